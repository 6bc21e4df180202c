"""A list of things of one sort that are managed in one place, with the fields of the chosen one below it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import OneLine, tip, words

LEAST_ROWS, MOST_ROWS = 3, 8  # that are seen at once
ROW = 30  # pixels at the usual text size


class Entry(NamedTuple):
    """A row of a roster: its id, its words, its icon, and what is said of it below the list."""

    id: str
    words: str
    icon: QIcon
    fate: str


class Roster(QWidget):
    """The list with its buttons. Delete, Alt with Up and Down, and Insert do what the buttons do."""

    chosen = Signal(str)

    def __init__(
        self,
        setting: PanelSetting,
        name: str,
        *,
        add: Callable[[], object],
        delete: Callable[[str], object],
        move: Callable[[str, str | None], object] | None = None,
        nothing: str,
    ) -> None:
        super().__init__()
        self._setting = setting
        self._add, self._delete, self._move = add, delete, move
        self._entries: tuple[Entry, ...] = ()
        say = setting.say
        self.list = _List()
        self.list.setItemDelegate(OneLine(self.list))
        self.list.setAccessibleName(name)
        self.list.setIconSize(QSize(setting.look.icon_size, setting.look.icon_size))
        self.list.currentRowChanged.connect(self._current_changed)
        self.list.key.connect(self._pressed)
        self.add_button = self._button("plus", say("Add"), self._add_pressed)
        self._up = self._button("up", say("Move up (Alt+↑)"), self._up_pressed)
        self._down = self._button("down", say("Move down (Alt+↓)"), self._down_pressed)
        self._delete_button = self._button("trash", say("Delete"), self._delete_pressed)
        self._nothing = words(nothing, "soft", wrapped=True)
        self._fate = words("", "soft", wrapped=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.add_button)
        buttons.addStretch(1)
        for button in (self._up, self._down, self._delete_button):
            buttons.addWidget(button)
        if move is None:
            self._up.hide()
            self._down.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.list)
        column.addWidget(self._nothing)
        column.addLayout(buttons)
        column.addWidget(self._fate)
        self.add_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_button.setText(say("Add"))

    @property
    def current(self) -> str:
        """The id of the chosen row; empty when there is none."""
        row = self.list.currentRow()
        return self._entries[row].id if 0 <= row < len(self._entries) else ""

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these rows; the chosen one stays chosen, or its neighbour once it is gone."""
        wanted, row = self.current, max(0, self.list.currentRow())
        self._entries = tuple(entries)
        self.list.blockSignals(True)
        while self.list.count() > len(entries):
            self.list.takeItem(self.list.count() - 1)
        for index, entry in enumerate(entries):
            item = self.list.item(index)
            if item is None:
                item = QListWidgetItem()
                self.list.addItem(item)
            item.setText(entry.words)
            item.setIcon(entry.icon)
        ids = [entry.id for entry in entries]
        at = ids.index(wanted) if wanted in ids else min(row, len(ids) - 1)
        self.list.setCurrentRow(at)
        self.list.blockSignals(False)
        rows = max(LEAST_ROWS, min(MOST_ROWS, len(entries)))
        self.list.setFixedHeight(round(rows * ROW * max(1.0, self._setting.look.unit)) + 8)
        self.list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._current_changed(at)

    def _current_changed(self, row: int) -> None:
        entry = self._entries[row] if 0 <= row < len(self._entries) else None
        self._fate.setText(entry.fate if entry else "")
        self._fate.setVisible(bool(entry and entry.fate))
        self._up.setEnabled(row > 0)
        self._down.setEnabled(0 <= row < len(self._entries) - 1)
        self._delete_button.setEnabled(entry is not None)
        self.chosen.emit(entry.id if entry else "")

    def _button(self, icon: str, name: str, pressed: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._setting.icon(icon))
        button.setToolTip(tip(name))
        button.setAccessibleName(name)
        button.setMinimumSize(LEAST_TARGET + 2, LEAST_TARGET + 2)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(pressed)
        return button

    def _pressed(self, key: int) -> None:
        match key:
            case Qt.Key.Key_Up:
                self._up_pressed()
            case Qt.Key.Key_Down:
                self._down_pressed()
            case Qt.Key.Key_Delete:
                self._delete_pressed()
            case _:
                self._add_pressed()

    def _add_pressed(self) -> None:
        if self.add_button.isEnabled():
            self._add()

    def _delete_pressed(self) -> None:
        if self.current:
            self._delete(self.current)

    def _up_pressed(self) -> None:
        row = self.list.currentRow()
        if self._move is not None and row > 0:
            self._move(self.current, self._entries[row - 1].id)

    def _down_pressed(self) -> None:
        row = self.list.currentRow()
        if self._move is not None and 0 <= row < len(self._entries) - 1:
            behind = self._entries[row + 2].id if row + 2 < len(self._entries) else None
            self._move(self.current, behind)


class _List(QListWidget):
    """The rows; keys that change them are passed on."""

    key = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Insert) or (
            alt and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ):
            self.key.emit(event.key())
        else:
            super().keyPressEvent(event)
