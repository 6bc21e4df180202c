"""The frame of the command line: help, errors in one line, exit codes, streams."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from journeycanvas import __version__
from journeycanvas.cli import commands, info
from journeycanvas.cli.app import MAP_SUFFIXES
from journeycanvas.cli.commands import COMMANDS
from journeycanvas.cli.desk import spoken_language
from journeycanvas.files.limits import SUFFIXES
from tests.builders import ONE_CELL, a_file
from tests.cli.desks import Said, say

LONGEST_LINE = 300


def could_not(said: Said) -> str:
    """Return the one line that a command gave back which could not do its work."""
    assert (said.code, said.out) == (2, "")
    [line] = said.err.splitlines()
    assert len(line) <= LONGEST_LINE
    assert line.isprintable()
    return line


def program(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program as a person does."""
    own = {"PATH": os.environ["PATH"], **environment}
    return subprocess.run(
        [sys.executable, "-m", "journeycanvas", *arguments], env=own, capture_output=True, check=False
    )


def test_the_version_is_said() -> None:
    assert say("--version") == (0, f"journeycanvas {__version__}\n", "")


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_command(flag: str) -> None:
    said = say(flag)

    assert said.code == 0
    assert all(f"  {command.name} " in said.out for command in COMMANDS)


@pytest.mark.parametrize("command", [command.name for command in COMMANDS])
@pytest.mark.parametrize("language", ["en", "fa", "he", "ar"])
def test_every_command_helps_in_every_language(command: str, language: str) -> None:
    said = say(command, "--help", language=language)

    assert (said.code, said.err) == (0, "")
    assert f"journeycanvas {command}" in said.out


def test_a_word_that_is_no_command_is_said_with_the_nearest() -> None:
    assert "“schema”" in could_not(say("shcema"))
    assert "“elephant”" in could_not(say("elephant"))
    assert "--elephant" in could_not(say("--elephant"))
    assert "--blank" in could_not(say("a.journey", "--blank"))


@pytest.mark.parametrize(
    "arguments", [["new"], ["info"], ["info", "a", "b"], ["schema", "--x"], ["templates", "--language"]]
)
def test_arguments_that_do_not_fit_are_one_line(arguments: list[str]) -> None:
    assert could_not(say(*arguments)).startswith(f"journeycanvas {arguments[0]}: ")


def test_a_command_is_not_known_by_the_start_of_an_option() -> None:
    could_not(say("templates", "--js"))


def test_without_a_command_the_editor_opens_with_the_maps_that_are_named(tmp_path: Path) -> None:
    opened: list[Sequence[Path]] = []

    def open_window(maps: Sequence[Path]) -> int:
        opened.append(maps)
        return 0

    assert say("a.journey", "b.journey", open_window=open_window).code == 0
    assert say(open_window=open_window).code == 0
    assert say(tmp_path, open_window=open_window).code == 0
    assert opened == [[Path("a.journey"), Path("b.journey")], [], [tmp_path]]


def test_a_map_is_known_by_the_ends_that_files_of_maps_have() -> None:
    assert MAP_SUFFIXES == SUFFIXES


def test_a_damaged_map_is_named_with_the_place(tmp_path: Path) -> None:
    path = tmp_path / "Map.journey"
    path.write_bytes(a_file(map={"id": "m", "paper": {"margin": -1}}))
    line = could_not(say("info", path))

    assert str(path) in line
    assert "line 1" in line
    assert "Whole map › Paper › Margin" in line


def test_a_name_cannot_control_the_terminal_or_turn_the_line_round(tmp_path: Path) -> None:
    line = could_not(say("info", tmp_path / "a\x1b]0;b\u202ec\u2066\nd.journey"))

    assert "a]0;bc d.journey" in line


def test_a_long_name_keeps_its_end(tmp_path: Path) -> None:
    line = could_not(say("info", tmp_path / "x" / ("long " * 40) / "end.journey"))

    assert "end.journey" in line


