"""The window around one map, or around the start page: bar, rail, canvas, panels, status line.

A window stands at once and nearly empty; wake() makes the rest after its first paint. Everybody in it finds what they
need here: document, selection, view, say, run.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QSplitter, QVBoxLayout, QWidget

from journeycanvas.editor.actions.menus import Actions
from journeycanvas.editor.pieces import line
from journeycanvas.editor.program import Program

if TYPE_CHECKING:
    from journeycanvas.editor.canvas.projection import Projection
    from journeycanvas.editor.canvas.view import MapView
    from journeycanvas.editor.document import Document
    from journeycanvas.editor.start import StartPage

USUAL_SIZE = (1280, 800)
LEAST_SIZE = (760, 480)
STAGGER = 28  # pixels from one window to the next


class MapWindow(QMainWindow):
    """A window of the editor."""

    def __init__(self, program: Program) -> None:
        super().__init__()
        self.program = program
        self.states: set[str] = set()
        self._document: Document | None = None
        self._projection: Projection | None = None
        self._expected: Path | None = None
        self._start: StartPage | None = None
        self._is_awake = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setMinimumSize(*LEAST_SIZE)
        self.actions_of = Actions(self)
        self._ground = QWidget()
        self._ground.setObjectName("ground")
        self._column = QVBoxLayout(self._ground)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.setCentralWidget(self._ground)
        program.language_changed.connect(self.retranslate)
        program.look_changed.connect(self._dress)
        program.settings_changed.connect(self.actions_of.refresh)
        self._title_it()

    # What everybody in the window needs

    @property
    def has_map(self) -> bool:
        return self._document is not None

    @property
    def document(self) -> "Document":
        """The map of this window. Raises LookupError while it shows the start page."""
        if self._document is None:
            raise LookupError("this window has no map")
        return self._document

    @property
    def projection(self) -> "Projection":
        """What keeps the view in step with the map."""
        if self._projection is None:
            raise LookupError("this window has no map")
        return self._projection

    @property
    def view(self) -> "MapView":
        return self.projection.view

    def say(self, text: str, /, **fields: object) -> str:
        """Return words in the language of the window."""
        return self.program.words.say(text, **fields)

    def run(self, action_id: str) -> bool:
        """Do what an action of the table does; tell whether it could be done."""
        return self.actions_of.run(action_id)

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon as it is to be drawn here, turned round where the window's direction asks for it."""
        from journeycanvas.theme.icons import is_mirrored

        direction = "rtl" if self.program.is_rtl else "ltr"
        return self.program.look.icon(name, mirrored=is_mirrored(name, direction, self.program.language), colour=colour)

    def set_state(self, state: str, holds: bool) -> None:
        """Let a condition of the table hold or not: "panel:history", "tool:hand", "overview"."""
        if holds is not (state in self.states):
            (self.states.add if holds else self.states.discard)(state)
            self.actions_of.refresh()

    # From the first paint to a map

    def place(self, near: "MapWindow | None") -> None:
        """Stand where the last window stood, or a little beside another one."""
        if near is not None:
            self.resize(near.size())
            self.move(near.x() + STAGGER, near.y() + STAGGER)
            return
        self.resize(*USUAL_SIZE)
        if self.program.settings.window_place:
            self.restoreGeometry(QByteArray.fromBase64(self.program.settings.window_place.encode("ascii", "ignore")))

    def expect(self, path: Path) -> None:
        """Say of which map this window is going to be, so that its start page is not shown first."""
        self._expected = path
        self._title_it()

    def wake(self) -> None:
        """Make what the first paint could do without."""
        if self._is_awake:
            return
        self._is_awake = True
        self.actions_of.wake()
        if self._expected is None:
            self.show_start()
        self.retranslate()

    def show_start(self) -> None:
        """Show the start page; the window has no map."""
        from journeycanvas.editor.start import StartPage

        if self._start is None:
            self._furnish_notices()
            self._start = StartPage(self)
            self._column.addWidget(self._start, 1)
            self._start.wake()

    def open_path(self, path: Path) -> None:
        """Show the map of a file here; if it cannot be opened, say why, and show the start page."""
        from journeycanvas.editor.opening import open_into

        self.wake()
        open_into(self, path)

    def open_recent(self, name: str) -> None:
        """Open a map of the list of recent ones, in this window if it has none."""
        self.program.open(Path(name), self)

    def show_document(self, document: "Document") -> None:
        """Show a map here. The window must not have one yet."""
        from journeycanvas.editor.canvas.projection import Projection
        from journeycanvas.editor.canvas.selection import Selection
        from journeycanvas.editor.setting import setting_for_window

        if self._start is not None:
            self._start.hide()
            self._start.deleteLater()
            self._start = None
        self._document = document
        self.selection: Selection = Selection()
        self._projection = Projection(
            document.session, self.selection, lambda journey: setting_for_window(self, journey)
        )
        self._furnish()
        document.saved_changed.connect(self._title_it)
        document.title_changed.connect(self._title_it)
        document.changed.connect(self._follow)
        self.selection.changed.connect(self.actions_of.refresh)
        self.view.zoomed.connect(self.status.show_zoom)
        self.actions_of.adopt(self.view)
        self.retranslate()
        self._dress_view()
        self.view.setFocus()
        self.view.fit_width()

    def shows(self, path: Path) -> bool:
        """Tell whether this window has the map of a file."""
        own = self._document.path if self._document is not None else None
        try:
            return own is not None and own.samefile(path)
        except OSError:
            return own == path

    def come_forward(self) -> None:
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    # Files

    def ask_for_files(self) -> None:
        from journeycanvas.editor.opening import ask_for_files

        for path in ask_for_files(self):
            self.program.open(path, self)

    def save(self) -> bool:
        """Save the map, asking for a name if it has none; tell whether it is saved now."""
        from journeycanvas.editor.saving import save

        return save(self)

    def save_as(self) -> bool:
        """Save the map under a name that is asked for; tell whether it is saved now."""
        from journeycanvas.editor.saving import save_as

        return save_as(self)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        from journeycanvas.editor.saving import may_close

        if not may_close(self):
            event.ignore()
            return
        place = self.saveGeometry().toBase64().data()
        self.program.remember(window_place=bytes(place).decode("ascii"))
        if self._projection is not None:
            self._projection.close()
        self.program.closed(self)
        event.accept()

    # Words and look

    def map_title(self) -> str:
        """Return what the map is called here."""
        if self._document is not None:
            return self._document.title or self.say("Map without a name")
        return self._expected.stem if self._expected is not None else self.say("Start")

    def saved_words(self) -> str:
        """Return whether the map is saved, in words."""
        document = self._document
        if document is None:
            return ""
        if document.read_only:
            return self.say("Read-only")
        if document.is_changed:
            return self.say("Changes not saved")
        if document.path is None:
            return self.say("Not saved yet")
        if document.saved_at is None:
            return self.say("Saved")
        return self.say("Saved · {time}", time=self.program.numerals.digits(f"{document.saved_at:%H:%M}"))

    def retranslate(self) -> None:
        """Say everything again in the window's language."""
        self._title_it()
        self.actions_of.retranslate()
        if self._start is not None:
            self._start.retranslate()
        if self.has_map:
            for part in (self.bar, self.side, self.status):
                part.retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.actions_of.refresh()

    def _title_it(self) -> None:
        changed = self._document is not None and self._document.is_changed
        self.setWindowTitle(f"{self.map_title()}[*]")
        self.setWindowModified(changed)
        if self.has_map:
            self.bar.refresh()
            self.actions_of.refresh()

    def _follow(self, ids: frozenset[str], old: object, new: object) -> None:
        self.actions_of.refresh()
        self.status.refresh()

    def _furnish_notices(self) -> None:
        from journeycanvas.editor.notices import Notices

        if not hasattr(self, "notices"):
            self.notices: Notices = Notices(self)
            self._column.insertWidget(0, self.notices)

    def _furnish(self) -> None:
        """Put everything around the canvas."""
        from journeycanvas.editor.bar import Bar
        from journeycanvas.editor.rail import Rail
        from journeycanvas.editor.side import Side, side_width
        from journeycanvas.editor.status import StatusLine

        self._furnish_notices()
        self.bar: Bar = Bar(self)
        self.rail: Rail = Rail(self)
        self.side: Side = Side(self)
        self.status: StatusLine = StatusLine(self)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setChildrenCollapsible(False)
        self._split.setHandleWidth(1)
        self._split.addWidget(self.view)
        self._split.addWidget(self.side)
        self._split.setStretchFactor(0, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for part in (self.rail, line(upright=True)):
            middle.addWidget(part)
        middle.addWidget(self._split, 1)
        self._column.insertWidget(0, self.bar)
        self._column.insertWidget(1, line())
        self._column.addLayout(middle, 1)
        self._column.addWidget(line())
        self._column.addWidget(self.status)
        for part in (self.bar, self.rail, self.side):
            part.wake()
        width = side_width(self)
        self._split.setSizes([max(1, self.width() - width), width])

    def _dress(self) -> None:
        """Put on another look: icons are painted anew, and the map gets the theme of the look."""
        self.actions_of.retranslate()
        if self.has_map:
            self.status.retranslate()
            self.projection.restyle()
            self._dress_view()

    def _dress_view(self) -> None:
        self.view.set_table(self.program.look.colours.ground)
        self.view.setAccessibleName(self.say("The map"))
