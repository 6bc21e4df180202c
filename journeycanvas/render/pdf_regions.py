"""Part a sheet that stands on several pages, so that it is written once and a page draws little beside what it shows.

A region is what begins on one page, or on a few that follow each other. Finer parts would be quicker to show, but every
one is packed by itself: by the pages that show each block, a map of 1,000 cards took 9 kB more a page.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from journeycanvas.layout.marks import Placed
from journeycanvas.render.extent import Extent, extent

BLOCKS = 50  # that a region has on average, at least: about as much as packs well


@dataclass
class Region:
    """Blocks in painting order; windows has a bit for each window through which some of them are seen."""

    home: int
    bounds: Extent
    windows: int = 0
    placed: list[Placed] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)

    def add(self, placed: Placed, reached: Extent, windows: int) -> None:
        """Put a block over those that are in the region."""
        bounds = self.bounds
        self.bounds = Extent(
            min(bounds.left, reached.left),
            min(bounds.top, reached.top),
            max(bounds.right, reached.right),
            max(bounds.bottom, reached.bottom),
        )
        self.windows |= windows
        self.placed.append(placed)
        self.extents.append(reached)

    def is_under(self, reached: Extent) -> bool:
        """Tell whether something in the region would be painted over by what reaches so far."""
        return self.bounds.touches(reached) and any(one.touches(reached) for one in self.extents)


def regions(placed: Sequence[Placed], windows: Sequence[Extent]) -> list[Region]:
    """Return the blocks by the first of the windows that they are seen through, without those that none shows.

    Drawing the regions in their order shows what drawing all blocks in theirs would show: a block joins an earlier
    region only when nothing between lies under it.
    """
    together = max(1, ceil(BLOCKS * len(windows) / max(1, len(placed))))
    found: list[Region] = []
    for one in placed:
        reached = extent(one)
        seen = sum(1 << n for n, window in enumerate(windows) if window.touches(reached))
        if seen:
            first = (seen & -seen).bit_length() - 1
            _region_for(first // together, reached, found).add(one, reached, seen)
    return found


def _region_for(home: int, reached: Extent, found: list[Region]) -> Region:
    for region in reversed(found):
        if region.home == home:
            return region
        if region.is_under(reached):
            break
    found.append(Region(home, reached))
    return found[-1]
