"""One map and its file: opened, started from a blank canvas, edited through its session, saved.

Nobody else in the editor touches files of maps. Failures are the types of errors.py; the window says them.
"""

import random
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from journeycanvas.edit.session import EditSession, Event
from journeycanvas.errors import CannotWrite, Fault, NotConfirmed, Repair
from journeycanvas.files import ANYTHING, open_map, save_map
from journeycanvas.files.naming import SUFFIX, file_name
from journeycanvas.files.templates import Template, start_from
from journeycanvas.i18n import catalogue
from journeycanvas.model import Journey, new_id


class Document(QObject):
    """A map that is being edited.

    changed(ids, old, new) follows every difference, those under way included; saved_changed whatever saved_state
    depends on; title_changed the map's title or its file's name.
    """

    changed = Signal(object, object, object)
    saved_changed = Signal()
    title_changed = Signal()

    def __init__(
        self,
        journey: Journey,
        path: Path | None = None,
        *,
        repairs: tuple[Repair, ...] = (),
        read_only: bool = False,
        digest: str | None = None,
        chance: random.Random | None = None,
        clock: Callable[[], datetime] = datetime.now,
    ) -> None:
        super().__init__()
        source = chance or random.SystemRandom()
        self.session = EditSession(journey, lambda: new_id(source), clock)
        self.path = path
        self.repairs = repairs
        self.read_only = read_only
        self.digest = digest
        self.saved_at: datetime | None = None
        self._clock = clock
        self._was_changed = False
        self.session.listen(self._heard)

    @property
    def journey(self) -> Journey:
        """The map as it is shown."""
        return self.session.journey

    @property
    def title(self) -> str:
        """The map's own title, or else the name of its file; empty when it has neither."""
        return self.journey.map.title or (self.path.stem if self.path else "")

    @property
    def is_changed(self) -> bool:
        """Tell whether closing would lose something."""
        return self.session.is_changed

    @property
    def can_be_edited(self) -> bool:
        return not self.read_only

    def save(self, path: Path | None = None) -> None:
        """Write the map to its file, or to another that is its own from now on. Raises CannotWrite.

        Its own file must be as it was opened or written last, or else it is left alone (ChangedOutside). When the disk
        only does not vouch for what was written (NotConfirmed), the map counts as saved, and it is raised all the same.
        """
        target = path or self.path
        if target is None or self.read_only:
            raise CannotWrite(str(target or ""), Fault("newer-file" if self.read_only else "not-found"))
        self.session.commit()
        unconfirmed: NotConfirmed | None = None
        moved = target != self.path
        try:
            self.digest = save_map(self.journey, target, ANYTHING if moved else self.digest).digest
        except NotConfirmed as error:
            self.digest, unconfirmed = error.digest, error
        self.path, self.saved_at = target, self._clock()
        self.session.mark_saved()
        self.saved_changed.emit()
        if moved:
            self.title_changed.emit()
        if unconfirmed is not None:
            raise unconfirmed

    def proposed_name(self, otherwise: str) -> str:
        """Return a name for the file of a map that has none: its title, as far as every system can write it."""
        return file_name(self.journey.map.title or otherwise) or file_name(otherwise) or f"map{SUFFIX}"

    def _heard(self, event: Event) -> None:
        if event.ids:
            self.changed.emit(event.ids, event.old, event.new)
            if event.old.map.title != event.new.map.title:
                self.title_changed.emit()
        if self.session.is_changed is not self._was_changed or not event.ids:
            self._was_changed = self.session.is_changed
            self.saved_changed.emit()


def open_document(path: Path) -> Document:
    """Return the map in a file. Raises CannotRead, NotAJourney, Damaged or TooNew."""
    opened = open_map(path)
    return Document(opened.journey, path, repairs=opened.repairs, read_only=opened.read_only, digest=opened.digest)


def start_document(template: Template, language: str) -> Document:
    """Return a new map from a blank canvas in a language. Raises what opening the canvas raises."""
    chance = random.SystemRandom()
    words = catalogue(language)
    journey = start_from(
        template, language, lambda text: words.say_in("template", text), lambda: new_id(chance), date.today()
    )
    return Document(journey, chance=chance)


def copied_document(path: Path) -> Document:
    """Return the map in a file as a new one without a file, as samples are opened. Raises as open_document does."""
    return Document(open_map(path).journey)
