"""One line that says how far the writing of a file or a print is, with what can be done about it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from journeycanvas.editor.dialogs.draft import Draft
from journeycanvas.editor.dialogs.printing import Printed, Printing
from journeycanvas.editor.dialogs.writing import Errand, Writing, Written
from journeycanvas.editor.pieces import announce, percent_words, words
from journeycanvas.editor.sign_button import SignButton
from journeycanvas.i18n import Catalogue, Saying, saying
from journeycanvas.messages import shown_name

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.notices import Way


class WritingState(QWidget):
    """Writes a file, or prints, and says so; when its dialog is left, the window says how it ended."""

    changed = Signal()

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        look = window.program.look
        self.work: Writing | Printing | None = None
        self._written: Path | None = None
        self._says: Saying | None = None
        self._last: Saying | None = None  # said when all pages are done
        self._share: float | None = None  # of the pages that are done, while there are several
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(round(110 * look.unit), round(6 * look.unit))
        self._words = words(wrapped=True)
        self.cancel_button, self.folder_button = QPushButton(), SignButton()
        self.folder_button.setIconSize(QSize(look.icon_size, look.icon_size))
        self.cancel_button.clicked.connect(self.cancel)
        self.folder_button.clicked.connect(self._show_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(10 * look.unit))
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        for button in (self.cancel_button, self.folder_button):
            row.addWidget(button)
        self.tell(None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything again in the window's language, with the signs of its look."""
        say = self._window.say
        self._bar.setAccessibleName(say("Writing"))
        self.cancel_button.setText(say("Cancel"))
        self.folder_button.setText(say("Show in folder"))
        self.folder_button.setIcon(self._window.icon("open"))
        self._say()

    @property
    def is_busy(self) -> bool:
        """Tell whether something is being written or printed."""
        return self.work is not None

    @property
    def text(self) -> str:
        """What is said just now."""
        return self._words.text()

    def begin(self, errand: Errand) -> None:
        """Write a file."""
        program = self._window.program
        # The program owns it: it goes on when the dialog or the window is closed.
        writing = Writing(program)
        program.application.aboutToQuit.connect(writing.finish)
        name = shown_name(errand.target.name)
        self._follow(writing, saying("Writing “{name}”…", name=name))
        if errand.choices.is_checked:
            self._last = saying("Checking “{name}”…", name=name)
        writing.begin(errand)

    def print_on(self, printer: QPrinter, draft: Draft) -> None:
        """Print a draft."""
        printing = Printing(printer, draft, self._window.program)
        self._follow(printing, saying("Printing…"))
        printing.begin()

    def _follow(self, work: Writing | Printing, says: Saying) -> None:
        self.work, self._last = work, None
        work.progressed.connect(self._progressed)
        work.ended.connect(self._ended)
        work.refused.connect(self._refused)
        work.cancelled.connect(self._cancelled)
        self._bar.setRange(0, 0)
        self.tell(says, busy=True)

    def cancel(self) -> None:
        """Stop it."""
        if self.work is not None:
            self.cancel_button.setEnabled(False)
            self.work.cancel()

    def leave(self) -> None:
        """Let the window say how it ends."""
        work, self.work = self.work, None
        if work is None:
            return
        work.progressed.disconnect(self._progressed)
        work.ended.disconnect(self._ended)
        work.refused.disconnect(self._refused)
        work.cancelled.disconnect(self._cancelled)
        report_later(self._window, work)

    def tell(self, says: Saying | None, *, busy: bool = False) -> None:
        """Say something, also to those who hear it."""
        if not busy:
            self._forget()
        self._says, self._share = says, None
        self._say()
        for part in (self._bar, self.cancel_button):
            part.setVisible(busy)
        self.cancel_button.setEnabled(True)
        self.folder_button.hide()
        if says is not None:
            announce(self._words, self.text)
        self.changed.emit()

    def forget_what_was_said(self) -> None:
        """Take back what was said when other pages are wanted: it was about those before."""
        if self.text and not self.is_busy:
            self.tell(None)

    def _say(self) -> None:
        """Write what is said, with how much of it is done."""
        program = self._window.program
        said = self._says(program.words) if self._says is not None else ""
        percent = percent_words(program.numerals, round(self._share, 2)) if self._share is not None else ""
        self._words.setText(" ".join(filter(None, (said, percent))))

    def _forget(self) -> None:
        if self.work is not None:
            self.work.deleteLater()
            self.work = None

    def _progressed(self, done: int, of: int) -> None:
        if done == of and self._last is not None:
            self._bar.setRange(0, 0)
            self._says, self._share = self._last, None
        elif of > 1:
            self._bar.setRange(0, of)
            self._bar.setValue(done)
            self._share = done / of
        self._say()

    def _ended(self, outcome: Written | Printed) -> None:
        self.tell(partial(outcome_words, outcome))
        if isinstance(outcome, Written):
            self._written = outcome.target
            self.folder_button.show()
            self.folder_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, says: Saying) -> None:
        self.tell(says)

    def _cancelled(self, files: int) -> None:
        self.tell(partial(cancelled_words, isinstance(self.work, Printing), files))

    def _show_folder(self) -> None:
        if self._written is not None:
            show_folder(self._written)


def outcome_words(outcome: Written | Printed, words: Catalogue) -> str:
    """Return what came of it, and what the check of the file found."""
    say = words.say
    if isinstance(outcome, Printed):
        return say("The pages are on their way to {printer}.", printer=outcome.printer or say("the file"))
    name = shown_name(outcome.target.name)
    if outcome.files == 1:
        written = say("“{name}” is written.", name=name)
    else:
        written = words.say_many(
            "{n} file is written, beginning with “{name}”.",
            "{n} files are written, beginning with “{name}”.",
            outcome.files,
            name=name,
        )
    return f"{written} {outcome.checked(words)}" if outcome.checked is not None else written


def cancelled_words(is_print: bool, files: int, words: Catalogue) -> str:
    """Return what was stopped, and what is there all the same."""
    if is_print:
        return words.say("Cancelled. What the printer has already, it may still print.")
    if not files:
        return words.say("Cancelled. Nothing was written.")
    return words.say_many("Cancelled. {n} file was written before.", "Cancelled. {n} files were written before.", files)


def report_later(window: "MapWindow", work: Writing | Printing) -> None:
    """Say above the map how it ended, once it has; nobody is told when the window is gone."""

    def ended(outcome: Written | Printed) -> None:
        work.deleteLater()
        if not isValid(window):
            return
        says = partial(outcome_words, outcome)
        if isinstance(outcome, Written):
            way: Way = (saying("Show in folder"), lambda: show_folder(outcome.target))
            window.notices.say(says, way)
        else:
            window.notices.say(says)

    def refused(says: Saying) -> None:
        work.deleteLater()
        if isValid(window):
            window.notices.say(says)

    work.ended.connect(ended)
    work.refused.connect(refused)
    work.cancelled.connect(work.deleteLater)


def show_folder(file: Path) -> None:
    """Open the folder of a file in what the system has for folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.absolute().parent)))
