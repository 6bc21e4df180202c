"""Say where records and words stand in the strips of a laid-out map."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from journeycanvas.layout.marks import Meaning, Placed, Source, Words


class Area(NamedTuple):
    """A rectangle on the sheet, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: "Area") -> bool:
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def moved(self, x: float, y: float) -> "Area":
        return Area(self.x + x, self.y + y, self.width, self.height)


def around(areas: Sequence[Area]) -> Area:
    """Return the rectangle around several; there must be one."""
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    return Area(left, top, max(area.right for area in areas) - left, max(area.bottom for area in areas) - top)


class Known(NamedTuple):
    """What is in a strip, from its own top: where records stand, and the words of each editable text."""

    placed: tuple[Placed, ...]
    records: Mapping[str, Area]
    words: Mapping[Source, tuple[Words, float, float]]


def look_over(placed: tuple[Placed, ...]) -> Known:
    """Return what is in a strip of these blocks."""
    records: dict[str, Area] = {}
    words: dict[Source, tuple[Words, float, float]] = {}
    for x, y, block, _ in placed:
        for mark in block.marks:
            if isinstance(mark, Meaning):
                area, old = Area(x + mark.x, y + mark.y, mark.width, mark.height), records.get(mark.record)
                if old is None or area.width * area.height > old.width * old.height:
                    records[mark.record] = area
            elif isinstance(mark, Words) and mark.source is not None:
                words.setdefault(mark.source, (mark, x + mark.x, y + mark.y))
    return Known(placed, records, words)


def area_of(mark: Words, x: float, y: float) -> Area:
    """Return where words of a block at (x, y) stand."""
    return Area(x + mark.x, y + mark.y, mark.block.width, mark.block.height)


def _meanings(placed: Placed) -> Iterator[Meaning]:
    return (mark for mark in reversed(placed.block.marks) if isinstance(mark, Meaning))


def area_at(placed: Placed, top: float, x: float, y: float) -> tuple[str, Area] | None:
    """Return the record that a block of a strip shows at (x, y), and where; None when it shows none there."""
    left, upper, block, _ = placed
    if Area(left, top + upper, block.width, block.height).holds(x, y):
        for mark in _meanings(placed):
            area = Area(left + mark.x, top + upper + mark.y, mark.width, mark.height)
            if area.holds(x, y):
                return mark.record, area
    return None
