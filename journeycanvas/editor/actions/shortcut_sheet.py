"""The shortcut sheet: every key that does something, by menu, and those of the map itself."""

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from journeycanvas.editor.actions.key_words import SIGNS, key_words
from journeycanvas.editor.actions.table import MENUS, Menu, plain, rows_of
from journeycanvas.editor.dialogs.over_map import MapDialog
from journeycanvas.editor.pieces import within_screen, words
from journeycanvas.i18n import msgid

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

ON_THE_MAP = (
    (msgid("Arrows"), msgid("walk from cell to cell and card to card")),
    (msgid("Typing"), msgid("begins a card in the cell; writes the name of a stage, a lane or the title")),
    (msgid("Enter"), msgid("ends a card and begins the next one below")),
    (msgid("Tab"), msgid("goes on in the next stage")),
    (msgid("Esc"), msgid("takes back what is under way")),
    (msgid("Shift with arrows"), msgid("selects more")),
    (msgid("Shift+F10"), msgid("opens the menu of what is selected")),
    (msgid("Space and drag"), msgid("moves the paper")),
    (msgid("Ctrl and wheel"), msgid("zooms to the pointer")),
)
"""What the map answers to by itself: a key, and what it does."""

COLUMNS = 3
LEAST_COLUMN = 300  # pixels at the usual text size
SIZE = (980, 900)  # all of it, where the screen is as high


class ShortcutSheet(MapDialog):
    """The sheet over one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self.resize(self._fitting_size())
        self.furnish()
        self.resize(self.width(), min(self.height(), self._page.heightForWidth(self.width())))

    def _fitting_size(self) -> QSize:
        return within_screen(QSize(round(SIZE[0] * self.unit), round(SIZE[1] * self.unit)), self)

    def furnish(self) -> None:
        say, unit = self.window_of_map.say, self.unit
        self.setWindowTitle(say("Keyboard"))
        page = self._page = QWidget()
        page.setObjectName("panel")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(*(round(side * unit) for side in (24, 20, 24, 20)))
        columns.setSpacing(round(36 * unit))
        self._keys_of: list[tuple[QGridLayout, QWidget]] = []
        groups = [self._group(say("On the map"), [(say(keys), say(what)) for keys, what in ON_THE_MAP])]
        groups += [self._group(plain(say(menu.words)), lines) for menu in MENUS if (lines := self._lines(menu))]
        fitting = int(self._fitting_size().width() / (LEAST_COLUMN * unit))
        for share in _shared(groups, max(1, min(COLUMNS, fitting))):
            column = QVBoxLayout()
            column.setSpacing(round(22 * unit))
            for group in share:
                column.addWidget(group)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self._align_keys()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        scroll.setAccessibleName(say("Keyboard"))
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def _lines(self, menu: Menu) -> list[tuple[str, str]]:
        rtl = self.window_of_map.has_map and self.window_of_map.document.journey.direction == "rtl"
        return [
            (key_words(row.keys_on(rtl=rtl)[0]), plain(self.window_of_map.say(row.words)))
            for row in rows_of(menu.id)
            if row.keys
        ]

    def _group(self, title: str, lines: list[tuple[str, str]]) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        unit = self.unit
        grid.setHorizontalSpacing(round(14 * unit))
        grid.setVerticalSpacing(round(5 * unit))
        grid.addWidget(words(title, "subheading"), 0, 0, 1, 2)
        for at, (keys, what) in enumerate(lines, 1):
            label = self._keys(keys)
            self._keys_of.append((grid, label))
            grid.addWidget(label, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words(what, wrapped=True), at, 1, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(1, 1)
        return group

    def _align_keys(self) -> None:
        """Let what keys do begin at one place in all groups."""
        widest = max(label.sizeHint().width() for _, label in self._keys_of)
        for grid, _ in self._keys_of:
            grid.setColumnMinimumWidth(0, widest)

    def _keys(self, keys: str) -> QWidget:
        """Return a label of keys at the start of its line; "Ctrl++" runs from left to right everywhere."""
        label = words(keys, "soft")
        if (keys.isascii() or keys[-1] in SIGNS.values()) and self.window_of_map.program.is_rtl:
            label.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return label


def _shared(groups: list[QWidget], columns: int) -> list[list[QWidget]]:
    """Return groups in columns that are read one after the other, the highest as low as can be."""
    heights = [group.sizeHint().height() for group in groups]
    cuts = min(
        ((0, *cuts, len(groups)) for cuts in combinations(range(1, len(groups)), columns - 1)),
        key=lambda cuts: max(sum(heights[start:end]) for start, end in pairwise(cuts)),
    )
    return [groups[start:end] for start, end in pairwise(cuts)]
