"""Tell what a straight cut through a sheet goes through, and where its borders are."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from journeycanvas.layout.marks import Sheet, Words

WORD, LINE, CARD = 100.0, 40.0, 6.0  # what it costs to cut through one
OFF_BORDER = 3.0
NEAR_BORDER = 0.05  # points
ABOVE, BELOW = 0.95, 0.4  # of the size of type; how far letters reach from their line
AIR = 0.5  # points; a cut beside a word as near as this goes through it
_WIDE = 0.5  # of the sheet; a block as large as this is no card


class Intervals:
    """Stretches of one axis, and how many of them a place is inside."""

    def __init__(self, stretches: Iterable[tuple[float, float]]) -> None:
        stretches = list(stretches)
        self._starts = sorted(start for start, _ in stretches)
        self._ends = sorted(end for _, end in stretches)

    def around(self, place: float) -> int:
        return bisect_left(self._starts, place) - bisect_right(self._ends, place)


class Axis(NamedTuple):
    """What lies along one axis of a sheet, counted from its start edge or its top, in points of the sheet."""

    words: Intervals
    lines: Intervals
    cards: Intervals
    borders: tuple[float, ...]

    def cost(self, place: float) -> float:
        """Return what a cut costs here: text most, cards less, and least at a border between stages or lanes."""
        paid = WORD * self.words.around(place) + LINE * self.lines.around(place) + CARD * self.cards.around(place)
        n = bisect_left(self.borders, place - NEAR_BORDER)
        is_border = n < len(self.borders) and self.borders[n] <= place + NEAR_BORDER
        return paid + (0.0 if is_border else OFF_BORDER)


def axes_of(sheet: Sheet) -> tuple[Axis, Axis]:
    """Return what lies along the sheet, from its start edge on, and what lies down it."""
    words, lines, down, wide, high = [], [], [], [], []
    for x, y, block, record in sheet.placed:
        if record and block.width < _WIDE * sheet.width:
            wide.append((x, x + block.width))
        if record and block.height < _WIDE * sheet.height:
            high.append((y, y + block.height))
        for mark in block.marks:
            if not isinstance(mark, Words):
                continue
            left, size = x + mark.x, mark.block.size
            for line in mark.block.lines:
                if not line.runs:
                    continue
                baseline = y + mark.y + line.baseline
                lines.append((left + line.x, left + line.x + line.width))
                down.append((baseline - ABOVE * size, baseline + BELOW * size))
                words += [(left + run.x, left + run.x + run.word.em * size) for run in line.runs]
    across = Axis(
        Intervals(_aired(_from_start(words, sheet))),
        Intervals(_aired(_from_start(lines, sheet))),
        Intervals(_from_start(wide, sheet)),
        _sorted(_from_start(_edges_across(sheet), sheet)),
    )
    none = Intervals(())
    return across, Axis(none, Intervals(down), Intervals(high), _sorted(_edges_down(sheet)))


def _edges_across(sheet: Sheet) -> list[tuple[float, float]]:
    return [(one.x, one.x + one.width) for one in sheet.headings if one.kind in ("stage", "panel")]


def _edges_down(sheet: Sheet) -> list[tuple[float, float]]:
    return [(one.y, one.y + one.height) for one in sheet.headings]


def _from_start(stretches: list[tuple[float, float]], sheet: Sheet) -> list[tuple[float, float]]:
    """Return stretches from the left as stretches from the edge where the sheet starts."""
    if sheet.direction != "rtl":
        return stretches
    return [(sheet.width - end, sheet.width - start) for start, end in stretches]


def _aired(stretches: list[tuple[float, float]]) -> list[tuple[float, float]]:
    return [(start - AIR, end + AIR) for start, end in stretches]


def _sorted(stretches: list[tuple[float, float]]) -> tuple[float, ...]:
    return tuple(sorted({round(edge, 3) for stretch in stretches for edge in stretch}))
