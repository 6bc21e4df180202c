"""Whatever is cut or broken in a journal, a state on the way is read back, with a history that leads to such states."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeycanvas.errors import CannotRead
from journeycanvas.files import dump
from journeycanvas.files.recovery import Recovered, Work, journal
from journeycanvas.files.recovery.folder import UNDER_WAY, history_name, map_name, numbers, steps_name
from journeycanvas.files.recovery.reading import read_folder
from journeycanvas.files.sealing import line
from tests.builders import a_card, a_journey
from tests.edit.builders import PICTURE, PICTURE_ID
from tests.files.recovery.builders import a_journal, a_kept, a_work, done, gone_back, gone_on, saved, typing

FIXTURE = Path(__file__).parent / "format_1"

EDIT = st.tuples(st.sampled_from(("c1", "c2", "c3")), st.sampled_from(("a", "ab", "می‌خواهم", "x" * 200)))
MOVES = st.lists(EDIT | st.sampled_from(("undo", "redo", "save", "type", "grow")), min_size=1, max_size=14)


def played(moves: list[object]) -> list[Work]:
    """Return the works of a map as things are done to it, from the first change on."""
    works = [done(a_work(), c1="first")]
    for move in moves:
        work = works[-1]._replace(under_way=None)
        match move:
            case (str(id), str(text)):
                works.append(done(work, **{id: text}))
            case "undo" if work.position:
                works.append(gone_back(work))
            case "redo" if work.position < len(work.steps):
                works.append(gone_on(work))
            case "save":
                works.append(saved(work))
            case "type" if "c1" in work.journey.cards:
                works.append(typing(work, "typed"))
            case "grow" if work.position == len(work.steps):
                works.append(done(gone_back(work), c1="grown", c2="too"))
    return works


@contextmanager
def a_folder_of(works: list[Work], generation_bytes: int = 500) -> Iterator[Path]:
    """Write works into a journal that makes a new generation often."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(journal, "GENERATION_BYTES", generation_bytes)
        patch.setattr(journal, "LISTS_BYTES", 4 * generation_bytes)
        kept = a_journal(Path(folder))
        for work in works:
            kept.keep(work)
        kept.sync()
        yield kept.folder


def states(works: list[Work]) -> set[bytes]:
    """Return the files of all maps that there were on the way."""
    found = {dump(work.journey) for work in works}
    for work in works:
        for step in reversed(work.steps[: work.position]):
            work = work._replace(journey=work.journey.replaced(step.before))
            found.add(dump(work.journey))
    return found


def assert_on_the_way(found: Recovered, known: set[bytes]) -> None:
    work = found.work
    assert dump(work.journey) in known
    while work.position:
        work = gone_back(work)
        assert dump(work.journey) in known
    while work.position < len(work.steps):
        work = gone_on(work)


@given(MOVES)
@settings(deadline=None, max_examples=30)
def test_a_whole_journal_gives_the_last_work(moves: list[object]) -> None:
    works = played(moves)
    with a_folder_of(works) as folder:
        found = read_folder(folder)

    assert not found.damaged
    assert found.work == works[-1]


def test_a_list_that_is_cut_anywhere_gives_what_was_done_by_then() -> None:
    works = played([("c1", "a"), ("c2", "ab"), "undo", ("c1", "b"), "save", "redo"])
    known = [dump(work.journey) for work in works]
    with a_folder_of(works, 100_000) as folder:
        path = folder / steps_name(numbers(folder, "steps")[-1])
        content = path.read_bytes()
        latest = 0
        for end in range(len(content) + 1):
            path.write_bytes(content[:end])
            work = read_folder(folder).work
            assert work in works
            assert works.index(work) >= latest
            latest = works.index(work)

    assert dump(work.journey) == known[-1]
    assert latest == len(works) - 1


@given(MOVES, st.data())
@settings(deadline=None, max_examples=60)
def test_other_bytes_anywhere_give_a_state_on_the_way(moves: list[object], data: st.DataObject) -> None:
    works = played(moves)
    with a_folder_of(works) as folder:
        path = data.draw(st.sampled_from(sorted(folder.iterdir())))
        content = path.read_bytes()
        at = data.draw(st.integers(0, len(content)))
        piece = data.draw(st.binary(max_size=3))
        path.write_bytes(content[:at] + piece + content[at + data.draw(st.integers(0, 400)) :])

        try:
            found = read_folder(folder)
        except CannotRead:
            assert len(numbers(folder, "map")) == 1
        else:
            assert_on_the_way(found, states(works))


