"""A button with a sign before its words, wherever they begin."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

QT_GAP = 4  # pixels that Qt reckons with, though it leaves only half of them with a style sheet
SHARE_OF_LINE = 0.4  # that the gap is of the height of a line


class SignButton(QPushButton):
    """A button whose sign does not touch its words, however large they are."""

    def sizeHint(self) -> QSize:  # noqa: N802
        return super().sizeHint() + QSize(self._gap() - QT_GAP, 0)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _: "QPaintEvent") -> None:  # noqa: N802
        option, control = QStyleOptionButton(), QStyle.ControlElement
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(control.CE_PushButtonBevel, option)
        inside, text, icon = QRect(option.rect), option.text, option.icon
        sign, gap = option.iconSize.width(), self._gap()
        words = option.fontMetrics.horizontalAdvance(text)
        start = inside.left() + (inside.width() - sign - gap - words) // 2
        for shown, pictured, left, width in (("", icon, start, sign), (text, QIcon(), start + sign + gap, words)):
            option.text, option.icon = shown, pictured
            part = QRect(left, inside.top(), width, inside.height())
            option.rect = QStyle.visualRect(option.direction, inside, part)
            painter.drawControl(control.CE_PushButtonLabel, option)

    def _gap(self) -> int:
        return round(self.fontMetrics().height() * SHARE_OF_LINE)
