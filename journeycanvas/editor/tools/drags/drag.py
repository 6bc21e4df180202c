"""What every drag is, and the tool it belongs to as drags see it."""

from typing import Protocol

from PySide6.QtCore import QPointF, Qt

from journeycanvas.edit import Change, EditSession
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.canvas.view import MapView


class Desk(Protocol):
    """What a drag may use: the view, the session, and the way to do a change."""

    @property
    def view(self) -> MapView: ...

    @property
    def session(self) -> EditSession: ...

    def apply(self, change: Change) -> bool: ...

    def choose_records(self, records: list[str]) -> None: ...


class Drag(Protocol):
    """Something under way. A drag that is dropped or cancelled leaves nothing on the view but its outcome.

    way: where it goes, and so where the map rolls for it.
    """

    way: Way

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None: ...

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None: ...

    def cancel(self) -> None: ...


def is_copy(held: Qt.KeyboardModifier) -> bool:
    """Tell whether what is dragged leaves a copy, by the keys that are held."""
    return bool(held & Qt.KeyboardModifier.ControlModifier)
