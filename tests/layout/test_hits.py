"""Tests of what stands where on a laid-out map."""

import pytest

from journeycanvas.layout.areas import Area
from journeycanvas.layout.hits import Places
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Journey
from tests.builders import a_card, a_lane, a_link
from tests.layout.builders import a_setting
from tests.layout.places import CARDS, area_in, places_of, small_map

LANGUAGES = pytest.mark.parametrize("language", ["en", "he"])


@LANGUAGES
def test_a_card_is_met_where_it_stands_and_so_is_its_cell(language: str) -> None:
    places = places_of(*CARDS, language=language)

    for card, stage in (("c1", "s0"), ("c2", "s0"), ("c3", "s1")):
        area = area_in(places, card)
        start = area.right - 5 if language == "he" else area.x + 5
        hit = places.hit(start, area.y + 5)

        assert (hit.record, hit.cell) == (card, ("l0", stage))


@LANGUAGES
def test_room_between_cards_is_their_cell_and_no_record(language: str) -> None:
    places = places_of(*CARDS, language=language)
    cell = places.cell("l1", "s2")
    assert cell is not None

    hit = places.hit(cell.x + cell.width / 2, cell.y + cell.height / 2)

    assert (hit.record, hit.cell) == ("", ("l1", "s2"))


@LANGUAGES
def test_beside_the_cells_is_the_head_of_the_lane(language: str) -> None:
    places = places_of(*CARDS, language=language)
    title = area_in(places, "l1")

    hit = places.hit(title.x + title.width / 2, title.bottom + 3)

    assert (hit.record, hit.cell) == ("l1", None)


def test_over_the_lanes_are_the_heads_of_the_stages() -> None:
    places = places_of(*CARDS)
    area = area_in(places, "s1")

    hit = places.hit(area.x + area.width / 2, area.y + area.height / 2)

    assert (hit.record, hit.cell) == ("s1", None)


def test_a_card_over_several_stages_counts_in_the_cell_it_starts_in() -> None:
    places = places_of(*CARDS)

    assert [card for card, _ in places.cards_in(("l0", "s1"))] == ["c3"]
    assert places.cards_in(("l0", "s2")) == []


def test_a_lane_that_spans_the_map_has_one_cell() -> None:
    lanes = [a_lane("l0", order="a0"), a_lane("l1", order="a1", span="map")]
    places = places_of(lanes=lanes)
    area = area_in(places, "l1")

    assert places.hit(places.plan.width / 2, area.y + 5).cell == ("l1", None)


def test_a_panel_is_the_cell_of_its_lane() -> None:
    lanes = [a_lane("l0", order="a0", span="map", role="scenario", title="Scenario"), a_lane("l1", order="a1")]
    places = places_of(a_card("c1", lane="l0", stage=None, text="A day"), lanes=lanes)
    card = area_in(places, "c1")

    assert places.hit(card.x + 5, card.y + 5).cell == ("l0", None)
    assert [record for record, _ in places.cards_in(("l0", None))] == ["c1"]


def test_a_collapsed_lane_has_no_cells() -> None:
    lanes = [a_lane("l0", order="a0"), a_lane("l1", order="a1", collapsed=True)]
    places = places_of(*CARDS, lanes=lanes)
    area = area_in(places, "l1")

    assert places.hit(places.plan.width / 2, area.y + 5).cell is None


@pytest.mark.parametrize("level", [-5.0, -1.5, 0.0, 4.0])
def test_the_height_of_a_face_is_its_feeling(level: float) -> None:
    places = places_of(
        a_card("f1", "feeling", level=level),
        lanes=[a_lane("l0", role="emotions")],
    )
    area = area_in(places, "f1")

    assert places.level_at("l0", area.y + area.height / 2) == pytest.approx(level)
    assert places.is_on_curve("l0", places.plan.width / 2, area.y + area.height / 2, 3.0)


@LANGUAGES
def test_a_line_of_the_curve_is_met_all_the_way(language: str) -> None:
    faces = [a_card("f1", "feeling", stage="s0", level=4.0), a_card("f2", "feeling", stage="s2", level=-4.0)]
    places = places_of(*faces, lanes=[a_lane("l0", role="emotions")], language=language)
    first, last = area_in(places, "f1"), area_in(places, "f2")
    left, right = sorted((first.x + first.width / 2, last.x + last.width / 2))

    for x in range(round(left), round(right), 9):
        met = [y for y in range(round(first.y), round(last.bottom)) if places.is_on_curve("l0", x, y, 2.0)]

        assert met == list(range(met[0], met[-1] + 1))
        assert len(met) < 20


def test_a_lane_without_a_curve_has_no_feelings() -> None:
    places = places_of(*CARDS)

    assert places.level_at("l0", area_in(places, "l0").y + 5) is None


@LANGUAGES
def test_how_far_into_a_stage_counts_from_where_it_starts(language: str) -> None:
    places = places_of(*CARDS, language=language)
    left, right = places.columns["s1"]
    start, end = (right, left) if language == "he" else (left, right)

    assert places.share_of("s1", start) == pytest.approx(0.0)
    assert places.share_of("s1", start + (end - start) / 4) == pytest.approx(0.25)


def test_a_rectangle_holds_the_cards_it_meets() -> None:
    places = places_of(*CARDS)
    one, two = area_in(places, "c1"), area_in(places, "c2")

    assert places.within(Area(one.x, one.y, 5, two.y - one.y + 5)) == ["c1", "c2"]


def test_many_records_are_found_as_one_by_one() -> None:
    cards = [a_card(f"c{n}", order=f"a{n:03}") for n in range(60)]
    places = places_of(*cards)

    assert places.areas([card.id for card in cards]) == [places.area(card.id) for card in cards]


def test_what_is_folded_away_does_not_stand_on_the_map() -> None:
    lanes = [a_lane("l0", order="a0"), a_lane("l1", order="a1", collapsed=True)]
    places = places_of(*CARDS, a_card("c9", lane="l1"), a_link("c1", "c3", "k1"), lanes=lanes)

    asked = ["c3", "c9", "k1", "c1", "nothing", "l1"]

    assert places.shown(asked) == [one for one in asked if places.area(one) is not None] == ["c3", "k1", "c1", "l1"]


def test_a_link_is_met_on_its_way() -> None:
    places = places_of(*CARDS, a_link("c1", "c3", "k1"))
    [first, *_] = places.areas(["k1"])

    assert places.hit(first.x + first.width / 2, first.y + first.height / 2).record == "k1"
    assert places.area("k1") is not None


def test_what_two_plans_share_is_found_on_both() -> None:
    before = small_map(*CARDS)
    shelf, setting = Shelf(), a_setting(before)
    old = Places(plan(before, setting, shelf))
    card = before.cards["c1"].model_copy(update={"text": "One and much more than one, so that it is two lines high"})
    after: Journey = before.replaced({"c1": card})

    new = Places(plan(after, setting, shelf), old)

    fresh = Places(plan(after, setting, Shelf()))
    assert [new.area(one) for one in ("c1", "c2", "c3", "l1", "s1")] == [
        fresh.area(one) for one in ("c1", "c2", "c3", "l1", "s1")
    ]
