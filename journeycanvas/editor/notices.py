"""Say something about the map above it, without standing in the way: one line each, with a deed and a way to close."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeycanvas.editor.pieces import words

if TYPE_CHECKING:
    from journeycanvas.editor.window import MapWindow

MOST = 3
"""Lines at once; the oldest goes."""

Way: TypeAlias = tuple[str, Callable[[], object]]
"""A button: what stands on it, and what it does."""


class Notices(QWidget):
    """The lines of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said just now."""
        return tuple(one.accessibleName() for one in self._lines)

    def say(self, text: str, label: str = "", deed: Callable[[], object] | None = None, *more: Way) -> None:
        """Show a line; label and deed give it a button, and so does each way to go on."""
        if text in self.texts:
            return
        ways = more if deed is None else ((label, deed), *more)
        self._lines.append(self._line(text, ways))
        self._column.addWidget(self._lines[-1])
        for old in self._lines[:-MOST]:
            self.drop(old)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self._lines[-1], QAccessible.Event.Alert))

    def take_back(self, text: str) -> None:
        """Take the line away that says something, if it is still there."""
        for old in [one for one in self._lines if one.accessibleName() == text]:
            self.drop(old)

    def drop(self, old: QWidget) -> None:
        """Take a line away."""
        self._lines.remove(old)
        old.deleteLater()
        self.setVisible(bool(self._lines))

    def clear(self) -> None:
        for old in tuple(self._lines):
            self.drop(old)

    def _line(self, text: str, ways: tuple[Way, ...]) -> QWidget:
        one = QWidget()
        one.setObjectName("notice")
        one.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        one.setAccessibleName(text)
        row = QHBoxLayout(one)
        row.setContentsMargins(14, 5, 10, 5)
        row.addWidget(words(text, wrapped=True), 1)
        for label, deed in ways:
            button = QPushButton(label)
            button.clicked.connect(partial(_do, deed))
            row.addWidget(button)
        close = QToolButton()
        close.setProperty("look", "quiet")
        look = self._window.program.look
        close.setIcon(look.icon("close", colour=look.colours.on_notice))
        close.setIconSize(QSize(look.icon_size, look.icon_size))
        close.setAccessibleName(self._window.say("Close this message"))
        close.setToolTip(self._window.say("Close this message"))
        close.clicked.connect(lambda: self.drop(one))
        row.addWidget(close)
        return one


def _do(deed: Callable[[], object], _checked: bool = False) -> None:
    deed()
