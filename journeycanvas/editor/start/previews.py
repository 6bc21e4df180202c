"""Small pictures of maps for the start page: laid out and painted as the map itself would be, and kept."""

from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPixmap

from journeycanvas.files.pictures import picture_bytes
from journeycanvas.layout.setting import setting_for
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Journey
from journeycanvas.render.painting import Paintbox, Painting

if TYPE_CHECKING:
    from journeycanvas.editor.process.program import Program

AIR = 0.03  # of the width, around the map
STAGES_SHOWN = 9
CARDS_SHOWN = 300
WIDEST = 1400.0  # points of a sheet that are shown; more would be too small to tell anything
FADE = 0.12  # of the width, in which a wider sheet fades away


class Shot(NamedTuple):
    """What a preview is of, and what it depends on. `widest` is of the map, in points: what is wider is cut off."""

    name: str
    language: str
    theme: str
    width: int
    height: int
    ratio: float
    widest: float = WIDEST


def top_of(journey: Journey) -> Journey:
    """Return as much of a map as a picture of it shows, so that a large one is painted as quickly as a small one."""
    stages = {id: journey.stages[id] for id in list(journey.stages)[:STAGES_SHOWN]}
    cards = (card for card in journey.cards.values() if card.stage is None or card.stage in stages)
    shown = {card.id: card for card in islice(cards, CARDS_SHOWN)}
    links = {link.id: link for link in journey.links.values() if link.from_ in shown and link.to in shown}
    return replace(journey, stages=stages, cards=shown, links=links, comments={})


class Previews:
    """Paints previews and keeps them."""

    def __init__(self, program: "Program") -> None:
        self._program = program
        self._kept: dict[Shot, QPixmap] = {}

    def kept(self, shot: Shot) -> QPixmap | None:
        """Return a preview that was painted before."""
        return self._kept.get(shot)

    def painted(self, shot: Shot, journey: Journey) -> QPixmap:
        """Return the preview of a map: its top, from the side where it begins. One of another size is let go."""
        self._kept = {old: kept for old, kept in self._kept.items() if old[:3] != shot[:3]}
        pixmap = self._kept[shot] = self._paint(shot, journey)
        return pixmap

    def _paint(self, shot: Shot, journey: Journey) -> QPixmap:
        program = self._program
        setting = setting_for(journey, shot.theme, program.resources, program.typesetter)
        laid = plan(journey, setting, Shelf())
        pixmap = QPixmap(QSize(round(shot.width * shot.ratio), round(shot.height * shot.ratio)))
        pixmap.fill(QColor(laid.paper))
        air = AIR * pixmap.width()
        scale = (pixmap.width() - 2 * air) / min(laid.width, shot.widest)
        bottom = pixmap.height() / scale
        left = pixmap.width() - air - laid.width * scale if laid.direction == "rtl" else air

        def picture(id: str) -> bytes | None:
            return picture_bytes(journey.pictures[id]) if id in journey.pictures else None

        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(left, 0)
        painter.scale(scale, scale)
        painting = Painting(painter, Paintbox(picture))
        for x, y, block, _ in laid.sheet().placed:
            if y < bottom:
                painting.paint(block.marks, x, y)
        if laid.width > shot.widest:
            painter.resetTransform()
            _fade(painter, pixmap.width(), pixmap.height(), laid.paper, to_left=laid.direction == "rtl")
        painter.end()
        pixmap.setDevicePixelRatio(shot.ratio)
        return pixmap


def _fade(painter: QPainter, width: int, height: int, paper: str, *, to_left: bool) -> None:
    """Let a picture end softly, as more follows there."""
    end, start = (0.0, FADE * width) if to_left else (width, (1 - FADE) * width)
    shade = QLinearGradient(start, 0.0, end, 0.0)
    clear = QColor(paper)
    clear.setAlpha(0)
    shade.setColorAt(0.0, clear)
    shade.setColorAt(0.9, QColor(paper))
    painter.fillRect(QRectF(min(start, end), 0.0, abs(end - start), height), shade)
