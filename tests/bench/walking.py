"""A person at the editor: presses keys and the mouse by xdotool, looks where things are, and is counted.

python -m tests.bench.walking keyboard|mouse FOLDER    (called by tests.bench.keystrokes)
"""

import json
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QPushButton, QWidget

from journeycanvas.editor.canvas.overview import Overview
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.process.app import run
from journeycanvas.layout.areas import Area
from tests.bench.walked_map import Walked, walked_map

T = TypeVar("T")
PATIENCE_S = 20.0
SETTLES_S = 0.06  # until what was pressed has come through the X server


class Eyes(QObject):
    """Looks at the window in its own thread, on behalf of the person."""

    _asked = Signal(object)

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.moveToThread(application.thread())
        self._asked.connect(self._look, Qt.ConnectionType.QueuedConnection)

    def see(self, look: Callable[[], T]) -> T:
        """Return what a function finds in the window's thread."""
        done, found = Event(), list[Any]()
        self._asked.emit((look, found, done))
        if not done.wait(PATIENCE_S):
            raise TimeoutError("the window does not answer")
        if isinstance(found[0], Exception):
            raise found[0]
        result: T = found[0]
        return result

    def wait_for(self, what: str, holds: Callable[[], object]) -> None:
        """Wait until something can be seen."""
        end = time.monotonic() + PATIENCE_S
        while not self.see(holds):
            if time.monotonic() > end:
                raise TimeoutError(f"not seen: {what}")
            time.sleep(SETTLES_S)

    def _look(self, asked: tuple[Callable[[], Any], list[Any], Event]) -> None:
        look, found, done = asked
        try:
            found.append(look())
        except Exception as error:
            found.append(error)
        done.set()


class Person:
    """Somebody with a keyboard and a mouse."""

    def __init__(self, eyes: Eyes) -> None:
        self.eyes = eyes
        self.keys: Counter[str] = Counter()
        self.clicks: Counter[str] = Counter()
        self.letters = 0
        self.doing = ""

    def key(self, *keys: str) -> None:
        """Press keys, one after another."""
        for key in keys:
            self.keys[self.doing] += 1
            _xdotool("key", key)
            time.sleep(SETTLES_S)

    def type(self, text: str) -> None:
        """Type the letters of a text."""
        self.letters += len(text)
        _xdotool("type", "--delay", "10", text)
        time.sleep(SETTLES_S)

    def click(self, at: QPoint, times: int = 1) -> None:
        """Click a point of the screen."""
        self.clicks[self.doing] += times
        _xdotool("mousemove", str(at.x() - 2), str(at.y()), "mousemove", str(at.x()), str(at.y()))
        time.sleep(SETTLES_S)
        _xdotool("click", "--repeat", str(times), "--delay", "40", "1")
        time.sleep(SETTLES_S)
        if times == 1:
            time.sleep(0.45)  # or the next click would make it a double click

    def hover(self, at: QPoint) -> None:
        _xdotool("mousemove", str(at.x() - 3), str(at.y() - 3), "mousemove", str(at.x()), str(at.y()))
        time.sleep(SETTLES_S)

    def wheel(self, at: QPoint, way: int, is_across: bool) -> None:
        """Turn the wheel by a notch, or push it sideways."""
        self.clicks[self.doing] += 1
        button = {(1, False): "5", (-1, False): "4", (1, True): "7", (-1, True): "6"}[way, is_across]
        _xdotool("mousemove", str(at.x()), str(at.y()), "click", button)
        time.sleep(SETTLES_S)

    # What is seen

    @property
    def window(self) -> MapWindow:
        return self.eyes.see(map_window)

    def lane(self, role: str) -> str:
        return self.eyes.see(
            lambda: next(one.id for one in map_window().document.journey.lanes.values() if one.role == role)
        )

    def stage(self, number: int) -> str:
        return self.eyes.see(lambda: list(map_window().document.journey.stages)[number])

    def spot(self, find: Callable[[MapWindow], QPointF]) -> QPoint:
        """Return a point of the screen for one of the sheet; turns the wheel until it is in sight."""
        for _ in range(30):
            at, across, down = self.eyes.see(lambda: _on_screen(map_window(), find))
            if not across and not down:
                self.eyes.wait_for("the place itself", partial(_is_free, at))
                return at
            self.wheel(self.eyes.see(lambda: middle(map_window().view.viewport())), across or down, bool(across))
        raise LookupError("out of sight")

    def save_button(self) -> QPoint:
        """Return where the button that saves is in the dialog that asks for a file."""
        return self.eyes.see(_save_place)

    def recent(self) -> QPoint:
        """Return where the latest map is on the start page."""
        return self.eyes.see(lambda: middle(_recent_button()))

    def knob(self, name: str) -> QPoint:
        """Return where a handle is on the screen."""

        def place() -> QPoint:
            view = map_window().view
            found = view.knobs.place(name)
            if found is None:
                raise LookupError(name)
            return view.viewport().mapToGlobal(view.viewportTransform().map(found).toPoint())

        return self.eyes.see(place)

    def drag(self, start: QPoint, end: QPoint) -> None:
        """Press, move, and let go."""
        self.clicks[self.doing] += 1
        self.hover(start)
        _xdotool("mousedown", "1")
        for step in range(1, 9):
            at = start + (end - start) * step / 8
            _xdotool("mousemove", str(at.x()), str(at.y()))
            time.sleep(0.03)
        _xdotool("mouseup", "1")
        time.sleep(SETTLES_S)

    def focus(self, on_map: bool = False) -> None:
        """Give the keyboard to the window in front, as a window manager would."""
        for _ in range(40):
            window = self.eyes.see(lambda: _front(on_map))
            if window is None:
                return
            _xdotool("windowfocus", str(window))
            time.sleep(SETTLES_S)


