"""What the parts of a window stand on. It sees to it that Tab comes to the status line last, and Enter presses buttons.

Qt goes in the order in which widgets were made, and panels, their fields and the table are made late. Enter presses
a button in dialogs only; what has no use for the key itself lets it come here.
"""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Ground(QWidget):
    """A column of the parts of a window; `last` is the one at its foot."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.last: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 - Qt's names
        """Go on to what is read next, or back."""
        if self.last is not None:
            self._put_last(self.last)
        return super().focusNextPrevChild(next)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press the button that has the keyboard, as Space does, and letters be those of other layouts."""
        from journeycanvas.editor.actions.other_layouts import answer_in_latin

        focused = self.window().focusWidget()
        if event.key() in ENTER and isinstance(focused, QPushButton | QToolButton) and not event.isAutoRepeat():
            focused.click()
        elif not answer_in_latin(self.window(), event):
            super().keyPressEvent(event)

    def _put_last(self, part: QWidget) -> None:
        """Let the stops of a part follow all others.

        What is made now stands last in Qt's order. That order is not read: nextInFocusChain() makes each widget the
        child of the one before for Qt for Python, in a circle in which a closed window stays for ever.
        """
        end = QWidget(self)
        end.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        stops = [one for one in part.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        for one, after in pairwise([end, *stops]):
            QWidget.setTabOrder(one, after)
        end.deleteLater()
