"""The tool that is always in the hand: point, choose, type, walk, drag. There is no mode to choose first."""

from collections.abc import Callable, Iterable
from typing import Literal, TypeAlias, get_args

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QFocusEvent, QInputMethodEvent, QKeyEvent, QMouseEvent

from journeycanvas.edit import Change, EditSession, Event
from journeycanvas.edit.grid import stage_of
from journeycanvas.edit.links import add_link
from journeycanvas.edit.walking import Spot, spot_of, walk
from journeycanvas.editor.canvas.answering import STAYS_FOR
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.tools.dropping import Dropping
from journeycanvas.editor.tools.fields import field_of, new_card_field, new_feeling_field, text_of, title_of
from journeycanvas.editor.tools.input_methods import answer_before
from journeycanvas.editor.tools.keys import Keys, is_for_writing
from journeycanvas.editor.tools.mouse import Mouse
from journeycanvas.editor.tools.pictures import PictureReader, ReadsAtOnce
from journeycanvas.editor.tools.typed import Typed
from journeycanvas.editor.tools.writing import Field, Writing
from journeycanvas.errors import Refused
from journeycanvas.files.pictures import NotAPicture
from journeycanvas.model import CellPlace, Feeling

Mode: TypeAlias = Literal["select", "card", "link", "hand"]
MODES: tuple[Mode, ...] = get_args(Mode)


