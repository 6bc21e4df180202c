"""The settings of the program: whose name stands under comments, and how its windows speak and look."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeycanvas.editor.actions.table import plain
from journeycanvas.editor.dialogs.over_map import MapDialog
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.panels.controls.choice import Choice
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.writing import WordLine
from journeycanvas.editor.pieces import words
from journeycanvas.editor.process.settings import LONGEST_NAME, login_name
from journeycanvas.i18n import msgid

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WIDTH = 420  # pixels at the usual text size
AIR = 20
LOOKS: Mapping[str, str] = MappingProxyType(
    {
        "system": msgid("As the &system"),
        "light": msgid("&Light"),
        "dark": msgid("&Dark"),
        "contrast": msgid("High &contrast"),
    }
)


class SettingsDialog(MapDialog):
    """The dialog over one window. What is chosen holds at once; the name is taken when the dialog is closed."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._author = window.program.settings.author
        self.furnish()

    def furnish(self) -> None:
        program, say, unit = self.window_of_map.program, self.window_of_map.say, self.unit
        self.setWindowTitle(say("Settings"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[round(AIR * unit)] * 4)
        self._column.setSpacing(round(5 * unit))
        self.name = WordLine()
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setText(self._author)
        self.name.textChanged.connect(self._sign)
        self.name.setPlaceholderText(login_name())  # which stands there until another is given
        self.name.setAccessibleName(say("Your name"))
        self._add(say("Your name"), self.name)
        about = words(say("It stands under the comments that you write on maps."), "soft", wrapped=True)
        self._column.insertWidget(2, about)
        own = [("", plain(say("As the &system")), None), *((code, name, None) for code, name in LANGUAGES.items())]
        self.language = Choice("", own)
        self.language.show_value(program.settings.language)
        self.language.name_for_readers(plain(say("&Language of the program")))
        self.language.chosen.connect(program.use_language)
        self._add(plain(say("&Language of the program")), self.language)
        self.appearance = Segments([(which, plain(say(look))) for which, look in LOOKS.items()])
        self.appearance.show_value(program.settings.appearance)
        self.appearance.name_for_readers(plain(say("&Appearance")))
        self.appearance.chosen.connect(program.use_appearance)
        self._add(plain(say("&Appearance")), self.appearance)
        close = QPushButton(say("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        self._column.addLayout(row)
        self.setFixedWidth(round(WIDTH * unit))

    def done(self, result: int) -> None:
        """Close, however it is closed, with the name that was written."""
        self.window_of_map.program.sign_as(" ".join(self._author.split()))
        super().done(result)

    def _sign(self, author: str) -> None:
        self._author = author

    def _add(self, label: str, field: QWidget) -> None:
        above = words(label, "soft")
        above.setBuddy(field.focusProxy() or field)
        self._column.addWidget(above)
        self._column.addWidget(field)
        self._column.addSpacing(round(12 * self.unit))
