"""Plays edits in a window by keys, as a hasty person would, and tells each state of the map on a pipe as it is made."""

import os
import random
import time
from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from struct import Struct
from typing import TYPE_CHECKING, NamedTuple

from journeycanvas.files import dump
from journeycanvas.model import Journey

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WORDS = "مشتری می‌پرسد چرا هزینه ۱۲٪ بیشتر شد و CRM آن را نشان نداد "
MARK_BYTES = 16
RECORD = Struct(f"d{MARK_BYTES}s")
HASTE_MS = (15, 250)
POLL_MS = 5
SAVED = b"saved"


class Edit(NamedTuple):
    """When a state of the map came about, on the clock that all processes share, and a mark that knows it again."""

    at_s: float
    mark: bytes


def mark_of(journey: Journey) -> bytes:
    """Return what knows a state of a map again, the day of its last change left out."""
    plain = journey.map.model_copy(update={"changed": ""})
    return blake2b(dump(replace(journey, map=plain)), digest_size=MARK_BYTES).digest()


def edits_in(told: bytes) -> Iterator[Edit]:
    """Yield the edits that were told whole."""
    for start in range(0, len(told) - RECORD.size + 1, RECORD.size):
        yield Edit(*RECORD.unpack_from(told, start))


class Player:
    """Plays in one window until its process is killed, or so many edits long, and then calls `done`."""

    def __init__(self, window: "MapWindow", pipe: int, seed: int, edits: int = 0) -> None:
        self.window, self._pipe, self._left = window, pipe, edits
        self._ends = edits > 0
        self._dice = random.Random(seed)
        self._last = b""
        self._typed = 0

    def begin(self) -> None:
        from PySide6.QtCore import QTimer

        self._timer = QTimer(self.window)
        self._timer.setSingleShot(True)
        self._next = self._go_on
        self._timer.timeout.connect(lambda: self._next())  # so that the timer keeps the player
        self.tell()
        self._choose_a_card()
        self._go_on()

    def tell(self) -> None:
        """Tell the state of the map as it is shown, if it is another one than before."""
        mark = mark_of(self.window.document.journey)
        if mark != self._last:
            self._last = mark
            os.write(self._pipe, RECORD.pack(time.monotonic(), mark))

    def finish(self) -> None:
        """Save and close, as a person does who is done."""
        self.window.save()
        self._next = self._close_when_saved
        self._timer.start(POLL_MS)

    def _close_when_saved(self) -> None:
        if self.window.document.is_changed:
            self._timer.start(POLL_MS)
            return
        os.write(self._pipe, RECORD.pack(time.monotonic(), SAVED))
        self.window.close()

    def _go_on(self) -> None:
        if self._ends and self._left <= 0:
            self.finish()
            return
        self._left -= 1
        self._press()
        self.tell()
        self._timer.start(5 if self._ends else self._dice.randint(*HASTE_MS))

    def _press(self) -> None:
        from PySide6.QtCore import Qt

        alt, none = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
        key = Qt.Key
        match self._dice.choices(("letter", "end", "delete", "move", "undo", "redo", "choose"), (60, 6, 3, 5, 5, 2, 4))[
            0
        ]:
            case "letter":
                self._type()
            case "end":
                self._send(self._dice.choice((key.Key_Return, key.Key_Tab, key.Key_Escape)), none)
            case "delete":
                self._send(self._dice.choice((key.Key_Delete, key.Key_Backspace)), none)
            case "move":
                self._send(self._dice.choice((key.Key_Left, key.Key_Right, key.Key_Up, key.Key_Down)), alt)
            case "choose":
                self._choose_a_card()
            case deed:
                self.window.run(f"edit.{deed}")

    def _type(self) -> None:
        from PySide6.QtCore import Qt

        letter = WORDS[self._typed % len(WORDS)]
        self._typed += 1
        self._send(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)

    def _choose_a_card(self) -> None:
        cards = list(self.window.document.journey.cards)
        if cards and not self.window.document.session.is_previewing:
            self.window.selection.choose([self._dice.choice(cards)])

    def _send(self, key: int, held: object, text: str = "") -> None:
        from PySide6.QtCore import QEvent
        from PySide6.QtGui import QKeyEvent
        from PySide6.QtWidgets import QApplication

        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self.window.view, QKeyEvent(kind, key, held, text))  # type: ignore[call-overload]
