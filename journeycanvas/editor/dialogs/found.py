"""Mark on the map where words were found: as with a marker, and framed where one is at.

A tint over white words on a dark head would be murky: each place is painted over, and its words written on that anew.

To know where words stand, the card around them has to be drawn, and most cards of a large map never were: the places
are found a few at a time.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from journeycanvas.edit.find import Match, is_of_word
from journeycanvas.editor.canvas.pens import screen_pen
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.areas import Area
from journeycanvas.layout.marks import Block, Words
from journeycanvas.layout.quotes import Quote, quotes
from journeycanvas.model import Journey
from journeycanvas.text import TextBlock

MOST_MARKED = 3_000  # places; more would only be a haze
AT_A_TIME = 50  # places; each takes up to a sixth of a millisecond
AIR = 1.0  # points beside the letters; none inside a word, where it would cover half of the next letter
LINE = 2.0  # pixels; the frame around the place one is at
MARKER, STRONG = "#FFD75E", "#FFA030"  # seen on white, on every pastel, on dark heads and on dark paper alike
INK = "#1D2733"
ROUND = 1.5  # points


class Found(QGraphicsItem):
    """The marks of one view; they leave with an empty list."""

    def __init__(self, view: MapView) -> None:
        super().__init__()
        self._view = view
        self._journey: Journey | None = None
        self._matches: Sequence[Match] = ()
        self._waiting: Iterator[int] = iter(())
        self._places: dict[int, list[_Place]] = {}
        self._written: dict[int, Block] = {}  # the words in which something was found, in ink, by their block
        self._current = -1
        self._area = QRectF()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(9)
        scene = view.scene()
        assert scene is not None
        scene.addItem(self)

    def show_matches(self, journey: Journey, matches: Sequence[Match], current: int) -> None:
        """Mark these places, the current one now and more strongly, the others each time when mark_some() is called."""
        self._journey = journey
        if matches is not self._matches:
            self._matches, self._places, self._written = matches, {}, {}
            others = chain(range(max(current, 0), len(matches)), range(current))
            self._waiting = islice(others, MOST_MARKED)
        self._current = current
        if 0 <= current < len(matches):
            self._places[current] = self._found(matches[current])
        self.prepareGeometryChange()
        self._area = QRectF(0.0, 0.0, self._view.plan.width, self._view.plan.height) if matches else QRectF()
        self.update()

    def mark_some(self) -> bool:
        """Mark some more of the places; tell whether that were all."""
        some = list(islice(self._waiting, AT_A_TIME))
        for number in some:
            self._places[number] = self._found(self._matches[number])
            for place in self._places[number]:
                self.update(place.area)
        return len(some) < AT_A_TIME

    def area(self, match: Match) -> Area | None:
        """Return where the words of a match stand; None when the map does not show them."""
        united = QRectF()
        for one in self._found(match):
            united = united.united(one.area)
        return None if united.isEmpty() else Area(united.x(), united.y(), united.width(), united.height())

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        exposed, scale = option.exposedRect, painter.worldTransform().m11()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, places in self._places.items():
            for place in places:
                if place.area.intersects(exposed) and number != self._current:
                    self._paint_place(painter, place, scale, is_current=False)
        for place in self._places.get(self._current, ()):  # over its neighbours
            self._paint_place(painter, place, scale, is_current=True)

    def _paint_place(self, painter: QPainter, place: "_Place", scale: float, *, is_current: bool) -> None:
        area, corner, words = place
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(STRONG if is_current else MARKER))
        painter.drawRoundedRect(area, ROUND, ROUND)
        if is_current:  # the frame stands outside, where it takes nothing from a small word
            out = LINE / 2 * self._view.marking.pixel
            painter.setPen(screen_pen(painter, self._view.marking.accent, LINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(-out, -out, out, out), ROUND, ROUND)
        painter.save()
        painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
        painter.translate(corner)
        self._view.board.paint_block(painter, words, scale)
        painter.restore()

    def _found(self, match: Match) -> list["_Place"]:
        found = self._view.places.words(match.record, match.field) if match.nth is None else None
        said = [Quote(*found, 0)] if found is not None else self._quotes(match)
        places = []
        for mark, left, top, start in said:
            first, last = start + match.start, start + match.end
            air = 0.0 if _is_in_word(mark.block, first, last) else AIR
            for x, y, width, height in mark.block.rectangles(first, last):
                area = QRectF(left + x - air, top + y, width + 2 * air, height)
                places.append(_Place(area, QPointF(left, top), self._in_ink(mark)))
        return places

    def _in_ink(self, mark: Words) -> Block:
        """Return words in ink, made once for all that is found in them."""
        block = mark.block
        if id(block) not in self._written:
            written = (mark._replace(x=0.0, y=0.0, colour=INK),)
            self._written[id(block)] = Block(block.width, block.height, written)
        return self._written[id(block)]

    def _quotes(self, match: Match) -> list[Quote]:
        """Return where the text of a match is told that is not edited on the map; a channel is told on its cards."""
        journey = self._journey
        value = getattr(journey.record(match.record), match.field, "") if journey is not None else ""
        text = value if match.nth is None else value[match.nth] if match.nth < len(value) else ""
        if journey is None or not isinstance(text, str):
            return []
        records = [match.record]
        if match.record in journey.channels:
            records += [card.id for card in journey.cards.values() if getattr(card, "channel", None) == match.record]
        return [quote for record in records for quote in quotes(self._view.places, record, text)]


def _is_in_word(block: TextBlock, start: int, end: int) -> bool:
    """Tell whether letters of the same word stand beside those from start to before end."""
    beside = (
        line.text[at - line.start]
        for at in (start - 1, end)
        for line in block.lines
        if line.start <= at < line.start + len(line.text)
    )
    return any(is_of_word(letter) for letter in beside)


class _Place(NamedTuple):
    """Where something was found, and the words it stands in with their corner on the sheet."""

    area: QRectF
    corner: QPointF
    words: Block
