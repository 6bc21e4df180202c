"""Draw what stands around the cells of a canvas for the wall: title and fields, areas, heads, lane titles, the foot."""

from itertools import groupby

from journeycanvas.layout.blocks.blueprint_line import DASHES, WEIGHT
from journeycanvas.layout.blocks.face import draw_face
from journeycanvas.layout.marks import Block, Stroke
from journeycanvas.layout.measures import Face
from journeycanvas.layout.note_colours import note_colour
from journeycanvas.layout.paper import MM
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.tracks import Column, Grid
from journeycanvas.layout.words import capital, line_word
from journeycanvas.layout.workshop.sizes import PAD, Sizes
from journeycanvas.model import Journey, Lane
from journeycanvas.theme.names import COLOURS

OUTLINE = 1.2  # of stage heads and areas
THIN = 0.5
FIELDS = 0.42  # of the width: the fields that are filled by hand
MOST_LINE = 1.7  # times the usual distance of two lines that are written on
NAME_SHARE = 0.6  # of them: the group; the date takes the rest


def code_in(sketch: Sketch, code: str, face: Face, x: float, y: float, colour: str) -> float:
    """Write a code from left to right, as it is everywhere, and return how wide it is."""
    width = sketch.measure(code, face, "ltr") + 1.0
    sketch.words(code, face, x, y, width, colour, direction="ltr")
    return width


def title_block(journey: Journey, setting: Setting, sizes: Sizes, width: float) -> Block:
    """Return the title at the start and, at the far end, the fields for the group, the date and the names."""
    sketch, theme, words = Sketch(setting, width), setting.theme, setting.words
    fields = width * FIELDS
    room = width - fields - 3 * sizes.space
    height = sketch.words(journey.map.title, sizes.title, 0.0, 0.0, room, theme.ink)
    height += sketch.words(journey.map.subtitle, sizes.question, 0.0, height, room, theme.soft)
    line = 10.0 * MM * sizes.factor
    x, group = width - fields, NAME_SHARE * fields
    _field(sketch, words.say("Group"), sizes, x, line, group - sizes.space)
    _field(sketch, words.say("Date"), sizes, x + group, line, fields - group)
    _field(sketch, words.say("Names"), sizes, x, 2 * line, fields)
    height = max(height, 2 * line) + sizes.space
    sketch.rule(0.0, height, width, height, Stroke(theme.rule, OUTLINE))
    sketch.means(journey.map.id, journey.map.title, 0.0, 0.0, width, height)
    return sketch.finish(height + OUTLINE)


def _field(sketch: Sketch, label: str, sizes: Sizes, x: float, bottom: float, width: float) -> None:
    face, theme = sizes.question, sketch.setting.theme
    lead = sketch.measure(label, face) + 1.0
    sketch.words(label, face, x, bottom - face.size * face.leading, lead, theme.soft)
    sketch.rule(x + lead + sizes.space / 2, bottom, x + width, bottom, Stroke(theme.line, THIN))


def area_heading(sketch: Sketch, lane: Lane, code: str, sizes: Sizes) -> float:
    """Draw code, title and question of an area above the stages; return where its content starts."""
    theme, pad = sketch.setting.theme, sizes.space
    lead = pad + code_in(sketch, code, sizes.edge_code, pad, pad / 2, theme.ink) + pad
    width = sketch.width - lead - pad
    y = pad + sketch.words(lane.title, sizes.lane, lead, pad, width, theme.ink)
    y += sketch.words(lane.prompt, sizes.question, lead, y, width, theme.soft)
    return max(y, pad + sizes.edge_code.size * sizes.edge_code.leading)


