"""Open a map into a window, and say what had to be mended or why it could not be opened.

The disk is asked in another thread: one that hangs keeps no window waiting.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journeycanvas.editor.filing.awaiting import read_map
from journeycanvas.editor.filing.document import Document, document_of
from journeycanvas.editor.notices import MOST
from journeycanvas.editor.pieces import kinds_of_files
from journeycanvas.errors import CannotRead, JourneyError
from journeycanvas.files import Opened
from journeycanvas.files.naming import SUFFIX
from journeycanvas.i18n import Catalogue, saying
from journeycanvas.messages import shown_name

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.keeping.workplace import Workplace
    from journeycanvas.editor.notices import Way


def open_into(window: "MapWindow", path: Path) -> None:
    """Show the map of a file in a window that has none, when its disk has answered; or say why that is not possible."""
    read_map(window, path, partial(_show, window, path))


def _show(window: "MapWindow", path: Path, outcome: Opened | JourneyError) -> None:
    program = window.program
    if isinstance(outcome, JourneyError):
        from journeycanvas.wording.refused import file_sentence

        if not window.has_map:
            window.show_start()
        window.notices.say(partial(file_sentence, outcome))
        if isinstance(outcome, CannotRead) and outcome.fault.code == "not-found":
            program.remember(recent=program.settings.without_recent(str(path)).recent)
        return
    document = document_of(outcome, path)
    free = program.free_window(window)  # while the disk was silent, the window may have got another map
    free.show_document(document)
    program.remember_recent(path)
    say_findings(free, document)


def say_findings(window: "MapWindow", document: Document) -> None:
    """Say above the map what could not be read, and what was mended when it was opened."""
    from journeycanvas.messages import partial_sentence, repair_sentence

    if document.set_aside:
        name = document.path.name if document.path else ""
        show: Way = (saying("Show…"), partial(_show_set_aside, window))
        window.notices.say(partial(partial_sentence, name, len(document.set_aside)), show, until_saved=True)
    room = MOST - bool(document.set_aside)
    said = document.repairs if len(document.repairs) <= room else document.repairs[: room - 1]
    for repair in said:
        window.notices.say(partial(repair_sentence, repair), until_saved=True)
    more = len(document.repairs) - len(said)
    if more > 0:
        show_all: Way = (saying("Show…"), partial(_show_mended, window))
        window.notices.say(partial(_more_words, more), show_all, until_saved=True)


def _more_words(more: int, words: Catalogue) -> str:
    return words.say_many("… and {n} more.", "… and {n} more.", more)


def _show_set_aside(window: "MapWindow") -> None:
    from journeycanvas.editor.dialogs.set_aside import show_set_aside

    show_set_aside(window)


def _show_mended(window: "MapWindow") -> None:
    from journeycanvas.editor.dialogs.set_aside import show_mended

    show_mended(window)


def open_again(window: "MapWindow") -> None:
    """Show the file of a window as it is by now in a new one in its place; nothing may be unsaved in the old one."""
    document, program = window.document, window.program
    if document.path is None:
        return
    path = document.path

    def go_on() -> None:
        fresh = program.new_window()
        fresh.setGeometry(window.geometry())
        fresh.setWindowState(window.windowState())
        fresh.show()
        fresh.open_path(path)
        fresh.notices.say(
            saying("“{name}” was changed elsewhere meanwhile. This is how it is now.", name=shown_name(path.name))
        )
        window.leave()

    window.keeping.watch.give_back(go_on)


def show_copy(window: "MapWindow", path: Path, then: Callable[[], object] = bool) -> None:
    """Show what is in a file as a map without a file, in a window beside, and call `then`; or say why not."""

    def show(outcome: Opened | JourneyError) -> None:
        if isinstance(outcome, JourneyError):
            from journeycanvas.wording.refused import file_sentence

            window.notices.say(partial(file_sentence, outcome))
            return
        window.program.free_window(window).show_document(Document(outcome.journey))
        then()

    read_map(window, path, show)


def ask_for_files(window: "MapWindow") -> list[Path]:
    """Ask which maps are to be opened."""
    from PySide6.QtWidgets import QFileDialog

    title, kinds = window.say("Open a map"), _kinds(window)
    names, _ = QFileDialog.getOpenFileNames(window, title, str(last_folder(window)), kinds)
    return [Path(name) for name in names]


def ask_for_file(window: "MapWindow", title: str) -> Path | None:
    """Ask for the file of another map; None when there is to be none after all."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getOpenFileName(window, title, str(last_folder(window)), _kinds(window))
    return Path(name) if name else None


def _kinds(window: "MapWindow") -> str:
    """Return which files hold maps, as Qt's dialogs take it."""
    return kinds_of_files(window.say("Journey maps"), SUFFIX, ".json")


def last_folder(window: "MapWindow") -> Path:
    """Return the folder to look for maps in: that of this map, or of the last one, or the person's documents.

    A folder on a disk that does not answer is none of them: the dialog would wait for it.
    """
    program = window.program
    own = [window.document.path.absolute()] if window.has_map and window.document.path is not None else []
    folders = [file.parent for file in (*own, *map(Path, program.settings.recent))]
    found = program.workplace.ask(lambda: next((folder for folder in folders if folder.is_dir()), None))
    return found or documents_folder(program.workplace)


def documents_folder(workplace: "Workplace") -> Path:
    """Return the folder of the person's documents; their home where that does not answer, as it may be on a share."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if workplace.ask(documents.is_dir) else Path.home()
