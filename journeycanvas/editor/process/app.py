"""Start the editor: see that a window can be opened, show one, load the rest after its first paint."""

import builtins
import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from journeycanvas.editor.process.last_seen import Pictures, picture_of
from journeycanvas.editor.process.settings import Settings, cache_folder, data_folder, read_settings, settings_file
from journeycanvas.places import resources_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from journeycanvas.editor.frame.window import MapWindow

NAME = "JourneyCanvas"
DESKTOP_ENTRY = "journeycanvas"
NO_WINDOW = 3
"""The exit code when no window can be opened."""

UNCOVERED_AFTER_MS = 60  # by when the panel and the status line are as they stay

FIRST_GROUND = {"light": "#EEF1F4", "dark": "#20262E", "contrast": "#FFFFFF"}
"""The ground of a look, before its file is read."""


def run(paths: Sequence[Path]) -> int:
    """Open the editor, with these maps or with the start page, and return the exit code when all windows are closed.

    The first window is shown empty and furnished after its first paint: until then nothing is loaded that it can do
    without. What is imported before Qt costs less, as Qt for Python looks at every import after its own.
    """
    gc.disable()  # from here on a Collector does it
    kept_in = settings_file()
    settings = read_settings(kept_in)
    if sys.platform.startswith("linux") and os.environ.get("QT_QPA_PLATFORM", "") != "offscreen":
        from journeycanvas.editor.process.preflight import why_no_window

        if reason := why_no_window(settings.language):
            return _refuse(reason)
    try:
        import PySide6.QtCore  # noqa: F401

        _import_plainly()
        _look_for_no_plugins()
        from PySide6.QtWidgets import QApplication

        from journeycanvas.editor.frame.window import MapWindow
    except ImportError as error:
        from journeycanvas.editor.process.preflight import why_qt_does_not_load

        return _refuse(why_qt_does_not_load(settings.language, error))
    # Told here and not by setStyle(): that returns the style, for which Qt for Python makes a thousand constants.
    application = QApplication([NAME, "-style", "Fusion"])
    application.setApplicationName(NAME)
    application.setApplicationDisplayName(NAME)
    application.setDesktopFileName(DESKTOP_ENTRY)
    window = MapWindow(settings.window_place)
    if settings.appearance in FIRST_GROUND:
        window.setStyleSheet(f"background: {FIRST_GROUND[settings.appearance]}")
    pictures = Pictures(cache_folder() / "last seen")
    if paths:
        window.expect(paths[0])
        if picture := picture_of(pictures, paths[0], settings, window.devicePixelRatioF()):
            window.show_meanwhile(picture)
    window.show()
    window.after_first_paint(lambda: _load(application, window, settings, kept_in, paths, pictures))
    return application.exec()


def _load(
    application: "QApplication",
    window: "MapWindow",
    settings: Settings,
    kept_in: Path,
    paths: Sequence[Path],
    pictures: Pictures,
) -> None:
    """Furnish the window that stands, and open the maps."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QIcon

    from journeycanvas.editor.process.collecting import Collector
    from journeycanvas.editor.process.politeness import be_polite
    from journeycanvas.editor.process.program import Program

    be_polite()
    program = Program(application, settings, kept_in, resources_folder(), data_folder(), pictures)
    # The program lives as long as Qt does, and not as this call.
    application.program = program  # type: ignore[attr-defined]
    window.setStyleSheet("")
    program.adopt(window)
    window.cover()
    for path in paths:
        program.open(path, window)
    window.wake()
    # Nothing is painted before the event loop comes round; of a map that is not there the picture is gone by then.
    if window.has_map:
        QTimer.singleShot(UNCOVERED_AFTER_MS, window, window.uncover)
    else:
        window.uncover()
    application.setWindowIcon(QIcon(str(resources_folder() / "desktop" / "journeycanvas.svg")))
    Collector(program).begin()
    QTimer.singleShot(0, program, program.watch_over)


def _import_plainly() -> None:
    """Give Python back its own import, which Qt for Python replaces by one that reads the source of every module.

    It looks there for `from __feature__ import …`, which nothing here uses, and takes a tenth of the start for it.
    """
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def _look_for_no_plugins() -> None:
    """Spare pydantic the look for plugins, of which there are none: it reads the metadata of all that is installed."""
    loader = ModuleType("pydantic.plugin._loader")
    setattr(loader, "get_plugins", tuple)  # noqa: B010
    sys.modules.setdefault(loader.__name__, loader)


def _refuse(reason: str) -> int:
    print(reason, file=sys.stderr)
    return NO_WINDOW
