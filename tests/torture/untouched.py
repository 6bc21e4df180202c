"""G9: opening, looking at and exporting a map writes nothing: its bytes, its time and its folder stay as they were."""

import os
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from journeycanvas.errors import JourneyError
from journeycanvas.files import open_map
from tests.torture.children import program
from tests.torture.children import run as run_child
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.hostile import malformed, mutant, naughty_maps
from tests.torture.maps import SAMPLES, sample_path
from tests.torture.promise import Control, Promise, Row, Scale, some
from tests.torture.windows import look_in_window

TARGET = "100 % of the files: bytes, time and folder untouched"
LONG_AGO_NS = 1_000_000_000_000_000_000  # in 2001


class Sight(NamedTuple):
    """What can be seen of a file from outside."""

    content: bytes
    changed_ns: int
    number: int
    mode: int
    beside: tuple[str, ...]


def run(scale: Scale, folder: Path) -> Row:
    files = [*malformed(), *naughty_maps(), *(mutant(seed) for seed in range(scale.of(20, 300, 2_000)))]
    files = files[:: scale.of(40, 4, 1)] + [(name, sample_path(name).read_bytes()) for name in SAMPLES]
    outcomes = in_a_crowd(partial(_look, folder=folder, deeds=("info",)), files)
    samples = files[-len(SAMPLES) :]
    deeds = ("info",) if scale is Scale.GLIMPSE else ("info", "pdf", "png", "svg", "window")
    outcomes += in_a_crowd(partial(_look, folder=folder, deeds=deeds, apart=True), samples, longest_s=120)
    wrong = [str(outcome.value) for outcome in outcomes if isinstance(outcome.value, Death) or outcome.value]
    control = _look(samples[0], folder, deeds=("rewriting",))
    return Row(
        f"{len(files):,} files: {len(wrong)} touched",
        TARGET,
        not wrong,
        some(wrong),
        (Control("a program that saves on opening", bool(control), control or "nothing"),),
    )


PROMISE = Promise("G9", "untouched", "opening never writes", run)


def _look(file: tuple[str, bytes], folder: Path, deeds: tuple[str, ...], apart: bool = False) -> str:
    """Do something with a file that only reads it; return what it changed all the same."""
    name, content = file
    home = folder / f"home-{os.getpid()}"
    home.mkdir(exist_ok=True)
    path = home / "نقشه.journey"
    path.write_bytes(content)
    os.utime(path, ns=(LONG_AGO_NS, LONG_AGO_NS))
    before = _sight(path)
    for deed in deeds:
        _do(deed, path, folder, apart)
        after = _sight(path)
        changed = [what for what, was, is_ in zip(Sight._fields, before, after, strict=True) if was != is_]
        if changed:
            return f"{name}: {deed} changes {', '.join(changed)}"
    return ""


def _sight(path: Path) -> Sight:
    status = path.stat()
    beside = tuple(sorted(entry.name for entry in path.parent.iterdir()))
    return Sight(path.read_bytes(), status.st_mtime_ns, status.st_ino, status.st_mode, beside)


def _do(deed: str, path: Path, folder: Path, apart: bool) -> None:
    match deed:
        case "info" if not apart:
            with suppress(JourneyError):
                open_map(path)
        case "info":
            run_child(program("info", path))
        case "rewriting":
            path.write_bytes(path.read_bytes())
        case "window":
            look_in_window(path, folder / f"home-of-{os.getpid()}")
        case _:
            run_child(program("export", path, folder / f"{os.getpid()}.{deed}"))
