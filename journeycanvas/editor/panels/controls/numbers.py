"""Say a number: typed in any digits, or drawn out on a slider with its figure beside it."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control, unit_of
from journeycanvas.editor.panels.controls.writing import WordLine
from journeycanvas.editor.panels.figures import read_number
from journeycanvas.text import Numerals

FIGURE = 64  # pixels beside a slider, at the usual text size
DIGITS_KEPT = 6  # behind the point: what a step of the arrows may leave of rounding


class NumberControl(Control):
    """A number between limits, or none. Up and Down change it by a step. What is no number is left standing, marked.

    Where values differ, the keys that delete take all of them away.
    """

    says_mixed = True

    def __init__(
        self,
        numerals: Numerals,
        mixed: str,
        *,
        least: float = -1e100,
        most: float = 1e100,
        step: float = 1,
        whole: bool = False,
        unset: object = None,
    ) -> None:
        super().__init__()
        self._numerals, self._mixed = numerals, mixed
        self._least, self._most, self._step, self._whole = least, most, step, whole
        self._unset = unset
        self._value: float | None = None
        self.line = WordLine()
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self._finished)
        self.line.emptied.connect(self._emptied)
        self._is_mixed = False
        self.line.installEventFilter(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)

    def show_value(self, value: object) -> None:
        self._value = value if isinstance(value, int | float) else None
        self._is_mixed = False
        self.line.setPlaceholderText("")
        if not (self.line.hasFocus() and self._read() == self._value):
            words = "" if self._value is None else self._numerals.number(self._value)
            if words != self.line.text():
                self.line.setText(words)
        self._mark(is_good=True)

    def show_mixed(self) -> None:
        self._value, self._is_mixed = None, True
        self.line.setPlaceholderText(self._mixed)
        self.line.clear()
        self._mark(is_good=True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 10, Qt.Key.Key_PageDown: -10}
            if event.key() in steps:
                self._go(steps[Qt.Key(event.key())])
                return True
        return super().eventFilter(watched, event)

    def _go(self, steps: int) -> None:
        value = self._fitted((self._value or 0) + steps * self._step)
        self.line.setText(self._numerals.number(value))
        self._value = value
        self.typed.emit(value)

    def _edited(self, words: str) -> None:
        value = self._read()
        is_good = value is not None or not words.strip()
        if value is not None and not self._least <= value <= self._most:
            is_good = False
        self._mark(is_good)
        if is_good:
            self._value = value
            self.typed.emit(self._unset if value is None else value)

    def _emptied(self) -> None:
        if self._is_mixed:
            self.typed.emit(self._unset)

    def _finished(self) -> None:
        """Write the number as it is kept, once somebody goes on."""
        if self._value is not None:
            self.line.setText(self._numerals.number(self._value))
        elif self._read() is None:
            self.line.clear()
        self._mark(is_good=True)

    def _read(self) -> float | None:
        value = read_number(self.line.text())
        return round(value) if value is not None and self._whole else value

    def _fitted(self, value: float) -> float:
        value = round(max(self._least, min(self._most, value)), DIGITS_KEPT)
        return int(value) if float(value).is_integer() else value

    def _mark(self, is_good: bool) -> None:
        if self.line.property("wrong") is not (not is_good):
            self.line.setProperty("wrong", not is_good)
            self.line.setStyleSheet("" if is_good else "QLineEdit { text-decoration: underline; }")


class SliderControl(Control):
    """A value between two ends on a slider, with its figure, which can be typed or taken away."""

    def __init__(self, numerals: Numerals, least: float, most: float, *, step: float = 1) -> None:
        super().__init__()
        self._step = step
        self._least = least
        self.slider = _QuietSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, round((most - least) / step))
        self.slider.setPageStep(max(1, self.slider.maximum() // 10))
        self.slider.setMinimumHeight(LEAST_TARGET)
        self.figure = NumberControl(numerals, "", least=least, most=most, step=step)
        self.figure.setFixedWidth(round(FIGURE * unit_of(self)))
        self.figure.typed.connect(self._typed)
        self.slider.valueChanged.connect(self._slid)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.figure)
        self.setFocusProxy(self.slider)

    def show_value(self, value: object) -> None:
        self.figure.show_value(value)
        self._slide(value if isinstance(value, int | float) else None)

    def show_mixed(self) -> None:
        self.figure.show_mixed()
        self._slide(None)

    def name_for_readers(self, name: str) -> None:
        super().name_for_readers(name)
        self.figure.name_for_readers(name)

    def _slid(self, place: int) -> None:
        value = round(self._least + place * self._step, DIGITS_KEPT)
        value = int(value) if float(value).is_integer() else value
        self.figure.show_value(value)
        self.typed.emit(value)

    def _typed(self, value: object) -> None:
        self._slide(value if isinstance(value, int | float) else None)
        self.typed.emit(value)

    def _slide(self, value: float | None) -> None:
        self.slider.blockSignals(True)
        self.slider.setValue(0 if value is None else round((value - self._least) / self._step))
        self.slider.blockSignals(False)


class _QuietSlider(QSlider):
    """A slider that the wheel passes by: who scrolls the panel does not mean to change the map."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        event.ignore()
