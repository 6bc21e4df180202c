"""What holds for every edit of every map: it can be taken back, and the map stays whole."""

import json
from collections import Counter
from functools import cache
from operator import attrgetter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.edit import Change, NewId, applied, squashed
from journeycanvas.files import dump, load
from journeycanvas.files.mending import mend
from journeycanvas.model import Journey, MapFacts
from journeycanvas.model.lists import LISTS
from tests.builders import FILE, a_card, a_comment, a_journey, a_lane, a_link, a_persona, a_stage
from tests.edit.builders import a_session, new_ids
from tests.edit.operations import OPERATIONS, Hand, possible
from tests.properties.journeys import files

MOST_EDITS = 8

law = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@cache
def a_whole_map() -> Journey:
    """Return a map with something of everything, as it comes out of a file."""
    journey = a_journey(
        a_card("c0", order="a0", text="one\ntwo", owner="Sales", personas=["p0"]),
        a_card("c1", order="a1", kind="pain", span=2, tags=["a"]),
        a_card("c2", order="a0", kind="feeling", stage="s1", persona="p0", level=-2, at=0.3),
        a_card("c3", order="a0", kind="touchpoint", stage="s2", text="می‌خواهم"),
        a_card("c4", order="a0", lane="l1", stage="s1", kind="opportunity", customer_value=50),
        a_card("c5", order="a1", lane="l1", stage="s1", span=3, kind="smell", loud=True),
        a_card("c6", order="a0", lane="l2", stage=None),
        a_card("c7", order="a1", lane="l2", stage="s1", text="+"),
        a_persona("p0", order="a0", name="Mina", facts=["some", "more"]),
        a_link("c0", "c1", order="a0"),
        a_comment("c0", order="a0"),
        stages=[a_stage(f"s{n}", order=f"a{n}") for n in range(4)],
        lanes=[
            a_lane("l0", order="a0"),
            a_lane("l1", order="a1", role="ownership"),
            a_lane("l2", order="a2", span="map"),
        ],
    )
    return load(dump(journey), FILE).journey


whole_maps = st.builds(a_whole_map)
any_maps = whole_maps | files().map(lambda raw: load(json.dumps(raw).encode(), FILE).journey)


def an_edit(data: st.DataObject, journey: Journey, new_id: NewId, name: str | None = None) -> Change:
    name = name or data.draw(st.sampled_from(possible(journey)), label="edit")
    return OPERATIONS[name].change(journey, Hand(data.draw, journey, new_id))


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
    assert list(session.steps) == sorted(session.steps, key=attrgetter("time"))


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


def assert_whole(journey: Journey) -> None:
    """Nothing points nowhere, ids differ, lists are sorted, the index is right, and the file is the same map."""
    assert mend(journey)[1] == ()
    ids = Counter([journey.map.id, *journey.pictures, *(id for name in LISTS for id in getattr(journey, name))])
    assert max(ids.values()) == 1
    for name in LISTS:
        records = list(getattr(journey, name).values())
        assert records == sorted(records, key=attrgetter("order", "id"))
    again = load(dump(journey), FILE)
    assert again.journey == journey
    places = [(lane, stage) for lane in journey.lanes for stage in (*journey.stages, None)]
    assert [journey.cell(*place) for place in places] == [again.journey.cell(*place) for place in places]


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
