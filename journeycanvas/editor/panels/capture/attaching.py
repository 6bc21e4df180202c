"""Put what belongs to quick capture into a window: the codes on its map, and the photographs beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject

from journeycanvas.editor.panels.capture.codes import CellCodes
from journeycanvas.editor.panels.capture.panel import CapturePanel
from journeycanvas.editor.panels.capture.photos import Photos

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow


class CaptureAid(QObject):
    """What follows one panel in its window; it goes with the panel."""

    def __init__(self, window: "MapWindow", panel: CapturePanel) -> None:
        super().__init__(panel)
        self._window = window
        self._codes: CellCodes | None = None
        panel.codes_wanted.connect(self._show_codes)
        panel.photos_wanted.connect(self._show_photos)
        panel.pictured.connect(self._take_in)
        if panel.isVisible():
            self._show_codes(True)

    def _show_codes(self, wanted: bool) -> None:
        window = self._window
        if wanted and self._codes is None:
            colours = window.program.look.colours
            document = window.document
            self._codes = CellCodes(window.view, lambda: document.journey, colours.accent, window.view.plan.paper)
        elif not wanted and self._codes is not None:
            self._codes.close()
            self._codes = None

    def _show_photos(self) -> None:
        self._window.run("view.photos")

    def _take_in(self, carried: QMimeData) -> None:
        photos = photos_of(self._window)
        if photos is None or not photos.isVisible():
            self._window.run("view.photos")
            photos = photos_of(self._window)
        if photos is not None:
            photos.take_in(carried)


def photos_of(window: "MapWindow") -> Photos | None:
    """Return the photographs of a window if they were ever shown."""
    found = window.findChild(Photos)
    return found if isinstance(found, Photos) else None
