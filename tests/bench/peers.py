"""Cut the same maps with other programs, read back what each makes, and write the figures down beside ours.

    python -m tests.bench.peers [OUT.md]

LibreOffice, Inkscape, pdfposter and Chromium take part where they are installed; a missing one is said so.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.bench.measuring import ROOT, Figures, Job, python, run
from tests.bench.parts import put_part, table
from tests.bench.viewers import SCREEN_DPI, milliseconds, mupdf_s, poppler_s, some_of

PAPER, TILE = "A0", "A4"
SAMPLE, CARDS = "insurance-fa", 1_000
HERE = Path(__file__).parent

WHAT = f"""\
Each map on {PAPER}, to be put together from {TILE}. Ours is given the map; pdfposter is given our page of {PAPER} as
PDF, Inkscape, LibreOffice and Chromium our page as SVG. Chromium prints it in a web page, which is as near to “print
the board” as web tools come. LibreOffice and Inkscape have no command that cuts a page: what they make is one sheet;
they do not use the fonts that are inside the SVG. All are read back by the proof, by words only: a card is whole when
one sheet has all its words in their order, and nothing else among them. The error is that of the sides of a page;
times are CPU seconds of whole processes. MuPDF and poppler show pages at {SCREEN_DPI} dpi: medians of about eight, in
milliseconds, poppler's with its start. Our sheets have margins, overlaps and a first page that shows how to put them
together; those of pdfposter have none of these."""

HEAD = (
    "Map, program",
    "sheets",
    "blank",
    "kB",
    "CPU, s",
    "error, mm",
    "cards whole on a sheet",
    "letters without glyph",
    "MuPDF, ms",
    "poppler, ms",
)


class Source(NamedTuple):
    """A map, and our page of it as PDF and SVG."""

    name: str
    journey: Path
    page: Path
    drawing: Path


class Program(NamedTuple):
    """A program by its command: how it is asked, and the paper that its sheets should have."""

    name: str
    command: str
    ask: Callable[[Source, Path], list[str]]
    paper: str


def _libreoffice(source: Source, out: Path) -> list[str]:
    profile = f"-env:UserInstallation={(out.parent / 'profile').as_uri()}"
    made = ["--convert-to", "pdf:draw_pdf_Export", "--outdir", str(out.parent)]
    return ["soffice", "--headless", profile, *made, str(source.drawing)]


def _inkscape(source: Source, out: Path) -> list[str]:
    return ["inkscape", str(source.drawing), f"--export-filename={out}"]


def _pdfposter(source: Source, out: Path) -> list[str]:
    return ["pdfposter", f"-m{TILE}", f"-p{PAPER}", str(source.page), str(out)]


def _chromium(source: Source, out: Path) -> list[str]:
    page = out.with_suffix(".html")
    style = f"@page{{size:{TILE};margin:8mm}}body{{margin:0}}"
    drawing = source.drawing.read_text("utf-8").split("?>", 1)[-1]
    page.write_text(f"<!doctype html><meta charset=utf-8><style>{style}</style>{drawing}", "utf-8")
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    return ["chromium", *quiet, f"--user-data-dir={out.parent / 'browser'}", f"--print-to-pdf={out}", page.as_uri()]


PROGRAMS = (
    Program("pdfposter", "pdfposter", _pdfposter, TILE),
    Program("Chromium", "chromium", _chromium, TILE),
    Program("LibreOffice Draw", "soffice", _libreoffice, PAPER),
    Program("Inkscape", "inkscape", _inkscape, PAPER),
)


def measured() -> str:
    """Return what came of all programs as a part of a page of results."""
    rows: list[Sequence[str]] = []
    with TemporaryDirectory() as place:
        for source in _sources(Path(place)):
            folder = source.journey.parent
            ours = folder / "ours.pdf"
            for name, *more in (("JourneyCanvas",), ("JourneyCanvas, `--fewest-sheets`", "--fewest-sheets")):
                command = _export(source.journey, ours, "--tile", TILE, "--no-proof", *more)
                rows.append(_row(source, name, run(Job(command, ours)), ours, TILE))
            whole = _export(source.journey, source.page)
            rows.append(_row(source, "JourneyCanvas, one page", run(Job(whole, source.page)), source.page, PAPER))
            rows += [_beside(source, program, folder) for program in PROGRAMS]
            proof = run(Job(python("-m", "journeycanvas", "proof", source.journey, ours)))
            rows.append((f"{source.name}, `journeycanvas proof`", *"–––", f"{proof.cpu:.2f}", *"–––––"))
    return f"# Posters beside other programs\n\n{WHAT}\n\n{table(HEAD, rows)}"


def _sources(folder: Path) -> Iterator[Source]:
    """Write the maps and our pages of them."""
    for name in ("sample", "large"):
        place = folder / name
        place.mkdir()
        journey, page, drawing = (place / f"map.{ending}" for ending in ("journey", "pdf", "svg"))
        if name == "sample":
            journey.write_bytes((ROOT / "templates" / "samples" / f"{SAMPLE}.journey").read_bytes())
        else:
            run(Job(python("-m", "tests.bench.maps", str(CARDS), journey)))
        for out in (page, drawing):
            run(Job(_export(journey, out)))
        yield Source(SAMPLE if name == "sample" else f"{CARDS:,} cards", journey, page, drawing)


def _export(journey: Path, out: Path, *options: str) -> list[str]:
    return python("-m", "journeycanvas", "export", journey, out, "--paper", PAPER, *options)


def _beside(source: Source, program: Program, folder: Path) -> Sequence[str]:
    """Return the row of another program."""
    what = f"{source.name}, {program.name}"
    if shutil.which(program.command) is None:
        return (what, "not installed", *"––––––––")
    out = folder / ("map.pdf" if program.command == "soffice" else f"{program.command}.pdf")
    kept = source.page.read_bytes()
    try:
        taken = run(Job(program.ask(source, out), out))
        return _row(source, program.name, taken, out, program.paper)
    except (RuntimeError, OSError, subprocess.SubprocessError):
        return (what, "made nothing", *"––––––––")
    finally:
        source.page.write_bytes(kept)


def _row(source: Source, program: str, taken: Figures, pdf: Path, paper: str) -> Sequence[str]:
    command = python("-m", "tests.bench.peers", source.journey, pdf, paper)
    found = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    return (
        f"{source.name}, {program}",
        *(str(found[name]) for name in ("pages", "blank")),
        f"{taken.size / 1e3:,.0f}",
        f"{taken.cpu:.2f}",
        f"{found['error']:.3f}",
        f"{found['found']} of {found['cards']}",
        str(found["no_glyph"]),
        milliseconds(found["mupdf"]),
        milliseconds(found["poppler"]),
    )


def _found(source: Path, pdf: Path, paper: str) -> dict[str, object]:
    """Read a file back and return what is in it."""
    from importlib import import_module

    from journeycanvas.files import open_map
    from journeycanvas.layout.paper import MM, paper_named
    from journeycanvas.render.proof.proving import prove

    wanted = paper_named(paper)
    assert wanted is not None
    sides = sorted((wanted.width_mm, wanted.height_mm))
    boxes = [page.mediabox for page in import_module("pypdf").PdfReader(pdf).pages]
    mm = [sorted((float(box.width) / MM, float(box.height) / MM)) for box in boxes]
    proof = prove(pdf, open_map(source).journey)
    return {
        "pages": proof.pages,
        "blank": len(proof.blank),
        "error": max(abs(side - right) for box in mm for side, right in zip(box, sides, strict=True)),
        "found": proof.found,
        "cards": proof.cards,
        "no_glyph": len(proof.no_glyph),
        "mupdf": mupdf_s(pdf, some_of(proof.pages)),
        "poppler": poppler_s(pdf, some_of(proof.pages)),
    }


if __name__ == "__main__":
    if len(sys.argv) == 4:
        print(json.dumps(_found(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])))
    else:
        put_part(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "PEERS.md", measured())
