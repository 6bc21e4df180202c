"""The window around one map, or around the start page. It stands at once and empty; join() and wake() make the rest.

Everybody in it finds what they need here: program, document, selection, view, say, run, icon, notices, side.

This module does without Qt's constants (PySide6.QtCore.Qt, QEvent) and colours: making those takes a tenth of the time
in which a first window has to stand. What needs them is in furnishing.py.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from journeycanvas.editor.process.first_paint import FirstPaint

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QIcon

    from journeycanvas.editor.actions.menus import Actions
    from journeycanvas.editor.canvas.projection import Projection
    from journeycanvas.editor.canvas.selection import Selection
    from journeycanvas.editor.canvas.view import MapView
    from journeycanvas.editor.filing.document import Document
    from journeycanvas.editor.filing.saving import SavedThen
    from journeycanvas.editor.frame.furnishing import Furniture
    from journeycanvas.editor.frame.side import Side
    from journeycanvas.editor.frame.status import StatusLine
    from journeycanvas.editor.keeping.keeping import Keeping
    from journeycanvas.editor.notices import Notices
    from journeycanvas.editor.process.program import Program


class MapWindow(FirstPaint):
    """A window of the editor."""

    program: "Program"
    actions_of: "Actions"
    selection: "Selection"
    _furniture: "Furniture"

    def __init__(self, place: str = "") -> None:
        """Stand where a window stood before; place is what Qt calls a geometry, in Base64."""
        super().__init__()
        self.states: set[str] = set()
        self._document: Document | None = None
        self._projection: Projection | None = None
        self._expected: Path | None = None
        self._keeping: Keeping | None = None
        self._is_awake = self.closes_when_saved = self.is_leaving = self._is_left_behind = False
        self.stand(place)

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
        """What keeps the view in step with the map. Raises LookupError while there is no map."""
        if self._projection is None:
            raise LookupError("this window has no map")
        return self._projection

    @property
    def view(self) -> "MapView":
        return self.projection.view

    @property
    def keeping(self) -> "Keeping":
        """What keeps the work on the map, and its file. Raises LookupError while there is no map."""
        if self._keeping is None:
            from journeycanvas.editor.keeping.keeping import Keeping

            self._keeping = Keeping(self.document, self.program.workplace)
            self._keeping.saver.changed.connect(self.title_it)
        return self._keeping

    @property
    def notices(self) -> "Notices":
        """The lines above the map that say something about it."""
        return self._furniture.notices

    @property
    def status(self) -> "StatusLine":
        return self._furniture.status

    @property
    def side(self) -> "Side":
        return self._furniture.side

    def say(self, text: str, /, **fields: object) -> str:
        """Return words in the language of the window."""
        return self.program.words.say(text, **fields)

    def run(self, action_id: str) -> bool:
        """Do what an action of the table does; tell whether it could be done."""
        return self.actions_of.run(action_id)

    def icon(self, name: str, colour: str = "") -> "QIcon":
        """Return an icon as it is to be drawn here, turned round where the window's direction asks for it."""
        return self.program.icon(name, colour)

    def set_state(self, state: str, holds: bool) -> None:
        """Let a condition of the table hold or not: "panel:history", "tool:hand", "overview"."""
        if holds is not (state in self.states):
            (self.states.add if holds else self.states.discard)(state)
            self.actions_of.refresh()

    # From the first paint to a map

    def expect(self, path: Path) -> None:
        """Say of which map this window is going to be, so that its start page is not shown first."""
        self._expected = path
        self.setWindowTitle(path.stem)

    def join(self, program: "Program") -> None:
        """Belong to a program from now on, with its words and its look."""
        from journeycanvas.editor.actions.menus import Actions
        from journeycanvas.editor.frame.furnishing import Furniture

        self.program = program
        self._furniture = Furniture(self)
        self.actions_of = Actions(self)
        program.language_changed.connect(self.retranslate)
        program.look_changed.connect(self._dress)
        program.settings_changed.connect(self.actions_of.refresh)
        self.title_it()

    def wake(self) -> None:
        """Make what the first paint could do without."""
        if self._is_awake:
            return
        self._is_awake = True
        self.actions_of.wake()
        self._furniture.follow_state()
        if self._expected is None and not self.has_map:
            self.show_start()
        self.retranslate()

    def show_start(self) -> None:
        """Show the start page; the window has no map."""
        self._expected = None
        self._furniture.show_start()
        self.title_it()

    def open_path(self, path: Path) -> None:
        """Show the map of a file here; if it cannot be opened, say why, and show the start page."""
        from journeycanvas.editor.filing.opening import open_into

        open_into(self, path)
        self.wake()

    def open_recent(self, name: str) -> None:
        self.program.open(Path(name), self)

    def show_document(self, document: "Document") -> None:
        """Show a map here. The window must not have one yet."""
        from journeycanvas.editor.appearance.setting import setting_for_window
        from journeycanvas.editor.canvas.projection import Projection
        from journeycanvas.editor.canvas.selection import Selection

        self._document, self.selection = document, Selection()
        self._projection = Projection(
            document.session, self.selection, lambda journey: setting_for_window(self, journey), self._furniture.depth()
        )
        self._furniture.surround(self.view)
        self._furniture.dress_view()
        self.title_it()
        self._furniture.retranslate()
        self._furniture.show_map()
        self._equip(document)

    def _equip(self, document: "Document") -> None:
        """Make what a map can be painted without: what is not in sight of it, menus, tools and panels."""
        from journeycanvas.editor.tools import attach

        self.projection.complete()
        self.wake()
        self._furniture.wake()
        document.saved_changed.connect(self.title_it)
        document.title_changed.connect(self.title_it)
        document.standing_changed.connect(self._follow_standing)
        document.changed.connect(self._follow)
        self.selection.changed.connect(self.actions_of.refresh)
        self.actions_of.adopt(self.view)
        self._tools = attach(self)
        self.side.wake()
        self.actions_of.refresh()
        self.view.setFocus()
        # Once more, when the layout has given the canvas its last size.
        QTimer.singleShot(0, self.view, self.view.fit_width)
        QTimer.singleShot(0, self, self._keep)

    def _keep(self) -> None:
        """Begin to keep the work on the map, and say what its file may be used for."""
        if self.has_map and not self.is_leaving:
            from journeycanvas.editor.frame.bars import Bars

            self._bars = Bars(self)
            self.keeping.begin()
            self.program.left_behind.offer_in(self)

    # Files

    def ask_for_files(self) -> None:
        from journeycanvas.editor.filing.opening import ask_for_files

        for path in ask_for_files(self):
            self.program.open(path, self)

    def save(self, then: "SavedThen | None" = None) -> None:
        """Save the map, asking for a place if it has none; `then` hears whether it is saved."""
        from journeycanvas.editor.filing.saving import save

        save(self, then or bool)

    def save_as(self, then: "SavedThen | None" = None) -> None:
        """Save the map under a name that is asked for; `then` hears whether it is saved."""
        from journeycanvas.editor.filing.saving import save_as

        save_as(self, then or bool)

    def leave(self, *, left_behind: bool = False) -> None:
        """Close without asking; what is left behind is offered at the next start."""
        self.is_leaving, self._is_left_behind = True, left_behind
        self.close()

    def closeEvent(self, event: "QCloseEvent") -> None:  # noqa: N802
        from journeycanvas.editor.filing.closing import may_close

        if not may_close(self):
            event.ignore()
            return
        self.is_leaving = True
        self.remember_place()
        if self._projection is not None:
            self._projection.close()
        if self._keeping is not None:
            self._keeping.close(left_behind=self._is_left_behind)
        self.program.closed(self)
        event.accept()
        if self.has_map and not self._is_left_behind:
            from journeycanvas.editor.filing.last_sight import keep_last_sight

            keep_last_sight(self)

    def remember_place(self) -> None:
        """Let the next window stand where this one does."""
        self.program.remember(window_place=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))

    # Words and look

    def map_title(self) -> str:
        """Return what the map is called here."""
        if self._document is not None:
            return self._document.title or self.say("Map without a name")
        return self._expected.stem if self._expected is not None else self.say("Start")

    def saved_words(self) -> str:
        """Return whether the map is saved, in words."""
        from journeycanvas.editor.filing.state_words import saved_words

        return saved_words(self)

    def title_it(self) -> None:
        """Say in the title and in the bar which map this is, and whether it is saved."""
        self.setWindowTitle(f"{self.map_title()}[*]")
        self.setWindowModified(self._document is not None and self._document.is_changed)
        if self.has_map:
            self._furniture.bar.refresh()
            self.actions_of.refresh()

    def retranslate(self) -> None:
        """Say everything again in the window's language."""
        self.title_it()
        self.actions_of.retranslate()
        self._furniture.retranslate()

    def _follow(self, ids: frozenset[str], old: object, new: object) -> None:
        self.actions_of.refresh()
        self._furniture.status.refresh()

    def _follow_standing(self) -> None:
        """Let the map be edited, or only be looked at."""
        self._tools.hand.can_edit = self.document.can_be_edited
        self.title_it()

    def _dress(self) -> None:
        """Put on another look: icons are painted anew, and the map gets the theme of the look."""
        if self.has_map:
            self.projection.restyle()
            self._furniture.dress_view()
        self._furniture.take_size()
        self.retranslate()
