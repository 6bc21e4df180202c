"""What a killed program left beside a map is cleared away, and nothing else is."""

import os
from pathlib import Path

import pytest

from journeycanvas.files.processes import process_table
from journeycanvas.files.strays import OLD_S, remove_strays, temporary_name
from tests.builders import FILE


def a_stray(folder: Path, pid: int, table: str = "", name: str = FILE) -> Path:
    file = folder / temporary_name(name).replace(
        f".{os.getpid()}.{process_table()}", f".{pid}.{table or process_table()}"
    )
    file.write_bytes(b"half a map")
    return file


def now_of(folder: Path) -> float:
    return folder.stat().st_mtime


def test_the_file_of_a_process_that_has_ended_goes(tmp_path: Path, ended: int) -> None:
    stray = a_stray(tmp_path, ended)

    assert remove_strays([tmp_path, tmp_path], now_of(tmp_path)) == (stray,)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["a.b.1.tmp", "نقشه" * 20, "new\nline.journey"])
def test_files_of_any_map_are_known(tmp_path: Path, ended: int, name: str) -> None:
    stray = a_stray(tmp_path, ended, name=name)

    assert remove_strays([tmp_path], now_of(tmp_path)) == (stray,)


def test_the_file_of_a_process_that_runs_stays(tmp_path: Path) -> None:
    running = a_stray(tmp_path, os.getpid())

    assert remove_strays([tmp_path], now_of(tmp_path)) == ()
    assert running.exists()


def test_one_of_another_computer_stays_for_a_day(tmp_path: Path, ended: int) -> None:
    elsewhere = a_stray(tmp_path, ended, "00000000" if process_table() != "00000000" else "11111111")

    assert remove_strays([tmp_path], now_of(tmp_path) + OLD_S - 60) == ()
    assert remove_strays([tmp_path], now_of(tmp_path) + OLD_S + 60) == (elsewhere,)


def test_nothing_else_goes_however_old(tmp_path: Path, ended: int) -> None:
    others = [
        FILE,
        f".{FILE}.{ended}.tmp",
        f".{FILE}.{ended}.0123.tmp",
        f"{FILE}.{ended}.0123456789abcdef.tmp",
        f".{FILE}.{ended}.0123456789abcdef.tmp.bak",
        f".{FILE}.x.0123456789abcdef.tmp",
        f".~lock.{FILE}#",
    ]
    for name in others:
        (tmp_path / name).touch()
    (tmp_path / temporary_name("folder")).mkdir()
    (tmp_path / temporary_name("link")).symlink_to(tmp_path / FILE)

    assert remove_strays([tmp_path], now_of(tmp_path) + 2 * OLD_S) == ()
    assert len(list(tmp_path.iterdir())) == len(others) + 2


def test_a_folder_that_is_not_there_is_passed_by(tmp_path: Path, ended: int) -> None:
    stray = a_stray(tmp_path, ended)

    assert remove_strays([tmp_path / "gone", Path("a\0b"), tmp_path / FILE, tmp_path], now_of(tmp_path)) == (stray,)
