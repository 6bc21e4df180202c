"""Draw what is not the map over the map: selection, the current cell, what is lifted and lands, a rubber band.

Each is an item of its own, so that moving one of them paints only what it covered and covers.
"""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QStyleOptionGraphicsItem, QWidget

from journeycanvas.editor.canvas.pens import screen_pen
from journeycanvas.editor.canvas.spread import Spread
from journeycanvas.editor.canvas.veil import Veil
from journeycanvas.layout.areas import Area
from journeycanvas.layout.hits import Places
from journeycanvas.layout.measures import MARGIN
from journeycanvas.render.extent import Extent, united

AIR = 2.0  # points between a record and the frame around it
MORE_AIR = 6.0  # where words stand at the very edge
LINE = 2.0  # pixels
ROUND = 5.0
VEIL = 28  # of 255: the ground of the rubber band
TIP = 9.0  # points of the head of an arrow
LANDING = 11.5  # in the order of what lies on the map: under what is dragged, whose words it would strike through
OVER = 13.0  # over what is dragged
END = 9.0  # pixels across the dot at either end of the line where something lands
BEYOND = 8.0  # pixels that the dots stand outside: one of them is seen beside a card that is dragged


def frames(places: Places, records: Iterable[str]) -> list[Area]:
    """Return what to frame for these records: of a lane its whole head, with air where words begin at the very edge."""
    wanted = tuple(records)
    heads = {strip.lane: strip.height for strip in places.lane_strips()} if wanted else {}
    panels = {panel for strip in places.plan.strips for panel in strip.panels} if wanted else set()
    others = places.areas(one for one in wanted if one not in heads and one not in panels)
    framed = [_aired(area) if area.width >= places.plan.width - 2 * MARGIN else area for area in others]
    for one in wanted:
        area = places.area(one) if one in heads or one in panels else None
        if area is not None:
            before = MORE_AIR if one in panels or not places.is_rtl else 0.0
            after = MORE_AIR if one in panels or places.is_rtl else 0.0
            height = heads.get(one, area.height)
            framed.append(Area(area.x - before, area.y, area.width + before + after, height))
    return framed


def _aired(area: Area) -> Area:
    """Return the frame of what goes from margin to margin, as the title of the map does."""
    return Area(area.x - MORE_AIR, area.y - MORE_AIR, area.width + 2 * MORE_AIR, area.height + 2 * MORE_AIR)


def cell_frame(places: Places, lane: str, stage: str | None) -> QRectF | None:
    """Return what to draw around an empty cell: inside the lines of the grid, and outside the words of a panel."""
    area = places.cell(lane, stage)
    if area is None:
        return None
    if area == places.area(lane):
        [panel] = frames(places, [lane])
        return QRectF(*panel).adjusted(-AIR, -AIR, AIR, AIR)
    return QRectF(*area).adjusted(3, 3, -3, -3)


