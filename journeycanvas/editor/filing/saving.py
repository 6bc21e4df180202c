"""Save the map of a window: ask for a place where it has none to stay in, and say what becomes of it.

The writing itself is done in another thread; `then` hears whether the map is in its file.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtWidgets import QFileDialog

from journeycanvas.editor.filing.asking import ask_about_broken, ask_about_conflict, ask_about_replacing
from journeycanvas.editor.filing.opening import documents_folder, last_folder, show_copy
from journeycanvas.editor.keeping.saver import InOtherHands, Place
from journeycanvas.editor.moments import now
from journeycanvas.editor.pieces import kinds_of_files
from journeycanvas.errors import CannotWrite, ChangedOutside, HalfWritten, NotConfirmed
from journeycanvas.files import ANYTHING
from journeycanvas.files.locks import LockedBy
from journeycanvas.files.naming import SUFFIX, with_suffix
from journeycanvas.i18n import Saying, saying
from journeycanvas.messages import fault_words, mistake_sentence, shown, shown_name
from journeycanvas.wording.refused import file_sentence

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.notices import Way

SavedThen: TypeAlias = Callable[[bool], object]

PLACE_IS_GONE = ("vanished", "no-folder", "not-found")
"""What went wrong when another place is the only way on."""


def save(window: "MapWindow", then: SavedThen) -> None:
    """Save the map to its file, or ask for a place."""
    document = window.document
    if document.needs_place:
        save_as(window, then)
        return
    if document.set_aside and document.path is not None:
        match ask_about_broken(window, document.path.name):
            case "elsewhere":
                save_as(window, then, is_copy=True)
                return
            case "show":
                from journeycanvas.editor.dialogs.set_aside import show_set_aside

                show_set_aside(window).finished.connect(lambda _: save(window, then))
                return
            case None:
                then(False)
                return
    window.keeping.saver.save(None, partial(_ended, window, then))


def save_as(window: "MapWindow", then: SavedThen, *, is_copy: bool = False) -> None:
    """Ask for a name and save the map there; a copy is not proposed to replace its file."""
    say, document = window.say, window.document
    kinds = kinds_of_files(say("Journey maps"), SUFFIX)
    asked, _ = QFileDialog.getSaveFileName(window, say("Save the map"), str(_proposed(window, is_copy=is_copy)), kinds)
    if not asked:
        then(False)
        return
    path = with_suffix(Path(asked))
    shown = window.program.showing(path)
    if shown not in (None, window):
        says = saying("“{name}” is open in another window. Save under another name.", name=shown_name(path.name))
        _tell(window, says, _elsewhere(window))
        then(False)
        return
    is_own = shown is window and document.lock is not None
    # Qt asked about the name as it was typed; with its end it may be that of another file.
    place = None if is_own else Place(path, ANYTHING if path == Path(asked) else None)
    window.keeping.saver.save(place, partial(_ended, window, then))


def _proposed(window: "MapWindow", *, is_copy: bool) -> Path:
    """Return the place that the dialog begins with: never one that a map does not stay in, or that does not answer."""
    document, workplace = window.document, window.program.workplace
    ask = workplace.ask
    if document.path is None and document.origin is not None:
        origin = document.origin
        has_folder, is_there = ask(lambda: (origin.parent.is_dir(), origin.exists())) or (False, False)
        name = _copy_name(window, origin) if is_there else origin.name
        return (origin.parent if has_folder else documents_folder(workplace)) / name
    if document.path is None:
        return last_folder(window) / document.proposed_name(window.say("Journey map"))
    name, folder = document.path.name, document.path.absolute().parent
    if document.received is not None:
        return documents_folder(workplace) / name
    if is_copy or document.locked_by is not None:
        name = _copy_name(window, document.path)
    return (folder if ask(folder.is_dir) else documents_folder(workplace)) / name


def _copy_name(window: "MapWindow", path: Path) -> str:
    return window.say("{name} (copy)").replace("{name}", path.stem) + path.suffix


def _ended(window: "MapWindow", then: SavedThen, error: Exception | None) -> None:
    """Say what became of a save, and offer the way on."""
    document = window.document
    elsewhere, again = _elsewhere(window), (saying("Try again"), window.save)
    match error:
        case None | NotConfirmed():
            _written(window, error)
            then(error is None)
            return
        case ChangedOutside(fault=fault) if fault.code == "exists":
            if ask_about_replacing(window, Path(error.path).name):
                _replace(window, error, then)
                return
        case ChangedOutside(fault=fault) if fault.code not in PLACE_IS_GONE:
            _settle(window, error, then)
            return
        case HalfWritten():
            _broken_off(window, error)
        case CannotWrite(fault=fault) if fault.code in PLACE_IS_GONE:
            _place_is_gone(window, error)
            save_as(window, then)
            return
        case CannotWrite():
            _tell(window, partial(file_sentence, error), elsewhere, again)
        case InOtherHands(path=path, holder=holder):
            if document.path is not None and Path(path) == document.path and document.lock is not None:
                document.was_taken_over(holder)
            else:
                _tell(window, _open_elsewhere(shown_name(Path(path).name), holder), elsewhere)
        case TimeoutError():
            pass
        case _:
            _tell(window, partial(mistake_sentence, error), elsewhere)
    then(False)


def _elsewhere(window: "MapWindow") -> "Way":
    """Return the way on in another place."""
    return saying("Save as…"), window.save_as


def _replace(window: "MapWindow", error: ChangedOutside, then: SavedThen) -> None:
    """Write over exactly what was found: should it change once more, that is asked about again."""
    window.keeping.saver.save(Place(Path(error.path), error.found), partial(_ended, window, then))


def _written(window: "MapWindow", doubt: NotConfirmed | None) -> None:
    """Remember the file as the last one, and say what the disk does not confirm."""
    path = window.document.path
    if path is not None:
        window.program.remember_recent(path)
    window.notices.was_saved()
    if doubt is not None:
        says = saying(
            "“{name}” was written, but the disk does not confirm it. Save it again, or in another place.",
            name=shown_name(Path(doubt.path).name),
        )
        _tell(window, says, _elsewhere(window), (saying("Try again"), window.save))


def _broken_off(window: "MapWindow", error: HalfWritten) -> None:
    window.document.session.mark_lost()
    says = saying(
        "Saving “{name}” broke off, so the file may be incomplete. Save the map in another place. "
        "What the file held before is kept.",
        name=shown_name(Path(error.path).name),
    )
    _tell(window, says, _elsewhere(window), (saying("Show it"), partial(show_copy, window, Path(error.kept))))


def _place_is_gone(window: "MapWindow", error: CannotWrite) -> None:
    window.document.session.mark_lost()
    says = saying(
        "“{name}” was not saved: {reason} The map is still open here: choose another place for it.",
        name=shown_name(Path(error.path).name),
        reason=partial(fault_words, error.fault),
    )
    _tell(window, says, _elsewhere(window))


def _open_elsewhere(name: str, holder: LockedBy) -> Saying:
    """Say where a file is open, and that the map can be saved under another name."""
    if holder.is_here:
        return saying("“{name}” is open in another window. Save under another name.", name=name)
    host = shown(holder.host) or "?"
    return saying("“{name}” is open on “{host}”. Save under another name.", name=name, host=host)


def _tell(window: "MapWindow", says: Saying, *ways: "Way") -> None:
    """Say why a map is not saved; the same once more with the time, or nobody would see that it was tried again."""
    before = window.notices.beginning_with(says)
    if before is not None:
        time, program = f"{now():%H:%M:%S}", window.program
        again = saying("It was tried again at {time}.", time=lambda _: program.numerals.digits(time))
        window.notices.say_instead(before, lambda words: f"{says(words)} {again(words)}", *ways, until_saved=True)
    else:
        window.notices.say(says, *ways, until_saved=True)


def _settle(window: "MapWindow", error: ChangedOutside, then: SavedThen) -> None:
    """Ask what is to become of a file that somebody else changed, and do it."""
    path = Path(error.path)
    match ask_about_conflict(window, path.name):
        case "compare":
            from journeycanvas.editor.dialogs.comparing import compare_with_file

            compare_with_file(window, path).finished.connect(lambda _: _settle(window, error, then))
        case "merge":
            from journeycanvas.editor.dialogs.merging import merge_with_file

            dialog = merge_with_file(window, path)
            dialog.finished.connect(lambda _: _merged(window, error, dialog.digest, then))
        case "copy":
            save_as(window, then, is_copy=True)
        case "replace":
            _replace(window, error, then)
        case _:
            then(False)


def _merged(window: "MapWindow", error: ChangedOutside, digest: str | None, then: SavedThen) -> None:
    """Save what was merged over the file that it came of, or ask again when nothing was merged."""
    if digest is None:
        _settle(window, error, then)
    else:
        window.keeping.saver.save(Place(Path(error.path), digest), partial(_ended, window, then))
