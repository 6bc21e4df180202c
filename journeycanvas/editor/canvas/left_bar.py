"""Scroll the map down at the left, where a window that runs from right to left has its scroll bars.

The view runs from left to right, as its scene knows its own sides, so Qt has its bar at the right.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGraphicsView, QScrollBar


class LeftBar(QScrollBar):
    """Moves with the bar of a view that is not shown, in its left margin."""

    def __init__(self, view: QGraphicsView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        own = view.verticalScrollBar()
        own.rangeChanged.connect(self._follow)
        own.valueChanged.connect(self.setValue)
        self.valueChanged.connect(own.setValue)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._follow()

    @property
    def room(self) -> int:
        """The pixels that it takes of the view's width; none when there is nothing to scroll to."""
        return self.sizeHint().width() if self.maximum() > self.minimum() else 0

    def stand(self) -> None:
        """Stand beside the map, as high as it is."""
        place = self._view.viewport().geometry()
        self.setGeometry(0, 0, self.room, place.bottom() + 1)
        self.setPageStep(place.height())
        self.setVisible(self.room > 0)

    def give_way(self) -> None:
        """Leave the view to the bar that Qt puts at its right."""
        self._view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.hide()
        self.setParent(None)
        self.deleteLater()

    def _follow(self) -> None:
        own = self._view.verticalScrollBar()
        self.setRange(own.minimum(), own.maximum())
        self.setSingleStep(own.singleStep())
        self.setValue(own.value())
