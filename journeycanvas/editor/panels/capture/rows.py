"""List what becomes of the lines: first what has no place and why, then every card with the cell it goes to."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from journeycanvas.edit.capture import Line, Planned, Unplaced, Why
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import tip
from journeycanvas.messages import shown
from journeycanvas.model import CellPlace, text_direction

LEFT_TO_RIGHT, RIGHT_TO_LEFT, END = "\u2066", "\u2067", "\u2069"
"""Isolates: a title, a code or a line runs its own way, and the row that of the window."""

LONGEST = 90  # characters of a line
_AnyIndex = QModelIndex | QPersistentModelIndex


class Parts(NamedTuple):
    """The words of a row: where a line goes, and its text; or the line itself, and why it has no place."""

    heading: str
    below: str
    is_unplaced: bool = False


class Rows(QAbstractListModel):
    """A row for each card to come and each line without a place."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        self._rows: list[tuple[int, Planned | Unplaced]] = []

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show what becomes of these lines."""
        unplaced = [(number, line) for number, line in enumerate(lines) if isinstance(line, Unplaced)]
        planned = [(number, line) for number, line in enumerate(lines) if isinstance(line, Planned)]
        self.beginResetModel()
        self._rows = [*unplaced, *planned]
        self.endResetModel()

    def number_of(self, row: int) -> int:
        """Return the number of the line that a row is about."""
        return self._rows[row][0]

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._rows):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return "\n".join(self.parts(index.row())[:2])
            case Qt.ItemDataRole.ToolTipRole:
                return tip("\n".join(self.parts(index.row())[:2]))
            case _:
                return None

    def parts(self, row: int) -> Parts:
        """Return the words of a row: its heading and what stands below."""
        setting, line = self._setting, self._rows[row][1]
        if isinstance(line, Unplaced):
            return Parts(isolated(setting, shown(line.typed, LONGEST)), why_words(setting, line.why), True)
        level = "" if line.level is None else f" {setting.numerals.signed(line.level)}"
        where = f"{code_words(line.code)}  {cell_words(setting, line.cell)}{level}"
        return Parts(where, isolated(setting, shown(line.text, LONGEST)))


def isolated(setting: PanelSetting, text: str) -> str:
    """Return words of the map that run their own way inside others."""
    rtl = text_direction(text, "auto", setting.journey.direction) == "rtl"
    return f"{RIGHT_TO_LEFT if rtl else LEFT_TO_RIGHT}{text}{END}"


def code_words(code: str) -> str:
    """Return a code as it stands on the wall, from left to right."""
    return f"{LEFT_TO_RIGHT}{code}{END}"


def why_words(setting: PanelSetting, why: Why) -> str:
    """Return in words why a line has no place."""
    return setting.say(why.text, **{name: isolated(setting, shown(fact)) for name, fact in why.facts.items()})


def cell_words(setting: PanelSetting, cell: CellPlace) -> str:
    """Return the titles of a cell's lane and stage."""
    journey = setting.journey
    lane, stage = journey.lanes.get(cell[0]), journey.stages.get(cell[1] or "")
    titles = (shown(one.title, LONGEST) or setting.say("no name") for one in (lane, stage) if one is not None)
    return " › ".join(isolated(setting, title) for title in titles)
