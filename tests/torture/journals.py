"""A life of a map in its journal: states one after the other, each known again by its mark."""

from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from journeycanvas.files.recovery import Journal, Work
from tests.builders import a_card, a_journey
from tests.files.recovery.builders import a_work, done, gone_back, gone_on, saved, typing
from tests.torture.player import mark_of

NOON = datetime(2026, 1, 5, 12, 0).astimezone()


class Moment(NamedTuple):
    """A work that is handed to the journal, and what knows the map in it again, with what is under way."""

    work: Work
    mark: bytes


def first_work() -> Work:
    """Return the work on a map nothing was done to yet."""
    cards = (a_card(f"c{n}", text=f"کارت {n}", order=f"a{n}") for n in range(1, 4))
    return saved(a_work(a_journey(*cards, title="نقشه", language="fa")))


def life(length: int) -> list[Moment]:
    """Return a life of a map: steps, typing, undo, redo, saves."""
    work, moments = first_work(), []
    for number in range(length):
        match number % 7:
            case 3:
                work = gone_back(work)
            case 4:
                work = gone_on(work)
            case 6:
                work = saved(work)
            case _:
                work = done(work, **{f"c{number % 5 + 1}": f"قدم {number}"})
        moments.append(_moment(work))
        if number % 3 == 0:
            moments.append(_moment(typing(work, f"می‌نویسد {number}")))
    return moments


def mark_of_work(work: Work) -> bytes:
    """Return what knows the map of a work again, as it was on the screen."""
    return mark_of(work.journey.replaced(work.under_way.after) if work.under_way else work.journey)


def a_journal(folder: Path) -> Journal:
    """Return a new journal in a folder of its own."""
    return Journal(folder, "torture", lambda: NOON, first_work().file)


def _moment(work: Work) -> Moment:
    return Moment(work, mark_of_work(work))
