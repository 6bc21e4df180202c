"""Make maps whose edits can be followed, and say what stands where."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count

from journeycanvas.edit import Change, EditSession, applied
from journeycanvas.files.pictures import picture_of
from journeycanvas.model import Journey
from tests.builders import PNG

NOON = datetime(2026, 1, 5, 12, 0).astimezone()
PICTURE_ID, PICTURE = picture_of(PNG)


def new_ids(prefix: str = "n") -> Callable[[], str]:
    """Return a source of ids: n1, n2, …"""
    numbers = count(1)
    return lambda: f"{prefix}{next(numbers)}"


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now

    def wait(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


def a_session(journey: Journey, clock: Clock | None = None) -> EditSession:
    return EditSession(journey, new_ids(), clock or Clock())


def after(journey: Journey, *changes: Callable[[Journey], Change]) -> Journey:
    """Return the map after some edits, each of the map that the one before made."""
    for change in changes:
        journey = applied(journey, change(journey))
    return journey


def cell(journey: Journey, lane: str = "l0", stage: str | None = "s0") -> list[str]:
    """Return the ids of the cards in a cell."""
    return [card.id for card in journey.cell(lane, stage)]


def texts(journey: Journey, lane: str = "l0", stage: str | None = "s0") -> list[str]:
    """Return the texts of the cards in a cell."""
    return [card.text for card in journey.cell(lane, stage)]
