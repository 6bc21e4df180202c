"""Move a photograph by pins: one moves it, two also scale and turn it, three slant it, four give it perspective."""

from collections.abc import Sequence
from math import hypot
from typing import TypeAlias

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPolygonF, QTransform

MOST_PINS = 4
LEAST_SIDE = 8.0  # points; a photograph is not made smaller than can be taken hold of
FARTHEST = 1e5  # points from the map

Points: TypeAlias = Sequence[QPointF]
Kept: TypeAlias = tuple[float, float]


def moved(corners: Points, before: Points, after: Points) -> tuple[QPointF, ...] | None:
    """Return where the corners of a photograph lie when its pins have moved; None when it would be folded or lost."""
    change = _change(before, after)
    if change is None:
        return None
    found = tuple(change.map(corner) for corner in corners)
    depths = [change.m13() * one.x() + change.m23() * one.y() + change.m33() for one in corners]
    is_in_front = all(one > 0 for one in depths) or all(one < 0 for one in depths)
    return found if is_in_front and is_flat(found) else None


def carried(points: Points, before: Points, after: Points) -> list[QPointF]:
    """Return where points of a photograph are when its four corners have moved."""
    change = _change(before, after)
    return [*points] if change is None else [change.map(point) for point in points]


def turned(corners: Points, degrees: float) -> tuple[QPointF, ...]:
    """Return the corners turned about their middle, as the hands of a clock go."""
    return _about_middle(corners, QTransform().rotate(degrees))


def scaled(corners: Points, factor: float) -> tuple[QPointF, ...]:
    """Return the corners nearer to their middle, or further from it."""
    return _about_middle(corners, QTransform.fromScale(factor, factor))


def is_flat(corners: Points) -> bool:
    """Tell whether four corners are those of a photograph that lies face up and is not lost in the distance."""
    sides = [following - one for one, following in zip(corners, (*corners[1:], corners[0]), strict=True)]
    turns = [a.x() * b.y() - a.y() * b.x() for a, b in zip(sides, (*sides[1:], sides[0]), strict=True)]
    long_enough = all(hypot(side.x(), side.y()) >= LEAST_SIDE for side in sides)
    near = all(abs(one.x()) <= FARTHEST and abs(one.y()) <= FARTHEST for one in corners)
    return long_enough and near and all(turn > 0 for turn in turns)


def corners_of(corners: Points) -> tuple[Kept, Kept, Kept, Kept]:
    """Return four corners as a map keeps them: to a hundredth of a point."""
    first, second, third, fourth = ((round(one.x(), 2), round(one.y(), 2)) for one in corners)
    return first, second, third, fourth


def _change(before: Points, after: Points) -> QTransform | None:
    match len(before):
        case 0:
            return QTransform()
        case 1:
            by = after[0] - before[0]
            return QTransform.fromTranslate(by.x(), by.y())
        case 2:
            one, other = _with_third(before), _with_third(after)
        case _:
            one, other = list(before), list(after)
    if len(one) == 3:  # the fourth corner of a parallelogram follows from three
        one, other = [*one, one[0] + one[2] - one[1]], [*other, other[0] + other[2] - other[1]]
    found = QTransform.quadToQuad(QPolygonF(one), QPolygonF(other))
    return found if isinstance(found, QTransform) and found.isInvertible() else None


def _with_third(two: Points) -> list[QPointF]:
    """Return two points and one at a right angle to them."""
    along = two[1] - two[0]
    return [two[0], two[1], two[1] + QPointF(-along.y(), along.x())]


def _about_middle(corners: Points, change: QTransform) -> tuple[QPointF, ...]:
    middle = QPointF(sum(one.x() for one in corners) / 4, sum(one.y() for one in corners) / 4)
    return tuple(change.map(one - middle) + middle for one in corners)