@given(MOVES.filter(lambda moves: len(moves) > 8))
@settings(deadline=None, max_examples=20)
def test_each_file_may_be_lost(moves: list[object]) -> None:
    works = played(moves)
    with a_folder_of(works) as folder:
        for path in sorted(folder.iterdir()):
            content = path.read_bytes()
            path.unlink()
            if numbers(folder, "map"):
                assert_on_the_way(read_folder(folder), states(works))
            path.write_bytes(content)


def test_the_map_before_stands_in_for_one_that_is_broken() -> None:
    works = played([("c1", "x" * 200 + str(number)) for number in range(6)])
    with a_folder_of(works) as folder:
        maps = numbers(folder, "map")
        assert len(maps) == 2
        (folder / map_name(maps[-1])).write_bytes(b"")

        found = read_folder(folder)

    assert found.damaged
    assert found.work == works[-1]


def test_without_its_history_the_map_is_whole() -> None:
    works = played([("c1", "x" * 200 + str(number)) for number in range(6)])
    with a_folder_of(works) as folder:
        for number in numbers(folder, "history"):
            (folder / history_name(number)).unlink()
        for number in numbers(folder, "steps")[:-1]:
            (folder / steps_name(number)).unlink()

        work = read_folder(folder).work

    assert work.journey == works[-1].journey
    assert works[-1].steps[len(works[-1].steps) - len(work.steps) :] == work.steps


def test_the_text_under_way_that_is_half_written_leaves_the_one_before() -> None:
    start = done(a_work(), c1="first")
    works = [typing(start, "t"), typing(start, "tw"), typing(start, "two")]
    with a_folder_of(works) as folder:
        (folder / UNDER_WAY[1]).write_bytes((folder / UNDER_WAY[1]).read_bytes()[:-5])

        assert read_folder(folder).work == works[1]


def test_pictures_that_are_lost_leave_their_place_empty() -> None:
    start = Work(a_journey(a_card("c1", picture=PICTURE_ID)).replaced({PICTURE_ID: PICTURE}))
    with a_folder_of([done(start, c2="x")]) as folder:
        for path in folder.glob("picture-*"):
            path.write_bytes(b"")

        found = read_folder(folder)

    assert found.damaged
    assert {*found.work.journey.cards} == {"c1", "c2"}


@given(st.integers(0, 5000), st.binary(min_size=1, max_size=40))
@settings(deadline=None, max_examples=40)
def test_lines_that_were_made_to_do_harm_are_refused(seed: int, junk: bytes) -> None:
    works = played([("c1", "a"), ("c2", "b")])
    turn = {"added": [], "position": 0, "saved": None, "file": None}
    number = journal.TURNS_APART + len(works)
    hostile = [
        turn | {"turn": number, "kept": 10**9},
        turn | {"turn": number, "kept": 0, "put": [["map"]]},
        turn | {"turn": number, "kept": 0, "put": [["map", "cards", {"id": "map", "lane": "l0"}]]},
        turn | {"turn": number, "kept": 0, "put": [["c1", "stages", {"id": "c1"}]]},
        turn | {"turn": number, "kept": 0, "put": [["c9", "cards", {"id": "c1"}]]},
        turn | {"turn": number, "kept": 0, "put": [["b1", "pictures", "../../secret"]]},
        turn | {"turn": number, "kept": 0, "put": [["c1", "cards", {"id": "c1", "span": -1}]]},
        turn | {"turn": number, "kept": True, "file": ["a\0b", 5]},
        turn | {"turn": -1, "kept": 0},
        turn,
        [],
        junk.decode("latin-1"),
    ]
    with a_folder_of(works, 100_000) as folder:
        path = folder / steps_name(numbers(folder, "steps")[-1])
        path.write_bytes(path.read_bytes() + line(hostile[seed % len(hostile)]))

        found = read_folder(folder)

    known = states(works)
    assert {*found.work.journey.cards} <= {"c1", "c2"}
    if not any(id == "b1" for id in found.work.journey.pictures):
        assert dump(found.work.journey) in known


def test_a_journal_of_the_first_format_is_read_by_every_later_program(tmp_path: Path) -> None:
    shutil.copytree(FIXTURE, tmp_path / "j1")

    found = read_folder(tmp_path / "j1")

    assert not found.damaged
    assert found.work.journey.cards["c1"].text == "می‌خواهم"
    assert found.work.under_way is not None
    assert (len(found.work.steps), found.work.position, found.work.saved) == (4, 3, 2)
    assert a_kept(tmp_path / "j1").folder.is_dir()
