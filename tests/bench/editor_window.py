"""A real window of the editor on a map, without a screen and without a person, to send events to."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from time import process_time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.collecting import Collector
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.process.settings import Settings
from journeycanvas.places import resources_folder

SIZE = (1920, 1080)
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def a_program(folder: Path) -> Program:
    """Return a program in English and light colours that keeps its settings in a folder."""
    application = QApplication.instance() or QApplication(["bench"])
    assert isinstance(application, QApplication)
    program = Program(
        application, Settings(language="en", appearance="light"), folder / "settings.json", resources_folder()
    )
    Collector(program).begin()
    return program


def a_window(program: Program) -> MapWindow:
    """Return a window that stands and has no map yet."""
    window = program.new_window()
    window.resize(*SIZE)
    window.show()
    settle()
    return window


def settle() -> None:
    """Let Qt do all that is waiting, painting included."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def taken(deed: Callable[[], object]) -> float:
    """Return the milliseconds of CPU that a deed takes with the frame that follows from it."""
    start = process_time()
    deed()
    QCoreApplication.processEvents()
    return (process_time() - start) * 1000


def key(target: QObject, code: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> None:
    """Press a key and let it go."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, code, held, text))


def mouse(
    window: MapWindow, kind: QEvent.Type, at: QPointF, button: Qt.MouseButton = LEFT, held: Qt.KeyboardModifier = NONE
) -> None:
    """Send an event of a mouse button at a point of the viewport; a move is one with the button down."""
    viewport, none = window.view.viewport(), Qt.MouseButton.NoButton
    changed = none if kind == QEvent.Type.MouseMove else button
    down = none if kind == QEvent.Type.MouseButtonRelease else button
    QApplication.sendEvent(viewport, QMouseEvent(kind, at, viewport.mapToGlobal(at), changed, down, held))


def wheel(window: MapWindow, angle: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
    """Turn the wheel over the middle of the map."""
    viewport = window.view.viewport()
    at = QPointF(viewport.rect().center())
    event = QWheelEvent(
        at,
        viewport.mapToGlobal(at),
        QPoint(),
        angle,
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)


def middle_of(window: MapWindow, record: str) -> QPointF:
    """Return where the middle of a record is on the viewport."""
    area = window.view.places.area(record)
    assert area is not None
    return window.view.viewportTransform().map(QPointF(area.x + area.width / 2, area.y + area.height / 2))


def memory_mb() -> float:
    """Return the memory that this process holds now, in megabytes (10⁶ bytes); 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
    except OSError:
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def say(figures: object) -> None:
    """Hand figures to the process that asked for them."""
    print(json.dumps(figures), flush=True)
