"""What the parts of a window stand on. It sees to it that Tab comes to the status line last.

Qt goes in the order in which widgets were made, and panels, their fields and the table are made late.
"""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget


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

    def _put_last(self, part: QWidget) -> None:
        """Let the stops of a part follow all others."""
        stops = [one for one in _chain(self.window()) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        own = [one for one in stops if part.isAncestorOf(one)]
        others = [one for one in stops if one not in own and one.focusProxy() is None]
        if own and others and stops[-1] is not own[-1]:
            for one, after in pairwise([others[-1], *own]):
                QWidget.setTabOrder(one, after)


def _chain(start: QWidget) -> Iterator[QWidget]:
    one = start.nextInFocusChain()
    while one is not None and one is not start:
        yield one
        one = one.nextInFocusChain()
