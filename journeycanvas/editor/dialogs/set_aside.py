"""List all that was set aside of a broken file or mended in it when it was opened: what, where it stood and why."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent

from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.dialogs.whole_lines import WholeLines
from journeycanvas.editor.pieces import run_along
from journeycanvas.messages import repair_sentence, shown_name
from journeycanvas.wording.set_aside import set_aside_sentence

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

HEIGHT = 380  # pixels at the usual text size, at most
LEAST_LINES = 4


class Findings(Frame):
    """A list of sentences over the map of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window, height=HEIGHT)
        self.furnish()

    def show_lines(self, title: str, heading: str, about: str, lines: Iterable[str]) -> None:
        """Make the list with what stands above it."""
        super().furnish()
        window = self.window_of_map
        self.setWindowTitle(title)
        self.say(heading, about)
        self.list = WholeLines(title)
        run_along(self.list, rtl=window.program.is_rtl)
        self.list.setPlainText("\n\n".join(lines))
        self.put(self.list, 1)
        self.close_button()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Be no higher than the lines need."""
        super().showEvent(event)
        spare = self.list.height() - max(self.list.height_of(LEAST_LINES), self.list.height_of_text)
        if spare > 0 and not event.spontaneous():
            self.resize(self.width(), self.height() - spare)


class SetAsideDialog(Findings):
    """What was set aside of the map of one window."""

    def furnish(self) -> None:
        window, say = self.window_of_map, self.window_of_map.say
        name = _name(window)
        self.show_lines(
            say("Set aside"),
            say("What could not be read in “{name}”", name=shown_name(name)),
            say("Nothing was thrown away: a saved map keeps it, and the file is as it was until you save over it."),
            (set_aside_sentence(one, name, window.program.words) for one in window.document.set_aside),
        )


class MendedDialog(Findings):
    """What was mended in the map of one window."""

    def furnish(self) -> None:
        window, say = self.window_of_map, self.window_of_map.say
        self.show_lines(
            say("Mended"),
            say("What was mended in “{name}”", name=shown_name(_name(window))),
            say("The file is as it was until you save over it."),
            (repair_sentence(one, window.program.words) for one in window.document.repairs),
        )


def show_set_aside(window: "MapWindow") -> SetAsideDialog:
    """Show what was set aside over a window; return the dialog, which says when it is finished."""
    dialog = SetAsideDialog(window)
    dialog.open()
    return dialog


def show_mended(window: "MapWindow") -> None:
    """Show what was mended over a window."""
    MendedDialog(window).open()


def _name(window: "MapWindow") -> str:
    path = window.document.path
    return path.name if path else ""
