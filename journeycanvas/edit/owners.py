"""List and rename the owners, and colour them: they are names on cards, and the cards of a lane of ownership."""

from collections import Counter
from collections.abc import Iterator

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.grid import reading_order
from journeycanvas.edit.records import with_fields
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, Journey, lane_view

OWNERSHIP = "ownership"
"""The role of a lane whose cards are the names of owners themselves, where they name no owner beside their text."""

HUES = ("purple", "blue", "teal", "orange", "green", "red", "grey", "yellow")
"""The colours of the bars of owners, in the order in which they are taken."""


def owner_hue(journey: Journey, name: str) -> str:
    """Return the colour for a new bar of an owner: what their bars have, else one that the fewest others have."""
    taken: Counter[str | None] = Counter()
    for lane in (lane.id for lane in journey.lanes.values() if lane_view(lane) == "chips"):
        for card in (card for cell in journey.cells_of(lane).values() for card in cell if card.color):
            if card.color and name.strip() and name == (card.owner or card.text):
                return card.color
            taken[card.color] += 1
    return min(HUES, key=taken.__getitem__)


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
