"""Prove that what was printed is the map: a PDF is read back as any reader would, and compared with the map.

What is asked and what comes of it stands here; the work itself is in proving, for those who do it.
"""

from journeycanvas.render.proof.results import CannotProve, Missing, OffSize, Outside, Proof, Wanted

__all__ = ["CannotProve", "Missing", "OffSize", "Outside", "Proof", "Wanted"]
