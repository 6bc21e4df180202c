"""Choose one of many from a list that opens; or tick something."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control, unit_of
from journeycanvas.editor.panels.controls.tones import tones_of

SIDE, GAP = 16, 8  # pixels of an icon, or of the box that is ticked, and beside that, at the usual text size
AROUND = 4  # pixels between the words of a box and the ring of the focus


class Choice(Control):
    """A list of (value, words, icon). A value that is not in it is shown by itself, and kept."""

    says_mixed = True

    def __init__(self, mixed: str, choices: Sequence[tuple[object, str, QIcon | None]] = ()) -> None:
        super().__init__()
        self._mixed = mixed
        self._offered: list[tuple[object, str]] = []
        self._value: object = None
        self.box = _QuietBox()
        self.box.setMinimumHeight(LEAST_TARGET)
        side = round(SIDE * unit_of(self))
        self.box.setIconSize(QSize(side, side))
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(6)
        self.box.setPlaceholderText(mixed)
        self.box.activated.connect(self._activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.offer(choices)

    def name_for_readers(self, name: str) -> None:
        super().name_for_readers(name)
        self.box.setAccessibleDescription(name)  # on Linux Qt calls a list by what is chosen in it

    @property
    def value(self) -> object:
        """What is chosen."""
        return self._value

    def offer(self, choices: Sequence[tuple[object, str, QIcon | None]]) -> None:
        """Put other choices into the list."""
        offered = [(value, words) for value, words, _ in choices]
        if offered == self._offered:
            return
        self._offered = offered
        self.box.clear()
        for _, words, icon in choices:
            self.box.addItem(icon or QIcon(), words)
        self.show_value(self._value)

    def show_value(self, value: object) -> None:
        self._value = value
        values = [one for one, _ in self._offered]
        extra = self.box.count() > len(values)
        if value in values:
            if extra:
                self.box.removeItem(len(values))
            self.box.setCurrentIndex(values.index(value))
        elif isinstance(value, str):
            if extra:
                self.box.setItemText(len(values), value)
            else:
                self.box.addItem(value)
            self.box.setCurrentIndex(len(values))
        else:
            self.box.setCurrentIndex(-1)

    def show_mixed(self) -> None:
        self._value = None
        self.box.setCurrentIndex(-1)

    def _activated(self, index: int) -> None:
        if index < len(self._offered):
            value = self._offered[index][0]
            if value != self._value or value is None:
                self._value = value
                self.chosen.emit(value)


class Tick(Control):
    """Yes or no, in a box with its words beside it."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.box = TickBox(words)
        self.box.setMinimumHeight(LEAST_TARGET)
        self.box.clicked.connect(self._clicked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)

    def show_value(self, value: object) -> None:
        self.box.setTristate(False)
        self.box.setChecked(bool(value))

    def show_mixed(self) -> None:
        self.box.setTristate(True)
        self.box.setCheckState(Qt.CheckState.PartiallyChecked)

    def _clicked(self, _: bool) -> None:
        checked = self.box.checkState() != Qt.CheckState.Unchecked
        self.box.setTristate(False)
        self.box.setChecked(checked)
        self.chosen.emit(checked)


class _QuietBox(QComboBox):
    """A list that the wheel passes by."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()


class TickBox(QCheckBox):
    """A check box whose mark is drawn in the colours of the window: ticked, empty, or both at once."""

    def sizeHint(self) -> QSize:  # noqa: N802
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(self._words_begin() + width + 1 + AROUND, max(LEAST_TARGET, self.fontMetrics().height() + 8))

    def _words_begin(self) -> int:
        """Return how far from the start of the box its words stand."""
        return round((SIDE + GAP) * unit_of(self)) + 3

    def hitButton(self, at: QPoint) -> bool:  # noqa: N802
        return self.rect().contains(at)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        tones = tones_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        unit, begin = unit_of(self), self._words_begin()
        state = self.checkState()
        filled = state != Qt.CheckState.Unchecked
        painter.save()
        painter.translate(self.width() - SIDE * unit - 2.5 if rtl else 2.5, (self.height() - SIDE * unit) / 2)
        painter.scale(unit, unit)
        painter.setPen(QPen(tones.accent if filled else tones.quiet, 1.25))
        painter.setBrush(tones.accent if filled else tones.field)
        painter.drawRoundedRect(QRectF(0, 0, SIDE, SIDE), 4, 4)
        painter.setPen(QPen(tones.field, 2.0, c=Qt.PenCapStyle.RoundCap))
        if state == Qt.CheckState.Checked:
            painter.drawPolyline([QPointF(across, down) for across, down in ((4, 8.5), (7, 11.5), (12, 5))])
        elif state == Qt.CheckState.PartiallyChecked:
            painter.drawLine(QPointF(4, SIDE / 2), QPointF(SIDE - 4, SIDE / 2))
        painter.restore()
        room = self.rect().adjusted(0 if rtl else begin, 0, -begin if rtl else 0, 0)
        painter.setPen(tones.words)
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)  # the painter mirrors it
        painter.drawText(room, flags | int(Qt.TextFlag.TextWordWrap), self.text())
        if self.hasFocus():
            inside = self.rect().adjusted(1, 1, -1, -1)
            if self.text():  # around the box there is too little room: the ring would touch it
                words = painter.boundingRect(room, flags | int(Qt.TextFlag.TextWordWrap), self.text())
                inside &= words.adjusted(-AROUND, -AROUND, AROUND, AROUND)
            painter.setPen(QPen(tones.accent, 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inside, 4, 4)
        painter.end()
