"""Whatever somebody else does to the file between two calls of a save: it stays, or it is told."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from journeycanvas.errors import CannotWrite
from journeycanvas.files import Saved, save_map
from journeycanvas.files.digests import digest
from tests.faults import failing, meddling_at_each_call
from tests.files.builders import JOURNEY, NEW, OLD, THEIRS


def removed(path: Path) -> None:
    path.unlink(missing_ok=True)


def taken_away(path: Path) -> None:
    if path.exists():
        path.rename(path.with_name("elsewhere"))


def folder_removed(path: Path) -> None:
    shutil.rmtree(path.parent)


def folder_taken_away(path: Path) -> None:
    path.parent.rename(path.parent.with_name("maps elsewhere"))


def replaced(path: Path) -> None:
    path.with_name("theirs").write_bytes(THEIRS)
    path.with_name("theirs").replace(path)


def written(path: Path) -> None:
    path.write_bytes(THEIRS)


GOING: Mapping[str, Callable[[Path], None]] = {
    "removed": removed,
    "taken away": taken_away,
    "folder removed": folder_removed,
    "folder taken away": folder_taken_away,
}
COMING = {"replaced": replaced, "written": written}


def save_again(path: Path) -> Saved | CannotWrite:
    try:
        return save_map(JOURNEY, path, digest(OLD))
    except CannotWrite as error:
        return error


@pytest.mark.parametrize("way", GOING)
def test_a_map_whose_file_goes_while_it_is_saved_is_not_said_to_be_there(path: Path, way: str) -> None:
    for meddling in meddling_at_each_call(lambda: GOING[way](path)):
        for left in path.parent.parent.iterdir():
            shutil.rmtree(left)
        path.parent.mkdir()
        path.write_bytes(OLD)
        with failing(meddling):
            outcome = save_again(path)

        if isinstance(outcome, Saved):
            assert path.exists(), (meddling.n, meddling.names)
            assert path.read_bytes() == NEW
        else:
            assert not path.exists(), (meddling.n, meddling.names, outcome)


@pytest.mark.parametrize("way", COMING)
def test_what_somebody_else_writes_while_a_map_is_saved_stays_or_is_told(path: Path, way: str) -> None:
    for meddling in meddling_at_each_call(lambda: COMING[way](path)):
        path.write_bytes(OLD)
        with failing(meddling):
            outcome = save_again(path)

        there = path.read_bytes()
        assert there == THEIRS or (isinstance(outcome, Saved) and not meddling.hit), (meddling.n, meddling.names)
        assert [left for left in path.parent.iterdir() if left != path] == [], (meddling.n, meddling.names, outcome)
