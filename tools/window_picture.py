"""Draw the window with a map open in it, in Persian: `python -m tools.window_picture MAP OUT.png`. Needs no screen."""

import gc
import os
import shutil
import sys
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.editor.panels.of_window import reveal
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.process.settings import Settings
from journeycanvas.files import open_map
from journeycanvas.places import resources_folder

SIZE = (1500, 940)
SETTLED_MS = 1_500  # by then what waits for an idle moment is drawn

CARD = "c71"
"""A pain point of the sample whose causes and answers are seen beside it."""


def main(source: Path, target: Path) -> None:
    """Open a copy of the map, select a card of it, and write what the window shows."""
    gc.disable()  # objects of Qt are let go where they were made
    application = QApplication(["JourneyCanvas", "-style", "Fusion"])
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(source, folder))
        settings = Settings(language="fa", appearance="light")
        program = Program(application, settings, Path(folder) / "settings.json", resources_folder())
        program.workplace = Workplace(Path(folder) / "data", why_received=lambda path: None)  # it came from nobody
        window = program.new_window()
        window.resize(*SIZE)
        window.show()
        window.show_document(Document(open_map(copy).journey, copy))
        _settle()
        _look_at_card(window)
        _settle()
        window.grab().save(str(target))
    os._exit(0)  # nothing is to be kept, and nobody to be asked


def _look_at_card(window: MapWindow) -> None:
    window.view.set_zoom(1.0)
    reveal(window, CARD)
    [area] = window.view.places.areas([CARD])
    window.view.centerOn(area.x + area.width / 2, area.y)


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(SETTLED_MS, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
