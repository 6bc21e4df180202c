"""Draw the title of a lane, its guiding question and the department it belongs to."""

from journeycanvas.layout.marks import Block, Source
from journeycanvas.layout.measures import CELL, LANE, SMALL, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.model import Lane

BAR = 3.0


def lane_title(setting: Setting, lane: Lane, note: str = "") -> Block:
    """Return the title block, as wide as the column of lane titles; note is a line under it."""
    column = setting.shape.lane_column
    sketch, theme = Sketch(setting, column), setting.theme
    lead = BAR + UNIT + 1.0 if lane.color else 0.0
    width = column - lead - 3 * UNIT
    y = CELL + 2.0
    y += sketch.words(lane.title, LANE, lead, y, width, theme.ink, source=Source(lane.id, "title"))
    if lane.prompt:
        y += 1.0 + sketch.put(
            sketch.balanced(lane.prompt, SMALL, width), lead, y + 1.0, theme.faint, Source(lane.id, "prompt")
        )
    if lane.department and lane.department != lane.title:
        size = SMALL.size * 1.15
        sketch.icon("owner", lead, y + 2.0 + (SMALL.size * SMALL.leading - size) / 2, size, theme.soft)
        lead_in = size + 3.0
        y += 2.0 + sketch.words(lane.department, SMALL, lead + lead_in, y + 2.0, width - lead_in, theme.soft)
    if note:
        y += 2.0 + sketch.words(note, SMALL, lead, y + 2.0, width, theme.soft)
    if lane.color:
        least = LANE.size * LANE.leading  # a lane without a title keeps its colour
        sketch.box(0.0, CELL + 3.0, BAR, max(y - CELL - 5.0, least), theme.hue(lane.color).deep, None, BAR / 2)
    sketch.means(lane.id, lane.title, 0.0, 0.0, column, y + CELL)
    return sketch.finish(y + CELL)
