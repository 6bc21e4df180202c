"""Fit a photograph under the map by hand: take hold of a corner on it and pull it to the same corner of the map.

Each place where somebody has taken hold is a pin from then on; a fifth takes the place of the nearest.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QLineF, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent

from journeycanvas.editor.canvas.pins import REACH, Fitting, Pins
from journeycanvas.editor.canvas.underlay import Underlay
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.panels.capture.fitting import (
    Border,
    borders,
    goals,
    handle,
    line_across,
    snapped,
    with_border,
)
from journeycanvas.editor.panels.capture.pinning import (
    MOST_PINS,
    Points,
    carried,
    corners_of,
    is_flat,
    moved,
    scaled,
    turned,
)
from journeycanvas.model import LaidPhoto

SNAP = 10.0  # pixels within which a pin goes to a corner of the grid
STEP, FAR_STEP = 1.0, 10.0  # points
GROW, TURN = 1.01, 0.5  # a factor, degrees
ARROWS = {
    Qt.Key.Key_Left: QPointF(-1.0, 0.0),
    Qt.Key.Key_Right: QPointF(1.0, 0.0),
    Qt.Key.Key_Up: QPointF(0.0, -1.0),
    Qt.Key.Key_Down: QPointF(0.0, 1.0),
}
ENDS = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter)
Keep = Callable[[LaidPhoto], object]


class Laying(QObject):
    """Mouse and keyboard on one view while a photograph is fitted.

    `show` is told how it lies while the hand moves, `keep` when it comes to rest, `leave` when the person is done.
    """

    def __init__(
        self,
        view: MapView,
        underlay: Underlay,
        how: LaidPhoto,
        colours: tuple[str, str],
        show: Keep,
        keep: Keep,
        leave: Callable[[], object],
    ) -> None:
        super().__init__(view)
        self._view, self._underlay, self._how = view, underlay, how
        self._show, self._keep, self._leave = show, keep, leave
        self._held: int | None = None
        self._whole: QPointF | None = None
        self._border: Border | None = None
        self._from: tuple[Points, Points] = (), ()
        self._space = False
        self._marks = Pins(view.scene(), *colours)
        self._chosen = view.selection.records, view.selection.cell
        view.selection.choose(())  # its handles would stand among the pins, and cannot be pulled now
        self.pins: list[QPointF] = []  # where they were when the photograph was laid
        self._pinned: dict[tuple[object, ...], list[QPointF]] = {}  # those of each way in which it has lain, for undo
        view.replanned.connect(self._mark)
        for part in (view, view.viewport()):
            part.installEventFilter(self)
        view.viewport().setCursor(Qt.CursorShape.CrossCursor)
        self._mark()

    def close(self) -> None:
        """Let go of the view."""
        view = self._view
        for part in (view, view.viewport()):
            part.removeEventFilter(self)
        view.replanned.disconnect(self._mark)
        view.viewport().unsetCursor()
        view.scene().removeItem(self._marks)
        records, cell = self._chosen
        view.selection.choose((one for one in records if view.places.area(one) is not None), cell)
        self.deleteLater()

    @property
    def how(self) -> LaidPhoto:
        return self._how

    def follow(self, how: LaidPhoto) -> None:
        """Go on from another way to lie: somebody has taken a step back."""
        if how != self._how:
            self._how, self.pins = how, list(self._pinned.get(how.corners, ()))
        self._drop()

    def pin_corners(self) -> None:
        """Pin the photograph at the corners of the grid, as one that fits already."""
        self.pins = [self._old(goal) for goal in goals(self._view.places)]
        self._pinned[self._how.corners] = list(self.pins)
        self._mark()

    def turn(self, degrees: float) -> None:
        """Turn the photograph about its middle."""
        self._rest(turned(self._corners, degrees))

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        match event:
            case QKeyEvent():
                return self._take_key(event)
            case QMouseEvent():
                return self._take_mouse(event)
            case _:
                return event.type() == QEvent.Type.ContextMenu

    # The mouse

    def _take_mouse(self, event: QMouseEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            if event.button() != Qt.MouseButton.LeftButton or self._space:
                return event.button() == Qt.MouseButton.RightButton
            self._take_hold(event)
            return True
        if event.type() == QEvent.Type.MouseMove and self._is_pulling:
            self._pull(self._view.mapToScene(event.position().toPoint()))
            return True
        if event.type() == QEvent.Type.MouseButtonRelease and self._is_pulling:
            self._let_go(self._view.mapToScene(event.position().toPoint()))
            return True
        return event.type() == QEvent.Type.MouseButtonDblClick or not event.buttons()

    def _take_hold(self, event: QMouseEvent) -> None:
        at, places = self._view.mapToScene(event.position().toPoint()), self._view.places
        near = (one for one in self._borders if self._pixels(handle(one, places), at) <= REACH)
        border = next(near, None) if goals(places) else None
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._whole = self._old(at)
        elif border is not None:
            self._border = border
        else:
            distances = [self._pixels(self._new(pin), at) for pin in self.pins]
            nearest = min(range(len(distances)), key=distances.__getitem__, default=None)
            if nearest is None or (distances[nearest] > REACH and len(self.pins) < MOST_PINS):
                self.pins.append(self._old(at))
                nearest = len(self.pins) - 1
            elif distances[nearest] > REACH:
                self.pins[nearest] = self._old(at)
            self._held = nearest
        self._from = self._corners, tuple(self.pins)
        self._mark()

    @property
    def _is_pulling(self) -> bool:
        return self._held is not None or self._whole is not None or self._border is not None

    def _pull(self, at: QPointF) -> None:
        if self._border is not None:
            place = at.x() if self._border.axis == "stages" else at.y()
            self._mark(line_across(self._border, place, self._view.places))
            return
        corners, pins = self._from
        if self._whole is not None:
            by = self._old(at) - self._whole
            after = [pin + by for pin in pins]
            found: Points | None = [corner + by for corner in corners]
        else:
            after = list(pins)
            after[self._held or 0] = self._old(snapped(self._view.places, at, SNAP / self._scale))
            found = moved(corners, pins, after)
        if found is not None and is_flat(found):
            self.pins = after
            self._lie(found)
            self._show(self._how)

    def _let_go(self, at: QPointF) -> None:
        """Let the photograph rest; where a border was pulled to, it is on the photograph."""
        if self._border is not None:
            old = self._old(at)
            self._how = with_border(self._how, self._border, old.x() if self._border.axis == "stages" else old.y())
        self._drop()
        self._come_to_rest()

    def _come_to_rest(self) -> None:
        self._pinned[self._how.corners] = list(self.pins)
        self._keep(self._how)

    def _drop(self) -> None:
        self._held = self._whole = self._border = None
        self._mark()

    # The keyboard

    def _take_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Space:
            self._space = event.type() != QEvent.Type.KeyRelease
            return False
        is_mine = key in ARROWS or key in ENDS or event.text() in ("+", "-", "[", "]")
        if not is_mine or event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return bool(event.text()) and event.type() == QEvent.Type.KeyPress and event.text().isprintable()
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._act(key, event)
        return True

    def _act(self, key: Qt.Key, event: QKeyEvent) -> None:
        if key == Qt.Key.Key_Escape and self._is_pulling:
            corners, pins = self._from
            self.pins = list(pins)
            self._lie(corners)
            self._drop()
            self._show(self._how)
        elif key in ENDS:
            self._leave()
        elif key in ARROWS:
            by = ARROWS[key] * (FAR_STEP if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else STEP)
            self._rest(tuple(corner + by for corner in self._corners))
        elif event.text() in "+-":
            self._rest(scaled(self._corners, GROW if event.text() == "+" else 1 / GROW))
        else:
            self.turn(TURN if event.text() == "]" else -TURN)

    # Where it lies

    @property
    def _corners(self) -> tuple[QPointF, ...]:
        return tuple(QPointF(*corner) for corner in self._how.corners)

    def _rest(self, corners: Points) -> None:
        """Let the photograph lie in another way as a whole, its pins with it."""
        after = carried(self.pins, self._corners, corners)
        if is_flat(corners):
            self.pins = after
            self._lie(corners)
            self._come_to_rest()

    def _lie(self, corners: Points) -> None:
        self._how = self._how.model_copy(update={"corners": corners_of(corners)})
        self._mark()

    def _mark(self, line: QLineF | None = None) -> None:
        places = self._view.places
        corners = goals(places)
        handles = [handle(one, places) for one in self._borders] if corners else []
        self._marks.show_fitting(Fitting(corners, [self._new(pin) for pin in self.pins], handles, line))

    @property
    def _borders(self) -> list[Border]:
        """The borders that can be pulled: once the corners are pinned, so that nothing else is in their way."""
        is_pinned = len(self.pins) == MOST_PINS
        return borders(self._how, *self._underlay.stretched(self._how)) if is_pinned else []

    def _pixels(self, one: QPointF, other: QPointF) -> float:
        return QLineF(one, other).length() * self._scale

    @property
    def _scale(self) -> float:
        return self._view.transform().m11()

    def _old(self, at: QPointF) -> QPointF:
        across, down = self._underlay.stretched(self._how)
        return QPointF(across.old(at.x()), down.old(at.y()))

    def _new(self, at: QPointF) -> QPointF:
        across, down = self._underlay.stretched(self._how)
        return QPointF(across.new(at.x()), down.new(at.y()))
