"""List and rename the owners, and colour them: they are names on cards, and the cards of a lane of ownership."""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.grid import reading_order
from journeycanvas.edit.records import with_fields
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, Journey, lane_view

OWNERSHIP = "ownership"
"""The role of a lane whose cards are the names of owners themselves, where they name no owner beside their text."""

HUES = ("purple", "blue", "teal", "orange", "green", "red", "grey", "yellow")
"""The colours of the bars of owners, in the order in which they are taken."""


class OwnerHues:
    """The colours for new bars of owners on a map; each that is given counts for those that are asked for later.

    The map is looked through once, when the first is asked for.
    """

    def __init__(self, journey: Journey) -> None:
        self._journey = journey

    def of(self, name: str) -> str:
        """Return what the bars of an owner have, else a colour that the fewest others have."""
        known, taken = self._found
        if name not in known:
            hue = min(HUES, key=taken.__getitem__)
            taken[hue] += 1
            if not name.strip():
                return hue
            known[name] = hue
        return known[name]

    @cached_property
    def _found(self) -> tuple[dict[str, str], Counter[str]]:
        journey, known, taken = self._journey, dict[str, str](), Counter[str]()
        for lane in (lane.id for lane in journey.lanes.values() if lane_view(lane) == "chips"):
            for card in (card for cell in journey.cells_of(lane).values() for card in cell):
                if card.color:
                    known.setdefault(card.owner or card.text, card.color)
                    taken[card.color] += 1
        return {name: hue for name, hue in known.items() if name.strip()}, taken


def owners(journey: Journey) -> dict[str, int]:
    """Return everybody who owns something, in reading order, and how many cards name them."""
    return dict(Counter(owner for card, _, owner in _named(journey)))


def rename_owner(journey: Journey, old: str, new: str) -> Change:
    """Give an owner another name on every card; renaming to a name that is there makes one owner of two.

    Raises Refused.
    """
    after = {card.id: with_fields(card, **{field: new}) for card, field, owner in _named(journey) if owner == old}
    return change_of(journey, StepName(msgid("Rename owner"), new), after)


def _named(journey: Journey) -> Iterator[tuple[Card, str, str]]:
    """Yield each card that names an owner, the field in which it does, and the name."""
    lanes = {lane.id for lane in journey.lanes.values() if lane.role == OWNERSHIP}
    for card in reading_order(journey, journey.cards.values()):
        if card.owner.strip():
            yield card, "owner", card.owner
        elif card.lane in lanes and card.text.strip():
            yield card, "text", card.text
