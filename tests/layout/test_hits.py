"""Tests of what stands where on a laid-out map."""

from typing import Any

import pytest

from journeycanvas.layout.areas import Area
from journeycanvas.layout.hits import Places
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Journey, Record
from tests.builders import a_card, a_lane, a_link, a_stage
from tests.layout.builders import a_map, a_setting

LANGUAGES = pytest.mark.parametrize("language", ["en", "he"])
CARDS = (
    a_card("c1", text="One", stage="s0", order="a1"),
    a_card("c2", text="Two", stage="s0", order="a2"),
    a_card("c3", text="Three", stage="s1", order="a3", span=2),
)


@LANGUAGES
def test_a_card_is_met_where_it_stands_and_so_is_its_cell(language: str) -> None:
    places = _places(*CARDS, language=language)

    for card, stage in (("c1", "s0"), ("c2", "s0"), ("c3", "s1")):
        area = _area(places, card)
        start = area.right - 5 if language == "he" else area.x + 5
        hit = places.hit(start, area.y + 5)

        assert (hit.record, hit.cell) == (card, ("l0", stage))


@LANGUAGES
def test_room_between_cards_is_their_cell_and_no_record(language: str) -> None:
    places = _places(*CARDS, language=language)
    cell = places.cell("l1", "s2")
    assert cell is not None

    hit = places.hit(cell.x + cell.width / 2, cell.y + cell.height / 2)

    assert (hit.record, hit.cell) == ("", ("l1", "s2"))


@LANGUAGES
def test_beside_the_cells_is_the_head_of_the_lane(language: str) -> None:
    places = _places(*CARDS, language=language)
    title = _area(places, "l1")

    hit = places.hit(title.x + title.width / 2, title.bottom + 3)

    assert (hit.record, hit.cell) == ("l1", None)


def test_over_the_lanes_are_the_heads_of_the_stages() -> None:
    places = _places(*CARDS)
    area = _area(places, "s1")

    hit = places.hit(area.x + area.width / 2, area.y + area.height / 2)

    assert (hit.record, hit.cell) == ("s1", None)


@LANGUAGES
def test_what_is_dropped_lands_before_the_card_whose_middle_it_is_above(language: str) -> None:
    places = _places(*CARDS, language=language)
    first, second = _area(places, "c1"), _area(places, "c2")
    x = first.x + first.width / 2

    assert [
        landing.place
        for y in (first.y + 1, first.bottom - 1, second.bottom - 1)
        if (landing := places.landing(x, y)) is not None
    ] == [0, 1, 2]


def test_a_card_over_several_stages_counts_in_the_cell_it_starts_in() -> None:
    places = _places(*CARDS)

    assert [card for card, _ in places.cards_in(("l0", "s1"))] == ["c3"]
    assert places.cards_in(("l0", "s2")) == []


def test_a_place_off_the_map_lands_in_the_nearest_cell() -> None:
    places = _places(*CARDS)

    landing = places.landing(places.plan.width + 500, places.plan.height + 500)

    assert landing is not None
    assert landing.cell == ("l1", "s2")


def test_a_lane_that_spans_the_map_has_one_cell() -> None:
    lanes = [a_lane("l0", order="a0"), a_lane("l1", order="a1", span="map")]
    places = _places(lanes=lanes)
    area = _area(places, "l1")

    assert places.hit(places.plan.width / 2, area.y + 5).cell == ("l1", None)


def test_a_panel_is_the_cell_of_its_lane() -> None:
    lanes = [a_lane("l0", order="a0", span="map", role="scenario", title="Scenario"), a_lane("l1", order="a1")]
    places = _places(a_card("c1", lane="l0", stage=None, text="A day"), lanes=lanes)
    card = _area(places, "c1")

    assert places.hit(card.x + 5, card.y + 5).cell == ("l0", None)
    assert [record for record, _ in places.cards_in(("l0", None))] == ["c1"]


def test_a_collapsed_lane_has_no_cells() -> None:
    lanes = [a_lane("l0", order="a0"), a_lane("l1", order="a1", collapsed=True)]
    places = _places(*CARDS, lanes=lanes)
    area = _area(places, "l1")

    assert places.hit(places.plan.width / 2, area.y + 5).cell is None


@pytest.mark.parametrize("level", [-5.0, -1.5, 0.0, 4.0])
def test_the_height_of_a_face_is_its_feeling(level: float) -> None:
    places = _places(
        a_card("f1", "feeling", level=level),
        lanes=[a_lane("l0", role="emotions")],
    )
    area = _area(places, "f1")

    assert places.level_at("l0", area.y + area.height / 2) == pytest.approx(level)
    assert places.is_on_curve("l0", places.plan.width / 2, area.y + area.height / 2, 3.0)


def test_a_lane_without_a_curve_has_no_feelings() -> None:
    places = _places(*CARDS)

    assert places.level_at("l0", _area(places, "l0").y + 5) is None


@LANGUAGES
def test_how_far_into_a_stage_counts_from_where_it_starts(language: str) -> None:
    places = _places(*CARDS, language=language)
    left, right = places.columns["s1"]
    start, end = (right, left) if language == "he" else (left, right)

    assert places.share_of("s1", start) == pytest.approx(0.0)
    assert places.share_of("s1", start + (end - start) / 4) == pytest.approx(0.25)


def test_a_rectangle_holds_the_cards_it_meets() -> None:
    places = _places(*CARDS)
    one, two = _area(places, "c1"), _area(places, "c2")

    assert places.within(Area(one.x, one.y, 5, two.y - one.y + 5)) == ["c1", "c2"]


def test_many_records_are_found_as_one_by_one() -> None:
    cards = [a_card(f"c{n}", order=f"a{n:03}") for n in range(60)]
    places = _places(*cards)

    assert places.areas([card.id for card in cards]) == [places.area(card.id) for card in cards]


def test_a_link_is_met_on_its_way() -> None:
    places = _places(*CARDS, a_link("c1", "c3", "k1"))
    [first, *_] = places.areas(["k1"])

    assert places.hit(first.x + first.width / 2, first.y + first.height / 2).record == "k1"
    assert places.area("k1") is not None


def test_what_two_plans_share_is_found_on_both() -> None:
    before = a_map(*CARDS, **_grid())
    shelf, setting = Shelf(), a_setting(before)
    old = Places(plan(before, setting, shelf))
    card = before.cards["c1"].model_copy(update={"text": "One and much more than one, so that it is two lines high"})
    after: Journey = before.replaced({"c1": card})

    new = Places(plan(after, setting, shelf), old)

    fresh = Places(plan(after, setting, Shelf()))
    assert [new.area(one) for one in ("c1", "c2", "c3", "l1", "s1")] == [
        fresh.area(one) for one in ("c1", "c2", "c3", "l1", "s1")
    ]


def _places(*records: Record, **fields: Any) -> Places:
    journey = a_map(*records, **{**_grid(), **fields})
    return Places(plan(journey, a_setting(journey), Shelf()))


def _grid() -> dict[str, Any]:
    return {
        "stages": [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}") for n in range(3)],
        "lanes": [a_lane(f"l{n}", order=f"a{n}", title=f"Lane {n}") for n in range(2)],
    }


def _area(places: Places, record: str) -> Area:
    found = places.area(record)
    assert found is not None
    return found
