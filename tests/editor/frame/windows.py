"""What a person does on the map of a window."""

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.frame.window import MapWindow


def edit(window: MapWindow) -> None:
    window.document.session.apply(set_text(window.document.journey, "c1", "Calls again"))
