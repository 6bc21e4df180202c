"""Show in what the map of a window differs from that of a file. Reads only; the map can be worked on meanwhile."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from journeycanvas.editor.dialogs.differences import Differences
from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.filing.opening import ask_for_file, show_copy
from journeycanvas.editor.keeping.worker import while_there
from journeycanvas.editor.panels.of_window import reveal
from journeycanvas.files import open_map
from journeycanvas.messages import shown_name
from journeycanvas.wording.differences import Comparison

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WIDTH, HEIGHT = 620, 640  # pixels at the usual text size


class ComparingDialog(Frame):
    """What leads from the map in a file to the one in the window. The record of the chosen line is shown on the map."""

    def __init__(self, window: "MapWindow", path: Path) -> None:
        super().__init__(window, width=WIDTH, height=HEIGHT)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self._path = path
        self._outcome: object = None
        self.furnish()
        self._compare(path)

    def furnish(self) -> None:
        super().furnish()
        window, path, name = self.window_of_map, self._path, shown_name(self._path.name)
        say = window.say
        self.setWindowTitle(say("Compare"))
        self.say(
            say("From “{name}” to the map here", name=name),
            say("What you choose in the list is shown on the map. Nothing is changed."),
        )
        self.differences = Differences(window, say("In “{name}”", name=name), say("Here"))
        self.differences.chosen.connect(self._reveal)
        self.put(self.differences, 1)
        self.close_button()
        self.button(say("Open it too"), lambda: show_copy(window, path))
        if self._outcome is not None:
            self._show(self._outcome)

    def make_anew(self) -> None:
        row = self.differences.list.currentIndex().row()
        super().make_anew()
        self.differences.choose(row)

    def _compare(self, path: Path) -> None:
        window = self.window_of_map
        program, journey = window.program, window.document.journey
        words, numerals = program.words, program.numerals

        def read() -> Comparison:
            return Comparison(open_map(path).journey, journey, words, numerals)

        program.workplace.do_aside("comparing", read, while_there(self, self._show))

    def _show(self, outcome: object) -> None:
        self._outcome = outcome
        self.differences.show_outcome(outcome)
        if self.differences.lines:
            self.begin_at(self.differences.list)
        else:
            self.say(self._heading.text())
            self.stand_as_high_as_needed()

    def _reveal(self, id: str) -> None:
        if self.isVisible() and self.window_of_map.document.journey.record(id) is not None:
            reveal(self.window_of_map, id)


def compare_with_file(window: "MapWindow", path: Path) -> ComparingDialog:
    """Show in what the map here differs from that of a file; return the dialog, which says when it is finished."""
    dialog = ComparingDialog(window, path)
    dialog.show()
    return dialog


def compare(window: "MapWindow") -> None:
    """Ask with which file the map is to be compared, and compare it."""
    path = ask_for_file(window, window.say("Compare with another file"))
    if path is not None:
        compare_with_file(window, path)
