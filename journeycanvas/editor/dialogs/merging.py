"""Merge another copy into the map of a window: what it brings, and each conflict as a choice made by one key."""

import unicodedata
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journeycanvas.edit.merging import Choice, Conflict, Merged, choices, merge
from journeycanvas.editor.dialogs.differences import Differences
from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.filing.opening import ask_for_file
from journeycanvas.editor.keeping.ancestor import Ancestor, ancestor
from journeycanvas.editor.keeping.worker import while_there
from journeycanvas.editor.moments import moment_words
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.pieces import words as label
from journeycanvas.errors import TooNew
from journeycanvas.files import Opened, open_map
from journeycanvas.files.limits import VERSION
from journeycanvas.i18n import saying
from journeycanvas.messages import partial_sentence, shown_name
from journeycanvas.wording.differences import Comparison
from journeycanvas.wording.merging import Conflicts

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

WIDTH, HEIGHT = 720, 620  # pixels at the usual text size
MOST_ALIKE = 3  # that are said; there is a list of all that comes
ALL: tuple[Choice, ...] = ("ours", "theirs", "both")


class Read(NamedTuple):
    """What another thread found: the other copy, the map that both came of, and both copies made one."""

    opened: Opened
    base: Ancestor | None
    merged: Merged
    brought: Comparison


