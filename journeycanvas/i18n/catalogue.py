"""Look words up in resources/locales/LANGUAGE/LC_MESSAGES.

The words of the program are in journeycanvas.mo, those of the blank canvases in templates.mo. The English source text
is the key, so that a word without a translation is still a word.
"""

import re
from collections.abc import Mapping
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from unicodedata import bidirectional

from journeycanvas.i18n.quotations import INNER, inside_marks
from journeycanvas.places import resources_folder

SOURCE_LANGUAGE = "en"
DIGITS = {"fa": "۰۱۲۳۴۵۶۷۸۹", "ar": "٠١٢٣٤٥٦٧٨٩"}
"""The digits of languages that have their own."""
THOUSANDS = {"fa": "٬", "ar": "٬"}
"""What stands between thousands in languages that have no comma there."""

GROUPED_FROM = 10_000  # the number of a line or of a year is read as it is
SET_APART = "\u2068{}\u2069"
"""A piece of a sentence that runs its own way and moves nothing around it (UAX #9, FSI and PDI)."""

_FIELD = re.compile(r"\{\w*\}")
_QUOTED = re.compile(rf"([{''.join(INNER)}])\{{(\w+)\}}(?=[{''.join(INNER)}])")
_SIZE = re.compile(r"\d × \d[\d.,٫٬]*(?: (?=\w))?")
"""Two sides, and the space before the word after them, which is their unit nearly always."""
_NO_BREAK = "\u00a0"
DOMAINS = {"journeycanvas": None, "templates": "template"}
"""Each file of words, and the context whose words it holds (None: all others)."""


class Catalogue:
    """The words of one language.

    One that `sets_apart` is for windows, which show text in its order: "2 plan.journey" stays whole in a sentence from
    right to left, and "51 × 76 mm" on one line. A terminal would show or copy the characters that do it.
    """

    def __init__(
        self,
        language: str,
        words: NullTranslations,
        by_context: Mapping[str, NullTranslations],
        *,
        sets_apart: bool = False,
    ) -> None:
        self.language = language
        self._sets_apart = sets_apart
        self._words = words
        self._by_context = dict(by_context)
        self._digits = str.maketrans("0123456789", DIGITS.get(language, "0123456789"))

    def say(self, msgid: str, /, **fields: object) -> str:
        """Return the words for an English text, its {fields} filled in, whole numbers in the language's digits; without
        fields, braces stay as they are."""
        return self._filled(self._words.gettext(msgid), fields)

    def say_many(self, one: str, many: str, n: int, /, **fields: object) -> str:
        """Return the form of the words that fits n things; {n} is n unless it is given otherwise."""
        return self._filled(self._words.ngettext(one, many, n), {"n": n, **fields})

    def say_in(self, context: str, msgid: str, /, **fields: object) -> str:
        """Return the words for a text that means something of its own in a context, e.g. "template".

        A context with a file of its own leaves out what the program says in the same words, such as titles of roles.
        """
        return self._filled(self._in_context(context, msgid), fields)

    def number(self, n: int) -> str:
        """Return a whole number in the digits of the language, its thousands apart from five digits on."""
        comma = THOUSANDS.get(self.language, ",")
        return (f"{n:,}".replace(",", comma) if n >= GROUPED_FROM else str(n)).translate(self._digits)

    def _in_context(self, context: str, msgid: str) -> str:
        if context not in self._by_context:
            return self._words.pgettext(context, msgid)
        found = self._by_context[context].pgettext(context, msgid)
        return found if found != msgid else self._words.gettext(msgid)

    def _filled(self, words: str, fields: Mapping[str, object]) -> str:
        if not fields:
            return words
        rtl = _direction(_FIELD.sub("", words)) == "R" if self._sets_apart else None
        marks = {field: mark for mark, field in _QUOTED.findall(words)}
        filled = words.format(**{key: self._shown(value, rtl, marks.get(key, "")) for key, value in fields.items()})
        return _with_whole_sizes(filled) if self._sets_apart and "×" in filled else filled

    def _shown(self, value: object, rtl: bool | None, mark: str) -> object:
        if type(value) is int:
            return self.number(value)
        if isinstance(value, str) and mark:
            value = inside_marks(value, mark)
        if isinstance(value, str) and rtl is not None and _would_fall_apart(value, "L" if rtl else "R"):
            return SET_APART.format(value)
        return value


def catalogue(language: str, folder: Path | None = None, *, sets_apart: bool = False) -> Catalogue:
    """Return the catalogue of a language (BCP 47), or of the nearest one there is: fa-AF → fa, unknown → English.

    folder holds the catalogues; left out, the program's own. For `sets_apart` see Catalogue.
    """
    folder = folder or resources_folder() / "locales"
    known = languages(folder)
    nearest = next((candidate for candidate in _nearer(language) if candidate in known), SOURCE_LANGUAGE)
    words = {context: _words(folder, nearest, domain) for domain, context in DOMAINS.items()}
    by_context = {context: found for context, found in words.items() if context}
    return Catalogue(nearest, words[None], by_context, sets_apart=sets_apart)


def languages(folder: Path | None = None) -> tuple[str, ...]:
    """Return the languages that have a catalogue, in the order of their codes."""
    folder = folder or resources_folder() / "locales"
    return tuple(sorted(found.parents[1].name for found in folder.glob("*/LC_MESSAGES/journeycanvas.mo")))


def msgid(text: str) -> str:
    """Mark a text that stands in a table and is said later, so that it gets into the catalogues."""
    return text


def _nearer(language: str) -> list[str]:
    """Return the language as written and without its last subtags, one by one, each spelt as folders are."""
    subtags = language.replace("_", "-").split("-")
    return ["-".join([subtags[0].lower(), *subtags[1:count]]) for count in range(len(subtags), 0, -1)]


@cache
def _words(folder: Path, language: str, domain: str) -> NullTranslations:
    file = folder / language / "LC_MESSAGES" / f"{domain}.mo"
    if language == SOURCE_LANGUAGE or not file.is_file():  # English says what stands in the sources
        return NullTranslations()
    with file.open("rb") as stream:
        return GNUTranslations(stream)


def _direction(text: str) -> str:
    """Return "L" or "R" for the first letter of a text, or of a letter; empty where there is none."""
    kinds = ("R" if kind in ("R", "AL") else kind for kind in map(bidirectional, text))
    return next((kind for kind in kinds if kind in ("L", "R")), "")


def _with_whole_sizes(sentence: str) -> str:
    """Return a sentence in which no line ends inside of a size."""
    return _SIZE.sub(lambda size: size.group().replace(" ", _NO_BREAK), sentence)


def _would_fall_apart(value: str, other: str) -> bool:
    """Tell whether a piece has letters that run against its sentence, and others or a figure or sign at an end that
    would not."""
    ways = set(map(_direction, value))
    return other in ways and (len(ways - {""}) == 2 or not _direction(value[:1]) or not _direction(value[-1:]))
