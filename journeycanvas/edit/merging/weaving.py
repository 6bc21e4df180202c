"""Put what two sides have into one row: the cards of a cell, or the records of a list.

What both have and neither has moved is the frame. What one side has put or moved into a gap of it comes to stand in
that gap, each side's together, so that lines written one after the other stay together. Which side comes first follows
from the records, not from the sides: both people get the same row.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from journeycanvas.edit.merging.outcome import Side
from journeycanvas.edit.places import inserted
from journeycanvas.model import Record
from journeycanvas.model.replacing import by_order

_R = TypeVar("_R", bound=Record)
_V = TypeVar("_V", int, str)


def moved_between(before: Sequence[Record], after: Sequence[Record]) -> frozenset[str]:
    """Return the ids of the records in both rows that were moved from one to the other.

    Those with another order, unless all were only numbered anew; then the fewest that explain the row.
    """
    orders = {record.id: record.order for record in before}
    common = [record for record in after if record.id in orders]
    ids = {record.id for record in common}
    old = [record.id for record in before if record.id in ids]
    if old == [record.id for record in common]:
        return frozenset()
    moved = frozenset(record.id for record in common if orders[record.id] != record.order)
    if len(moved) < len(common):
        return moved
    places = {id: number for number, id in enumerate(old)}
    staying = _longest_rising([places[record.id] for record in common])
    return moved - {common[number].id for number in staying}


def row_of(ours: Sequence[Record], theirs: Sequence[Record], places: Mapping[str, Side]) -> list[str]:
    """Return the ids of two rows as one. places: whose place one has that stands in both; the others are the frame."""
    ids = {record.id for record in ours}, {record.id for record in theirs}
    frame = {id for id in ids[0] & ids[1] if id not in places}
    gaps = [_gaps(row, frame, side, ids[1 - n], places) for n, (row, side) in enumerate(_sides(ours, theirs))]
    found: list[str] = []
    for id in (None, *(record.id for record in ours if record.id in frame)):
        if id is not None:
            found.append(id)
        runs = [gap[id] for gap in gaps if id in gap]
        found += [record.id for run in sorted(runs, key=lambda run: by_order(run[0])) for record in run]
    return found


def numbered(row: Sequence[_R], ours: Mapping[str, _R], theirs: Mapping[str, _R]) -> dict[str, _R]:
    """Return the records of a row that need another order to stand in it as they do.

    Two of the same order stand by their ids; that is left so only where one side has it so.
    """
    if all(one.order < other.order or _agree(one, other, (ours, theirs)) for one, other in pairwise(row)):
        return {}
    return put_between(row, _longest_rising([record.order for record in row]))


def put_between(row: Sequence[_R], staying: Sequence[int]) -> dict[str, _R]:
    """Return the records of a row that need another order to stand in it as they do: all but those at the indexes
    `staying`, or these too where there is no room between them."""
    changed: dict[str, _R] = {}
    for start, end in pairwise((-1, *staying, len(row))):
        run = row[start + 1 : end]
        borders = [*([row[start]] if start >= 0 else []), *([row[end]] if end < len(row) else [])]
        placed = inserted(borders, int(start >= 0), run)
        if any(border.id in placed for border in borders):
            placed = inserted([], 0, row)
            return {record.id: placed[record.id] for record in row if placed[record.id] is not record}
        changed |= placed
    return changed


def _sides(ours: Sequence[Record], theirs: Sequence[Record]) -> Iterator[tuple[Sequence[Record], Side]]:
    yield ours, "ours"
    yield theirs, "theirs"


def _gaps(
    row: Sequence[Record], frame: set[str], side: Side, others: set[str], places: Mapping[str, Side]
) -> dict[str | None, list[Record]]:
    """Return what a side has put behind each record of the frame; None stands for the start."""
    gaps: dict[str | None, list[Record]] = {}
    at: str | None = None
    for record in row:
        if record.id in frame:
            at = record.id
        elif record.id not in others or places[record.id] == side:
            gaps.setdefault(at, []).append(record)
    return gaps


def _agree(one: Record, other: Record, sides: Sequence[Mapping[str, Record]]) -> bool:
    """Tell whether two of the same order stand so on one side."""
    return by_order(one) < by_order(other) and any(
        all(record.id in side and side[record.id].order == record.order for record in (one, other)) for side in sides
    )


def _longest_rising(values: Sequence[_V]) -> list[int]:
    """Return the indexes of a longest strictly rising choice of values, in n log n."""
    ends: list[int] = []  # the index at which the best choice of each length ends
    tops: list[_V] = []
    before: list[int] = []
    for index, value in enumerate(values):
        length = bisect_left(tops, value)
        before.append(ends[length - 1] if length else -1)
        if length == len(tops):
            tops.append(value)
            ends.append(index)
        else:
            tops[length], ends[length] = value, index
    chosen: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chosen.append(at)
        at = before[at]
    return chosen[::-1]
