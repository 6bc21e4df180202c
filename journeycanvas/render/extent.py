"""Tell how far the ink of a block reaches, so that a band of a picture is painted with what touches it."""

from journeycanvas.layout.marks import Box, Placed, Rule, Shape, Words

_POINTED = 5.0  # widths of a line; how far a sharp corner sticks out at a miter limit of 10


def reach(placed: Placed) -> tuple[float, float]:
    """Return how far up and down the ink of a block reaches on the sheet."""
    highest, lowest = 0.0, placed.block.height
    for mark in placed.block.marks:
        match mark:
            case Shape():
                heights = [number for _, numbers in mark.path for number in numbers[1::2]]
                overhang = _POINTED * mark.stroke.width if mark.stroke else 0.0
                if heights:
                    highest, lowest = min(highest, min(heights) - overhang), max(lowest, max(heights) + overhang)
            case Rule():
                highest = min(highest, mark.y1 - mark.stroke.width, mark.y2 - mark.stroke.width)
                lowest = max(lowest, mark.y1 + mark.stroke.width, mark.y2 + mark.stroke.width)
            case Words():  # marks may be stacked above and below the line
                highest = min(highest, mark.y - mark.block.size)
                lowest = max(lowest, mark.y + mark.block.height + mark.block.size)
            case _:
                overhang = mark.stroke.width if isinstance(mark, Box) and mark.stroke else 0.0
                highest, lowest = min(highest, mark.y - overhang), max(lowest, mark.y + mark.height + overhang)
    return placed.y + highest, placed.y + lowest
