"""G10: pictures that are traps, on cards of a map, one by one and all together, through opening and every export."""

from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.torture.bombs import map_with, traps
from tests.torture.children import program, python, wrong_words
from tests.torture.children import run as run_child
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.promise import Control, Promise, Row, Scale, some
from tests.torture.reach import reached
from tests.torture.tracing import traced, why_not

TARGET = "0 crashes or hangs, RSS ≤ 700 MB, 0 opens of outside files, 0 sockets"
MOST_MB = 700
LONGEST_S = 60
NAIVE = "import sys; from PySide6.QtGui import QImage; QImage.fromData(open(sys.argv[1], 'rb').read())"


class Shown(NamedTuple):
    """A trap by name and number, and the formats it is exported to."""

    name: str
    content: bytes
    formats: tuple[str, ...]


def run(scale: Scale, folder: Path) -> Row:
    home = folder / "home"
    home.mkdir()
    bait = folder / "outside" / "bait-for-pictures.png"
    bait.parent.mkdir()
    bait.write_bytes(b"nothing may look in here")
    known = list(traps(bait))
    formats = (("pdf",), ("pdf", "png"), ("pdf", "png", "svg"))[scale.value]
    shown = [Shown(name, content, formats) for name, content in (known[:: scale.of(12, 3, 1)])]
    outcomes = in_a_crowd(partial(_show, home=home), shown, longest_s=4 * LONGEST_S)
    wrong, peak = [], 0.0
    for one, outcome in zip(shown, outcomes, strict=True):
        if isinstance(outcome.value, Death):
            wrong.append(f"{one.name} {outcome.value}")
        else:
            fault, most = outcome.value
            peak = max(peak, most)
            if fault or most > MOST_MB:
                wrong.append(f"{one.name}: {fault or f'takes {most:.0f} MB'}")
    controls: tuple[Control, ...] = ()
    words = why_not()
    if not words and scale is not Scale.GLIMPSE:
        wrong += _traced(known, home, bait)
        controls = (_trusting(known, home, bait),)
    return Row(
        f"{len(shown)} of {len(known)} traps in {len(formats)} formats: {len(wrong)} wrong, peak {peak:.0f} MB",
        TARGET,
        not wrong,
        some(wrong) or (f"Outside files were not watched: {words}." if words else ""),
        controls,
    )


PROMISE = Promise("G10", "pictures", "picture bombs and mislabelled pictures", run)


def _show(one: Shown, home: Path) -> tuple[str, float]:
    """Return what is wrong, if anything, and the most memory that an export took."""
    path = home / f"{abs(hash(one.name))}.journey"
    path.write_bytes(map_with([(one.name, one.content)]))
    peak = 0.0
    for format in one.formats:
        done = run_child(program("export", path, path.with_suffix(f".{format}")), longest_s=LONGEST_S)
        peak = max(peak, done.peak_mb)
        fault = "hangs" if done.hung else wrong_words(done.code, done.err)
        if fault or done.code not in (0, 1):
            return f"{format} {fault or f'leaves with {done.code}'}", peak
    return "", peak


def _traced(known: list[tuple[str, bytes]], home: Path, bait: Path) -> list[str]:
    """Return what was reached for while a map of all traps was exported."""
    path = home / "all.journey"
    path.write_bytes(map_with(known))
    wrong = []
    for format in ("pdf", "png", "svg"):
        command = program("export", path, path.with_suffix(f".{format}"))
        done, calls = traced(command, home / "calls.log", longest_s=5 * LONGEST_S)
        wrong += [f"all in {format}: {case}" for case in reached(calls, [home], bait)]
        if done.code not in (0, 1) or not calls:
            wrong.append(f"all in {format} leaves with {done.code}")
    return wrong


def _trusting(known: list[tuple[str, bytes]], home: Path, bait: Path) -> Control:
    """Return how a program does that lets Qt find out what a picture is."""
    path = home / "picture"
    path.write_bytes(dict(known)["svg"])
    _, calls = traced(python("-c", NAIVE, path), home / "calls.log")
    found = [case for case in reached(calls, [home], bait) if bait.name in case]
    return Control("QImage.fromData", bool(found), found[0] if found else "nothing")
