"""Say a moment as people do: the hour today, otherwise the day before it, in the calendar and digits of the window."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from journeycanvas.text import Numerals


Clock: TypeAlias = Callable[[], datetime]
"""Tells what time it is here, and in which zone."""


def now() -> datetime:
    """Return what time it is here: times without a zone cannot be held against those that have one."""
    return datetime.now().astimezone()


def moment_words(moment: datetime, today: datetime, numerals: "Numerals", *, to_the_second: bool = False) -> str:
    """Return a moment in words; both are times of the person's own clock."""
    hour = numerals.digits(f"{moment:%H:%M:%S}" if to_the_second else f"{moment:%H:%M}")
    return hour if moment.date() == today.date() else f"{day_words(moment, numerals)} {hour}"


def day_words(moment: datetime, numerals: "Numerals") -> str:
    """Return the day of a moment, short."""
    return numerals.date(moment.date().isoformat(), short=True)
