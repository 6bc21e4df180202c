"""Split a card of several lines into cards, and join cards into one."""

import re
from collections.abc import Collection, Iterable, Mapping, Set
from types import MappingProxyType
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.grid import reading_order, stage_of
from journeycanvas.edit.records import NewId, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.edit.settling import settled
from journeycanvas.i18n import msgid
from journeycanvas.model import Journey, Link, Part

OF_ONE_CARD: Mapping[str, Any] = MappingProxyType({"note": "", "picture": None, "icon": None})
"""What the first of the cards keeps for itself when a card is split."""

_BULLET = re.compile(r"[•◦▪▫‣·●○■□–—*-]\s+")


def text_lines(text: str) -> list[str]:
    """Return the lines of a text that say something, without the space around them."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def without_bullet(line: str) -> str:
    """Return a line without the bullet of a list."""
    found = _BULLET.match(line)
    return line[found.end() :] if found else line


def split_card(journey: Journey, new_id: NewId, id: str) -> Change:
    """Make a card of each line of a card. The first line stays where links and comments are."""
    card = journey.cards[id]
    lines = text_lines(card.text)
    name = StepName(msgid("Split card"), words_of(card))
    if len(lines) < 2:
        return change_of(journey, name, {})
    first = with_fields(card, text=lines[0])
    plain = with_fields(card, **OF_ONE_CARD)
    others = [with_fields(plain, id=new_id(), text=line) for line in lines[1:]]
    lane, stage = card.lane or "", stage_of(journey, card)
    below = journey.cell(lane, stage).index(card) + 1
    return change_of(journey, name, {id: first, **settled(journey.replaced({id: first}), others, lane, stage, below)})


def join_cards(journey: Journey, ids: Collection[str]) -> Change:
    """Make one card of several: texts and notes one below another, tags and personas of all.

    The first card stays, and takes the links and comments of the others. Raises Refused when the text is too long.
    """
    first, *others = reading_order(journey, [journey.cards[id] for id in ids])
    name = StepName(msgid("Join cards"), words_of(first))
    if not others:
        return change_of(journey, name, {})
    cards = [first, *others]
    joined = with_fields(
        first,
        text=_joined(card.text for card in cards),
        note=_joined(card.note for card in cards),
        source=_joined(dict.fromkeys(card.source for card in cards)),
        tags=tuple(dict.fromkeys(tag for card in cards for tag in card.tags)),
        personas=tuple(dict.fromkeys(persona for card in cards for persona in card.personas)),
        picture=next((card.picture for card in cards if card.picture), None),
    )
    gone = {card.id for card in others}
    links, idle = _links_turned(journey, first.id, gone)
    turned = {first.id: joined, **links, **_comments_turned(journey, first.id, gone)}
    return change_of(journey, name, {**turned, **removed(journey.replaced(turned), [*gone, *idle])})


def _links_turned(journey: Journey, to: str, gone: Set[str]) -> tuple[dict[str, Link], list[str]]:
    """Return the links of cards that go, from or to the one that stays, and those that would say nothing then."""
    turned: dict[str, Link] = {}
    idle: list[str] = []
    said = {(link.from_, link.to, link.style) for link in journey.links.values()}
    for link in journey.links.values():
        if gone.isdisjoint((link.from_, link.to)):
            continue
        start, end = (to if card in gone else card for card in (link.from_, link.to))
        if start == end or (start, end, link.style) in said:
            idle.append(link.id)
        else:
            turned[link.id] = link.model_copy(update={"from_": start, "to": end})
            said.add((start, end, link.style))
    return turned, idle


def _comments_turned(journey: Journey, to: str, gone: Set[str]) -> dict[str, Part]:
    return {one.id: one.model_copy(update={"on": to}) for one in journey.comments.values() if one.on in gone}


def _joined(texts: Iterable[str]) -> str:
    return "\n".join(text for text in texts if text.strip())
