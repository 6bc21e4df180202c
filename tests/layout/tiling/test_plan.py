"""How a poster is cut into tiles."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from journeycanvas.layout.marks import Block, Heading, Kind, Placed, Sheet
from journeycanvas.layout.paper import FIT, MM, PAPERS, fit_page
from journeycanvas.layout.tiling import CannotTile, TileWish, Tiling
from journeycanvas.layout.tiling.crossings import Obstacles, Reach
from journeycanvas.layout.tiling.plan import label_of
from journeycanvas.layout.tiling.planning import plan_tiles
from tests.sheets import a_block, a_sheet, some_words

A0, A1, A2, A3, A4, A5 = (PAPERS[f"a{n}"] for n in range(6))
LIKE_A0 = (1189.0, 841.0)


def a_tiling(sheet: Sheet, wish: TileWish, paper: str = "a0") -> Tiling:
    page = fit_page(sheet, PAPERS[paper], margin_mm=0)
    return plan_tiles(sheet, PAPERS[paper], page, wish)


def columns_of_text(spans: list[tuple[float, float]], y: float = 20.0, language: str = "en") -> list[Placed]:
    """Return full columns of text between these distances from the start of a sheet like A0."""
    placed = []
    for start, end in spans:
        words = some_words("word " * 400, size=14.0, width=end - start, language=language)
        left = start if language == "en" else LIKE_A0[0] - end
        block = words.block._replace(lines=words.block.lines[:16])
        placed.append(Placed(left, y, Block(end - start, 360.0, (words._replace(block=block),)), "card"))
    return placed


def a_sheet_of(*placed: Placed, language: str = "en") -> Sheet:
    return Sheet(*LIKE_A0, "ltr" if language == "en" else "rtl", language, "#FFFFFF", placed, ())


def headed(kind: Kind, edges: list[float], size: tuple[float, float] = LIKE_A0, language: str = "en") -> Sheet:
    """Return an empty sheet with headings side by side or one below the other."""
    headings = tuple(
        Heading("H", 1, left, 0.0, right - left, 50.0, kind)
        if kind == "stage"
        else Heading("H", 1, 0.0, left, size[0], right - left, kind)
        for left, right in pairwise(edges)
    )
    return a_sheet(size=size, headings=headings, language=language)


def test_the_way_that_needs_fewer_sheets_is_taken_and_the_other_is_known() -> None:
    tiling = a_tiling(a_sheet(size=LIKE_A0), TileWish(A4))

    assert (tiling.count, tiling.is_landscape, tiling.otherwise) == (25, True, 28)
    assert a_tiling(a_sheet(size=LIKE_A0), TileWish(A4, "portrait")).count == 28


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_poster_is_as_large_as_its_page_with_the_map_where_it_stands_there(language: str) -> None:
    sheet = a_sheet(size=(500.0, 700.0), language=language)
    page = fit_page(sheet, A0, margin_mm=7)
    tiling = plan_tiles(sheet, A0, page, TileWish(A4))

    assert tiling.size_mm == pytest.approx((841, 1189))
    assert (tiling.left_of(sheet), tiling.y, tiling.scale) == pytest.approx((page.x, page.y, page.scale))


@pytest.mark.parametrize(("place", "label"), [((0, 0), "A1"), ((1, 2), "B3"), ((25, 0), "Z1"), ((26, 11), "AA12")])
def test_a_tile_is_called_by_its_row_and_its_column(place: tuple[int, int], label: str) -> None:
    assert label_of(*place) == label


def test_tiles_are_counted_row_by_row() -> None:
    tiles = a_tiling(a_sheet(size=LIKE_A0), TileWish(A1, "portrait")).tiles()

    assert [tile.label for tile in tiles] == ["A1", "A2", "A3", "B1", "B2", "B3"]
    assert [tile.n for tile in tiles] == [0, 1, 2, 3, 4, 5]


@pytest.mark.parametrize("language", ["en", "fa"])
def test_cuts_fall_between_stages_from_the_side_where_the_map_starts(language: str) -> None:
    edges = [230.0, 470.0, 700.0, 955.0]
    tiling = a_tiling(headed("stage", edges, language=language), TileWish(A4))
    from_start = edges if language == "en" else [1189 - edge for edge in edges]

    cuts = [cut / tiling.scale for row in tiling.across for cut in row[1:-1]]
    assert cuts
    assert all(min(abs(cut - edge) for edge in from_start) < 0.1 for cut in cuts)


def test_cuts_fall_between_lanes() -> None:
    edges = [100.0, 260.0, 420.0, 560.0, 700.0, 820.0]
    tiling = a_tiling(headed("lane", edges), TileWish(A3))

    assert all(min(abs(cut / tiling.scale - edge) for edge in edges) < 0.1 for cut in tiling.down[1:-1])


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_cut_goes_beside_text_rather_than_through_it(language: str) -> None:
    blocks = [a_block(some_words("Words on one line", width=560, language=language), size=(600, 60)) for _ in range(9)]
    sheet = a_sheet(*blocks, size=(900.0, 636.0), language=language)
    tiling = a_tiling(sheet, TileWish(A3))

    assert tiling.rows > 1
    assert tiling.crossed == 0


@pytest.mark.parametrize("language", ["en", "fa"])
def test_each_row_is_cut_where_its_own_text_leaves_room(language: str) -> None:
    upper = columns_of_text([(0, 300), (340, 600), (640, 1180)], y=20.0, language=language)
    lower = columns_of_text([(0, 420), (460, 900), (940, 1180)], y=440.0, language=language)
    tiling = a_tiling(a_sheet_of(*upper, *lower, language=language), TileWish(A2, "landscape"))

    assert tiling.crossed == 0
    assert len(set(tiling.across)) > 1


def test_more_sheets_are_taken_where_the_fewest_cut_text_and_the_fewest_are_known() -> None:
    sheet = a_sheet_of(*columns_of_text([(5, 180), (195, 370), (385, 560), (575, 750), (765, 940), (955, 1180)]))
    few, whole = (a_tiling(sheet, TileWish(A4, fewest_sheets=wanted)) for wanted in (True, False))

    assert few.crossed > 0
    assert few.alternative == whole.as_alternative
    assert whole.alternative == few.as_alternative
    assert (whole.crossed, whole.count > few.count) == (0, True)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_only_the_row_whose_text_needs_it_takes_a_sheet_more(language: str) -> None:
    dense: list[tuple[float, float]] = [(5, 180), (195, 370), (385, 560), (575, 750), (765, 940), (955, 1180)]
    placed = columns_of_text(dense, y=440.0, language=language)
    tiling = a_tiling(a_sheet_of(*placed, language=language), TileWish(A4, "landscape"))
    counts = [tiling.columns_in(row) for row in range(tiling.rows)]

    assert tiling.crossed == 0
    assert min(counts) < max(counts)
    assert tiling.count == sum(counts) == len(tiling.tiles())
    assert [tile.n for tile in tiling.tiles()] == [*range(tiling.count)]


@pytest.mark.parametrize("language", ["en", "he"])
def test_a_line_that_begins_with_the_page_and_ends_beyond_its_first_sheet_is_too_long(language: str) -> None:
    words = some_words("word " * 12, size=24.0, width=900.0, language=language)
    left = 30.0 if language == "en" else LIKE_A0[0] - 30.0 - 900.0
    sheet = a_sheet_of(Placed(left, 20.0, Block(900.0, 40.0, (words,)), "card"), language=language)
    tiling = a_tiling(sheet, TileWish(A4))

    [line] = tiling.cut_lines
    assert line.is_too_long
    assert line.text == words.block.lines[0].text
    assert line.labels[:2] == ("A1", "A2")


def test_nothing_else_is_proposed_where_no_cut_goes_through_text() -> None:
    assert a_tiling(a_sheet(size=LIKE_A0), TileWish(A4)).alternative is None


def test_a_card_that_is_whole_in_the_overlap_is_worth_more_than_one_that_is_lost() -> None:
    reach = Reach(before=4.0, after=28.0)
    axis = Obstacles(a_sheet_of(*columns_of_text([(100, 220)]))).across(0.0, 900.0, reach)

    assert axis.lines.around(200.0) > 0
    assert axis.lost_lines.around(200.0) == 0
    assert axis.lost_lines.around(160.0) > 0
    assert axis.cost(200.0) < axis.cost(160.0)


def test_text_that_every_cut_goes_through_is_counted() -> None:
    long = some_words("word " * 200, width=5_000.0)
    sheet = a_sheet(*[a_block(long._replace(y=12.0), size=(5_000, 30)) for _ in range(2)], size=(5_000.0, 3_500.0))

    tiling = a_tiling(sheet, TileWish(A3, fewest_sheets=True))
    assert tiling.columns > 1
    assert tiling.crossed == 2
    assert all(len(line.labels) == tiling.columns and line.is_too_long for line in tiling.cut_lines)


def test_what_is_printed_beside_the_picture_takes_room_from_it() -> None:
    plain, repeated = (a_tiling(a_sheet(size=LIKE_A0), TileWish(A4, repeat_heads=heads)) for heads in (False, True))

    assert repeated.frame.across < plain.frame.across
    assert repeated.frame.down < plain.frame.down


@pytest.mark.parametrize(
    ("paper", "wish", "reason"),
    [
        ("a4", TileWish(A3), "not-smaller"),
        ("a4", TileWish(A4), "not-smaller"),
        ("a0", TileWish(FIT), "not-smaller"),
        ("a0", TileWish(A4, overlap_mm=80), "overlap"),
        ("a0", TileWish(A5._replace(width_mm=60, height_mm=60)), "too-small"),
    ],
)
def test_what_cannot_be_cut_is_refused(paper: str, wish: TileWish, reason: str) -> None:
    with pytest.raises(CannotTile) as refusal:
        a_tiling(a_sheet(size=LIKE_A0), wish, paper)

    assert refusal.value.reason == reason


def test_a_wall_of_a_thousand_sheets_is_refused() -> None:
    sheet = a_sheet(size=(50_000.0, 10_000.0))
    with pytest.raises(CannotTile) as refusal:
        plan_tiles(sheet, FIT, fit_page(sheet, FIT), TileWish(A5))

    assert refusal.value.reason == "too-many"


SIZES = [paper for paper in PAPERS.values() if paper != FIT]


@given(
    some.tuples(some.floats(300, 3_000), some.floats(300, 3_000)),
    some.sampled_from(SIZES),
    some.sampled_from(SIZES),
    some.floats(0, 40),
    some.floats(0, 15),
    some.booleans(),
    some.sampled_from(["en", "fa"]),
    some.lists(some.floats(0, 3_000), max_size=8),
)
def test_the_tiles_cover_the_poster_and_each_goes_on_its_sheet(
    size: tuple[float, float],
    paper: object,
    tile: object,
    overlap_mm: float,
    margin_mm: float,
    heads: bool,
    language: str,
    edges: list[float],
) -> None:
    sheet = headed("stage", sorted(edges), size, language)
    page = fit_page(sheet, paper)  # type: ignore[arg-type]
    try:
        tiling = plan_tiles(sheet, paper, page, TileWish(tile, "auto", overlap_mm, margin_mm, heads))  # type: ignore[arg-type]
    except CannotTile:
        return

    frame, slack = tiling.frame, 0.05
    assert len(tiling.across) == tiling.rows
    for edges_of_tiles, room, length in (
        *((row, frame.across, page.width) for row in tiling.across),
        (tiling.down, frame.down, page.height),
    ):
        assert edges_of_tiles[0] == 0.0
        assert edges_of_tiles[-1] == pytest.approx(length)
        parts = [end - start for start, end in pairwise(edges_of_tiles)]
        assert min(parts) > 0.3 * length / len(parts)
        assert max(parts[:-1], default=0.0) + overlap_mm * MM <= room + slack
        assert parts[-1] <= room + slack
