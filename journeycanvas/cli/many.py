"""Do the same to many maps side by side: one that goes wrong does not keep the others from being done."""

import os
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import StringIO
from pathlib import Path
from random import SystemRandom
from typing import NamedTuple

from journeycanvas.cli.desk import COULD_NOT, DONE, Desk
from journeycanvas.errors import JourneyError
from journeycanvas.i18n import catalogue
from journeycanvas.messages import mistake_sentence, shown_name
from journeycanvas.wording.refused import refused_sentence

Work = Callable[[Path, Path, Desk], int]
"""Turns a map into a file and returns the exit code; to be handed to other processes, so a function of a module."""


class Outcome(NamedTuple):
    """What the work on one map said on both streams, and its exit code."""

    out: str
    err: str
    code: int


def side_by_side(work: Work, pairs: Sequence[tuple[Path, Path]], jobs: int, desk: Desk) -> int:
    """Do the work on each pair of files, say each as it is done, and return the worst exit code.

    No number of jobs stands for as many as there are processors.
    """
    jobs = min(jobs or os.cpu_count() or 1, len(pairs))
    outcomes = _in_turn(work, pairs, desk) if jobs == 1 else _in_processes(work, pairs, jobs, desk)
    worst = DONE
    for done, ((source, _), outcome) in enumerate(zip(pairs, outcomes, strict=True), 1):
        desk.err.write(outcome.err)
        desk.say(f"[{desk.words.number(done)}/{desk.words.number(len(pairs))}] {shown_name(str(source))}")
        desk.err.flush()
        desk.out.write(outcome.out)
        worst = max(worst, outcome.code)
    return worst


def apart(work: Work, source: Path, target: Path, language: str, today: date) -> Outcome:
    """Do the work on one map at a desk of its own; whatever is raised is said there."""
    desk = Desk(StringIO(), StringIO(), catalogue(language), SystemRandom(), today)
    try:
        code = work(source, target, desk)
    except JourneyError as error:
        code = COULD_NOT
        desk.say(refused_sentence(error, desk.words))
    except Exception as error:
        code = COULD_NOT
        desk.say(f"{shown_name(str(source))}: {mistake_sentence(error, desk.words)}")
    return Outcome(_text(desk.out), _text(desk.err), code)


def _in_turn(work: Work, pairs: Sequence[tuple[Path, Path]], desk: Desk) -> Iterator[Outcome]:
    for source, target in pairs:
        yield apart(work, source, target, desk.words.language, desk.today)


def _in_processes(work: Work, pairs: Sequence[tuple[Path, Path]], jobs: int, desk: Desk) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor  # a tenth of the start of a command that needs none

    with ProcessPoolExecutor(jobs) as pool:
        waiting = [pool.submit(apart, work, *pair, desk.words.language, desk.today) for pair in pairs]
        for (source, _), future in zip(pairs, waiting, strict=True):
            try:
                yield future.result()
            except Exception as error:  # the process itself was ended, as by a system short of memory
                sentence = mistake_sentence(error, desk.words)
                yield Outcome("", f"{shown_name(str(source))}: {sentence}\n", COULD_NOT)


def _text(stream: object) -> str:
    return stream.getvalue() if isinstance(stream, StringIO) else ""
