"""The table itself and how its cells are written in: a list where there are choices, a line elsewhere."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from journeycanvas.editor.appearance.colours import Colours
from journeycanvas.editor.lines import Line
from journeycanvas.editor.panels.table_model import CardsModel
from journeycanvas.editor.pieces import ended

ROW = 30  # pixels, at least
ROW_AIR = 12  # above and below the words
BESIDE_WORDS = 9  # pixels between the words of a cell, or of a head, and its edge, at the usual text size
TEXT_MARGIN = 3  # that Qt leaves beside the words of a cell, and two beside those of a line
RING = 2
GRID = 1
_AnyIndex = QModelIndex | QPersistentModelIndex


class CardsTable(QTableView):
    """A table whose rows are selected whole and whose cells are written in by typing, F2, Enter or a double-click."""

    def __init__(self) -> None:
        super().__init__()
        self._beside = BESIDE_WORDS
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # the arrow keys go from cell to cell, and Tab does so while one is written in
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSortingEnabled(True)
        header = self.horizontalHeader()
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsMovable(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(max(ROW, self.fontMetrics().height() + ROW_AIR))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.hide()

    def wear(self, colours: Colours, unit: float) -> None:
        """Take the colours of the window. The ring of the focus has its room beforehand, so that nothing moves."""
        beside = self._beside = round(BESIDE_WORDS * unit)
        ring = f"{RING}px solid {colours.accent}"
        self.setStyleSheet(
            f"QTableView {{ gridline-color: {colours.line}; padding: 1px }} QTableView:focus {{ padding: 0 }} "
            f"QTableView::item {{ padding: 0 {beside - TEXT_MARGIN}px }} "
            f"QTableView::item:focus {{ border: {ring}; padding: 0 {beside - TEXT_MARGIN - RING}px }} "
            f"QHeaderView::section {{ padding-left: {beside}px; padding-right: {beside}px }} "
            f"QLineEdit, QComboBox {{ border: {ring}; border-radius: 0; min-height: 0 }} "
            f"QLineEdit {{ padding: 0 {beside - RING - 2}px }} QComboBox {{ padding: 0 {beside - RING - 4}px }}"
        )

    def shown_words(self, index: _AnyIndex) -> str:
        """Return as much of the words of a cell as it has room for: whole words, and an … at their end."""
        room = self.columnWidth(index.column()) - 2 * self._beside - GRID
        return ended(str(index.data(Qt.ItemDataRole.DisplayRole) or ""), self.fontMetrics(), room)

    def edit(self, index: _AnyIndex, *how: object) -> bool | None:  # type: ignore[override]
        """Write in a cell; what stands there is selected, and its beginning in sight."""
        begun = super().edit(index, *how)
        line = QApplication.focusWidget()
        if isinstance(line, Line) and self.isAncestorOf(line) and line.selectedText() == line.text():
            line.select_from_end()
        return begun

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def closeEditor(  # noqa: N802
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """End writing; after Enter go on in the row below, as in every spreadsheet, after Tab in the next cell."""
        written, end = self.currentIndex(), QAbstractItemDelegate.EndEditHint
        if hint in (end.EditNextItem, end.EditPreviousItem):
            super().closeEditor(editor, end.NoHint)
            self._write_beside(written, 1 if hint == end.EditNextItem else -1)
            return
        super().closeEditor(editor, hint)
        below = written.siblingAtRow(written.row() + 1)
        if hint == end.SubmitModelCache and below.isValid():
            self.setCurrentIndex(below)

    def _write_beside(self, written: QModelIndex, step: int) -> None:
        """Write in the nearest cell before or behind that can be written in, in the order in which they are seen."""
        header, model = self.horizontalHeader(), self.model()
        columns = model.columnCount()
        at = written.row() * columns + header.visualIndex(written.column()) + step
        while 0 <= at < model.rowCount() * columns:
            row, seen = divmod(at, columns)
            index = model.index(row, header.logicalIndex(seen))
            if model.flags(index) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(index)
                self.edit(index)
                return
            at += step

    def scrollTo(  # noqa: N802
        self, index: _AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight; without any width yet, its row only: its stage and kind would be out of sight."""
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if self.viewport().width() <= 0:
            self.horizontalScrollBar().setValue(across)


class Cells(QStyledItemDelegate):
    """Writes cells: a list where there are choices, a line elsewhere."""

    def __init__(self, cards: CardsModel, shown: QSortFilterProxyModel, table: CardsTable) -> None:
        super().__init__(table)
        self._cards, self._shown, self._table = cards, shown, table

    def initStyleOption(self, option: QStyleOptionViewItem, index: _AnyIndex) -> None:  # noqa: N802
        super().initStyleOption(option, index)
        option.text = self._table.shown_words(index)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _AnyIndex) -> QWidget:  # noqa: N802
        choices = self._cards.choices_at(self._source(index))
        title = self._cards.columns[index.column()].title
        if choices is None:
            line = Line(parent)
            line.setAccessibleName(title)
            line.setFrame(False)
            return line
        box = QComboBox(parent)
        box.setAccessibleName(title)
        for choice in choices:
            box.addItem(choice.words, choice.value)
        box.activated.connect(self._commit)
        return box

    def updateEditorGeometry(  # noqa: N802
        self, editor: QWidget, option: QStyleOptionViewItem, index: _AnyIndex
    ) -> None:
        """Let the editor fill its cell: the words stay where they were. The grid is at the left of a mirrored one."""
        rtl = editor.layoutDirection() == Qt.LayoutDirection.RightToLeft
        editor.setGeometry(option.rect.translated(1 if rtl else 0, 0))

    def setEditorData(self, editor: QWidget, index: _AnyIndex) -> None:  # noqa: N802
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            choices = self._cards.choices_at(self._source(index)) or ()
            editor.setCurrentIndex(next((at for at, choice in enumerate(choices) if choice.value == value), -1))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: _AnyIndex) -> None:  # noqa: N802
        if isinstance(editor, QComboBox):
            choices = self._cards.choices_at(self._source(index)) or ()
            if 0 <= editor.currentIndex() < len(choices):
                model.setData(_index(index), choices[editor.currentIndex()].value)
        elif isinstance(editor, QLineEdit) and editor.text() != str(index.data(Qt.ItemDataRole.EditRole)):
            model.setData(_index(index), editor.text())

    def _commit(self, _: int) -> None:
        box = self.sender()
        if isinstance(box, QWidget):
            self.commitData.emit(box)
            self.closeEditor.emit(box)

    def _source(self, index: _AnyIndex) -> QModelIndex:
        return self._shown.mapToSource(index)


def _index(index: _AnyIndex) -> QModelIndex:
    return index if isinstance(index, QModelIndex) else index.model().index(index.row(), index.column())
