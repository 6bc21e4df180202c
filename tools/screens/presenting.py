"""The map shown to others: its title, a stage, dark ground."""

from journeycanvas.editor.dialogs.present import Presentation
from tools.screens.stand import Stand


def slides(stand: Stand) -> None:
    """The whole map, a stage, a stage on the other ground, the last slide."""
    window = stand.window()
    shown = Presentation(window)
    shown.setGeometry(window.screen().geometry())
    shown.show()
    stand.settle(400)
    stand.keep("present-whole", shown)
    for name, at in (("first", 1), ("stage", 3), ("last", len(shown.slides) - 1)):
        shown.go(at)
        shown.arrive()
        stand.settle(500)
        stand.keep(f"present-{name}", shown)
    shown.go(2)
    shown.change_ground()
    stand.settle(500)
    stand.keep("present-other-ground", shown)
    shown.close()
