"""Work that was kept: recovering, versions, comparing, merging, and what was set aside of a broken file."""

from datetime import timedelta

from journeycanvas.edit import EditSession
from journeycanvas.edit.cards import delete_cards, set_card_fields, set_text
from journeycanvas.editor.dialogs.comparing import compare_with_file
from journeycanvas.editor.dialogs.merging import merge_with_file
from journeycanvas.editor.dialogs.recovering import RecoveringDialog
from journeycanvas.editor.dialogs.set_aside import SetAsideDialog
from journeycanvas.editor.dialogs.versions import VersionsDialog
from journeycanvas.editor.keeping.steps import WorkTaker
from journeycanvas.files import ANYTHING, dump, save_map
from journeycanvas.files.recovery import Journal, KeptFile
from journeycanvas.model import Journey
from tests.builders import a_journey
from tests.files.recovery.builders import crash
from tools.screens.stand import NOON, Stand


def left_behind(stand: Stand) -> None:
    """What a crash left: of a map with a file, and of one that ended the program twice."""
    path = stand.work / stand.text.file
    digest = save_map(stand.sample, path, ANYTHING).digest
    for name, file, crashes in (("j1", KeptFile(str(path), digest), 0), ("j2", None, 1)):
        journal = Journal(stand.program.workplace.folders.recovery / name, "1.0", lambda: NOON, file, crashes=crashes)
        journal.keep(WorkTaker(_edited(stand, stand.sample)).work(file, NOON))
        crash(journal)
    stand.moment = NOON + timedelta(days=1)
    stand.program.left_behind.look()
    window = stand.opened(path)
    stand.keep("kept-said", window)
    dialog = RecoveringDialog(window, stand.program.left_behind.offered)
    dialog.open()
    stand.keep("kept-file", dialog)
    dialog.list.setCurrentRow(1)
    stand.keep("kept-twice", dialog)
    dialog.reject()


def versions(stand: Stand) -> None:
    """The versions of a map, and a map without any."""
    path, journey, kept = stand.work / stand.text.file, stand.sample, stand.program.workplace.versions
    save_map(journey, path, ANYTHING)
    stand.moment = NOON - timedelta(days=3)
    kept.keep(journey.map, path, dump(journey), "opened")
    session = _edited(stand, journey)
    for hours in range(1, 8):
        stand.moment = NOON + timedelta(hours=hours)
        session.apply(set_text(session.journey, list(journey.cards)[8 + hours], stand.text.short))
        kept.keep(journey.map, path, dump(session.journey), "saved")
    window = stand.opened(path)
    dialog = VersionsDialog(window)
    dialog.open()
    stand.settle(600)
    stand.keep("kept-versions-same", dialog)
    dialog.list.setCurrentIndex(dialog.model.index(2))
    stand.settle(900)
    stand.keep("kept-versions", dialog)
    dialog.reject()
    window = stand.window(a_journey(language=stand.variant.language))
    dialog = VersionsDialog(window)
    dialog.open()
    stand.keep("kept-versions-none", dialog)
    dialog.reject()


def comparing(stand: Stand) -> None:
    """Two versions that differ, two that do not, and maps that were never one."""
    path = stand.work / stand.text.file
    for name, here, there in (
        ("some", _edited(stand, stand.sample).journey, stand.sample),
        ("none", stand.sample, stand.sample),
        ("others", stand.sample, a_journey(stages=3, lanes=2, language=stand.variant.language)),
    ):
        save_map(there, path, ANYTHING)
        dialog = compare_with_file(stand.window(here), path)
        stand.settle(600)
        stand.keep(f"kept-compare-{name}", dialog)
        dialog.reject()


def merging(stand: Stand) -> None:
    """A copy with conflicts, one of them decided; what it brings."""
    path = stand.work / stand.text.file
    theirs = EditSession(stand.sample, lambda: "new2", lambda: NOON)
    for id in list(stand.sample.cards)[:5]:
        theirs.apply(set_text(theirs.journey, id, stand.text.long))
    save_map(theirs.journey, path, ANYTHING)
    dialog = merge_with_file(stand.window(_edited(stand, stand.sample).journey), path)
    stand.settle(600)
    stand.keep("kept-merge-decide", dialog)
    dialog.of_three.chosen.emit("ours")
    dialog.conflicts.list.setCurrentIndex(dialog.conflicts.model.index(0))
    stand.keep("kept-merge-decided", dialog)
    dialog.pages.show_value("brought")
    dialog.pages.chosen.emit("brought")
    stand.keep("kept-merge-brought", dialog)
    dialog.reject()


def set_aside(stand: Stand) -> None:
    """A file of which a part could not be read: the line above the map, and the list."""
    path = stand.work / stand.text.file
    save_map(stand.sample, path, ANYTHING)
    lines = path.read_text("utf-8").split("\n")
    lines[12] = lines[12][: len(lines[12]) // 2]
    path.write_text("\n".join(lines), "utf-8")
    window = stand.opened(path)
    stand.keep("kept-aside-said", window)
    dialog = SetAsideDialog(window)
    dialog.open()
    stand.keep("kept-aside", dialog)
    dialog.reject()


def _edited(stand: Stand, journey: Journey) -> EditSession:
    """Return a map on which five cards were written, one got an owner, and one was taken away."""
    session = EditSession(journey, lambda: "new1", lambda: NOON)
    ids = list(journey.cards)
    for number, id in enumerate(ids[:5]):
        session.apply(set_text(session.journey, id, stand.text.mixed if number % 2 else stand.text.short))
    session.apply(set_card_fields(session.journey, [ids[5]], owner=stand.text.name))
    session.apply(delete_cards(session.journey, [ids[7]]))
    return session
