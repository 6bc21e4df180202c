"""Lay small widgets out side by side, from the start of the line, in as many rows as they need."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class RowsLayout(QLayout):
    """Rows of widgets at their natural width.

    `fills` stretches each row to the whole width, `even` puts about as many into each row where that needs no more.
    """

    def __init__(self, gap: int = 4, *, fills: bool = False, even: bool = False) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._fills = fills
        self._even = even
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        rows = self._rows(width)
        return sum(_height(row) for row in rows) + self._gap * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        shown = self._shown()
        width = sum(item.sizeHint().width() for item in shown) + self._gap * max(0, len(shown) - 1)
        return QSize(width, _height(shown))

    def minimumSize(self) -> QSize:  # noqa: N802
        shown = self._shown()
        return QSize(max((item.sizeHint().width() for item in shown), default=0), _height(shown))

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        super().setGeometry(rect)
        y = rect.y()
        for row in self._rows(rect.width()):
            height = _height(row)
            x = 0
            for item, width in zip(row, self._widths(row, rect.width()), strict=True):
                left = rect.right() + 1 - x - width if self._is_mirrored() else rect.x() + x
                item.setGeometry(QRect(QPoint(left, y), QSize(width, height)))
                x += width + self._gap
            y += height + self._gap

    def row_tops(self, width: int) -> list[int]:
        """Return where the rows start, downwards, at that width."""
        tops, y = [], 0
        for row in self._rows(width):
            tops.append(y)
            y += _height(row) + self._gap
        return tops

    def _is_mirrored(self) -> bool:
        widget = self.parentWidget()
        return isinstance(widget, QWidget) and widget.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows = self._filled(width, len(self._items))
        if self._even and len(rows) > 1:
            even = self._filled(width, -(-len(self._shown()) // len(rows)))
            return even if len(even) == len(rows) else rows
        return rows

    def _filled(self, width: int, most: int) -> list[list[QLayoutItem]]:
        """Return rows that are as full as they can be, with at most so many items each."""
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if not rows or len(rows[-1]) == most or used + self._gap + wanted > width:
                rows.append([item])
                used = wanted
            else:
                rows[-1].append(item)
                used += self._gap + wanted
        return rows

    def _widths(self, row: Sequence[QLayoutItem], width: int) -> list[int]:
        natural = [item.sizeHint().width() for item in row]
        if not self._fills:
            return [min(one, width) for one in natural]
        spare = width - sum(natural) - self._gap * (len(row) - 1)
        share, rest = divmod(spare, len(row))
        return [one + share + (1 if index < rest else 0) for index, one in enumerate(natural)]


def _height(row: Sequence[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in row), default=0)
