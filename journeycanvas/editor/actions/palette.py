"""The command palette: a few letters find an action by its words and its menu, here or in English, or a place on the
map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from journeycanvas.editor.actions.matching import best
from journeycanvas.editor.actions.palette_rows import CHOICE, Choice, ChoiceRows, choice_icon, commands, places
from journeycanvas.editor.dialogs.over_map import MapDialog
from journeycanvas.editor.lines import Line
from journeycanvas.editor.pieces import words

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WIDTH = 560  # pixels at the usual text size
SHOWN = 10  # lines before the list scrolls
MOST = 200  # more than there are commands
MOST_PLACES = 20
WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(MapDialog):
    """The palette over one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.furnish()

    def furnish(self) -> None:
        window, say = self.window_of_map, self.window_of_map.say
        self.setAccessibleName(say("Commands"))
        self._line = Line()
        self._line.setPlaceholderText(say("Search or command…"))
        self._line.setAccessibleName(say("Search or command"))
        self._list = QListWidget()
        self._list.setAccessibleName(say("Commands"))
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the line has its keys
        self._list.currentItemChanged.connect(self._tell)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setIconSize(QSize(window.program.look.icon_size, window.program.look.icon_size))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self._nothing = words(say("Nothing found"), "soft")
        self._nothing.setContentsMargins(8, 4, 8, 6)
        for part in (self._line, self._nothing, self._list):
            column.addWidget(part)
        self.setFixedWidth(min(round(WIDTH * self.unit), window.width() - 40))
        self._commands, self._places = commands(window), places(window)
        self._list.setItemDelegate(ChoiceRows(window, self._commands, self._list))
        self._line.textChanged.connect(self._search)
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self._search("")

    def make_anew(self) -> None:
        letters = self._line.text()
        super().make_anew()
        self.search(letters)

    def ask(self) -> None:
        """Show the palette at the top of its window, ready for typing."""
        window = self.window_of_map
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, window.menuBar().height() + 12)))
        self.show()
        self._line.setFocus()

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What is offered just now, the best first."""
        return tuple(self._list.item(at).data(CHOICE) for at in range(self._list.count()))

    def search(self, letters: str) -> None:
        """Type letters into the line."""
        self._line.setText(letters)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in WALKING:
                self._list.event(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _search(self, letters: str) -> None:
        self._list.clear()
        found = best(letters, self._commands, lambda one: one.found_by, MOST)
        if letters.strip():
            found += best(letters, self._places, lambda one: one.found_by, MOST_PLACES)
        for one in found:
            item = QListWidgetItem(choice_icon(self.window_of_map, one), one.words)
            item.setData(CHOICE, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, one.spoken)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            self._list.setFixedHeight(self._list.sizeHintForRow(0) * min(SHOWN, len(found)) + 8)
        self.adjustSize()

    def _tell(self, item: QListWidgetItem | None) -> None:
        """Let screen readers say what Enter would choose: the keyboard stays in the line."""
        self._line.setAccessibleDescription(item.data(CHOICE).spoken if item is not None else "")

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice: Choice = item.data(CHOICE)
        window = self.window_of_map
        self.close()
        # Once the palette is gone, so that what is done finds the focus where it was.
        if choice.action:
            QTimer.singleShot(0, window, lambda: window.run(choice.action))
        else:
            QTimer.singleShot(0, window, lambda: _show_place(window, choice.record))


def _show_place(window: "MapWindow", record: str) -> None:
    window.selection.choose((record,))
    place = window.view.places.area(record)
    if place is not None:
        window.view.reveal(place)
    window.view.setFocus()
