"""What holds for every edit of every map: it can be taken back, and the map stays whole."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.edit import applied, squashed
from journeycanvas.files import dump
from journeycanvas.model import Journey, MapFacts
from journeycanvas.model.lists import LISTS
from tests.edit.builders import a_session, new_ids
from tests.edit.laws import an_edit, any_maps, assert_whole, law, whole_maps
from tests.edit.operations import OPERATIONS, possible

MOST_EDITS = 8


@pytest.mark.parametrize("name", OPERATIONS)
@given(st.data())
@settings(law, max_examples=10)
def test_what_an_edit_did_is_taken_back_to_the_byte(name: str, data: st.DataObject) -> None:
    journey = data.draw(any_maps)
    if name in possible(journey):
        change = an_edit(data, journey, new_ids(), name)

        changed = applied(journey, change)

        assert dump(applied(changed, change.inverted())) == dump(journey)
        assert change.touched == differences(journey, changed)
        assert_whole(changed)


@given(st.data())
@settings(law, max_examples=50)
def test_a_map_stays_whole_whatever_is_done_to_it(data: st.DataObject) -> None:
    journey = data.draw(whole_maps)
    journey.cell("l0", "s0")  # so that its index is carried on
    new_id = new_ids()
    for _ in range(data.draw(st.integers(1, MOST_EDITS))):
        journey = applied(journey, an_edit(data, journey, new_id))

        assert_whole(journey)
        assert_every_card_of_a_cell_has_its_own_place(journey)
        assert_phases_are_in_one_piece(journey)


@given(st.data())
@settings(law, max_examples=30)
def test_a_history_goes_back_and_forth_to_the_byte(data: st.DataObject) -> None:
    start = data.draw(any_maps)
    session = a_session(start)
    files_of = [dump(start)]
    for _ in range(data.draw(st.integers(1, MOST_EDITS))):
        if session.apply(an_edit(data, session.journey, session.new_id)):
            files_of.append(dump(session.journey))
    for position in data.draw(st.lists(st.integers(0, len(files_of) - 1), max_size=5)):
        session.jump_to(position)

        assert dump(session.journey) == files_of[position]


@given(st.data())
@settings(law, max_examples=30)
def test_changes_squashed_into_one_do_what_they_did_one_by_one(data: st.DataObject) -> None:
    start = journey = data.draw(any_maps)
    new_id = new_ids()
    changes = []
    for _ in range(data.draw(st.integers(2, 5))):
        changes.append(an_edit(data, journey, new_id))
        journey = applied(journey, changes[-1])

    one = squashed(*changes)

    assert dump(applied(start, one)) == dump(journey)
    assert one.touched == differences(start, journey)
    assert dump(applied(journey, one.inverted())) == dump(start)


def differences(old: Journey, new: Journey) -> set[str]:
    """Return the ids of the records that are written differently."""
    lines = [set(dump(journey).splitlines()) for journey in (old, new)]
    ids = {old.map.id, *old.pictures, *new.pictures}.union(
        *(getattr(journey, name) for journey in (old, new) for name in LISTS)
    )
    return {id for id in ids if written(old, id) != written(new, id)} if lines[0] != lines[1] else set()


def written(journey: Journey, id: str) -> bytes | None:
    """Return a record as it stands in a file."""
    record = journey.record(id)
    alone = Journey(map=MapFacts(id=journey.map.id))
    return None if record is None else dump(alone.replaced({id: record}))


def assert_every_card_of_a_cell_has_its_own_place(journey: Journey) -> None:
    for lane in journey.lanes:
        for stage in (*journey.stages, None):
            orders = [card.order for card in journey.cell(lane, stage)]
            assert orders == sorted(set(orders))


def assert_phases_are_in_one_piece(journey: Journey) -> None:
    phases = [stage.phase for stage in journey.stages.values()]
    for phase in journey.phases:
        places = [number for number, one in enumerate(phases) if one == phase]
        assert places == list(range(places[0], places[-1] + 1))
