"""Answer input methods: what stands around the caret, and where on the view their list of candidates belongs."""

from PySide6.QtCore import QRectF, Qt

from journeycanvas.editor.canvas.units import units
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.tools.typed import Typed


def answer_before(query: Qt.InputMethodQuery, view: MapView, can_edit: bool) -> object:
    """Return what an input method wants to know while nothing is written: the first it composes begins a card."""
    match query:
        case Qt.InputMethodQuery.ImEnabled:
            return can_edit
        case Qt.InputMethodQuery.ImCursorRectangle | Qt.InputMethodQuery.ImAnchorRectangle:
            cell = view.selection.cell
            area = view.places.area(view.selection.current) or (view.places.cell(*cell) if cell else None)
            return on_view(view, QRectF(*area)) if area is not None else None
        case _:
            return None


def on_view(view: MapView, area: QRectF) -> QRectF:
    """Return where on the view a place of the sheet is."""
    return QRectF(view.mapFromScene(area).boundingRect().translated(view.viewport().pos()))


def answer(query: Qt.InputMethodQuery, typed: Typed, caret: QRectF) -> object:
    """Return what an input method wants to know; None for what does not matter here. Offsets are units of UTF-16."""
    match query:
        case Qt.InputMethodQuery.ImEnabled:
            return True
        case Qt.InputMethodQuery.ImCursorRectangle | Qt.InputMethodQuery.ImAnchorRectangle:
            return caret
        case Qt.InputMethodQuery.ImSurroundingText:
            return typed.text
        case Qt.InputMethodQuery.ImCursorPosition:
            return units(typed.text[: typed.caret])
        case Qt.InputMethodQuery.ImAnchorPosition:
            return units(typed.text[: typed.anchor])
        case Qt.InputMethodQuery.ImCurrentSelection:
            return typed.selected
        case _:
            return None
