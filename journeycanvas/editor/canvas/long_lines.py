"""Paint a line of many bends some bends at a time, and only those that are exposed.

Qt looks through all edges on a row of pixels for each it adds: a line of feelings over 60 stages takes 8 ms, a part of
it that goes across the view 5, and the same in stretches of four bends 1.5 (measured).
"""

from collections.abc import Iterable, Iterator, Sequence

from journeycanvas.layout.marks import Mark, Shape
from journeycanvas.render.extent import Extent, edges_of, united

MANY = 12  # bends; a line that has fewer is painted whole
BENDS = 4  # of a stretch


def reach_of(marks: Sequence[Mark]) -> Extent:
    """Return how far the ink of some marks reaches."""
    return united([one for mark in marks if (one := edges_of(mark)) is not None])


def in_stretches(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield marks, and in the place of a long line its stretches."""
    for mark in marks:
        if isinstance(mark, Shape) and is_long_line(mark):
            yield from _stretches(mark)
        else:
            yield mark


def is_long_line(shape: Shape) -> bool:
    """Tell whether a shape is a line of many bends that looks the same when its stretches are drawn one by one.

    Dashes are counted from its start, and only the round end of a stretch goes over into the next one.
    """
    path, stroke = shape.path, shape.stroke
    if shape.fill is not None or stroke is None or stroke.dash or not stroke.round or len(path) < MANY:
        return False
    return not "".join([letter for letter, _ in path[1:]]).strip("CL") and path[0][0] == "M"


def _stretches(line: Shape) -> Iterator[Shape]:
    path = line.path
    for start in range(1, len(path), BENDS):
        yield line._replace(path=(("M", path[start - 1][1][-2:]), *path[start : start + BENDS]))
