"""Several values at once: words that are added and taken off, or a row of names that are switched on and off."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from journeycanvas.editor.layouts import take_all_out
from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control, unit_of
from journeycanvas.editor.panels.controls.rows import RowsLayout
from journeycanvas.editor.panels.controls.writing import WordLine, turn
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import tip
from journeycanvas.messages import shown

SEPARATORS = ",،;؛"
PARTLY = "◌ "  # a name that some of what is selected have
TALLER = 3  # pixels by which Qt makes a tool button of a style sheet higher than the sheet says


class Switch(NamedTuple):
    """A value that is put on everything selected, or taken off it."""

    value: str
    is_on: bool


class Held(NamedTuple):
    """The values that what is selected has: those of all, and those of some only."""

    by_all: tuple[str, ...]
    by_some: tuple[str, ...] = ()


def held_by(lists: Sequence[tuple[str, ...]]) -> Held:
    """Return which values stand in all of the lists, and which in some, in the order in which they first stand."""
    first: dict[str, int] = {}
    for values, times in Counter(lists).items():
        for value in dict.fromkeys(values):
            first[value] = first.get(value, 0) + times
    everywhere = tuple(value for value, count in first.items() if count == len(lists))
    return Held(everywhere, tuple(value for value in first if value not in everywhere))


class Chips(Control):
    """Words as chips, each with a cross, and a line that adds more: Enter or a comma ends a word."""

    def __init__(self, setting: PanelSetting, hint: str) -> None:
        super().__init__()
        self._setting = setting
        self._held = Held(())
        self._chips = QWidget()
        self._rows = RowsLayout(4)
        self._chips.setLayout(self._rows)
        self._chips.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.line = WordLine()
        self.line.setPlaceholderText(hint)
        self.line.setMaxLength(500)
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(self._add)
        self.line.editingFinished.connect(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._chips)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)
        self._chips.hide()

    def show_value(self, value: object) -> None:
        held = value if isinstance(value, Held) else Held(())
        if held == self._held:
            return
        self._held = held
        take_all_out(self._rows)
        for word in (*held.by_all, *held.by_some):
            chip = _Chip(self._setting, word, is_partly=word in held.by_some)
            chip.removed.connect(self._remove)
            self._rows.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._rows.count()))
        self._chips.updateGeometry()

    def show_mixed(self) -> None:
        self.show_value(Held(()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the last word off with Backspace in the empty line."""
        if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._held.by_all:
            self._remove(self._held.by_all[-1])
        else:
            super().keyPressEvent(event)

    def _edited(self, words: str) -> None:
        turn(self.line, words, self._setting.language)
        if words and words[-1] in SEPARATORS:
            self._add()

    def _add(self) -> None:
        word = self.line.text().strip().strip(SEPARATORS).strip()
        self.line.clear()
        if word and word not in self._held.by_all:
            self.chosen.emit(Switch(word, True))

    def _remove(self, word: str) -> None:
        self.line.setFocus()
        self.chosen.emit(Switch(word, False))


class _Chip(QWidget):
    """One word and its cross."""

    removed = Signal(str)

    def __init__(self, setting: PanelSetting, word: str, *, is_partly: bool) -> None:
        super().__init__()
        self._word = word
        label = QLabel(PARTLY * is_partly + shown(word))
        label.setTextFormat(Qt.TextFormat.PlainText)
        cross = QToolButton()
        cross.setIcon(setting.icon("close"))
        cross.setProperty("look", "quiet")
        side = round(LEAST_TARGET * unit_of(self))
        cross.setFixedSize(side, side)
        cross.setIconSize(QSize(setting.look.icon_size, setting.look.icon_size))
        cross.setToolTip(tip(setting.say("Remove “{words}”", words=shown(word))))
        cross.setAccessibleName(cross.toolTip())
        cross.clicked.connect(self._clicked)
        colours = setting.look.colours
        self.setObjectName("chip")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(f"#chip {{ background: {colours.chosen}; border-radius: 6px }}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addSpacing(8)
        layout.addWidget(label)
        layout.addWidget(cross)

    def _clicked(self) -> None:
        self.removed.emit(self._word)


class Names(Control):
    """Names that are switched on and off. One that only some have is lit in part; a click gives it to all."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        c, unit = setting.look.colours, unit_of(self)
        high, beside = round(24 * unit) - TALLER, round(10 * unit)
        self._tick = setting.icon("check", colour=c.accent)
        self._style = (
            f"QToolButton {{ border: 1px solid {c.rim}; background: {c.field}; border-radius: {high // 2 + 3}px }}"
            f"QToolButton {{ padding: 1px {beside}px; min-height: {high}px; min-width: 20px }}"
            f"QToolButton:hover {{ background: {c.hover} }}"
            f"QToolButton:checked {{ background: {c.chosen}; border-color: {c.accent}; color: {c.accent} }}"
            f"QToolButton:focus {{ border: 2px solid {c.accent}; padding: 0 {beside - 1}px; min-height: {high}px }}"
        )
        self._names: tuple[tuple[str, str], ...] = ()
        self._held = Held(())
        self._rows = RowsLayout(4)
        self.setLayout(self._rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._buttons: dict[str, _Name] = {}

    def offer(self, names: Sequence[tuple[str, str]]) -> None:
        """Offer other values, each with its name."""
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        take_all_out(self._rows)
        self._buttons = {}
        for value, name in names:
            button = _Name(value, shown(name) or "…")
            button.setAccessibleName(self._named(button))
            button.setStyleSheet(self._style)
            button.switched.connect(self._switched)
            self._buttons[value] = button
            self._rows.addWidget(button)
            button.show()
        self.setFocusProxy(next(iter(self._buttons.values()), None))  # type: ignore[arg-type]
        self.show_value(self._held)

    def show_value(self, value: object) -> None:
        self._held = value if isinstance(value, Held) else Held(())
        for one, button in self._buttons.items():
            tick = self._tick if one in self._held.by_all else QIcon()
            button.light(tick, is_partly=one in self._held.by_some)

    def show_mixed(self) -> None:
        self.show_value(Held(()))

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)
        for button in self._buttons.values():
            button.setAccessibleName(self._named(button))

    def _named(self, button: "_Name") -> str:
        return f"{self.accessibleName()}: {button.name}"

    def _switched(self, value: str, is_on: bool) -> None:
        self.chosen.emit(Switch(value, is_on))


class _Name(QToolButton):
    """One name that is switched on or off."""

    switched = Signal(str, bool)

    def __init__(self, value: str, name: str) -> None:
        super().__init__()
        self._value, self.name = value, name
        self.setText(name)
        self.setCheckable(True)
        self.setProperty("look", "tool")
        self.setMinimumHeight(LEAST_TARGET)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._clicked)

    def light(self, tick: QIcon, *, is_partly: bool) -> None:
        """Show that all have it, where there is a tick, or that some have: colour alone would not tell."""
        style, is_on = Qt.ToolButtonStyle, not tick.isNull()
        self.setChecked(is_on)
        self.setIcon(tick)
        self.setToolButtonStyle(style.ToolButtonTextBesideIcon if is_on else style.ToolButtonTextOnly)
        self.setText(PARTLY * is_partly + self.name)

    def _clicked(self, is_on: bool) -> None:
        self.switched.emit(self._value, is_on)
