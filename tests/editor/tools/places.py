"""Where things stand on the map of a desk, for the mouse."""

from PySide6.QtCore import QPointF

from tests.editor.tools.desks import Desk


def onward(it: Desk, distance: float) -> QPointF:
    """Return a step in the direction that the map runs."""
    return QPointF(-distance if it.view.places.is_rtl else distance, 0.0)
