"""One line that says how far the writing of a file is, with what can be done about it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget
from shiboken6 import isValid

from journeycanvas.editor.dialogs.writing import Errand, Writing, Written
from journeycanvas.editor.pieces import words
from journeycanvas.messages import shown_name

if TYPE_CHECKING:
    from journeycanvas.editor.window import MapWindow


class WritingState(QWidget):
    """Writes a file and says so; when its dialog is left, the window says how it ended."""

    changed = Signal()

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        say, look = window.say, window.program.look
        self.writing: Writing | None = None
        self._written: Path | None = None
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(round(110 * look.unit), round(6 * look.unit))
        self._bar.setAccessibleName(say("Writing"))
        self._words = words(wrapped=True)
        self.cancel_button, self.folder_button = QPushButton(say("Cancel")), QPushButton(say("Show in folder"))
        self.folder_button.setIcon(window.icon("open"))
        self.folder_button.setIconSize(QSize(look.icon_size, look.icon_size))
        self.cancel_button.clicked.connect(self.cancel)
        self.folder_button.clicked.connect(self._show_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(10 * look.unit))
        row.addWidget(self._bar)
        row.addWidget(self._words, 1)
        for button in (self.cancel_button, self.folder_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.tell("")

    @property
    def is_busy(self) -> bool:
        """Tell whether a file is being written."""
        return self.writing is not None

    @property
    def text(self) -> str:
        """What is said just now."""
        return self._words.text()

    def begin(self, errand: Errand) -> None:
        """Write a file."""
        program = self._window.program
        # The program owns it: it goes on when the dialog or the window is closed.
        self.writing = Writing(program.words, program)
        self.writing.written.connect(self._done)
        self.writing.refused.connect(self._refused)
        self.writing.cancelled.connect(self._cancelled)
        program.application.aboutToQuit.connect(self.writing.finish)
        self.tell(self._window.say("Writing “{name}”…", name=shown_name(errand.target.name)), busy=True)
        self.writing.begin(errand)

    def cancel(self) -> None:
        """Stop writing."""
        if self.writing is not None:
            self.cancel_button.setEnabled(False)
            self.writing.cancel()

    def leave(self) -> None:
        """Let the window say how it ends."""
        writing, self.writing = self.writing, None
        if writing is None:
            return
        writing.written.disconnect(self._done)
        writing.refused.disconnect(self._refused)
        writing.cancelled.disconnect(self._cancelled)
        report_later(self._window, writing)

    def tell(self, sentence: str, *, busy: bool = False) -> None:
        """Show a sentence, also to those who hear it."""
        if not busy:
            self._forget()
        self._words.setText(sentence)
        for part in (self._bar, self.cancel_button):
            part.setVisible(busy)
        self.cancel_button.setEnabled(True)
        self.folder_button.hide()
        if sentence:
            QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.NameChanged))
        self.changed.emit()

    def _forget(self) -> None:
        if self.writing is not None:
            self.writing.deleteLater()
            self.writing = None

    def _done(self, written: Written) -> None:
        self._written = written.target
        self.tell(written_words(self._window, written))
        self.folder_button.show()
        self.folder_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, sentence: str) -> None:
        self.tell(sentence)

    def _cancelled(self) -> None:
        self.tell(self._window.say("Cancelled. Nothing was written."))

    def _show_folder(self) -> None:
        if self._written is not None:
            show_folder(self._written)


def written_words(window: "MapWindow", written: Written) -> str:
    return window.say("“{name}” is written.", name=shown_name(written.target.name))


def report_later(window: "MapWindow", writing: Writing) -> None:
    """Say above the map how the writing of a file ended, once it has; nobody is told when the window is gone."""

    def done(written: Written) -> None:
        writing.deleteLater()
        if not isValid(window):
            return
        window.notices.say(
            written_words(window, written), window.say("Show in folder"), lambda: show_folder(written.target)
        )

    def refused(sentence: str) -> None:
        writing.deleteLater()
        if isValid(window):
            window.notices.say(sentence)

    writing.written.connect(done)
    writing.refused.connect(refused)
    writing.cancelled.connect(writing.deleteLater)


def show_folder(file: Path) -> None:
    """Open the folder of a file in what the system has for folders."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.absolute().parent)))
