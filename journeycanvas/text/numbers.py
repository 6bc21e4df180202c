"""Write numbers and dates as a language does: ICU's formats, digits and calendars.

What comes back holds no bidi controls. Numbers, percentages and short dates are one left-to-right piece in every
language: set them with direction "ltr". A long date is words: set it with the direction of its language.
"""

import datetime
import re
from functools import cached_property
from typing import TYPE_CHECKING

from journeycanvas.text.characters import script_of_language

if TYPE_CHECKING:
    from icu4py.messageformat import MessageFormat

_CONTROLS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_TAG = re.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MINUS = "\u2212"  # as wide and as high as the plus; ICU gives a hyphen in most languages
_FEW_PERCENT = 0.1  # below it a decimal counts: 2.4 % and 2 % are not the same conversion
_KEPT = 1_000  # numbers as they are written: most come again, and ICU takes 10 µs for each
_MOST_DIGITS = 1e15  # from here on a float does not tell single units


class Numerals:
    """Writes numbers for one language and one setting of digits.

    "auto" takes the digits of Persian and Arabic and Latin ones elsewhere; Persian counts its years in the Jalali
    calendar whatever the digits. Those of one `locale` write alike.
    """

    def __init__(self, language: str, digits: str = "auto") -> None:
        tag = language.split("-u-")[0] if _TAG.fullmatch(language) else "en"
        tag = "en-001" if tag == "en" else tag  # English of no country: the day before the month, as most write it
        own = tag.split("-")[0].lower()
        native = digits == "native" or (digits == "auto" and own in ("fa", "ar"))
        self.locale = f"{tag}-u-{'ca-persian-' if own == 'fa' else ''}nu-{'native' if native else 'latn'}"
        self._short = "yyyy/MM/dd" if script_of_language(tag) == "Arab" else "d.M.yyyy" if own == "he" else "::yMMMd"
        self._written: dict[tuple[float, str], str] = {}
        self._formats: dict[str, MessageFormat] = {}

    def number(self, value: float) -> str:
        """Return a number with grouped thousands and at most three decimals: 48,000 · ۴۸٬۰۰۰."""
        return self._number(value, ".###")

    def signed(self, value: float) -> str:
        """Return a number with its sign, plus or minus, unless it is nought: +31 · −۸."""
        return self._number(value, "sign-except-zero .###")

    def percent(self, fraction: float) -> str:
        """Return a fraction of one as percents, whole ones from ten upwards: 0.024 is 2.4%, -0.81 is −81%."""
        return self._number(fraction, f"percent scale/100 {'.#' if abs(fraction) < _FEW_PERCENT else '.'}")

    def date(self, iso: str, *, short: bool = False) -> str:
        """Return an ISO 8601 date (a time after it is left out) in words, or short in figures.

        What is no date comes back as it is, with its digits changed.
        """
        found = _ISO_DATE.match(iso)
        try:
            day = datetime.date.fromisoformat(found[0]) if found else None
        except ValueError:
            day = None
        if day is None:
            return self.digits(iso)
        return self._format(f"{{n, date,{self._short if short else '::yMMMMd'}}}", day)

    def digits(self, text: str) -> str:
        """Return text with its Latin digits as the setting has them: for versions and the like."""
        return text.translate(self._digits)

    @cached_property
    def _digits(self) -> dict[int, int]:
        digits_used = (self._format("{n, number, ::group-off}", n) for n in range(10))
        return str.maketrans("0123456789", "".join(digits_used))

    def _number(self, value: float, skeleton: str) -> str:
        value = value or 0  # less than nothing, -0.0, is nothing
        written = self._written.get((value, skeleton))
        if written is None:
            if len(self._written) >= _KEPT:
                self._written.clear()
            notation = "scientific " if abs(value) >= _MOST_DIGITS else ""
            written = self._format(f"{{n, number, ::{notation}{skeleton}}}", value).replace("-", _MINUS)
            self._written[value, skeleton] = written
        return written

    def _format(self, pattern: str, value: float | datetime.date) -> str:
        known = self._formats.get(pattern)
        if known is None:
            # Here, not above: a map without numbers needs no ICU, and its first format takes 5 ms.
            from icu4py.messageformat import MessageFormat

            known = self._formats[pattern] = MessageFormat(pattern, self.locale)
        return _CONTROLS.sub("", known.format({"n": value}))
