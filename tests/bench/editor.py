"""Measure the editor: its start beside a bare window of Qt's, and what each thing takes that a person does on a map.

python -m tests.bench.editor [RESULTS.md]   (make bench does it too)
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from tests.bench.measuring import ENVIRONMENT, ROOT, Job, python, run
from tests.bench.parts import put_part, table

SIZES = (120, 1_000, 10_000, 50_000)
STARTS = 11
TITLE = "What the editor costs"
WHY_MORE = (
    "What a map of 120 cards adds to a bare window, taken apart once, in ms of a machine on which that window takes "
    "113: pydantic 57 and our records in it 20, Qt's classes and constants that painting needs 32, our other modules "
    "50, shaping 8, reading and proving 2, layout of what is in sight 12, the map's view, bars and menus 17, fonts and "
    "looks 9, painting 20. A bare window with a menu, a graphics view and one word in our font comes to about 1.3 "
    "times the bare one, and one with pydantic to 1.5; the target comes from a prototype that read maps without it."
)
WHY_PICTURE = (
    "“Its picture painted” is not the map: it is a picture of how opening this very file in this very window looks, "
    "kept when the window was closed, and nothing in it answers before the map itself is painted. A map that was "
    "never seen here, or was changed since, has none: it is painted as in the row above."
)
BARE, WINDOW, MAP, READY = "a bare window of Qt's", "our first window", "a map of 120 cards, painted", "all of it ready"
SEEN, SEEN_MAP = "a map of 120 cards seen before, its picture painted", "the map itself, painted under its picture"


class Most(NamedTuple):
    """A target: of which row, median or 95th percentile, at which sizes, at most how much."""

    what: str
    share: float
    sizes: tuple[int, ...]
    most: float


MOST = (
    *(Most(f"pan at {zoom}", 0.95, SIZES, 5.0) for zoom in ("100%", "50%", "25%")),
    *(Most(drag, 0.5, SIZES, 1.0) for drag in ("drag, a frame", "drag of a stage, a frame", "drag of a lane, a frame")),
    Most("zoom step", 0.5, SIZES, 8.0),
    Most("commit of a text", 0.5, (10_000,), 3.0),
    Most("full repaint at 100%", 0.5, SIZES, 10.0),
    Most("fit all", 0.5, (10_000,), 20.0),
    Most("open, to first paint", 0.5, (10_000,), 300.0),
    Most("relayout of everything", 0.5, (10_000,), 50.0),
    Most("memory", 0.5, (10_000,), 150.0),
)
MOST_TIMES_BARE = {WINDOW: 1.1, MAP: 1.35, SEEN: 1.35}
Figures = dict[str, list[float]]


def starts(folder: Path) -> dict[str, float]:
    """Return the medians of CPU milliseconds from the start of the process, ours and Qt's measured in turn."""
    file = folder / "120.journey"
    rounds: list[dict[str, float]] = []
    seen = folder / "seen"
    _closed_once(seen, file)
    for _ in range(STARTS):
        bare = _child("tests.bench.editor_start")
        ours = _child("tests.bench.editor_start", folder, file)
        again = _child("tests.bench.editor_start", seen, file)
        assert again["pictured"], "the picture of the map was not kept"
        living = {BARE: bare["window"], WINDOW: ours["window"], MAP: ours["map"], READY: ours["ready"]}
        rounds.append({**living, SEEN: again["window"], SEEN_MAP: again["map"]})
    return {name: median(one[name] for one in rounds) for name in rounds[0]}


def _closed_once(home: Path, file: Path) -> None:
    """Open a map and close it, so that there is a picture of it; its window stands then as at a first start."""
    home.mkdir()
    command = python("-m", "tests.bench.editor_start", home, file, "close")
    environment = {**ENVIRONMENT, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True)
    (home / "settings.json").unlink()


def frames(folder: Path, cards: int) -> Figures:
    """Return what everything took on a map of so many cards, in milliseconds, and its memory in megabytes."""
    figures: Figures = _child("tests.bench.as_started", "tests.bench.editor_frames", folder / f"{cards}.journey")
    return figures


