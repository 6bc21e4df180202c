"""Choose one of a few: all choices are in sight, side by side, and one of them is lit."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QPushButton, QSizePolicy

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control, one_stop
from journeycanvas.editor.panels.controls.rows import RowsLayout
from journeycanvas.editor.panels.controls.tones import tones_of

CORNER = 5.0
PADDING = 7  # at each side of the words
AIR = 2  # around what is lit
BAR = 2  # pixels of the bar under the lit one
HALF = 0.5  # in the middle of a pixel a thin line is not blurred
RING = 2.0  # of the one that has the focus


class Segments(Control):
    """A row of choices, more rows where they need them; the arrow keys go from one to the next.

    A control with `nothing` can be without a choice: the lit one, chosen again, brings that value.
    """

    def __init__(self, choices: Sequence[tuple[object, str]], *, nothing: object = None) -> None:
        super().__init__()
        self._values = [value for value, _ in choices]
        self._nothing = nothing
        self._lit: int | None = None
        self._is_stop = True
        self._group = QButtonGroup(self)
        self._rows = RowsLayout(0, fills=True, even=True)
        for index, (_, words) in enumerate(choices):
            button = _Segment(words)
            self._group.addButton(button, index)
            self._rows.addWidget(button)
        self.setLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._let_keyboard_to(0)
        self._group.idClicked.connect(self._clicked)

    def show_value(self, value: object) -> None:
        self._light(self._values.index(value) if value in self._values else None)

    def show_mixed(self) -> None:
        self._light(None)

    @property
    def buttons(self) -> list[QAbstractButton]:
        """The segments, each a button."""
        return self._group.buttons()

    @property
    def is_lit(self) -> bool:
        """Tell whether one of them is chosen."""
        return self._lit is not None

    def be_stop(self, is_stop: bool) -> None:
        """Let Tab come here, or not: one of several rows for one choice is where it comes to."""
        self._is_stop = is_stop
        self._let_keyboard_to(self._lit or 0)

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)
        for button in self._group.buttons():
            button.setAccessibleName(f"{name}: {button.text()}")

    def name_choices(self, names: Sequence[str]) -> None:
        """Give each choice a name of its own for readers."""
        for button, name in zip(self._group.buttons(), names, strict=True):
            button.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the choice away with the keys that delete."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self._nothing is not None:
            self._light(None)
            self.chosen.emit(self._nothing)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        tones = tones_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.rim, 1.0))
        painter.setBrush(tones.field)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
        painter.setPen(QPen(tones.edge, 1.0))
        for top in self._rows.row_tops(self.width())[1:]:
            painter.drawLine(QLineF(1, top + HALF, self.width() - 1, top + HALF))
        tops = {button.y() for button in self._group.buttons()}
        for y in tops:
            row = sorted((button for button in self._group.buttons() if button.y() == y), key=QAbstractButton.x)
            for button in row[1:]:
                x = button.x() + HALF
                painter.drawLine(QLineF(x, y + 1, x, y + button.height() - 1))
        painter.end()

    def _clicked(self, index: int) -> None:
        if index == self._lit:
            if self._nothing is not None:
                self._light(None)
                self.chosen.emit(self._nothing)
            return
        self._light(index)
        self.chosen.emit(self._values[index])

    def _light(self, index: int | None) -> None:
        if index == self._lit:
            return
        self._lit = index
        has_focus = any(button.hasFocus() for button in self._group.buttons())
        self._group.setExclusive(False)
        for number, button in enumerate(self._group.buttons()):
            button.setChecked(number == index)
        self._group.setExclusive(True)
        self._let_keyboard_to(index or 0)
        if has_focus and index is not None:  # the ring goes along with what is lit, whoever has lit it
            self._group.button(index).setFocus(Qt.FocusReason.OtherFocusReason)

    def _let_keyboard_to(self, index: int) -> None:
        """Let Tab come to one segment only, from both sides; Qt does so once one of them has had the focus."""
        button = self._group.button(index)
        one_stop(self._group.buttons(), button if self._is_stop else None)
        self.setFocusProxy(button)


class _Segment(QPushButton):
    """One choice of a row, drawn without a frame of its own."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)  # screen readers say "radio button"
        self.setAutoDefault(False)  # Enter is for the button that the dialog is there for
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        bold = self.font()
        bold.setBold(True)
        metrics = self.fontMetrics()
        width = max(metrics.horizontalAdvance(self.text()), _advance(bold, self.text()))
        return QSize(width + 2 * PADDING, max(LEAST_TARGET, metrics.height() + 10))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        tones = tones_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(AIR, AIR, -AIR, -AIR)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked():
            painter.setBrush(tones.chosen)
            painter.drawRoundedRect(inside, CORNER - 1, CORNER - 1)
            painter.setBrush(tones.accent)
            painter.drawRoundedRect(
                QRectF(inside.left() + CORNER, inside.bottom() - BAR, inside.width() - 2 * CORNER, BAR), 1, 1
            )
        elif self.underMouse() and self.isEnabled():
            painter.setBrush(tones.hover)
            painter.drawRoundedRect(inside, CORNER - 1, CORNER - 1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tones.accent, RING))
            half = RING / 2
            painter.drawRoundedRect(
                QRectF(self.rect()).adjusted(half, half, -half, -half), CORNER - half, CORNER - half
            )
        font = self.font()
        font.setBold(self.isChecked())
        painter.setFont(font)
        painter.setPen(tones.accent if self.isChecked() else tones.words)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


def _advance(font: QFont, words: str) -> int:
    return QFontMetrics(font).horizontalAdvance(words)
