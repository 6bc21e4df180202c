"""The same map as a table that can be edited, sorted and searched; it is also how a screen reader reads the map."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeycanvas.edit.cards import add_card, delete_cards
from journeycanvas.edit.grid import stage_of
from journeycanvas.editor.lines import Line
from journeycanvas.editor.panels.controls.choice import Choice
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.rows import RowsLayout
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.panels.table_cells import CardsTable, Cells
from journeycanvas.editor.panels.table_model import ID_ROLE, CardsModel
from journeycanvas.editor.panels.table_rows import Filtered, runs
from journeycanvas.editor.pieces import words
from journeycanvas.messages import shown
from journeycanvas.model import Journey
from journeycanvas.wording.choices import KINDS

MARGIN = 14  # pixels
GAP = 8
_AnyIndex = QModelIndex | QPersistentModelIndex


class TablePanel(QWidget):
    """The table with its filters. What is selected here is selected on the map, and the other way round."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say = setting.say
        self._is_following = False
        self._is_stale = False
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = CardsModel(setting)
        self.shown = Filtered(self.model)
        self.model.place_shown = self.shown.place_of
        self._text = next(at for at, column in enumerate(self.model.columns) if column.name == "text")
        self.table = self._cards_table()
        self.search = self._search_line()
        self.lane = self._choice(say("All lanes"), say("Lane"))
        kinds = [("", say("All kinds"), None), *((value, say(text), None) for value, text in KINDS.items())]
        self.kind = self._choice(say("All kinds"), say("Kind of card"), kinds)
        self._count = words("", "soft")
        self._add = QPushButton(say("Add card"))
        self._add.setMinimumHeight(LEAST_TARGET)
        self._add.setToolTip(say("Add a card (Insert)"))
        self._add.clicked.connect(self.add_card)
        self._delete = QPushButton(say("Delete"))
        self._delete.setMinimumHeight(LEAST_TARGET)
        self._delete.setToolTip(say("Delete the selected cards (Ctrl+Delete)"))
        self._delete.clicked.connect(self.delete_cards)
        self.table.installEventFilter(self)
        self._above = self._arranged()
        self.setFocusProxy(self.table)
        setting.document.changed.connect(self._changed)
        setting.selection.changed.connect(self._selected)
        self._offer_lanes()
        self._selected()
        self._say_count()

    def _cards_table(self) -> CardsTable:
        """Return the table of the cards that are shown, its columns as wide as they need to be."""
        table, look = CardsTable(), self._setting.look
        table.setModel(self.shown)
        table.setItemDelegate(Cells(self.model, self.shown, table))
        table.wear(look.colours, look.unit)
        table.setAccessibleName(self._setting.say("Cards of the map"))
        header = table.horizontalHeader()
        for at, column in enumerate(self.model.columns):
            table.setColumnWidth(at, max(round(column.width * look.unit), header.sectionSizeHint(at)))
        table.selectionModel().selectionChanged.connect(self._chosen)
        return table

    def _search_line(self) -> Line:
        search, text = Line(), self._setting.say("Search in the table")
        search.setPlaceholderText(text)
        search.setAccessibleName(text)
        search.setClearButtonEnabled(True)
        hint = search.fontMetrics().horizontalAdvance(search.placeholderText())
        search.setMinimumWidth(hint + round(2 * MARGIN * self._setting.look.unit))
        search.textChanged.connect(self._filter)
        return search

    def _choice(self, everything: str, name: str, rows: Sequence[tuple[str, str, None]] = ()) -> Choice:
        """Return what narrows the table down, with a text for all and a name for screen readers."""
        choice = Choice(everything, rows)
        choice.name_for_readers(name)
        choice.show_value("")
        choice.chosen.connect(self._filter)
        return choice

    def _arranged(self) -> QBoxLayout:
        """Put all in its place; return what is above the table."""
        lists = QWidget()
        beside = QHBoxLayout(lists)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(GAP)
        beside.addWidget(self.lane, 1)
        beside.addWidget(self.kind, 1)
        filters = RowsLayout(GAP, fills=True)
        filters.addWidget(self.search)
        filters.addWidget(lists)
        deeds = QHBoxLayout()
        deeds.setSpacing(GAP)
        deeds.addWidget(self._count)
        deeds.addStretch(1)
        deeds.addWidget(self._add)
        deeds.addWidget(self._delete)
        above = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        above.setSpacing(GAP)
        above.addLayout(filters, 1)
        above.addLayout(deeds)
        column_of_parts = QVBoxLayout(self)
        column_of_parts.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column_of_parts.setSpacing(10)
        column_of_parts.addLayout(above)
        column_of_parts.addWidget(self.table, 1)
        return above

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put what can be done below what is searched, where they have no room in one row."""
        super().resizeEvent(event)
        parts = [item for at in range(self._above.count()) if (item := self._above.itemAt(at)) is not None]
        wanted = sum(part.sizeHint().width() for part in parts) + GAP
        is_wide = self.contentsRect().width() - 2 * MARGIN >= wanted
        way = QBoxLayout.Direction
        self._above.setDirection(way.LeftToRight if is_wide else way.TopToBottom)

    def go_on_from(self, before: "TablePanel") -> None:
        """Show the rows of the table that stood here before in their order, at the same cell."""
        self.search.setText(before.search.text())
        self.lane.show_value(before.lane.value)
        self.kind.show_value(before.kind.value)
        self._filter()
        header, at = before.table.horizontalHeader(), before.table.currentIndex()
        self.table.sortByColumn(header.sortIndicatorSection(), header.sortIndicatorOrder())
        current = self.shown.index(at.row(), at.column())
        self.table.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)

    def add_card(self) -> None:
        """Add a card below the current one, in the same cell, and be ready for its text."""
        setting = self._setting
        journey, new_id = setting.journey, setting.document.session.new_id
        index = self.table.currentIndex()
        if index.isValid():
            card = journey.cards[index.data(ID_ROLE)]
            lane, stage = card.lane or "", stage_of(journey, card)
            place = journey.cell(lane, stage).index(card) + 1
        else:
            lane = next(iter(journey.lanes))
            stage, place = next(iter(journey.stages), None), None
        before = set(journey.cards)
        if setting.edit(lambda map: add_card(map, new_id, lane, stage, index=place)):
            new = set(setting.journey.cards) - before
            for id in new:
                self._go_to(id, write=True)

    def delete_cards(self) -> None:
        """Delete the cards of the selected rows."""
        ids = self._ids()
        if ids:
            self._setting.edit(lambda journey: delete_cards(journey, ids))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the cards with Esc from what stands above them."""
        if event.key() == Qt.Key.Key_Escape and not self.table.hasFocus():
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            if event.key() == Qt.Key.Key_Insert:
                self.add_card()
                return True
            if event.key() == Qt.Key.Key_Delete:
                if control:
                    self.delete_cards()
                else:
                    self._empty_cell()
                return True
        return super().eventFilter(watched, event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.model.start_again(self._setting.journey)
            self._say_count()
        self._offer_lanes()
        self._selected()
        if not self.table.currentIndex().isValid() and self.shown.rowCount():
            first = self.shown.index(0, self._text)
            self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _empty_cell(self) -> None:
        index = self.table.currentIndex()
        if index.isValid() and self.model.choices_at(self.shown.mapToSource(index)) is None:
            self.shown.setData(index, "")

    def _go_to(self, id: str, *, write: bool = False) -> None:
        row = self.model.row_of(id)
        if row is None:
            return
        index = self.shown.mapFromSource(self.model.index(row, self._text))
        if index.isValid():
            self.table.setCurrentIndex(index)
            self.table.scrollTo(index)
            if write:
                self.table.edit(index)

    def _ids(self) -> list[str]:
        """Return the cards of the selected rows. Qt's own list of rows asks for the flags of every cell."""
        chosen = self.table.selectionModel().selection()
        parts = [chosen.at(place) for place in range(chosen.count())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return [self.model.id_at(self.shown.mapToSource(self.shown.index(row, 0)).row()) for row in sorted(rows)]

    def _chosen(self, *_: object) -> None:
        if self._is_following:
            return
        ids = self._ids()
        journey = self._setting.journey
        card = journey.cards.get(ids[-1]) if ids else None
        cell = (card.lane or "", stage_of(journey, card)) if card is not None else None
        self._is_following = True
        self._setting.selection.choose(ids, cell)
        self._is_following = False

    def _column(self) -> int:
        """Return the column somebody is in; to begin with, that of the text."""
        current = self.table.currentIndex()
        return current.column() if current.isValid() else self._text

    def _selected(self) -> None:
        if self._is_following or not self.isVisible():
            return
        places = [row for id in self._setting.selection.records if (row := self.model.row_of(id)) is not None]
        indexes = [self.shown.mapFromSource(self.model.index(row, 0)) for row in places]
        rows = [index.row() for index in indexes if index.isValid()]
        last = self.shown.index(rows[-1], 0) if rows else QModelIndex()
        wanted = QItemSelection()
        end = self.shown.columnCount() - 1
        for first, after in runs(rows):
            wanted.select(self.shown.index(first, 0), self.shown.index(after - 1, end))
        self._is_following = True
        flag = QItemSelectionModel.SelectionFlag
        chosen = self.table.selectionModel()
        if last.isValid() and self.table.currentIndex().row() != last.row():
            column = self._column()
            chosen.setCurrentIndex(last.siblingAtColumn(column), flag.NoUpdate)
        chosen.select(wanted, flag.ClearAndSelect)
        if last.isValid():
            self.table.scrollTo(last.siblingAtColumn(self._column()))
        self._is_following = False

    def _changed(self, ids: frozenset[str], _: Journey, new: Journey) -> None:
        if not self.isVisible():
            self._is_stale = True
            return
        self._is_following = True
        current = self.table.currentIndex()
        id, column = (current.data(ID_ROLE), current.column()) if current.isValid() else ("", 0)
        self.model.follow(ids, new)
        row = self.model.row_of(id)
        if row is not None and not self.table.currentIndex().isValid():
            index = self.shown.mapFromSource(self.model.index(row, column))
            self.table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._is_following = False
        self._offer_lanes()
        self._selected()
        self._say_count()

    def _filter(self, _: object = None) -> None:
        self.shown.narrow(self.search.text(), self._value(self.lane), self._value(self.kind))
        self._say_count()

    def _value(self, choice: Choice) -> str:
        return str(choice.value or "")

    def _offer_lanes(self) -> None:
        everything = [("", self._setting.say("All lanes"), None)]
        lanes = self._setting.journey.lanes.values()
        self.lane.offer([*everything, *((lane.id, shown(lane.title), None) for lane in lanes)])

    def _say_count(self) -> None:
        count = self.shown.rowCount()
        say_many, number = self._setting.words.say_many, self._setting.numerals.number
        self._count.setText(say_many("{n} card", "{n} cards", count, n=number(count)))
