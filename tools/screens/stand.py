"""Where the editor is drawn: a program without a screen, windows with maps, and pictures of what they show."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, QTimer
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget

from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.keeping.workplace import Workplace
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.process.settings import Settings
from journeycanvas.files import open_map
from journeycanvas.model import Journey
from journeycanvas.places import resources_folder, templates_folder
from tests.editor.workers import AtOnce
from tools.screens.texts import TEXTS, Texts
from tools.screens.variants import Variant

WINDOW = (1400, 860)
SETTLED_MS = 120
MOST_GRABS = 12
WAIT_MS = 60_000
NOON = datetime(2026, 3, 20, 12, 0).astimezone()


class Stand:
    """One program, in one variant. Pictures are put into a folder by the name of their scene."""

    def __init__(self, variant: Variant, application: QApplication, work: Path, pictures: Path) -> None:
        self.variant, self.work, self.pictures = variant, work, pictures
        self.moment = NOON
        self.text: Texts = TEXTS[variant.language]
        settings = Settings(language=variant.language, appearance=variant.look)
        self.program = Program(application, settings, work / "settings.json", resources_folder())
        self.program.workplace = Workplace(work / "data", lambda: self.moment, AtOnce, lambda path: None)

    @property
    def sample(self) -> Journey:
        """The map that is shown."""
        return open_map(templates_folder() / "samples" / f"{self.text.sample}.journey").journey

    def window(self, journey: Journey | None = None, path: Path | None = None, height: int = WINDOW[1]) -> MapWindow:
        """Return a window with a map, the sample if none is named, as large as the screen allows."""
        window = self._shown(height)
        window.show_document(Document(journey or self.sample, path))
        self.settle()
        return window

    def opened(self, path: Path) -> MapWindow:
        """Return a window with the map of a file."""
        window = self._shown()
        window.open_path(path)
        self.settle()
        return window

    def start(self) -> MapWindow:
        """Return a window with the start page."""
        window = self._shown()
        window.wake()
        self.settle(1_500)
        return window

    def close(self) -> None:
        """Close all windows without asking."""
        for window in tuple(self.program.windows):
            if window.has_map:
                window.document.session.mark_saved()
            window.leave()
        self.settle(20)

    # Time

    def settle(self, ms: int = SETTLED_MS) -> None:
        """Let what waits for an idle moment be done."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait until something holds. Raises TimeoutError when it does not."""
        for _ in range(WAIT_MS // 20):
            if holds():
                return
            self.settle(20)
        raise TimeoutError("it was not drawn in time")

    # Pictures

    def keep(self, scene: str, part: QWidget, *over: QWidget, moves: bool = False) -> None:
        """Write a picture of a part, with what stands over it, once it stays the same; at once where something moves in
        it."""
        self.settle()
        picture = part.grab()
        for _ in range(0 if moves else MOST_GRABS):
            self.settle()
            before, picture = picture, part.grab()
            if picture.toImage() == before.toImage():
                break
        for one in over:
            picture = _laid_over(picture, part, one)
        picture.save(str(self.pictures / f"{scene}.png"))

    def while_open(self, scene: str, deed: Callable[[], object]) -> None:
        """Do something that waits for an answer; draw what it asks with, and close that."""

        def draw() -> None:
            asked = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if asked is None:
                raise LookupError(f"{scene}: nothing was asked")
            self.keep(scene, asked)
            asked.reject() if isinstance(asked, QDialog) else asked.close()

        QTimer.singleShot(2 * SETTLED_MS, draw)
        deed()

    def keep_menu(self, scene: str, menu: QMenu) -> None:
        """Draw a menu."""
        menu.popup(QPoint(0, 0))
        self.keep(scene, menu)
        menu.close()

    def _shown(self, height: int = WINDOW[1]) -> MapWindow:
        window = self.program.new_window()
        room = window.screen().availableSize()
        window.resize(min(WINDOW[0], room.width()), height if height > WINDOW[1] else min(height, room.height()))
        window.show()
        window.move(0, 0)
        return window


def _laid_over(picture: QPixmap, part: QWidget, over: QWidget) -> QPixmap:
    """Return a picture with that of another widget at its place on the screen; it grows where that sticks out."""
    ratio = picture.devicePixelRatio()
    place = QRect(over.mapToGlobal(QPoint(0, 0)) - part.mapToGlobal(QPoint(0, 0)), over.size())
    whole = part.rect().united(place)
    grown = QPixmap(round(whole.width() * ratio), round(whole.height() * ratio))
    grown.setDevicePixelRatio(ratio)
    grown.fill(QColor("#FF00FF"))
    painter = QPainter(grown)
    painter.drawPixmap(-whole.topLeft(), picture)
    painter.drawPixmap(place.topLeft() - whole.topLeft(), over.grab())
    painter.end()
    return grown
