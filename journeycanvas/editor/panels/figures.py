"""Read numbers and dates as people write them: in their own digits, with their own points, in their own calendar."""

import re
import unicodedata
from datetime import date

from PySide6.QtCore import QCalendar

_DATE = re.compile(r"(\d{1,4})[-/.\u066b\u060d](\d{1,2})[-/.\u066b\u060d](\d{1,4})")
_JALALI_YEARS = range(1200, 1600)
_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)")


def latin(text: str) -> str:
    """Return a text with the digits of every script as Latin ones."""
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in text)


def read_number(text: str) -> float | None:
    """Return the number that a text says, whole if it is whole; None when it says none.

    A comma divides thousands where three digits follow it to the end or the next comma, and decimals elsewhere.
    """
    plain = latin(text).strip().replace("\u2212", "-").replace("\u066c", "").replace("\u066b", ".")
    plain = re.sub(r"[\s\u00a0\u202f'’٪%\u200e\u200f\u061c]", "", plain)
    plain = re.sub(r"(?<=\d)[,،](?=\d{3}(?!\d))", "", plain).replace(",", ".").replace("،", ".")
    if not _NUMBER.fullmatch(plain):
        return None
    value = float(plain)
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


def read_date(text: str, language: str) -> str | None:
    """Return the ISO date that a text says: 2026-11-30, 30.11.2026, or 1405/9/9 in the Jalali calendar.

    Empty for an empty text, None for what is no date. Day and month stand in the order of the language where both fit.
    """
    plain = re.sub(r"[\s\u200e\u200f\u061c]", "", latin(text))
    if not plain:
        return ""
    found = _DATE.fullmatch(plain)
    if found is None:
        return None
    first, month, last = (int(part) for part in found.groups())
    year, day = (first, last) if len(found[1]) == 4 else (last, first)
    if year in _JALALI_YEARS:
        jalali = QCalendar(QCalendar.System.Jalali)
        if not jalali.isDateValid(year, month, day):
            return None
        found_day = jalali.dateFromParts(year, month, day)
        year, month, day = found_day.year(), found_day.month(), found_day.day()
    elif len(found[1]) != 4 and language.split("-")[0] == "en" and month > 12:
        month, day = day, month
    try:
        return date(year, month, day).isoformat() if year >= 1000 else None
    except ValueError:
        return None
