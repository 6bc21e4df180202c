"""Say something about the map above it, without standing in the way: one line each, with a deed and a way to close."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeycanvas.editor.pieces import announce, words

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

MOST = 3
"""Lines at once; the oldest goes, those that offer something last."""

Way: TypeAlias = tuple[str, Callable[[], object]]
"""A button: what stands on it, and what it does."""


class _Line(NamedTuple):
    """A line: what it says, whether it offers something, and whether a save makes it idle."""

    row: QWidget
    text: str
    offers: bool
    until_saved: bool


class Notices(QWidget):
    """The lines of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self._lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said just now."""
        return tuple(line.text for line in self._lines)

    def say(self, text: str, *ways: Way, until_saved: bool = False) -> None:
        """Show a line with a button for each way to go on. What says why a map could not be saved, or what was mended
        in it, stays until it is saved."""
        if text in self.texts:
            return
        line = _Line(self._row(text, ways), text, bool(ways), until_saved)
        self._lines.append(line)
        self._column.addWidget(line.row)
        if len(self._lines) > MOST:
            self._drop(next((old for old in self._lines[:-1] if not old.offers), self._lines[0]))
        self.show()
        announce(line.row)

    def say_instead(self, before: str, text: str, *ways: Way, until_saved: bool = False) -> None:
        """Show a line in place of the one that held before; either may be empty. One that was closed comes back only
        with other words. Who is on a button stays on it."""
        if text != before:
            focus = self.focusWidget()
            held = focus.text() if isinstance(focus, QPushButton) and focus.hasFocus() else ""
            self.take_back(before)
            if text:
                self.say(text, *ways, until_saved=until_saved)
                for button in self._lines[-1].row.findChildren(QPushButton):
                    if held and button.text() == held:
                        button.setFocus()

    def take_back(self, text: str) -> None:
        """Take the line away that says something, if it is still there."""
        for old in [line for line in self._lines if line.text == text]:
            self._drop(old)

    def was_saved(self) -> None:
        """Take away what a save makes idle."""
        for old in [line for line in self._lines if line.until_saved]:
            self._drop(old)

    def _drop(self, old: _Line) -> None:
        """Take a line away; who was in it goes on in the map."""
        had_focus = old.row.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._lines.remove(old)
        old.row.deleteLater()
        self.setVisible(bool(self._lines))
        if had_focus and self._window.has_map:
            self._window.view.setFocus()

    def _row(self, text: str, ways: tuple[Way, ...]) -> QWidget:
        one = QWidget()
        one.setObjectName("notice")
        one.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        one.setAccessibleName(text)
        row = QHBoxLayout(one)
        look = self._window.program.look
        row.setContentsMargins(*(round(side * look.unit) for side in (14, 5, 14, 5)))
        row.addWidget(words(text, wrapped=True), 1)
        for label, deed in ways:
            button = QPushButton(label)
            button.clicked.connect(partial(_do, deed))
            row.addWidget(button)
        close = QToolButton()
        close.setProperty("look", "bare")
        close.setIcon(look.icon("close", colour=look.colours.on_notice))
        close.setIconSize(QSize(look.icon_size, look.icon_size))
        close.setAccessibleName(self._window.say("Close this message"))
        close.setToolTip(self._window.say("Close this message"))
        close.clicked.connect(lambda: self.take_back(text))
        row.addWidget(close)
        return one


def _do(deed: Callable[[], object], _checked: bool = False) -> None:
    deed()
