"""Take records out, and with them what would be left hanging: links, comments, names of what is no longer there."""

from collections.abc import Collection, Iterator
from typing import Any, TypeAlias

from journeycanvas.model import Card, Journey, MapFacts, Part, Persona, Stage
from journeycanvas.model.naming import NAMES

Naming: TypeAlias = MapFacts | Persona | Stage | Card


def removed(journey: Journey, ids: Collection[str]) -> dict[str, Part | None]:
    """Return what differs without the records of these ids.

    Links lose their ends and go, comments go with what they are on, a picture goes when nothing shows it any more.
    Cards, stages and personas that named one of the records stay and name it no longer. The cards in a lane or stage
    have to be among the ids.
    """
    gone = _with_what_hangs_on(journey, ids)
    changed = {part.id: part for part in _without_names(journey, gone)}
    return {**changed, **gone}


def unused_pictures(journey: Journey, but_by: Collection[str] = ()) -> set[str]:
    """Return the ids of the pictures that nothing shows; `but_by` are records that do not count."""
    shown = {name for part in _showing(journey) if part.id not in but_by for name in picture_names(part)}
    return set(journey.pictures) - shown


def picture_names(part: Part) -> tuple[str, ...]:
    """Return the ids of the pictures that belong to a record."""
    match part:
        case Card():
            name = part.picture
        case Persona():
            name = part.portrait
        case MapFacts():
            return (*((part.logo,) if part.logo else ()), *part.photos)
        case _:
            name = None
    return (name,) if name else ()


def _showing(journey: Journey) -> Iterator[MapFacts | Persona | Card]:
    yield journey.map
    yield from journey.personas.values()
    yield from journey.cards.values()


def _with_what_hangs_on(journey: Journey, ids: Collection[str]) -> dict[str, None]:
    gone = dict.fromkeys(ids)
    gone.update((link.id, None) for link in journey.links.values() if link.from_ in gone or link.to in gone)
    answers: dict[str, list[str]] = {}
    for comment in journey.comments.values():
        answers.setdefault(comment.on, []).append(comment.id)
    looking = list(gone)
    for id in looking:  # which grows meanwhile
        hanging = [one for one in answers.get(id, ()) if one not in gone]
        gone.update(dict.fromkeys(hanging))
        looking += hanging
    parts = [part for id in gone if (part := journey.record(id))]
    shown = {name for part in parts for name in picture_names(part) if name in journey.pictures}
    if shown:
        gone.update(dict.fromkeys(sorted(shown & unused_pictures(journey, gone))))
    return gone


def _without_names(journey: Journey, gone: Collection[str]) -> Iterator[Naming]:
    """Yield the records that named something that is gone, without the name."""
    lists = (journey.personas, journey.channels, journey.phases, journey.pictures)
    named = {id for id in gone if any(id in records for records in lists)}
    if not named:
        return
    staying = (
        part
        for parts in ((journey.map,), journey.personas.values(), journey.stages.values(), journey.cards.values())
        for part in parts
        if part.id not in gone
    )
    for part in staying:
        values = part.__dict__
        changed = {
            field: _without(value, named)
            for field in NAMES
            if (value := values.get(field)) and not named.isdisjoint(_each(value))
        }
        if changed:
            yield part.model_copy(update=changed)


def _each(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _without(value: str | tuple[str, ...], named: Collection[str]) -> Any:
    return None if isinstance(value, str) else tuple(one for one in value if one not in named)
