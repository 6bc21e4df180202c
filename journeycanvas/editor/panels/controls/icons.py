"""Choose an icon from the drawn set, in a small sheet that opens."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import tip
from journeycanvas.wording.choices import ICONS

CELL = 34  # pixels of an icon's place in the sheet
ICON = 20
COLUMNS = 8
ROUND = 4  # pixels around the icons
SLACK = 6  # with less, Qt puts one icon fewer in a row


class IconControl(Control):
    """The icon and its name on a button; the sheet offers the icons and, where `none` says how it is called, none."""

    says_mixed = True

    def __init__(self, setting: PanelSetting, names: Sequence[str], none: str = "") -> None:
        super().__init__()
        self._setting = setting
        self._names, self._none = names, none
        self._value: str | None = None
        self._label = ""
        self.button = QPushButton()
        self.button.setMinimumHeight(LEAST_TARGET)
        self.button.clicked.connect(self.open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.button)
        layout.addStretch(1)
        self.setFocusProxy(self.button)
        self.show_value(None)

    def show_value(self, value: object) -> None:
        self._value = value if isinstance(value, str) else None
        name = self._value or ""
        words = self._setting.say(ICONS[name]) if name in ICONS else name or self._none
        self._show(self._setting.icon(name) if name else QIcon(), words)

    def show_mixed(self) -> None:
        self._value = None
        self._show(QIcon(), self._setting.mixed)

    def name_for_readers(self, name: str) -> None:
        self._label = name
        self.setAccessibleName(name)
        self.button.setAccessibleName(f"{name}: {self.button.text()}")

    def open(self) -> None:
        """Open the sheet."""
        sheet = _Sheet(self._setting, self._names, self._none, self._value, self)
        sheet.picked.connect(self._picked)
        corner = self.mapToGlobal(QPoint(0, self.height() + 2))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            corner.setX(corner.x() + self.width() - sheet.sizeHint().width())
        sheet.move(corner)
        sheet.show()

    def _picked(self, name: str) -> None:
        value = name or None
        self.show_value(value)
        self.chosen.emit(value)

    def _show(self, icon: QIcon, words: str) -> None:
        self.button.setIcon(icon)
        self.button.setText(words)
        self.button.setAccessibleName(f"{self._label}: {words}" if self._label else words)


class _Sheet(QFrame):
    """Icons in rows; the arrow keys go among them and Enter takes one."""

    picked = Signal(str)

    def __init__(
        self, setting: PanelSetting, names: Sequence[str], none: str, value: str | None, parent: IconControl
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("panel")
        self.list = _Icons()
        for name in (*([""] if none else []), *names):
            item = QListWidgetItem(setting.icon(name or "close"), "")
            words = setting.say(ICONS[name]) if name else none
            item.setToolTip(tip(words))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setSizeHint(QSize(CELL, CELL))
            self.list.addItem(item)
            if name == (value or ""):
                self.list.setCurrentItem(item)
        self.list.taken.connect(self._taken)
        rows = -(-self.list.count() // COLUMNS)
        around = 2 * self.list.frameWidth() + 2 * ROUND + SLACK
        self.list.setFixedSize(COLUMNS * CELL + around, rows * CELL + around)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 2, 2, 2)
        layout.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.list.setFocus()

    def _taken(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(Qt.ItemDataRole.UserRole))
        self.close()


class _Icons(QListWidget):
    """The icons of a sheet."""

    taken = Signal(QListWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("icons")
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setViewportMargins(ROUND, ROUND, ROUND, ROUND)
        self.setGridSize(QSize(CELL, CELL))
        self.setIconSize(QSize(ICON, ICON))
        self.setUniformItemSizes(True)
        self.setStyleSheet(f"QListView::item {{ padding: {(CELL - ICON) // 2}px 0 0 0; min-height: 0; }}")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self.taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and item is not None:
            self.taken.emit(item)
        else:
            super().keyPressEvent(event)