class Hand:
    """Mouse and keyboard on one view of one map. `refused` is told what a change could not be done for."""

    def __init__(
        self,
        view: MapView,
        session: EditSession,
        can_edit: bool = True,
        refused: Callable[[Refused | NotAPicture], object] | None = None,
        pictures: PictureReader | None = None,
    ) -> None:
        self.view, self.session, self.can_edit = view, session, can_edit
        self.mode: Mode = "select"
        self.link_from = self.begun = ""
        self.writing: Writing | None = None
        self._refused, self.pictures = refused, pictures or ReadsAtOnce()
        self._keys, self._mouse, self._dropping = Keys(self), Mouse(self), Dropping(self)
        self._stop = session.listen(self._follow)
        view.selection.changed.connect(self.show_handles)
        view.replanned.connect(self.show_handles)
        view.tool = self

    @property
    def is_writing(self) -> bool:
        return self.writing is not None

    def close(self) -> None:
        """Let go of the map."""
        self.stop_writing()
        self._mouse.cancel()
        self.view.selection.changed.disconnect(self.show_handles)
        self.view.replanned.disconnect(self.show_handles)
        self._stop()

    def take(self, event: QEvent) -> bool:
        """Answer to an event of the view; True when nobody else should."""
        match event:
            case QKeyEvent() if event.type() == QEvent.Type.ShortcutOverride:
                if self.writing is not None and is_for_writing(event):
                    event.accept()
                    return True
            case QKeyEvent() if event.key() == Qt.Key.Key_Control and event.type() != QEvent.Type.ShortcutOverride:
                self._mouse.hold(Qt.KeyboardModifier.ControlModifier, is_down=event.type() == QEvent.Type.KeyPress)
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress:
                return self._keys.take(event)
            case QInputMethodEvent():
                return self._composed(event)
            case QMouseEvent():
                return self._mouse.take(event)
            case QContextMenuEvent():
                return self._mouse.ask_for_menu(event)
            case QDropEvent():
                return self._dropping.take(event)
            case QFocusEvent() if event.type() == QEvent.Type.FocusOut and event.reason() not in STAYS_FOR:
                self.stop_writing()
            case _ if event.type() == QEvent.Type.DragLeave:
                self._dropping.leave()
            case _ if event.type() == QEvent.Type.Leave:
                self._mouse.leave()
        return False

    def input_method_query(self, query: Qt.InputMethodQuery) -> object:
        """Answer an input method."""
        return self.writing.ask(query) if self.writing else answer_before(query, self.view, self.can_edit)

    def use(self, mode: Mode) -> None:
        """Take up another tool: put cards where is clicked, draw links, move the paper, or select, as usual."""
        self.stop_writing()
        self.mode = mode
        self.view.grip.set_hand(mode == "hand")
        self._mouse.shape_cursor()

    def cancel(self) -> bool:
        """Take back what is under way: a drag, a text, a link, pictures to come; tell whether there was anything."""
        if self._mouse.cancel():
            return True
        if self.writing is not None:
            is_begun = self.writing.field.record == self.begun
            self.stop_writing(keep=False)
            if is_begun:  # nobody has said what it is called, so it is not wanted either
                self.session.undo()
            return True
        if self.link_from:
            self.begin_link("")
            return True
        return self.pictures.give_up()

    # Writing

    def write(self, record: str, field: str = "text", text: str | None = None, select_all: bool = False) -> bool:
        """Begin to write in a text of the map, or a new one in its place; False when it has no such text."""
        found = field_of(self.session, record, field) if self.can_edit else None
        if found is None:
            return False
        text = text_of(self.session, found) if text is None else text
        return self._begin(found, Typed(text, len(text), 0 if select_all else len(text)))

    def write_title(self, record: str) -> bool:
        """Begin to write in the text that a record is known by."""
        field = title_of(self.session.journey, record)
        return bool(field) and self.write(record, field)

    def write_card(
        self, lane: str, stage: str | None, place: int | None = None, text: str = "", kind: str = ""
    ) -> None:
        """Begin a card in a cell, with the first characters of its text."""
        if self.can_edit:
            field = new_card_field(self.session, lane, stage, place, kind)
            self._begin(field, Typed(text, len(text), len(text)))

    def begin_card(self, kind: str = "") -> None:
        """Begin a card where the keyboard is, of a kind or of the one that suits the lane."""
        if not self._keys.begin_card(kind):
            spot = walk(self.session.journey, self.spot(), "down")
            while spot.cell is None and (on := walk(self.session.journey, spot, "down")) != spot:
                spot = on
            if spot.cell is not None:
                self.write_card(*spot.cell, kind=kind)

    def write_feeling(self, cell: CellPlace, level: float, at: float, like: Feeling | None) -> None:
        """Put a feeling on the curve and begin to write its thought."""
        if self.can_edit:
            self._begin(new_feeling_field(self.session, cell, level, at, like), Typed("", 0, 0))

    def stop_writing(self, keep: bool = True, reveal: bool = True) -> None:
        """End what is written, and scroll to it if wanted; an empty new card was never there."""
        if keep and self.writing is not None:
            self.writing.settle()
        writing, self.writing, self.begun = self.writing, None, ""
        if writing is None:
            return
        record = writing.field.record
        is_new = self.session.base.record(record) is None
        is_blank = is_new and not writing.typed.text.strip() and not writing.field.keeps_empty
        writing.end(keep and not is_blank)
        if self.session.journey.record(record) is not None:
            self.choose(self._spot_of(record) or Spot(None, None, record), reveal)
        else:
            self.view.selection.choose((), self.view.selection.cell)
        self.view.mark()

    def _begin(self, field: Field, typed: Typed) -> bool:
        self.stop_writing()
        self.begin_link("")
        try:
            self.writing = Writing(self.view, self.session, field, typed)
        except Refused as refused:
            self.session.cancel()
            self._say_refused(refused)
            return False
        spot = self._spot_of(field.record)
        self.view.selection.choose([field.record], spot.cell if spot is not None else None)
        area = self.view.places.area(field.record)
        if area is not None:
            self.view.reveal(area)
        self.view.mark()
        self._mouse.show_handles()
        return True

    def _composed(self, event: QInputMethodEvent) -> bool:
        if self.writing is None and (event.preeditString() or event.commitString()):
            self._keys.begin_writing("")
        if self.writing is None:
            return False
        self.writing.take_composed(event)
        return True

    def _follow(self, event: Event) -> None:
        """Leave what is written when somebody else ended it: by an edit, an undo, a jump in the history."""
        writing = self.writing
        if writing is not None and not writing.is_busy and not self.session.is_previewing:
            self.writing = None
            writing.leave()
        if self.link_from and self.session.journey.record(self.link_from) is None:
            self.begin_link("")

    # Changing

    def apply(self, change: Change) -> bool:
        """Do a change as a step; tell whether anything differs."""
        self.stop_writing()
        return self.can_edit and self.session.apply(change)

    def attempt(self, make: Callable[[], Change]) -> Change | None:
        """Make a change and do it; None when it was refused or changes nothing."""
        self.stop_writing()
        if not self.can_edit:
            return None
        try:
            change = make()
        except (Refused, NotAPicture) as refused:
            self._say_refused(refused)
            return None
        return change if self.session.apply(change) else None

    def begin_link(self, card: str) -> None:
        """Draw a link from a card to the one that is chosen next by Enter; from none, stop that."""
        self.link_from = card if self.can_edit else ""
        if not self.link_from:
            self.view.marking.show_thread(None)

    def complete_link(self) -> None:
        """Draw the link that was begun to the card that is selected."""
        start, end = self.link_from, self.view.selection.current
        if end in self.session.base.cards and end != start:
            self.begin_link("")
            self.link(start, end)

    def link(self, start: str, end: str) -> None:
        """Draw a link from one card to another."""
        self.attempt(lambda: add_link(self.session.base, self.session.new_id, start, end))

    def show_handles(self) -> None:
        """Show what can be pulled at what is selected."""
        self._mouse.show_handles()

    def edit_current(self) -> None:
        """Write in what is selected, in an empty cell a card; ask for details where there is no text on the map."""
        if not self.write_title(self.view.selection.current) and (self.spot().record or not self.begin_writing("")):
            self.view.details_wanted.emit()

    def begin_writing(self, text: str) -> bool:
        """Write where the keyboard is, as a key does."""
        return self._keys.begin_writing(text)

    def _say_refused(self, refused: Refused | NotAPicture) -> None:
        if self._refused is not None:
            self._refused(refused)

    # Choosing

    def spot(self) -> Spot:
        """Return where the keyboard is: at the current record, in the current cell, or at the map's start."""
        selection, journey = self.view.selection, self.session.journey
        found = self._spot_of(selection.current) if selection.current else None
        if found is not None:
            return found
        if selection.cell is not None:
            return Spot(*selection.cell)
        return walk(journey, Spot(None, None, journey.map.id), "first")

    def _spot_of(self, record: str) -> Spot | None:
        """Return where a record is; a card that is shown is where it says, which asks for no search."""
        journey = self.session.journey
        card = journey.cards.get(record)
        if card is not None and self.view.places.area(record) is not None:
            return Spot(card.lane, stage_of(journey, card), record)
        return spot_of(journey, record)

    def choose(self, spot: Spot, reveal: bool = True) -> None:
        """Select what is at a spot, and scroll to it."""
        self.view.selection.choose([spot.record] if spot.record else [], spot.cell)
        area = self.view.places.area(spot.record) if spot.record else None
        if area is None and spot.cell is not None:
            area = self.view.places.cell(*spot.cell)
        if area is not None and reveal:
            self.view.reveal(area)
        self._mouse.show_handles()

    def choose_records(self, records: Iterable[str]) -> None:
        """Select records, the last of them the current one."""
        chosen = list(records)
        spot = self._spot_of(chosen[-1]) if chosen else None
        self.view.selection.choose(chosen, spot.cell if spot is not None else None)

    def at(self, point: QPointF) -> QPointF:
        """Return the place on the sheet of a point of the viewport."""
        return self.view.viewportTransform().inverted()[0].map(point)
