"""Show by the pointer that the window is at work and answers again in a moment."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

MANY = 1_000  # records: to change fewer takes less than a tenth of a second, in which a pointer would only flicker


@contextmanager
def at_work(count: int) -> Iterator[None]:
    """Let the pointer ask to wait while so many records are dealt with, if they are many, whatever comes of it."""
    if count < MANY:
        yield
        return
    QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)  # shown at once: it needs no turn of the event loop
    try:
        yield
    finally:
        QGuiApplication.restoreOverrideCursor()
