"""What mouse and keyboard do on the map. A window calls attach(window) once, when it has got its map."""

from typing import TYPE_CHECKING

from journeycanvas.editor.tools.deeds import ACTIONS, hand_of

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.tools.attaching import Attached

__all__ = ["ACTIONS", "attach", "hand_of"]


def attach(window: "MapWindow") -> "Attached":
    """Put the tool into the hand of a window; keep what is returned as long as the map is shown."""
    from journeycanvas.editor.tools.attaching import attach as put_into_hand

    return put_into_hand(window)
