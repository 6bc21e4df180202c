"""Gather what a bench run measured and say it as a page of tables."""

from collections.abc import Iterable, Sequence
from math import log
from typing import NamedTuple

from tests.bench.measuring import Figures
from tests.bench.parts import table
from tests.bench.reading_back import Found

MOST_TIMES_QT = 1.5
MOST_PEAK = 150.0
MOST_GROWTH = 1.0
MOST_CPU_SMALL = 0.7
MOST_PEAK_POSTER = 700.0


class Beside(NamedTuple):
    """What was written, from how many cards, how often, and the medians of this program and of Qt."""

    written: str
    cards: int
    rounds: int
    ours: Figures
    qt: Figures


class ReadBack(NamedTuple):
    """A text that was written, and by reader what came back from our file and from Qt's."""

    language: str
    text: str
    ours: dict[str, Found]
    qt: dict[str, Found]


class Results(NamedTuple):
    """Everything that a run measured. starts holds what every command pays, by what it does."""

    machine: str
    starts: dict[str, Figures]
    one_card: Beside
    pdf: Sequence[Beside]
    png: Sequence[Beside]
    poster: Beside
    texts: Sequence[ReadBack]
    skipped: Sequence[str]


class Target(NamedTuple):
    """What is asked for, what was reached, and at most how much it may be."""

    what: str
    reached: float
    most: float
    unit: str

    @property
    def is_reached(self) -> bool:
        return round(self.reached, 2) <= self.most


def targets(results: Results) -> list[Target]:
    small, middle, large = results.pdf
    return [
        Target(
            f"{large.cards:,} cards to PDF, CPU beside QPdfWriter", large.ours.cpu / large.qt.cpu, MOST_TIMES_QT, "×"
        ),
        Target(f"{large.cards:,} cards to PDF, peak memory", large.ours.peak, MOST_PEAK, "MB"),
        Target(f"growth of CPU, {small.cards:,} to {middle.cards:,} cards", growth(small, middle), MOST_GROWTH, ""),
        Target(f"growth of CPU, {middle.cards:,} to {large.cards:,} cards", growth(middle, large), MOST_GROWTH, ""),
        Target(f"{small.cards:,} cards to PDF, CPU with start", small.ours.cpu, MOST_CPU_SMALL, "s"),
        Target(f"{results.poster.written}, peak memory", results.poster.ours.peak, MOST_PEAK_POSTER, "MB"),
    ]


def growth(less: Beside, more: Beside, start: float = 0.0) -> float:
    """Return the power of the number of cards with which the CPU time grows, what every start costs taken off."""
    return log((more.ours.cpu - start) / (less.ours.cpu - start)) / log(more.cards / less.cards)


def page(results: Results) -> str:
    """Return the results in Markdown."""
    start = results.one_card.ours.cpu
    _, middle, large = results.pdf
    parts = [
        "# What it costs to write a map\n\nMade by `make bench`, which writes this page anew. Not edited by hand.",
        f"Machine: {results.machine}.",
        "Figures are medians of whole processes, start and reading the file included, run in turn with the same map "
        "drawn by Qt: CPU and wall in seconds, peak memory in MB (10⁶ bytes), files in kB. The ratio is our CPU time "
        "by Qt's.",
        table(("Target", "reached", "at most", ""), [_target(target) for target in targets(results)]),
        f"## To PDF\n\n{_beside(results.pdf)}",
        f"A start, with a map of one card, takes {start:.2f} s, most of it imports, and "
        f"{results.one_card.qt.cpu:.2f} s with Qt: that is why small maps cost more here. Without it "
        f"{large.cards:,} cards take {large.ours.cpu - start:.2f} s, and the growth from {middle.cards:,} cards is "
        f"{growth(middle, large, start):.2f}.",
        f"## To PNG\n\nThe map's own size at 72 dpi, and a poster.\n\n{_beside([*results.png, results.poster])}",
        f"## To start\n\n{table(('', 'CPU', 'wall'), map(_start, results.starts.items()))}",
        f"## What the reference is\n\n{REFERENCE}",
        f"## How the text comes back\n\n{READ_BACK}",
        _texts(results.texts),
        f"Behind Qt, in words or in pairs: {', '.join(_behind(results.texts)) or 'nowhere'}.",
        *(f"Not installed, so not asked: {name}." for name in results.skipped),
    ]
    return "\n\n".join(parts) + "\n"


REFERENCE = """\
`tests/bench/qt_reference.py` draws what is on our sheet (the same boxes, shapes, lines and texts at the same places,
on a page of the same size, in the same bundled fonts) as a program would that is built on QPdfWriter; for PNG it is
QPainter on a QImage. It reads the map's JSON, breaks, shapes and places every text with QTextLayout, paints, and writes
the file; all of that is timed. Where things stand it is told by a list made beforehand, because the heights of cells
follow from line breaks that are ours. So Qt is spared proving the map and laying out its cells, which we are not: the
comparison leans towards Qt."""

READ_BACK = """\
Distinct words, and pairs of neighbours on a line, that come back letter for letter (marks and joiners included,
punctuation around words left out), in percent of those on the sheet: words · pairs. The same sheet drawn by Qt stands
in brackets. “map” is a whole map; “hard” are eight sentences with marks, ligatures, joiners, figures, amounts, dates
and words of the other direction. Where two directions meet on a line, viewers guess where the spaces go."""


def _target(target: Target) -> tuple[str, ...]:
    said = "reached" if target.is_reached else f"**missed by {target.reached / target.most - 1:.0%}**"
    return target.what, f"{target.reached:.3g} {target.unit}".strip(), f"{target.most:g} {target.unit}".strip(), said


def _beside(rows: Iterable[Beside]) -> str:
    head = ("Written", "runs", "CPU", "Qt", "ratio", "wall", "Qt", "peak", "Qt", "size", "Qt")
    return table(head, map(_row, rows))


def _row(row: Beside) -> tuple[str, ...]:
    ours, qt = row.ours, row.qt
    return (
        row.written,
        str(row.rounds),
        f"{ours.cpu:.2f}",
        f"{qt.cpu:.2f}",
        f"**{ours.cpu / qt.cpu:.2f}**",
        f"{ours.wall:.2f}",
        f"{qt.wall:.2f}",
        f"{ours.peak:.0f}",
        f"{qt.peak:.0f}",
        f"{ours.size / 1e3:,.0f}",
        f"{qt.size / 1e3:,.0f}",
    )


def _start(row: tuple[str, Figures]) -> tuple[str, ...]:
    what, figures = row
    return what, f"{figures.cpu:.2f}", f"{figures.wall:.2f}"


def _texts(rows: Sequence[ReadBack]) -> str:
    names = list(rows[0].ours)
    return table(
        ("", "", *names),
        [(row.language, row.text, *(_came_back(row.ours[name], row.qt[name]) for name in names)) for row in rows],
    )


def _behind(rows: Sequence[ReadBack]) -> list[str]:
    """Return where fewer words or fewer pairs came back from our file than from Qt's."""
    return [
        f"{row.language} {row.text} with {name}"
        for row in rows
        for name in row.ours
        if row.ours[name].words < row.qt[name].words or row.ours[name].pairs < row.qt[name].pairs
    ]


def _came_back(ours: Found, qt: Found) -> str:
    return f"{_shares(ours)} ({_shares(qt)})"


def _shares(found: Found) -> str:
    return f"{100 * found.words / found.all_words:.0f} · {100 * found.pairs / found.all_pairs:.0f}"
