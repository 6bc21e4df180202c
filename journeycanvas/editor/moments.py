"""Say a moment as people do: the hour today, otherwise the day before it, in the calendar and digits of the window."""

from datetime import datetime

from journeycanvas.text import Numerals


def moment_words(moment: datetime, now: datetime, numerals: Numerals) -> str:
    """Return a moment in words; both are times of the person's own clock."""
    hour = numerals.digits(f"{moment:%H:%M}")
    return hour if moment.date() == now.date() else f"{day_words(moment, numerals)} {hour}"


def day_words(moment: datetime, numerals: Numerals) -> str:
    """Return the day of a moment, short."""
    return numerals.date(moment.date().isoformat(), short=True)
