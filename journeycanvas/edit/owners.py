"""List and rename the owners: they are names on cards, and the cards of a lane of ownership."""

from collections import Counter
from collections.abc import Iterator

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.grid import reading_order
from journeycanvas.edit.records import with_fields
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, Journey

OWNERSHIP = "ownership"
"""The role of a lane whose cards are the names of owners themselves, where they name no owner beside their text."""


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
