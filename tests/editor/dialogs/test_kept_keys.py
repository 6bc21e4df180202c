"""The dialogs about kept work by keyboard alone: where it begins, the way of Tab, what Enter and Esc do."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from journeycanvas.editor.dialogs.comparing import compare_with_file
from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.dialogs.merging import merge_with_file
from journeycanvas.editor.dialogs.recovering import RecoveringDialog, show_left_behind
from journeycanvas.editor.dialogs.set_aside import SetAsideDialog
from journeycanvas.editor.dialogs.versions import VersionsDialog
from journeycanvas.editor.filing.document import document_of
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.files import dump, open_map
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.dialogs.left import LATER, NOON, a_map, left_behind, saved
from tests.editor.workers import ByHand

ENTER, ESCAPE, TAB, BACK = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab
MOST_STEPS = 20


def comparing(window: MapWindow, path: Path) -> Frame:
    saved(path, a_map("Elsewhere"))
    return compare_with_file(window, path)


def merging(window: MapWindow, path: Path) -> Frame:
    saved(path, a_map("Elsewhere"))
    return merge_with_file(window, path)


def bringing(window: MapWindow, path: Path) -> Frame:
    saved(path, a_map("Queues", subtitle="Of 2026"))
    return merge_with_file(window, path)


def versions(window: MapWindow, path: Path) -> Frame:
    dialog = VersionsDialog(window)
    dialog.open()
    return dialog


def recovering(window: MapWindow, path: Path) -> Frame:
    program = window.program
    left_behind(program, "j1", file=saved(path))
    left_behind(program, "j2")
    program.left_behind.look()
    show_left_behind(window, [kept.folder for kept in program.left_behind.kept])
    [dialog] = window.findChildren(RecoveringDialog)
    return dialog


def recovering_one(window: MapWindow, path: Path) -> Frame:
    left_behind(window.program, "j1", file=saved(path))
    window.program.left_behind.look()
    show_left_behind(window, [kept.folder for kept in window.program.left_behind.kept])
    [dialog] = window.findChildren(RecoveringDialog)
    return dialog


def set_aside(window: MapWindow, path: Path) -> Frame:
    dialog = SetAsideDialog(window)
    dialog.open()
    return dialog


Make = Callable[[MapWindow, Path], Frame]
MAKERS = (comparing, merging, bringing, versions, recovering, recovering_one, set_aside)


@pytest.fixture
def window(open_window: OpenWindow, program: Program, tmp_path: Path, qapp: QApplication) -> MapWindow:
    """Return a window with a map of which there are a file and an earlier version."""
    path = tmp_path / "Clinic.journey"
    program.workplace = a_workplace(tmp_path / "data", clock=lambda: NOON)
    program.workplace.versions.keep(a_map("Waits").map, path, dump(a_map("Waits")), "opened")
    program.workplace = a_workplace(tmp_path / "data", clock=lambda: LATER)
    saved(path, a_map("Queues"))
    window = open_window()
    window.show_document(document_of(open_map(path), path))
    qapp.processEvents()
    return window


def at(dialog: Frame) -> QWidget:
    """Return where the keyboard is."""
    part = dialog.focusWidget()
    assert part is not None
    return part


def way(dialog: Frame, key: Qt.Key) -> Iterator[QWidget]:
    """Yield where a key leads to, until it comes to where it began."""
    begun = at(dialog)
    for _ in range(MOST_STEPS):
        QTest.keyClick(at(dialog), key)
        yield at(dialog)
        if at(dialog) is begun:
            return
    raise AssertionError("it does not come round")


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("make", MAKERS)
def test_tab_comes_to_everything_that_is_named_and_round_again(
    window: MapWindow, program: Program, tmp_path: Path, qapp: QApplication, make: Make, language: str
) -> None:
    program.use_language(language)
    dialog = make(window, tmp_path / "Other.journey")
    qapp.processEvents()

    onward = list(way(dialog, TAB))

    stops = {one for one in dialog.findChildren(QWidget) if one.focusPolicy() & Qt.FocusPolicy.TabFocus}
    can_be_used = {one for one in stops if one.isVisible() and one.isEnabled() and one.focusProxy() is None}
    lit = {one for one in onward if one in can_be_used}
    assert all(one.accessibleName() or getattr(one, "text", str)() for one in onward)
    assert {type(one).__name__ for one in can_be_used - lit} <= {"_Segment"}  # arrows lead to the others of a row
    assert list(way(dialog, BACK)) == [*reversed(onward[:-1]), onward[-1]]


@pytest.mark.parametrize("steps", [0, 1, 3])
@pytest.mark.parametrize("make", MAKERS)
def test_esc_closes_wherever_the_keyboard_is(
    window: MapWindow, tmp_path: Path, qapp: QApplication, make: Make, steps: int
) -> None:
    dialog = make(window, tmp_path / "Other.journey")
    qapp.processEvents()
    for _ in range(steps):
        QTest.keyClick(at(dialog), TAB)

    QTest.keyClick(at(dialog), ESCAPE)

    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (comparing, "What differs"),
        (merging, "What differs"),
        (bringing, "What differs"),
        (versions, "Versions of this map"),
        (recovering, "Maps with kept work"),
        (recovering_one, "Open the kept copy"),
        (set_aside, "Close"),
    ],
)
def test_the_keyboard_begins_where_something_is_looked_through_or_at_the_usual_answer(
    window: MapWindow, tmp_path: Path, make: Make, name: str
) -> None:
    begun = at(make(window, tmp_path / "Other.journey"))

    assert name in (begun.accessibleName(), getattr(begun, "text", str)())


@pytest.mark.parametrize(
    ("make", "name"),
    [(merging, "What differs"), (bringing, "What differs"), (versions, "Versions of this map")],
)
def test_the_keyboard_begins_there_when_the_disk_is_slow_too(
    window: MapWindow, tmp_path: Path, qapp: QApplication, make: Make, name: str
) -> None:
    worker = ByHand()
    window.program.workplace._new_worker = lambda _: worker
    dialog = make(window, tmp_path / "Other.journey")
    qapp.processEvents()
    while worker.jobs:
        worker.go_on()
        qapp.processEvents()

    assert name == at(dialog).accessibleName()


@pytest.mark.parametrize("make", MAKERS)
def test_enter_presses_the_button_where_the_keyboard_is(
    window: MapWindow, tmp_path: Path, qapp: QApplication, make: Make
) -> None:
    dialog = make(window, tmp_path / "Other.journey")
    pressed: list[str] = []
    first = next(one for one in way(dialog, TAB) if isinstance(one, QPushButton) and one.autoDefault())
    first.clicked.disconnect()
    first.clicked.connect(lambda: pressed.append(first.text()))
    first.setFocus()

    QTest.keyClick(first, ENTER)

    assert pressed == [first.text()]
    assert dialog.isVisible()


def test_enter_in_a_list_presses_the_usual_button(window: MapWindow, tmp_path: Path) -> None:
    dialog = bringing(window, tmp_path / "Other.journey")

    QTest.keyClick(at(dialog), ENTER)

    assert not dialog.isVisible()
    assert window.document.journey.map.subtitle == "Of 2026"


def test_enter_in_the_list_of_versions_opens_the_chosen_one_as_a_new_map(
    window: MapWindow, program: Program, tmp_path: Path
) -> None:
    dialog = versions(window, tmp_path / "Other.journey")

    QTest.keyClick(at(dialog), Qt.Key.Key_End)
    QTest.keyClick(at(dialog), ENTER)

    assert not dialog.isVisible()
    assert program.windows[-1].document.journey.cards["c1"].text == "Waits"


@pytest.mark.parametrize("make", [comparing, set_aside])
def test_enter_closes_what_is_only_looked_at(window: MapWindow, tmp_path: Path, make: Make) -> None:
    dialog = make(window, tmp_path / "Other.journey")

    QTest.keyClick(at(dialog), ENTER)

    assert not dialog.isVisible()


@pytest.mark.parametrize("make", MAKERS)
def test_closing_is_never_drawn_as_the_deed_and_stands_before_it(
    window: MapWindow, tmp_path: Path, qapp: QApplication, make: Make
) -> None:
    dialog = make(window, tmp_path / "Other.journey")
    qapp.processEvents()

    row = [one for one in dialog.findChildren(QPushButton) if one.isVisible() and one.text()]
    row.sort(key=lambda one: (one.y(), one.x()))
    strong = [one.text() for one in row if one.property("look") == "strong"]
    assert "Close" not in strong
    assert strong == [] or strong == [row[-1].text()]
    assert "Close" not in [one.text() for one in row[1:] if one.y() == row[-1].y()] or len(row) == 1


def test_a_dialog_with_little_to_say_is_low(window: MapWindow, tmp_path: Path, qapp: QApplication) -> None:
    dialog = SetAsideDialog(window)
    given = dialog.height()

    dialog.show()
    qapp.processEvents()

    assert dialog.height() < given
    assert dialog.list.verticalScrollBar().maximum() == 0
