"""G7: hostile files through the command line. Each opens or is refused in one line, quickly, in little memory."""

import json
import os
import time
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path
from random import Random
from typing import NamedTuple

from journeycanvas.cli.app import run as run_command
from journeycanvas.cli.desk import Desk
from journeycanvas.i18n import catalogue
from tests.torture.children import program, wrong_refusal, wrong_words
from tests.torture.children import run as run_child
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.hostile import malformed, mutant, naughty_maps
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "0 crashes, 0 hangs (5 s each), exit codes 0, 1 and 2, refused in 1 line of at most 300 characters, ≤ 1 GB"
LONGEST_S = 5
MOST_MB = 1_000


class Case(NamedTuple):
    """A hostile file: its name, and its bytes; a mutant is made where it is used, of its seed."""

    name: str
    content: bytes
    seed: int = -1


class Verdict(NamedTuple):
    """The exit code, what is wrong about it, and the time it took."""

    code: int
    wrong: str
    seconds: float


def run(scale: Scale, folder: Path) -> Row:
    known = [Case(*case) for case in (*malformed(), *naughty_maps())]
    cases = known if scale is not Scale.GLIMPSE else known[:: len(known) // 40]
    cases += [Case(f"mutant {seed}", b"", seed) for seed in range(scale.of(40, 1_000, 20_000))]
    outcomes = in_a_crowd(partial(_open_here, folder=folder), cases, longest_s=4 * LONGEST_S)
    children = Random(1).sample(cases, scale.of(2, 40, 400))
    apart = in_a_crowd(partial(_open_apart, folder=folder), children, longest_s=12 * LONGEST_S)
    peak = max(outcome.peak_mb for outcome in outcomes)
    wrong, slowest, refused = [], 0.0, 0
    for case, outcome in zip((*cases, *children), (*outcomes, *apart), strict=True):
        if isinstance(outcome.value, Death):
            wrong.append(f"{case.name} {outcome.value}")
            continue
        slowest = max(slowest, outcome.value.seconds)
        refused += outcome.value.code == 2
        if outcome.value.wrong or outcome.value.seconds > LONGEST_S:
            wrong.append(f"{case.name} {outcome.value.wrong or 'is slow'}")
    return Row(
        f"{len(cases):,} files, {len(children)} of them in processes of their own as well: {len(wrong)} wrong, "
        f"{refused:,} refused, slowest {slowest:.1f} s, peak {peak:.0f} MB",
        TARGET,
        not wrong and peak <= MOST_MB,
        some(wrong),
        (_naive_reader(known),),
    )


PROMISE = Promise("G7", "naughty-files", "naughty strings, malformed JSON, mutants and cut-off maps", run)


def _naive_reader(cases: list[Case]) -> Control:
    """Return how a reader does that takes a file for what it says it is."""
    outcomes = in_a_crowd(_read_naively, cases, longest_s=LONGEST_S)
    wrong = sum(isinstance(outcome.value, Death) or outcome.value for outcome in outcomes)
    return Control("json.loads and trust", wrong > 0, f"{wrong} of {len(cases):,} crash")


def _read_naively(case: Case) -> bool:
    """Tell whether reading a file without care goes wrong."""
    try:
        for card in json.loads(_content(case))["cards"]:
            str(card["text"]).encode()
    except Exception:
        return True
    return False


def _content(case: Case) -> bytes:
    return mutant(case.seed)[1] if case.seed >= 0 else case.content


def _file(case: Case, folder: Path) -> Path:
    path = folder / f"{os.getpid()}.journey"
    path.write_bytes(_content(case))
    return path


def _open_here(case: Case, folder: Path) -> Verdict:
    """Open a file as the command line does, in this process, where a mistake of the program is raised."""
    path = _file(case, folder)
    desk = Desk(StringIO(), StringIO(), catalogue("en"), Random(1), date(2026, 1, 1))
    os.environ["JOURNEYCANVAS_TRACEBACK"] = "1"
    began = time.monotonic()
    try:
        code = run_command(["info", str(path)], desk, lambda _: 0)
    except Exception as error:
        return Verdict(-1, f"raises {type(error).__name__}", time.monotonic() - began)
    seconds = time.monotonic() - began
    said = desk.err.getvalue() if isinstance(desk.err, StringIO) else ""
    return Verdict(code, wrong_words(code, said), seconds)


def _open_apart(case: Case, folder: Path) -> Verdict:
    path = _file(case, folder)
    done = run_child(program("info", path), longest_s=2 * LONGEST_S)
    return Verdict(
        done.code, wrong_refusal(done) or ("takes much memory" if done.peak_mb > MOST_MB else ""), done.seconds
    )
