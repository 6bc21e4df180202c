"""Say what stands at a point of a laid-out map, and where a record stands."""

from bisect import bisect_right
from typing import NamedTuple

from journeycanvas.layout.marks import Block, Meaning, Placed, Words
from journeycanvas.layout.measures import MARGIN
from journeycanvas.layout.plan import Plan, Strip


class Area(NamedTuple):
    """A rectangle on the sheet, in points."""

    x: float
    y: float
    width: float
    height: float

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Hit(NamedTuple):
    """What stands at a point: a record (empty: none), and the cell around it (lane and stage; None outside)."""

    record: str
    area: Area | None
    lane: str
    stage: str | None
    place: int  # where in the cell a card would be put that is dropped here


def column_areas(plan: Plan) -> dict[str, tuple[float, float]]:
    """Return the left and right edge of each stage on the sheet."""
    edges = {}
    for column in plan.grid.columns:
        x = MARGIN + column.x
        left = plan.width - x - column.width if plan.direction == "rtl" else x
        edges[column.stage.id] = (left, left + column.width)
    return edges


def hit(plan: Plan, x: float, y: float) -> Hit:
    """Return what stands at (x, y)."""
    strip = strip_at(plan, y)
    if strip is None:
        return Hit("", None, "", None, 0)
    record, area = "", None
    for placed in reversed(strip.placed):
        found = _inside(placed, strip.y, x, y)
        if found is not None:
            record, area = found
            break
    stage = next((one for one, (left, right) in column_areas(plan).items() if left <= x < right), None)
    return Hit(record, area, strip.lane, stage, _index(plan, strip, stage, y) if strip.lane else 0)


def strip_at(plan: Plan, y: float) -> Strip | None:
    """Return the strip that y lies in, or that is the last above it."""
    number = bisect_right(plan.strips, y, key=lambda strip: strip.y) - 1
    return plan.strips[number] if number >= 0 else None


def area_of(plan: Plan, record: str) -> Area | None:
    """Return where a record stands, the larger place when it has two; None when it is not shown."""
    best: Area | None = None
    for strip in plan.strips:
        for placed in strip.placed:
            for mark in placed.block.marks:
                if isinstance(mark, Meaning) and mark.record == record:
                    area = Area(placed.x + mark.x, strip.y + placed.y + mark.y, mark.width, mark.height)
                    if best is None or area.width * area.height > best.width * best.height:
                        best = area
    return best


def words_of(plan: Plan, record: str, field: str) -> tuple[Words, float, float] | None:
    """Return the words that show a field of a record and the sheet's place of their corner; None when none do."""
    for strip in plan.strips:
        for placed in strip.placed:
            for mark in placed.block.marks:
                if isinstance(mark, Words) and mark.source == (record, field):
                    return mark, placed.x + mark.x, strip.y + placed.y + mark.y
    return None


def field_at(plan: Plan, x: float, y: float) -> tuple[str, str] | None:
    """Return the record and the field of the words at (x, y), for text that can be edited where it stands."""
    strip = strip_at(plan, y)
    for placed in strip.placed if strip else ():
        for mark in placed.block.marks:
            if isinstance(mark, Words) and mark.source is not None:
                left, top = placed.x + mark.x, (strip.y if strip else 0.0) + placed.y + mark.y
                if Area(left, top, mark.block.width, mark.block.height).holds(x, y):
                    return mark.source
    return None


def areas(plan: Plan) -> dict[str, Area]:
    """Return where every record stands that is shown."""
    found: dict[str, Area] = {}
    for strip in plan.strips:
        for x, y, block, _ in strip.placed:
            for mark in _meanings(block):
                area = Area(x + mark.x, strip.y + y + mark.y, mark.width, mark.height)
                old = found.get(mark.record)
                if old is None or area.width * area.height > old.width * old.height:
                    found[mark.record] = area
    return found


def _meanings(block: Block) -> list[Meaning]:
    return [mark for mark in block.marks if isinstance(mark, Meaning)]


def _inside(placed: Placed, top: float, x: float, y: float) -> tuple[str, Area] | None:
    left, upper, block, _ = placed
    if not Area(left, top + upper, block.width, block.height).holds(x, y):
        return None
    for mark in reversed(_meanings(block)):
        area = Area(left + mark.x, top + upper + mark.y, mark.width, mark.height)
        if area.holds(x, y):
            return mark.record, area
    return None


def _index(plan: Plan, strip: Strip, stage: str | None, y: float) -> int:
    """Return how many cards of a cell end above the middle of what stands at y."""
    edges = column_areas(plan).get(stage or "")
    cards = [
        placed
        for placed in strip.placed
        if placed.record and placed.record != strip.lane and (edges is None or edges[0] <= placed.x < edges[1])
    ]
    return sum(strip.y + one.y + one.block.height / 2 < y for one in cards)


def cell_area(plan: Plan, lane: str, stage: str | None) -> Area | None:
    """Return the cell of a lane and a stage; that of the whole lane without a stage; None when it is not shown."""
    strip = next((one for one in plan.strips if one.lane == lane), None)
    if strip is None:
        return area_of(plan, lane)
    edges = column_areas(plan)
    if stage is not None and stage not in edges:
        return None
    left = edges[stage][0] if stage else min((one for one, _ in edges.values()), default=MARGIN)
    right = edges[stage][1] if stage else max((one for _, one in edges.values()), default=plan.width - MARGIN)
    return Area(left, strip.y, right - left, strip.height)
