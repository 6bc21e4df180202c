"""Lay a map out and paint parts of its leaves beside the window's own work, so that the window never waits.

One thread does one thing after the other; of what waits, only the latest is done. It has a typesetter of its own,
because the window's is not made for two.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QObject, QRectF, QSize, Signal, SignalInstance
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.editor.dialogs.draft import Draft, Shot
from journeycanvas.files import dump
from journeycanvas.files.digests import digest, state_name
from journeycanvas.layout.tiling import CannotTile
from journeycanvas.layout.tiling.pages import put_together
from journeycanvas.model import Journey
from journeycanvas.render.drawing import Drawn, Instruments, draw
from journeycanvas.render.exporting import cut, findings, leaves_for
from journeycanvas.render.painting import LeafPainter, Paintbox
from journeycanvas.render.wishes import Wish

Work: TypeAlias = Callable[[], None]


class Drawing(QObject):
    """Draws one map, which does not change meanwhile. Its parent should be what outlives the thread."""

    drafted = Signal(object)  # Draft
    painted = Signal(object)  # Shot
    sketched = Signal(object)  # Shot of a whole face, small
    failed = Signal(object)  # the exception
    _ended = Signal()

    def __init__(self, journey: Journey, resources: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._journey, self._resources = journey, resources
        self._is_closed = False
        self._ended.connect(self._go)
        self._thread = ThreadPoolExecutor(1, "drawing")
        self._waiting: dict[str, Future[None]] = {}
        self._instruments: Instruments | None = None
        self._content, self._version = b"", ""
        self._drawn: dict[Wish, Drawn] = {}
        self._poster: tuple[Drawn, Wish, Drawn] | None = None
        self._paintbox: tuple[Drawn, Paintbox] | None = None
        self._painter: LeafPainter | None = None

    def draft(self, choices: Choices) -> None:
        """Draw the map as it is chosen; `drafted` brings it."""
        self._next("draft", lambda: self._draft(choices))

    def paint(self, draft: Draft, face: int, area: QRectF, size: QSize, ratio: float) -> None:
        """Paint a part of a face, so many device pixels large; `painted` brings it."""
        self._next("shot", lambda: self._tell(self.painted, self._shot(draft, face, area, size, ratio)))

    def sketch(self, draft: Draft, face: int, size: QSize, ratio: float) -> None:
        """Paint a whole face in the size of a stamp; `sketched` brings it."""
        leaf = draft.faces[face]
        area = QRectF(0.0, 0.0, leaf.width, leaf.height)
        self._next("sketch", lambda: self._tell(self.sketched, self._shot(draft, face, area, size, ratio)))

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
            self._go()

    def _go(self) -> None:
        self._thread.shutdown()  # it lets go of its last work; nothing of Qt's may be taken away there
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

    def _draft(self, choices: Choices) -> None:
        if self._instruments is None:
            self._instruments = Instruments.at(self._resources)
            self._content = dump(self._journey)
            self._version = state_name(digest(self._content))
        wish = choices.wish()
        key = wish._replace(format="", dpi=0.0, tile=None)  # everything else decides what stands where
        if key not in self._drawn:
            self._drawn[key] = draw(self._journey, wish, self._instruments, self._version)
        self._tell(self.drafted, self._put_on_leaves(choices, self._drawn[key], wish))

    def _put_on_leaves(self, choices: Choices, drawn: Drawn, wish: Wish) -> Draft:
        """Return the draft with its leaves; a map that cannot be cut as it is wanted stands whole."""
        refusal = None
        try:
            drawn = self._cut(drawn, wish)
        except CannotTile as error:
            refusal = error
        poster = put_together(drawn.sheet, drawn.tiling) if drawn.tiling is not None else None
        found, leaves = findings(drawn), leaves_for(drawn)
        return Draft(choices, drawn, found, leaves, self._content, self._version, poster, refusal)

    def _cut(self, drawn: Drawn, wish: Wish) -> Drawn:
        """Return the poster that is made of a map; the same again as long as nothing else is wanted."""
        key = wish._replace(dpi=0.0)
        if self._poster is None or self._poster[0] is not drawn or self._poster[1] != key:
            self._poster = drawn, key, cut(drawn, wish)
        return self._poster[2]

    def _shot(self, draft: Draft, face: int, area: QRectF, size: QSize, ratio: float) -> Shot:
        leaf = draft.faces[face]
        image = QImage(size, QImage.Format.Format_RGB32)
        image.fill(QColor(leaf.ground))
        painter = QPainter(image)
        scale = size.width() / area.width()
        painter.setWorldTransform(QTransform(scale, 0, 0, scale, -area.x() * scale, -area.y() * scale))
        if self._paintbox is None or self._paintbox[0] is not draft.drawn:
            self._paintbox, self._painter = (draft.drawn, Paintbox(draft.drawn.pictures)), None
        if self._painter is None or self._painter.leaf is not leaf:
            self._painter = LeafPainter(leaf, self._paintbox[1])
        self._painter.paint(painter, area)
        painter.end()
        image.setDevicePixelRatio(ratio)
        return Shot(draft, face, area, image)

    def _tell(self, signal: SignalInstance, value: object) -> None:
        if not self._is_closed:
            signal.emit(value)
