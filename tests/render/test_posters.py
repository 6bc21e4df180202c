"""Prints of several leaves: written as PDF, and put together again from pictures of the tiles."""

from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PIL import Image, ImageChops

from journeycanvas.layout.leaves import Clip, Leaf, Print, View, leaf_of
from journeycanvas.layout.marks import Block, Box, Heading, Placed, Sheet, WebLink
from journeycanvas.layout.paper import MM, PAPERS, Page, fit_page
from journeycanvas.layout.tiling import TileWish, Tiling
from journeycanvas.layout.tiling.pages import tile_leaves
from journeycanvas.layout.tiling.planning import plan_tiles
from journeycanvas.render.extent import Extent
from journeycanvas.render.formats import Order
from journeycanvas.render.pdf import write_pdf
from journeycanvas.render.pdf_regions import regions
from journeycanvas.render.png import write_png
from journeycanvas.render.svg import write_svg
from journeycanvas.render.writing import write_leaves
from tests.layout.builders import a_map, a_setting
from tests.render.reading import NO_FACTS, no_pictures, of_type, read_pdf
from tests.sheets import TEXTS, a_block, a_sheet, every_kind_of_mark, some_words, text_blocks

DPI = 72.0


@cache
def a_poster(language: str = "en", paper: str = "a3", tile: str = "a5") -> tuple[Sheet, Page, Tiling, Print]:
    """Return a sheet full of marks, its page, how it is cut, and its leaves."""
    blocks = [*text_blocks(language), every_kind_of_mark(), *text_blocks(language), every_kind_of_mark()]
    placed = tuple(
        Placed(12.0 + 210 * column, 12.0 + 105 * row, blocks[(row + 2 * column) % len(blocks)])
        for row in range(5)
        for column in range(4)
    )
    heading = Heading("Map", 0, 0, 0, 860, 60)
    direction = "ltr" if language == "en" else "rtl"
    sheet = Sheet(860.0, 560.0, direction, language, "#FFF8E0", placed, (heading,))
    page = fit_page(sheet, PAPERS[paper])
    tiling = plan_tiles(sheet, PAPERS[paper], page, TileWish(PAPERS[tile]))
    setting = a_setting(a_map(title="Poster", language=language))
    return sheet, page, tiling, tile_leaves(sheet, tiling, setting, "Poster")


def written(leaves: Print) -> bytes:
    out = BytesIO()
    write_pdf(leaves, no_pictures, out, NO_FACTS)
    return out.getvalue()


def picture(leaf: Leaf, dpi: float = DPI) -> Image.Image:
    out = BytesIO()
    write_png(leaf, no_pictures, out, dpi)
    return Image.open(out).convert("RGB")


@pytest.mark.parametrize("tile", ["a5", "a4", "letter"])
def test_pages_are_as_large_as_their_paper(tile: str) -> None:
    *_, leaves = a_poster("fa", "a1", tile)
    reader = read_pdf(written(leaves))

    sides = sorted((PAPERS[tile].width_mm, PAPERS[tile].height_mm))
    for page in reader.pages:
        for box in (page.mediabox, page.trimbox):
            assert sorted((float(box.width) / MM, float(box.height) / MM)) == pytest.approx(sides, abs=0.01)


@pytest.mark.parametrize("format", ["pdf", "svg"])
def test_it_is_told_how_many_sheets_are_done(tmp_path: Path, format: str) -> None:
    *_, leaves = a_poster("en", "a3", "a4")
    heard: list[int] = []
    order = Order(leaves, no_pictures, NO_FACTS, DPI, heard.append)

    written = write_leaves(order, tmp_path / f"poster.{format}", format)

    assert heard == list(range(1, len(leaves) + 1))
    assert len(written) == (1 if format == "pdf" else len(leaves))


@pytest.mark.parametrize("language", TEXTS)
def test_there_is_a_page_for_each_sheet_and_none_is_blank(language: str) -> None:
    _, _, tiling, leaves = a_poster(language)
    reader = read_pdf(written(leaves))

    assert len(reader.pages) == 1 + tiling.count
    assert reader.page_labels[1:4] == ["A1", "A2", "A3"]
    for leaf in leaves:
        assert len(picture(leaf, 20).getcolors(10_000) or ()) > 2
    assert all("Poster" in page.extract_text() for page in reader.pages)


def test_a_map_is_written_once_however_many_sheets_it_takes() -> None:
    few, many = (a_poster("en", "a0", tile) for tile in ("a2", "a5"))
    sizes = [len(written(leaves)) for *_, leaves in (few, many)]

    assert many[2].count - few[2].count > 40
    assert (sizes[1] - sizes[0]) / (many[2].count - few[2].count) < 2_000


