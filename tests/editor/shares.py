"""A folder that notes who asks about it, except where a worker does."""

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journeycanvas.editor.keeping.worker import Done, Job
from tests.editor.workers import AtOnce

CALLS = ("stat", "lstat", "open", "access", "listdir", "scandir", "mkdir", "rename", "replace", "unlink", "readlink")


class Share:
    """A folder that notes who asks about it, except where a worker does."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.is_aside = False
        for module, names in ((os, CALLS), (io, ("open",))):
            for name in names:
                monkeypatch.setattr(module, name, self._watched(name, getattr(module, name)))

    def worker(self, name: str) -> "Aside":
        """Return a worker whose jobs may ask."""
        return Aside(self)

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(path: Any, *rest: Any, **more: Any) -> Any:
            if isinstance(path, str | os.PathLike) and not self.is_aside and str(path).startswith(str(self.folder)):
                self.asked.append(f"{name} {path}")
            return call(path, *rest, **more)

        return watched


class Aside(AtOnce):
    """Does a job while it is handed over, and lets it ask the share."""

    def __init__(self, share: Share) -> None:
        super().__init__()
        self._share = share

    def do(self, job: Job, done: Done | None = None) -> None:
        def ask() -> object:
            self._share.is_aside = True
            try:
                return job()
            finally:
                self._share.is_aside = False

        super().do(ask, done)
