"""Look at the map: pan, zoom to the pointer, fit; the stage heads and lane titles stay in sight at the edges."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsScene, QGraphicsView, QWidget

from journeycanvas.editor.canvas.ahead import Ahead
from journeycanvas.editor.canvas.answering import KEY_EVENTS, TOOL_EVENTS, Tool
from journeycanvas.editor.canvas.board import Board
from journeycanvas.editor.canvas.grip import Grip
from journeycanvas.editor.canvas.heads import Heads
from journeycanvas.editor.canvas.knobs import Knobs
from journeycanvas.editor.canvas.marking import Marking, cell_frame, frames
from journeycanvas.editor.canvas.rolling import Rolling
from journeycanvas.editor.canvas.selection import Selection
from journeycanvas.editor.canvas.telling import Telling
from journeycanvas.editor.canvas.wheel import Wheel
from journeycanvas.editor.canvas.zooming import ZoomPicture
from journeycanvas.layout.areas import Area
from journeycanvas.layout.hits import Places
from journeycanvas.layout.plan import Plan
from journeycanvas.render.photos import Pictures

LEAST_ZOOM, MOST_ZOOM = 0.02, 8.0
AROUND = 60.0  # points of table around the map
NATURAL = 96 / 72  # pixels a point at 100 %


class MapView(QGraphicsView):
    """A map on a table. Positions of the scene are points of the sheet."""

    zoomed = Signal(float)
    replanned = Signal()
    looked_elsewhere = Signal()
    menu_wanted = Signal(QPoint)  # where on the screen; what it is about is selected
    details_wanted = Signal()  # of what is selected: it has no text on the map to write in
    tool_wanted = Signal(str)  # select, card, link or hand

    def __init__(self, plan: Plan, pictures: Pictures, selection: Selection, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.selection = selection
        self.tool: Tool | None = None
        self.telling = Telling(self)
        self.zooming = ZoomPicture(self)
        self._scrolled: QPoint | None = None
        self._is_zooming = False
        self._is_resizing = False
        self._size = self.size()
        self._begun_at: QPointF | None = None  # what of the sheet was last looked at, in the corner of the map's start
        # One of our own: to find out what that of Qt is, Qt for Python makes its types of all widgets there are.
        self.setViewport(QWidget())
        self._board = Board(plan, pictures)
        self._scene = QGraphicsScene(self)
        self._scene.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self._scene.addItem(self._board)
        self.marking = Marking(self._scene)
        self.knobs = Knobs(self, self._scene)
        self.ahead = Ahead(self)
        self.rolling = Rolling(self, self.pan_by)
        self.grip = Grip(self, self.pan_by)
        self._wheel = Wheel(self)
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the scene knows its own left and right
        self.viewport().setMouseTracking(True)
        # Table and board leave nothing unpainted; only what is opaque is scrolled instead of painted again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self._heads = Heads(self, self._board)
        self.places = Places(plan)
        self._adopt(plan)
        selection.changed.connect(self.mark)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.valueChanged.connect(self._look_around)

    @property
    def plan(self) -> Plan:
        return self._board.plan

    @property
    def board(self) -> Board:
        return self._board

    @property
    def zoom(self) -> float:
        """How large the map is shown: 1 is its natural size on this screen."""
        return self.transform().m11() / NATURAL

    def show_plan(self, plan: Plan) -> None:
        """Show the map as it is now; the place that is looked at stays, also where the map grows to the left."""
        self.zooming.end()
        before = self.plan
        self._board.show_plan(plan)
        self._adopt(plan)
        if before.direction == plan.direction == "rtl" and before.width != plan.width:
            self.scroll_by((plan.width - before.width) * self.transform().m11(), 0)
        self._begun_at = self._in_corner()

    def renew(self, pictures: Pictures) -> None:
        """Forget what was prepared in another theme or with other pictures."""
        self.zooming.end()
        self._board.renew(pictures)
        self.viewport().update()

    def set_table(self, colour: str) -> None:
        """Set the colour of the table that the map lies on."""
        self.setBackgroundBrush(QColor(colour))
        self._heads.follow()

    def mark(self) -> None:
        """Draw the selection where it stands now."""
        chosen = frames(self.places, self.selection.records)
        cell = self.selection.cell
        self.marking.show_selection(chosen, cell_frame(self.places, *cell) if cell and not chosen else None)
        columns, lanes = self.places.columns, {strip.lane for strip in self.places.lane_strips()}
        heads = self.places.areas(one for one in self.selection.records if one in columns)
        titles = frames(self.places, [one for one in self.selection.records if one in lanes])
        self._heads.mark(heads, titles, self.marking.accent)

    def show_left(self, places: Sequence[Area]) -> None:
        """Make these places pale, also where heads and titles stay in sight: what stood there was lifted."""
        self.marking.show_left(places, self.plan.paper)
        self._heads.show_left(places)

    # Zoom and place

    def fit(self) -> None:
        """Show the whole map."""
        self._show(QRectF(0.0, 0.0, self.plan.width, self.plan.height))

    def fit_width(self) -> None:
        """Show the map from edge to edge, from its top."""
        width, bands = self.plan.width + AROUND / 2, self.viewportMargins()
        # Where the whole width is seen, no band of lane titles takes of it.
        self.set_zoom((self.viewport().width() + bands.left() + bands.right()) / width / NATURAL)
        self.centerOn(self.plan.width / 2, 0.0)
        self.verticalScrollBar().setValue(self.verticalScrollBar().minimum())

    def fit_selection(self) -> None:
        """Show what is selected, at most at twice its natural size."""
        places = self.places.areas(self.selection.records)
        if places:
            united = QRectF()
            for place in places:
                united = united.united(QRectF(*place))
            self._show(united.adjusted(-40, -40, 40, 40), 2.0)

    def set_zoom(self, zoom: float, around: QPoint | None = None, fixed: QPointF | None = None) -> None:
        """Show the map at a size; the point of the viewport `around` (its middle when left out) stays where it is.

        fixed is what of the sheet is meant to be there, where that is known better than to a pixel.
        """
        point = around if around is not None else self.viewport().rect().center()
        on_view, fixed = point + self.viewport().pos(), fixed or self.mapToScene(point)
        scale = min(max(zoom, LEAST_ZOOM), MOST_ZOOM) * NATURAL
        self._is_zooming = True
        self.setTransform(QTransform.fromScale(scale, scale))
        self._is_zooming = False
        self._look_around()
        for _ in range(2):  # bands that come or go push the viewport aside
            off = (fixed - self.mapToScene(on_view - self.viewport().pos())) * scale
            self.scroll_by(off.x(), off.y())
        self.zoomed.emit(self.zoom)

    def reveal(self, area: Area) -> None:
        """Scroll as little as it takes to see a place; of one larger than the view, where it begins."""
        for _ in range(2):  # a band that comes in sight could cover it
            room = self.mapToScene(self.viewport().rect().adjusted(24, 24, -24, -24)).boundingRect()
            width, height = min(area.width, room.width()), min(area.height, room.height())
            x = area.x + area.width - width if self.places.is_rtl else area.x
            self.ensureVisible(QRectF(x, area.y, width, height), 24, 24)

    def _show(self, area: QRectF, most: float = 1.0) -> None:
        view = self.viewport().rect()
        scale = min((view.width() - 24) / area.width(), (view.height() - 24) / area.height()) / NATURAL
        self.set_zoom(min(scale, most))
        self.centerOn(area.center())

    def pan_by(self, x: float, y: float) -> None:
        """Move the view by pixels over the map, under somebody's hand: frame after frame, each of them quick."""
        self.ahead.move(x, y)
        self.scroll_by(x, y)

    def scroll_by(self, x: float, y: float) -> None:
        """Move the view by pixels over the map, both ways at once: Qt paints all anew when it scrolls twice a frame."""
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        self._scrolled = QPoint()
        across.setValue(round(across.value() + x))
        down.setValue(round(down.value() + y))
        scrolled, self._scrolled = self._scrolled, None
        if not scrolled.isNull():
            self.scrollContentsBy(scrolled.x(), scrolled.y())
            self._look_around()

    def _adopt(self, plan: Plan) -> None:
        self.places = Places(plan, self.places)
        self._scene.setSceneRect(-AROUND, -AROUND, plan.width + 2 * AROUND, plan.height + 2 * AROUND)
        self._heads.adopt(plan)
        self.mark()
        self.replanned.emit()

    def _look_around(self) -> None:
        if self._scrolled is not None or self._is_zooming:
            return
        self._heads.follow()
        if not self._is_resizing:
            self._begun_at = self._in_corner()
        self.looked_elsewhere.emit()

    # Events: panning first, then the tool

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self._wheel.take(event)
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QNativeGestureEvent) and self._wheel.take_gesture(event):
            return True
        if isinstance(event, QMouseEvent) and self.grip.take(event):
            return True
        if self.tool is not None and event.type() in TOOL_EVENTS and self.tool.take(event):
            return True
        return super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        writes = getattr(self.tool, "is_writing", False)
        if isinstance(event, QKeyEvent) and self.grip.take_key(event, writes=writes):
            return True
        if self.tool is not None and event.type() in KEY_EVENTS and self.tool.take(event):
            return True
        return super().event(event)

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:  # noqa: N802
        ask = getattr(self.tool, "input_method_query", None)
        answer = ask(query) if ask is not None else None
        return super().inputMethodQuery(query) if answer is None else answer

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802
        """Scroll. What floats over the map goes with it and comes back: so only what is new in sight is painted."""
        if self._scrolled is not None:
            self._scrolled += QPoint(dx, dy)
            return
        # Looked for each time: kept on the view it would be freed with it, and by Qt once more.
        floating = self.viewport().findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        kept = [(part, part.pos()) for part in floating]
        super().scrollContentsBy(dx, dy)
        for part, place in kept:
            part.move(place)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        if self.zooming.paint():
            self.ahead.painted()
            return
        exposed = event.region()
        self._board.parts = [self.mapToScene(part).boundingRect() for part in exposed]  # type: ignore[attr-defined]
        self._board.patience_s = self.ahead.patience_s
        super().paintEvent(event)
        self._board.parts = []
        self.ahead.painted()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep in the corner that the map begins at what was looked at there, however small the view is meanwhile."""
        if self._size == self.size():  # bands that come and go have their own place
            super().resizeEvent(event)
            self._look_around()
            return
        self._size, self._is_resizing = self.size(), True
        super().resizeEvent(event)
        self._look_around()
        for _ in range(2):  # bands that come or go push the viewport aside
            off = ((self._begun_at or self._in_corner()) - self._in_corner()) * self.transform().m11()
            self.scroll_by(off.x(), off.y())
        self._is_resizing = False

    def _in_corner(self) -> QPointF:
        """Return what of the sheet is in the upper corner at the side where the map begins, under the bands too."""
        corner = QPoint(self.width() if self.plan.direction == "rtl" else 0, 0)
        return self.mapToScene(corner - self.viewport().pos())
