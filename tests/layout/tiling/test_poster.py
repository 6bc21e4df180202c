"""A map as a poster: laid out for its sheets, so that cuts fall beside its text."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from journeycanvas.files import open_map
from journeycanvas.layout.fitting import Fitted, fit
from journeycanvas.layout.marks import Sheet, Words
from journeycanvas.layout.measures import MARGIN
from journeycanvas.layout.paper import FIT, MM, PAPERS, Orientation
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.tiling import TileWish, Tiling
from journeycanvas.layout.tiling.pages import picture_view
from journeycanvas.layout.tiling.planning import plan_tiles
from journeycanvas.layout.tiling.poster import Poster, poster
from journeycanvas.layout.tiling.shaping import SMALLEST
from journeycanvas.model import Journey
from journeycanvas.text.ink import ink_of
from tests.builders import a_card, a_lane, a_persona, a_stage
from tests.layout.builders import a_map, a_setting
from tests.layout.expected import expected_texts, without_line_ends
from tests.layout.journeys import journeys
from tests.layout.seen import Area, block_area, seen, written

SAMPLES = Path(__file__).parents[3] / "templates" / "samples"
few = settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
LONG = "The customer compares two offers side by side and asks a friend before she calls the branch. " * 2


def fitted(journey: Journey, paper: str, orientation: Orientation = "auto") -> Fitted:
    return fit(journey, a_setting(journey), PAPERS[paper], orientation, 5.0)


def a_poster(journey: Journey, paper: str = "a1", tile: str = "a4") -> tuple[Fitted, Poster]:
    """Return a map on one page, and as a poster of the fewest sheets."""
    page = fitted(journey, paper)
    return page, poster(journey, page, PAPERS[paper], 5.0, TileWish(PAPERS[tile], fewest_sheets=True))


def lines_of(sheet: Sheet) -> Iterator[Area]:
    """Yield where the ink of each line of text stands, from the start edge of the sheet."""
    for placed in sheet.placed:
        for words in placed.block.marks:
            if isinstance(words, Words):
                for line in words.block.lines:
                    if line.text.strip():
                        above, below = ink_of(line, words.block.size)
                        left, base = placed.x + words.x + line.x, placed.y + words.y + line.baseline
                        if sheet.direction == "rtl":
                            left = sheet.width - left - line.width
                        yield Area(left, base - above, left + line.width, base + below)


def is_whole_on_a_sheet(line: Area, tiling: Tiling) -> bool:
    scale, x, y = tiling.scale, tiling.x, tiling.y
    there = Area(x + line.left * scale, y + line.top * scale, x + line.right * scale, y + line.bottom * scale)
    parts = (Area(one.x, one.y, one.x + one.width, one.y + one.height) for one in tiling.tiles())
    return any(part.holds(there, 0.05) for part in parts)


def through_text(journey: Journey, before: tuple[int, ...], heights: tuple[float, ...] = ()) -> list[str]:
    """Return the lines of text that cuts go through when a map is laid out for them."""
    setting = a_setting(journey)
    shape = setting.shape._replace(cuts_before=before, cuts_at=heights)
    found = plan(journey, replace(setting, shape=shape), Shelf())
    across = [MARGIN + cut for cut in found.grid.cuts]
    return [
        str(line)
        for line in lines_of(found.sheet())
        if any(line.left < cut < line.right for cut in across) or any(line.top < cut < line.bottom for cut in heights)
    ]


@pytest.mark.parametrize(
    ("sample", "paper", "tile", "most"),
    [("insurance-fa", "a0", "a4", 20), ("clinic-he", "a0", "a5", 40), ("library-en", "a1", "letter", 10)],
)
def test_no_cut_goes_through_the_text_of_a_sample(sample: str, paper: str, tile: str, most: int) -> None:
    journey = open_map(SAMPLES / f"{sample}.journey").journey
    page, (found, tiling) = a_poster(journey, paper, tile)

    assert tiling.crossed == 0
    assert tiling.count <= most
    assert found.page.scale >= SMALLEST * page.page.scale
    assert all(is_whole_on_a_sheet(line, tiling) for line in lines_of(found.plan.sheet()))


@pytest.mark.parametrize("sample", ["insurance-fa", "clinic-he", "library-en"])
def test_sheets_put_together_are_the_page_to_a_twentieth_of_a_millimetre(sample: str) -> None:
    """Whoever prints both can lay one upon the other."""
    journey = open_map(SAMPLES / f"{sample}.journey").journey
    page = fitted(journey, "a0")
    found, tiling = poster(journey, page, PAPERS["a0"], 5.0, TileWish(PAPERS["a4"]))
    sheet, frame = found.plan.sheet(), tiling.frame

    assert found is page
    assert tiling.size_mm == pytest.approx((841, 1189), abs=0.05)
    assert sum(tile.width * tile.height for tile in tiling.tiles()) == pytest.approx(page.page.width * page.page.height)
    for tile in tiling.tiles():
        view = picture_view(sheet, tiling, tile)
        left = frame.width - frame.start - tile.width if sheet.direction == "rtl" else frame.start
        x = tiling.width - tile.x - tile.width if sheet.direction == "rtl" else tile.x
        assert (view.x - left + x, view.y - frame.top + tile.y) == pytest.approx(page.page[3:], abs=0.05 * MM)
        assert view.scale == page.page.scale


def test_it_is_known_what_the_fewest_sheets_would_make_of_a_page_and_the_other_way_round() -> None:
    journey = open_map(SAMPLES / "insurance-fa.journey").journey
    page, few = a_poster(journey, "a0", "a4")
    whole = poster(journey, page, PAPERS["a0"], 5.0, TileWish(PAPERS["a4"]))

    assert whole.tiling.alternative == few.tiling.as_alternative
    assert few.tiling.alternative == whole.tiling.as_alternative
    assert few.tiling.count < whole.tiling.count
    assert few.tiling.size < whole.tiling.size == 1.0


tiles = some.sampled_from([("a1", "a4"), ("a1", "letter"), ("a2", "a5"), ("a0", "a3")])


@few
@given(journeys(linked=True), tiles)
def test_a_poster_loses_nothing_of_a_map_and_covers_no_card(journey: Journey, sizes: tuple[str, str]) -> None:
    _, (found, tiling) = a_poster(journey, *sizes)
    sheet = found.plan.sheet()
    marks = list(seen(sheet))
    there = {written(one.mark) for one in marks if isinstance(one.mark, Words)}
    curved = {lane.id for lane in journey.lanes.values() if lane.view == "curve" or lane.role == "emotions"}
    cards = [placed for placed in sheet.placed if placed.record in journey.cards]
    apart = [block_area(one) for one in cards if journey.cards[one.record].lane not in curved]

    assert [text for _, text in expected_texts(journey) if without_line_ends(text) not in there] == []
    assert [pair for pair in combinations(apart, 2) if pair[0].meets(pair[1])] == []
    assert [one for one in marks if not Area(0.0, 0.0, sheet.width, sheet.height).holds(one.area)] == []
    sides = (sheet.width * tiling.scale + 2 * tiling.x, sheet.height * tiling.scale + 2 * tiling.y)
    assert (tiling.width, tiling.height) == pytest.approx(sides)


@few
@given(journeys(linked=True), tiles)
def test_a_poster_takes_no_more_sheets_than_its_page_and_is_hardly_smaller(
    journey: Journey, sizes: tuple[str, str]
) -> None:
    page, (found, tiling) = a_poster(journey, *sizes)
    paper, tile = (PAPERS[size] for size in sizes)
    plain = plan_tiles(page.plan.sheet(), paper, page.page, TileWish(tile, fewest_sheets=True))

    assert (tiling.count, tiling.crossed) <= (plain.count, plain.crossed)
    assert SMALLEST * page.page.scale <= found.page.scale <= page.page.scale + 1e-9
    if not tiling.crossed:
        assert all(is_whole_on_a_sheet(line, tiling) for line in lines_of(found.plan.sheet()))


@few
@given(journeys())
def test_cards_of_a_cell_keep_their_order(journey: Journey) -> None:
    page, (found, _) = a_poster(journey)
    before, after = ([one.record for one in fit.plan.sheet().placed] for fit in (page, found))

    assert [one for one in after if one in journey.cards] == [one for one in before if one in journey.cards]


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_what_spans_several_stages_is_written_beside_a_cut(language: str) -> None:
    text = {
        "en": LONG,
        "fa": "مشتری دو پیشنهاد را کنار هم می‌سنجد و از دوستش می‌پرسد " * 3,
        "he": "הלקוחה משווה בין שתי הצעות " * 5,
    }
    people = [a_persona(f"p{n}", name="Mina", quote=text[language]) for n in range(2)]
    lanes = [
        a_lane("l0", order="a", role="persona", title="Who", span="map"),
        a_lane("l1", order="b", role="scenario", title="What", span="map"),
        a_lane("l2", order="c", role="actions"),
        a_lane("l3", order="d", role="ownership", view="chips"),
    ]
    cards = [
        a_card("c0", lane="l1", stage=None, text=text[language]),
        a_card("c1", lane="l2", stage="s0", span=3, text=text[language]),
        a_card("c2", lane="l3", stage="s2", span=3, text=text[language]),
    ]
    stages = [a_stage(f"s{n}", order=f"a{n}", title="Stage") for n in range(6)]
    journey = a_map(*people, *cards, lanes=lanes, stages=stages, title=text[language], language=language)

    assert through_text(journey, (2, 4)) == []


@pytest.mark.parametrize("language", ["en", "fa"])
def test_cards_and_titles_begin_a_little_lower_where_a_cut_would_go_through_them(language: str) -> None:
    text = LONG if language == "en" else "مشتری دو پیشنهاد را کنار هم می‌سنجد و از دوستش می‌پرسد " * 3
    cards = [a_card(f"c{n}", lane=f"l{n % 4}", stage=f"s{n % 3}", text=text[: 40 + 9 * n]) for n in range(24)]
    journey = a_map(*cards, stages=3, lanes=4, language=language)

    assert through_text(journey, (), (260.0, 410.0, 560.0, 710.0)) == []


def test_a_stage_that_is_wider_than_a_sheet_is_cut_like_any_page() -> None:
    journey = a_map(a_card(text=LONG), stages=[a_stage("s0")], lanes=1)
    page, (found, tiling) = a_poster(journey, "a1", "a5")

    assert found is page
    assert tiling.count > 1


def test_a_map_at_its_own_size_keeps_it() -> None:
    journey = a_map(a_card(text=LONG), stages=6, lanes=9)
    page = fit(journey, a_setting(journey), FIT)

    assert poster(journey, page, FIT, 0.0, TileWish(PAPERS["a5"])).fitted is page
