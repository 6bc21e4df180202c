"""Say what this program is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from journeycanvas import __version__

if TYPE_CHECKING:
    from journeycanvas.editor.window import MapWindow


def show_about(window: "MapWindow") -> None:
    """Show the name, the version, what it is for, and under which licence it may be used."""
    say = window.say
    box = QMessageBox(window)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setWindowTitle(say("About JourneyCanvas"))
    box.setText(say("JourneyCanvas {version}", version=window.program.numerals.digits(__version__)))
    box.setInformativeText(
        say("Customer journey maps, from right to left and left to right, offline.")
        + "\n\n"
        + say("Free software under the MIT licence. The letters are Inter, Vazirmatn and Heebo, under the OFL.")
    )
    box.setStandardButtons(QMessageBox.StandardButton.Close)
    box.button(QMessageBox.StandardButton.Close).setText(say("Close"))
    box.exec()
