"""Measure how the program does, in about seven minutes, and write the figures down.

python -m tests.bench [--only files|fitting|posters|editor] [OUT.md]
"""

import compileall
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import editor, posters
from tests.bench.hard_texts import HARD_TEXTS
from tests.bench.measuring import ROOT, Job, medians, python, run
from tests.bench.parts import put_part
from tests.bench.reading_back import READERS, Found, readers
from tests.bench.results import Beside, ReadBack, Results, page, targets

HERE = Path(__file__).parent
CARDS = (120, 1_000, 10_000)
PDF_ROUNDS = (9, 7, 5)
PNG_ROUNDS = (5, 3, 3)
SAMPLES = {"fa": "insurance-fa", "he": "clinic-he", "en": "library-en"}
TEMPLATE = "blueprint"  # in Arabic there is no worked sample, so the questions of a blank canvas are read back


class Bench:
    """The maps, drawings and pages of one run, in a folder that is thrown away after it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def results(self) -> Results:
        machine = (
            f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
        )
        machine += (
            f", Qt {version('PySide6_Essentials')}; {os.getloadavg()[0]:.1f} other processes at work when it began"
        )
        with _said("making maps"):
            for cards in (1, *CARDS):
                self.run(python("-m", "tests.bench.maps", str(cards), self.journey(str(cards))))
                self.draw(str(cards))
            self.draw(str(CARDS[0]), "A0")
            self.run(self.export("1", "1.pdf"))  # so that nothing is compiled while it is timed
        with _said("starting"):
            starts = {
                "bare Python": python("-c", "pass"),
                "`journeycanvas --version`": python("-m", "journeycanvas", "--version"),
                f"`journeycanvas export`, {CARDS[0]} cards to PDF": self.export(str(CARDS[0]), "start.pdf"),
            }
            taken = dict(zip(starts, medians([Job(command) for command in starts.values()], 9), strict=True))
        return Results(
            machine,
            taken,
            self.pdf(1, 5),
            [self.pdf(cards, rounds) for cards, rounds in zip(CARDS, PDF_ROUNDS, strict=True)],
            [self.png(cards, rounds) for cards, rounds in zip(CARDS, PNG_ROUNDS, strict=True)],
            self.poster(CARDS[0]),
            [*self.maps_read_back(), *self.hard_texts_read_back()],
            [name for name in READERS if name not in readers()],
        )

    def pdf(self, cards: int, rounds: int) -> Beside:
        return self.beside(_counted(cards), cards, rounds, f"{cards}.pdf", f"{cards}.drawing")

    def png(self, cards: int, rounds: int) -> Beside:
        return self.beside(_counted(cards), cards, rounds, f"{cards}.png", f"{cards}.drawing", "--dpi", "72")

    def poster(self, cards: int) -> Beside:
        what = f"{_counted(cards)} on A0 at 300 dpi"
        return self.beside(what, cards, 1, "A0.png", f"{cards}-A0.drawing", "--dpi", "300", "--paper", "A0")

    def beside(self, what: str, cards: int, rounds: int, name: str, drawing: str, *options: str) -> Beside:
        """Measure our command and Qt's on the same map."""
        ours, qt = self.folder / name, self.folder / f"qt-{name}"
        source = str(cards)
        jobs = [
            Job(self.export(source, name, *options), ours),
            Job(self.reference(source, drawing, qt.name, *options[1:2]), qt),
        ]
        with _said(f"writing {what}, {ours.suffix[1:].upper()}, {rounds} × 2"):
            mine, its = medians(jobs, rounds)
        return Beside(what, cards, rounds, mine, its)

    def maps_read_back(self) -> Iterator[ReadBack]:
        for language, sample in SAMPLES.items():
            self.journey(sample).write_bytes((ROOT / "templates" / "samples" / f"{sample}.journey").read_bytes())
            yield self.read_back(language, "map", sample)
        arguments = ("new", self.journey("ar"), "--template", TEMPLATE, "--language", "ar")
        self.run(python("-m", "journeycanvas", *arguments))
        yield self.read_back("ar", "map (blank)", "ar")

    def hard_texts_read_back(self) -> Iterator[ReadBack]:
        from tests.bench.maps import map_of_texts

        for language, texts in HARD_TEXTS.items():
            self.journey(f"hard-{language}").write_bytes(map_of_texts(texts, language))
            yield self.read_back(language, "hard", f"hard-{language}")

    def read_back(self, language: str, what: str, name: str) -> ReadBack:
        with _said(f"reading back {language}, {what}"):
            self.draw(name)
            self.run(self.export(name, f"{name}.pdf"))
            self.run(self.reference(name, f"{name}.drawing", f"qt-{name}.pdf"))
            pdfs = (self.folder / f"{name}.pdf", self.folder / f"qt-{name}.pdf")
            said = subprocess.run(
                python("-m", "tests.bench.reading_back", self.journey(name), *pdfs),
                cwd=ROOT,
                check=True,
                capture_output=True,
            ).stdout
            ours, qt = ({reader: Found(*counts) for reader, counts in file.items()} for file in json.loads(said))
        return ReadBack(language, what, ours, qt)

    def journey(self, name: str) -> Path:
        return self.folder / f"{name}.journey"

    def draw(self, name: str, paper: str = "") -> None:
        """Export what stands where on a map's sheet, for Qt to draw."""
        drawing = self.folder / f"{name}{'-' * bool(paper)}{paper}.drawing"
        self.run(python("-m", "tests.bench.drawing", self.journey(name), drawing, *([paper] if paper else [])))

    def export(self, name: str, out: str, *options: str) -> list[str]:
        return python("-m", "journeycanvas", "export", self.journey(name), self.folder / out, *options)

    def reference(self, name: str, drawing: str, out: str, *dpi: str) -> list[str]:
        files = (self.journey(name), self.folder / drawing, self.folder / out)
        return python(HERE / "qt_reference.py", *files, *dpi)

    def run(self, command: list[str]) -> None:
        run(Job(command))


