"""A dialog over one window: made anew, as panels are, when its window speaks another language or looks another way.

What it found and what was chosen in it stays: that is kept by the dialog, and what shows it is made in furnish().
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from journeycanvas.editor.holding_on import go_on_in, place_in

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow


class MapDialog(QDialog):
    """The base of dialogs; each calls furnish() at the end of its own __init__()."""

    def __init__(self, window: "MapWindow", kind: Qt.WindowType = Qt.WindowType.Dialog) -> None:
        super().__init__(window, kind)
        self.window_of_map = window
        self.unit = window.program.look.unit
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.program.language_changed.connect(self.make_anew)
        window.program.look_changed.connect(self.make_anew)

    def furnish(self) -> None:
        """Make everything that stands in the dialog, in the words and in the look of its window."""
        raise NotImplementedError

    def make_anew(self) -> None:
        """Make everything in it once more; who is on a control stays on it."""
        place, layout = place_in(self), self.layout()
        old = QWidget(self)  # until Qt is back from what may have been asked for in it
        old.hide()
        if layout is not None:
            old.setLayout(layout)  # which takes along all that stands in it
        old.deleteLater()
        self.unit = self.window_of_map.program.look.unit
        self.furnish()
        go_on_in(self, place)
