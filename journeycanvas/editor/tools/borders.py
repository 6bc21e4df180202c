"""Insert stages, lanes and phases at the borders between others, and find the border that the pointer is at."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPointF

from journeycanvas.edit import Change, applied, squashed
from journeycanvas.edit.lanes import insert_lane
from journeycanvas.edit.phases import group_stages
from journeycanvas.edit.stages import insert_stage
from journeycanvas.editor.canvas.knobs import RADIUS
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.tools.drags.tracks import border_near, row_near
from journeycanvas.layout.measures import LANE_COLUMN, MARGIN
from journeycanvas.layout.plan import Strip
from journeycanvas.model import Journey

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand

REACH = 14.0  # pixels from a border within which something can be inserted
WIDENS = 5.0  # pixels from a border within which it can be moved
ABOVE = 12.0  # points over the heads of the stages where the pointer still is at them

What = Literal["stage", "lane", "phase"]


@dataclass(frozen=True)
class Border:
    """A border: what can be inserted there, before which record, where the + stands, which stage can be widened."""

    what: What
    before: str | None
    plus: QPointF | None
    widens: str = ""


def border_at(view: MapView, journey: Journey, at: QPointF) -> Border | None:
    """Return the border that a point of the sheet is at; None when it is at none."""
    pixel = 1.0 / view.transform().m11()
    return _stage_border(view, journey, at, pixel) or _lane_border(view, at, pixel)


def insert_at(hand: "Hand", border: Border) -> None:
    """Insert what belongs at a border, and begin to write its title."""
    if border.what == "lane":
        new_lane(hand, border.before)
    elif border.what == "phase":
        new_phase(hand, border.before)
    else:
        new_stage(hand, border.before)


def new_stage(hand: "Hand", before: str | None) -> None:
    """Put a stage before another, or behind the last, and begin to write its title."""
    _begin(hand, hand.attempt(lambda: insert_stage(hand.session.base, hand.session.new_id, before)))


def new_lane(hand: "Hand", before: str | None, role: str = "notes") -> None:
    """Put a lane before another, or under the last, and begin to write its title."""
    _begin(hand, hand.attempt(lambda: insert_lane(hand.session.base, hand.session.new_id, before, role=role)))


def new_phase(hand: "Hand", before: str | None) -> None:
    """Put a stage of a phase of its own before another, or behind the last, and begin to write the phase's title."""

    def change() -> Change:
        session = hand.session
        stage = insert_stage(session.base, session.new_id, before, phase=None)
        wide = applied(session.base, stage)
        phase = group_stages(wide, session.new_id, [one for one in stage.made if one in wide.stages])
        return replace(squashed(stage, phase), name=phase.name)

    _begin(hand, hand.attempt(change), of_phase=True)


def group_chosen(hand: "Hand", stages: list[str]) -> None:
    """Put stages, and those between them, under a new phase, and begin to write its title."""
    session = hand.session
    _begin(hand, hand.attempt(lambda: group_stages(session.base, session.new_id, stages)), of_phase=True)


def _begin(hand: "Hand", change: Change | None, *, of_phase: bool = False) -> None:
    """Write the title of what a change made."""
    journey = hand.session.journey
    kinds = (journey.phases,) if of_phase else (journey.stages, journey.lanes)
    made = [one for one in (change.made if change else ()) if any(one in kind for kind in kinds)]
    if made:
        hand.choose_records(made[:1])
        hand.write(made[0], "title")
        hand.begun = made[0]


def _stage_border(view: MapView, journey: Journey, at: QPointF, pixel: float) -> Border | None:
    places = view.places
    head = places.head_strip()
    if head is None:
        return None
    x, before = border_near(places, at.x())
    off = abs(x - at.x())
    phases = _phase_strip(view)
    if phases is not None and phases.y <= at.y() < head.y - ABOVE / 2 and off <= REACH * pixel:
        if _parts_phases(journey, before):
            return Border("phase", before, QPointF(x, phases.y + phases.height / 2))
        return None
    if off > REACH * pixel or not head.y - ABOVE <= at.y() < head.y + head.height:
        return None
    stages = list(places.columns)
    number = stages.index(before) if before is not None else len(stages)
    widens = stages[number - 1] if number and off <= WIDENS * pixel and at.y() > head.y + ABOVE else ""
    seen = view.mapToScene(view.viewport().rect()).boundingRect()  # heads that stay in sight lie above it
    return Border("stage", before, QPointF(x, max(head.y, seen.top() + RADIUS * pixel)), widens)


def _phase_strip(view: MapView) -> Strip | None:
    """Return the strip with the phases; None without any."""
    strips = view.plan.strips
    head = view.places.head_strip()
    at = next((number for number, strip in enumerate(strips) if strip is head), 0)
    above = strips[at - 1] if at else None
    is_phases = above is not None and not above.panels and not above.placed[0].record
    return above if is_phases else None


def _parts_phases(journey: Journey, before: str | None) -> bool:
    """Tell whether one phase ends before a stage and another may begin."""
    stages = list(journey.stages.values())
    at = next((number for number, stage in enumerate(stages) if stage.id == before), len(stages))
    if at in (0, len(stages)):
        return True
    return stages[at - 1].phase != stages[at].phase or stages[at].phase is None


def _lane_border(view: MapView, at: QPointF, pixel: float) -> Border | None:
    rtl = view.places.is_rtl
    from_start = (view.plan.width - at.x() if rtl else at.x()) - MARGIN
    if not -2 * REACH * pixel <= from_start < LANE_COLUMN:
        return None
    y, before = row_near(view.places, at.y())
    if not view.places.lane_strips() or abs(y - at.y()) > REACH * pixel:
        return None
    from_edge = MARGIN - REACH * pixel * 0.2
    x = view.plan.width - from_edge if rtl else from_edge
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    in_sight = max(seen.left() + REACH * pixel, min(x, seen.right() - REACH * pixel))
    return Border("lane", before, QPointF(in_sight, y))
