"""Fitting a map to a paper: the text comes out larger, and never smaller, than by scaling alone."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.files import open_map
from journeycanvas.layout.fitting import PAPER_MARGIN, Fitted, fit
from journeycanvas.layout.marks import Words
from journeycanvas.layout.measures import NATURAL
from journeycanvas.layout.paper import FIT, ORIENTATIONS, PAPERS, Orientation, Paper, fit_page
from journeycanvas.layout.sheet import lay_out
from journeycanvas.model import Journey
from tests.builders import a_card, a_lane, a_persona, a_stage
from tests.layout.builders import a_map, a_setting, round_icons
from tests.layout.expected import expected_texts, without_line_ends
from tests.layout.journeys import journeys
from tests.layout.seen import Area, block_area, block_of, look, seen, texts_in, written

SAMPLES = Path(__file__).parents[2] / "templates" / "samples"
few = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
papers = st.sampled_from([paper for paper in PAPERS.values() if paper != FIT])
LONG = "The customer compares two offers side by side and asks a friend before she calls the branch. " * 2


def fitted(journey: Journey, paper: str | Paper = "a3", orientation: Orientation = "auto", **changes: Any) -> Fitted:
    chosen = PAPERS[paper] if isinstance(paper, str) else paper
    return fit(journey, a_setting(journey, **changes), chosen, orientation, 5.0)


def unfitted_scale(journey: Journey, paper: Paper, orientation: Orientation = "auto") -> float:
    return fit_page(lay_out(journey, a_setting(journey)), paper, orientation, 5.0).scale


@pytest.mark.parametrize("sample", ["insurance-fa", "clinic-he", "library-en"])
def test_the_samples_gain_a_fifth_on_paper_that_lies(sample: str) -> None:
    journey = open_map(SAMPLES / f"{sample}.journey").journey

    assert fitted(journey, "a3", "landscape").page.scale > 1.2 * unfitted_scale(journey, PAPERS["a3"], "landscape")


@few
@given(journeys(linked=True), papers, st.sampled_from(ORIENTATIONS))
def test_text_is_never_smaller_than_in_the_natural_shape(
    journey: Journey, paper: Paper, orientation: Orientation
) -> None:
    assert fitted(journey, paper, orientation).page.scale >= unfitted_scale(journey, paper, orientation) - 1e-9


@few
@given(journeys(linked=True), st.floats(150, 1200), st.floats(150, 1200), st.floats(1.0, 1.3), st.floats(1.0, 1.3))
def test_text_grows_with_the_paper(journey: Journey, width: float, height: float, wider: float, higher: float) -> None:
    cards = {card.id: card.model_copy(update={"picture": None}) for card in journey.cards.values()}
    journey = replace(journey, cards=cards)  # pictures become higher as stages widen, and words lower
    small = Paper("", width, height, is_turned_already=True)
    large = Paper("", width * wider, height * higher, is_turned_already=True)

    assert fitted(journey, large).page.scale >= 0.97 * fitted(journey, small).page.scale


@few
@given(journeys(linked=True), papers, st.sampled_from(ORIENTATIONS))
def test_the_fitted_map_stands_on_the_page_inside_its_margins(
    journey: Journey, paper: Paper, orientation: Orientation
) -> None:
    found = fitted(journey, paper, orientation)
    page, plan = found.page, found.plan

    assert min(page.x, page.y) >= 5.0 * 72 / 25.4 - 0.01
    assert page.x * 2 + plan.width * page.scale == pytest.approx(page.width, abs=0.01)
    assert page.y * 2 + plan.height * page.scale == pytest.approx(page.height, abs=0.01)
    whole = Area(0.0, 0.0, plan.width, plan.height)
    assert [one for one in seen(plan.sheet()) if not whole.holds(one.area)] == []


@few
@given(journeys())
def test_every_text_is_still_there_whole_and_no_card_covers_another(journey: Journey) -> None:
    sheet = fitted(journey, "a4", "landscape").plan.sheet()
    there = {written(one.mark) for one in seen(sheet) if isinstance(one.mark, Words)}
    curved = {lane.id for lane in journey.lanes.values() if lane.view == "curve" or lane.role == "emotions"}
    cards = [placed for placed in sheet.placed if placed.record in journey.cards]
    apart = [block_area(one) for one in cards if journey.cards[one.record].lane not in curved]

    assert [text for _, text in expected_texts(journey) if without_line_ends(text) not in there] == []
    assert [pair for pair in combinations(apart, 2) if pair[0].meets(pair[1])] == []


@few
@given(journeys(linked=True))
def test_a_fitted_right_to_left_map_is_the_mirror_image_of_a_left_to_right_one(journey: Journey) -> None:
    one_way, other_way = (
        fitted(turned, "a4", "landscape", icons=round_icons()).plan.sheet()
        for turned in (
            replace(journey, map=journey.map.model_copy(update={"direction": way})) for way in ("ltr", "rtl")
        )
    )

    for one, other in zip(seen(one_way), seen(other_way), strict=True):
        mirrored, there = look(one, mirrored_in=one_way.width), look(other)
        assert mirrored.what == there.what
        assert mirrored.places == pytest.approx(there.places, abs=1e-3)


def test_stages_keep_the_proportions_that_their_author_chose() -> None:
    stages = [a_stage(f"s{n}", width=width) for n, width in enumerate((1, 2, 1.5, 1))]
    found = fitted(a_map(a_card(text=LONG), stages=stages), "a4", "landscape")
    first, second, third, _ = (column.width for column in found.plan.grid.columns)

    assert found.setting.shape != NATURAL
    assert (second / first, third / first) == pytest.approx((2, 1.5))


def test_a_map_without_stages_or_lanes_is_fitted_too() -> None:
    for journey in (a_map(stages=0), a_map(lanes=0), a_map(stages=0, lanes=0)):
        assert fitted(journey).page.scale > 1


def test_a_blank_canvas_fills_a_long_paper_with_higher_lanes() -> None:
    found = fitted(a_map(stages=5, lanes=4), "a3", "portrait")

    assert found.setting.shape.lanes > 1
    assert found.plan.height * found.page.scale > 0.95 * (found.page.height - 2 * 5.0 * 72 / 25.4)


def test_short_cards_stand_abreast_in_a_wide_stage() -> None:
    cards = [a_card(f"c{n}", text="A short one", lane=f"l{n // 4}", order=f"a{n:02}") for n in range(40)]
    journey = a_map(*cards, stages=4, lanes=10)
    placed = [one for one in fitted(journey, "a3", "landscape").plan.sheet().placed if one.record in journey.cards]

    assert placed[0].y == placed[1].y
    assert placed[0].x < placed[1].x


def test_the_ground_around_a_map_is_narrower_on_paper_which_has_margins_of_its_own() -> None:
    journey = a_map(a_card(text=LONG))
    plan = fitted(journey).plan

    assert plan.width - plan.grid.width == 2 * PAPER_MARGIN < 2 * NATURAL.margin
    assert min(strip.y for strip in plan.strips) == PAPER_MARGIN


@pytest.mark.parametrize("language", ["en", "he"])
def test_facts_of_a_persona_stand_in_two_columns_where_the_paper_leaves_room(language: str) -> None:
    facts = dict.fromkeys(("age", "gender", "education"), "word") | {"goals": ["one"], "devices": ["two"]}
    persona, lane = a_persona("p1", name="Sara", **facts), a_lane("l0", role="persona", span="map")
    journey = a_map(persona, a_card(lane="l1", text=LONG), lanes=[lane, a_lane("l1")], stages=5, language=language)
    found = fitted(journey, "a3", "landscape")
    wide, narrow = (block_of(sheet, "p1") for sheet in (found.plan.sheet(), lay_out(journey, a_setting(journey))))

    assert sorted(texts_in(wide)) == sorted(texts_in(narrow))
    assert wide.height < narrow.height


def test_the_natural_size_is_left_as_it_is() -> None:
    journey = a_map(a_card(text=LONG))

    assert fitted(journey, FIT).setting.shape == NATURAL
    assert fitted(journey, FIT).page.scale == 1.0


def test_the_same_paper_gives_the_same_shape() -> None:
    journey = a_map(a_card(text=LONG), stages=6, lanes=8)

    assert fitted(journey).setting.shape == fitted(journey).setting.shape
