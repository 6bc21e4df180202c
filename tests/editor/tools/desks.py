"""Put a map on a view with the tool in hand, and send it keys and the mouse as a person would."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import count

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.edit import EditSession
from journeycanvas.editor.canvas.projection import Projection
from journeycanvas.editor.canvas.selection import Selection
from journeycanvas.editor.tools.hand import Hand
from journeycanvas.layout.areas import Area
from journeycanvas.model import Card, Journey
from tests.layout.builders import a_setting

NONE = Qt.KeyboardModifier.NoModifier
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class Desk:
    """A view of a map without a window around it."""

    def __init__(self, journey: Journey, can_edit: bool = True) -> None:
        ids, times = count(1), _times()
        self.refused: list[object] = []
        self.session = EditSession(journey, lambda: f"new{next(ids)}", lambda: next(times))
        self.selection = Selection()
        self._projection = Projection(self.session, self.selection, a_setting)
        self.view = self._projection.view
        self.hand = Hand(self.view, self.session, can_edit, self.refused.append)
        self.view.resize(1300, 900)
        self.view.show()
        self.view.set_zoom(0.75)

    @property
    def journey(self) -> Journey:
        return self.session.journey

    def texts(self, lane: str, stage: str | None) -> list[str]:
        """Return what the cards of a cell say, in their order."""
        return [card.text for card in self.journey.cell(lane, stage)]

    def card(self, text: str) -> Card:
        """Return the card that says this."""
        return next(card for card in self.journey.cards.values() if card.text == text)

    def choose(self, record: str = "", lane: str = "l0", stage: str | None = "s0") -> None:
        """Select a record, or a cell."""
        if record:
            self.hand.choose_records([record])
        else:
            self.selection.choose((), (lane, stage))

    # Keys

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> None:
        QApplication.sendEvent(self.view, QKeyEvent(QEvent.Type.KeyPress, key, held, text))

    def type(self, text: str) -> None:
        """Type letters, one key each; line ends are Shift+Enter."""
        for letter in text:
            if letter == "\n":
                self.press(Qt.Key.Key_Return, SHIFT)
            else:
                self.press(Qt.Key.Key_unknown, NONE, letter)

    def compose(self, preedit: str, commit: str = "") -> None:
        """Send what an input method composes and what it commits."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.view, event)

    # Mouse

    def area(self, record: str) -> Area:
        found = self.view.places.area(record)
        assert found is not None
        return found

    def middle(self, record: str) -> QPointF:
        """Return the middle of a record on the sheet."""
        area = self.area(record)
        return QPointF(area.x + area.width / 2, area.y + area.height / 2)

    def in_cell(self, lane: str, stage: str | None, down: float = 0.9) -> QPointF:
        """Return a point of a cell, so far down in it."""
        area = self.view.places.cell(lane, stage)
        assert area is not None
        return QPointF(area.x + area.width / 2, area.y + area.height * down)

    def mouse(
        self,
        kind: QEvent.Type,
        at: QPointF,
        held: Qt.KeyboardModifier = NONE,
        *,
        is_down: bool = True,
    ) -> None:
        """Send an event of the left button at a point of the sheet."""
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        place = self.view.viewportTransform().map(at)
        button = none if kind == QEvent.Type.MouseMove else left
        buttons = left if is_down and kind != QEvent.Type.MouseButtonRelease else none
        event = QMouseEvent(kind, place, self.view.viewport().mapToGlobal(place), button, buttons, held)
        QApplication.sendEvent(self.view.viewport(), event)

    def hover(self, at: QPointF) -> None:
        self.mouse(QEvent.Type.MouseMove, at, is_down=False)

    def click(self, at: QPointF, held: Qt.KeyboardModifier = NONE) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, at, held)
        self.mouse(QEvent.Type.MouseButtonRelease, at, held)

    def double_click(self, at: QPointF) -> None:
        self.click(at)
        self.mouse(QEvent.Type.MouseButtonDblClick, at)
        self.mouse(QEvent.Type.MouseButtonRelease, at)

    def drag(self, start: QPointF, end: QPointF, held: Qt.KeyboardModifier = NONE, *, drop: bool = True) -> None:
        """Drag from one point of the sheet to another, in a few steps."""
        self.hover(start)
        self.mouse(QEvent.Type.MouseButtonPress, start, held)
        for step in range(1, 5):
            self.mouse(QEvent.Type.MouseMove, start + (end - start) * step / 4, held)
        if drop:
            self.mouse(QEvent.Type.MouseButtonRelease, end, held)

    def knob(self, name: str) -> QPointF:
        """Return where a handle is."""
        found = self.view.knobs.place(name)
        assert found is not None
        return found


def _times() -> Iterator[datetime]:
    for minute in count():
        yield datetime(2026, 1, 1).astimezone() + timedelta(minutes=minute)


def point(at: QPointF) -> QPoint:
    return at.toPoint()
