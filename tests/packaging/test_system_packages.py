"""What is said and done when the system lacks something."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

import pytest

from journeycanvas.editor.process.preflight import CORE, X11
from tools import system_packages

MISSING = {"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"}


@pytest.fixture
def ran(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """A bare Linux with apt, and the commands that were run on it."""
    commands: list[Sequence[str]] = []

    def run(command: Sequence[str], **_: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(system_packages, "missing_for_running", lambda: MISSING)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    return commands


def test_nothing_is_said_or_run_when_nothing_is_missing(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "missing_for_running", dict)

    assert system_packages.main([]) == 0
    assert ran == []
    assert capsys.readouterr().out == ""


def test_the_line_is_said_before_it_is_run(ran: list[Sequence[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert system_packages.main([]) == 0

    [[*_, line]] = ran
    assert line in capsys.readouterr().out
    assert line.endswith("libegl1 libgl1")
    assert "apt-get install -y" in line


def test_root_needs_no_sudo(ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    system_packages.main([])

    [[*_, line]] = ran
    assert "sudo" not in line


def test_others_use_sudo(ran: list[Sequence[str]]) -> None:
    system_packages.main([])

    [[*_, line]] = ran
    assert line.count("sudo ") == line.count("apt-get ")


def test_where_apt_is_refused_work_goes_on_without_qt(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(subprocess, "run", lambda command, **_: subprocess.CompletedProcess(command, 100))

    assert system_packages.main([]) == 0
    assert "did not go through" in capsys.readouterr().out


def test_without_apt_the_libraries_are_named(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)

    assert system_packages.main([]) == 0  # the PDF and the command line do without them
    assert ran == []
    assert "libGL.so.1, libEGL.so.1" in capsys.readouterr().out


def test_without_venv_and_without_apt_there_is_no_going_on(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(system_packages, "missing_for_running", lambda: {"the Python module venv": "python3-venv"})

    assert system_packages.main([]) == 1


def test_other_systems_need_nothing(ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")

    assert system_packages.main([]) == 0
    assert ran == []


def test_the_editor_and_the_installer_know_the_same_packages() -> None:
    installed, missed = system_packages.LIBRARIES, CORE | X11

    assert [name for name in installed if name in missed and missed[name] != installed[name]] == []
    assert [name for name in installed if name not in missed and "wayland" not in name] == []


def test_the_torture_asks_for_what_breaks_and_reads_back(
    ran: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda name, path=None: None if name == "strace" else f"/usr/bin/{name}")

    assert system_packages.main(["torture"]) == 0

    [[*_, line]] = ran
    assert line.endswith(" strace")
