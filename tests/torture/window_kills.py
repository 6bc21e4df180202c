"""G5: kill -9 of the real window while edits are played in it. At most two seconds of work are lost."""

import os
import random
import select
import signal
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from tests.torture.crowd import Death, in_a_crowd
from tests.torture.maps import sample_path
from tests.torture.player import SAVED, Edit, Player, edits_in
from tests.torture.promise import Control, Promise, Row, Scale, some
from tests.torture.recovered import marks_found
from tests.torture.windows import start_window, warm_up

TARGET = "median ≤ 1 s, at most 2 s of edits lost; offered after each kill, after 0 clean exits"
MOST_LOST_S, MEDIAN_LOST_S = 2.0, 1.0
LATEST_S = 3.0
WINDOWS = 4  # at once: more would measure how slow they make each other
PATIENCE_S = 30.0


class Loss(NamedTuple):
    """What a kill took: seconds of edits lost, whether recovery was offered, and the loss with nothing but the file."""

    seconds: float
    offered: bool
    without_journal_s: float
    edits: int
    fault: str


def run(scale: Scale, folder: Path) -> Row:
    kills, exits = scale.of(2, 16, 1_000), scale.of(1, 8, 1_000)
    warm_up()
    tasks = [folder / f"kill-{number}" for number in range(kills)]
    outcomes = in_a_crowd(_kill, tasks, longest_s=120, processes=min(WINDOWS, 2 * (os.cpu_count() or 1)))
    found = [outcome.value for outcome in outcomes]
    wrong = [str(loss) for loss in found if isinstance(loss, Death)] + [
        loss.fault for loss in found if isinstance(loss, Loss) and loss.fault
    ]
    losses = [loss for loss in found if isinstance(loss, Loss) and not loss.fault]
    played = sum(loss.edits for loss in losses)
    ends = [
        outcome.value for outcome in in_a_crowd(_close, [folder / f"exit-{n}" for n in range(exits)], longest_s=120)
    ]
    offered_wrongly = sum(end == "offered" for end in ends)
    wrong += [str(end) for end in ends if end not in ("", "offered")]
    lost = [loss.seconds for loss in losses] or [0.0]
    unoffered = sum(not loss.offered for loss in losses)
    blind = max((loss.without_journal_s for loss in losses), default=0.0)
    return Row(
        f"{kills:,} kills in {played:,} edits: median {median(lost):.2f} s, at most {max(lost):.2f} s lost, "
        f"not offered {unoffered}; offered wrongly after {offered_wrongly} of {exits:,} clean exits",
        TARGET,
        not wrong and max(lost) <= MOST_LOST_S and median(lost) <= MEDIAN_LOST_S and not unoffered + offered_wrongly,
        some(wrong),
        (Control("a program without a journal", blind > MOST_LOST_S, f"at most {blind:.1f} s lost"),),
    )


PROMISE = Promise("G5", "window-kills", "kill -9 of the window while edits are played", run)


def _kill(home: Path) -> Loss:
    """Play in a window, kill it at a random moment, and return what is lost."""
    dice = random.Random(home.name)
    pid, pipe = _start(home, dice.randrange(1 << 30), 0)
    told = _read(pipe, time.monotonic() + PATIENCE_S, 1)
    if not told:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        return Loss(0, False, 0, 0, "the window never opened")
    told += _read(pipe, time.monotonic() + dice.uniform(0.1, LATEST_S))
    os.kill(pid, signal.SIGKILL)
    killed_s = time.monotonic()
    os.waitpid(pid, 0)
    told += _read(pipe, killed_s + 1)
    os.close(pipe)
    edits = list(edits_in(told))
    in_file = _index(edits, edits[0].mark)
    try:
        offered = [_index(edits, mark) for mark in marks_found(home)]
    except Exception as error:
        return Loss(0, False, 0, 0, f"{home.name}: reading what was kept raises {type(error).__name__}")
    if -1 in offered:
        return Loss(0, False, 0, 0, f"{home.name}: what is offered was never on the map")
    lost_s = _lost_s(edits, max([in_file, *offered]), killed_s)
    return Loss(lost_s, bool(offered) or lost_s <= MOST_LOST_S, _lost_s(edits, in_file, killed_s), len(edits) - 1, "")


def _close(home: Path) -> str:
    """Play in a window, save, and close it; return what is wrong, or "offered" if recovery is offered all the same."""
    pid, pipe = _start(home, random.Random(home.name).randrange(1 << 30), 25)
    told = _read(pipe, time.monotonic() + PATIENCE_S)
    _, status = os.waitpid(pid, 0)
    os.close(pipe)
    last = list(edits_in(told))[-1:]
    if not last or last[0].mark.rstrip(b"\0") != SAVED or os.waitstatus_to_exitcode(status) != 0:
        return f"{home.name} did not save and close ({os.waitstatus_to_exitcode(status)})"
    return "offered" if marks_found(home) else ""


def _start(home: Path, seed: int, edits: int) -> tuple[int, int]:
    home.mkdir()
    path = home / "نقشه.journey"
    path.write_bytes(sample_path().read_bytes())
    reads, writes = os.pipe()
    pid = start_window(path, home, lambda window: Player(window, writes, seed, edits).begin())
    os.close(writes)
    return pid, reads


def _read(pipe: int, until_s: float, least: int = 0) -> bytes:
    """Return what is told until a moment, until the pipe ends, or until there is at least so much."""
    told = b""
    while (left := until_s - time.monotonic()) > 0:
        if select.select([pipe], [], [], left)[0]:
            piece = os.read(pipe, 1 << 16)
            told += piece
            if not piece or (least and len(told) >= least):
                break
    return told


def _index(edits: list[Edit], mark: bytes) -> int:
    """Return the last edit that made a state; -1 if none did."""
    return next((number for number in reversed(range(len(edits))) if edits[number].mark == mark), -1)


def _lost_s(edits: list[Edit], known: int, killed_s: float) -> float:
    """Return how long before the kill the first edit was made that is not there any more."""
    lost = edits[known + 1 :]
    return killed_s - lost[0].at_s if lost else 0.0