class MergingDialog(Frame):
    """Merges a file into the map of a window when its button is pressed, as one step of the history.

    `digest` is that of the file that was merged, once it was.
    """

    def __init__(self, window: "MapWindow", path: Path) -> None:
        super().__init__(window, width=WIDTH, height=HEIGHT)
        self.digest: str | None = None
        self.decisions: dict[Conflict, Choice] = {}
        self._path = path
        self._read: Read | None = None
        self._outcome: object = None
        self._worker = window.program.workplace.new_worker("merging")
        self.finished.connect(self._worker.end)
        self.furnish()
        self._begin()

    def furnish(self) -> None:
        super().furnish()
        window, name = self.window_of_map, shown_name(self._path.name)
        say = window.say
        self.setWindowTitle(say("Merge another copy"))
        self.say(say("Merge “{name}” into this map", name=name))
        self.notes = label("", "soft", wrapped=True)
        self.notes.hide()
        self.pages = Segments([("decide", say("To decide")), ("brought", say("What it brings"))])
        self.pages.name_for_readers(say("Show"))
        self.pages.chosen.connect(self._show_page)
        self.conflicts = Differences(window, say("Here"), say("In “{name}”", name=name))
        self.conflicts.chosen.connect(lambda _: self._show_choice())
        self.conflicts.list.installEventFilter(self)
        self.brought = Differences(window, say("Here so far"), say("Merged"))
        numbers = window.program.numerals
        said = {"ours": say("Here"), "theirs": say("There"), "both": say("Both")}
        keys = {choice: f"{numbers.number(n)}  {said[choice]}" for n, choice in enumerate(ALL, 1)}
        self.of_three = Segments([(choice, keys[choice]) for choice in ALL])
        self.of_two = Segments([(choice, keys[choice]) for choice in ALL[:2]])
        self.for_all = QPushButton(say("The same for all others"))
        self.for_all.setAutoDefault(True)  # Enter presses it
        self.for_all.clicked.connect(self._decide_all)
        self._choosing = self._choices_in_a_row()
        for part, stretch in (
            (self.notes, 0),
            (self.pages, 0),
            (self.conflicts, 1),
            (self._choosing, 0),
            (self.brought, 1),
        ):
            self.put(part, stretch)
        self.button(say("Cancel"), self.reject)
        self.do = self.button(say("Merge"), self._do, is_usual=True)
        self.do.setEnabled(False)
        self._show_page("brought")
        self.pages.hide()
        if self._outcome is not None:
            self._show(self._outcome)

    def make_anew(self) -> None:
        page = "decide" if self.conflicts.isVisible() else "brought"
        conflict, line = (part.list.currentIndex().row() for part in (self.conflicts, self.brought))
        super().make_anew()
        self.conflicts.choose(conflict)
        self.brought.choose(line)
        if self._read is not None and self._read.merged.conflicts:
            self.pages.show_value(page)
            self._show_page(page)

    def _choices_in_a_row(self) -> QWidget:
        """Return what is chosen with: which side is taken, and the same for all others."""
        choosing = QWidget()
        row = QHBoxLayout(choosing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(12 * self.unit))
        for control in (self.of_three, self.of_two):
            control.name_for_readers(self.window_of_map.say("What is taken"))
            control.chosen.connect(self._decide)
            row.addWidget(control, 1)
        row.addWidget(self.for_all)
        return choosing

    @property
    def about(self) -> str:
        """What stands under the heading."""
        return self._about.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys 1, 2 and 3 in the list for choices, in whatever digits they are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            number = unicodedata.digit(event.text(), 0) if len(event.text()) == 1 else 0
            if 1 <= number <= len(ALL) and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._decide(ALL[number - 1])
                self._go_on()
                return True
        return super().eventFilter(watched, event)

    def _begin(self) -> None:
        window, path = self.window_of_map, self._path
        document, program = window.document, window.program
        document.session.commit()  # what is under way is part of the map that is merged
        own, digest, ours = document.path or document.origin, document.digest, document.session.base
        words, numerals, versions = program.words, program.numerals, program.workplace.versions

        def read() -> Read:
            opened = open_map(path)
            if opened.read_only:
                raise TooNew(str(path), opened.version, VERSION)
            base = ancestor(versions, ours.map.id, own, digest, opened, path)
            merged = merge(ours, opened.journey, base.journey if base else None, name=path.name)
            return Read(opened, base, merged, Comparison(ours, merged.journey, words, numerals))

        self._worker.do(read, while_there(self, self._show))

    def _show(self, outcome: object) -> None:
        self._outcome = outcome
        if isinstance(outcome, Read):
            self._show_read(outcome)
        else:
            self.brought.show_outcome(outcome)

    def _show_read(self, read: Read) -> None:
        window, self._read = self.window_of_map, read
        say, program, merged = window.say, window.program, read.merged
        if read.base is not None:
            time = moment_words(read.base.time, program.workplace.clock(), program.numerals)
            about = say("Both came from the version of {time}: what only one side changed is taken.", time=time)
        else:
            about = say("No version is known that both came from: nothing is dropped that only one side has.")
        self.say(self._heading.text(), about)
        self.brought.show_comparison(read.brought)
        self._show_notes(read)
        self.do.setEnabled(bool(not merged.change.is_empty or merged.conflicts))
        self.pages.setVisible(bool(merged.conflicts))
        if merged.conflicts:
            self.conflicts.show_comparison(self._said(merged))
            self.pages.show_value("decide")
            self._show_page("decide")
        self.begin_at(self.conflicts.list if merged.conflicts else self.brought.list)

    def _show_notes(self, read: Read) -> None:
        merged, program = read.merged, self.window_of_map.program
        conflicts = self._said(merged)
        notes = [conflicts.alike(two) for two in merged.alike[:MOST_ALIKE]]
        if read.opened.is_partial:
            notes.append(partial_sentence(self._path.name, len(read.opened.set_aside), program.words))
        self.notes.setText("\n".join(notes))
        self.notes.setVisible(bool(notes))

    def _said(self, merged: Merged) -> Conflicts:
        program = self.window_of_map.program
        return Conflicts(merged, program.words, program.numerals, dict(self.decisions))

    def _show_page(self, page: object) -> None:
        self.conflicts.setVisible(page == "decide")
        self._choosing.setVisible(page == "decide")
        self.brought.setVisible(page == "brought")

    def _chosen(self) -> Conflict | None:
        return self.conflicts.model.difference(self.conflicts.list.currentIndex().row())

    def _show_choice(self) -> None:
        """Show what can be taken of the chosen conflict, and what was."""
        conflict = self._chosen()
        ways = choices(self._read.merged, conflict) if self._read is not None and conflict is not None else ()
        for control, count in ((self.of_three, 3), (self.of_two, 2)):
            control.setVisible(len(ways) == count)
            control.show_value(self.decisions.get(conflict) if conflict is not None else None)
        self.for_all.setEnabled(conflict in self.decisions)

    def _decide(self, choice: object) -> None:
        """Take a choice for the chosen conflict."""
        conflict, read = self._chosen(), self._read
        if read is None or conflict is None or choice not in choices(read.merged, conflict):
            return
        self.decisions[conflict] = next(one for one in ALL if one == choice)
        self._say_again()
        self._show_choice()

    def _go_on(self) -> None:
        """Go to the next conflict, if the chosen one is decided."""
        row = self.conflicts.list.currentIndex().row() + 1
        if self._chosen() in self.decisions and self.conflicts.model.difference(row) is not None:
            self.conflicts.list.setCurrentIndex(self.conflicts.model.index(row))

    def _decide_all(self) -> None:
        """Take the choice of the chosen conflict for all that are not decided, as far as they have it."""
        conflict, read = self._chosen(), self._read
        if read is None or conflict is None or conflict not in self.decisions:
            return
        choice = self.decisions[conflict]
        for one in read.merged.conflicts:
            if one not in self.decisions and choice in choices(read.merged, one):
                self.decisions[one] = choice
        self._say_again()
        self._show_choice()

    def _say_again(self) -> None:
        if self._read is not None:
            self.conflicts.say_again(self._said(self._read.merged))

    def _do(self) -> None:
        """Merge with what was decided; the map is changed when another thread is done."""
        read = self._read
        if read is None:
            return
        self.do.setEnabled(False)
        merged, decisions, new_id = read.merged, dict(self.decisions), self.window_of_map.document.session.new_id
        base = read.base.journey if read.base else None
        if not decisions:
            self._take(merged)
            return
        name = merged.change.name.about
        self._worker.do(
            partial(merge, merged.ours, merged.theirs, base, name=name, decisions=decisions, new_id=new_id),
            while_there(self, self._take),
        )

    def _take(self, outcome: object) -> None:
        window, read = self.window_of_map, self._read
        if not isinstance(outcome, Merged) or read is None:
            self._show(outcome)
            return
        window.document.session.apply(outcome.change)
        self.digest = read.opened.digest
        name = shown_name(self._path.name)
        window.notices.say(saying("“{name}” is merged. It was one step: undo takes it back.", name=name))
        self.accept()


def merge_with_file(window: "MapWindow", path: Path) -> MergingDialog:
    """Show what a file would bring to the map here; return the dialog, which says when it is finished."""
    dialog = MergingDialog(window, path)
    dialog.show()
    return dialog


def merge_another(window: "MapWindow") -> None:
    """Ask which copy is to be merged into the map, and show what it brings."""
    path = ask_for_file(window, window.say("Merge another copy"))
    if path is not None:
        merge_with_file(window, path)
