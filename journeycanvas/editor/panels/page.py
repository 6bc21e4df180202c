"""A panel that scrolls: a column of widgets, as wide as the panel and apart from its edges."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

MARGIN = 14  # pixels around what stands in a panel


class Page(QScrollArea):
    """A column that is scrolled up and down only."""

    def __init__(self, gap: int = 10) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from field to field, and brings each into sight
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page = QWidget()
        page.setObjectName("panel")
        self.column = QVBoxLayout(page)
        self.column.setSpacing(gap)
        self.setWidget(page)
        self.verticalScrollBar().rangeChanged.connect(self._fit_margins)
        self._fit_margins()

    def _fit_margins(self, *_: int) -> None:
        """Keep what stands here as wide as it is, with a scroll bar and without; mirrored, the margins are too."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        end = max(2, MARGIN - taken)
        self.column.setContentsMargins(end if rtl else MARGIN, MARGIN, MARGIN if rtl else end, MARGIN)
