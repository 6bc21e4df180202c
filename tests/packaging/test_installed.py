"""The program works as others install it: from a wheel, away from the sources."""

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from journeycanvas import __version__
from tests.architecture.sources import ROOT, files


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the sources with what is installed already."""
    folder = tmp_path_factory.mktemp("wheel")
    build("build_wheel", folder)
    [made] = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the installed wheel and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    return folder


def test_the_wheel_carries_every_resource_and_template(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        inside = set(packed.namelist())

    assert inside >= {f"journeycanvas/_resources/{name}" for name in kept_in("resources")}
    assert inside >= {f"journeycanvas/_templates/{name}" for name in kept_in("templates")}
    assert "journeycanvas/py.typed" in inside


def test_the_wheel_carries_no_tests_and_no_tools(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        tops = {name.split("/")[0] for name in packed.namelist()}

    own = f"journeycanvas-{__version__}"
    assert tops == {"journeycanvas", f"{own}.dist-info", f"{own}.data"}


def test_the_wheel_brings_what_a_desktop_needs_to_open_maps(wheel: Path) -> None:
    share = f"journeycanvas-{__version__}.data/data/share"
    with zipfile.ZipFile(wheel) as packed:
        inside = set(packed.namelist())

    assert inside >= {
        f"{share}/applications/journeycanvas.desktop",
        f"{share}/icons/hicolor/scalable/apps/journeycanvas.svg",
        f"{share}/mime/packages/journeycanvas.xml",
    }


def test_the_source_archive_builds_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    build("build_sdist", tmp_path)
    [archive] = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        packed.extractall(tmp_path)
    build("build_wheel", tmp_path, at=tmp_path / archive.name.removesuffix(".tar.gz"))
    [again] = tmp_path.glob("*.whl")

    with zipfile.ZipFile(wheel) as first, zipfile.ZipFile(again) as second:
        assert sorted(first.namelist()) == sorted(second.namelist())


def test_the_command_is_called_journeycanvas(elsewhere: Path) -> None:
    [entries] = elsewhere.glob("*.dist-info/entry_points.txt")

    assert "journeycanvas = journeycanvas.__main__:main" in entries.read_text()


def test_an_installed_program_finds_its_folders(elsewhere: Path, tmp_path: Path) -> None:
    places = "from journeycanvas.places import *; print(resources_folder(), templates_folder(), sep='\\n')"

    assert python("-c", places, installed=elsewhere, at=tmp_path).splitlines() == [
        str(elsewhere / "journeycanvas" / "_resources"),
        str(elsewhere / "journeycanvas" / "_templates"),
    ]


def test_an_installed_program_says_its_version(elsewhere: Path, tmp_path: Path) -> None:
    said = python("-m", "journeycanvas", "--version", installed=elsewhere, at=tmp_path)

    assert __version__ in said


def test_an_installed_program_lists_its_templates(elsewhere: Path, tmp_path: Path) -> None:
    listed = json.loads(python("-m", "journeycanvas", "templates", "--json", installed=elsewhere, at=tmp_path))

    assert {template["name"] for template in listed} == {file.stem for file in (ROOT / "templates").glob("*.journey")}
    assert all(set(template["languages"]) >= {"ar", "en", "fa", "he"} for template in listed)


def build(what: str, folder: Path, at: Path = ROOT) -> None:
    """Have the build backend write a wheel or a source archive into a folder, offline."""
    code = f"import sys; from hatchling.build import {what}; {what}(sys.argv[1])"
    subprocess.run([sys.executable, "-c", code, str(folder)], cwd=at, check=True, capture_output=True)


def python(*arguments: str, installed: Path, at: Path) -> str:
    """Run Python away from the sources, the installed wheel first on its path, and return what it printed."""
    environment = {**os.environ, "PYTHONPATH": str(installed), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-P", *arguments], cwd=at, env=environment, check=True, capture_output=True, encoding="utf-8"
    )
    return done.stdout


def kept_in(folder: str) -> set[str]:
    return {str(file.relative_to(ROOT / folder)) for file in files(ROOT / folder)}
