"""Add, word, change, double and delete cards."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.copying import copied
from journeycanvas.edit.grid import homes
from journeycanvas.edit.kinds import as_kind, new_card
from journeycanvas.edit.owners import OwnerHues
from journeycanvas.edit.records import NewId, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.edit.settling import settled
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, Journey, Part

FIELD_STEPS: Mapping[str, str] = MappingProxyType(
    {
        "text": msgid("Edit text"),
        "note": msgid("Edit note"),
        "color": msgid("Change colour"),
        "icon": msgid("Change icon"),
        "tags": msgid("Change tags"),
        "personas": msgid("Change personas"),
        "persona": msgid("Change persona"),
        "owner": msgid("Change owner"),
        "evidence": msgid("Change evidence"),
        "channel": msgid("Change channel"),
        "critical": msgid("Change criticality"),
        "severity": msgid("Change severity"),
        "level": msgid("Change feeling"),
        "value": msgid("Change metric"),
        "target": msgid("Change metric"),
        "customer_value": msgid("Change value"),
        "business_value": msgid("Change value"),
        "effort": msgid("Change effort"),
        "status": msgid("Change status"),
        "due": msgid("Change date"),
        "direction": msgid("Change direction of text"),
    }
)
"""What a step is called that changes a field of cards."""


def add_card(
    journey: Journey,
    new_id: NewId,
    lane: str,
    stage: str | None,
    *,
    index: int | None = None,
    kind: str | None = None,
    **fields: Any,
) -> Change:
    """Add a card to a cell, before its card of that index or at its end. kind follows the lane. Raises Refused."""
    card = new_card(journey, new_id(), lane, stage, kind, **fields)
    name = StepName(msgid("Add card"), words_of(card))
    return change_of(journey, name, settled(journey, [card], lane, stage, index))


def add_cards(
    journey: Journey, new_id: NewId, texts: Sequence[str], lane: str, stage: str | None, index: int | None = None
) -> Change:
    """Add a card for each text to a cell, one below another. Raises Refused."""
    hues = OwnerHues(journey)
    cards = [new_card(journey, new_id(), lane, stage, hues=hues, text=text) for text in texts]
    return change_of(journey, StepName(msgid("Add cards")), settled(journey, cards, lane, stage, index))


def set_text(journey: Journey, id: str, text: str) -> Change:
    """Give a card another text. Raises Refused when it is too long."""
    return set_card_fields(journey, [id], text=text)


def set_card_fields(journey: Journey, ids: Collection[str], **fields: Any) -> Change:
    """Give one card or many other values, each of the fields that its kind has. Raises Refused."""
    cards = [journey.cards[id] for id in ids]
    after = {card.id: with_fields(card, **_known(card, fields)) for card in cards}
    text = FIELD_STEPS.get(next(iter(fields), ""), msgid("Change card"))
    return change_of(journey, step_name(cards, text, text), after)


def include(journey: Journey, ids: Collection[str], field: str, value: str, *, is_in: bool = True) -> Change:
    """Put a tag or a persona on each of these cards, or take it off; what else they have stays. Raises Refused."""
    after: dict[str, Part] = {}
    for id in ids:
        held: tuple[str, ...] = getattr(journey.cards[id], field)
        rest = tuple(one for one in held if one != value)
        if is_in is not (value in held):
            after[id] = with_fields(journey.cards[id], **{field: (*rest, value) if is_in else rest})
    text = FIELD_STEPS[field]
    return change_of(journey, step_name([journey.cards[id] for id in ids], text, text), after)


def change_kind(journey: Journey, ids: Collection[str], kind: str) -> Change:
    """Turn cards into another kind. What both kinds have stays: place, text, links, comments."""
    cards = [journey.cards[id] for id in ids]
    name = step_name(cards, msgid("Change kind of card"), msgid("Change kind of cards"))
    return change_of(journey, name, {card.id: as_kind(card, kind) for card in cards})


def delete_cards(journey: Journey, ids: Collection[str]) -> Change:
    """Delete cards, with the links and comments on them and the pictures that nothing else shows."""
    cards = [journey.cards[id] for id in ids]
    name = step_name(cards, msgid("Delete card"), msgid("Delete cards"))
    return change_of(journey, name, removed(journey, ids))


def duplicate_cards(journey: Journey, new_id: NewId, ids: Collection[str]) -> Change:
    """Double cards: each cell's copies stand below the last of its originals; links among them are doubled too."""
    cards = [journey.cards[id] for id in ids]
    groups = homes(journey, cards)
    copies = copied(journey, [card for group in groups.values() for card in group], new_id)
    after: dict[str, Part] = dict(copies.links)
    for (lane, stage), group in groups.items():
        below = [card.id for card in journey.cell(lane, stage)].index(group[-1].id) + 1
        after |= settled(journey, [copies.cards[card.id] for card in group], lane, stage, below)
    name = step_name(cards, msgid("Duplicate card"), msgid("Duplicate cards"))
    return change_of(journey, name, after)


def _known(card: Card, fields: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if name in type(card).model_fields}
