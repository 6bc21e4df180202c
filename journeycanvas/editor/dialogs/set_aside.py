"""List what was set aside of a broken file when it was opened: what, where it stood and why."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPlainTextEdit

from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.pieces import run_along
from journeycanvas.messages import shown_name
from journeycanvas.wording.set_aside import set_aside_sentence

if TYPE_CHECKING:
    from journeycanvas.editor.window import MapWindow

HEIGHT = 380  # pixels at the usual text size
MOST_LISTED = 500


class SetAsideDialog(Frame):
    """The list for the map of one window."""

    def __init__(self, window: "MapWindow") -> None:
        say, document, program = window.say, window.document, window.program
        name = document.path.name if document.path else ""
        super().__init__(
            window,
            say("Set aside"),
            say("What could not be read in “{name}”", name=shown_name(name)),
            say("Nothing was thrown away: a saved map keeps it, and the file is as it was until you save over it."),
            height=HEIGHT,
        )
        lines = [set_aside_sentence(one, name, program.words) for one in document.set_aside[:MOST_LISTED]]
        more = len(document.set_aside) - MOST_LISTED
        if more > 0:
            lines.append(
                program.words.say_many("… and {n} more.", "… and {n} more.", more, n=program.numerals.number(more))
            )
        self.list = QPlainTextEdit()
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(say("Set aside"))
        run_along(self.list, rtl=program.is_rtl)
        self.list.setPlainText("\n\n".join(lines))
        self.put(self.list, 1)
        self.button(say("Close"), self.accept, is_usual=True)


def show_set_aside(window: "MapWindow") -> SetAsideDialog:
    """Show the list over a window; return the dialog, which says when it is finished."""
    dialog = SetAsideDialog(window)
    dialog.open()
    return dialog
