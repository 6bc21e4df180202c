"""G3: calls of the whole program fail, Python and its libraries included. The old or the new map is there."""

import os
from functools import partial
from pathlib import Path
from random import Random
from typing import NamedTuple

from tests.faults import ERRORS
from tests.torture.children import Done, program, python, wrong_refusal
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.maps import sample_path
from tests.torture.promise import Control, Promise, Row, Scale, not_measured, some
from tests.torture.tracing import Call, traced, why_not

TARGET = "old or new file whole, never “saved” when it is not, 1 sentence"
CALLS = ("openat", "read", "write", "fsync", "rename", "close", "newfstatat", "fstat", "lseek", "fchmod", "unlink")
SAID_THROUGH = ("1", "2")
TRUNCATE = "import sys; content = open(sys.argv[1], 'rb').read() + b' '; open(sys.argv[2], 'wb').write(content)"


class Point(NamedTuple):
    """The n-th call of a name in a process, and the error it gets."""

    call: str
    number: int
    error: str
    way: str = "ours"


def run(scale: Scale, folder: Path) -> Row:
    if why := why_not():
        return not_measured(TARGET, f"Skipped: {why}.")
    points = _points(folder)
    chosen = Random(1).sample(points, min(len(points), scale.of(2, 24, 400)))
    bad = [Point("write", number, "ENOSPC", "truncating") for number in (1, 2)]
    outcomes = in_a_crowd(partial(_suffer, folder=folder), [*chosen, *bad])
    wrong = [
        f"{point.error} at {point.call} {point.number}: {outcome.value}"
        for point, outcome in zip((*chosen, *bad), outcomes, strict=True)
        if isinstance(outcome.value, Death) or outcome.value
    ]
    caught = [case for point, case in zip((*chosen, *bad), outcomes, strict=True) if point.way != "ours" and case.value]
    ours = wrong[: len(wrong) - len(caught)]
    return Row(
        f"{len(chosen)} of {len(points):,} points × errors of a whole process: {len(ours)} wrong",
        TARGET,
        not ours,
        some(ours),
        (Control("truncating writer", bool(caught), f"{len(caught)} of {len(bad)} wrong"),),
    )


PROMISE = Promise("G3", "traced-calls", "calls of the whole program fail (strace)", run)


def _points(folder: Path) -> list[Point]:
    """Return every call after the map was first opened, with every error."""
    path = folder / "counted.journey"
    path.write_bytes(sample_path().read_bytes())
    _, calls = traced(program("rewrite", path, path), folder / "count.log", calls=CALLS)
    counts = dict.fromkeys(CALLS, 0)
    points, has_begun = [], False
    for call in calls:
        counts[call.name] += 1
        has_begun = has_begun or (call.name == "openat" and call.paths[-1:] == [str(path)])
        if has_begun:
            points += [Point(call.name, counts[call.name], error) for error in ERRORS]
    return points


def _suffer(point: Point, folder: Path) -> str:
    path = folder / f"{os.getpid()}.journey"
    source = sample_path()
    path.write_bytes(source.read_bytes().replace(b'"title"', b'"title" '))  # rewriting changes the bytes
    old, new = path.read_bytes(), source.read_bytes()
    command = program("rewrite", path, path) if point.way == "ours" else python("-c", TRUNCATE, source, path)
    inject = f"{point.call}:error={point.error}:when={point.number}"
    done, calls = traced(command, folder / f"{os.getpid()}.log", calls=CALLS, inject=inject)
    there = path.read_bytes()
    if there not in (old, new):
        return "the file is neither the old nor the new one"
    if done.code in (0, 1) and there == old:
        return "said to be done, and is not"
    return "" if point.way != "ours" else _wrong_words(done, calls)


def _wrong_words(done: Done, calls: list[Call]) -> str:
    fault = wrong_refusal(done)
    failed = [call for call in calls if call.was_made_to_fail]
    if any(call.name in ("write", "close") and call.arguments.split(",")[0] in SAID_THROUGH for call in failed):
        return ""  # what cannot be said is not said
    return fault
