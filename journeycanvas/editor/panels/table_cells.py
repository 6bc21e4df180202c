"""The table itself and how its cells are written in: a list where there are choices, a line elsewhere."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from journeycanvas.editor.lines import Line
from journeycanvas.editor.panels.table_model import CardsModel

ROW = 30  # pixels, at least
ROW_AIR = 12  # above and below the words
_AnyIndex = QModelIndex | QPersistentModelIndex


class CardsTable(QTableView):
    """A table whose rows are selected whole and whose cells are written in by typing, F2, Enter or a double-click."""

    def __init__(self) -> None:
        super().__init__()
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.state() != self.State.EditingState:
            self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def closeEditor(  # noqa: N802
        self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint
    ) -> None:
        """End writing; after Enter go on in the row below, as in every spreadsheet."""
        written = self.currentIndex()
        super().closeEditor(editor, hint)
        below = written.siblingAtRow(written.row() + 1)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache and below.isValid():
            self.setCurrentIndex(below)

    def scrollTo(  # noqa: N802
        self, index: _AnyIndex, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight; without any width yet, its row only: its stage and kind would be out of sight."""
        across = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        if self.viewport().width() <= 0:
            self.horizontalScrollBar().setValue(across)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: N802 - Qt's names
        """Go from cell to cell with Tab, and on to what is around the table behind its last one."""
        at, model = self.currentIndex(), self.model()
        last = model.index(model.rowCount() - 1, model.columnCount() - 1)
        if at.isValid() and at != (last if next else model.index(0, 0)):
            return super().focusNextPrevChild(next)
        self.setTabKeyNavigation(False)
        try:
            return super().focusNextPrevChild(next)
        finally:
            self.setTabKeyNavigation(True)


class Cells(QStyledItemDelegate):
    """Writes cells: a list where there are choices, a line elsewhere."""

    def __init__(self, cards: CardsModel, shown: QSortFilterProxyModel, table: QTableView) -> None:
        super().__init__(table)
        self._cards, self._shown = cards, shown

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
