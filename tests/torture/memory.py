"""G4: too little memory. Opening, saving and exporting a large map end in work done or in one sentence, file intact."""

import os
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tests.bench.maps import large_map
from tests.torture.children import program, wrong_refusal
from tests.torture.children import run as run_child
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.maps import state_on_disk
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "a clean ending and the file intact at every limit of 300 to 1,500 MB"
LEAST_MB, MOST_MB = 300, 1_500
CARDS = 10_000
LONGEST_S = 240
STARTS_AT_MB = 40


class Attempt(NamedTuple):
    """Something to do with so much memory."""

    deed: str
    memory_mb: int


def run(scale: Scale, folder: Path) -> Row:
    step = scale.of(1_200, 300, 100)
    limits = [*range(STARTS_AT_MB, LEAST_MB, step), *range(LEAST_MB, MOST_MB + 1, step)]
    deeds = ("rewrite",) if scale is Scale.GLIMPSE else ("info", "rewrite", "pdf", "png", "svg")
    attempts = [Attempt(deed, limit) for limit in limits for deed in deeds]
    source = folder / "large.journey"
    content = large_map(scale.of(500, CARDS, CARDS))
    source.write_bytes(content)
    outcomes = in_a_crowd(partial(_attempt, source=source), attempts, longest_s=2 * LONGEST_S)
    wrong, done, refused, silent = [], 0, 0, 0
    for attempt, outcome in zip(attempts, outcomes, strict=True):
        if isinstance(outcome.value, Death):
            wrong.append(f"{attempt.deed} in {attempt.memory_mb} MB {outcome.value}")
        else:
            code, fault = outcome.value
            done, refused = done + (code in (0, 1)), refused + (code == 2)
            if code not in (0, 1, 2) and not fault:
                silent += 1
            if fault:
                wrong.append(f"{attempt.deed} in {attempt.memory_mb} MB {fault}")
    if source.read_bytes() != content:
        wrong.append("the map itself is another one now")
    return Row(
        f"{len(attempts)} attempts: {len(wrong)} wrong, {done} done, {refused} refused",
        TARGET,
        not wrong,
        some(wrong) or _said_of(silent),
        (_without_care(),),
    )


PROMISE = Promise("G4", "memory", "too little memory", run)


def _attempt(attempt: Attempt, source: Path) -> tuple[int, str]:
    """Return the exit code, and what is wrong.

    With less than is promised for, Python itself may end before it can say a word: there only the file has to be whole.
    """
    deed, limit = attempt
    target = source.with_name(f"{os.getpid()}.{'journey' if deed == 'rewrite' else deed}")
    if deed == "rewrite":
        target.write_bytes(source.read_bytes())
        command = program("rewrite", target, target)
    else:
        command = program("info", source) if deed == "info" else program("export", source, target)
    done = run_child(command, memory_mb=limit, longest_s=LONGEST_S)
    fault = wrong_refusal(done) if limit >= LEAST_MB else ""
    if deed == "rewrite" and isinstance(state := state_on_disk(target), str):
        fault = f"leaves a map that is {state}"
    return done.code, fault


def _said_of(silent: int) -> str:
    return f"Below {LEAST_MB} MB {silent} ended without a sentence, Python itself among them." if silent else ""


def _without_care() -> Control:
    """Return how a program does that fills a list until there is no memory."""
    done = run_child(
        [*program()[:1], "-c", "kept = []\nwhile True: kept.append(bytes(1 << 20))"], memory_mb=LEAST_MB, longest_s=30
    )
    fault = wrong_refusal(done)
    return Control("a program without care", bool(fault), fault or "ended well")
