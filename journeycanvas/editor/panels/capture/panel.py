"""The panel for what comes back from the wall: by codes or cell by cell, and the way to its photographs."""

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from journeycanvas.editor.panels.capture.by_cell import ByCell
from journeycanvas.editor.panels.capture.by_code import ByCode
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.page import MARGIN
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.sign_button import SignButton


class CapturePanel(QWidget):
    """Quick capture. While it is shown, the map shows the codes of its cells."""

    codes_wanted = Signal(bool)
    photos_wanted = Signal()
    pictured = Signal(QMimeData)

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        say = setting.say
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.way = Segments([("codes", say("By codes")), ("cells", say("Cell by cell"))])
        self.way.name_for_readers(say("Way to capture"))
        self.way.show_value("codes")
        self.way.chosen.connect(self._turn)
        self.by_code, self.by_cell = ByCode(setting), ByCell(setting)
        self.by_code.pictured.connect(self.pictured)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.by_code)
        self._stack.addWidget(self.by_cell)
        photos = SignButton(setting.icon("camera"), say("Photographs of the wall"))
        photos.setMinimumHeight(LEAST_TARGET)
        photos.clicked.connect(self.photos_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addWidget(self.way)
        column.addWidget(self._stack, 1)
        column.addWidget(photos)
        self.setFocusProxy(self.by_code)

    def go_on_from(self, before: "CapturePanel") -> None:
        """Take over what was being typed in the panel that stood here before."""
        self.by_code.field.put(before.by_code.field.text)
        self.by_code.at_once.show_value(before.by_code.at_once.box.isChecked())
        self.by_cell.line.setText(before.by_cell.line.text())
        if before.by_cell.isVisibleTo(before):
            self.way.show_value("cells")
            self._stack.setCurrentWidget(self.by_cell)
            self.setFocusProxy(self.by_cell)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.codes_wanted.emit(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        super().hideEvent(event)
        self.codes_wanted.emit(False)

    def _turn(self, way: object) -> None:
        part = self.by_code if way == "codes" else self.by_cell
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)
        part.setFocus(Qt.FocusReason.ShortcutFocusReason)
