"""The command palette: a few letters find an action by its words, here or in English, or a place on the map."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from journeycanvas.editor.actions.matching import best
from journeycanvas.editor.actions.table import MENUS, ROWS, Row, plain
from journeycanvas.editor.lines import Line
from journeycanvas.editor.pieces import words
from journeycanvas.messages import shown

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WIDTH = 560  # pixels at the usual text size
SHOWN = 10  # lines before the list scrolls
MOST = 60
MOST_PLACES = 20
LONGEST = 90  # characters of a card's text
EDGE = 10  # pixels before the ends of a line
AT_END = int(Qt.ItemDataRole.UserRole) + 1
CHOICE = int(Qt.ItemDataRole.UserRole) + 2
WALKING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Choice(NamedTuple):
    """Something that can be chosen: an action of the table, or a record of the map."""

    words: str
    english: str
    at_end: str
    action: str = ""
    record: str = ""


class Palette(QDialog):
    """The palette over one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window, Qt.WindowType.Popup)
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        say, unit = window.say, window.program.look.unit
        self.setObjectName("palette")
        self.setAccessibleName(say("Commands"))
        self._line = Line()
        self._line.setPlaceholderText(say("Search or command…"))
        self._line.setAccessibleName(say("Search or command"))
        self._list = QListWidget()
        self._list.setAccessibleName(say("Commands"))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setItemDelegate(_Lines(QColor(window.program.look.colours.soft), self._list))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        self._nothing = words(say("Nothing found"), "soft")
        self._nothing.setContentsMargins(8, 4, 8, 6)
        for part in (self._line, self._nothing, self._list):
            column.addWidget(part)
        self.setFixedWidth(min(round(WIDTH * unit), window.width() - 40))
        self._actions = [_of_action(window, row) for row in ROWS if window.actions_of.is_enabled(row.id)]
        self._places = _places(window)
        self._line.textChanged.connect(self._search)
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(self._choose)
        self._search("")

    def ask(self) -> None:
        """Show the palette at the top of its window, ready for typing."""
        width = self._window.width()
        top = self._window.mapToGlobal(QPoint((width - self.width()) // 2, self._window.menuBar().height() + 12))
        self.move(top)
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
        found = best(letters, self._actions, lambda one: (one.words, one.english), MOST)
        if letters.strip():
            found += best(letters, self._places, lambda one: (one.words,), MOST_PLACES)
        for one in found:
            item = QListWidgetItem(one.words)
            item.setData(AT_END, one.at_end)
            item.setData(CHOICE, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.words}, {one.at_end}" if one.at_end else one.words)
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            self._list.setFixedHeight(self._list.sizeHintForRow(0) * min(SHOWN, len(found)) + 8)
        self.adjustSize()

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        choice: Choice = item.data(CHOICE)
        window = self._window
        self.close()
        # Once the palette is gone, so that what is done finds the focus where it was.
        if choice.action:
            QTimer.singleShot(0, window, lambda: window.run(choice.action))
        else:
            QTimer.singleShot(0, window, lambda: _show_place(window, choice.record))


class _Lines(QStyledItemDelegate):
    """Paints a line with its keys, or where it belongs, at its end."""

    def __init__(self, soft: QColor, parent: QObject) -> None:
        super().__init__(parent)
        self._soft = soft

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        at_end = str(index.data(AT_END) or "")
        painter.save()
        painter.setPen(self._soft)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl++" stays as it is
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        at_edge = Qt.AlignmentFlag.AlignLeft if is_rtl else Qt.AlignmentFlag.AlignRight
        rectangle: QRect = option.rect
        painter.drawText(
            rectangle.adjusted(EDGE, 0, -EDGE, 0),
            int(Qt.AlignmentFlag.AlignVCenter | at_edge),
            at_end,
        )
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """Cut a long line where its end begins."""
        super().initStyleOption(option, index)
        at_end = str(index.data(AT_END) or "")
        room = option.rect.width() - option.fontMetrics.horizontalAdvance(at_end) - 4 * EDGE
        if option.rect.width() > 0:
            option.text = option.fontMetrics.elidedText(option.text, Qt.TextElideMode.ElideRight, room)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        size = super().sizeHint(option, index)
        return QSize(size.width(), max(30, size.height()))


def _of_action(window: "MapWindow", row: Row) -> Choice:
    menu = next((one for one in MENUS if one.id == row.menu), MENUS[0])
    keys = window.actions_of.action(row.id).shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words, english = plain(window.say(row.words)), plain(row.words)
    if menu.told:
        words, english = f"{plain(window.say(menu.words))}: {words}", f"{plain(menu.words)}: {english}"
    return Choice(words, english, keys or plain(window.say(menu.words)), action=row.id)


def _places(window: "MapWindow") -> list[Choice]:
    if not window.has_map:
        return []
    journey, say = window.document.journey, window.say
    places = [(stage.id, stage.title, say("Stage")) for stage in journey.stages.values()]
    places += [(lane.id, lane.title, say("Lane")) for lane in journey.lanes.values()]
    places += [(card.id, card.text, say("Card")) for card in journey.cards.values()]
    return [Choice(shown(words, LONGEST), "", kind, record=id) for id, words, kind in places if words.strip()]


def _show_place(window: "MapWindow", record: str) -> None:
    window.selection.choose((record,))
    place = window.view.places.area(record)
    if place is not None:
        window.view.reveal(place)
    window.view.setFocus()