def test_headings_lead_to_the_page_where_they_start_and_links_are_on_theirs() -> None:
    headings = (Heading("Map", 0, 0, 0, 200, 20), Heading("Late", 1, 150, 60, 40, 20))
    sheet = a_sheet(a_block(WebLink(150, 60, 30, 10, "https://example.org/")), size=(220.0, 120.0), headings=headings)
    left, right = (View(sheet, 1.0, -x, 0.0, Clip(0, 0, 110, 120)) for x in (0, 110))
    reader = read_pdf(written((Leaf(110, 120, (left,), "A1"), Leaf(110, 120, (right,), "A2"))))

    first, [late] = reader.outline
    assert [reader.get_destination_page_number(entry) for entry in (first, late)] == [0, 1]
    assert [float(first[edge]) for edge in ("/Left", "/Right")] == [0, 110]
    assert [len(page.get("/Annots", ())) for page in reader.pages] == [0, 1]
    [link] = of_type(reader, "/Subtype", "/Link")
    assert [float(edge) for edge in link["/Rect"]] == [50, 40, 80, 50]


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_tiles_put_together_by_their_cuts_show_the_poster(language: str) -> None:
    sheet, page, tiling, leaves = a_poster(language)
    poster = picture(leaf_of(sheet, page))
    factor = DPI / 72
    together = Image.new("RGB", poster.size)
    for leaf, tile in zip(leaves[1:], tiling.tiles(), strict=True):
        sheet_of_paper, frame = picture(leaf), tiling.frame
        start = leaf.width - frame.start - tile.width if language != "en" else frame.start
        x = tiling.width - tile.x - tile.width if language != "en" else tile.x
        size = round(tile.width * factor) + 1, round(tile.height * factor) + 1
        corner = round(start * factor), round(frame.top * factor)
        own = sheet_of_paper.crop((*corner, corner[0] + size[0], corner[1] + size[1]))
        together.paste(own, (round(x * factor), round(tile.y * factor)))

    inside = (2, 2, poster.width - 2, poster.height - 2)
    # A tile begins at a fraction of a pixel: edges are a little softer or harder, nothing is shifted or lacking.
    shrunk = [
        one.crop(inside).resize((one.width // 6, one.height // 6), Image.Resampling.BOX) for one in (poster, together)
    ]
    difference = ImageChops.difference(*shrunk).convert("L")
    assert max(n for n, times in enumerate(difference.histogram()) if times) < 40
    assert sum(n * times for n, times in enumerate(difference.histogram())) / (difference.width * difference.height) < 2


def test_a_view_through_a_clip_has_the_sheets_own_ground_in_every_format() -> None:
    sheet = a_sheet(a_block(Box(0, 0, 50, 50, "#22456B")), size=(220.0, 120.0), paper="#102030")
    leaf = Leaf(200.0, 100.0, (View(sheet, 1.0, 0.0, 0.0, Clip(0.0, 0.0, 40.0, 100.0)),))

    painted = picture(leaf)
    assert [painted.getpixel(at) for at in ((5, 90), (20, 20), (50, 20), (150, 50))] == [
        (0x10, 0x20, 0x30),
        (0x22, 0x45, 0x6B),
        (255, 255, 255),
        (255, 255, 255),
    ]
    out = BytesIO()
    write_svg(leaf, no_pictures, out, NO_FACTS)
    assert b'clip-path="url(#c0)">\n<rect x="0" y="0" width="40" height="100" fill="#102030"/>' in out.getvalue()
    assert b"0.0627 0.125 0.188 rg" in read_pdf(written((leaf,))).pages[0].get_contents().get_data()


EDGES = some.floats(0, 90)


@given(some.lists(some.tuples(EDGES, EDGES, some.floats(1, 60), some.floats(1, 60)), max_size=14), some.integers(1, 6))
def test_regions_keep_what_lies_over_what(boxes: list[tuple[float, float, float, float]], count: int) -> None:
    placed = [Placed(x, y, Block(width, height, ())) for x, y, width, height in boxes]
    windows = [Extent(150 / count * n, 0.0, 150 / count * (n + 1), 150.0) for n in range(count)]
    found = regions(placed, windows)

    drawn = [one for region in found for one in region.placed]
    assert sorted(map(id, drawn)) == sorted(map(id, placed))
    for n, lower in enumerate(placed):
        for upper in placed[n + 1 :]:
            one, other = (Extent(p.x, p.y, p.x + p.block.width, p.y + p.block.height) for p in (lower, upper))
            if one.touches(other):
                assert _place(drawn, lower) < _place(drawn, upper)
    for region in found:
        for number, window in enumerate(windows):
            if any(extent.touches(window) for extent in region.extents):
                assert region.windows >> number & 1


def _place(drawn: list[Placed], one: Placed) -> int:
    return next(n for n, other in enumerate(drawn) if other is one)


def test_text_of_a_tile_is_that_of_its_part() -> None:
    blocks = tuple(Placed(200.0 * n, 10.0, a_block(some_words(f"Word{n}"))) for n in range(4))
    sheet = Sheet(800.0, 120.0, "ltr", "en", "#FFFFFF", blocks, ())
    views = [View(sheet, 1.0, -200.0 * n, 0.0, Clip(0, 0, 200, 120)) for n in range(4)]
    reader = read_pdf(written(tuple(Leaf(200, 120, (view,)) for view in views)))

    assert "Word3" in reader.pages[3].extract_text()
