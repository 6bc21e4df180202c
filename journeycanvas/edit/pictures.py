"""Show pictures on cards, personas and the map, and keep photographs with it. Their bytes are read elsewhere."""

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.kinds import new_card
from journeycanvas.edit.records import NewId, with_fields, words_of
from journeycanvas.edit.removal import picture_names, unused_pictures
from journeycanvas.edit.settling import settled
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, Journey, LaidPhoto, MapFacts, Part, Persona, Picture


def add_picture_card(
    journey: Journey,
    new_id: NewId,
    picture_id: str,
    picture: Picture,
    lane: str,
    stage: str | None,
    index: int | None = None,
) -> Change:
    """Add a card that shows a picture. Raises Refused."""
    card = new_card(journey, new_id(), lane, stage, "note", picture=picture_id)
    after = {**_kept(journey, picture_id, picture), **settled(journey, [card], lane, stage, index)}
    return change_of(journey, StepName(msgid("Add picture")), after)


def show_picture(journey: Journey, id: str, picture_id: str, picture: Picture) -> Change:
    """Show a picture on a card, as the portrait of a persona, or as the logo of the map. The one before it goes."""
    record = _with_picture(journey.record(id), picture_id)
    after = {**_kept(journey, picture_id, picture), id: record}
    name = StepName(msgid("Show picture"), words_of(record))
    return change_of(journey, name, {**after, **_dropped(journey, after, id)})


def take_picture_off(journey: Journey, id: str) -> Change:
    """Show no picture on a card, persona or the map any more."""
    record = _with_picture(journey.record(id), None)
    name = StepName(msgid("Take picture off"), words_of(record))
    return change_of(journey, name, {id: record, **_dropped(journey, {id: record}, id)})


def add_photo(journey: Journey, picture_id: str, picture: Picture) -> Change:
    """Keep a photograph of the wall with the map, behind those that it has; one that is there stays in its place."""
    photos = journey.map.photos
    facts = with_fields(journey.map, photos=photos if picture_id in photos else (*photos, picture_id))
    return change_of(
        journey, StepName(msgid("Add photograph")), {**_kept(journey, picture_id, picture), facts.id: facts}
    )


def take_photo_off(journey: Journey, picture_id: str) -> Change:
    """Keep a photograph with the map no longer."""
    facts = journey.map
    facts = with_fields(
        facts,
        photos=tuple(one for one in facts.photos if one != picture_id),
        under=tuple(one for one in facts.under if one.photo != picture_id),
    )
    after: dict[str, Part] = {facts.id: facts}
    return change_of(journey, StepName(msgid("Remove photograph")), {**after, **_dropped(journey, after, facts.id)})


def lay_photo(journey: Journey, laid: LaidPhoto) -> Change:
    """Let a photograph that the map has lie under it, or lie there in another way. Raises Refused."""
    others = tuple(one for one in journey.map.under if one.photo != laid.photo)
    is_there = len(others) < len(journey.map.under)
    name = msgid("Move photograph under the map") if is_there else msgid("Lay photograph under the map")
    facts = with_fields(journey.map, under=(*others, laid))
    return change_of(journey, StepName(name), {facts.id: facts})


def take_photo_from_under(journey: Journey, picture_id: str) -> Change:
    """Let a photograph lie under the map no longer; it stays with it."""
    facts = with_fields(journey.map, under=tuple(one for one in journey.map.under if one.photo != picture_id))
    return change_of(journey, StepName(msgid("Take photograph from under the map")), {facts.id: facts})


def _kept(journey: Journey, id: str, picture: Picture) -> dict[str, Part]:
    """Return a picture to be put in, if the map has not got it: pictures are known by the hash of their bytes."""
    return {} if id in journey.pictures else {id: picture}


def _dropped(journey: Journey, after: dict[str, Part], id: str) -> dict[str, None]:
    """Return the picture that a record showed and nothing shows any more."""
    record = journey.record(id)
    shown = set(picture_names(record)) if record else set()
    return dict.fromkeys(shown & unused_pictures(journey.replaced(after)))


def _with_picture(record: Part | None, picture: str | None) -> Part:
    match record:
        case Card():
            return with_fields(record, picture=picture)
        case Persona():
            return with_fields(record, portrait=picture)
        case MapFacts():
            return with_fields(record, logo=picture)
        case _:
            raise KeyError("only cards, personas and the map show pictures")