def test_what_was_mended_is_said_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "Map.journey"
    path.write_bytes(a_file(**ONE_CELL, cards=[{"id": f"c{n}", "text": f"Card {n}"} for n in range(15)]))
    said = say("info", path)

    assert said.code == 1
    assert "cards" in said.out
    lines = said.err.splitlines()
    assert "Card “Card 0” named a lane that is not there. It is now in “Actions”." in lines[0]
    assert (len(lines), lines[-1]) == (21, "… and 10 more.")


def test_a_mistake_of_the_program_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(path: Path) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(info, "open_map", broken)
    line = could_not(say("info", tmp_path))

    assert "ZeroDivisionError at test_app.py:" in line


@pytest.mark.parametrize(("mistake", "code"), [(KeyboardInterrupt, 130), (MemoryError, 2)])
def test_an_interruption_is_quiet_and_a_want_of_memory_is_said(
    mistake: type[BaseException], code: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(path: Path) -> None:
        raise mistake

    monkeypatch.setattr(info, "open_map", broken)
    said = say("info", "x.journey")

    assert (said.code, len(said.err.splitlines())) == (code, code == 2)


def test_a_command_imports_only_what_it_needs() -> None:
    loaded = "import sys, journeycanvas.cli; journeycanvas.cli.main(['--help'], lambda maps: 0); "
    loaded += (
        "print([name for name in sys.modules if name.startswith(('pydantic', 'PySide6', 'reportlab', 'uharfbuzz'))])"
    )
    said = subprocess.run([sys.executable, "-c", loaded], capture_output=True, text=True, check=True)

    assert said.stdout.splitlines()[-1] == "[]"


def test_what_is_said_is_utf_8_whatever_the_locale() -> None:
    done = program("templates", "--language", "fa", LC_ALL="C", PYTHONUTF8="0", PYTHONCOERCECLOCALE="0")

    assert done.returncode == 0
    assert "بوم" in done.stdout.decode("utf-8")


def test_errors_are_said_in_the_language_of_the_environment() -> None:
    done = program("new", LC_ALL="fa_IR.UTF-8")

    assert done.returncode == 2
    assert done.stdout == b""
    assert "این آرگومان‌ها لازم‌اند" in done.stderr.decode()
    assert len(done.stderr.decode().splitlines()) == 1


def test_a_reader_that_goes_away_is_no_error_to_speak_of() -> None:
    command = f"{sys.executable} -m journeycanvas schema | head -c 1"
    done = subprocess.run(["bash", "-c", f"{command}; exit ${{PIPESTATUS[0]}}"], capture_output=True, check=False)

    assert done.stderr == b""
    assert done.returncode in (0, 141)


def test_a_command_without_anywhere_to_say_things_does_its_work(tmp_path: Path) -> None:
    path = tmp_path / "a.journey"
    done = subprocess.run(
        ["bash", "-c", f"{sys.executable} -m journeycanvas new {path} --template grid >&- 2>&-"], check=False
    )

    assert done.returncode == 0
    assert path.exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a device that is always full")
def test_what_cannot_be_said_for_want_of_room_is_told_in_one_line() -> None:
    command = f"{sys.executable} -m journeycanvas schema > /dev/full"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)

    assert done.returncode == 2
    assert done.stderr == "What this command says could not be written: the disk is full.\n"


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fa_IR.UTF-8"}, "fa-IR"),
        ({"LANG": "fa_IR.UTF-8", "LC_ALL": "he_IL"}, "he-IL"),
        ({"LANG": "en_US", "LC_MESSAGES": "ar_EG@x"}, "ar-EG"),
        ({"LANG": "en_US", "LANGUAGE": "ar:en"}, "ar"),
        ({"LC_ALL": "", "LANG": "POSIX"}, "en"),
    ],
)
def test_the_language_is_that_of_the_environment(environment: dict[str, str], language: str) -> None:
    assert spoken_language(environment) == language


def test_every_command_has_its_file() -> None:
    folder = Path(commands.__file__).parent

    assert all((folder / f"{command.name}.py").is_file() for command in COMMANDS)
