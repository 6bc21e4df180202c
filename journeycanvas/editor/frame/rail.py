"""The rail at the start: tools, and panels to open."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.editor.actions.table import RAIL
from journeycanvas.editor.pieces import ActionButton

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WIDTH = 48  # pixels at the usual text size


class Rail(QWidget):
    """The rail of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        unit, size = window.program.look.unit, window.program.look.icon_size
        self.setFixedWidth(round(WIDTH * unit))
        self._buttons: dict[str, ActionButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, round(8 * unit), 0, round(8 * unit))
        column.setSpacing(round(5 * unit))
        for id in RAIL:
            if id:
                button = self._buttons[id] = ActionButton("tool", text=False)
                button.setIconSize(QSize(size, size))
                column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            else:
                column.addSpacing(round(12 * unit))
        column.addStretch(1)

    def wake(self) -> None:
        """Connect the buttons with the actions."""
        for id, button in self._buttons.items():
            button.follow(self._window.actions_of.action(id))
