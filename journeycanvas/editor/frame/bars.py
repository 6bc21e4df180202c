"""Say above a map what its file may be used for: for reading only, received, open elsewhere, taken over, cut short."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeycanvas.editor.filing.opening import open_again, show_copy
from journeycanvas.editor.filing.state_words import autosave_words
from journeycanvas.editor.moments import moment_words, now
from journeycanvas.i18n import Catalogue, Saying, saying
from journeycanvas.messages import locked_sentence, received_sentence, shown_name, taken_over_sentence

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.notices import Way
    from journeycanvas.files.locks import LockedBy


COPIES_SAID = 2


class Bars(QObject):
    """The lines about the file of one window's map. One that was closed comes back only with other words."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self._window = window
        self._said: Saying | None = None
        window.document.standing_changed.connect(self.refresh)
        window.document.edit_refused.connect(self.say_again)
        window.program.language_changed.connect(self.warn)
        window.keeping.watch.cut_short.connect(self.say_cut_short)
        window.keeping.watch.conflicting.connect(self.say_conflicting)
        window.keeping.watch.outdated.connect(self.bring_up_to_date)
        window.keeping.saver.slow.connect(self.say_slow)
        window.keeping.autosave.trouble_changed.connect(self.warn)
        self.refresh()

    def refresh(self) -> None:
        """Say what holds now, instead of what was said before."""
        says, ways = self._standing()
        self._window.notices.say_instead(self._said, says, *ways)
        self._said = says

    def say_again(self) -> None:
        """Say once more why the map may only be read, to somebody who closed that line and wants to change it."""
        says, ways = self._standing()
        if says is not None:
            self._window.notices.say(says, *ways)

    def say_cut_short(self, copies: tuple[Path, ...]) -> None:
        """Say that a save was cut short once, and show what was there before it."""
        window, path = self._window, self._window.document.path
        says = saying(
            "Saving “{name}” was cut short once, so the file may be incomplete. What it held before is kept.",
            name=shown_name(path.name if path else ""),
        )

        def show() -> None:
            window.notices.take_back(says)
            for copy in copies:
                show_copy(window, copy, partial(window.keeping.take_kept_copy, copy))

        way: Way = (saying("Show it"), show)
        window.notices.say(says, way)

    def bring_up_to_date(self) -> None:
        """Show what the file holds since it was taken over; where that would lose something, only say so."""
        window, document = self._window, self._window.document
        if document.path is None:
            return
        path, name = document.path, shown_name(document.path.name)
        if not document.is_changed:
            open_again(window)
            return
        says = saying("“{name}” was changed elsewhere since it was opened here.", name=name)
        window.notices.say(says, _comparing(window, path), until_saved=True)

    def say_conflicting(self, copies: tuple[Path, ...]) -> None:
        """Say that a sync program kept a second version beside the map, one line for each."""
        window = self._window
        for copy in copies[:COPIES_SAID]:
            says = saying(
                "This map was changed in two places: a sync program put the other version beside it as “{name}”.",
                name=shown_name(copy.name),
            )
            window.notices.say(says, _comparing(window, copy))

    def say_slow(self) -> None:
        """Say that the disk takes long, and that there is another place."""
        window = self._window
        says = saying("Saving takes long: the disk does not answer. You can work on meanwhile.")

        def elsewhere() -> None:
            window.notices.take_back(says)
            window.keeping.saver.abandon()
            window.save_as()

        def over() -> None:
            if not window.keeping.saver.is_saving:
                window.notices.take_back(says)
                window.keeping.saver.changed.disconnect(over)

        window.keeping.saver.changed.connect(over)
        way: Way = (saying("Save as…"), elsewhere)
        window.notices.say(says, way)

    def warn(self) -> None:
        """Say in the status line for as long as it is so that autosave does not work."""
        window = self._window
        window.status.warn(autosave_words(window.keeping.autosave.trouble, window.program.words))

    def _standing(self) -> "tuple[Saying | None, tuple[Way, ...]]":
        window, document = self._window, self._window.document
        elsewhere: Way = (saying("Save as…"), window.save_as)
        if document.read_only:
            says = saying(
                "“{name}” was made by a newer release and is open for reading only. Update to change it.",
                name=shown_name(document.path.name if document.path else ""),
            )
            return says, ()
        if document.locked_by is not None:
            holder = partial(self._holder_words, document.locked_by, is_taken_over=document.is_taken_over)
            if document.is_taken_over:
                return holder, (elsewhere, (saying("Take it back"), window.keeping.watch.take_over))
            return holder, ((saying("Edit here all the same"), window.keeping.watch.take_over),)
        if document.received is not None:
            return partial(received_sentence, document.received), (elsewhere,)
        return None, ()

    def _holder_words(self, holder: "LockedBy", words: Catalogue, *, is_taken_over: bool) -> str:
        """Return who has the file of the map, and since when."""
        numerals = self._window.program.numerals
        since = moment_words(holder.since.astimezone(), now(), numerals) if holder.since else ""
        if is_taken_over:
            return taken_over_sentence(holder.host, since, words, is_here=holder.is_here)
        return locked_sentence(holder.host, since, words, is_here=holder.is_here, is_stale=holder.is_stale)


def _comparing(window: "MapWindow", path: Path) -> "Way":
    """Return the way to the differences between the map here and that of a file."""

    def compare() -> None:
        from journeycanvas.editor.dialogs.comparing import compare_with_file

        compare_with_file(window, path)

    return saying("Compare…"), compare
