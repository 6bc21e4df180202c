"""A map that was seen before stands in the first window as a picture until it is there itself; keys reach the map."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from journeycanvas.files import save_map
from tests.builders import a_card, a_journey

STARTING = """
import json, sys
from pathlib import Path
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.editor.process import app, last_seen

last_seen.ANSWER_S = 60.0  # a busy machine takes its time to ask a disk
Workplace.ask_for.__defaults__ = (60.0,)
load = app._load

def started(application, window, *others):
    from PySide6.QtCore import QEvent, QTimer, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication
    from journeycanvas.editor.frame.furnishing import Furniture
    from journeycanvas.editor.keeping import workplace
    from journeycanvas.editor.process.stand_in import StandIn

    workplace._why_received = lambda path: None  # a test's own folder is a place to stay in

    found = {"pictured": window._fitting() is not None}
    show_map = Furniture.show_map

    def shown(furniture):
        show_map(furniture)
        found["covered"] = bool(window.findChildren(StandIn))

    Furniture.show_map = shown
    if len(sys.argv) > 2:
        for key, text in ((Qt.Key.Key_Home, ""), (Qt.Key.Key_Z, "z"), (Qt.Key.Key_Return, "")):
            event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
            QApplication.postEvent(window.windowHandle(), event)
    load(application, window, *others)
    found["opened"] = window.has_map
    found["covered at once"] = window._stand_in is not None

    def look():
        if window._stand_in is not None:
            return
        look_again.stop()
        found["covered at last"] = any(one.isVisible() for one in window.findChildren(StandIn))
        if window.has_map:
            found["cards"] = [card.text for card in window.document.journey.cards.values()]
            window.document.session.mark_saved()
        print(json.dumps(found), flush=True)
        window.close()

    look_again = window.look_again = QTimer(window)
    look_again.timeout.connect(look)
    look_again.start(0)

app._load = started
app.run([Path(sys.argv[1])])
"""


def start(path: Path, home: Path, *arguments: str) -> dict[str, object]:
    """Start the program with a map, close it as soon as it is there, and return what was seen."""
    homes = {f"XDG_{name}_HOME": str(home) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    said = subprocess.run(
        [sys.executable, "-c", STARTING, str(path), *arguments],
        env={**os.environ, **homes, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
    ).stdout
    found: dict[str, object] = json.loads(said.splitlines()[-1])
    return found


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return the home of a person whose window fits the screen that there is without one."""
    settings = tmp_path / "journeycanvas" / "settings.json"
    settings.parent.mkdir()
    settings.write_text(json.dumps({"language": "fa", "appearance": "light"}))
    return tmp_path


def a_map_that_was_seen(home: Path) -> Path:
    """Return the file of a map of which the next start has a picture."""
    path = home / "map.journey"
    save_map(a_journey(a_card("c1"), language="fa"), path)
    settings = home / "journeycanvas" / "settings.json"
    begin = settings.read_bytes()
    assert start(path, home)["pictured"] is False
    settings.write_bytes(begin)  # without a screen, a window does not come back in quite the same size
    return path


def test_the_picture_stands_until_the_map_is_there_and_keys_reach_the_map(home: Path) -> None:
    path = a_map_that_was_seen(home)

    found = start(path, home, "keys")

    assert all(found[when] for when in ("pictured", "opened", "covered", "covered at once"))
    assert not found["covered at last"]
    assert "z" in found["cards"]  # type: ignore[operator]


def test_the_picture_never_stands_over_what_is_said_when_a_map_cannot_be_opened(home: Path) -> None:
    path = a_map_that_was_seen(home)
    kept = path.stat()
    path.write_bytes(b"x" * kept.st_size)
    os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns))

    found = start(path, home)

    assert found["pictured"]
    assert not found["opened"]
    assert not found["covered at once"]
    assert not found["covered at last"]
