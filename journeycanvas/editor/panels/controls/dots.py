"""Say how much in dots: one to three, or one to five; none is nought."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QSizePolicy

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control, unit_of
from journeycanvas.editor.panels.controls.tones import tones_of

DOT = 12.0  # pixels across, at the usual text size
STEP = 24  # pixels from dot to dot: a target each, together with the height


class Dots(Control):
    """Dots that fill from the start: click one, or press its digit; click the last full one to empty it.

    `unset` is the value for "not said", which the keys that delete bring; left out, they bring nought.
    """

    def __init__(self, count: int, *, unset: object = 0, colour: str = "") -> None:
        super().__init__()
        self._unset = unset
        self._row = _Row(count, colour)
        self._row.picked.connect(self._picked)
        self._row.emptied.connect(self._emptied)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._row)
        layout.addStretch(1)
        self.setFocusProxy(self._row)

    def show_value(self, value: object) -> None:
        self._row.show_level(round(value) if isinstance(value, int | float) else 0, is_said=value is not None)

    def show_mixed(self) -> None:
        self._row.show_level(0, is_said=False, is_mixed=True)

    def _picked(self, level: int) -> None:
        self._row.show_level(level, is_said=True)
        self.chosen.emit(level)

    def _emptied(self) -> None:
        self._row.show_level(0, is_said=self._unset is not None)
        self.chosen.emit(self._unset)


class _Row(QAbstractSlider):
    """The dots. Screen readers and keys know it as a slider."""

    picked = Signal(int)
    emptied = Signal()

    def __init__(self, count: int, colour: str) -> None:
        super().__init__()
        self._colour = colour
        self._is_said = True
        self._is_mixed = False
        self.setOrientation(Qt.Orientation.Horizontal)
        self.setRange(0, count)
        self.setPageStep(1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.actionTriggered.connect(self._moved)

    def show_level(self, level: int, *, is_said: bool, is_mixed: bool = False) -> None:
        self._is_said, self._is_mixed = is_said, is_mixed
        self.setValue(level)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(round(self.maximum() * STEP * unit_of(self)) + 4, round(LEAST_TARGET * unit_of(self)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() != Qt.MouseButton.LeftButton:
            return
        x = event.position().x()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            x = self.width() - x
        level = max(1, min(self.maximum(), int((x - 2) // (STEP * unit_of(self))) + 1))
        if level == self.value() and not self._is_mixed:
            level -= 1
        self.picked.emit(level)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take a digit as the number of dots, in whichever script it is typed."""
        text = event.text()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.emptied.emit()
        elif len(text) == 1 and text.isdecimal() and int(text) <= self.maximum():
            self.picked.emit(int(text))
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        tones = tones_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        unit = unit_of(self)
        step, radius = STEP * unit, DOT * unit / 2
        for index in range(self.maximum()):
            x = 2 + (index + 0.5) * step
            centre = QPointF(self.width() - x if mirrored else x, self.height() / 2)
            if index < self.value():
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(self._colour) if self._colour and self.isEnabled() else tones.accent)
                painter.drawEllipse(centre, radius, radius)
            else:
                style = Qt.PenStyle.SolidLine if self._is_said else Qt.PenStyle.DotLine
                painter.setPen(QPen(tones.quiet, 1.25 * unit, style))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(centre, radius - 0.6, radius - 0.6)
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRect(1, 1, self.width() - 2, self.height() - 2), 5, 5)
        painter.end()

    def _moved(self, _: int) -> None:
        level = self.sliderPosition()
        if level != self.value() or not self._is_said:
            self.picked.emit(level)
