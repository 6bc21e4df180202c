"""Put the best whole state together of what is left of a journal, whatever was cut or broken."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journeycanvas.errors import CannotRead, Fault, FileError
from journeycanvas.files.opening import Opened, load
from journeycanvas.files.private import content_of
from journeycanvas.files.recovery.folder import UNDER_WAY, history_name, map_name, numbers, steps_name
from journeycanvas.files.recovery.generations import History, Snapshot, read_history, read_snapshot
from journeycanvas.files.recovery.histories import fitting, replayed
from journeycanvas.files.recovery.pictures import PictureFinder
from journeycanvas.files.recovery.records import may_become, step_of
from journeycanvas.files.recovery.turns import Turn, turn_of
from journeycanvas.files.recovery.work import Kept, KeptStep, Recovered, Work
from journeycanvas.files.sealing import FORMAT, Broken, lines, unsealed, value_of
from journeycanvas.files.writing import dump
from journeycanvas.model import Journey, Part


class _State(NamedTuple):
    """A map that opens, the snapshot it comes from, and the turns that were played on it."""

    snapshot: Snapshot
    turns: tuple[Turn, ...]
    opened: Opened

    @property
    def turn(self) -> int:
        """The number of the last turn."""
        return self.turns[-1].number if self.turns else self.snapshot.turn


def read_kept(kept: Kept) -> Recovered:
    """Return the best whole state of what was left behind. Raises CannotRead when there is none."""
    return read_folder(kept.folder)


def read_folder(folder: Path) -> Recovered:
    """Return the best whole state of a journal. Raises CannotRead when there is none."""
    pictures = PictureFinder(folder)
    turns, is_whole = _turns(folder, pictures)
    maps = numbers(folder, "map")
    for number in reversed(maps):
        state = _state(folder / map_name(number), turns, pictures)
        if state is not None:
            history = _history(folder, number, pictures)
            work, is_played = _work(state, history, turns)
            under_way = _under_way(folder, state, work, pictures)
            damaged = number != maps[-1] or not (is_whole and is_played) or pictures.has_missed
            return Recovered(work._replace(under_way=under_way), state.opened.repairs, damaged)
    raise CannotRead(str(folder), Fault("broken-json"))


def _turns(folder: Path, pictures: PictureFinder) -> tuple[dict[int, Turn], bool]:
    """Return the turns in all lists by their numbers, and whether no more than the end of the newest is missing."""
    turns: dict[int, Turn] = {}
    is_whole = True
    found = numbers(folder, "steps")
    for number in found:
        content = b""
        try:
            content = content_of(folder / steps_name(number))
            for turn in _turns_in(content, pictures):
                turns[turn.number] = turn
        except Broken:
            is_torn = number == found[-1] and not content.endswith(b"\n")
            is_whole = is_whole and is_torn
    return turns, is_whole


def _turns_in(content: bytes, pictures: PictureFinder) -> Iterator[Turn]:
    values = lines(content)
    match next(values, None):
        case {"format": int(version)} if version <= FORMAT:
            for raw in values:
                yield turn_of(raw, pictures.find)
        case _:
            raise Broken("list")


def _state(path: Path, turns: dict[int, Turn], pictures: PictureFinder) -> _State | None:
    """Return the map in a file with the turns that follow it; without them when they do not give a map that opens."""
    try:
        snapshot = read_snapshot(path, pictures.find)
    except Broken:
        return None
    following = tuple(_following(turns, snapshot.turn))
    for played in (following, ())[: 2 if following else 1]:
        try:
            journey = _played(snapshot.journey, played)
            return _State(snapshot, played, load(dump(journey), path.name))
        except (FileError, Broken, ValueError):
            continue
    return None


def _following(turns: dict[int, Turn], number: int) -> Iterator[Turn]:
    while (number := number + 1) in turns:
        yield turns[number]


def _played(journey: Journey, turns: tuple[Turn, ...]) -> Journey:
    """Return the map after some turns. Raises Broken."""
    records = {id: record for turn in turns for id, record in turn.put.items()}
    return put_in(journey, records)


def put_in(journey: Journey, records: dict[str, Part | None]) -> Journey:
    """Return a map with some records, those that are None taken out, where they are there. Raises Broken."""
    there = {id: journey.record(id) for id in records}
    for id, record in records.items():
        if not may_become(journey.map.id, id, there[id], record):
            raise Broken("a record of two kinds")
    return journey.replaced({id: it for id, it in records.items() if it is not None or there[id] is not None})


def _history(folder: Path, number: int, pictures: PictureFinder) -> History | None:
    """Return the newest history up to a map that can be read."""
    for older in reversed([one for one in numbers(folder, "history") if one <= number]):
        try:
            return read_history(folder / history_name(older), pictures.find)
        except Broken:
            continue
    return None


def _work(state: _State, history: History | None, turns: dict[int, Turn]) -> tuple[Work, bool]:
    """Return the work with as much of its history as leads to the map, and whether all turns were played."""
    last = state.turns[-1] if state.turns else state.snapshot
    steps = replayed(history, [turns[number] for number in sorted(turns) if number <= state.turn], state.snapshot)
    start, end = fitting(state.opened.journey, steps, last.position)
    saved = last.saved if last.saved is not None and start <= last.saved <= end else None
    work = Work(
        state.opened.journey,
        tuple(step for step in steps[start:end] if step is not None),
        last.position - start,
        None if saved is None else saved - start,
        last.file,
    )
    return work, state.turn + 1 not in turns


def _under_way(folder: Path, state: _State, work: Work, pictures: PictureFinder) -> KeptStep | None:
    """Return what was under way after the last turn, as a step that fits the map."""
    shown = [found for name in UNDER_WAY if (found := _shown(folder / name, pictures)) and found[0] == state.turn]
    if not shown:
        return None
    _, _, step = max(shown, key=lambda found: found[1])
    if step is None:
        return None
    try:
        changed = put_in(work.journey, dict(step.after))
    except Broken:
        return None
    before = {id: work.journey.record(id) for id in step.after if changed.record(id) is not work.journey.record(id)}
    return step._replace(before=before, after={id: step.after[id] for id in before}) if before else None


def _shown(path: Path, pictures: PictureFinder) -> tuple[int, int, KeptStep | None] | None:
    try:
        match value_of(unsealed(content_of(path))):
            case {"turn": int(turn), "count": int(count), "step": None}:
                return turn, count, None
            case {"turn": int(turn), "count": int(count), "step": step}:
                return turn, count, step_of(step, pictures.find)
    except Broken:
        pass
    return None
