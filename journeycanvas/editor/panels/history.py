"""Show the steps that led to the map, by name; go to any of them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QShowEvent
from PySide6.QtWidgets import QListView, QVBoxLayout, QWidget

from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import OneLine, tip, words
from journeycanvas.messages import shown

MARGIN = 14  # pixels
_AnyIndex = QModelIndex | QPersistentModelIndex


class HistoryPanel(QWidget):
    """The list of steps, the oldest first. The current one is bold; those after it were taken back and are pale."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        self._is_following = False
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = Steps(setting)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setItemDelegate(OneLine(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setAccessibleName(setting.say("History"))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.clicked.connect(self._go)
        hint = words(setting.say("Click a step to see the map as it was. Nothing is lost until you change it."), "soft")
        hint.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        setting.document.changed.connect(self._changed)
        setting.document.saved_changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the steps there are now."""
        self.model.refresh()
        self._is_following = True
        index = self.model.index(self._setting.document.session.position)
        self.list.setCurrentIndex(index)
        self.list.scrollTo(index)
        self._is_following = False

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.refresh()

    def _changed(self, *_: object) -> None:
        if self.isVisible() and not self._is_following:
            self.refresh()

    def _chosen(self, index: QModelIndex, _: QModelIndex) -> None:
        self._go(index)

    def _go(self, index: QModelIndex) -> None:
        session = self._setting.document.session
        if self._is_following or not index.isValid() or index.row() == session.position:
            return
        self._is_following = True
        session.jump_to(index.row())
        self._is_following = False
        self.model.refresh()


class Steps(QAbstractListModel):
    """The start and every step; row n is the map after n steps."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        self._count = len(setting.document.session.steps) + 1

    def refresh(self) -> None:
        """Take over the steps there are now."""
        count = len(self._setting.document.session.steps) + 1
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        self.dataChanged.emit(self.index(0), self.index(count - 1))

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else self._count

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = index.row()
        session = self._setting.document.session
        if not 0 <= row <= len(session.steps):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._words(row)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._words(row))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._words_for_readers(row, session.position)
            case Qt.ItemDataRole.FontRole if row == session.position:
                font = QFont()
                font.setBold(True)
                return font
            case Qt.ItemDataRole.ForegroundRole if row > session.position:
                return QColor(self._setting.look.colours.faint)
            case _:
                return None

    def _words(self, row: int) -> str:
        say = self._setting.say
        if row == 0:
            return say("The map as it was opened")
        name = self._setting.document.session.steps[row - 1].name
        if not name.about:
            return say(name.text)
        # Translators: a step of the history, and the words of what it was done to
        return say("{step}: {words}", step=say(name.text), words=shown(name.about))

    def _words_for_readers(self, row: int, position: int) -> str:
        if row == position:
            return self._setting.say("{step} (current)", step=self._words(row))
        if row > position:
            return self._setting.say("{step} (taken back)", step=self._words(row))
        return self._words(row)
