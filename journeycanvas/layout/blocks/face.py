"""Draw a face for a feeling: round, with a mouth that follows the level from -5 to 5."""

from journeycanvas.layout.marks import Segment, Stroke
from journeycanvas.layout.sketch import Sketch

BEST = 5.0


def feeling_colour(sketch: Sketch, level: float) -> str:
    """Return the colour of a feeling: good, bad or neither."""
    theme = sketch.setting.theme
    return theme.good if level >= 1 else theme.bad if level <= -1 else theme.neutral


def draw_face(
    sketch: Sketch, x: float, y: float, radius: float, level: float, colour: str = "", dash: tuple[float, ...] = ()
) -> None:
    """Draw a face around (x, y); its expression alone tells the level, colour only repeats it."""
    colour = colour or feeling_colour(sketch, level)
    line = max(0.9, radius * 0.19)
    sketch.disc(x, y, radius - line / 2, sketch.setting.theme.paper, Stroke(colour, line, dash, bool(dash)))
    for side in (-1, 1):
        sketch.disc(x + side * radius * 0.33, y - radius * 0.22, radius * 0.13, colour)
    bend = max(-1.0, min(1.0, level / (BEST - 1))) * radius * 0.42
    half, middle = radius * 0.42, y + radius * 0.36
    start = middle - bend * 0.45
    path: tuple[Segment, ...] = (
        ("M", (x - half, start)),
        ("C", (x - half * 0.45, start + bend, x + half * 0.45, start + bend, x + half, start)),
    )
    sketch.shape(path, None, Stroke(colour, line * 0.85, (), True))
