"""Give the panels of a window what they get of it: its map, its words and look, and ways to show, tell and visit."""

from typing import TYPE_CHECKING

from journeycanvas.edit.grid import stage_of
from journeycanvas.editor.addresses import ask_to_open
from journeycanvas.editor.appearance.setting import paper_theme
from journeycanvas.editor.filing.pictures_awaited import pictures_for
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.process.settings import login_name
from journeycanvas.model import Card, CellPlace
from journeycanvas.theme import read_theme

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow


def panel_setting(window: "MapWindow") -> PanelSetting:
    """Return what the panels of a window get."""
    program = window.program
    shown_in = program.look.colours.map_theme or paper_theme(window, window.document.journey)
    return PanelSetting(
        document=window.document,
        selection=window.selection,
        words=program.words,
        numerals=program.numerals,
        look=program.look,
        theme=read_theme(shown_in, program.resources / "themes"),
        reveal=lambda id: reveal(window, id),
        reveal_cell=lambda cell: reveal_cell(window, cell),
        tell=lambda says: window.notices.say(says),
        visit=lambda address: ask_to_open(window, address),
        pictures=pictures_for(window),
        author=program.settings.author or login_name(),
        on_paper=window.status.on_paper,
    )


def reveal(window: "MapWindow", id: str) -> None:
    """Select a record and bring it into sight."""
    journey = window.document.journey
    record = journey.record(id)
    if record is None or id == journey.map.id:
        window.selection.choose(())
        return
    cell = (record.lane or "", stage_of(journey, record)) if isinstance(record, Card) else None
    window.selection.choose([id], cell)
    for area in window.view.places.areas([id]):
        window.view.reveal(area)


def reveal_cell(window: "MapWindow", cell: CellPlace) -> None:
    """Make a cell the current one and bring it into sight."""
    window.selection.choose((), cell)
    area = window.view.places.cell(*cell)
    if area is not None:
        window.view.reveal(area)
