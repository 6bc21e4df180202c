"""Contents are told apart by their hash, whatever their size."""

import os
import tracemalloc
from pathlib import Path

import pytest

from journeycanvas.files import digests
from journeycanvas.files.digests import digest, digest_of


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 21) + 3])
def test_a_file_has_the_digest_of_its_bytes(tmp_path: Path, size: int) -> None:
    path = tmp_path / "a.journey"
    path.write_bytes(os.urandom(size))

    assert digest_of(path) == digest(path.read_bytes())


def test_a_file_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert digest_of(tmp_path / "a.journey") is None


def test_a_large_file_is_not_held_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.journey"
    with path.open("wb") as file:
        file.truncate(48 << 20)

    tracemalloc.start()
    try:
        digest_of(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < 8 << 20


def test_a_file_that_does_not_stop_changing_has_the_digest_of_no_map(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.journey"
    path.write_bytes(b"{}")
    states = iter(range(100))
    monkeypatch.setattr(digests, "_state", lambda _: next(states))

    assert digest_of(path) == ""
