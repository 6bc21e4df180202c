"""Scroll while something is dragged near an edge of the view, the faster the nearer."""

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, QPointF, QRect, QTimer

EDGE = 36.0  # pixels from an edge within which the map rolls
FASTEST = 26.0  # pixels a tick
TICK = 16  # milliseconds
Way: TypeAlias = Literal["both", "across", "down"]


class Rolling(QObject):
    """A timer that runs while the pointer is at an edge; `scroll` moves the map, `rolled` is told of it."""

    def __init__(self, parent: QObject, scroll: Callable[[float, float], None]) -> None:
        super().__init__(parent)
        self._scroll = scroll
        self._rolled: Callable[[QPointF], None] | None = None
        self._at = QPointF()
        self._step = (0.0, 0.0)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._roll)

    def follow(self, at: QPointF, room: QRect, way: Way, rolled: Callable[[QPointF], None]) -> None:
        """Roll as the place of the pointer in the viewport asks for, as far as what is dragged goes that way."""
        self._at, self._rolled = at, rolled
        across = _speed(at.x(), room.width()) if way != "down" else 0.0
        down = _speed(at.y(), room.height()) if way != "across" else 0.0
        self._step = (across, down)
        if self._step == (0.0, 0.0):
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Roll no longer."""
        self._timer.stop()
        self._rolled = None

    def _roll(self) -> None:
        self._scroll(*self._step)
        if self._rolled is not None:
            self._rolled(self._at)


def _speed(at: float, length: int) -> float:
    near = min(at, length - at)
    if near >= EDGE or length < 4 * EDGE:
        return 0.0
    speed = FASTEST * min(1.0, (EDGE - near) / EDGE)
    return -speed if at < length - at else speed
