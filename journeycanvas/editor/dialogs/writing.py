"""Write a map to a file in a process of its own: the side of the window, which only waits to be told."""

import json
import os
import sys
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

import journeycanvas
from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.i18n import Catalogue, Saying, saying
from journeycanvas.messages import shown_name

PRESS = "journeycanvas.editor.dialogs.press"
LONGEST_MS = 20_000  # for which the end of the program waits
PATIENCE_MS = 4_000  # after cancelling, until the process is ended by force


class Written(NamedTuple):
    """What there is to say about what was written: the first file, how many there are, and what the check found."""

    target: Path
    files: int = 1
    checked: Saying | None = None


class Errand(NamedTuple):
    """What is to be written: the bytes of the map, its version for the passport, and how it is wanted."""

    content: bytes
    version: str
    choices: Choices
    target: Path


class Writing(QObject):
    """One file being written. It says how far it is, and exactly one of its other signals comes, once."""

    progressed = Signal(int, int)  # how many pages of how many
    ended = Signal(object)  # Written
    refused = Signal(object)  # Saying, which says why
    cancelled = Signal(int)  # how many files were written all the same

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target = Path()
        self._is_cancelled = self._is_done = False
        self._answer: Mapping[str, Any] = {}
        self._rest = b""
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._heard)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._erred)

    def begin(self, errand: Errand) -> None:
        """Start to write; it goes on while the window does other things."""
        self._target = errand.target
        head = {
            "target": str(errand.target.absolute()),
            "version": errand.version,
            "choices": errand.choices.kept(),
            "size": len(errand.content),
        }
        self._process.start(sys.executable, ["-m", PRESS])
        self._process.write(json.dumps(head).encode() + b"\n")
        self._process.write(errand.content)

    def cancel(self) -> None:
        """Stop it; what was at the place of the file stays there."""
        self._is_cancelled = True
        self._process.closeWriteChannel()
        QTimer.singleShot(PATIENCE_MS, self._process, self._process.kill)

    def finish(self) -> None:
        """Wait for it, as before the program ends; stop it if that takes long."""
        if not self._is_done and not self._process.waitForFinished(LONGEST_MS):
            self.cancel()
            self._process.waitForFinished(PATIENCE_MS)

    def _erred(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._finished()

    def _heard(self) -> None:
        """Take what the process says: lines on how far it is, and the answer as the last of them."""
        *lines, self._rest = (self._rest + bytes(self._process.readAllStandardOutput().data())).split(b"\n")
        for said in map(_spoken, lines):
            if "done" in said:
                self.progressed.emit(int(said["done"]), int(said["of"]))
            else:
                self._answer = said

    def _finished(self) -> None:
        if self._is_done:
            return
        self._heard()
        self._is_done = True
        answer = self._answer
        if "files" in answer and "error" not in answer:  # it may have been done before it heard of being cancelled
            checked = answer["checked"]
            found = partial(_said, checked) if checked else None
            self.ended.emit(Written(Path(answer["first"]), int(answer["files"]), found))
        elif self._is_cancelled:
            self.cancelled.emit(int(answer.get("files", 0)))
        else:
            error = answer.get("error")
            self.refused.emit(partial(_said, error) if error else self._unexplained())

    def _unexplained(self) -> Saying:
        return saying(
            "“{name}” was not written: the work broke off. Nothing was changed.", name=shown_name(self._target.name)
        )


def _said(in_languages: Mapping[str, str], words: Catalogue) -> str:
    """Return what the process said in each language, in one of them."""
    return in_languages[words.language]


def _environment() -> QProcessEnvironment:
    """Return the surroundings in which the process finds this same program, wherever that is kept."""
    found = QProcessEnvironment.systemEnvironment()
    home = str(Path(journeycanvas.__file__).resolve().parent.parent)
    others = found.value("PYTHONPATH", "")
    found.insert("PYTHONPATH", f"{home}{os.pathsep}{others}" if others else home)
    return found


def _spoken(line: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(line)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def with_suffix(path: Path, suffix: str) -> Path:
    """Return a path that a person typed with the end that the format has."""
    return path if path.suffix.lower() == f".{suffix}" else path.with_name(f"{path.name}.{suffix}")
