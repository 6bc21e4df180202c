"""Give the cards of a map to a table: a row each in reading order, edited through the verbs of the map."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from journeycanvas.edit.grid import reading_order
from journeycanvas.editor.panels.columns import Choice, Column, NotSaid, columns, has, written
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.i18n import saying
from journeycanvas.messages import shown
from journeycanvas.model import CARD_KINDS, Card, Journey

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
ID_ROLE = Qt.ItemDataRole.UserRole + 2
READ_ONLY = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
EDITABLE = READ_ONLY | Qt.ItemFlag.ItemIsEditable
LONGEST = 400  # characters of a cell
_AnyIndex = QModelIndex | QPersistentModelIndex


class CardsModel(QAbstractTableModel):
    """The cards. It follows the document by itself; what only changed in a card changes its row only.

    `place_shown` tells where a row is seen, once the rows are sorted and narrowed down.
    """

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self.place_shown: Callable[[int], int] = int
        self._setting = setting
        self._journey = setting.journey
        self.columns: tuple[Column, ...] = columns(setting)
        self._cards: list[str] = []
        self._rows: dict[str, int] = {}
        self._choices: dict[str, tuple[Sequence[Choice], dict[object, int]]] = {}
        kinds: tuple[type[Card], ...] = (Card, *CARD_KINDS.values())
        self._flags = {
            kind: tuple(EDITABLE if column.name in kind.model_fields else READ_ONLY for column in self.columns)
            for kind in kinds
        }
        self._words: dict[str, tuple[Card, str]] = {}
        self._sort_out()

    def follow(self, ids: frozenset[str], new: Journey) -> None:
        """Take over the map after a change of these records."""
        old, self._journey = self._journey, new
        self._choices = {}
        if self._is_same_order(ids, old, new):
            rows = sorted(self._rows[id] for id in ids if id in self._rows)
            for row in rows:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
            return
        self.start_again(new)

    def start_again(self, journey: Journey) -> None:
        """Take over a map that may differ anywhere."""
        self.beginResetModel()
        self._journey, self._choices = journey, {}
        self._sort_out()
        self.endResetModel()

    def id_at(self, row: int) -> str:
        """Return the id of the card in a row."""
        return self._cards[row]

    def row_of(self, id: str) -> int | None:
        """Return the row of a card."""
        return self._rows.get(id)

    def card_at(self, row: int) -> Card:
        return self._journey.cards[self._cards[row]]

    def words_at(self, row: int) -> str:
        """Return what a card says in words, in small letters: what is searched."""
        card = self.card_at(row)
        found = self._words.get(card.id)
        if found is None or found[0] is not card:
            said = (card.text, card.note, card.owner, card.source, *card.tags)
            found = self._words[card.id] = (card, "\n".join(said).casefold())
        return found[1]

    def choices_at(self, index: _AnyIndex) -> Sequence[Choice] | None:
        """Return what can stand in a cell; None where it is typed."""
        column = self.columns[index.column()]
        return self._choices_of(column)[0] if column.choices is not None else None

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._cards)

    def columnCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if way == Qt.Orientation.Horizontal:
            return self.columns[section].title
        return self._setting.numerals.number(section + 1)

    def flags(self, index: _AnyIndex) -> Qt.ItemFlag:
        """Return that a cell can be selected, and edited if its card has that field. Qt asks this of every cell."""
        if not index.isValid():
            return READ_ONLY
        return self._flags[type(self.card_at(index.row()))][index.column()]

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        column, card = self.columns[index.column()], self.card_at(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(column, card)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), column, card)
            case Qt.ItemDataRole.EditRole:
                return self._plain(column, card)
            case Qt.ItemDataRole.BackgroundRole if not has(column, card):
                return QColor(self._setting.look.colours.panel)
            case _ if role == SORT_ROLE:
                return self._sorted_by(column, card)
            case _ if role == ID_ROLE:
                return card.id
            case _:
                return None

    def setData(self, index: _AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: N802
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        column, card = self.columns[index.column()], self.card_at(index.row())
        if column.choices is None:
            try:
                value = written(column, str(value), self._setting.language)
            except NotSaid:
                self._setting.tell(saying("“{words}” is no number. Nothing was changed.", words=str(value)))
                return False
        if not has(column, card) or column.read(self._journey, card) == value:
            return False
        return self._setting.edit(lambda journey: column.write(journey, [card.id], value))

    def _is_same_order(self, ids: frozenset[str], old: Journey, new: Journey) -> bool:
        if old.lanes is not new.lanes or old.stages is not new.stages:
            return False
        for id in ids:
            before, after = old.cards.get(id), new.cards.get(id)
            if (before is None) is not (after is None):
                return False
            if before is not None and after is not None:
                was, now = (before.lane, before.stage, before.order), (after.lane, after.stage, after.order)
                if was != now:
                    return False
        return True

    def _sort_out(self) -> None:
        self._cards = [card.id for card in reading_order(self._journey, self._journey.cards.values())]
        self._rows = {id: row for row, id in enumerate(self._cards)}

    def _choices_of(self, column: Column) -> tuple[Sequence[Choice], dict[object, int]]:
        if column.name not in self._choices:
            choices = column.choices(self._journey) if column.choices is not None else ()
            self._choices[column.name] = choices, {choice.value: at for at, choice in enumerate(choices)}
        return self._choices[column.name]

    def _shown(self, column: Column, card: Card) -> str:
        if not has(column, card):
            return ""
        value = column.read(self._journey, card)
        if column.choices is not None:
            choices, places = self._choices_of(column)
            return choices[places[value]].words if value in places else str(value or "")
        match column.sort:
            case "number":
                return "" if value is None else self._setting.numerals.number(value)
            case "date":
                return self._setting.numerals.date(value or "", short=True)
            case "tags":
                return self._setting.words.say_in("between the parts of a list", ", ").join(
                    shown(tag) for tag in value or ()
                )
            case _:
                return shown(value or "", LONGEST)

    def _spoken(self, row: int, column: Column, card: Card) -> str:
        """Return what a reader hears of a cell; that of the text, where somebody comes in, says where the card is."""
        say = self._setting.say
        said = (self._shown(column, card) or say("empty")) if has(column, card) else say("does not apply")
        if column.name != "text":
            return f"{column.title}: {said}"
        lane, stage = (self._shown(one, card) for one in self.columns if one.name in ("lane", "stage"))
        n = self._setting.numerals.number(self.place_shown(row) + 1)
        return say("row {n}, {lane}, {stage}: {words}", n=n, lane=lane, stage=stage, words=said)

    def _plain(self, column: Column, card: Card) -> object:
        value = column.read(self._journey, card)
        if column.choices is not None:
            return value
        return self._shown(column, card) if column.sort else value or ""

    def _sorted_by(self, column: Column, card: Card) -> object:
        value = column.read(self._journey, card) if has(column, card) else None
        if column.choices is not None:
            return self._choices_of(column)[1].get(value, -1) if has(column, card) else -1
        if column.sort == "number":
            return -1e300 if value is None else float(value)
        if column.sort == "tags":
            return ",".join(value or ())
        return str(value or "").casefold()
