"""Pictures come with what shows them and go with it."""

import pytest

from journeycanvas.edit.pictures import (
    add_photo,
    add_picture_card,
    lay_photo,
    show_picture,
    take_photo_from_under,
    take_photo_off,
    take_picture_off,
)
from journeycanvas.edit.removal import unused_pictures
from journeycanvas.files import dump, load
from journeycanvas.model import LaidPhoto, Picture
from tests.builders import FILE, a_card, a_journey, a_persona
from tests.edit.builders import PICTURE, PICTURE_ID, a_session, after, new_ids


def test_a_picture_becomes_a_card() -> None:
    journey = a_journey(a_card("c0", order="a0"))

    changed = after(journey, lambda it: add_picture_card(it, new_ids(), PICTURE_ID, PICTURE, "l0", "s0", 0))

    assert [card.picture for card in changed.cell("l0", "s0")] == [PICTURE_ID, None]
    assert changed.pictures == {PICTURE_ID: PICTURE}


@pytest.mark.parametrize(("id", "field"), [("c0", "picture"), ("p1", "portrait"), ("map", "logo")])
def test_a_picture_is_shown_and_taken_off(id: str, field: str) -> None:
    journey = a_journey(a_card("c0"), a_persona("p1"))

    shown = after(journey, lambda it: show_picture(it, id, PICTURE_ID, PICTURE))
    assert getattr(shown.record(id), field) == PICTURE_ID

    bare = after(shown, lambda it: take_picture_off(it, id))
    assert (getattr(bare.record(id), field), bare.pictures) == (None, {})


def test_the_picture_before_goes_unless_it_is_shown_elsewhere() -> None:
    journey = a_journey(a_card("c0", picture="old"), a_card("c1")).replaced({"old": Picture()})

    assert list(after(journey, lambda it: show_picture(it, "c0", PICTURE_ID, PICTURE)).pictures) == [PICTURE_ID]
    shared = after(journey, lambda it: show_picture(it, "c1", "old", Picture()))
    assert set(after(shared, lambda it: show_picture(it, "c0", PICTURE_ID, PICTURE)).pictures) == {PICTURE_ID, "old"}


def test_a_picture_that_is_there_already_is_not_put_in_again() -> None:
    journey = a_journey(a_card("c0", picture=PICTURE_ID), a_card("c1")).replaced({PICTURE_ID: PICTURE})

    assert show_picture(journey, "c1", PICTURE_ID, PICTURE).touched == {"c1"}
    assert show_picture(journey, "c0", PICTURE_ID, PICTURE).is_empty


def test_a_stage_shows_no_picture() -> None:
    with pytest.raises(KeyError):
        show_picture(a_journey(), "s0", PICTURE_ID, PICTURE)


def test_photographs_of_the_wall_stay_with_the_map_until_they_are_removed() -> None:
    session = a_session(a_journey(a_card("c0", picture="shown")).replaced({"shown": Picture()}))
    before = session.journey

    session.apply(add_photo(session.journey, PICTURE_ID, PICTURE))
    session.apply(add_photo(session.journey, "shown", Picture()))
    assert session.journey.map.photos == (PICTURE_ID, "shown")
    assert not unused_pictures(session.journey)

    session.apply(take_photo_off(session.journey, PICTURE_ID))
    session.apply(take_photo_off(session.journey, "shown"))
    assert not session.journey.map.photos
    assert set(session.journey.pictures) == {"shown"}
    for _ in range(4):
        session.undo()
    assert session.journey == before


def test_a_photograph_that_is_there_is_not_kept_twice() -> None:
    journey = after(a_journey(), lambda it: add_photo(it, PICTURE_ID, PICTURE))

    assert add_photo(journey, PICTURE_ID, PICTURE).is_empty


def test_photographs_are_saved_and_opened_as_they_were() -> None:
    journey = after(a_journey(title="סקר"), lambda it: add_photo(it, PICTURE_ID, PICTURE))

    opened = load(dump(journey), FILE)

    assert (opened.journey, opened.repairs) == (journey, ())
    assert dump(opened.journey) == dump(journey)


def laid(photo: str = PICTURE_ID, **fields: object) -> LaidPhoto:
    corners = ((0, 0), (200.5, 0), (200.5, 100), (0, 100))
    return LaidPhoto.model_validate({"photo": photo, "corners": corners, "lanes": [["l0", 40, 80]], **fields})


def test_a_photograph_lies_under_the_map_and_stays_so_in_its_file() -> None:
    journey = after(a_journey(language="fa"), lambda it: add_photo(it, PICTURE_ID, PICTURE))

    under = after(journey, lambda it: lay_photo(it, laid()))

    kept = load(dump(under), FILE).journey
    assert kept.map.under == (laid(),)
    assert dump(kept) == dump(under)
    assert b'"corners": [[0, 0], [200.5, 0], [200.5, 100], [0, 100]], "lanes": [["l0", 40, 80]]' in dump(under)


def test_what_a_newer_release_says_of_it_is_kept() -> None:
    journey = after(a_journey(), lambda it: add_photo(it, PICTURE_ID, PICTURE))
    lying = LaidPhoto.model_validate({**laid().model_dump(), "hidden": True})
    journey = after(journey, lambda it: lay_photo(it, lying))

    assert b'"hidden": true' in dump(load(dump(journey), FILE).journey)


def test_a_photograph_lies_there_once_and_goes_with_the_one_it_is() -> None:
    session = a_session(after(a_journey(), lambda it: add_photo(it, PICTURE_ID, PICTURE)))
    session.apply(lay_photo(session.base, laid()))
    session.apply(lay_photo(session.base, laid(lanes=[])))
    assert [one.lanes for one in session.journey.map.under] == [()]

    session.apply(take_photo_off(session.base, PICTURE_ID))
    assert (session.journey.map.under, session.journey.pictures) == ((), {})

    session.undo()
    session.apply(take_photo_from_under(session.base, PICTURE_ID))
    assert (session.journey.map.under, list(session.journey.pictures)) == ((), [PICTURE_ID])
    session.undo()
    session.undo()
    assert session.journey.map.under == (laid(),)
