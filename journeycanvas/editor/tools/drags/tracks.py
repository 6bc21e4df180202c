"""Drag a stage or a lane by its head, with everything in it: Ctrl drops a copy."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLineF, QPointF, Qt

from journeycanvas.edit import Change, applied, squashed
from journeycanvas.edit.lanes import duplicate_lane, move_lanes
from journeycanvas.edit.phases import move_phase
from journeycanvas.edit.stages import duplicate_stage, move_stages
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk, is_copy
from journeycanvas.editor.tools.drags.ghost import Ghost
from journeycanvas.editor.tools.drags.lifting import foot, lane_lifted, stages_lifted
from journeycanvas.layout.hits import Places
from journeycanvas.layout.measures import MARGIN
from journeycanvas.model import Journey

INSIDE = 14.0  # pixels from the edge of the view at which the line where something lands begins at the latest
BELOW = 3.0  # pixels under the top of the heads at which it begins: its dot leaves the names of the phases free


class StageDrag:
    """A stage, or a phase with its stages, under way to between two others; a phase is never copied."""

    way: Way = "across"

    def __init__(self, desk: Desk, record: str, start: QPointF) -> None:
        self._desk, self._record, self._start = desk, record, start
        journey, view = desk.session.base, desk.view
        stages = {stage.id for stage in journey.stages.values() if record in (stage.id, stage.phase)}
        self._ghost = Ghost(view, stages_lifted(view, journey, stages), start)

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        view = self._desk.view
        self._ghost.move(QPointF(at.x(), self._start.y()), copies=self._copies(held))
        x = border_near(view.places, at.x())[0]
        head = view.places.head_strip()
        pixel = view.marking.pixel
        top = (head.y if head is not None else MARGIN) + BELOW * pixel
        top = max(top, view.mapToScene(0, 0).y() + INSIDE * pixel)
        view.marking.show_landing(QLineF(x, top, x, foot(view)), whole=True)

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        before = border_near(self._desk.view.places, at.x())[1]
        self.cancel()
        session = self._desk.session
        journey = session.base
        if self._record in journey.phases:
            self._desk.apply(move_phase(journey, self._record, before))
        elif self._copies(held):
            _drop_copy(self._desk, duplicate_stage(journey, session.new_id, self._record), move_stages, before)
        else:
            self._desk.apply(move_stages(journey, [self._record], before))

    def cancel(self) -> None:
        self._ghost.remove()
        self._desk.view.marking.show_landing(None)

    def _copies(self, held: Qt.KeyboardModifier) -> bool:
        return is_copy(held) and self._record in self._desk.session.base.stages


class LaneDrag:
    """A lane under way to between two others."""

    way: Way = "down"

    def __init__(self, desk: Desk, lane: str, start: QPointF) -> None:
        self._desk, self._lane, self._start = desk, lane, start
        self._ghost = Ghost(desk.view, lane_lifted(desk.view, lane), start)

    def move(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        view = self._desk.view
        self._ghost.move(QPointF(self._start.x(), at.y()), copies=is_copy(held))
        y, inside = row_near(view.places, at.y())[0], INSIDE * view.marking.pixel
        seen = view.mapToScene(view.viewport().rect()).boundingRect()
        left, right = MARGIN, view.plan.width - MARGIN
        if view.places.is_rtl:
            right = min(right, seen.right() - inside)
        else:
            left = max(left, seen.left() + inside)
        view.marking.show_landing(QLineF(left, y, right, y), whole=True)

    def drop(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        before = row_near(self._desk.view.places, at.y())[1]
        self.cancel()
        session = self._desk.session
        journey = session.base
        if is_copy(held):
            _drop_copy(self._desk, duplicate_lane(journey, session.new_id, self._lane), move_lanes, before)
        else:
            self._desk.apply(move_lanes(journey, [self._lane], before))

    def cancel(self) -> None:
        self._ghost.remove()
        self._desk.view.marking.show_landing(None)


def _drop_copy(
    desk: Desk, doubled: Change, move: Callable[[Journey, Sequence[str], str | None], Change], before: str | None
) -> None:
    """Put the copy of a stage or a lane before another one in the same step, and select it."""
    made = applied(desk.session.base, doubled)
    new = [one for one in doubled.made if one in made.stages or one in made.lanes]
    desk.apply(squashed(doubled, move(made, new, before)))
    desk.choose_records(new)


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
