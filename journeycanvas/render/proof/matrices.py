"""Reckon with the matrices and rectangles of a page. Source: ISO 32000-1, 8.3.3 and 8.3.4."""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from journeycanvas.render.proof.statements import numbers, points

Matrix: TypeAlias = tuple[float, float, float, float, float, float]
Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top."""

UPRIGHT: Final[Matrix] = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Final[Box] = (-1e9, -1e9, 1e9, 1e9)


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return what does first the one and then the other."""
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def matrix_of(operands: bytes) -> Matrix:
    """Return the matrix that the operands of `cm` or `Tm` are; UPRIGHT for any other number of them."""
    return as_matrix(numbers(operands))


def as_matrix(values: Sequence[float]) -> Matrix:
    """Return six numbers as a matrix; UPRIGHT for any other number of them."""
    if len(values) != 6:
        return UPRIGHT
    a, b, c, d, e, f = values
    return (a, b, c, d, e, f)


def pair_of(operands: bytes) -> tuple[float, float]:
    """Return the last two numbers of some operands; zeros when there are fewer."""
    values = numbers(operands)
    return (values[-2], values[-1]) if len(values) > 1 else (0.0, 0.0)


def box_of(edges: Sequence[Any]) -> Box:
    """Return a rectangle of PDF, whose corners may come in any order, as left, bottom, right and top."""
    one, low, other, high = (float(edge) for edge in edges[:4])
    return (min(one, other), min(low, high), max(one, other), max(low, high))


def bounds_of(path: bytes) -> Box:
    """Return the rectangle around the points of a path; one without any clips everything away."""
    across, down = points(path)
    return (min(across), min(down), max(across), max(down)) if across and down else (0.0, 0.0, 0.0, 0.0)


def moved(matrix: Matrix, box: Box) -> Box:
    """Return the rectangle around a rectangle that was moved, enlarged or turned."""
    a, b, c, d, e, f = matrix
    corners = [(a * x + c * y + e, b * x + d * y + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, down = zip(*corners, strict=True)
    return (min(across), min(down), max(across), max(down))


def common(one: Box, other: Box) -> Box:
    """Return where two rectangles lie over each other; its right is left of its left where they do not."""
    return (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))
