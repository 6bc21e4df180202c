"""Say where records and words stand in the strips of a laid-out map."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
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
        """Tell whether a point lies inside, its left and upper edge included."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: "Area") -> bool:
        """Tell whether two areas lie over each other by more than an edge."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def moved(self, x: float, y: float) -> "Area":
        """Return the area further right by x and further down by y."""
        return Area(self.x + x, self.y + y, self.width, self.height)


def around(areas: Sequence[Area]) -> Area:
    """Return the rectangle around several; there must be one."""
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    return Area(left, top, max(area.right for area in areas) - left, max(area.bottom for area in areas) - top)


class Known(NamedTuple):
    """What is in a strip, from its own top: what shows each record, a block or a part of one, and which of them stand
    in several places."""

    placed: tuple[Placed, ...]
    records: Mapping[str, Placed | Area]
    several: frozenset[str] = frozenset()

    def area(self, record: str) -> Area | None:
        """Return where a record stands, the larger place when it has two; None when it is not here."""
        found = self.records.get(record)
        return None if found is None else _area_of(found)

    def areas(self, top: float) -> Iterator[tuple[str, Area]]:
        """Yield all records and where they stand when the strip stands at that height."""
        for record, found in self.records.items():
            if isinstance(found, Area):
                yield record, found.moved(0.0, top)
            else:
                x, y, block, _ = found
                yield record, Area(x, y + top, block.width, block.height)

    def words_of(self, source: Source) -> tuple[Words, float, float] | None:
        """Return the words of a text and their corner; None when they are not here."""
        is_shown = source.record in self.records
        of_it = [one for one in self.placed if one.record == source.record]
        for placed in chain(of_it, self.placed):
            gist = placed.block.gist
            if gist is None or (is_shown and gist.record in ("", source.record)):
                for its, mark, x, y in _words_in(placed):
                    if its == source:
                        return mark, x, y
        return None

    def source_at(self, x: float, y: float) -> Source | None:
        """Return which editable text has words at (x, y)."""
        for placed in self.placed:
            left, top, block, _ = placed
            if Area(left, top, block.width, block.height).holds(x, y):
                for source, mark, mark_x, mark_y in _words_in(placed):
                    if Area(mark_x, mark_y, mark.block.width, mark.block.height).holds(x, y):
                        return source
        return None


def look_over(placed: tuple[Placed, ...], before: Known | None = None) -> Known:
    """Return what is in a strip of these blocks; before is what was in it when a few of them were others."""
    known = _exchanged(before, placed) if before is not None else None
    if known is not None:
        return known
    records: dict[str, Placed | Area] = {}
    several: set[str] = set()
    for one in placed:
        gist = one.block.gist
        record = gist.record if gist is not None else ""
        if record and record not in records:
            records[record] = one
            continue
        for its, found in _records_in(one):
            old = records.setdefault(its, found)
            if old is not found:
                several.add(its)
                if _size(found) > _size(old):
                    records[its] = found
    return Known(placed, records, frozenset(several))


def _exchanged(before: Known, placed: tuple[Placed, ...]) -> Known | None:
    """Return what is in a strip in which blocks were exchanged for others of the same records; None if more changed."""
    if len(before.placed) != len(placed):
        return None
    exchanged = [(old, new) for old, new in zip(before.placed, placed, strict=True) if old is not new]
    if len(exchanged) > len(placed) / 2:
        return None
    records = dict(before.records)
    for old, new in exchanged:
        was, now = dict(_records_in(old)), dict(_records_in(new))
        if was.keys() != now.keys() or not before.several.isdisjoint(now):
            return None
        records.update(now)
    return Known(placed, records, before.several)


def _records_in(placed: Placed) -> Iterable[tuple[str, Placed | Area]]:
    """Return the records that a block shows and what shows them, the uppermost last."""
    x, y, block, _ = placed
    if block.gist is not None:
        record = block.gist.record
        return ((record, placed),) if record else ()
    return [
        (mark.record, Area(x + mark.x, y + mark.y, mark.width, mark.height))
        for mark in block.marks
        if isinstance(mark, Meaning)
    ]


def _area_of(found: Placed | Area) -> Area:
    return found if isinstance(found, Area) else Area(found.x, found.y, found.block.width, found.block.height)


def _size(found: Placed | Area) -> float:
    area = _area_of(found)
    return area.width * area.height


def _words_in(placed: Placed) -> Iterator[tuple[Source, Words, float, float]]:
    for mark in placed.block.marks:
        if isinstance(mark, Words) and mark.source is not None:
            yield mark.source, mark, placed.x + mark.x, placed.y + mark.y


def area_of(mark: Words, x: float, y: float) -> Area:
    """Return where words of a block at (x, y) stand."""
    return Area(x + mark.x, y + mark.y, mark.block.width, mark.block.height)


def area_at(placed: Placed, top: float, x: float, y: float) -> tuple[str, Area] | None:
    """Return the record that a block of a strip shows at (x, y), and where; None when it shows none there."""
    left, upper, block, _ = placed
    if Area(left, top + upper, block.width, block.height).holds(x, y):
        for record, found in reversed(list(_records_in(placed))):
            here = _area_of(found).moved(0.0, top)
            if here.holds(x, y):
                return record, here
    return None
