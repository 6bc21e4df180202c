"""Say which gutters are too narrow for what runs in them."""

from collections.abc import Mapping

from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.ground import Room

WIDEST = 160.0  # a gutter does not grow wider than this; links come closer to each other instead


def lacking(lattice: Lattice, needs: Mapping[Corridor, float]) -> Room:
    """Return what each gutter lacks to be as wide as needs says."""
    lanes = [n for n, band in enumerate(lattice.places.bands) if not band.solid]
    borders = lattice.upright[len(lattice.upright) - len(lattice.places.borders) :]
    over, under = [0.0] * len(lanes), [0.0] * len(lanes)
    for n, band in enumerate(lanes):
        under[n] = _short(lattice.level[lattice.under[band]], needs)
        if n == 0 or lattice.over[band] != lattice.under[lanes[n - 1]]:
            over[n] = _short(lattice.level[lattice.over[band]], needs)
    return Room(tuple(max(_short(piece, needs) for piece in pieces) for pieces in borders), tuple(over), tuple(under))


def _short(corridor: Corridor, needs: Mapping[Corridor, float]) -> float:
    return max(min(needs.get(corridor, 0.0), WIDEST) - (corridor.high - corridor.low), 0.0)
