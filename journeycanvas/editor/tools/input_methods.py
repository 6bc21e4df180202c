"""Answer input methods: what stands around the caret, and where on the view their list of candidates belongs."""

from PySide6.QtCore import QRectF, Qt

from journeycanvas.editor.canvas.units import units
from journeycanvas.editor.tools.typed import Typed


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
