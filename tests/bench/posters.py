"""Measure posters by tiles: sheets, size, time to write and to show, and how exact the pages are.

    python -m tests.bench.posters MAP.journey PAPER TILE POSTER.pdf

says as JSON what takes the program or a reader of PDF to find out; it is run as a process of its own.
"""

import json
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.bench.measuring import ROOT, Job, python, run
from tests.bench.parts import table
from tests.bench.viewers import milliseconds, mupdf_s, poppler_s, some_of

SAMPLES = ("insurance-fa", "clinic-he", "library-en")
CARDS = 1_000
FEWEST = "--fewest-sheets"
PAPERS = (("A0", "A4"), ("A0", "A5"), ("A1", "Letter"))


WHAT = """\
Each map as one page, and cut into sheets of a smaller paper, with the page that shows how to put them together. As a
rule they make the page as it is; with `--fewest-sheets` the map is laid out for them, and is so much smaller than on
one page; a row takes a sheet more than others where that spares a line of text. Lines cut are lines of text that a cut
goes through; too long are those of them that no sheet can hold, wherever it begins. Off is how far the poster is from
the page at most when its sheets lie edge to edge: in its sides, or in where a sheet shows the map. A map that was laid
out anew is not compared.
CPU seconds are those of a whole process. Times to show are medians of about eight tiles at 96 dpi; poppler's with its
start. The error is that of the sides of a page."""

HEAD = (
    *("Poster", "sheets", "size", "lines cut", "too long", "off, mm", "kB", "one page, kB", "CPU, s", "one page, s"),
    *("MuPDF, ms", "poppler, ms", "error, mm"),
)


class Poster(NamedTuple):
    """What came of one map: sizes in bytes, times in seconds (None: that viewer is not there), the error in mm."""

    what: str
    paper: str
    tile: str
    is_smaller: bool
    sheets: int
    scale: float
    crossed: int
    too_long: int
    off: float
    size: int
    one_page: int
    write: float
    write_one_page: float
    mupdf: float | None
    poppler: float | None
    error: float


def measured() -> str:
    """Cut the samples and a large map into tiles, and return what came of it as a part of the page of results."""
    maps = {name: ROOT / "templates" / "samples" / f"{name}.journey" for name in SAMPLES}
    with TemporaryDirectory() as name:
        folder = Path(name)
        large = maps[f"{CARDS:,} cards"] = folder / "large.journey"
        run(Job(python("-m", "tests.bench.maps", str(CARDS), large)))
        ways = [(*sizes, is_smaller) for sizes in PAPERS for is_smaller in (False, True)]
        rows = [_poster(what, source, folder, *way) for what, source in maps.items() for way in ways]
    return f"# What it costs to cut a poster\n\n{WHAT}\n\n{table(HEAD, map(_row, rows))}\n\n{_growth(rows)}"


def _growth(rows: Sequence[Poster]) -> str:
    """Say what more sheets of the same poster cost."""
    said = []
    for what in dict.fromkeys(row.what for row in rows):
        few, many = (row for row in rows if row.what == what and row.paper == "A0" and not row.is_smaller)
        said.append(f"{what} {(many.size - few.size) / (many.sheets - few.sheets) / 1e3:.1f} kB")
    return f"Each sheet more of one poster, A0 on A5 beside A0 on A4, makes the file larger by: {', '.join(said)}."


def _poster(name: str, source: Path, folder: Path, paper: str, tile: str, is_smaller: bool) -> Poster:
    cut, whole = folder / f"{source.stem}-{paper}-{tile}.pdf", folder / f"{source.stem}-{paper}.pdf"
    export = python("-m", "journeycanvas", "export", source)
    fewest = [FEWEST] if is_smaller else []
    taken = run(Job([*export, str(cut), "--paper", paper, "--tile", tile, *fewest], cut))
    taken_one = run(Job([*export, str(whole), "--paper", paper], whole))
    command = [*python("-m", "tests.bench.posters", source, paper, tile, cut), *fewest]
    found = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    return Poster(
        name,
        paper,
        tile,
        is_smaller,
        size=int(taken.size),
        one_page=int(taken_one.size),
        write=taken.cpu,
        write_one_page=taken_one.cpu,
        **found,
    )


def _row(row: Poster) -> tuple[str, ...]:
    return (
        f"{row.what}, {row.paper} on {row.tile}" + (f", `{FEWEST}`" if row.is_smaller else ""),
        str(row.sheets),
        f"{row.scale:.0%}",
        str(row.crossed),
        str(row.too_long),
        "–" if row.is_smaller else f"{row.off:.4f}",
        f"{row.size / 1e3:,.0f}",
        f"{row.one_page / 1e3:,.0f}",
        f"{row.write:.2f}",
        f"{row.write_one_page:.2f}",
        milliseconds(row.mupdf),
        milliseconds(row.poppler),
        f"{row.error:.4f}",
    )


def _found(source: Path, paper: str, tile: str, pdf: Path, is_smaller: bool) -> dict[str, object]:
    """Return what a poster is cut into, how long its pages take to be shown, and how far their sides are off."""
    from journeycanvas.files import open_map
    from journeycanvas.layout.paper import MM, paper_named
    from journeycanvas.layout.tiling import TileWish
    from journeycanvas.layout.tiling.pages import picture_view
    from journeycanvas.places import resources_folder
    from journeycanvas.render.drawing import Instruments, draw
    from journeycanvas.render.exporting import cut
    from journeycanvas.render.wishes import Wish

    sheet = paper_named(tile)
    assert sheet is not None
    resources = resources_folder()
    wish = Wish("pdf", paper_named(paper), tile=TileWish(sheet, fewest_sheets=is_smaller))
    drawn = draw(open_map(source).journey, wish, Instruments.at(resources))
    poster = cut(drawn, wish)
    tiling = poster.tiling
    assert tiling is not None
    page, frame, is_rtl = drawn.page, tiling.frame, poster.sheet.direction == "rtl"
    off = [tiling.width - page.width, tiling.height - page.height]
    for part in tiling.tiles():
        view = picture_view(poster.sheet, tiling, part)
        start = frame.width - frame.start - part.width if is_rtl else frame.start
        x = tiling.width - part.x - part.width if is_rtl else part.x
        off += [view.x - start + x - page.x, view.y - frame.top + part.y - page.y]
    pages = import_module("pypdf").PdfReader(pdf).pages
    sides = sorted((sheet.width_mm, sheet.height_mm))
    boxes = [sorted((float(page.mediabox.width) / MM, float(page.mediabox.height) / MM)) for page in pages]
    assert len(boxes) == tiling.count + 1
    shown = some_of(len(boxes), first=1)
    return {
        "sheets": tiling.count,
        "scale": tiling.scale / drawn.page.scale,
        "crossed": tiling.crossed,
        "too_long": sum(line.is_too_long for line in tiling.cut_lines),
        "off": max(map(abs, off)) / MM,
        "mupdf": mupdf_s(pdf, shown),
        "poppler": poppler_s(pdf, shown),
        "error": max(abs(side - wanted) for box in boxes for side, wanted in zip(box, sides, strict=True)),
    }


if __name__ == "__main__":
    print(json.dumps(_found(Path(sys.argv[1]), sys.argv[2], sys.argv[3], Path(sys.argv[4]), FEWEST in sys.argv)))
