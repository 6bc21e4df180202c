"""Cards, lanes and stages go to another map, or to another place of this one, and nothing of it is trusted."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edit import applied
from journeycanvas.edit.clipboard import copy_records, paste_records, read_fragment, write_fragment
from journeycanvas.files import dump
from journeycanvas.files.mending import mend
from journeycanvas.model import Channel, Feeling, Journey, Phase, Touchpoint
from tests.builders import a_card, a_journey, a_lane, a_link, a_persona, a_stage
from tests.edit.builders import PICTURE, PICTURE_ID, new_ids, texts
from tests.edit.fragments import carried, pasted
from tests.edit.laws import any_maps


def test_cards_come_under_new_ids_with_all_their_fields_and_the_links_among_them() -> None:
    journey = a_journey(
        a_card("c0", order="a0", text="one", color="red", tags=["t"], mood=[1]),
        a_card("c1", order="a1", kind="pain", severity=3),
        a_card("c2", order="a2"),
        a_link("c0", "c1", id="k1", label="so"),
        a_link("c1", "c2", id="k2"),
    )

    changed = pasted(journey, carried(journey, "c0", "c1"), "l1", "s1")

    one, pain = changed.cell("l1", "s1")
    assert (one.text, one.color, one.tags, one.model_extra) == ("one", "red", ("t",), {"mood": [1]})
    assert (pain.kind, getattr(pain, "severity", None)) == ("pain", 3)
    new = [link for link in changed.links.values() if link.id not in journey.links]
    assert [(link.from_, link.to, link.label) for link in new] == [(one.id, pain.id, "so")]
    assert {one.id, pain.id}.isdisjoint(journey.cards)


def test_cards_are_pasted_between_those_that_are_there() -> None:
    journey = a_journey(a_card("c0", order="a0", text="a"), a_card("c1", order="a1", text="b"))

    assert texts(pasted(journey, carried(journey, "c1"), "l0", "s0", 1)) == ["a", "b", "b"]


def test_cards_of_several_cells_keep_their_distances() -> None:
    journey = a_journey(
        a_card("c0", text="a"),
        a_card("c1", stage="s1", lane="l1", text="b"),
        a_card("c2", stage="s2", text="c"),
        stages=4,
        lanes=4,
    )

    changed = pasted(journey, carried(journey, "c0", "c1", "c2"), "l2", "s1")

    assert (texts(changed, "l2", "s1"), texts(changed, "l3", "s2"), texts(changed, "l2", "s3")) == (["a"], ["b"], ["c"])


def test_cards_can_be_pasted_into_a_lane_that_is_hidden() -> None:
    journey = a_journey(a_card("c0", text="a"), lanes=[a_lane("l0"), a_lane("l1", hidden=True)])

    assert texts(pasted(journey, carried(journey, "c0"), "l1", "s0"), "l1", "s0") == ["a"]


def test_what_would_stand_beyond_the_map_stands_at_its_border() -> None:
    journey = a_journey(a_card("c0", text="a"), a_card("c1", stage="s1", lane="l1", text="b"))

    assert texts(pasted(journey, carried(journey, "c0", "c1"), "l1", "s1"), "l1", "s1") == ["b", "a", "b"]


def test_channels_and_personas_are_found_by_id_then_by_name_or_else_added() -> None:
    source = a_journey(
        a_card("c0", kind="touchpoint", channel="phone", personas=["p1", "p2", "p3"]),
        a_card("c1", kind="feeling", persona="p2", level=1),
        a_persona("p1", name="Mina"),
        a_persona("p2", name="علي"),
        a_persona("p3", name="New", portrait=PICTURE_ID),
    ).replaced({"phone": Channel(id="phone", title="Phone"), PICTURE_ID: PICTURE})
    target = a_journey(a_persona("p1", name="Renamed"), a_persona("q2", name=" علی ")).replaced(
        {"q": Channel(id="q", title="PHONE")}
    )

    changed = pasted(target, carried(source, "c0", "c1"), "l0", "s0")

    touchpoint, feeling = changed.cell("l0", "s0")
    assert isinstance(touchpoint, Touchpoint)
    assert isinstance(feeling, Feeling)
    assert (touchpoint.channel, feeling.persona, list(changed.channels)) == ("q", "q2", ["q"])
    [new] = [persona for persona in changed.personas.values() if persona.id not in target.personas]
    assert touchpoint.personas == ("p1", "q2", new.id)
    assert (new.name, new.portrait, list(changed.pictures)) == ("New", PICTURE_ID, [PICTURE_ID])


def test_pictures_come_along() -> None:
    source = a_journey(a_card("c0", picture=PICTURE_ID)).replaced({PICTURE_ID: PICTURE})

    assert pasted(a_journey(), carried(source, "c0"), "l0", "s0").pictures == {PICTURE_ID: PICTURE}


def test_a_lane_comes_behind_another_with_its_cards_in_the_stages_of_the_same_name() -> None:
    source = a_journey(
        a_card("c0", text="early"),
        a_card("c1", stage="s1", text="late"),
        stages=[a_stage("s0", order="a0", title="Before"), a_stage("s1", order="a1", title="After")],
        lanes=[a_lane("l0", order="a0", title="Mine", role="notes")],
    )
    target = a_journey(stages=[a_stage("t0", order="a0", title="after"), a_stage("t1", order="a1", title="Other")])

    changed = pasted(target, carried(source, "l0"), "l0", "t0")

    assert [lane.title for lane in changed.lanes.values()] == ["", "Mine", ""]
    assert (texts(changed, "n1", "t0"), texts(changed, "n1", "t1")) == (["early", "late"], [])


def test_a_stage_comes_with_its_cards_into_the_lanes_of_the_same_title_or_role() -> None:
    source = a_journey(
        a_card("c0", text="does"),
        a_card("c1", lane="l1", text="hurts", kind="pain"),
        a_card("c2", lane="l2", text="runs"),
        a_card("c3", stage="s1", text="not copied"),
        stages=[a_stage("s0", order="a0", title="Before", phase="x"), a_stage("s1", order="a1")],
        lanes=[
            a_lane("l0", order="a0", title="اقدامات"),
            a_lane("l1", order="a1", title="Pains", role="pains"),
            a_lane("l2", order="a2", title="Systems", role="technology"),
            a_lane("l3", order="a3", title="Empty"),
        ],
    )
    target = a_journey(
        stages=[a_stage("t0", order="a0", phase="A")],
        lanes=[a_lane("m0", order="a0", role="pains"), a_lane("m1", order="a1", title="اقدامات")],
    ).replaced({"A": Phase(id="A")})

    changed = pasted(target, carried(source, "s0"), "m0", "t0")

    [_, new] = changed.stages.values()
    assert (new.title, new.phase) == ("Before", "A")
    assert (texts(changed, "m1", new.id), texts(changed, "m0", new.id)) == (["does"], ["hurts"])
    assert [lane.title for lane in changed.lanes.values()] == ["", "اقدامات", "Systems"]
    assert texts(changed, list(changed.lanes)[2], new.id) == ["runs"]


def test_a_lane_is_pasted_into_the_map_it_came_from() -> None:
    journey = a_journey(a_card("c0", text="a"), a_card("c1", stage="s1", text="b"), a_card("c2", lane="l1"))

    changed = pasted(journey, carried(journey, "l0"), "l0", "s0")

    assert [texts(changed, "n1", stage) for stage in changed.stages] == [["a"], ["b"]]
    assert list(changed.lanes) == ["l0", "n1", "l1"]


def test_wide_cards_grow_over_a_stage_that_is_pasted_under_them() -> None:
    journey = a_journey(a_card("c0", span=2))

    changed = pasted(journey, carried(journey, "s1"), "l0", "s0")

    assert changed.cards["c0"].span == 3


def test_a_map_without_lanes_takes_those_of_the_cards() -> None:
    source = a_journey(a_card("c0", text="a"), lanes=[a_lane("l0", title="Mine")])

    changed = pasted(a_journey(lanes=0, stages=0), carried(source, "c0"))

    [lane] = changed.lanes.values()
    assert (lane.title, texts(changed, lane.id, None)) == ("Mine", ["a"])


def test_without_a_place_cards_go_to_the_first_cell() -> None:
    source = a_journey(a_card("c0", text="a"))

    assert texts(pasted(a_journey(), carried(source, "c0"))) == ["a"]


@given(any_maps, st.data())
def test_what_is_copied_arrives_as_it_was(journey: Journey, data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.sampled_from([*journey.cards, *journey.lanes, *journey.stages] or [""]), unique=True))
    fragment = copy_records(journey, ids).fragment

    arrived = read_fragment(write_fragment(fragment), lambda id, picture: True)

    assert arrived == fragment
    assert [card.model_fields_set | {"kind"} for card in arrived.cards] == [
        card.model_fields_set | {"kind"} for card in fragment.cards
    ]


@given(any_maps, any_maps, st.data())
def test_a_map_stays_whole_whatever_is_pasted_into_it(source: Journey, target: Journey, data: st.DataObject) -> None:
    ids = data.draw(st.lists(st.sampled_from([*source.cards, *source.lanes, *source.stages] or [""]), unique=True))
    fragment = carried(source, *ids)

    change = paste_records(target, new_ids(), fragment)

    changed = applied(target, change)
    assert mend(changed)[1] == ()
    assert len(changed.cards) == len(target.cards) + len(fragment.cards)
    assert dump(applied(changed, change.inverted())) == dump(target)