def _counted(cards: int) -> str:
    return f"{cards:,} card{'s' * (cards != 1)}"


@contextmanager
def _said(what: str) -> Iterator[None]:
    """Say what is being done, and then how long it took."""
    start = time.perf_counter()
    print(f"{what} …", end="", flush=True)
    yield
    print(f" {time.perf_counter() - start:.1f} s")


def files(out: Path) -> None:
    """Measure what it costs to write files, beside Qt."""
    with TemporaryDirectory() as folder:
        results = Bench(Path(folder)).results()
    put_part(out, page(results))
    for target in targets(results):
        mark = "reached" if target.is_reached else "MISSED"
        print(f"{mark:8} {target.what}: {target.reached:.3g} {target.unit} (at most {target.most:g})")


def cuts(out: Path) -> None:
    """Measure posters by tiles."""
    put_part(out, posters.measured())


def edits(out: Path) -> None:
    """Measure the editor."""
    put_part(out, editor.measured())


def fits(out: Path) -> None:
    """Measure how large text comes out on paper, in a process of its own."""
    said = subprocess.run(python("-m", "tests.bench.fitting"), cwd=ROOT, check=True, capture_output=True).stdout
    put_part(out, said.decode())


PARTS = {"files": files, "fitting": fits, "posters": cuts, "editor": edits}


def main(arguments: list[str]) -> None:
    only = arguments.pop(1) if arguments[:1] == ["--only"] else ""
    out = Path(arguments[-1]) if arguments and arguments[-1] != "--only" else HERE / "RESULTS.md"
    # As it is where it is installed, whatever the environment says about keeping what was compiled.
    compileall.compile_dir(HERE.parents[1] / "journeycanvas", quiet=1)
    for name, measure in PARTS.items():
        if only in ("", name):
            measure(out)
    print(f"Written: {out}")


if __name__ == "__main__":
    main(sys.argv[1:])
