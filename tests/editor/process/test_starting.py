"""A start with a map paints it before anything is loaded that the painting can do without."""

import json
import os
import subprocess
import sys
from pathlib import Path

from journeycanvas.files import save_map
from tests.builders import a_card, a_journey

STARTING = """
import json, os, sys
from pathlib import Path
from journeycanvas.editor.process import app

load = app._load

def started(application, window, *others):
    from journeycanvas.editor.frame.furnishing import Furniture
    show_map = Furniture.show_map

    def shown(furniture):
        show_map(furniture)
        made = [name for qt in ("QtCore", "QtGui", "QtWidgets") for name in vars(sys.modules[f"PySide6.{qt}"])]
        print(json.dumps({"loaded": list(sys.modules), "made": made}), flush=True)
        os._exit(0)

    Furniture.show_map = shown
    load(application, window, *others)

app._load = started
app.run([Path(sys.argv[1])])
"""

AFTER = (
    *("journeycanvas.editor.tools.mouse", "journeycanvas.editor.panels.inspector", "journeycanvas.editor.frame.bars"),
    *(
        "journeycanvas.editor.canvas.overview",
        "journeycanvas.editor.canvas.accessible",
        "journeycanvas.editor.start.page",
    ),
    *("journeycanvas.files.saving", "journeycanvas.files.salvage", "journeycanvas.files.versions"),
    *("journeycanvas.render.qt_photos", "reportlab", "ctypes", "importlib.metadata"),
)
"""Modules that are loaded when a map is there."""

UNSEEN = ("QStyle", "QWizard", "QCalendarWidget", "QAccessible", "QImageReader", "QWindow", "QLineEdit")
"""Types of Qt that no part of the first paint is; to make QStyle alone takes as long as to lay out a hundred cards."""


def test_a_map_is_painted_before_what_the_painting_does_without_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "map.journey"
    save_map(a_journey(a_card(), language="fa"), path)
    homes = {f"XDG_{name}_HOME": str(tmp_path) for name in ("CONFIG", "DATA", "STATE", "CACHE")}

    said = subprocess.run(
        [sys.executable, "-c", STARTING, str(path)],
        env={**os.environ, **homes, "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        check=True,
        capture_output=True,
    ).stdout

    found = json.loads(said.splitlines()[-1])
    assert [name for name in AFTER if name in found["loaded"]] == []
    assert [name for name in UNSEEN if name in found["made"]] == []
