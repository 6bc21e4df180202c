"""The map at a turn, and the undo history at that turn: what a list of turns stands on."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from journeycanvas.errors import CannotWrite, Fault, FileError
from journeycanvas.files.parsing import parse
from journeycanvas.files.private import content_of
from journeycanvas.files.reading import Unreadable, read
from journeycanvas.files.recovery.folder import history_name, map_name, numbers, steps_name
from journeycanvas.files.recovery.records import (
    MOST_STEPS,
    FindPicture,
    KeepPicture,
    file_of,
    raw_step,
    step_of,
)
from journeycanvas.files.recovery.work import KeptFile, KeptStep, Work
from journeycanvas.files.sealing import (
    FORMAT,
    Broken,
    encoder,
    line,
    lines,
    sealed,
    time_of,
    unsealed,
    value_of,
)
from journeycanvas.files.writing import dump
from journeycanvas.model import Journey

MAPS_KEPT = 2
HISTORY_BYTES = 16 * 1024 * 1024  # of the newest steps of the undo history that outlast a crash
STEPS_KEPT = 10_000


class Snapshot(NamedTuple):
    """The map at a turn, how many steps its history had, and how many of them were done and saved."""

    turn: int
    steps: int
    position: int
    saved: int | None
    file: KeptFile | None
    time: datetime
    journey: Journey


class History(NamedTuple):
    """The steps at a turn; None are those that were too old to be kept."""

    turn: int
    steps: tuple[KeptStep | None, ...]


def snapshot_bytes(work: Work, turn: int, time: datetime, keep: KeepPicture) -> bytes:
    """Return the file of a map: a line of facts, and the map as in a file of its own, without its pictures."""
    facts = {
        "turn": turn,
        "steps": len(work.steps),
        "position": work.position,
        "saved": work.saved,
        "file": work.file,
        "time": time.isoformat(),
        "pictures": [[id, keep(picture)] for id, picture in work.journey.pictures.items()],
    }
    return sealed(encoder()(facts).encode() + b"\n" + dump(replace(work.journey, pictures={})))


def read_snapshot(path: Path, find: FindPicture) -> Snapshot:
    """Return the map in a file of a journal. Raises Broken."""
    first, _, content = unsealed(content_of(path)).partition(b"\n")
    facts = value_of(first)
    try:
        journey = read(parse(content, path.name))
    except (FileError, Unreadable):
        raise Broken("map") from None
    match facts:
        case {"turn": int(turn), "steps": int(steps), "position": int(position), "saved": saved, "pictures": [*pairs]}:
            pictures = dict(_picture(pair, find) for pair in pairs)
            if 0 <= position <= steps <= MOST_STEPS and (saved is None or type(saved) is int):
                file, time = file_of(facts.get("file")), time_of(facts.get("time"))
                journey = replace(journey, pictures=pictures)
                return Snapshot(turn, steps, position, saved, file, time, journey)
    raise Broken("facts")


def history_bytes(steps: Sequence[KeptStep], turn: int, keep: KeepPicture) -> bytes:
    """Return the file of a history: its newest steps, as many as there is room for."""
    written: list[bytes] = []
    size = 0
    for step in reversed(steps[-STEPS_KEPT:]):
        written.append(line(raw_step(step, keep)))
        size += len(written[-1])
        if size > HISTORY_BYTES:
            break
    head = line({"format": FORMAT, "turn": turn, "steps": len(steps), "written": len(written)})
    return head + b"".join(reversed(written))


def read_history(path: Path, find: FindPicture) -> History:
    """Return the history in a file of a journal. Raises Broken."""
    match list(lines(content_of(path))):
        case [{"format": int(version), "turn": int(turn), "steps": int(count), "written": int(written)}, *raw]:
            if version <= FORMAT and written == len(raw) <= count <= MOST_STEPS:
                return History(turn, (*[None] * (count - written), *(step_of(one, find) for one in raw)))
    raise Broken("history")


def list_head(turn: int) -> bytes:
    """Return the first line of a list of turns."""
    return line({"format": FORMAT, "turn": turn})


def prove(folder: Path, number: int, work: Work, find: FindPicture) -> None:
    """Read a map back from its file. Raises CannotWrite if it is not the map that was written."""
    path = folder / map_name(number)
    try:
        is_same = read_snapshot(path, find).journey == work.journey
    except Broken:
        is_same = False
    if not is_same:
        raise CannotWrite(str(path), Fault("read-back"))


def trim(folder: Path) -> None:
    """Remove what the newest two maps do not need."""
    maps = numbers(folder, "map")
    oldest = maps[-MAPS_KEPT:][0]
    base = max((number for number in numbers(folder, "history") if number <= oldest), default=0)
    paths = [folder / map_name(number) for number in maps if number < oldest]
    paths += [folder / history_name(number) for number in numbers(folder, "history") if number < base]
    paths += [folder / steps_name(number) for number in numbers(folder, "steps") if number < base]
    for path in paths:
        with suppress(OSError):
            path.unlink()


def lists_size(folder: Path) -> int:
    """Return the bytes of all lists of turns and histories."""
    names = [steps_name(number) for number in numbers(folder, "steps")]
    names += [history_name(number) for number in numbers(folder, "history")]
    return sum((folder / name).stat().st_size for name in names)


def _picture(raw: Any, find: FindPicture) -> tuple[str, Any]:
    match raw:
        case [str(id), str(name)]:
            return id, find(name)
    raise Broken("picture")
