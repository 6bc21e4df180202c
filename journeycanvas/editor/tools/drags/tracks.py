"""Drag a stage or a lane by its head, with everything in it."""

from PySide6.QtCore import QLineF, QPointF, Qt

from journeycanvas.edit.lanes import move_lanes
from journeycanvas.edit.phases import move_phase
from journeycanvas.edit.stages import move_stages
from journeycanvas.editor.canvas.rolling import Way
from journeycanvas.editor.tools.drags.drag import Desk
from journeycanvas.editor.tools.drags.ghost import Ghost, blocks_in, blocks_of
from journeycanvas.layout.areas import Area
from journeycanvas.layout.hits import Places
from journeycanvas.layout.marks import Placed
from journeycanvas.layout.measures import MARGIN


class StageDrag:
    """A stage, or a phase with its stages, under way to between two others."""

    way: Way = "across"

    def __init__(self, desk: Desk, record: str, start: QPointF) -> None:
        self._desk, self._record = desk, record
        journey, view = desk.session.base, desk.view
        held = [stage.id for stage in journey.stages.values() if record in (stage.id, stage.phase)]
        edges = [view.places.columns[one] for one in held if one in view.places.columns]
        head = view.places.head_strip()
        top = head.y if head is not None else 0.0
        left, right = min(one for one, _ in edges), max(one for _, one in edges)
        part = Area(left, top, right - left, view.plan.height - top)
        heads = [Placed(one.x, top + one.y, one.block, one.record) for one in head.placed] if head is not None else []
        self._ghost = Ghost(view, [*heads, *blocks_in(view, part)], start, part)

    def move(self, at: QPointF) -> None:
        self._ghost.move(at)
        places = self._desk.view.places
        x = border_near(places, at.x())[0]
        head = places.head_strip()
        top = head.y if head is not None else MARGIN
        self._desk.view.marking.show_landing(QLineF(x, top, x, places.plan.height - MARGIN))

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
        self._desk, self._lane = desk, lane
        view = desk.view
        strip = view.places.strip_of(lane)
        if strip is not None and strip.lane:
            placed = blocks_in(view, Area(0.0, strip.y, view.plan.width, strip.height))
        else:
            placed = blocks_of(view, [lane, *(card.id for card in desk.session.base.cell(lane, None))])
        self._ghost = Ghost(view, placed, start)

    def move(self, at: QPointF) -> None:
        self._ghost.move(at)
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
