"""Say something about the map above it, without standing in the way: one line each, with a deed and a way to close."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeycanvas.editor.holding_on import go_on_in, place_in
from journeycanvas.editor.pieces import announce, words
from journeycanvas.i18n import Saying

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

MOST = 3
"""Lines at once; the oldest goes, those that offer something last."""

Way: TypeAlias = tuple[Saying, Callable[[], object]]
"""A button: what stands on it, and what it does."""


class _Line(NamedTuple):
    """A line: what it says, what it offers, and whether a save makes it idle."""

    row: QWidget
    says: Saying
    ways: tuple[Way, ...]
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
        return tuple(self._said(line.says) for line in self._lines)

    def say(self, says: Saying, *ways: Way, until_saved: bool = False) -> None:
        """Show a line with a button for each way to go on. What says why a map could not be saved, or what was mended
        in it, stays until it is saved."""
        if self.holds(says):
            return
        line = _Line(self._row(says, ways), says, ways, until_saved)
        self._lines.append(line)
        self._column.addWidget(line.row)
        if len(self._lines) > MOST:
            self._drop(next((old for old in self._lines[:-1] if not old.ways), self._lines[0]))
        self.show()
        announce(line.row, self._said(says))

    def say_instead(self, before: Saying | None, says: Saying | None, *ways: Way, until_saved: bool = False) -> None:
        """Show a line in place of the one that held before. One that was closed comes back only with other words. Who
        is on a button stays on it."""
        if self._said(says) != self._said(before):
            focus = self.focusWidget()
            held = focus.text() if isinstance(focus, QPushButton) and focus.hasFocus() else ""
            self.take_back(before)
            if says is not None:
                self.say(says, *ways, until_saved=until_saved)
                for button in self._lines[-1].row.findChildren(QPushButton):
                    if held and button.text() == held:
                        button.setFocus()

    def take_back(self, says: Saying | None) -> None:
        """Take the line away that says something, if it is still there."""
        for old in [line for line in self._lines if self._said(line.says) == self._said(says)]:
            self._drop(old)

    def holds(self, says: Saying) -> bool:
        """Tell whether a line says something just now."""
        return self._said(says) in self.texts

    def beginning_with(self, says: Saying) -> Saying | None:
        """Return what a line says that begins with something."""
        return next((line.says for line in self._lines if self._said(line.says).startswith(self._said(says))), None)

    def retranslate(self) -> None:
        """Say everything again in the window's language, with the signs of its look."""
        for at, old in enumerate(self._lines):
            place = place_in(old.row)
            line = old._replace(row=self._row(old.says, old.ways))
            self._lines[at] = line
            self._column.replaceWidget(old.row, line.row)
            old.row.hide()
            old.row.deleteLater()
            line.row.show()
            go_on_in(line.row, place)

    def was_saved(self) -> None:
        """Take away what a save makes idle."""
        for old in [line for line in self._lines if line.until_saved]:
            self._drop(old)

    def _said(self, says: Saying | None) -> str:
        return says(self._window.program.words) if says is not None else ""

    def _drop(self, old: _Line) -> None:
        """Take a line away; who was in it goes on in the map."""
        had_focus = old.row.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._lines.remove(old)
        old.row.deleteLater()
        self.setVisible(bool(self._lines))
        if had_focus and self._window.has_map:
            self._window.view.setFocus()

    def _row(self, says: Saying, ways: tuple[Way, ...]) -> QWidget:
        text = self._said(says)
        one = QWidget()
        one.setObjectName("notice")
        one.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        one.setAccessibleName(text)
        row = QHBoxLayout(one)
        look = self._window.program.look
        row.setContentsMargins(*(round(side * look.unit) for side in (14, 5, 14, 5)))
        row.addWidget(words(text, wrapped=True), 1)
        for label, deed in ways:
            button = QPushButton(self._said(label))
            button.clicked.connect(partial(_do, deed))
            row.addWidget(button)
        close = QToolButton()
        close.setProperty("look", "bare")
        close.setIcon(look.icon("close", colour=look.colours.on_notice))
        close.setIconSize(QSize(look.icon_size, look.icon_size))
        close.setAccessibleName(self._window.say("Close this message"))
        close.setToolTip(self._window.say("Close this message"))
        close.clicked.connect(partial(_do, partial(self.take_back, says)))
        row.addWidget(close)
        return one


def _do(deed: Callable[[], object], _checked: bool = False) -> None:
    deed()
