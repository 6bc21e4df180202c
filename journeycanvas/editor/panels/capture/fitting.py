"""Where on the map a photograph is fitted to: the corners of its grid, and the borders of its stages and lanes."""

from typing import Literal, NamedTuple, TypeAlias

from PySide6.QtCore import QLineF, QPointF

from journeycanvas.layout.hits import Places
from journeycanvas.layout.stretching import Stretching, extent, standing_lanes
from journeycanvas.model import LaidPhoto

LEAST_TRACK = 4.0  # points that a stage or a lane keeps on a photograph

Axis: TypeAlias = Literal["stages", "lanes"]


class Border(NamedTuple):
    """Where the stage or lane of that number ends on a photograph, and the next one begins; place is on the map."""

    axis: Axis
    number: int
    place: float


def goals(places: Places) -> list[QPointF]:
    """Return the four corners of the grid of stages and lanes; none without both."""
    lanes = standing_lanes(places)
    if not places.columns or not lanes:
        return []
    (left, right), (top, bottom) = extent(places.columns), extent(lanes)
    return [QPointF(left, top), QPointF(right, top), QPointF(right, bottom), QPointF(left, bottom)]


def snapped(places: Places, at: QPointF, reach: float) -> QPointF:
    """Return the corner of a cell that a place is near to, or the place."""
    xs = [edge for span in places.columns.values() for edge in span]
    ys = [edge for span in standing_lanes(places).values() for edge in span]
    corner = QPointF(
        min(xs, key=lambda x: abs(x - at.x()), default=at.x()),
        min(ys, key=lambda y: abs(y - at.y()), default=at.y()),
    )
    return corner if QLineF(corner, at).length() <= reach else at


def borders(how: LaidPhoto, across: Stretching, down: Stretching) -> list[Border]:
    """Return the borders between the stages and lanes that a photograph was laid with."""
    found = []
    for axis, standing, stretched in (("stages", how.stages, across), ("lanes", how.lanes, down)):
        rising = sorted(standing, key=lambda one: one[1])
        found += [
            Border("stages" if axis == "stages" else "lanes", number, stretched.new(one[2]))
            for number, one in enumerate(rising[:-1])
        ]
    return found


def handle(border: Border, places: Places) -> QPointF:
    """Return where the handle of a border stands: stages at the top of the grid, lanes where it ends."""
    corners = goals(places)
    if border.axis == "stages":
        return QPointF(border.place, corners[0].y())
    return QPointF(corners[0 if places.is_rtl else 1].x(), border.place)


def line_across(border: Border, place: float, places: Places) -> QLineF:
    """Return a line through the grid where a border is pulled to."""
    first, _, third, _ = goals(places)
    if border.axis == "stages":
        return QLineF(place, first.y(), place, third.y())
    return QLineF(first.x(), place, third.x(), place)


def with_border(how: LaidPhoto, border: Border, place: float) -> LaidPhoto:
    """Return how a photograph lies on which a border is found at another place, as the map stood when it was laid."""
    rising = sorted(getattr(how, border.axis), key=lambda one: one[1])
    before, after = rising[border.number], rising[border.number + 1]
    place = round(min(max(place, before[1] + LEAST_TRACK), after[2] - LEAST_TRACK), 2)
    if before[1] + LEAST_TRACK > after[2] - LEAST_TRACK:
        return how
    rising[border.number] = (before[0], before[1], place)
    rising[border.number + 1] = (after[0], place, after[2])
    return how.model_copy(update={border.axis: tuple(rising)})
