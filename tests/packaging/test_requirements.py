"""What the program needs is used, declared and pinned."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions, requires, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import PACKAGE, ROOT, imports

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]

PARTS_OF_PYSIDE = {"shiboken6"}
"""What PySide6-Essentials brings in its own version: asking for it apart could only contradict that."""


def test_every_requirement_is_used() -> None:
    assert set(required()) - set(imported()) == set()


def test_everything_used_is_required() -> None:
    assert set(imported()) - set(required()) - PARTS_OF_PYSIDE == set()


def test_every_requirement_is_pinned_to_a_version_it_allows() -> None:
    for name, requirement in (required() | for_work_on_it() | for_timing_it()).items():
        assert requirement.specifier.contains(pins()[name]), name


def test_everything_that_gets_installed_is_pinned() -> None:
    assert {name: version(name) for name in needed()} == {name: pins().get(name) for name in needed()}


def test_constraints_are_names_and_versions_only() -> None:
    lines = [line for line in (ROOT / "constraints.txt").read_text().splitlines() if not line.startswith("#")]

    assert [line for line in lines if not re.fullmatch(r"[A-Za-z0-9_.-]+==[0-9][0-9a-z.]*", line)] == []


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is never let go from Python 3.12 on")
def test_qt_lets_none_live() -> None:
    """PySide6 6.12.0 drops a reference to None at every call on Python 3.11, and the program dies within a second."""
    lost = "import sys; from PySide6.QtCore import QPointF; p = QPointF(); before = sys.getrefcount(None)\n"
    lost += "for _ in range(1000): p.setX(1.0)\n"
    lost += "print(before - sys.getrefcount(None))"
    said = subprocess.run([sys.executable, "-c", lost], check=True, capture_output=True, text=True)

    assert int(said.stdout) < 100


def required() -> dict[str, Requirement]:
    """Return what the program needs to run."""
    return requirements(PROJECT["dependencies"])


def for_work_on_it() -> dict[str, Requirement]:
    """Return what `make setup` adds for tests and types."""
    return requirements(PROJECT["optional-dependencies"]["dev"])


def for_timing_it() -> dict[str, Requirement]:
    """Return what `make bench` adds to read PDFs back."""
    return requirements(PROJECT["optional-dependencies"]["bench"])


def needed() -> set[str]:
    """Return the names of all packages that the requirements bring with them, on this system."""
    found: set[str] = set()
    waiting = [*required(), *for_work_on_it()]
    while waiting:
        if (name := waiting.pop()) not in found:
            found.add(name)
            waiting += requirements(requires(name) or [])
    return found


def requirements(lines: list[str]) -> dict[str, Requirement]:
    """Return the requirements that hold on this system, by the names of their packages."""
    all_of_them = [Requirement(line) for line in lines]
    return {
        canonicalize_name(one.name): one
        for one in all_of_them
        if one.marker is None or one.marker.evaluate({"extra": ""})
    }


def pins() -> dict[str, str]:
    """Return the pinned version of each package."""
    pairs = (line.partition("==") for line in (ROOT / "constraints.txt").read_text("utf-8").splitlines())
    return {canonicalize_name(name): version for name, _, version in pairs if version}


def imported() -> set[str]:
    """Return the packages that the program imports, by the names under which they are installed."""
    brought_by = packages_distributions()
    tops = {found.name.split(".")[0] for found in imports()} - set(sys.stdlib_module_names) - {PACKAGE}
    return {canonicalize_name(brought_by.get(top, [top])[0]) for top in tops}
