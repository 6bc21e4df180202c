"""A part of what screen readers walk over that has no parts of its own, and nothing of Qt's behind it."""

from typing import cast

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor

NOTHING = cast("QAccessibleInterface", None)  # Qt's own way to say that there is none; its types leave that out
NO_OBJECT = cast("QObject", None)


class Leaf(QAccessibleInterface):
    """A child of the map that is asked for what it is, where and how; a heir says that."""

    def __init__(self, reader: QAccessibleInterface) -> None:
        super().__init__()
        self._parent = reader

    def object(self) -> QObject:
        return NO_OBJECT

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def childCount(self) -> int:  # noqa: N802
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802
        return NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        return -1

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802
        return

    def foregroundColor(self) -> QColor:  # noqa: N802
        return QColor()

    def backgroundColor(self) -> QColor:  # noqa: N802
        return QColor()
