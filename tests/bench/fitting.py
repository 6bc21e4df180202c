"""Measure how large the text of a map comes out on paper, scaled down and fitted, and what the fitting costs.

python -m tests.bench.fitting
"""

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from journeycanvas.files import open_map
from journeycanvas.layout.fitting import fit
from journeycanvas.layout.marks import Sheet, Words
from journeycanvas.layout.paper import PAPERS, Orientation, fit_page, smallest_text
from journeycanvas.layout.reading_distance import reading_distance_m
from journeycanvas.layout.setting import Setting, setting_for
from journeycanvas.layout.sheet import lay_out
from journeycanvas.model import Journey
from journeycanvas.places import resources_folder, templates_folder
from journeycanvas.text import Typesetter
from tests.bench.measuring import Job, python, run
from tests.bench.parts import table

SAMPLES = ("insurance-fa", "clinic-he", "library-en")
SHEETS: tuple[tuple[str, Orientation], ...] = (
    ("A4", "landscape"),
    ("A4", "auto"),
    ("A3", "landscape"),
    ("A3", "auto"),
    ("A1", "landscape"),
    ("A1", "auto"),
)
MARGIN_MM = 5.0
CARDS = 1_000


def measured() -> str:
    """Return the part of the results about fitting."""
    head = ["map", "paper", "scaled, pt", "fitted, pt", "gain", "words cover", "read from", "CPU, s", "of one layout"]
    return f"""# How large the text comes out

The smallest text of a map in points: the map as it is on the screen, scaled to the paper, and the map fitted to it,
with stages as wide and cards beside or below each other as make the text largest. “auto” lets the paper stand when the
text is larger that way; margins of {MARGIN_MM:g} mm. Words cover so much of the paper, scaled and fitted: pictures,
curves, bars and the air around cards take the rest. CPU is that of one fitting, links included, and, beside it, of
laying the map out once.

{table(head, _rows())}"""


def _rows() -> Iterator[list[str]]:
    resources = resources_folder()
    typesetter = Typesetter(resources / "fonts")
    with TemporaryDirectory() as folder:
        large = Path(folder) / f"{CARDS:,} cards.journey"
        run(Job(python("-m", "tests.bench.maps", str(CARDS), large)))
        samples = [templates_folder() / "samples" / f"{name}.journey" for name in SAMPLES]
        for path in (*samples, large):
            journey = open_map(path).journey
            setting = setting_for(journey, "paper", resources, typesetter)
            lay_out(journey, setting)  # so that no word is shaped for the first time while it is timed
            for paper, way in SHEETS:
                yield [path.stem, f"{paper}, {way}", *_figures(journey, setting, paper, way)]


def _figures(journey: Journey, setting: Setting, paper: str, way: Orientation) -> list[str]:
    start = time.process_time()
    natural = lay_out(journey, setting)
    once = time.process_time() - start
    start = time.process_time()
    fitted = fit(journey, setting, PAPERS[paper.lower()], way, MARGIN_MM)
    taken = time.process_time() - start
    least = smallest_text(natural) or 0.0
    before = least * fit_page(natural, PAPERS[paper.lower()], way, MARGIN_MM).scale
    after = least * fitted.page.scale
    covered = [
        f"{_words_area(sheet) * page.scale**2 / (page.width * page.height):.0%}"
        for sheet, page in (
            (natural, fit_page(natural, PAPERS[paper.lower()], way, MARGIN_MM)),
            (fitted.plan.sheet(), fitted.page),
        )
    ]
    metres = reading_distance_m(after, setting.language)
    gain = f"{after / before - 1:+.0%}"
    return [
        f"{before:.2f}",
        f"**{after:.2f}**",
        gain,
        " → ".join(covered),
        f"{metres:.1f} m",
        f"{taken:.2f}",
        f"{once:.2f}",
    ]


def _words_area(sheet: Sheet) -> float:
    """Return how much of a sheet lines of text take, with the air between them."""
    words = [mark for one in sheet.placed for mark in one.block.marks if isinstance(mark, Words)]
    return sum(line.width * mark.block.line_height for mark in words for line in mark.block.lines)


if __name__ == "__main__":
    sys.stdout.buffer.write(measured().encode())
