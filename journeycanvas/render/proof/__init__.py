"""Prove that what was printed is the map: a PDF is read back as any reader would, and compared with the map."""

from journeycanvas.render.proof.proving import how_printed, prove
from journeycanvas.render.proof.results import CannotProve, Missing, OffSize, Outside, Proof, Wanted

__all__ = ["CannotProve", "Missing", "OffSize", "Outside", "Proof", "Wanted", "how_printed", "prove"]
