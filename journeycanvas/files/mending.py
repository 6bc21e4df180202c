"""Mend what points at records that are not there, and say it.

A card always ends in a cell where it can be seen. A link that has lost an end is taken out. Opening does not write:
the file keeps everything until the person saves.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from journeycanvas.errors import Repair
from journeycanvas.files.placing import is_placed, new_lane, place
from journeycanvas.model import Card, Comment, Journey, Lane, Link, Part, Stage
from journeycanvas.model.known_by import called
from journeycanvas.model.naming import NAMES

_P = TypeVar("_P", bound=Part)
_Column = TypeVar("_Column", Lane, Stage)


def mend(journey: Journey) -> tuple[Journey, tuple[Repair, ...]]:
    """Return a map in which every reference leads somewhere, and what was done for it."""
    repairs: list[Repair] = []
    journey = _with_cards_placed(journey, repairs)
    journey = _with_photos_laid(journey, repairs)
    mended = replace(
        journey,
        map=_pointed("map", {journey.map.id: journey.map}, journey, repairs)[journey.map.id],
        personas=_pointed("personas", journey.personas, journey, repairs),
        stages=_pointed("stages", journey.stages, journey, repairs),
        cards=_pointed("cards", journey.cards, journey, repairs),
        links=_linked(journey, repairs),
    )
    mended = replace(mended, comments=_attached(mended, repairs))
    return (mended if repairs else journey), tuple(repairs)


def _with_cards_placed(journey: Journey, repairs: list[Repair]) -> Journey:
    lanes_there, stages_there = journey.lanes, journey.stages
    lost = [
        card
        for card in journey.cards.values()
        if not (card.stage in stages_there and card.lane in lanes_there) and not is_placed(card, journey)
    ]
    if not lost:
        return journey
    lanes = _visible(journey.lanes)
    if not lanes and any(card.lane not in journey.lanes for card in lost):
        lanes = [new_lane(journey)]
        journey = replace(journey, lanes={**journey.lanes, lanes[0].id: lanes[0]})
        repairs.append(Repair("lane-added", "lanes", lanes[0].id, now=lanes[0].title))
    stages = _visible(journey.stages) or list(journey.stages.values())
    placed: dict[str, Card] = {}
    for card in lost:
        placed[card.id], done = place(card, lanes, stages, journey)
        repairs += done
    return replace(journey, cards={**journey.cards, **placed})


def _visible(records: Mapping[str, _Column]) -> list[_Column]:
    return [record for record in records.values() if not record.hidden]


def _pointed(name: str, parts: Mapping[str, _P], journey: Journey, repairs: list[Repair]) -> dict[str, _P]:
    """Return the parts of a list without what they name of other lists and is not there."""
    pointed = dict(parts)
    pointing = {id: part for id, part in parts.items() if not part.__pydantic_fields_set__.isdisjoint(NAMES)}
    for key, target in NAMES.items():
        there: Mapping[str, Part] = getattr(journey, target)
        naming = [(id, named) for id, part in pointing.items() if (named := part.__dict__.get(key))]
        for id, named in naming:
            gone = [one for one in _each(named) if one not in there]
            if gone:
                kept = None if isinstance(named, str) else tuple(one for one in named if one in there)
                repairs += [Repair("reference-removed", name, id, called(parts[id].__dict__), key, one) for one in gone]
                pointed[id] = pointed[id].model_copy(update={key: kept})
    return pointed


def _with_photos_laid(journey: Journey, repairs: list[Repair]) -> Journey:
    """Return the map without what lies under it of photographs that are not there."""
    facts = journey.map
    laid = tuple(one for one in facts.under if one.photo in journey.pictures)
    if len(laid) == len(facts.under):
        return journey
    gone = (one.photo for one in facts.under if one not in laid)
    repairs += [Repair("reference-removed", "map", facts.id, called(facts.__dict__), "under", photo) for photo in gone]
    return replace(journey, map=facts.model_copy(update={"under": laid}))


def _each(named: str | tuple[str, ...]) -> tuple[str, ...]:
    return (named,) if isinstance(named, str) else named


def _linked(journey: Journey, repairs: list[Repair]) -> dict[str, Link]:
    links = {}
    for link in journey.links.values():
        gone = [end for end in (link.from_, link.to) if end not in journey.cards]
        if gone:
            repairs.append(Repair("link-removed", "links", link.id, link.label, missing=gone[0]))
        else:
            links[link.id] = link
    return links


def _attached(journey: Journey, repairs: list[Repair]) -> dict[str, Comment]:
    """Return the comments, those on records that are not there as comments on the map."""
    comments = dict(journey.comments)
    if not comments:
        return comments
    there = journey.ids()
    for comment in journey.comments.values():
        if comment.on not in there:
            repairs.append(Repair("comment-moved", "comments", comment.id, comment.text, "on", comment.on))
            comments[comment.id] = comment.model_copy(update={"on": journey.map.id})
    return comments
