"""Choose one of many from a list that opens; or tick something."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control


class Choice(Control):
    """A list of (value, words, icon). A value that is not in it is shown by itself, and kept."""

    def __init__(self, mixed: str, choices: Sequence[tuple[object, str, QIcon | None]] = ()) -> None:
        super().__init__()
        self._mixed = mixed
        self._offered: list[tuple[object, str]] = []
        self._value: object = None
        self.box = _QuietBox()
        self.box.setMinimumHeight(LEAST_TARGET)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(6)
        self.box.setPlaceholderText(mixed)
        self.box.activated.connect(self._activated)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.offer(choices)

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
        self.box = QCheckBox(words)
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
