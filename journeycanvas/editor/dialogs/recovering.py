"""Offer the work that a crash left behind: of which map, from when, and in what it differs from the map's file."""

from collections.abc import Collection
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QListWidget

from journeycanvas.editor.dialogs.differences import Differences
from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.dialogs.map_picture import MapPicture
from journeycanvas.editor.filing.document import recovered_document
from journeycanvas.editor.keeping.taking_up import TakenUp, is_held
from journeycanvas.editor.keeping.telling_apart import told_apart
from journeycanvas.editor.keeping.worker import Done, while_there
from journeycanvas.editor.pieces import OneLine, isolated, words
from journeycanvas.editor.start.previews import Previews
from journeycanvas.errors import JourneyError
from journeycanvas.files import open_map
from journeycanvas.files.recovery import Kept, read_kept
from journeycanvas.i18n import Catalogue, saying
from journeycanvas.messages import mistake_sentence, shown_name
from journeycanvas.model import Journey
from journeycanvas.text import Numerals
from journeycanvas.wording.differences import LISTS, Comparison
from journeycanvas.wording.refused import file_sentence

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WIDTH, HEIGHT = 640, 720  # pixels at the usual text size
ROWS_SEEN = 4


class RecoveringDialog(Frame):
    """The maps that were left behind, one of them looked at. What is opened is a new map beside its file."""

    def __init__(self, window: "MapWindow", offered: Collection[Kept]) -> None:
        super().__init__(window, width=WIDTH, height=HEIGHT)
        self._offered = list(offered)
        self._is_waiting = False
        self._previews = Previews(window.program)
        self.furnish()

    def furnish(self) -> None:
        super().furnish()
        window, say = self.window_of_map, self.window_of_map.say
        self.setWindowTitle(say("Kept work"))
        self.list = QListWidget()
        self.list.setAccessibleName(say("Maps with kept work"))
        self.list.setItemDelegate(OneLine(self.list))
        self.list.currentRowChanged.connect(self._look_at)
        self.put(self.list)
        self._facts = words(wrapped=True)
        self.put(self._facts)
        self.differences = Differences(window, say("In the file"), say("In the kept copy"))
        self.put(self.differences, 1)
        self.picture = MapPicture(window.program, self._previews, share=1.0)
        self.picture.setAccessibleName(say("Picture of the map"))
        self.picture.fill()
        self.put(self.picture, 1000)
        self.discard = self.button(say("Discard"), self._discard)
        self.later = self.button(say("Keep for later"), self.reject)
        self.open_copy = self.button(say("Open the kept copy"), self._open)
        self._list()
        self._wait(self._is_waiting)

    def make_anew(self) -> None:
        row = self.list.currentRow()
        super().make_anew()
        self.list.setCurrentRow(row)

    @property
    def kept(self) -> Kept:
        """What is looked at."""
        return self._offered[max(0, self.list.currentRow())]

    @property
    def facts(self) -> str:
        """What is said about it."""
        return self._facts.text()

    def _list(self) -> None:
        self.list.clear()
        self.list.addItems(self._lines())
        height = self.list.sizeHintForRow(0) * min(len(self._offered), ROWS_SEEN) + 2 * self.list.frameWidth()
        self.list.setFixedHeight(height)
        self.list.setVisible(len(self._offered) > 1)
        self.list.setCurrentRow(0)
        if len(self._offered) > 1:
            self.begin_at(self.list)

    def _lines(self) -> list[str]:
        """Say of each what it is called and from when, and as much more as tells it from the others."""
        left_behind, nowhere = self.window_of_map.program.left_behind, self.window_of_map.say("Not saved yet")

        def called(kept: Kept, time: str, *more: str) -> str:
            return " · ".join((isolated(left_behind.title_of(kept)), time, *more))

        def at_place(parts: int, kept: Kept) -> str:
            """Say it with so many of the last parts of its file's path."""
            path = shown_name(str(Path(*Path(kept.file.path).parts[-parts:]))) if kept.file else ""
            return called(kept, left_behind.time_of(kept), isolated(path) if path else nowhere)

        return told_apart(
            self._offered,
            lambda kept: called(kept, left_behind.time_of(kept)),
            partial(at_place, 1),
            partial(at_place, 2),
            partial(at_place, 0),
            lambda kept: called(kept, left_behind.second_of(kept)),
        )

    def _look_at(self, row: int) -> None:
        if not 0 <= row < len(self._offered):
            return
        kept, window = self._offered[row], self.window_of_map
        program, left_behind = window.program, window.program.left_behind
        self.say(
            window.say("“{title}” was not saved when the program ended", title=left_behind.title_of(kept)),
            window.say(
                "The kept copy opens as a new map, with its history; the file stays as it is. "
                "Discarded work stays on the start page for 30 days."
            ),
        )
        self._facts.setText("\n".join(_facts(window, kept)))
        is_safe = kept.may_open_by_itself
        self.open_copy.setDefault(is_safe)
        self.later.setDefault(not is_safe)
        for button, is_usual in ((self.open_copy, is_safe), (self.later, not is_safe)):
            button.setProperty("look", "strong" if is_usual else "")
            button.style().polish(button)
            button.updateGeometry()  # the look of the usual one takes more room
        self.differences.say(window.say("Reading…"))
        self.picture.hide()
        sayings, numerals = program.words, program.numerals
        done = while_there(self, partial(self._show, kept))
        program.workplace.do_aside("comparing", lambda: _compared(kept, sayings, numerals), done)

    def _show(self, kept: Kept, outcome: object) -> None:
        if not self._offered or kept is not self.kept:
            return
        if isinstance(outcome, Journey):
            program = self.window_of_map.program
            self.differences.say(_contents(outcome, program.words, program.numerals))
            self.picture.show_map(kept.folder.name, outcome)
            self.picture.show()
        else:
            self.differences.show_outcome(outcome)

    def _open(self) -> None:
        kept = self.kept
        self._wait(True)
        open_kept(self.window_of_map, kept, while_there(self, partial(self._decided, kept)))

    def _discard(self) -> None:
        kept = self.kept
        self._wait(True)
        left_behind = self.window_of_map.program.left_behind
        left_behind.discard(kept, while_there(self, partial(self._decided, kept)))

    def _wait(self, is_waiting: bool) -> None:
        """Take no second answer while the disk is silent."""
        self._is_waiting = is_waiting
        for button in (self.list, self.discard, self.open_copy):
            button.setEnabled(not is_waiting)

    def _decided(self, kept: Kept, outcome: object) -> None:
        self._wait(False)
        if isinstance(outcome, BaseException):
            self.differences.show_outcome(outcome)
            return
        self._offered.remove(kept)
        if self._offered:
            self._list()
        else:
            self.accept()


