"""Say what this program is."""

from typing import TYPE_CHECKING

from journeycanvas import __version__
from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.pieces import words

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WIDTH = 440  # pixels at the usual text size


class AboutDialog(Frame):
    """The name, the version, what it is for, and under which licence it may be used."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window, width=WIDTH)
        self.furnish()

    def furnish(self) -> None:
        super().furnish()
        program, say = self.window_of_map.program, self.window_of_map.say
        self.setWindowTitle(say("About JourneyCanvas"))
        self.say(
            say("JourneyCanvas {version}", version=program.numerals.digits(__version__)),
            say("Customer journey maps, from right to left and left to right, offline."),
        )
        licence = say("Free software under the MIT licence. The fonts are Inter, Vazirmatn and Heebo, under the OFL.")
        self.put(words(licence, wrapped=True))
        self.close_button()


def show_about(window: "MapWindow") -> None:
    """Show what this program is over a window."""
    AboutDialog(window).open()
