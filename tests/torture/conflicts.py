"""G13: somebody else changes the file at random moments of saving, time and size kept: never overwritten unseen."""

import os
import random
import time
from functools import partial
from pathlib import Path
from typing import NamedTuple

from journeycanvas.errors import CannotWrite, ChangedOutside
from journeycanvas.files import dump, save_map, write_whole
from journeycanvas.model import Journey
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.maps import map_of, with_state
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "0 silent overwrites in 1,000 changes, same time and size among them; each told at the next save at latest"
SAVES = 4
LATEST_S = 0.02
OURS, THEIRS, APPENDED = b'"cards"', b'"their"', b"somebody else"


class Meeting(NamedTuple):
    """One change from outside: what it is made with, and who saves meanwhile."""

    number: int
    way: str
    saver: str


class Found(NamedTuple):
    """Whether what somebody else wrote is gone unseen, and whether the save told that there was something else."""

    is_gone: bool
    is_told: bool


def run(scale: Scale, folder: Path) -> Row:
    number = scale.of(20, 120, 1_000)
    ways = ("in place, time and size kept", "replaced", "appended", "removed")
    ours = [Meeting(n, ways[n % len(ways)], "ours") for n in range(number)]
    bad = [Meeting(n, ways[0], "by time") for n in range(max(20, number // 10))]
    meet = partial(_meet, folder=folder)
    outcomes = in_a_crowd(meet, [*ours, *bad])
    died = [str(outcome.value) for outcome in outcomes if isinstance(outcome.value, Death)]
    found = [outcome.value if isinstance(outcome.value, Found) else Found(True, False) for outcome in outcomes]
    gone, told = (sum(one[n] for one in found[:number]) for n in range(2))
    caught = sum(one.is_gone for one in found[number:])
    return Row(
        f"{number:,} changes from outside: {gone} overwritten in silence, {told} told, {number - told} never told",
        TARGET,
        gone == 0 and told == number,
        some(died),
        (Control("a program that goes by time and size", caught > 0, f"{caught} of {len(bad)} overwritten"),),
    )


PROMISE = Promise("G13", "conflicts", "changes from outside at random moments", run)


def _meet(meeting: Meeting, folder: Path) -> Found:
    """Save a few times, while another process changes the file once, and once more after that; look whether the change
    was told, and is there."""
    dice = random.Random(f"{meeting.saver} {meeting.number}")
    path = folder / f"{os.getpid()}-{meeting.number}.journey"
    expected = save_map(with_state(map_of(60), 1), path, None).digest
    pause_s = dice.uniform(0, LATEST_S)
    reads, writes = os.pipe()
    pid = os.fork()
    if pid == 0:
        time.sleep(pause_s)
        _change(path, meeting.way)
        os.write(writes, b"x")
        os._exit(0)
    told = False
    seen = _time_and_size(path)
    for state in range(2, 2 + SAVES):
        journey = with_state(map_of(60), state)
        if meeting.saver == "by time":
            told = _save_by_time(journey, path, seen)
            seen = _time_and_size(path)
        else:
            try:
                expected = save_map(journey, path, expected).digest
            except CannotWrite:  # mostly ChangedOutside, but a file that vanishes may be met anywhere
                told = True
        if told:
            break
        time.sleep(dice.uniform(0, LATEST_S / SAVES))
    os.waitpid(pid, 0)
    told = told or (meeting.saver == "ours" and _is_told_now(path, expected))
    os.close(reads)
    os.close(writes)
    is_there = _is_theirs(path, meeting.way)
    path.unlink(missing_ok=True)
    return Found(not is_there and not told, told)


def _is_told_now(path: Path, expected: str) -> bool:
    try:
        save_map(with_state(map_of(60), 2 + SAVES), path, expected)
    except ChangedOutside:
        return True
    return False


def _change(path: Path, way: str) -> None:
    """Change the file as another program would."""
    try:
        status, content = path.stat(), path.read_bytes()
    except FileNotFoundError:
        return
    theirs = content.replace(OURS, THEIRS, 1)
    match way:
        case "in place, time and size kept":
            file = os.open(path, os.O_WRONLY)
            os.write(file, theirs)
            os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
            os.close(file)
        case "appended":
            with path.open("ab") as stream:
                stream.write(APPENDED)
        case "removed":
            path.unlink(missing_ok=True)
        case _:
            beside = path.with_suffix(".theirs")
            beside.write_bytes(theirs)
            beside.replace(path)


def _is_theirs(path: Path, way: str) -> bool:
    """Tell whether what somebody else wrote is there. A file that was removed and is made again overwrote nothing."""
    if way == "removed":
        return True
    content = path.read_bytes()
    return THEIRS in content or APPENDED in content


def _time_and_size(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except FileNotFoundError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def _save_by_time(journey: Journey, path: Path, seen: tuple[int, int]) -> bool:
    """Save as a program does that looks at time and size only; tell whether it saw a change."""
    if _time_and_size(path) != seen:
        return True
    write_whole(path, dump(journey))
    return False
