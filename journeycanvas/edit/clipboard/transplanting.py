"""Paste records of another map, or of this one: new ids, and references that lead to what is here."""

from collections.abc import Mapping

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.clipboard.fragment import Fragment
from journeycanvas.edit.clipboard.tracks import anchored, inserted, like_record
from journeycanvas.edit.copying import linked
from journeycanvas.edit.places import appended
from journeycanvas.edit.records import NewId, words_of
from journeycanvas.edit.settling import settled
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, CellPlace, Channel, Feeling, Journey, Part, Persona, Touchpoint
from journeycanvas.model.shown import shown_lanes


def paste_records(
    journey: Journey,
    new_id: NewId,
    fragment: Fragment,
    lane: str | None = None,
    stage: str | None = None,
    index: int | None = None,
) -> Change:
    """Paste a fragment. Nothing of it keeps its id, and what it names is sought here by id, then by title.

    Cards go to a cell, from a place on; those of several cells keep their distances from it, as far as there are
    lanes and stages. A lane or stage that was copied whole comes behind this lane or stage, and its cards go to the
    lanes and stages of the same id, title or role, or else of the same place. Channels and personas that are not here
    are added.
    """
    after: dict[str, Part] = {id: one for id, one in fragment.pictures.items() if id not in journey.pictures}
    pictures = {*journey.pictures, *after}
    names, added = _people_and_ways(journey, new_id, fragment, pictures)
    shown = shown_lanes(journey)
    if fragment.whole or not shown:
        tracks = inserted(journey, new_id, fragment, lane, stage)
    else:
        tracks = anchored(journey, fragment, lane or shown[0].id, stage)
    after = {**after, **added, **tracks.made}
    wide = journey.replaced(after)
    copies = {card.id: _rewritten(card, new_id(), names, pictures) for card in fragment.cards}
    cells: dict[CellPlace, list[Card]] = {}
    for card in fragment.cards:
        cells.setdefault(tracks.cell(wide, card), []).append(copies[card.id])
    for cell, cards in cells.items():
        after |= settled(wide, cards, *cell, index if cell == (lane, stage) else None)
    after |= appended(journey.links, linked(fragment.links, copies, new_id))
    return change_of(journey, _step_name(fragment), after)


def _people_and_ways(
    journey: Journey, new_id: NewId, fragment: Fragment, pictures: set[str]
) -> tuple[dict[str, str], dict[str, Part]]:
    """Return whom and which channel here the ids of a fragment mean, and those that have to be added."""
    names: dict[str, str] = {}
    new_people: list[Persona] = []
    new_ways: list[Channel] = []
    for persona in fragment.personas:
        names[persona.id] = like_record(persona, journey.personas) or new_id()
        if names[persona.id] not in journey.personas:
            portrait = persona.portrait if persona.portrait in pictures else None
            new_people.append(persona.model_copy(update={"id": names[persona.id], "portrait": portrait}))
    for channel in fragment.channels:
        names[channel.id] = like_record(channel, journey.channels) or new_id()
        if names[channel.id] not in journey.channels:
            new_ways.append(channel.model_copy(update={"id": names[channel.id]}))
    return names, {**appended(journey.personas, new_people), **appended(journey.channels, new_ways)}


def _rewritten(card: Card, id: str, names: Mapping[str, str], pictures: set[str]) -> Card:
    """Return a card under another id, which names only what is here."""
    new: dict[str, object] = {
        "id": id,
        "personas": tuple(names[one] for one in card.personas if one in names),
        "picture": card.picture if card.picture in pictures else None,
    }
    match card:
        case Touchpoint():
            new["channel"] = names.get(card.channel or "")
        case Feeling():
            new["persona"] = names.get(card.persona or "")
    return card.model_copy(update={field: value for field, value in new.items() if getattr(card, field) != value})


def _step_name(fragment: Fragment) -> StepName:
    whole = [record for record in (*fragment.lanes, *fragment.stages) if record.id in fragment.whole]
    if whole:
        return StepName(msgid("Paste lanes and stages"), words_of(whole[0]) if len(whole) == 1 else "")
    if len(fragment.cards) == 1:
        return StepName(msgid("Paste card"), words_of(fragment.cards[0]))
    return StepName(msgid("Paste cards"))
