"""Prove that what was printed is the map: a PDF is read back as any reader would, and compared with the map."""

from journeycanvas.render.proof.proving import CannotProve, Missing, OffSize, Outside, Proof, Wanted, how_printed, prove

__all__ = ["CannotProve", "Missing", "OffSize", "Outside", "Proof", "Wanted", "how_printed", "prove"]
