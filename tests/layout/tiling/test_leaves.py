"""What stands on the leaves of a poster."""

from collections.abc import Iterator

import pytest

from journeycanvas.layout.leaves import Leaf, Print, View
from journeycanvas.layout.marks import Box, Heading, Mark, Photo, Rule, Sheet, Words
from journeycanvas.layout.paper import FIT, MM, PAPERS, fit_page
from journeycanvas.layout.tiling import TileWish, Tiling
from journeycanvas.layout.tiling.ink import BLACK, CUT, NEXT, PAPER
from journeycanvas.layout.tiling.pages import tile_leaves
from journeycanvas.layout.tiling.planning import plan_tiles
from tests.layout.builders import a_map, a_setting
from tests.layout.seen import seen
from tests.sheets import a_block, a_sheet, every_kind_of_mark, some_words

A0, A4 = PAPERS["a0"], PAPERS["a4"]
LANGUAGES = ("en", "fa", "he", "ar")


def a_print(language: str = "en", overlap_mm: float = 10.0, **wish: object) -> tuple[Sheet, Tiling, Print]:
    headings = (Heading("One", 1, 0, 100, 600, 50, "stage"), Heading("Two", 1, 600, 100, 589, 50, "stage"))
    lanes = tuple(Heading(f"Lane {n}", 1, 0, 150 + 200 * n, 1189, 200, "lane") for n in range(3))
    blocks = [a_block(some_words("Word", language=language), size=(900, 90)) for _ in range(8)]
    sheet = a_sheet(*blocks, size=(1189.0, 841.0), language=language, headings=headings + lanes)
    journey = a_map(title="Loans", language=language)
    tiling = plan_tiles(
        sheet,
        A0,
        fit_page(sheet, A0, margin_mm=0),
        TileWish(A4, overlap_mm=overlap_mm, **wish),  # type: ignore[arg-type]
    )
    return sheet, tiling, tile_leaves(sheet, tiling, a_setting(journey), "Loans")


def words_on(leaf: Leaf, sheet: Sheet) -> list[str]:
    """Return the texts on a leaf besides those of the map."""
    return [
        line.text
        for view in leaf.views
        if view.sheet is not sheet
        for placed in view.sheet.placed
        for mark in placed.block.marks
        if isinstance(mark, Words)
        for line in mark.block.lines
    ]


def marks_of(sheet: Sheet) -> Iterator[Mark]:
    for placed in sheet.placed:
        yield from placed.block.marks


def rules_on(leaf: Leaf, sheet: Sheet) -> Iterator[tuple[View, Rule]]:
    for view in leaf.views:
        if view.sheet is not sheet:
            for placed in view.sheet.placed:
                yield from ((view, mark) for mark in placed.block.marks if isinstance(mark, Rule))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_tile_shows_its_part_where_the_one_beside_it_goes_on(language: str) -> None:
    sheet, tiling, leaves = a_print(language)
    for leaf, tile in zip(leaves[1:], tiling.tiles(), strict=True):
        view = leaf.views[0]
        left, top, width, height = view.window
        start = sheet.width - left - width if language != "en" else left
        seen = [edge * tiling.scale for edge in (start, top, start + width, top + height)]

        assert view.sheet is sheet
        assert seen[0] <= tile.x
        assert seen[1] <= tile.y
        beyond = (tiling.overlap, tiling.overlap)
        last = (tile.column == tiling.columns_in(tile.row) - 1, tile.row == tiling.rows - 1)
        assert seen[2] >= tile.x + tile.width + (0 if last[0] else beyond[0]) - 0.01
        assert seen[3] >= tile.y + tile.height + (0 if last[1] else beyond[1]) - 0.01


@pytest.mark.parametrize("repeat_heads", [False, True])
@pytest.mark.parametrize("language", ["en", "fa"])
def test_everything_stands_where_the_printer_prints(language: str, repeat_heads: bool) -> None:
    sheet, tiling, leaves = a_print(language, repeat_heads=repeat_heads)
    margin = tiling.frame.printer_margin - 0.01
    for leaf in leaves:
        for view in leaf.views:
            if view.sheet is sheet:
                assert view.clip is not None
                x, y, width, height = view.clip
                assert min(x, y, leaf.width - x - width, leaf.height - y - height) >= margin
        for view, rule in rules_on(leaf, sheet):
            if view.sheet.width * view.scale == pytest.approx(leaf.width):
                across, down = (rule.x1, rule.x2), (rule.y1, rule.y2)
                assert min(across) * view.scale >= margin
                assert max(across) * view.scale <= leaf.width - margin
                assert min(down) * view.scale >= margin
                assert max(down) * view.scale <= leaf.height - margin


@pytest.mark.parametrize("language", ["en", "he"])
def test_names_stand_where_the_printer_prints_on_sheets_that_are_full(language: str) -> None:
    _, tiling, _ = a_print(language)
    across, down = tiling.frame.across, tiling.frame.down
    sheet = a_sheet(size=(2 * across - tiling.overlap, 2 * down - tiling.overlap), language=language)
    tiling = plan_tiles(sheet, FIT, fit_page(sheet, FIT), TileWish(A4))
    margin = tiling.frame.printer_margin - 0.01

    assert tiling.count == 4
    for leaf in tile_leaves(sheet, tiling, a_setting(a_map(language=language)), "Loans")[1:]:
        for area in (one.area for view in leaf.views if view.sheet is not sheet for one in seen(view.sheet)):
            assert min(area.left, area.top, leaf.width - area.right, leaf.height - area.bottom) >= margin


