"""Draw how sure a card is as a line along its start, whose dash survives black-and-white print."""

from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.sketch import Sketch

EVIDENCE_DASH: dict[str, tuple[float, ...]] = {"observed": (), "assumed": (4.0, 3.0), "proposed": (0.01, 3.2)}
EVIDENCE_WIDTH = 1.8


def draw_evidence(sketch: Sketch, evidence: str, x: float, top: float, bottom: float, colour: str) -> None:
    """Draw the line of that evidence from top to bottom; none where nobody said how sure it is."""
    dash = EVIDENCE_DASH.get(evidence)
    if dash is not None:
        sketch.rule(x, top, x, bottom, Stroke(colour, EVIDENCE_WIDTH, dash, round=True))
