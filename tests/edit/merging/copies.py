"""Make two copies of a map, and one of them again."""

from collections.abc import Callable

from journeycanvas.edit import Change
from journeycanvas.edit.merging import Choice, Merged, merge
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey
from tests.edit.builders import after, new_ids

Edit = Callable[[Journey], Change]


def merged(base: Journey, ours: list[Edit], theirs: list[Edit]) -> Merged:
    """Return what two ways on from one map merge to."""
    return merge(after(base, *ours), after(base, *theirs), base)


def decided(first: Merged, base: Journey | None, choice: Choice) -> Merged:
    """Return the same merge with every conflict decided in one way."""
    decisions = dict.fromkeys(first.conflicts, choice)
    return merge(first.ours, first.theirs, base, decisions=decisions, new_id=new_ids("z"))


def three_cards() -> Journey:
    """Return a map with three cards in one cell."""
    cards = [a_card(f"c{n}", text=text, order=f"a{n}") for n, text in enumerate(("می‌پرسد", "می‌خرد", "می‌رود"))]
    return a_journey(*cards)
