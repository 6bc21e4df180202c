"""What the bar that finds words is made of: fields, buttons, toggles, and their words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from journeycanvas.editor.lines import Line
from journeycanvas.editor.pieces import line, tip, words

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

FIELD_WIDTH = 280  # pixels at the usual text size


class FindControls(QWidget):
    """The controls of the bar; what they do is said elsewhere."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self.window_of_map = window
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.sought, self.instead = Line(), Line()
        self.count, self.where = words("", "soft"), words("", "soft", cut=True)
        self.case, self.letters, self.marks, self.whole = (QToolButton() for _ in range(4))
        self.replace_one, self.replace_all = QToolButton(), QToolButton()
        self.back, self.on, self.close_button = QToolButton(), QToolButton(), QToolButton()
        self._furnish()

    def show_replacing(self, replaces: bool) -> None:
        """Show what replaces, or hide it."""
        for part in (self.instead, self.replace_one, self.replace_all):
            part.setVisible(replaces)

    def say_again(self) -> None:
        """Say everything again in the window's language, with the icons of its look."""
        say, icon = self.window_of_map.say, self.window_of_map.icon
        for field, hint in ((self.sought, say("Find in the map")), (self.instead, say("Put in its place"))):
            field.setPlaceholderText(hint)
            field.setAccessibleName(hint)
        for button, text, name in (
            (self.case, "Aa", say("Tell upper and lower case apart")),
            (self.letters, "ی ي", say("Tell letters and digits of different keyboards apart")),
            (self.marks, "ـَـ", say("Tell vowel marks apart")),
            (self.whole, say("Whole words"), say("Find whole words only")),
            (self.replace_one, say("Replace"), say("Replace this one")),
            (self.replace_all, say("Replace all"), say("Replace in every place")),
            (self.back, "", say("The one before")),
            (self.on, "", say("The next one")),
            (self.close_button, "", say("Close the search")),
        ):
            button.setText(text)
            button.setAccessibleName(name)
            button.setToolTip(tip(name))
        for button, sign in ((self.back, "up"), (self.on, "down"), (self.close_button, "close")):
            button.setIcon(icon(sign))

    def _furnish(self) -> None:
        unit = self.window_of_map.program.look.unit
        size = self.window_of_map.program.look.icon_size
        for button in (self.case, self.letters, self.marks, self.whole):
            button.setCheckable(True)
            button.setProperty("look", "toggle")
        for button in (self.back, self.on, self.close_button):
            button.setProperty("look", "square")
            button.setIconSize(QSize(size, size))
        for field in (self.sought, self.instead):
            field.setMinimumWidth(round(140 * unit))
            field.setMaximumWidth(round(FIELD_WIDTH * unit))
            field.installEventFilter(self)
        self.count.setMinimumWidth(round(76 * unit))
        # It gets what room is left, and no button has to give way to it.
        self.where.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        finding, replacing = QHBoxLayout(), QHBoxLayout()
        for row in (finding, replacing):
            row.setSpacing(round(6 * unit))
        for part in (self.back, self.on, self.count):
            finding.addWidget(part)
        for button in (self.case, self.letters, self.marks, self.whole):
            finding.addWidget(button)
        finding.addSpacing(round(8 * unit))
        finding.addWidget(self.where, 1)
        finding.addWidget(self.close_button)
        replacing.addWidget(self.replace_one)
        replacing.addWidget(self.replace_all)
        replacing.addStretch(1)
        grid = QGridLayout()
        grid.setContentsMargins(round(14 * unit), round(6 * unit), round(14 * unit), round(6 * unit))
        grid.setSpacing(round(6 * unit))
        # Tab goes in this order: the words to find, then those in their place.
        grid.addWidget(self.sought, 0, 0)
        grid.addWidget(self.instead, 1, 0)
        grid.addLayout(finding, 0, 1)
        grid.addLayout(replacing, 1, 1)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(grid)
        column.addWidget(line())
