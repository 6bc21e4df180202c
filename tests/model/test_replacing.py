"""A changed map is a new value that shares with the old one whatever did not change."""

from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.model import BESIDE, Beside, Card, Journey, Lane, Part, Picture
from journeycanvas.model.exchanged import Exchanged
from journeycanvas.model.replacing import records_replaced
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


@given(
    st.lists(cards, unique_by=lambda card: card.id),
    st.lists(st.lists(st.one_of(cards, st.sampled_from(["c0", "c1", "c2"])), max_size=3), max_size=9),
    st.integers(1, 4),
)
def test_many_records_that_are_put_together_later_are_those_that_are_put_together_at_once(
    start: list[Card], steps: list[list[Card | str]], every: int
) -> None:
    at_once = later = anew(a_journey(*start)).cards
    for number, step in enumerate(steps, 1):
        wanted = {one if isinstance(one, str) else one.id: None if isinstance(one, str) else one for one in step}
        there = {id: card for id, card in wanted.items() if card is not None or id in at_once}
        at_once = replaced_at(1_000, at_once, there)
        later = replaced_at(0, later, there)

        assert (len(later), [later.get(f"c{n}") for n in range(8)]) == (
            len(at_once),
            [at_once.get(f"c{n}") for n in range(8)],
        )
        assert [f"c{n}" in later for n in range(8)] == [f"c{n}" in at_once for n in range(8)]
        if number % every == 0:
            assert list(later.items()) == list(at_once.items())


def replaced_at(large: int, old: Mapping[str, Card], changes: Mapping[str, Card | None]) -> Mapping[str, Card]:
    """Exchange records where so many are a large map, and more than three too many to put together later."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("journeycanvas.model.replacing.LARGE", large)
        patched.setattr("journeycanvas.model.replacing.FEW", 3)
        return records_replaced(old, changes)


def test_a_key_typed_in_a_card_of_many_copies_none_of_the_others() -> None:
    journey = a_journey(*(a_card(f"c{n}", order=f"b{n:04}") for n in range(1_200)))

    typed = journey.replaced({"c7": a_card("c7", order="b0007", text="so")})

    assert isinstance(typed.cards, Exchanged)
    assert typed.cards.parts[0] is journey.cards
    assert typed.cards["c7"].text == "so"
    assert list(typed.cards) == list(journey.cards)
    assert typed != journey
    assert typed.replaced({"c7": journey.cards["c7"]}) == journey


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
