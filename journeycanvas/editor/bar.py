"""The bar: which map this is and whether it is saved, steps, what can be inserted, commands, present, export."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journeycanvas.editor.actions.table import BAR_END, BAR_START, row
from journeycanvas.editor.pieces import ActionButton, CutLabel

if TYPE_CHECKING:
    from journeycanvas.editor.window import MapWindow

GAP = 8


class Bar(QWidget):
    """The bar of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        unit = window.program.look.unit
        self._title, self._saved = CutLabel("title"), CutLabel("soft")
        self._buttons: dict[str, ActionButton] = {}
        row_of_parts = QHBoxLayout(self)
        row_of_parts.setContentsMargins(round(14 * unit), round(7 * unit), round(14 * unit), round(7 * unit))
        row_of_parts.setSpacing(round(GAP * unit))
        row_of_parts.addWidget(self._title, 4)
        row_of_parts.addWidget(self._saved, 1)
        row_of_parts.addSpacing(round(10 * unit))
        for id in BAR_START:
            if id:
                row_of_parts.addWidget(self._button(id, "square" if id.startswith("edit.") else "plain"))
            else:
                row_of_parts.addSpacing(round(4 * unit))
        row_of_parts.addStretch(3)
        row_of_parts.addWidget(self._button("help.palette", "field"))
        for id in BAR_END:
            row_of_parts.addWidget(self._button(id, "strong" if id == BAR_END[-1] else "plain"))

    def wake(self) -> None:
        """Connect the buttons with the actions."""
        for id, button in self._buttons.items():
            button.follow(self._window.actions_of.action(id))

    def refresh(self) -> None:
        """Say again which map this is, and whether it is saved."""
        self._title.set_text(self._window.map_title())
        self._saved.set_text(self._window.saved_words())

    def retranslate(self) -> None:
        """Say what stands in the buttons before there are actions."""
        for id, button in self._buttons.items():
            if button.defaultAction() is None and row(id).short:
                button.setText(self._window.say(row(id).short))
        self.refresh()

    def _button(self, id: str, look: str) -> ActionButton:
        button = ActionButton(look, text=look != "square", icon=look != "strong")
        size = self._window.program.look.icon_size
        button.setIconSize(QSize(size, size))
        self._buttons[id] = button
        return button
