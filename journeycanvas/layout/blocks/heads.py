"""Draw the heads of the stages, which point the way the journey goes, and the phases over them."""

from itertools import groupby

from journeycanvas.layout.areas import Area
from journeycanvas.layout.marks import Block, Segment, Source, Stroke
from journeycanvas.layout.measures import CARD_SIDE, CELL, SMALL, SMALL_STRONG, STAGE, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.tracks import Column, Grid
from journeycanvas.model import Journey

TIP = 12.0  # how far a head points into the next one
SEAM = 3.0  # between two heads
LEAST_HEAD = 44.0


def head_colours(journey: Journey, setting: Setting, column: Column) -> tuple[str, str]:
    """Return the ground of a stage's head and the colour of the words on it."""
    stage, theme = column.stage, setting.theme
    if stage.color:
        hue = theme.hue(stage.color)
        return hue.deep, hue.on_deep
    phase = journey.phases.get(stage.phase or "")
    if phase is not None:
        ground, words, _ = theme.phase(list(journey.phases).index(phase.id), phase.color)
        return ground, words
    return theme.head, theme.on_head


def phases_block(journey: Journey, setting: Setting, grid: Grid) -> Block | None:
    """Return the phases as named lines over their stages, across the whole content; None without any."""
    if not any(column.stage.phase in journey.phases for column in grid.columns):
        return None
    sketch = Sketch(setting, grid.width)
    names = list(journey.phases)
    height = 0.0
    runs = []
    for phase, group in groupby(grid.columns, lambda column: column.stage.phase):
        run = list(group)
        if phase in journey.phases:
            start, width = run[0].x, run[-1].x + run[-1].width - run[0].x - 2 * UNIT
            lead = UNIT if start in grid.cuts else 0.0
            block = sketch.set(journey.phases[phase].title, SMALL_STRONG, width - lead)
            height = max(height, block.height)
            runs.append((phase, start, width, lead, block))
    for phase, start, width, lead, block in runs:
        _, _, colour = setting.theme.phase(names.index(phase), journey.phases[phase].color)
        sketch.put(block, start + lead, height - block.height, colour, Source(phase, "title"))
        sketch.rule(start, height + 3.0, start + width, height + 3.0, Stroke(colour, 1.6))
        sketch.means(phase, journey.phases[phase].title, start, 0.0, width, height + 3.0)
    return sketch.finish(height + 3.0 + 6.0)


def heads_block(journey: Journey, setting: Setting, grid: Grid) -> Block:
    """Return the heads of all stages in one row, as high as the longest title and goal need."""
    sketch = Sketch(setting, grid.width)
    words = []
    for column in grid.columns:
        room = column.width - column.before - CELL - CARD_SIDE - TIP - UNIT
        title = sketch.set(column.stage.title, STAGE, room)
        goal = sketch.balanced(column.stage.goal, SMALL, room) if column.stage.goal else None
        words.append((title, goal))
    height = max([LEAST_HEAD, *(title.height + (goal.height if goal else 0.0) + 14.0 for title, goal in words)])
    with_goals = any(goal for _, goal in words)
    for index, (column, (title, goal)) in enumerate(zip(grid.columns, words, strict=True)):
        ground, colour = head_colours(journey, setting, column)
        sketch.shape(head_outline(column.x, column.width, height, index == 0), ground, _edge(setting))
        x = column.x + column.before + CELL + CARD_SIDE
        y = 7.0 if with_goals else (height - title.height) / 2
        sketch.put(title, x, y, colour, Source(column.stage.id, "title"))
        if goal:
            sketch.put(goal, x, y + title.height, colour, Source(column.stage.id, "goal"))
        sketch.means(column.stage.id, column.stage.title, column.x, 0.0, column.width, height)
    return sketch.finish(height)


def head_outline(x: float, width: float, height: float, first: bool) -> tuple[Segment, ...]:
    """Return the outline of the head over a column that starts at x and runs to the right.

    It points to where the next one is hollow, and the last ends with its column.
    """
    back = x if first else x - TIP + SEAM
    hollow = back if first else back + TIP
    shoulder, point = x + width - TIP, x + width
    return (
        ("M", (back, 0.0)),
        ("L", (shoulder, 0.0)),
        ("L", (point, height / 2)),
        ("L", (shoulder, height)),
        ("L", (back, height)),
        ("L", (hollow, height / 2)),
        ("Z", ()),
    )


def head_corners(head: Area, direction: str, first: bool) -> list[tuple[float, float]]:
    """Return the corners on the sheet of the head over a column, or over several as if they were one."""
    outline = [place for _, place in head_outline(0.0, head.width, head.height, first) if place]
    return [(head.right - x if direction == "rtl" else head.x + x, head.y + y) for x, y in outline]


def _edge(setting: Setting) -> Stroke | None:
    theme = setting.theme
    return Stroke(theme.rule, theme.card_outline_width) if theme.card_outline else None
