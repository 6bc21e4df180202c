"""Lay a map out and paint parts of its page beside the window's own work, so that the window never waits.

One thread does one thing after the other; of what waits, only the latest is done. It has a typesetter of its own,
because the window's is not made for two.
"""

import gc
import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, TypeAlias

from PySide6.QtCore import QObject, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.files import dump
from journeycanvas.layout.paper import Page
from journeycanvas.model import Journey
from journeycanvas.render.exporting import Drawn, Exported, Wish, Workshop, draw, findings
from journeycanvas.render.extent import reach
from journeycanvas.render.painting import Paintbox, Painting
from journeycanvas.text import Typesetter

Work: TypeAlias = Callable[[], None]

VERSION_LENGTH = 7  # hexadecimal digits; as the command line prints it


class Proof(NamedTuple):
    """A map drawn as it was chosen, and what there is to say about it. content and version are for the file."""

    choices: Choices
    drawn: Drawn
    findings: Exported
    content: bytes
    version: str

    @property
    def page(self) -> Page:
        return self.findings.page


class Shot(NamedTuple):
    """A part of the page: which rectangle of it, in points, and its picture."""

    proof: Proof
    area: QRectF
    image: QImage


class Drawing(QObject):
    """Draws one map, which does not change meanwhile. Its parent should be what outlives the thread."""

    proofed = Signal(object)  # Proof
    painted = Signal(object)  # Shot
    failed = Signal(object)  # the exception
    _ended = Signal()

    def __init__(self, journey: Journey, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journey, self._resources = journey, resources
        self._is_closed = False
        self._ended.connect(self.deleteLater)
        self._thread = ThreadPoolExecutor(1, "drawing")
        self._waiting: dict[str, Future[None]] = {}
        self._workshop: Workshop | None = None
        self._content, self._version = b"", ""
        self._drawn: dict[Wish, Drawn] = {}
        self._paintbox: tuple[Drawn, Paintbox] | None = None

    def prove(self, choices: Choices) -> None:
        """Draw the map as it is chosen; `proofed` brings it."""
        self._next("proof", lambda: self._prove(choices))

    def paint(self, proof: Proof, area: QRectF, size: QSize, ratio: float) -> None:
        """Paint a part of the page, so many device pixels large; `painted` brings it."""
        self._next("shot", lambda: self._paint(proof, area, size, ratio))

    def close(self) -> None:
        """Do nothing more, and go when what is under way is done; nobody waits for that."""
        if self._is_closed:
            return
        self._is_closed = True
        self._thread.shutdown(wait=False, cancel_futures=True)
        running = [future for future in self._waiting.values() if not future.done()]
        if running:
            running[-1].add_done_callback(lambda _: self._ended.emit())
        else:
            self.deleteLater()

    def _next(self, kind: str, work: Work) -> None:
        if self._is_closed:
            return
        before = self._waiting.get(kind)
        if before is not None:
            before.cancel()
        self._waiting[kind] = self._thread.submit(self._try, work)

    def _try(self, work: Work) -> None:
        try:
            work()
        except Exception as error:
            if not self._is_closed:
                self.failed.emit(error)

    # In the thread

    def _prove(self, choices: Choices) -> None:
        if self._workshop is None:
            self._workshop = Workshop(self._resources, Typesetter(self._resources / "fonts"))
            self._content = dump(self._journey)
            self._version = hashlib.sha256(self._content).hexdigest()[:VERSION_LENGTH]
        wish = choices.wish()
        key = wish._replace(format="", dpi=0.0)  # everything else decides what stands where
        if key not in self._drawn:
            with _uncollected():
                self._drawn[key] = draw(self._journey, wish, self._workshop, self._version)
        drawn = self._drawn[key]
        if not self._is_closed:
            self.proofed.emit(Proof(choices, drawn, findings(drawn, wish), self._content, self._version))

    def _paint(self, proof: Proof, area: QRectF, size: QSize, ratio: float) -> None:
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(proof.drawn.sheet.paper))
        painter = QPainter(image)
        scale = size.width() / area.width()
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, -area.x() * scale, -area.y() * scale))
        if self._paintbox is None or self._paintbox[0] is not proof.drawn:
            self._paintbox = proof.drawn, Paintbox(proof.drawn.pictures)
        paint_page(painter, proof.drawn, proof.page, self._paintbox[1], area)
        painter.end()
        image.setDevicePixelRatio(ratio)
        if not self._is_closed:
            self.painted.emit(Shot(proof, area, image))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector from looking at everything meanwhile: that stops the window, 0.3 s at 10,000 cards."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def paint_page(painter: QPainter, drawn: Drawn, page: Page, paintbox: Paintbox, area: QRectF | None = None) -> None:
    """Paint a page, or what touches an area of it, with a painter whose units are points of the page."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(page.x, page.y)
    painter.scale(page.scale, page.scale)
    painting = Painting(painter, paintbox)
    upper = (area.top() - page.y) / page.scale if area is not None else 0.0
    lower = (area.bottom() - page.y) / page.scale if area is not None else drawn.sheet.height
    for placed in drawn.sheet.placed:
        highest, lowest = reach(placed)
        if lowest >= upper and highest <= lower:
            painting.paint(placed.block.marks, placed.x, placed.y)
