"""Make second copies of cards, with the links among them."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from journeycanvas.edit.places import appended
from journeycanvas.edit.records import NewId
from journeycanvas.model import Card, Journey, Link


class Copies(NamedTuple):
    """Cards under new ids, by the ids of those they were copied from, and the links among them."""

    cards: Mapping[str, Card]
    links: Mapping[str, Link]


def copied(journey: Journey, cards: Sequence[Card], new_id: NewId) -> Copies:
    """Return copies of cards of a map. They have no place of their own yet; the links have."""
    copies = {card.id: card.model_copy(update={"id": new_id()}) for card in cards}
    return Copies(copies, appended(journey.links, linked(journey.links.values(), copies, new_id)))


def linked(links: Collection[Link], copies: Mapping[str, Card], new_id: NewId) -> list[Link]:
    """Return the links that have both ends among the copied cards, between the copies."""
    return [
        link.model_copy(update={"id": new_id(), "from_": copies[link.from_].id, "to": copies[link.to].id})
        for link in links
        if link.from_ in copies and link.to in copies
    ]
