"""Ask for the menu of what is selected, from the keyboard: it opens there, wherever the mouse is."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from journeycanvas.editor.canvas.view import MapView

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand


def ask_for_menu(hand: "Hand") -> bool:
    """Ask the window for the menu."""
    hand.stop_writing()
    hand.view.menu_wanted.emit(_place_of_selection(hand.view))
    return True


def _place_of_selection(view: MapView) -> QPoint:
    """Return the middle of what is selected on the screen, or of the view when that is out of sight."""
    cell = view.selection.cell
    area = view.places.area(view.selection.current) or (view.places.cell(*cell) if cell else None)
    seen = view.viewport().rect()
    at = view.mapFromScene(area.x + area.width / 2, area.y + area.height / 2) if area else seen.center()
    return view.viewport().mapToGlobal(at if seen.contains(at) else seen.center())
