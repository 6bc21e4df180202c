"""Without a screen or a library the editor says one sentence and leaves with code 3."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeycanvas.editor.process.preflight import why_no_window, why_qt_does_not_load

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="displays are found so on Linux only")


def start(tmp_path: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """Start the editor with nothing but these variables."""
    kept = {name: os.environ[name] for name in ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH") if name in os.environ}
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)}
    return subprocess.run(
        [sys.executable, "-m", "journeycanvas"],
        env=kept | home | environment,
        cwd=Path(__file__).parents[3],
        capture_output=True,
        text=True,
        timeout=60,
    )


@linux_only
def test_without_a_screen_one_sentence_and_code_3(tmp_path: Path) -> None:
    ended = start(tmp_path, LANG="C")

    assert (ended.returncode, ended.stdout, len(ended.stderr.splitlines())) == (3, "", 1)
    assert "there is no screen here" in ended.stderr or "library is missing" in ended.stderr


@linux_only
def test_a_dead_display_is_named(tmp_path: Path) -> None:
    ended = start(tmp_path, LANG="C", DISPLAY=":29093")

    assert ended.returncode == 3
    assert ":29093 does not answer" in ended.stderr or "librar" in ended.stderr


@linux_only
def test_the_sentence_is_said_in_the_language_of_the_system(tmp_path: Path) -> None:
    assert "ویرایشگر" in start(tmp_path, LANG="fa_IR.UTF-8").stderr


def test_no_display_is_needed_to_work_without_a_screen() -> None:
    assert why_no_window("en", {"QT_QPA_PLATFORM": "offscreen"}) == ""


def test_a_wayland_session_that_does_not_answer_is_no_screen(tmp_path: Path) -> None:
    environment = {"QT_QPA_PLATFORM": "wayland", "WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)}

    assert "no desktop session answers" in why_no_window("en", environment)


def test_what_the_loader_says_is_passed_on_in_one_line() -> None:
    sentence = why_qt_does_not_load("en", ImportError("libstrange.so.9: cannot open\nshared object file"))

    assert "\n" not in sentence
