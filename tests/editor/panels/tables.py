"""A map of three cards as a table, and its cells."""

from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.panels.table import TablePanel
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.editor.panels.hands import in_front


def a_map(language: str = "en") -> Journey:
    """Return a map with three cards, of which c1 and c2 stand in one cell."""
    return a_journey(
        a_card("c1", text="Calls", order="a0"),
        a_card("c2", "pain", text="Waits", order="a1", severity=4),
        a_card("c3", "opportunity", text="Text message", lane="l1", stage="s1", effort=2),
        stages=[a_stage("s0", order="a0", title="First"), a_stage("s1", order="a1", title="Second")],
        lanes=[a_lane("l0", order="a0", title="Actions"), a_lane("l1", order="a1", title="Ideas")],
        language=language,
    )


def table(qtbot: QtBot, setting: PanelSetting) -> TablePanel:
    return in_front(qtbot, TablePanel(setting), 1000, 500)


def cell(panel: TablePanel, row: int, name: str) -> QModelIndex:
    at = next(at for at, column in enumerate(panel.model.columns) if column.name == name)
    return panel.shown.index(row, at)


def texts(panel: TablePanel) -> list[str]:
    return [cell(panel, row, "text").data() for row in range(panel.shown.rowCount())]
