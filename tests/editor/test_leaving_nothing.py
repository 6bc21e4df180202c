"""A window that is closed is gone: many maps are opened in a day, and each holds megabytes."""

import gc
import shutil
from pathlib import Path
from weakref import ref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtGui import QPixmap, QPixmapCache
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.program import Program
from journeycanvas.places import resources_folder

SAMPLE = resources_folder().parent / "templates" / "samples" / "insurance-fa.journey"


def settle() -> None:
    """Let Qt do all that is waiting, and take away what is to go."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def leaves_nothing(program: Program, folder: Path, *actions: str) -> bool:
    """Tell whether a window is gone after a map was opened in it, some actions done and all of it closed."""
    path = folder / "map.journey"
    shutil.copyfile(SAMPLE, path)
    window = program.new_window()
    window.show()
    window.open_path(path)
    settle()
    window.run("edit.select_all")
    for action in actions:
        window.run(action)
        settle()
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
    for other in QApplication.topLevelWidgets():
        if not isinstance(other, MapWindow):
            other.close()
        del other
    settle()
    window.document.session.mark_saved()
    window.close()
    gone = ref(window)
    del window
    settle()
    gc.collect()
    return gone() is None


@pytest.mark.parametrize(
    "actions",
    [
        (),
        (
            "view.table",
            "panel.details",
            "panel.comments",
            "panel.history",
            "panel.people",
            "panel.map",
            "panel.capture",
            "view.side",
        ),
        ("edit.find", "edit.copy", "view.overview", "view.overview"),
        ("file.export",),
        ("file.versions",),
        ("help.palette", "view.present"),
        ("appearance.dark", "language.he"),
    ],
    ids=lambda actions: "-".join(actions) or "nothing",
)
def test_a_closed_window_leaves_nothing_of_itself_or_its_map(
    actions: tuple[str, ...], program: Program, tmp_path: Path
) -> None:
    first: MapWindow = program.new_window()  # what a program makes once, it keeps
    first.show()

    assert leaves_nothing(program, tmp_path, *actions)


def test_the_words_of_qt_in_a_language_that_is_left_are_gone(program: Program) -> None:
    for language in ("fa", "he", "ar", "fa"):
        program.use_language(language)
        settle()
    assert len(program.findChildren(QTranslator)) == 1


def test_what_was_painted_for_a_look_is_not_kept_for_the_next(program: Program) -> None:
    painted = QPixmap(8, 8)
    painted.fill(Qt.GlobalColor.red)
    QPixmapCache.insert("of the look before", painted)
    program.use_appearance("dark")
    assert not QPixmapCache.find("of the look before", QPixmap())
