"""Tell whether everything still stands where it stood: the ways of links depend on that and not on what cards say."""

from collections.abc import Sequence

from journeycanvas.layout.plan import Strip
from journeycanvas.layout.spots import Spot


class Standing:
    """Where the blocks of strips stand, and how large they are; equal when links would meet the same."""

    def __init__(self, strips: Sequence[Strip]) -> None:
        self._strips = tuple((strip.y, strip.spots, strip.lane) for strip in strips)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Standing) or len(self._strips) != len(other._strips):
            return False
        pairs = zip(self._strips, other._strips, strict=True)
        return all(
            y == old_y and lane == old_lane and (spots is old_spots or _is_alike(spots, old_spots, lane))
            for (y, spots, lane), (old_y, old_spots, old_lane) in pairs
        )


def _is_alike(spots: Sequence[Spot], others: Sequence[Spot], lane: str) -> bool:
    """Tell whether the blocks of a lane stand alike: cards as large as they were, all else the same."""
    return (
        bool(lane)
        and len(spots) == len(others)
        and all(
            one.block is other.block
            or (
                one[:2] == other[:2]
                and one.record == other.record
                and one.record not in ("", lane)
                and (one.block.width, one.block.height) == (other.block.width, other.block.height)
            )
            for one, other in zip(spots, others, strict=True)
            if one is not other
        )
    )
