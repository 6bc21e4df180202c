"""The line below the map while a photograph is fitted: what to do, how strong it is, and the ways out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import tip, words

AIR = 8  # pixels at the usual text size, around what stands in it
WIDEST = 360  # pixels at the usual text size, of the three strengths


class LayingBar(QWidget):
    """Words and buttons; the map keeps the keyboard."""

    turned = Signal()
    strengthened = Signal(str)
    taken_away = Signal()
    left = Signal()

    def __init__(self, setting: PanelSetting, strength: str) -> None:
        super().__init__()
        say, unit = setting.say, setting.look.unit
        self.setObjectName("notice")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        hint = words(
            say(
                "Take hold of a corner of the canvas on the photograph and pull it to the same corner of the map, then "
                "the other three. Then pull a handle at the edge to where that lane or stage ends on the photograph. "
                "Shift moves all of it."
            ),
            wrapped=True,
        )
        self.strength = Segments([("pale", say("Pale")), ("middle", say("Readable")), ("strong", say("Strong"))])
        self.strength.name_for_readers(say("Photograph"))
        self.strength.show_value(strength)
        self.strength.setMaximumWidth(round(WIDEST * unit))
        self.strength.chosen.connect(lambda chosen: self.strengthened.emit(str(chosen)))
        row = QHBoxLayout()
        row.setSpacing(round(AIR * unit))
        row.addWidget(self.strength, 1)
        row.addStretch(1)
        for text, look, name, pressed in (
            (say("Turn by a quarter"), "", "", self.turned),
            (say("Take away"), "", say("Take photograph from under the map"), self.taken_away),
            (say("Finish"), "strong", say("Finish (Esc)"), self.left),
        ):
            button = QPushButton(text)
            button.setMinimumHeight(LEAST_TARGET)
            button.setProperty("look", look)
            button.setToolTip(tip(name))
            button.clicked.connect(pressed)
            row.addWidget(button)
        column = QVBoxLayout(self)
        air = round(AIR * unit)
        column.setContentsMargins(2 * air, air, 2 * air, air)
        column.setSpacing(air)
        column.addWidget(hint)
        column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