def persona_fields(setting: Setting, sizes: Sizes, width: float, height: float = 0.0) -> Block:
    """Return a portrait to be drawn and a line for each part of a persona, to be filled by hand.

    They are spread over a height, as far as lines are better for it.
    """
    sketch, say, theme = Sketch(setting, width), setting.words.say, setting.theme
    least = 8.0 * MM * sizes.factor
    line = min(max(least, height / 3), MOST_LINE * least)
    radius = 1.25 * line
    sketch.disc(radius, radius, radius - 1.0, None, Stroke(theme.faint, THIN, (3.0, 3.0)))
    labels = (say("Name"), say("Age"), say("Job"), say("Channels"), say("Goals"), say("Obstacles"))
    x, gap = 2 * radius + sizes.space, sizes.space
    room = (width - x - gap) / 2
    for number, label in enumerate(labels):
        _field(sketch, label, sizes, x + (number % 2) * (room + gap), (number // 2 + 1) * line, room)
    return sketch.finish(max(3 * line, 2 * radius) + 1.0)


def heads_block(journey: Journey, setting: Setting, grid: Grid, codes: dict[str, str], sizes: Sizes) -> Block:
    """Return the stages with their numbers, and the phases over them, in outlines that spare the ink."""
    sketch, theme = Sketch(setting, grid.width), setting.theme
    top, pad, tip = _phases(sketch, journey, grid, sizes), sizes.space, 2 * sizes.space
    height, drawn = 0.0, []
    for column in grid.columns:
        lead = tip + pad + sketch.measure(codes[column.stage.id], sizes.edge_code, "ltr") + pad
        room = max(column.width - lead - tip, sizes.stage.size)
        title = sketch.set(column.stage.title, sizes.stage, room)
        goal = sketch.balanced(column.stage.goal, sizes.question, room) if column.stage.goal else None
        tall = title.height + (goal.height if goal else 0.0)
        drawn.append((column, lead, title, goal, tall))
        height = max(height, tall + 2 * pad, sizes.edge_code.size * sizes.edge_code.leading + pad)
    for column, lead, title, goal, tall in drawn:
        sketch.shape(_arrow(column, top, height, tip), None, Stroke(theme.rule, OUTLINE))
        face = sizes.edge_code
        middle = top + (height - face.size * face.leading) / 2
        code_in(sketch, codes[column.stage.id], face, column.x + tip + pad / 2, middle, theme.ink)
        y = top + (height - tall) / 2
        sketch.put(title, column.x + lead, y, theme.ink)
        if goal:
            sketch.put(goal, column.x + lead, y + title.height, theme.soft)
        sketch.means(column.stage.id, column.stage.title, column.x, top, column.width, height)
    return sketch.finish(top + height)


def _phases(sketch: Sketch, journey: Journey, grid: Grid, sizes: Sizes) -> float:
    """Draw the phases as named lines over their stages; return the height they take."""
    face, theme = sizes.question._replace(bold=True), sketch.setting.theme
    height = 0.0
    for phase, group in groupby(grid.columns, lambda column: column.stage.phase):
        run = list(group)
        if phase in journey.phases:
            start, width = run[0].x, run[-1].x + run[-1].width - run[0].x - sizes.space
            height = max(height, sketch.words(journey.phases[phase].title, face, start, 0.0, width, theme.ink))
    for phase, group in groupby(grid.columns, lambda column: column.stage.phase):
        run = list(group)
        if phase in journey.phases:
            start, end = run[0].x, run[-1].x + run[-1].width - sizes.space
            sketch.rule(start, height + 1.0, end, height + 1.0, Stroke(theme.rule, OUTLINE))
    return height + sizes.space if height else 0.0


def _arrow(column: Column, top: float, height: float, tip: float) -> tuple[tuple[str, tuple[float, ...]], ...]:
    start, end, middle = column.x, column.x + column.width - 1.5 * OUTLINE, top + height / 2
    return (
        ("M", (start, top)),
        ("L", (end - tip, top)),
        ("L", (end, middle)),
        ("L", (end - tip, top + height)),
        ("L", (start, top + height)),
        ("L", (start + tip, middle)),
        ("Z", ()),
    )


def lane_block(setting: Setting, lane: Lane, code: str, sizes: Sizes) -> Block:
    """Return the letters of a lane, its title and its question, as high as they need."""
    sketch, theme, pad = Sketch(setting, sizes.lane_column), setting.theme, sizes.space
    lead = max(code_in(sketch, code, sizes.edge_code, 0.0, pad / 2, theme.ink), sizes.edge_code.size) + pad
    width, y = sizes.lane_column - lead - pad, pad
    y += sketch.words(lane.title, sizes.lane, lead, y, width, theme.ink)
    if lane.prompt:
        y += sketch.put(sketch.balanced(lane.prompt, sizes.question, width), lead, y + pad / 3, theme.soft) + pad / 3
    if lane.department and lane.department != lane.title:
        y += sketch.words(lane.department, sizes.question, lead, y, width, theme.soft)
    height = max(y, pad / 2 + sizes.edge_code.size * sizes.edge_code.leading)
    sketch.means(lane.id, lane.title, 0.0, 0.0, sizes.lane_column, height)
    return sketch.finish(height)


def note_key(setting: Setting, lane: Lane, sizes: Sizes) -> Block:
    """Return the colour of the notes that hang in a lane, named for prints in ink and for who sees no colours."""
    sketch, theme, face = Sketch(setting, sizes.lane_column), setting.theme, sizes.question
    colour = note_colour(lane)
    hue, name, lead = theme.hue(colour), COLOURS.get(colour), sizes.edge_code.size + sizes.space
    if name is None:
        return sketch.finish(0.0)
    side, line = face.size, face.size * face.leading
    outline = Stroke(theme.card_outline or hue.deep, OUTLINE / 2)
    sketch.box(lead, (line - side) / 2, side, side, hue.fill, outline, side / 6)
    x = lead + side + sizes.space / 2
    sketch.words(setting.words.say(name), face, x, 0.0, sizes.lane_column - x, theme.soft)
    return sketch.finish(line + sizes.space / 2)


def line_block(setting: Setting, line: str, sizes: Sizes, width: float) -> Block:
    """Return a line of a service blueprint from end to end, its name at the start."""
    sketch, theme = Sketch(setting, width), setting.theme
    block = sketch.set(capital(line_word(setting.words, line)), sizes.question, width / 2)
    sketch.put(block, 0.0, 0.0, theme.ink)
    middle = block.height / 2
    sketch.rule(block.ink_width + sizes.space, middle, width, middle, Stroke(theme.rule, WEIGHT, DASHES.get(line, ())))
    return sketch.finish(block.height)


def feelings_block(setting: Setting, grid: Grid, height: float, code: str, sizes: Sizes) -> Block:
    """Return an empty band in which a group draws how the customer feels: good above, bad below; code stands in it."""
    sketch, theme = Sketch(setting, grid.width), setting.theme
    radius = 4.0 * MM * sizes.factor
    air = sizes.space + max(sizes.space, PAD)  # the code is no nearer to the border of its cell in small type
    x = grid.start + sketch.measure(code, sizes.cell_code, "ltr") + radius + air
    sketch.rule(grid.start, height / 2, grid.width, height / 2, Stroke(theme.middle, 1.0, (2.0, 5.0)))
    for y, level in ((radius + sizes.space, 5.0), (height - radius - sizes.space, -5.0)):
        draw_face(sketch, x, y, radius, level, theme.soft)
    return sketch.finish(height)


def foot_block(setting: Setting, grid: Grid, numbers: dict[str, str], lanes: dict[str, str], sizes: Sizes) -> Block:
    """Return the numbers of the stages again, under their columns, and how a note is told where it belongs."""
    sketch, theme, words = Sketch(setting, grid.width), setting.theme, setting.words
    face, y = sizes.cell_code, sizes.space / 3
    for column in grid.columns:
        width = sketch.measure(numbers[column.stage.id], face, "ltr") + 1.0
        code_in(sketch, numbers[column.stage.id], face, column.x + (column.width - width) / 2, y, theme.ink)
    if not numbers or not lanes:
        return sketch.finish(y + face.size * face.leading)
    lane, stage = list(lanes.values())[len(lanes) // 2], list(numbers.values())[len(numbers) // 2]
    hint = words.say(
        "Write in the corner of each note where it hangs: {code} is lane {lane}, stage {stage}.",
        code=lane + stage,
        lane=lane,
        stage=stage,
    )
    y += face.size * face.leading
    y += sketch.words(hint, sizes.question, 0.0, y, grid.width, theme.soft)
    return sketch.finish(y)
