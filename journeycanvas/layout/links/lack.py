"""Say which gutters are too narrow for what runs in them."""

from collections.abc import Mapping

from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.ground import Room


def lacking(lattice: Lattice, needs: Mapping[Corridor, float]) -> Room:
    """Return what each gutter lacks to be as wide as needs says."""
    short = {corridor: max(need - (corridor.high - corridor.low), 0.0) for corridor, need in needs.items()}
    lanes = [n for n, band in enumerate(lattice.places.bands) if not band.solid]
    borders = lattice.upright[len(lattice.upright) - len(lattice.places.borders) :]
    over, under = [0.0] * len(lanes), [0.0] * len(lanes)
    for n, band in enumerate(lanes):
        above, below = lattice.level[lattice.over[band]], lattice.level[lattice.under[band]]
        under[n] = short.get(below, 0.0)
        if n == 0 or lattice.over[band] != lattice.under[lanes[n - 1]]:
            over[n] = short.get(above, 0.0)
    return Room(
        tuple(max((short.get(piece, 0.0) for piece in pieces), default=0.0) for pieces in borders),
        tuple(over),
        tuple(under),
    )
