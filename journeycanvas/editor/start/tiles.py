"""Tiles of the start page: a preview with a name under it, and rows of them that break where the window ends."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journeycanvas.editor.pieces import words

PREVIEW = (244, 150)  # pixels at the usual text size
GAP = 16
AROUND = 18  # what a tile is wider than its preview


class Tile(QPushButton):
    """A map that can be started or opened with one click."""

    def __init__(self, unit: float, chosen: Callable[[], object]) -> None:
        super().__init__()
        self._around = round(AROUND * unit)
        self.setObjectName("tile")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoDefault(True)  # Enter begins it
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.preview = Preview(round(PREVIEW[0] * unit), round(PREVIEW[1] * unit))
        self._title, self._about = words(name="subheading", wrapped=True), words(name="soft", wrapped=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(8 * unit), round(8 * unit), round(8 * unit), round(10 * unit))
        column.setSpacing(round(4 * unit))
        column.addWidget(self.preview)
        inside = QVBoxLayout()
        inside.setContentsMargins(round(4 * unit), round(4 * unit), round(4 * unit), 0)
        inside.setSpacing(round(2 * unit))
        for label in (self._title, self._about):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            inside.addWidget(label)
        inside.addStretch(1)
        column.addLayout(inside, 1)
        self.usual_width = round(PREVIEW[0] * unit) + self._around
        self.widen(self.usual_width)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.MinimumExpanding)
        self.clicked.connect(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the arrow keys to the rows: a button would take them for Tab."""
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.key() in arrows:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def say(self, title: str, about: str) -> None:
        """Give the tile its words."""
        self._title.setText(title)
        self._about.setText(about)
        self._about.setVisible(bool(about))
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)

    def widen(self, width: int) -> None:
        """Take a width, and let the preview fill it."""
        self.setFixedWidth(width)
        inside = width - self._around
        self.preview.setFixedSize(inside, round(inside * PREVIEW[1] / PREVIEW[0]))

    def sizeHint(self) -> QSize:  # noqa: N802
        layout = self.layout()
        assert layout is not None
        return QSize(self.maximumWidth(), layout.heightForWidth(self.maximumWidth()))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()


class Preview(QWidget):
    """A picture with soft corners; empty until it is painted."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__()
        self.setFixedSize(width, height)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = QPixmap()

    @property
    def is_empty(self) -> bool:
        return self._picture.isNull()

    @property
    def is_stretched(self) -> bool:
        """Whether the picture was painted for another size."""
        return not self.is_empty and self._picture.deviceIndependentSize().toSize() != self.size()

    def show_picture(self, picture: QPixmap | None) -> None:
        self._picture = QPixmap() if picture is None else picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        if self._picture.isNull():
            empty = QColor(self.palette().color(self.foregroundRole()))
            empty.setAlphaF(0.06)
            painter.fillRect(self.rect(), empty)
        else:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(QRect(0, 0, self.width(), self.height()), self._picture)


class TileRows(QWidget):
    """Tiles side by side, as many as there is room for."""

    def __init__(self, unit: float, above: QWidget | None = None) -> None:
        """`above` stands over the tiles and ends where they do."""
        super().__init__()
        self._tiles: list[Tile] = []
        self._above = above
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(round(GAP * unit))
        self._columns = 0

    @property
    def tiles(self) -> tuple[Tile, ...]:
        return tuple(self._tiles)

    def add(self, tile: Tile) -> None:
        self._tiles.append(tile)
        self._columns = 0

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Walk from tile to tile with the arrow keys, as the eye sees them."""
        focused = self.focusWidget()
        at = self._tiles.index(focused) if isinstance(focused, Tile) and focused in self._tiles else -1
        onward = -1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1
        steps = {
            Qt.Key.Key_Right: onward,
            Qt.Key.Key_Left: -onward,
            Qt.Key.Key_Down: self._columns,
            Qt.Key.Key_Up: -self._columns,
        }
        there = at + steps.get(Qt.Key(event.key()), 0)
        if at >= 0 and there != at and 0 <= there < len(self._tiles):
            self._tiles[there].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Let no row be lower than its words: the least height that the style sheet has for all buttons stands before
        that of a tile."""
        if event.type() == QEvent.Type.LayoutRequest:
            for row in range(1, self._grid.rowCount()):
                tiles = self._tiles[(row - 1) * self._columns : row * self._columns]
                self._grid.setRowMinimumHeight(row, max((tile.sizeHint().height() for tile in tiles), default=0))
            self._grid.activate()
        return super().event(event)

    def fit(self, width: int) -> None:
        """Break the rows for a width in pixels, and let the tiles fill it."""
        if not self._tiles:
            return
        gap, usual = self._grid.horizontalSpacing(), self._tiles[0].usual_width
        columns = max(1, (width + gap) // (usual + gap))
        wide = max(usual, (width + gap) // columns - gap)
        if wide != self._tiles[0].maximumWidth():
            for tile in self._tiles:
                tile.widen(wide)
        if columns == self._columns:
            return
        self._grid.setColumnStretch(self._columns, 0)
        self._columns = columns
        if self._above is not None:
            self._grid.addWidget(self._above, 0, 0, 1, columns)
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, 1 + at // columns, at % columns)
        self._grid.setColumnStretch(columns, 1)
