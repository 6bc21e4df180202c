"""Draw a row of the list: where a line goes in pale letters and its words below, or a line and why it has no place."""

from math import ceil

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journeycanvas.editor.appearance.colours import Colours
from journeycanvas.editor.panels.capture.rows import Rows
from journeycanvas.editor.panels.controls.tones import tones_of
from journeycanvas.editor.paragraphs import laid_out

PAD = 6  # pixels around the words
_AnyIndex = QModelIndex | QPersistentModelIndex


class RowPaint(QStyledItemDelegate):
    """Rows as wide as their list, as high as their words."""

    def __init__(self, rows: Rows, list_: QAbstractItemView, colours: Colours) -> None:
        super().__init__(list_)
        self._rows, self._list = rows, list_
        self._soft, self._bad = QColor(colours.soft), QColor(colours.bad)

    def sizeHint(self, option: QStyleOptionViewItem, index: _AnyIndex) -> QSize:  # noqa: N802
        width = self._list.viewport().width()
        heading, below, _ = self._rows.parts(index.row())
        return QSize(width, sum(self._height(text, width) for text in (heading, below)) + 2 * PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _AnyIndex) -> None:
        tones, area = tones_of(self._list), option.rect
        heading, below, is_unplaced = self._rows.parts(index.row())
        painter.save()
        if option.state & (QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(area, tones.hover)
        painter.setPen(tones.line)
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        top = area.top() + PAD
        for text, colour in ((heading, tones.words if is_unplaced else self._soft), (below, tones.words)):
            laid = self._laid(text, area.width())
            painter.setPen(self._bad if is_unplaced and text is below else colour)
            laid.draw(painter, QPointF(area.left() + PAD, top))
            top += ceil(laid.boundingRect().height())
        painter.restore()

    def _laid(self, text: str, width: int) -> QTextLayout:
        rtl = self._list.layoutDirection() == Qt.LayoutDirection.RightToLeft
        option = QTextOption(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
        option.setTextDirection(self._list.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        return laid_out(text, self._list.font(), option, width - 2 * PAD)

    def _height(self, text: str, width: int) -> int:
        return ceil(self._laid(text, width).boundingRect().height())
