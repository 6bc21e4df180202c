"""Earlier versions of a map are listed, shown, compared with now, and taken back as new maps."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from journeycanvas.editor.dialogs.versions import VersionsDialog
from journeycanvas.editor.filing.document import document_of
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.start.previews import CARDS_SHOWN, top_of
from journeycanvas.files import dump, open_map
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.dialogs.left import LATER, NOON, a_map, saved
from tests.editor.workers import ByHand


@pytest.fixture
def path(program: Program, tmp_path: Path) -> Path:
    """Return the file of a map of which there are two versions; the time is the day after."""
    path = tmp_path / "Clinic.journey"
    program.workplace = a_workplace(tmp_path / "data", clock=lambda: NOON)
    journey = a_map("Waits")
    program.workplace.versions.keep(journey.map, path, dump(journey), "opened")
    program.workplace = a_workplace(tmp_path / "data", clock=lambda: LATER)
    journey = a_map("Queues")
    program.workplace.versions.keep(journey.map, path, dump(journey), "saved")
    saved(path, journey)
    return path


@pytest.fixture
def window(program: Program, path: Path, qapp: QApplication) -> MapWindow:
    window = program.new_window()
    window.show()
    window.show_document(document_of(open_map(path), path))
    qapp.processEvents()
    return window


def rows(dialog: VersionsDialog) -> list[str]:
    return [str(dialog.model.data(dialog.model.index(row))) for row in range(dialog.model.rowCount())]


def test_versions_stand_in_the_list_with_their_times_the_newest_first(window: MapWindow) -> None:
    dialog = VersionsDialog(window)

    assert rows(dialog) == ["12:00 · Saved · 1 kB", "20 Mar 2026 12:00 · As opened · 1 kB"]


def test_times_are_in_the_calendar_and_digits_of_the_window(window: MapWindow, program: Program) -> None:
    program.use_language("fa")

    assert rows(VersionsDialog(window))[1].startswith("۱۴۰۴/۱۲/۲۹ ۱۲:۰۰")


def test_a_version_shows_its_picture_and_what_changed_since(window: MapWindow, qapp: QApplication) -> None:
    dialog = VersionsDialog(window)
    dialog.open()

    dialog.list.setCurrentIndex(dialog.model.index(1))
    assert dialog.picture.is_empty
    qapp.processEvents()

    assert not dialog.picture.is_empty
    assert dialog.differences.lines == ("Changed: Note “Queues” · Text",)


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_picture_of_a_version_is_as_wide_as_what_stands_under_it(
    window: MapWindow, program: Program, qapp: QApplication, language: str
) -> None:
    program.use_language(language)
    dialog = VersionsDialog(window)
    dialog.open()
    qapp.processEvents()

    dialog.resize(dialog.width() + 120, dialog.height())
    qapp.processEvents()

    assert dialog.picture.width() == dialog.differences.width()


def test_the_picture_of_a_version_has_all_the_room_where_nothing_differs(window: MapWindow, qapp: QApplication) -> None:
    dialog = VersionsDialog(window)
    dialog.open()
    heights: list[int] = []
    for row in (0, 1, 0):
        dialog.list.setCurrentIndex(dialog.model.index(row))
        for _ in range(3):
            qapp.processEvents()
        heights.append(dialog.picture.height())

    assert heights[0] == heights[2]
    assert heights[0] > 1.5 * heights[1]


def test_a_version_opens_as_a_new_map_that_is_not_saved(window: MapWindow, program: Program, path: Path) -> None:
    before = path.read_bytes()
    dialog = VersionsDialog(window)
    dialog.list.setCurrentIndex(dialog.model.index(1))

    dialog.open_version.click()

    other = program.windows[-1]
    assert (other.document.path, other.document.origin, other.document.is_changed) == (None, path, True)
    assert other.document.journey.cards["c1"].text == "Waits"
    assert window.document.journey.cards["c1"].text == "Queues"
    assert path.read_bytes() == before


def test_a_version_that_is_damaged_is_said_so_and_cannot_be_opened(window: MapWindow, program: Program) -> None:
    for content in program.workplace.folders.versions.glob("*/*.z"):
        content.write_bytes(b"?")

    dialog = VersionsDialog(window)

    assert "Clinic.journey" in dialog.differences.summary
    assert not dialog.open_version.isEnabled()


def test_what_is_read_after_the_dialog_was_closed_is_shown_nowhere(window: MapWindow, program: Program) -> None:
    worker = ByHand()
    program.workplace._new_worker = lambda name: worker
    dialog = VersionsDialog(window)
    worker.go_on()
    dialog.open()
    dialog.list.setCurrentIndex(dialog.model.index(1))
    assert worker.jobs

    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(dialog)
    worker.go_on()


def test_a_map_without_versions_says_how_they_come_about(open_window: OpenWindow) -> None:
    dialog = VersionsDialog(open_window(a_map()))

    assert dialog.about.startswith("There are no versions yet.")
    assert not dialog.open_version.isVisibleTo(dialog)


def test_the_picture_of_a_large_map_is_painted_from_its_top() -> None:
    journey = a_journey(*(a_card(f"c{n}", stage=f"s{n % 40}") for n in range(2_000)), stages=40)

    top = top_of(journey)

    assert len(top.cards) == CARDS_SHOWN
    assert all(card.stage in top.stages for card in top.cards.values())
