"""One map and what is known of its file: opened, started from a blank canvas, recovered, edited through its session.

Writing it is the matter of editor/keeping, which tells it what became of its file. Failures are the types of errors.py;
the window says them.
"""

import random
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from journeycanvas.edit import NewId
from journeycanvas.edit.session import EditSession, Event, Moment
from journeycanvas.editor.moments import Clock, now
from journeycanvas.errors import ReceivedCode, Repair, SetAside
from journeycanvas.files import open_map
from journeycanvas.files.naming import SUFFIX, file_name
from journeycanvas.i18n import catalogue
from journeycanvas.model import Journey, new_id

if TYPE_CHECKING:
    from journeycanvas.editor.keeping.taking_up import TakenUp
    from journeycanvas.files.locks import Lock, LockedBy
    from journeycanvas.files.opening import Opened
    from journeycanvas.files.recovery import Journal
    from journeycanvas.files.templates import Template


class Document(QObject):
    """A map that is being edited.

    changed(ids, old, new) follows every difference, those under way included; saved_changed whatever saved_state
    depends on; title_changed the map's title or its file's name; standing_changed what its file may be used for;
    edit_refused that somebody wants to change a map that may only be read.
    """

    changed = Signal(object, object, object)
    saved_changed = Signal()
    title_changed = Signal()
    standing_changed = Signal()
    edit_refused = Signal()

    def __init__(
        self,
        journey: Journey | EditSession,
        path: Path | None = None,
        *,
        repairs: tuple[Repair, ...] = (),
        journal: "Journal | None" = None,
        origin: Path | None = None,
        clock: Clock = now,
    ) -> None:
        """A session that is handed in goes on with its history. `origin` is the file of which a map without one is a
        copy: beside it and by its name it is to be saved."""
        super().__init__()
        self.session = journey if isinstance(journey, EditSession) else EditSession(journey, _fresh_ids(), clock)
        self.path = path
        self.repairs = repairs
        self.journal = journal
        self.origin = origin
        self.set_aside: tuple[SetAside, ...] = ()
        self.read_only = False  # a newer release made the file
        self.digest: str | None = None
        self.received: ReceivedCode | None = None
        self.lock: Lock | None = None
        self.locked_by: LockedBy | None = None
        self.is_taken_over = self.is_saving = False
        self.saved_at: datetime | None = None
        self._clock = clock
        self._was_changed = self.session.is_changed
        self.session.listen(self._heard)

    @property
    def journey(self) -> Journey:
        """The map as it is shown."""
        return self.session.journey

    @property
    def title(self) -> str:
        """The map's own title, or else the name of its file; empty when it has neither."""
        named = self.path or self.origin
        return self.journey.map.title or (named.stem if named else "")

    @property
    def is_changed(self) -> bool:
        """Tell whether closing would lose something, what is under way included."""
        change = self.session.under_way
        return self.session.is_changed or (change is not None and not change.is_empty)

    @property
    def can_be_edited(self) -> bool:
        """Tell whether it is not for reading only: made by a newer release, or open elsewhere."""
        return not self.read_only and (self.locked_by is None or self.is_taken_over)

    @property
    def needs_place(self) -> bool:
        """Tell whether saving has to ask for a place: there is none yet, or it is none to stay in."""
        return self.path is None or self.received is not None or self.read_only or self.locked_by is not None

    def was_written(self, path: Path, digest: str, moment: Moment, lock: "Lock | None") -> None:
        """The map is in a file as it was at a moment; the file is its own from now on."""
        moved = path != self.path
        self.path, self.digest, self.lock, self.saved_at = path, digest, lock, self._clock()
        self.received, self.locked_by, self.is_taken_over, self.set_aside = None, None, False, ()
        self.session.mark_saved(moment)
        self.saved_changed.emit()
        self.standing_changed.emit()
        if moved:
            self.title_changed.emit()

    def was_locked(self, outcome: "Lock | LockedBy | None") -> None:
        """The file is held for this map now, or somebody else has it open."""
        from journeycanvas.files.locks import Lock, LockedBy

        self.lock = outcome if isinstance(outcome, Lock) else None
        self.locked_by = outcome if isinstance(outcome, LockedBy) else None
        self.is_taken_over = False
        self.standing_changed.emit()

    def was_taken_over(self, holder: "LockedBy") -> None:
        """Somebody else took the file over. What is not saved can still be edited, and saved elsewhere."""
        self.lock, self.locked_by, self.is_taken_over = None, holder, True
        self.standing_changed.emit()

    def proposed_name(self, otherwise: str) -> str:
        """Return a name for the file of a map that has none: its title, as far as every system can write it."""
        return file_name(self.journey.map.title or otherwise) or file_name(otherwise) or f"map{SUFFIX}"

    def _heard(self, event: Event) -> None:
        if event.ids:
            self.changed.emit(event.ids, event.old, event.new)
            if event.old.map.title != event.new.map.title:
                self.title_changed.emit()
        if self.is_changed is not self._was_changed or not event.ids:
            self._was_changed = self.is_changed
            self.saved_changed.emit()


def document_of(opened: "Opened", path: Path) -> Document:
    """Return the map that was opened from a file."""
    document = Document(opened.journey, path, repairs=opened.repairs)
    document.set_aside, document.read_only, document.digest = opened.set_aside, opened.read_only, opened.digest
    return document


def recovered_document(taken: "TakenUp", clock: Clock) -> Document:
    """Return the map that a program left behind, with its history, as one without a file; its file is not touched."""
    from journeycanvas.editor.keeping.steps import restored

    session = restored(taken.recovered.work._replace(saved=None), _fresh_ids(), clock)
    return Document(
        session,
        repairs=taken.recovered.repairs,
        journal=taken.journal,
        origin=Path(taken.kept.file.path) if taken.kept.file else None,
        clock=clock,
    )


def start_document(template: "Template", language: str) -> Document:
    """Return a new map from a blank canvas in a language. Raises what opening the canvas raises."""
    from journeycanvas.files.templates import start_from

    words = catalogue(language)
    return Document(start_from(template, language, partial(words.say_in, "template"), _fresh_ids(), date.today()))


def copied_document(path: Path) -> Document:
    """Return the map in a file as a new one without a file, as samples are opened. Raises as open_map does."""
    return Document(open_map(path).journey)


def version_document(opened: "Opened", path: Path) -> Document:
    """Return an earlier version of the map at a path as a new map without a file, not saved yet."""
    session = EditSession(opened.journey, _fresh_ids(), now, saved=None)
    return Document(session, repairs=opened.repairs, origin=path)


def _fresh_ids() -> NewId:
    return partial(new_id, random.Random())
