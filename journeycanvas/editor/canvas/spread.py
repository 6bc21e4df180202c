"""Find which of many rectangles are exposed, without looking at all of them: a lane of a large map has hundreds."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence

from journeycanvas.render.extent import Extent

WIDE = 480.0  # points; what is wider is looked at each time


class Spread:
    """Rectangles in the order in which they are painted, known from left to right."""

    def __init__(self, extents: Sequence[Extent]) -> None:
        self._extents = list(extents)
        narrow = [(left, number) for number, (left, _, right, _) in enumerate(extents) if right - left <= WIDE]
        narrow.sort()
        self._lefts = [left for left, _ in narrow]
        self._numbers = [number for _, number in narrow]
        self._wide = [number for number, (left, _, right, _) in enumerate(extents) if right - left > WIDE]
        self._reach = max((extents[number].right - left for left, number in narrow), default=0.0)

    def exchanged(self, extents: Mapping[int, Extent]) -> "Spread | None":
        """Return the same with some others in their places; None if those are elsewhere across, or as wide as none."""
        before = self._extents
        if any((one.left, one.right) != before[number][::2] for number, one in extents.items()):
            return None
        spread = Spread.__new__(Spread)
        spread.__dict__.update(self.__dict__)
        spread._extents = before[:]
        for number, one in extents.items():
            spread._extents[number] = one
        return spread

    def touched(self, parts: Iterable[Extent]) -> list[int]:
        """Return the numbers of the rectangles that one of some parts touches, in their order."""
        extents, lefts = self._extents, self._lefts
        met = set[int]()
        for left, top, right, bottom in parts:
            first, last = bisect_right(lefts, left - self._reach), bisect_left(lefts, right)
            for number in self._numbers[first:last] + self._wide:
                a, b, c, d = extents[number]
                if a < right and b < bottom and c > left and d > top:
                    met.add(number)
        return sorted(met)
