"""The work that programs left behind, and maps that were closed without being saved: found after the first paint."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from journeycanvas.editor.keeping.taking_up import is_held, take_up
from journeycanvas.editor.keeping.worker import Done
from journeycanvas.editor.moments import day_words, moment_words
from journeycanvas.files.recovery import Kept, drop, lay_aside, recoverable
from journeycanvas.i18n import Catalogue, Saying, saying
from journeycanvas.messages import shown, shown_name

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.notices import Way
    from journeycanvas.editor.process.program import Program

LONGEST_TITLE = 80


class _Line(NamedTuple):
    """A line that offers something, and the folders that it is about."""

    window: "MapWindow"
    says: Saying
    folders: frozenset[Path]


class LeftBehind(QObject):
    """One a program. What a crash left is offered in one line of a window; nothing of it opens by itself."""

    changed = Signal()

    def __init__(self, program: "Program") -> None:
        super().__init__(program)
        self._program = program
        self._kept: tuple[Kept, ...] = ()
        self._said: list[_Line] = []
        self._gone: set[Path] = set()

    @property
    def kept(self) -> tuple[Kept, ...]:
        """All there is, the latest first."""
        return self._kept

    @property
    def offered(self) -> tuple[Kept, ...]:
        """What a crash left behind and nobody has decided about."""
        return tuple(kept for kept in self._kept if kept.is_offered)

    def look(self) -> None:
        """Look for it in another thread, and offer it when it is found."""
        workplace = self._program.workplace
        folder, now = workplace.folders.recovery, workplace.clock()
        workplace.do_aside("recovery", lambda: recoverable(folder, now), self._found)

    def offer_in(self, window: "MapWindow") -> None:
        """Offer in a window what was left of the map that it shows."""
        files = [(kept, Path(kept.file.path)) for kept in self.offered if kept.file is not None]
        own = [kept for kept, path in files if self._program.showing(path) is window]
        if own:
            words = self._program.words
            says = saying(
                "Work on this map was not saved when the program ended ({time}). It is kept.",
                time=lambda _: self.time_of(own[0]),
            )
            if not any(line.window is window and line.says(words) == says(words) for line in self._said):
                self._say_without(frozenset(kept.folder for kept in own))
                self._say(window, says, own)

    def discard(self, kept: Kept, then: Done) -> None:
        """Offer it no more, and list it on the start page for 30 days; `then` hears of what went wrong."""
        workplace = self._program.workplace
        now = workplace.clock()

        def laid_aside(outcome: object) -> None:
            if outcome is None:
                self._take_away(kept)
                self.look()
            then(outcome)

        workplace.ask_for(lambda: lay_aside(kept, now), laid_aside)

    def remove(self, kept: Kept) -> None:
        """Remove it for good."""
        self.forget(kept)
        self._program.workplace.do_aside("removing", lambda: drop(kept))

    def take_up(self, kept: Kept, then: Done) -> bool:
        """Take it over; `then` hears of the TakenUp, or of what went wrong. Tell whether the disk answered at once."""
        workplace = self._program.workplace

        def taken_up(outcome: object) -> None:
            if isinstance(outcome, Exception) and not is_held(outcome):
                self._gone.discard(kept.folder)
                self.look()
            then(outcome)

        self.forget(kept)
        return workplace.ask_for(lambda: take_up(kept, workplace), taken_up)

    def forget(self, kept: Kept) -> None:
        """List it no more: it is opened here, or is gone."""
        self._gone.add(kept.folder)
        self._take_away(kept)

    def _take_away(self, kept: Kept) -> None:
        self._kept = tuple(one for one in self._kept if one.folder != kept.folder)
        self._say_without(frozenset([kept.folder]))
        self.changed.emit()

    def _say_without(self, gone: frozenset[Path]) -> None:
        """Say the lines that are about some folders anew without them; one that a person closed stays closed."""
        for line in [line for line in self._said if line.folders & gone]:
            self._said.remove(line)
            folders = line.folders - gone
            if line.window not in self._program.windows or not line.window.notices.holds(line.says):
                self._said.append(line._replace(folders=folders))
                continue
            line.window.notices.take_back(line.says)
            rest = [one for one in self.offered if one.folder in folders]
            if rest:
                self._say(line.window, partial(self._sentence, rest), rest)

    def time_of(self, kept: Kept) -> str:
        """Return when it was changed last, in words."""
        return moment_words(kept.changed, self._program.workplace.clock(), self._program.numerals)

    def second_of(self, kept: Kept) -> str:
        """Return when it was changed last, to the second: that tells two apart."""
        now = self._program.workplace.clock()
        return moment_words(kept.changed, now, self._program.numerals, to_the_second=True)

    def day_of(self, kept: Kept) -> str:
        """Return the day on which it was changed last; the hour when that is today."""
        now = self._program.workplace.clock()
        return (
            self.time_of(kept) if kept.changed.date() == now.date() else day_words(kept.changed, self._program.numerals)
        )

    def title_of(self, kept: Kept) -> str:
        """Return what the map is called."""
        name = shown(kept.title, LONGEST_TITLE)
        if not name and kept.file is not None:
            name = shown_name(Path(kept.file.path).stem)
        return name or self._program.words.say("Map without a name")

    def _found(self, outcome: object) -> None:
        if not isinstance(outcome, tuple):
            return
        self._kept = tuple(kept for kept in outcome if kept.folder not in self._gone)
        self.changed.emit()
        windows = self._program.windows
        for window in windows:
            if window.has_map:
                self.offer_in(window)
        told = {folder for line in self._said for folder in line.folders}
        others = [kept for kept in self.offered if kept.folder not in told]
        if others and windows:
            self._say(windows[0], partial(self._sentence, others), others)

    def _sentence(self, offered: list[Kept], words: Catalogue) -> str:
        if len(offered) == 1:
            return words.say(
                "Work on “{title}” was not saved when the program ended ({time}). It is kept.",
                title=self.title_of(offered[0]),
                time=self.time_of(offered[0]),
            )
        count = len(offered)
        return words.say_many(
            "Work on {n} map was not saved when the program ended. It is kept.",
            "Work on {n} maps was not saved when the program ended. It is kept.",
            count,
            n=words.number(count),
        )

    def _say(self, window: "MapWindow", says: Saying, offered: list[Kept]) -> None:
        from journeycanvas.editor.dialogs.recovering import show_left_behind

        folders = frozenset(kept.folder for kept in offered)
        self._said.append(_Line(window, says, folders))
        way: Way = (saying("Show…"), lambda: show_left_behind(window, folders))
        window.notices.say(says, way)
