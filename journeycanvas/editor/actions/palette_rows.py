"""What the command palette offers, and how a row of it looks: icon and words at the start; its menu and keys at the
end, each in a column of its own."""

from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journeycanvas.editor.actions.key_words import key_words
from journeycanvas.editor.actions.table import MENUS, ROWS, Row, plain
from journeycanvas.editor.pieces import ended
from journeycanvas.messages import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QAbstractItemView

    from journeycanvas.editor.frame.window import MapWindow

LONGEST = 90  # characters of a card's text
EDGE = 10  # pixels before the ends of a row and between its parts, at the usual text size
LEAST_HEIGHT = 30
CHOICE = int(Qt.ItemDataRole.UserRole) + 1


class Choice(NamedTuple):
    """Something that can be chosen: an action of the table, or a record of the map.

    `group` is the menu of an action and the kind of a record, each also in English where people may type that.
    """

    words: str
    group: str
    english: tuple[str, ...] = ()
    keys: str = ""
    icon: str = ""
    action: str = ""
    record: str = ""

    @property
    def spoken(self) -> str:
        """The whole row for screen readers."""
        return ", ".join(part for part in (self.words, self.group, self.keys) if part)

    @property
    def found_by(self) -> tuple[str, ...]:
        """What letters may find it."""
        return (self.words, f"{self.group} {self.words}", *self.english) if self.action else (self.words,)


class ChoiceRows(QStyledItemDelegate):
    """Paints a choice, which is the CHOICE of its item. The column of keys is as wide as the widest of all choices."""

    def __init__(self, window: "MapWindow", choices: "Sequence[Choice]", parent: QWidget) -> None:
        super().__init__(parent)
        metrics = parent.fontMetrics()
        self._soft = QColor(window.program.look.colours.soft)
        self._air = round(EDGE * window.program.look.unit)
        self._keys_width = max((metrics.horizontalAdvance(one.keys) for one in choices), default=0)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        choice: Choice = index.data(CHOICE)
        rectangle: QRect = option.rect
        room = rectangle.adjusted(self._air, 0, -self._air, 0)
        is_rtl = option.direction == Qt.LayoutDirection.RightToLeft
        at_end = Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignLeft if is_rtl else Qt.AlignmentFlag.AlignRight)
        painter.save()
        painter.setPen(self._soft)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # "Ctrl++" stays as it is
        painter.drawText(room, int(at_end), choice.keys)
        before_keys = self._keys_width + 2 * self._air
        room = room.adjusted(before_keys, 0, 0, 0) if is_rtl else room.adjusted(0, 0, -before_keys, 0)
        painter.drawText(room, int(at_end), choice.group)
        painter.restore()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:  # noqa: N802
        """End long words where the menu begins; the list is asked, as what is read of a style's option may be gone."""
        super().initStyleOption(option, index)
        rows, choice = cast("QAbstractItemView", self.parent()), index.data(CHOICE)
        if rows.viewport().width() > 0:
            metrics = rows.fontMetrics()
            taken = self._keys_width + metrics.horizontalAdvance(choice.group) + rows.iconSize().width()
            option.text = ended(choice.words, metrics, rows.viewport().width() - taken - 7 * self._air)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:  # noqa: N802
        size = super().sizeHint(option, index)
        return QSize(0, max(LEAST_HEIGHT, size.height()))


def choice_icon(window: "MapWindow", choice: Choice) -> QIcon:
    """Return the icon of a choice, or an empty one, so that all words begin at one edge."""
    if choice.icon:
        return window.icon(choice.icon)
    size = window.program.look.icon_size
    nothing = QPixmap(size, size)
    nothing.fill(Qt.GlobalColor.transparent)
    return QIcon(nothing)


def commands(window: "MapWindow") -> list[Choice]:
    """Return what can be done now, in the order of the menus."""
    return [_command(window, row) for row in ROWS if window.actions_of.is_enabled(row.id)]


def places(window: "MapWindow") -> list[Choice]:
    """Return the stages, the lanes and the cards of the map that are called anything."""
    return [one for one in _places(window) if one.words] if window.has_map else []


def _command(window: "MapWindow", row: Row) -> Choice:
    menus = {menu.id: menu for menu in MENUS}
    menu, say = menus[row.menu], window.say
    words, english = plain(say(row.words)), plain(row.words)
    if menu.told:
        words, english = f"{plain(say(menu.words))}: {words}", f"{plain(menu.words)}: {english}"
        menu = menus[menu.inside]
    in_english = (english, f"{plain(menu.words)} {english}")
    keys = key_words(window.actions_of.action(row.id).shortcut())
    return Choice(words, plain(say(menu.words)), in_english, keys, row.icon, action=row.id)


def _places(window: "MapWindow") -> "Iterator[Choice]":
    journey, say = window.document.journey, window.say
    icons = {row.id: row.icon for row in ROWS}
    for stage in journey.stages.values():
        yield Choice(shown(stage.title, LONGEST), say("Stage"), icon="stage", record=stage.id)
    for lane in journey.lanes.values():
        yield Choice(shown(lane.title, LONGEST), say("Lane"), icon="lane", record=lane.id)
    for card in journey.cards.values():
        icon = icons.get(f"insert.{card.kind}", "note")
        yield Choice(shown(card.text, LONGEST), say("Card"), icon=icon, record=card.id)
