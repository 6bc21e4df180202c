"""The dock at the end: tabs of panels, each made when it is first looked at.

journeycanvas.editor.panels has a sequence

    PANELS: tuple[tuple[str, str, Callable[[MapWindow], QWidget]], ...]

of (id, msgid of its title, what makes it), in the order of the tabs. "panel:ID" is the condition that it is open.
"""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias, cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from journeycanvas.editor.pieces import line

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

Panel: TypeAlias = tuple[str, str, Callable[["MapWindow"], QWidget]]

PACKAGE = "journeycanvas.editor.panels"
WIDTH = 348  # pixels at the usual text size
LEAST_WIDTH = 240


class Side(QWidget):
    """The panels of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self.setObjectName("side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.take_size()
        self._panels: list[Panel] = []
        self._made: dict[str, QWidget] = {}
        self._tabs = QTabBar()
        self._tabs.setDrawBase(False)
        self._tabs.setExpanding(False)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.setElideMode(Qt.TextElideMode.ElideNone)
        self._stack = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self._tabs.currentChanged.connect(self._turn)

    def take_size(self) -> None:
        """Be at least as wide as the letters of the window's look ask for."""
        self.setMinimumWidth(round(LEAST_WIDTH * self._window.program.look.unit))

    @property
    def panels(self) -> tuple[str, ...]:
        """The ids of the panels there are."""
        return tuple(id for id, _, _ in self._panels)

    @property
    def current(self) -> str:
        """The panel that is open; empty when the dock is closed."""
        at = self._tabs.currentIndex()
        return self._panels[at][0] if self.is_open and 0 <= at < len(self._panels) else ""

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def wake(self) -> None:
        """Make a tab for each panel."""
        for id, title, make in _panels():
            self._panels.append((id, title, make))
            self._stack.addWidget(QWidget())
            self._tabs.addTab(self._window.say(title))
        self.setVisible(bool(self._panels) and self._window.program.settings.side_open)
        self._turn(self._tabs.currentIndex())

    def panel(self, id: str) -> QWidget:
        """Return a panel; it is made now if it never was. Raises ValueError when there is none of that id."""
        at = self.panels.index(id)
        if id not in self._made:
            empty = self._stack.widget(at)
            self._made[id] = self._panels[at][2](self._window)
            self._stack.insertWidget(at, self._made[id])
            if empty is not None:
                self._stack.removeWidget(empty)
                empty.deleteLater()
        return self._made[id]

    def open(self, id: str) -> QWidget:
        """Show a panel, open the dock for it, and return it."""
        self.setVisible(True)
        at = self.panels.index(id)
        self._tabs.setCurrentIndex(at)
        self._turn(at)  # the tab may have been the one already, while the dock was closed
        return self.panel(id)

    def toggle(self, id: str = "") -> None:
        """Open the dock, or close it; with a panel's id, open that panel or close the dock if it is the open one."""
        if id and self.current != id:
            self.open(id)
            return
        self.setVisible(not self.is_open)
        self._turn(self._tabs.currentIndex())
        self._changed()

    def begin_again(self) -> None:
        """Show the first panel from its top, as in a window that was just opened."""
        if self.is_open and self._panels:
            for area in self.open(self._panels[0][0]).findChildren(QScrollArea):
                area.verticalScrollBar().setValue(0)

    def set_title(self, id: str, title: str) -> None:
        """Give a tab other words, as with the number of open questions."""
        self._tabs.setTabText(self.panels.index(id), title)

    def retranslate(self) -> None:
        for at, (_, title, _) in enumerate(self._panels):
            self._tabs.setTabText(at, self._window.say(title))
        self._tabs.setAccessibleName(self._window.say("Panels"))

    def _turn(self, at: int) -> None:
        if 0 <= at < len(self._panels) and self.is_open:
            self._stack.setCurrentWidget(self.panel(self._panels[at][0]))
            self._changed()

    def _changed(self) -> None:
        self._window.set_state("side", self.is_open)
        for id in self.panels:
            self._window.set_state(f"panel:{id}", id == self.current)
        self._window.program.remember(side_open=self.is_open)


def _panels() -> tuple[Panel, ...]:
    if find_spec(PACKAGE) is None:
        return ()
    return cast("tuple[Panel, ...]", getattr(import_module(PACKAGE), "PANELS", ()))


def side_width(window: "MapWindow") -> int:
    """Return how wide the dock is to be: as it was left, or as usual."""
    return window.program.settings.side_width or round(WIDTH * window.program.look.unit)
