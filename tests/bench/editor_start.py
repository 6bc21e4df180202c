"""Start a window as the program does, or a bare one of Qt's, and print the CPU time from the start of the process.

    python -m tests.bench.editor_start FOLDER [MAP.journey] [close]
    python -m tests.bench.editor_start

Without arguments it is the bare one: a QWidget that paints nothing. FOLDER is where settings and pictures are kept;
with "close" nothing is measured: the map is opened and closed, so that the next start has its picture.
"""

import json
import os
import sys
from pathlib import Path
from time import process_time
from typing import Any


def bare() -> None:
    """Show an empty widget, and say when it was painted."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QWidget

    class Bare(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
            QTimer.singleShot(0, lambda: end(window=_now()))

    application = QApplication(["bare"])
    widget = Bare()
    widget.resize(1280, 800)
    widget.show()
    application.exec()


def ours(folder: Path, maps: list[Path], *, closes: bool = False) -> None:
    """Start the program, and say when its window was painted, when the map was, and when all was ready."""
    from journeycanvas.editor.process import app

    setattr(app, "settings_file", lambda: folder / "settings.json")  # noqa: B010
    setattr(app, "data_folder", lambda: folder / "data")  # noqa: B010
    setattr(app, "cache_folder", lambda: folder / "cache")  # noqa: B010
    load, laps = app._load, dict[str, float]()

    def spied(*arguments: Any) -> None:
        laps["window"], window = _now(), arguments[1]
        laps["pictured"] = float(window._fitting() is not None)
        from PySide6.QtCore import QTimer

        from journeycanvas.editor.frame.furnishing import Furniture

        show_map = Furniture.show_map

        def shown(furniture: Furniture) -> None:
            show_map(furniture)
            laps["map"] = _now()

        setattr(Furniture, "show_map", shown)  # noqa: B010
        load(*arguments)
        if closes:
            window.program.workplace.why_received = lambda _: None
            QTimer.singleShot(0, window, window.close)
        else:
            QTimer.singleShot(0, lambda: end(**laps, ready=_now()))

    setattr(app, "_load", spied)  # noqa: B010
    app.run(maps)


def end(**laps: float) -> None:
    """Say what was measured, and be gone: closing down is not measured."""
    print(json.dumps(laps), flush=True)
    os._exit(0)


def _now() -> float:
    return process_time() * 1000


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if len(sys.argv) == 1:
        bare()
    else:
        names = [name for name in sys.argv[2:] if name != "close"]
        ours(Path(sys.argv[1]), [Path(name) for name in names], closes="close" in sys.argv)
