"""A button's sign stands before its words, apart from them, in both directions and in letters of every size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.sign_button import SignButton

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft


def a_sign() -> QIcon:
    pixmap = QPixmap(16, 16)
    pixmap.fill(QColor("red"))
    return QIcon(pixmap)


def columns(image: QImage, *, are_red: bool) -> list[int]:
    """Return the columns with red in the middle rows, or with letters there."""
    found = set()
    for y in range(image.height() // 3, image.height() * 2 // 3):
        for x in range(4, image.width() - 4):
            colour = image.pixelColor(x, y)
            is_red = colour.red() > 200 and colour.green() < 60
            if is_red if are_red else colour.red() < 100:
                found.add(x)
    return sorted(found)


@pytest.mark.parametrize(("direction", "words"), [(LTR, "Print…"), (RTL, "چاپ…"), (RTL, "הדפסה…")])
@pytest.mark.parametrize("size", [10, 20])
def test_a_sign_stands_apart_from_its_words(
    qapp: QApplication, direction: Qt.LayoutDirection, words: str, size: int
) -> None:
    button = SignButton(a_sign(), words)
    font = button.font()
    font.setPointSize(size)
    button.setFont(font)
    button.setLayoutDirection(direction)
    button.resize(button.sizeHint())

    image = button.grab().toImage()

    sign, letters = columns(image, are_red=True), columns(image, are_red=False)
    apart = sign[0] - letters[-1] if direction == RTL else letters[0] - sign[-1]
    assert apart > size / 2
    assert len(sign) == 16
