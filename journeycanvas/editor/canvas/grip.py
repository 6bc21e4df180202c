"""Hold the map and move it: with the middle button, or with the left one under the space bar or the hand."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGraphicsView


class Grip:
    """How the mouse holds the map of one view; pan_by moves the view by pixels over it."""

    def __init__(self, view: QGraphicsView, pan_by: Callable[[float, float], None]) -> None:
        self._view, self._pan_by = view, pan_by
        self._held_at: QPoint | None = None
        self._space = False
        self._is_hand = False

    def set_hand(self, is_hand: bool) -> None:
        """Hold the map with the left button too, as the hand among the tools does."""
        self._is_hand = is_hand
        self._shape_cursor()

    def take_key(self, event: QKeyEvent, *, writes: bool) -> bool:
        """Answer to the space bar, unless a tool wants to write a space; False when it means nothing here."""
        if event.key() != Qt.Key.Key_Space:
            return False
        if writes or event.isAutoRepeat():
            return not writes
        self._space = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        self._shape_cursor()
        return True

    def take(self, event: QMouseEvent) -> bool:
        """Answer to an event of the mouse; False when it means nothing here."""
        here = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            if event.button() == Qt.MouseButton.MiddleButton or (
                event.button() == Qt.MouseButton.LeftButton and (self._space or self._is_hand)
            ):
                self._held_at = here
                self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                return True
        elif event.type() == QEvent.Type.MouseMove and self._held_at is not None:
            moved, self._held_at = here - self._held_at, here
            self._pan_by(-moved.x(), -moved.y())
            return True
        elif event.type() == QEvent.Type.MouseButtonRelease and self._held_at is not None:
            self._held_at = None
            self._shape_cursor()
            return True
        return False

    def _shape_cursor(self) -> None:
        is_open = self._space or self._is_hand
        self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor if is_open else Qt.CursorShape.ArrowCursor)
