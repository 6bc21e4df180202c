"""Know what stands where: the rectangles that no link may cross, found quickly by band and column."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from journeycanvas.layout.links.ground import Band, Ground
from journeycanvas.layout.marks import Photo, Words
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Journey

TOUCH = 0.01  # rounding: rectangles that meet by less than this only touch
TITLE_END = 10.0  # lane titles end this far before the stages, or earlier


class Rect(NamedTuple):
    """An upright rectangle, x from the start edge."""

    x0: float
    y0: float
    x1: float
    y1: float

    def meets(self, other: "Rect") -> bool:
        """Tell whether two rectangles lie over each other by more than TOUCH."""
        return (
            self.x0 < other.x1 - TOUCH
            and other.x0 < self.x1 - TOUCH
            and self.y0 < other.y1 - TOUCH
            and other.y0 < self.y1 - TOUCH
        )

    def grown(self, by: float) -> "Rect":
        """Return the rectangle larger by so much on every side."""
        return Rect(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)


class Place(NamedTuple):
    """A card's rectangle, the band it stands in, and the borders of stages before and after it."""

    card: str
    rect: Rect
    band: int
    before: int
    after: int


class Places:
    """Everything that stands on the ground: cards by their ids, and other words, which are in the way too."""

    def __init__(
        self, grid: Grid, bands: tuple[Band, ...], cards: Mapping[str, Rect], words: Iterable[Rect] = ()
    ) -> None:
        self.grid, self.bands = grid, bands
        self.borders = [column.x for column in grid.columns] or [grid.start]
        self.borders.append(grid.width)
        self.cards = cards
        self._tops = [band.top for band in bands]
        self.standing: list[list[Rect]] = [[] for _ in bands]
        self._cells: dict[tuple[int, int], list[Rect]] = {}
        self.words = [rect for rect in words if self._is_in_the_way(rect)]
        for rect in (*cards.values(), *self.words):
            band = self.band_at(rect.y0)
            self.standing[band].append(rect)
            for bucket in self._buckets(rect):
                self._cells.setdefault((band, bucket), []).append(rect)

    def _is_in_the_way(self, rect: Rect) -> bool:
        """Say whether words are more than a lane's title, and on the ground at all."""
        if not self.bands or rect.y1 <= self.bands[0].top or rect.y0 >= self.bands[-1].bottom:
            return False
        return rect.x1 > self.grid.start - TITLE_END or self.bands[self.band_at(rect.y0)].solid

    def band_at(self, y: float) -> int:
        """Return the band in which something with that top stands."""
        return max(bisect_right(self._tops, y + TOUCH) - 1, 0)

    def place(self, card: str) -> Place:
        """Return where a card stands among the borders of the stages and the bands."""
        rect = self.cards[card]
        before = max(bisect_right(self.borders, rect.x0 + TOUCH) - 1, 0)
        after = min(bisect_left(self.borders, rect.x1 - TOUCH), len(self.borders) - 1)
        return Place(card, rect, self.band_at(rect.y0), before, after)

    def within(self, area: Rect) -> Iterator[Rect]:
        """Return what stands in an area; something in several columns may come several times."""
        for band in range(self.band_at(area.y0), self.band_at(area.y1) + 1):
            for bucket in self._buckets(area):
                for rect in self._cells.get((band, bucket), ()):
                    if rect.meets(area):
                        yield rect

    def is_free(self, area: Rect, *but: Rect) -> bool:
        """Say whether nothing stands in an area, apart from these rectangles."""
        return all(rect in but for rect in self.within(area))

    def takes_labels(self, area: Rect) -> bool:
        """Say whether words may be written there: on free ground that is no picture."""
        bands = range(self.band_at(area.y0), self.band_at(area.y1) + 1)
        return not any(self.bands[n].painted for n in bands) and self.is_free(area)

    def _buckets(self, rect: Rect) -> range:
        return range(bisect_right(self.borders, rect.x0 + TOUCH), bisect_left(self.borders, rect.x1 - TOUCH) + 1)


def places_of(ground: Ground, journey: Journey, is_rtl: bool) -> Places:
    """Return the cards of a laid-out sheet and, of everything else, where its words and pictures are."""
    cards: dict[str, Rect] = {}
    others: list[Rect] = []
    for x, y, block, record in ground.spots:
        if record in journey.cards:
            cards[record] = Rect(x, y, x + block.width, y + block.height)
            continue
        for mark in block.marks:
            if isinstance(mark, Words):
                first = min(line.x for line in mark.block.lines)
                last = max(line.x + line.width for line in mark.block.lines)
                left, width, height = mark.x + first, last - first, mark.block.height
            elif isinstance(mark, Photo):
                left, width, height = mark.x, mark.width, mark.height
            else:
                continue
            start = x + (block.width - left - width if is_rtl else left)
            others.append(Rect(start, y + mark.y, start + width, y + mark.y + height))
    return Places(ground.grid, ground.bands, cards, others)