class Marking:
    """All marks on one scene; places are points of the sheet, lines are as wide at every zoom."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self.accent = QColor("#1B5FA7")
        self._scene = scene
        self._frames, self._cell = _Mark(self, LINE), _Mark(self, LINE, Qt.PenStyle.DashLine)
        self._landing, self._thread = _Mark(self, 2 * LINE), _Mark(self, LINE, Qt.PenStyle.DashLine, is_arrow=True)
        self._landing.setZValue(LANDING)
        self._ends = _Ends(self, END)
        self._band = _Mark(self, 1.0, veil=VEIL)
        self._left = Veil()
        for mark in (self._frames, self._cell, self._landing, self._ends, self._thread, self._band, self._left):
            scene.addItem(mark)

    @property
    def pixel(self) -> float:
        """How many points of the sheet a pixel of the view is."""
        views = self._scene.views()
        return 1.0 / views[0].transform().m11() if views else 1.0

    def set_accent(self, colour: str) -> None:
        """Draw in another colour."""
        self.accent = QColor(colour)
        for mark in (self._frames, self._cell, self._landing, self._ends, self._thread, self._band):
            mark.update()

    def show_selection(self, chosen: Iterable[Area], cell: QRectF | None) -> None:
        """Frame these places, and the cell where typing starts a card, as `cell_frame` says."""
        self._frames.show_frames([Extent(x - AIR, y - AIR, x + w + AIR, y + h + AIR) for x, y, w, h in chosen])
        self._cell.show_frames([_extent(cell)] if cell is not None else [])

    def show_landing(self, line: QLineF | None, *, whole: bool = False) -> None:
        """Show where what is dragged will land: a line, and dots beyond its ends.

        A whole column or lane covers its line, so the dots lie over it.
        """
        long = _longer(line, BEYOND * self.pixel) if line is not None else None
        self._ends.setZValue(OVER if whole else LANDING)
        self._landing.show_line(long)
        self._ends.show_line(long)

    def show_left(self, places: Sequence[Area], paper: str) -> None:
        """Make the places on paper pale that something was lifted from."""
        self._left.cover(places, paper)

    def show_thread(self, line: QLineF | None) -> None:
        """Show a link that is being drawn."""
        self._thread.show_line(line)

    def show_band(self, band: QRectF | None) -> None:
        """Show the rubber band."""
        self._band.show_frames([_extent(band.normalized())] if band is not None else [])


class _Mark(QGraphicsItem):
    """Frames, or one line."""

    def __init__(
        self,
        marking: Marking,
        width: float,
        style: Qt.PenStyle = Qt.PenStyle.SolidLine,
        veil: int = 0,
        *,
        is_arrow: bool = False,
    ) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)
        self.setZValue(10)
        self._marking, self._width, self._style, self._veil = marking, width, style, veil
        self._is_arrow = is_arrow
        self._frames: list[Extent] = []
        self._spread = Spread([])
        self._line: QLineF | None = None
        self._area = QRectF()

    def show_frames(self, frames: list[Extent]) -> None:
        if frames != self._frames:
            self._frames, self._spread = frames, Spread(frames)
            self._cover(_rectangle(united(frames)) if frames else QRectF())

    def show_line(self, line: QLineF | None) -> None:
        if line != self._line:
            self._line = line
            self._cover(QRectF(line.p1(), line.p2()).normalized() if line is not None else QRectF(), bool(line))

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._area

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Round ends of dashes make a frame take six times as long to paint.
        caps = Qt.PenCapStyle.RoundCap if self._style == Qt.PenStyle.SolidLine else Qt.PenCapStyle.FlatCap
        painter.setPen(screen_pen(painter, self._marking.accent, self._width, self._style, caps))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self._veil:
            colour = QColor(self._marking.accent)
            colour.setAlpha(self._veil)
            painter.setBrush(colour)
        for number in self._spread.touched([_extent(option.exposedRect.adjusted(-8, -8, 8, 8))]):
            painter.drawRoundedRect(_rectangle(self._frames[number]), ROUND, ROUND)
        if self._line is not None:
            painter.drawLine(self._line)
        if self._line is not None and self._is_arrow:
            painter.setBrush(self._marking.accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawPolygon(_tip(self._line))

    def shape(self) -> QPainterPath:
        return QPainterPath()

    def _cover(self, area: QRectF, is_line: bool = False) -> None:
        self.prepareGeometryChange()
        air = self._air()
        self._area = area.adjusted(-air, -air, air, air) if is_line or not area.isNull() else QRectF()
        self.update()

    def _air(self) -> float:
        """Return how far it may reach out of its frames and its line."""
        return 12.0


class _Ends(_Mark):
    """A dot at either end of a line."""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._line is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(screen_pen(painter, self._marking.accent, self._width, cap=Qt.PenCapStyle.RoundCap))
            painter.drawPoints([self._line.p1(), self._line.p2()])

    def _air(self) -> float:
        return self._width * self._marking.pixel


def _tip(line: QLineF) -> QPolygonF:
    """Return the head of an arrow at the end of a line."""
    along = QLineF(line.p2(), line.p1())
    along.setLength(TIP)
    aside = along.normalVector()
    aside.setLength(TIP / 2)
    side = aside.p2() - aside.p1()
    return QPolygonF([line.p2(), along.p2() + side, along.p2() - side])


def _longer(line: QLineF, beyond: float) -> QLineF:
    """Return a line that goes so far on at both ends."""
    step = line.unitVector().p2() - line.p1()
    return QLineF(line.p1() - step * beyond, line.p2() + step * beyond)


def _extent(area: QRectF) -> Extent:
    return Extent(area.left(), area.top(), area.right(), area.bottom())


def _rectangle(extent: Extent) -> QRectF:
    left, top, right, bottom = extent
    return QRectF(left, top, right - left, bottom - top)
