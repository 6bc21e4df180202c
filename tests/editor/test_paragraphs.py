"""Words over several lines: no word stands alone in the last one, and all stay on the side where lines begin."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.paragraphs import laid_out

SENTENCES = [
    "Enter adds a card, Tab leads to the next cell, Esc back to the map.",
    "با Enter یک کارت افزوده می‌شود، Tab به خانهٔ بعد می‌برد و Esc شما را به نقشه برمی‌گرداند.",
    "Enter מוסיף כרטיס חדש, Tab מוביל לתא הבא, ו־Esc מחזיר תמיד אל המפה.",
]
LEFT, RIGHT, MIDDLE = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


def lines(laid: QTextLayout) -> list[str]:
    found = [laid.lineAt(number) for number in range(laid.lineCount())]
    return [laid.text()[line.textStart() : line.textStart() + line.textLength()] for line in found]


def length(text: str) -> float:
    laid = laid_out(text, QFont(), QTextOption(), 100_000)
    return laid.lineAt(0).naturalTextWidth()


@pytest.mark.parametrize("text", SENTENCES)
def test_no_word_stands_alone_in_the_last_line(qapp: QApplication, text: str) -> None:
    whole = length(text)

    for room in range(int(whole / 3), int(whole)):
        shown = lines(laid_out(text, QFont(), QTextOption(), room))
        assert "".join(shown) == text
        assert len(shown[-1].split()) > 1, (room, shown)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_word_more_in_the_last_line_takes_no_line_more(qapp: QApplication, text: str) -> None:
    room = length(text.rsplit(" ", 1)[0]) + 1

    assert laid_out(text, QFont(), QTextOption(), room).lineCount() == 2


@pytest.mark.parametrize(("side", "share"), [(LEFT, 0.0), (RIGHT, 1.0), (MIDDLE, 0.5)])
def test_narrower_lines_stand_where_the_others_would(qapp: QApplication, side: Qt.AlignmentFlag, share: float) -> None:
    [text, *_] = SENTENCES
    room = length(text.rsplit(" ", 1)[0]) + 1

    laid = laid_out(text, QFont(), QTextOption(side), room)

    for area in (laid.lineAt(number).naturalTextRect() for number in range(2)):
        assert area.width() < room * 0.7
        assert area.left() == pytest.approx((room - area.width()) * share, abs=6)  # of it, a space at the end of a line


def test_lines_that_somebody_ended_stay_as_they_are(qapp: QApplication) -> None:
    assert lines(laid_out("Two lines\nhere", QFont(), QTextOption(), 1000)) == ["Two lines\u2028", "here"]
