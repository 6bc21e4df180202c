"""Drag a stage or a lane by its head, with everything in it."""

from PySide6.QtCore import QLineF, QPointF, Qt

from journeycanvas.edit.lanes import move_lanes
from journeycanvas.edit.phases import move_phase
from journeycanvas.edit.stages import move_stages
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk
from journeycanvas.editor.tools.drags.ghost import Ghost
from journeycanvas.editor.tools.drags.lifting import foot, lane_lifted, stages_lifted
from journeycanvas.layout.hits import Places
from journeycanvas.layout.measures import MARGIN


class StageDrag:
    """A stage, or a phase with its stages, under way to between two others."""

    way: Way = "across"

    def __init__(self, desk: Desk, record: str, start: QPointF) -> None:
        self._desk, self._record, self._start = desk, record, start
        journey, view = desk.session.base, desk.view
        stages = {stage.id for stage in journey.stages.values() if record in (stage.id, stage.phase)}
        self._ghost = Ghost(view, stages_lifted(view, journey, stages), start)

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        self._ghost.move(QPointF(at.x(), self._start.y()))
        places = self._desk.view.places
        x = border_near(places, at.x())[0]
        head = places.head_strip()
        top = head.y if head is not None else MARGIN
        self._desk.view.marking.show_landing(QLineF(x, top, x, foot(self._desk.view)))

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        before = border_near(self._desk.view.places, at.x())[1]
        self.cancel()
        journey = self._desk.session.base
        if self._record in journey.phases:
            self._desk.apply(move_phase(journey, self._record, before))
        else:
            self._desk.apply(move_stages(journey, [self._record], before))

    def cancel(self) -> None:
        self._ghost.remove()
        self._desk.view.marking.show_landing(None)


class LaneDrag:
    """A lane under way to between two others."""

    way: Way = "down"

    def __init__(self, desk: Desk, lane: str, start: QPointF) -> None:
        self._desk, self._lane, self._start = desk, lane, start
        self._ghost = Ghost(desk.view, lane_lifted(desk.view, lane), start)

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        self._ghost.move(QPointF(self._start.x(), at.y()))
        y = row_near(self._desk.view.places, at.y())[0]
        self._desk.view.marking.show_landing(QLineF(MARGIN, y, self._desk.view.plan.width - MARGIN, y))

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        before = row_near(self._desk.view.places, at.y())[1]
        self.cancel()
        self._desk.apply(move_lanes(self._desk.session.base, [self._lane], before))

    def cancel(self) -> None:
        self._ghost.remove()
        self._desk.view.marking.show_landing(None)


def border_near(places: Places, x: float) -> tuple[float, str | None]:
    """Return the border between stages nearest to x, and the stage behind it; None behind the last."""
    if not places.columns:
        return x, None
    stages = list(places.columns)
    edges = [places.columns[one][1 if places.is_rtl else 0] for one in stages]
    edges.append(places.columns[stages[-1]][0 if places.is_rtl else 1])
    nearest = min(range(len(edges)), key=lambda one: abs(edges[one] - x))
    return edges[nearest], stages[nearest] if nearest < len(stages) else None


def row_near(places: Places, y: float) -> tuple[float, str | None]:
    """Return the border between lanes nearest to y, and the lane under it; None under the last."""
    strips = places.lane_strips()
    if not strips:
        return y, None
    edges = [(strip.y, strip.lane) for strip in strips]
    last = strips[-1].y + strips[-1].height
    return min([*edges, (last, None)], key=lambda one: abs(one[0] - y))
