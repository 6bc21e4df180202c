"""Draw the lines of a service blueprint under a lane: of interaction, of visibility, of internal interaction."""

from journeycanvas.layout.marks import Block, Stroke
from journeycanvas.layout.measures import SMALL_STRONG, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.words import capital, line_word

DASHES: dict[str, tuple[float, ...]] = {"interaction": (), "visibility": (9.0, 4.0), "internal": (1.6, 3.2)}
WEIGHT = 1.4


def blueprint_line(setting: Setting, line: str, width: float) -> Block:
    """Return the line across the content, its name at the start."""
    sketch, theme = Sketch(setting, width), setting.theme
    block = sketch.set(capital(line_word(setting.words, line)), SMALL_STRONG, width / 2)
    height = block.height + 2 * UNIT
    sketch.put(block, 0.0, UNIT, theme.accent)
    start = block.ink_width + 2 * UNIT
    sketch.rule(start, height / 2, width, height / 2, Stroke(theme.accent, WEIGHT, DASHES.get(line, ())))
    return sketch.finish(height)