def part(taken: dict[str, float], sizes: dict[int, Figures], busy: float) -> str:
    """Return the part of the results page, in Markdown."""
    rows = [
        (
            name,
            f"{cpu:.0f}",
            f"{cpu / taken[BARE]:.2f}",
            f"{MOST_TIMES_BARE[name]:g}" if name in MOST_TIMES_BARE else "",
        )
        for name, cpu in taken.items()
    ]
    names = list(next(iter(sizes.values())))
    head = ("", *(f"{cards:,}" for cards in sizes))
    return "\n\n".join(
        (
            f"# {TITLE}",
            f"CPU milliseconds, all threads, without a screen (Qt's platform “offscreen”); {busy:.1f} other processes "
            "at work when it began. Memory is in MB (10⁶ bytes).",
            "## To start\n\nFrom the start of the process, interpreter and imports included: medians of "
            f"{STARTS} runs in turn.\n\n{table(('', 'CPU', 'by the bare window', 'at most'), rows)}",
            WHY_PICTURE,
            WHY_MORE,
            "## What a person does\n\nIn a window of 1920 × 1080, by real events, each with the frame that follows: "
            "median, and after the stroke the 95th percentile where there are many. A figure beyond its target is "
            "**bold**. While the map moves, a frame draws for a millisecond at most cards that were never seen, and "
            "shows the others as areas of colour; no time to rest is left between these pans, and before them the "
            "threads are waited for that keep a version of a map that was opened. When a map rests for "
            "6 ms it draws those, and 500 cards around, 1 ms at a time: “drawn ahead” is what all of that took after "
            "120 pans. The map is painted first after a text, and what the panel shows of the place that comes next is "
            "filled and painted 40 ms after it: “its details shown, then” is what that takes.\n\n"
            f"{table(head, [_row(name, sizes) for name in names])}",
            f"## Targets\n\n{table(('', 'at', 'reached', 'at most'), list(_targets(sizes)))}",
        )
    )


def _row(name: str, sizes: dict[int, Figures]) -> tuple[str, ...]:
    return (name, *(_cell(name, cards, figures[name]) for cards, figures in sizes.items()))


def _cell(name: str, cards: int, values: Sequence[float]) -> str:
    shares = (0.5, 0.95) if len(values) > 5 else (0.5,)
    return " / ".join(_marked(name, cards, values, share) for share in shares)


def _marked(name: str, cards: int, values: Sequence[float], share: float) -> str:
    value = at_share(values, share)
    missed = any(one.what == name and one.share == share and cards in one.sizes and value > one.most for one in MOST)
    said = f"{value:,.0f}" if value >= 100 else f"{value:.3g}"
    return f"**{said}**" if missed else said


def _targets(sizes: dict[int, Figures]) -> Iterable[tuple[str, ...]]:
    for one in MOST:
        for cards in one.sizes:
            if cards in sizes:
                value = at_share(sizes[cards][one.what], one.share)
                said = f"{value:.3g}" if value <= one.most else f"**{value:.3g}**"
                yield f"{one.what}{', 95th percentile' * (one.share > 0.5)}", f"{cards:,}", said, f"{one.most:g}"


def at_share(values: Sequence[float], share: float) -> float:
    """Return the value below which that share of some values lies."""
    ordered = sorted(values)
    return median(ordered) if share == 0.5 else ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def _child(module: str, *arguments: str | Path) -> Any:
    """Run a module in a process of its own, away from anybody's settings, and return what it says."""
    environment = {**ENVIRONMENT, "QT_QPA_PLATFORM": "offscreen"}
    command = python("-m", module, *arguments)
    said = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True).stdout
    return json.loads(said.splitlines()[-1])


def measured(sizes: Sequence[int] = SIZES) -> str:
    """Measure everything, and return the part of the results page."""
    busy = os.getloadavg()[0]
    with TemporaryDirectory() as made:
        folder = Path(made)
        for cards in {120, *sizes}:
            run(Job(python("-m", "tests.bench.maps", str(cards), folder / f"{cards}.journey")))
        print("starting the editor …", flush=True)
        taken = starts(folder)
        found = {}
        for cards in sizes:
            print(f"editing {cards:,} cards …", flush=True)
            found[cards] = frames(folder, cards)
    return part(taken, found, busy)


if __name__ == "__main__":
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_name("RESULTS.md")
    put_part(out, measured())
    print(f"Written: {out}")
