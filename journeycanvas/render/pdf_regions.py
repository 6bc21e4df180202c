"""Part a sheet that stands on several pages, so that it is written once and each page draws only what it shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from journeycanvas.layout.marks import Placed
from journeycanvas.render.extent import Extent, extent


@dataclass
class Region:
    """Blocks that are seen through the same windows, in painting order; windows has a bit for each of them."""

    windows: int
    bounds: Extent
    placed: list[Placed] = field(default_factory=list)
    extents: list[Extent] = field(default_factory=list)

    def add(self, placed: Placed, reached: Extent) -> None:
        bounds = self.bounds
        self.bounds = Extent(
            min(bounds.left, reached.left),
            min(bounds.top, reached.top),
            max(bounds.right, reached.right),
            max(bounds.bottom, reached.bottom),
        )
        self.placed.append(placed)
        self.extents.append(reached)

    def is_under(self, reached: Extent) -> bool:
        """Tell whether something in the region would be painted over by what reaches so far."""
        return self.bounds.touches(reached) and any(one.touches(reached) for one in self.extents)


def regions(placed: Iterable[Placed], windows: Sequence[Extent]) -> list[Region]:
    """Return the blocks by the windows that they are seen through, without those that no window shows.

    Drawing the regions of a window in their order shows what drawing all blocks in theirs would show: a block joins an
    earlier region only when nothing between, on the same page, lies under it.
    """
    found: list[Region] = []
    for one in placed:
        reached = extent(one)
        seen = sum(1 << n for n, window in enumerate(windows) if window.touches(reached))
        if seen:
            _region_for(seen, reached, found).add(one, reached)
    return found


def _region_for(seen: int, reached: Extent, found: list[Region]) -> Region:
    for region in reversed(found):
        if region.windows == seen:
            return region
        if region.windows & seen and region.is_under(reached):
            break
    found.append(Region(seen, reached))
    return found[-1]
