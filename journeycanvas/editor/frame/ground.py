"""What the parts of a window stand on. It sees to it that Tab goes as one reads, and that Enter presses buttons.

Qt goes in the order in which widgets were made, but panels, their fields, names in the middle of a form, and the table
are made late. Enter presses a button in dialogs only; what has no use for the key itself lets it come here.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QPushButton, QSplitter, QToolButton, QVBoxLayout, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Ground(QWidget):
    """A column of the parts of a window."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 - Qt's names
        """Go on to what is read next, or back; from the last to the first."""
        parts, focused = list(_read(self)), self.window().focusWidget()
        if focused not in parts:
            return super().focusNextPrevChild(next)
        at = parts.index(focused)
        around = parts[at + 1 :] + parts[:at]
        wanted = [part for part in (around if next else reversed(around)) if _is_stop(part)]
        if wanted:
            wanted[0].setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return bool(wanted)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press the button that has the keyboard, as Space does, and letters be those of other layouts."""
        from journeycanvas.editor.actions.other_layouts import answer_in_latin

        focused = self.window().focusWidget()
        if event.key() in ENTER and isinstance(focused, QPushButton | QToolButton) and not event.isAutoRepeat():
            focused.click()
        elif not answer_in_latin(self.window(), event):
            super().keyPressEvent(event)


def _is_stop(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isEnabled() and part.focusProxy() is None


def _read(part: QWidget) -> Iterator[QWidget]:
    """Yield a part and all that is seen in it, in the order of its layout; without one, in that of its children."""
    if not part.isVisible():
        return
    yield part
    layout = part.layout()
    if isinstance(part, QSplitter):
        inside = [part.widget(at) for at in range(part.count())]
    elif layout is not None:
        inside = list(_laid(layout))
    else:
        inside = [child for child in part.children() if isinstance(child, QWidget) and not child.isWindow()]
    for child in inside:
        if child is not None:
            yield from _read(child)


def _laid(layout: QLayout) -> Iterator[QWidget]:
    """Yield what a layout holds, and what those in it hold."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if inner is not None:
            yield from _laid(inner)
        elif widget is not None:
            yield widget
