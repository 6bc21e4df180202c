"""The rail at the start: tools, and panels to open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from journeycanvas.editor.actions.table import RAIL
from journeycanvas.editor.pieces import ActionButton

if TYPE_CHECKING:
    from journeycanvas.editor.appearance.look import Look
    from journeycanvas.editor.frame.window import MapWindow

WIDTH = 48  # pixels at the usual text size
SIDE = 34  # of a button, where there is room
AROUND_ICON = 4  # pixels that stay free above an icon, and below it, where there is little room
GAP, GAP_OF_GROUPS, EDGE = 5, 12, 8  # pixels at any text size: buttons need the room


class _Tool(ActionButton):
    """A button that becomes lower where the window does, and its icon smaller; the style sheet says how low at most."""

    def __init__(self, look: "Look") -> None:
        super().__init__("tool", text=False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.take_size(look)

    def take_size(self, look: "Look") -> None:
        """Be as large as a look asks for."""
        self._side, self._icon = round(SIDE * max(1.0, look.unit)), look.icon_size
        self.setIconSize(QSize(self._icon, self._icon))
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self._side, self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        size = min(self._icon, self.height() - 2 * AROUND_ICON)
        self.setIconSize(QSize(size, size))


class Rail(QWidget):
    """The rail of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._buttons: dict[str, _Tool] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, EDGE, 0, EDGE)
        column.setSpacing(GAP)
        for id in RAIL:
            if id:
                button = self._buttons[id] = _Tool(window.program.look)
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            else:
                column.addSpacing(GAP_OF_GROUPS)
        column.addStretch(1)
        self.take_size()

    def take_size(self) -> None:
        """Be as wide as the letters of the window's look ask for."""
        look = self._window.program.look
        self.setFixedWidth(round(WIDTH * look.unit))
        for button in self._buttons.values():
            button.take_size(look)

    def wake(self) -> None:
        """Connect the buttons with the actions."""
        for id, button in self._buttons.items():
            button.follow(self._window.actions_of.action(id))