@pytest.mark.parametrize("language", ["en", "he", "fa", "ar"])
def test_a_tile_says_its_name_its_poster_and_its_number(language: str) -> None:
    sheet, _, leaves = a_print(language)
    [leaf] = [leaf for leaf in leaves if leaf.label == "B3"]

    said = words_on(leaf, sheet)
    assert "B3" in said  # as codes of cells are: in Latin digits everywhere
    assert "Loans" in said
    assert len(said) == 5  # two neighbours and the number among all


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_of_tiles_are_white_on_black_unlike_the_codes_of_a_workshop_canvas(language: str) -> None:
    sheet, tiling, leaves = a_print(language)
    names = {tile.label for tile in tiling.tiles()}
    for leaf in leaves:
        marks = [mark for view in leaf.views if view.sheet is not sheet for mark in marks_of(view.sheet)]
        grounds = [mark for mark in marks if isinstance(mark, Box) and mark.fill == BLACK]
        said = [mark for mark in marks if isinstance(mark, Words) and mark.block.lines[0].text in names]

        assert said
        for mark in said:
            assert mark.colour == PAPER
            assert any(ground.x == mark.x and ground.y == mark.y for ground in grounds)


def test_a_tile_says_which_sheets_lie_over_it() -> None:
    sheet, _, leaves = a_print()
    by_label = {leaf.label: words_on(leaf, sheet) for leaf in leaves}

    assert {"A2", "B1"} <= set(by_label["A1"])
    assert "E5" in by_label["E5"]
    assert len(by_label["E5"]) == 3


def test_edges_to_cut_are_solid_and_edges_to_cover_are_dashed() -> None:
    sheet, _, leaves = a_print()
    first, last = ([rule.stroke for _, rule in rules_on(leaf, sheet)] for leaf in (leaves[1], leaves[-1]))

    assert (first.count(CUT), first.count(NEXT)) == (4, 4)
    assert (last.count(CUT), last.count(NEXT)) == (8, 0)


def test_sheets_that_do_not_overlap_are_cut_on_all_sides() -> None:
    sheet, _, leaves = a_print(overlap_mm=0)

    assert [rule.stroke for _, rule in rules_on(leaves[1], sheet)].count(CUT) == 8


def test_heads_and_lanes_are_repeated_where_a_tile_does_not_show_them() -> None:
    sheet, _, leaves = a_print(repeat_heads=True)
    by_label = {leaf.label: words_on(leaf, sheet) for leaf in leaves}

    assert "One" not in by_label["A1"]
    assert "One" in by_label["C1"]
    assert "Lane 1" not in by_label["C1"]
    assert "Lane 1" in by_label["C2"]
    assert "Two" in by_label[max(label for label in by_label if label.startswith("C"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_names_every_tile_over_a_miniature_of_the_map(language: str) -> None:
    sheet, tiling, (first, *_) = a_print(language)

    said = words_on(first, sheet)
    assert {tile.label for tile in tiling.tiles()} <= set(said)
    [small] = [view for view in first.views if view.clip is not None]
    assert small.sheet.width == sheet.width
    assert not any(isinstance(mark, Words) for placed in small.sheet.placed for mark in placed.block.marks)
    assert small.window == pytest.approx((0, 0, sheet.width, sheet.height), abs=0.01)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_ruler_on_the_first_page_is_exactly_as_long_as_it_says(language: str) -> None:
    sheet, _, (first, *_) = a_print(language)

    lengths = [abs(rule.x2 - rule.x1) * view.scale / MM for view, rule in rules_on(first, sheet) if rule.y1 == rule.y2]
    assert any(length == pytest.approx(100, abs=0.001) for length in lengths)


@pytest.mark.parametrize("size", ["a5", "a3", "a1", "letter"])
def test_the_first_page_fits_on_any_paper(size: str) -> None:
    sheet = a_sheet(a_block(some_words("Word")), size=(3_000.0, 2_000.0))
    paper = PAPERS["a0"]
    tiling = plan_tiles(sheet, paper, fit_page(sheet, paper), TileWish(PAPERS[size]))
    first = tile_leaves(sheet, tiling, a_setting(a_map()), "")[0]

    lower, small, _ = first.views
    assert small.clip is not None
    assert small.clip.height > 0.15 * first.height
    lines = [
        (placed.y + mark.y + mark.block.height) * lower.scale
        for placed in lower.sheet.placed
        for mark in placed.block.marks
        if isinstance(mark, Words)
    ]
    assert max(lines) <= first.height - tiling.frame.printer_margin


def test_a_miniature_keeps_pictures() -> None:
    sheet = a_sheet(every_kind_of_mark(), size=(300.0, 200.0))
    tiling = plan_tiles(sheet, A0, fit_page(sheet, A0), TileWish(A4))
    first = tile_leaves(sheet, tiling, a_setting(a_map()), "")[0]

    marks = [mark for placed in first.views[1].sheet.placed for mark in placed.block.marks]
    assert any(isinstance(mark, Photo) for mark in marks)


@pytest.mark.parametrize("language", ["en", "he"])
def test_the_ruler_does_not_run_into_the_drawing_on_a_small_sheet(language: str) -> None:
    sheet = a_sheet(size=(700.0, 1_000.0), language=language)
    tiling = plan_tiles(sheet, A0, fit_page(sheet, A0), TileWish(PAPERS["a5"], "landscape"))
    lower, small, _ = tile_leaves(sheet, tiling, a_setting(a_map(language=language)), "Loans")[0].views

    assert small.clip is not None
    for placed in lower.sheet.placed:
        for rule in (mark for mark in placed.block.marks if isinstance(mark, Rule)):
            left, right = (edge * lower.scale for edge in sorted((rule.x1, rule.x2)))
            assert right < small.clip.x or left > small.clip.x + small.clip.width
