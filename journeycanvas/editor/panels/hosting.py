"""Put the panels into a window: made from what it has, made again when it changes its language or its look."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from journeycanvas.edit.grid import stage_of
from journeycanvas.editor.addresses import ask_to_open
from journeycanvas.editor.canvas.selection import Cell
from journeycanvas.editor.panels.capture.attaching import CaptureAid, toggle_photos
from journeycanvas.editor.panels.capture.panel import CapturePanel
from journeycanvas.editor.panels.capture.photos import Photos
from journeycanvas.editor.panels.comments import CommentsPanel
from journeycanvas.editor.panels.history import HistoryPanel
from journeycanvas.editor.panels.inspector import Inspector
from journeycanvas.editor.panels.people import PeoplePanel
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.panels.table import TablePanel
from journeycanvas.editor.setting import paper_theme
from journeycanvas.editor.settings import login_name
from journeycanvas.model import Card
from journeycanvas.model.journey import CellPlace
from journeycanvas.theme import read_theme

if TYPE_CHECKING:
    from journeycanvas.editor.window import MapWindow

MAKERS: Mapping[str, Callable[[PanelSetting], QWidget]] = MappingProxyType(
    {
        "details": Inspector,
        "people": PeoplePanel,
        "map": lambda setting: Inspector(setting, of_map=True),
        "comments": CommentsPanel,
        "history": HistoryPanel,
        "table": TablePanel,
        "capture": CapturePanel,
        "photos": Photos,
    }
)


class Host(QWidget):
    """The place of one panel in a window."""

    def __init__(self, window: "MapWindow", id: str) -> None:
        super().__init__()
        self._window, self._id = window, id
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.panel = MAKERS[id](panel_setting(window))
        self._adopt()
        window.program.language_changed.connect(self._again)
        window.program.look_changed.connect(self._again)
        window.program.author_changed.connect(self._again)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the map with Esc, once no field has a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            table = self._window.findChild(TablePanel)
            is_table_shown = isinstance(table, TablePanel) and table.isVisible() and not self.isAncestorOf(table)
            (table if is_table_shown and table is not None else self._window.view).setFocus()
        else:
            super().keyPressEvent(event)

    def _again(self) -> None:
        """Make the panel anew. The old one goes at once, so that nothing of it follows the map any more."""
        old = self.panel
        self._column.removeWidget(old)
        old.hide()
        old.setParent(None)
        old.deleteLater()
        self.panel = MAKERS[self._id](panel_setting(self._window))
        if isinstance(old, CapturePanel) and isinstance(self.panel, CapturePanel):
            self.panel.go_on_from(old)
        self._adopt()

    def _adopt(self) -> None:
        self._column.addWidget(self.panel)
        self.setFocusProxy(self.panel)
        if isinstance(self.panel, CommentsPanel):
            self.panel.counted.connect(self._count)
            self.panel.refresh()
        elif isinstance(self.panel, CapturePanel):
            CaptureAid(self._window, self.panel)
        elif isinstance(self.panel, Photos):
            self.panel.leave.connect(self._put_photos_away)
            self.panel.under_wanted.connect(self._lay_under)

    def _put_photos_away(self) -> None:
        toggle_photos(self._window)

    def _lay_under(self, photo: str, quarters: int) -> None:
        from journeycanvas.editor.panels.capture.under import under_of

        toggle_photos(self._window)
        under_of(self._window).lay(photo, quarters)

    def _count(self, count: int) -> None:
        """Say on the tab how many comments are open."""
        window = self._window
        title = window.say("Comments")
        if count:
            title = f"{title} {window.program.numerals.number(count)}"
        if self._id in window.side.panels:
            window.side.set_title(self._id, title)


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
        tell=lambda text: window.notices.say(text),
        visit=lambda address: ask_to_open(window, address),
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
    cell = Cell(record.lane or "", stage_of(journey, record)) if isinstance(record, Card) else None
    window.selection.choose([id], cell)
    for area in window.view.places.areas([id]):
        window.view.reveal(area)


def reveal_cell(window: "MapWindow", cell: CellPlace) -> None:
    """Make a cell the current one and bring it into sight."""
    window.selection.choose((), Cell(*cell))
    area = window.view.places.cell(*cell)
    if area is not None:
        window.view.reveal(area)


def show_panel(window: "MapWindow", id: str) -> None:
    """Open a panel and go into it; from inside it, close it and go back to the map."""
    side = window.side
    if side.current == id and side.panel(id).isAncestorOf(QApplication.focusWidget() or window):
        side.toggle(id)
        window.view.setFocus()
        return
    host = side.open(id)
    panel = host.panel if isinstance(host, Host) else host
    if isinstance(panel, Inspector):
        panel.focus_first()
    else:
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)


def write_comment(window: "MapWindow") -> None:
    """Open the comments, ready to write one on what is selected."""
    host = window.side.open("comments")
    if isinstance(host, Host) and isinstance(host.panel, CommentsPanel):
        host.panel.write()


def toggle_table(window: "MapWindow") -> None:
    """Show the map as a table in the place of the canvas, or the canvas again."""
    split = window.view.parentWidget()
    if not isinstance(split, QSplitter):
        return
    found = split.findChild(Host, "table", Qt.FindChildOption.FindDirectChildrenOnly)
    host = found if isinstance(found, Host) else None
    if host is None:
        host = Host(window, "table")
        host.setObjectName("table")
        host.hide()
        split.insertWidget(split.indexOf(window.view) + 1, host)
        split.setStretchFactor(split.indexOf(host), 1)
    shown = host.isHidden()
    widths = split.sizes()
    room = widths[split.indexOf(window.view)] + widths[split.indexOf(host)]
    host.setVisible(shown)
    window.view.setVisible(not shown)
    widths[split.indexOf(host)], widths[split.indexOf(window.view)] = (room, 0) if shown else (0, room)
    split.setSizes(widths)
    window.set_state("panel:table", shown)
    (host if shown else window.view).setFocus(Qt.FocusReason.ShortcutFocusReason)
