"""A file that is there already, in a folder of its own, and a folder for copies of it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import FILE
from tests.files.builders import OLD


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a map in a folder of its own."""
    (tmp_path / "maps").mkdir()
    path = tmp_path / "maps" / FILE
    path.write_bytes(OLD)
    return path


@pytest.fixture
def ended() -> int:
    """The number of a process that has ended."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


@pytest.fixture
def keep_in(tmp_path: Path) -> Path:
    return tmp_path / "kept"