def show_left_behind(window: "MapWindow", folders: Collection[Path]) -> None:
    """Show what was left behind in some folders, as far as it is still there."""
    offered = [kept for kept in window.program.left_behind.kept if kept.folder in folders]
    if offered:
        RecoveringDialog(window, offered).open()


def open_kept(window: "MapWindow", kept: Kept, then: Done = bool) -> None:
    """Open what was kept as a new map, in a window without one; `then` hears why that is not possible, or None when it
    is open now, here or elsewhere."""
    program = window.program
    title = program.left_behind.title_of(kept)
    slow = saying("“{name}” is being opened; its disk is slow to answer.", name=title)

    def show(outcome: object) -> None:
        if not program.windows:
            return  # the program ends; the next one offers it
        near = window if window in program.windows else program.windows[-1]
        near.notices.take_back(slow)
        if isinstance(outcome, TakenUp):
            _show(near, outcome)
        elif is_held(outcome):
            near.notices.say(saying("The kept work on “{title}” is open in another window.", title=title))
        elif isinstance(outcome, JourneyError):
            near.notices.say(partial(file_sentence, outcome))
        elif isinstance(outcome, BaseException):
            near.notices.say(partial(mistake_sentence, outcome))
        then(None if isinstance(outcome, TakenUp) or is_held(outcome) else outcome)

    if not program.left_behind.take_up(kept, show):
        window.notices.say(slow)


def _show(window: "MapWindow", taken: TakenUp) -> None:
    program = window.program
    document = recovered_document(taken, program.workplace.clock)
    free = program.free_window(window)
    free.show_document(document)
    if document.origin is not None:
        free.notices.say(
            saying(
                "This is the kept copy of “{name}”. The file is as it was; Save asks for a place.",
                name=shown_name(document.origin.name),
            )
        )


def _facts(window: "MapWindow", kept: Kept) -> list[str]:
    say, left_behind = window.say, window.program.left_behind
    lines = [say("Last change: {time}", time=left_behind.time_of(kept))]
    name = shown_name(Path(kept.file.path).name) if kept.file else ""
    match kept.on_disk:
        case "none":
            lines.append(say("The map has no file yet."))
        case "same":
            lines.append(say("“{name}” is as it was then.", name=name))
        case "changed":
            lines.append(say("“{name}” was changed since. Nothing of that is touched.", name=name))
        case "gone":
            lines.append(say("“{name}” is no longer there.", name=name))
    if not kept.may_open_by_itself and kept.is_offered:
        lines.append(
            say("The program ended twice in a row with this map, which may be the reason. Better keep it for later.")
        )
    if kept.damaged:
        lines.append(say("Some of what was kept is damaged. This is the best whole state of it."))
    return lines


def _compared(kept: Kept, words: Catalogue, numerals: Numerals) -> Comparison | Journey:
    """Return in what the kept work differs from the file as it is now; the map itself where there is no file."""
    work = read_kept(kept).work
    journey = work.journey.replaced(work.under_way.after) if work.under_way else work.journey
    if kept.file is None or kept.on_disk == "gone":
        return journey
    return Comparison(open_map(Path(kept.file.path)).journey, journey, words, numerals)


def _contents(journey: Journey, words: Catalogue, numerals: Numerals) -> str:
    counts = {kind: len(getattr(journey, kind)) for kind in ("stages", "lanes", "cards")}
    return " · ".join(f"{words.say(LISTS[kind])}: {numerals.number(count)}" for kind, count in counts.items())
