"""What many parts of the window do with what stands in a row or a column: let it scroll, take it all out again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QWidget


def scrolled(content: QWidget) -> QScrollArea:
    """Return a part that shows something as wide as it is itself, and scrolls it up and down only."""
    content.setObjectName("panel")
    scroll = QScrollArea()
    scroll.setObjectName("panel")
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setWidget(content)
    return scroll


def take_all_out(layout: QLayout) -> None:
    """Take everything out of a layout; its widgets are hidden now, and gone when nobody uses them any more."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
