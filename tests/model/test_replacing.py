"""A changed map is a new value that shares with the old one whatever did not change."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.model import BESIDE, Beside, Card, Journey, Lane, Part, Picture
from tests.builders import a_card, a_comment, a_journey, a_lane, a_link, a_persona, a_stage

PICTURE = Picture(type="image/png", data="AA==")


def test_a_record_is_found_by_its_id_whatever_it_is() -> None:
    journey = a_journey(a_card("c1"), a_persona("p1"))

    assert journey.record("c1") is journey.cards["c1"]
    assert journey.record("s0") is journey.stages["s0"]
    assert journey.record("map") is journey.map
    assert journey.record("nowhere") is None


def test_lists_that_are_not_touched_are_shared() -> None:
    journey = a_journey(a_card("c1"))

    changed = journey.replaced({"c1": a_card("c1", text="other")})

    assert changed.stages is journey.stages
    assert changed.cards["c1"].text == "other"
    assert journey.cards["c1"].text == ""


def test_the_facts_of_the_map_are_exchanged_like_a_record() -> None:
    journey = a_journey(title="Old")

    changed = journey.replaced({"map": journey.map.model_copy(update={"title": "New"})})

    assert changed.map.title == "New"


def test_pictures_are_put_in_and_taken_out() -> None:
    journey = a_journey().replaced({"pic": PICTURE})

    assert journey.pictures == {"pic": PICTURE}
    assert journey.replaced({"pic": None}).pictures == {}


def test_pictures_stay_in_the_order_of_their_ids_or_in_that_of_their_file() -> None:
    in_order = replace(a_journey(), pictures={"a": PICTURE, "c": PICTURE})
    otherwise = replace(a_journey(), pictures={"c": PICTURE, "a": PICTURE})

    assert list(in_order.replaced({"b": PICTURE}).pictures) == ["a", "b", "c"]
    assert list(in_order.replaced({"a": None}).replaced({"a": PICTURE}).pictures) == ["a", "c"]
    assert list(otherwise.replaced({"b": PICTURE}).pictures) == ["c", "a", "b"]


def test_a_record_that_is_not_there_cannot_be_taken_out() -> None:
    with pytest.raises(KeyError, match="c9"):
        a_journey().replaced({"c9": None})


@pytest.mark.parametrize(
    "record",
    [a_persona("x"), a_stage("x"), a_lane("x"), a_card("x"), a_link("a", "b", id="x"), a_comment("a", id="x")],
    ids=lambda record: type(record).__name__,
)
def test_every_kind_of_record_goes_to_its_list(record: Part) -> None:
    assert a_journey().replaced({"x": record}).record("x") is record


cards = st.builds(
    a_card,
    st.sampled_from([f"c{n}" for n in range(8)]),
    order=st.sampled_from(["", "a0", "a0V", "a1"]),
    lane=st.sampled_from(["l0", "l1", "l2", None]),
    stage=st.sampled_from(["s0", "s1", None]),
)
lanes = st.builds(a_lane, st.sampled_from(["l0", "l1"]), order=st.just("a0"), span=st.sampled_from(["stage", "map"]))
changes = st.lists(
    st.one_of(
        cards.map(lambda card: lambda _: {card.id: card}),
        lanes.map(lambda lane: lambda _: {lane.id: lane}),
        st.sampled_from(["c0", "c1", "c2", "l0", "l1", "s0", "s1"]).map(
            lambda id: lambda journey: {id: None} if journey.record(id) else {}
        ),
        st.just(lambda _: {"s0": a_stage("s0", order="a0")}),
    ),
    max_size=12,
)


@given(st.lists(cards, unique_by=lambda card: card.id), changes)
def test_order_and_cells_are_those_of_a_map_made_anew(
    start: list[Card], steps: list[Callable[[Journey], dict[str, Part | None]]]
) -> None:
    journey = anew(a_journey(*start))
    journey.cell("l0", "s0")
    for step in steps:
        journey = journey.replaced(step(journey))
        made_anew = anew(journey)
        places = {(card.lane or "", stage) for card in journey.cards.values() for stage in (card.stage, None)}

        assert list(journey.cards) == list(made_anew.cards)
        assert [journey.cell(*place) for place in places] == [made_anew.cell(*place) for place in places]


@given(st.integers(0, 200))
def test_many_records_at_once_stand_in_their_order(count: int) -> None:
    journey = a_journey(*(a_card(f"c{n}", order=f"b{n:02}") for n in range(10)), lanes=[a_lane("l0")])

    changed = journey.replaced({f"n{n}": a_card(f"n{n}", order=f"b0{n % 7}V") for n in range(count)})

    assert list(changed.cards) == list(anew(changed).cards)
    assert [card.id for card in changed.cell("l0", "s0")] == list(changed.cards)


def anew(journey: Journey) -> Journey:
    """Return the same map with its cards sorted, and its index made, from the start."""
    ordered = sorted(journey.cards.values(), key=lambda card: (card.order, card.id))
    return Journey(
        map=journey.map, stages=journey.stages, lanes=journey.lanes, cards={card.id: card for card in ordered}
    )


def test_a_lane_that_comes_to_span_the_map_has_one_cell() -> None:
    journey = a_journey(a_card("c1"), a_card("c2", stage="s1"))
    journey.cell("l0", "s0")
    across: Lane = journey.lanes["l0"].model_copy(update={"span": "map"})

    changed = journey.replaced({"l0": across})

    assert [card.id for card in changed.cell("l0", None)] == ["c1", "c2"]
    assert changed.cell("l0", "s0") == ()


def test_what_stands_beside_the_lists_is_exchanged_as_a_whole() -> None:
    journey = a_journey(extra={"later": 1})

    changed = journey.replaced({BESIDE: Beside(members={"later": 2})})

    assert (changed.extra, journey.extra) == ({"later": 2}, {"later": 1})
    assert changed.record(BESIDE) == Beside(members={"later": 2})
    assert BESIDE not in journey.ids()
