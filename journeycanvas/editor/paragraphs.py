"""Lay words out in lines as every part of the window shows them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

LINE_END = "\u2028"  # as QTextLayout ends a line inside one text
STEPS = 6  # of halving, until lines are as narrow as they can be: to a 64th of the room


def laid_out(text: str, font: QFont, option: QTextOption, room: float) -> QTextLayout:
    """Return a text in lines, for a room so many pixels wide.

    Where its last line would be a single word, all lines become narrower, so that the others give it some of theirs.
    """
    laid = QTextLayout(text.replace("\n", LINE_END), font)
    laid.setTextOption(option)
    count = _broken(laid, room, room)
    if count > 1 and _ends_alone(laid):
        least, most = 0.0, room
        for _ in range(STEPS):
            middle = (least + most) / 2
            if _broken(laid, middle, room) > count:
                least = middle
            else:
                most = middle
        _broken(laid, most, room)
    return laid


def _broken(laid: QTextLayout, width: float, room: float) -> int:
    """Break a text into lines of a width, on that side of the room where they stand; return how many there are."""
    side = laid.textOption().alignment()
    share = 1.0 if side & Qt.AlignmentFlag.AlignRight else 0.5 if side & Qt.AlignmentFlag.AlignHCenter else 0.0
    laid.beginLayout()
    height = 0.0
    while (line := laid.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF((room - width) * share, height))
        height += line.height()
    laid.endLayout()
    return laid.lineCount()


def _ends_alone(laid: QTextLayout) -> bool:
    """Tell whether the last line is a single word that another line could have company for."""
    last = laid.lineAt(laid.lineCount() - 1)
    start, text = last.textStart(), laid.text()
    return text[start - 1] != LINE_END and len(text[start:].split()) == 1