def _xdotool(*arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], check=True)


def map_window() -> MapWindow:
    """Return the window that is worked in: the one with the keyboard, or one with a map."""
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MapWindow) and one.isVisible()]
    return next((one for one in windows if one.isActiveWindow()), windows[0])


def middle(widget: QWidget) -> QPoint:
    """Return the middle of a widget on the screen."""
    return widget.mapToGlobal(widget.rect().center())


def _on_screen(window: MapWindow, find: Callable[[MapWindow], QPointF]) -> tuple[QPoint, int, int]:
    view = window.view
    place = view.viewportTransform().map(find(window)).toPoint()
    seen = view.viewport().rect().adjusted(6, 12, -6, -12)
    down = 1 if place.y() > seen.bottom() else -1 if place.y() < seen.top() else 0
    across = 1 if place.x() > seen.right() else -1 if place.x() < seen.left() else 0
    return view.viewport().mapToGlobal(place), across, down


def _is_free(at: QPoint) -> bool:
    """Tell whether the overview, which shows itself for a moment, is not in front of a place."""
    overviews = map_window().view.findChildren(Overview)
    return not any(one.isVisible() and one.rect().contains(one.mapFromGlobal(at)) for one in overviews)


def _save_place() -> QPoint:
    """Return the upper half of the two buttons: Qt gives them to Python as deleted where their room was used before."""
    top = QApplication.activeModalWidget()
    box = top.findChild(QDialogButtonBox) if isinstance(top, QFileDialog) else None
    if box is None:
        raise LookupError("no file is asked for")
    return box.mapToGlobal(QPoint(box.width() // 2, box.height() // 4))


def _recent_button() -> QWidget:
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MapWindow) and not one.has_map]
    buttons = [button for window in windows for button in window.findChildren(QPushButton)]
    return next(one for one in buttons if one.isVisible() and one.property("look") == "row")


def _front(on_map: bool) -> int | None:
    """Return the window in front when the keyboard is not in it yet."""
    windows = [one for one in QApplication.topLevelWidgets() if isinstance(one, MapWindow) and one.isVisible()]
    blank = next((one for one in windows if one.has_map is on_map), None)
    front = QApplication.activeModalWidget() or blank or next(iter(windows), None)
    return int(front.winId()) if front is not None and not front.isActiveWindow() else None


def area(found: Area | None) -> Area:
    """Return where something is. Raises LookupError when it cannot be seen."""
    if found is None:
        raise LookupError("nothing there")
    return found


def _walk(way: str, folder: Path, done: list[object]) -> None:
    """Make the map in a thread beside the window's."""
    from tests.bench.ways import by_keyboard, by_mouse

    try:
        while not isinstance(QApplication.instance(), QApplication):
            time.sleep(SETTLES_S)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        eyes = Eyes(application)
        person, wanted = Person(eyes), walked_map()
        eyes.wait_for("the window", lambda: map_window().isActiveWindow() or _focus())
        (by_keyboard if way == "keyboard" else by_mouse)(person, wanted, folder)
        print(json.dumps(_counted(person, wanted)))
    except BaseException as error:
        done.append(error)
        _xdotool("mousemove", "0", "0")
        if "WALK_PICTURE" in os.environ:
            subprocess.run(["import", "-window", "root", os.environ["WALK_PICTURE"]], check=False)
        import traceback

        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(1 if done else 0)


def _focus() -> bool:
    """Give the keyboard to the window, as a window manager would."""
    _xdotool("windowfocus", str(int(map_window().winId())))
    return False


def _counted(person: Person, wanted: Walked) -> dict[str, object]:
    return {
        "keys": dict(person.keys),
        "clicks": dict(person.clicks),
        "letters": person.letters,
        "cards": len(wanted.cards),
        "stages": len(wanted.stages),
    }


if __name__ == "__main__":
    Thread(target=_walk, args=(sys.argv[1], Path(sys.argv[2]), []), daemon=True).start()
    raise SystemExit(run(()))
