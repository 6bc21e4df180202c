"""Draw how a persona feels from stage to stage: the curve of the map, small; or an empty band to draw it in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from journeycanvas.layout.blocks.course import SCALE_FACE
from journeycanvas.layout.blocks.curve import Style, curve_row, draw_line
from journeycanvas.layout.blocks.face import BEST, draw_face
from journeycanvas.layout.blocks.legend import SAMPLE
from journeycanvas.layout.handouts.faces import COLUMNS, headed
from journeycanvas.layout.handouts.lines import Column, Line, air, beside, led, together
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.measures import HAIRLINE, NATURAL, SMALL, SMALL_STRONG, UNIT
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.shown import shown_cells, shown_stage
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import Column as StageColumn
from journeycanvas.layout.tracks import Grid
from journeycanvas.layout.words import kind_word
from journeycanvas.model import Feeling, Journey, Lane, Persona, Stage
from journeycanvas.model.shown import shown_lanes, shown_stages

LEAST_STAGE = 62.0  # narrower ones go into a further band
EMPTY_BAND = 92.0
LANE = Lane(id="feelings", view="curve")
BARE: Mapping[str, object] = MappingProxyType({"text": "", "owner": "", "tags": (), "picture": None})


def feelings_of(journey: Journey, persona: Persona) -> list[Feeling]:
    """Return the feelings of a persona in the lanes that are shown; those of nobody in particular when it has none."""
    shown = [
        card
        for lane in shown_lanes(journey)
        if not lane.spans_map
        for cards in shown_cells(journey, lane).values()
        for card in cards
        if isinstance(card, Feeling)
    ]
    own = [card for card in shown if card.persona == persona.id]
    return own or [card for card in shown if card.persona not in journey.personas]


def feelings_lines(journey: Journey, whole: Column, persona: Persona) -> list[Line]:
    """Return the band in as many pieces, one below another, as the stages need."""
    stages = shown_stages(journey)
    title = headed(whole, whole.setting.words.say("How they feel on the way"))
    if not stages:
        return [*title, *_empty(whole, [])]
    bare = [
        card.model_copy(update={**BARE, "lane": LANE.id, "stage": shown_stage(journey, card)})
        for card in feelings_of(journey, persona)
    ]
    felt = replace(journey, lanes={LANE.id: LANE}, cards={card.id: card for card in bare}, links={})
    most = max(1, int(whole.width // LEAST_STAGE))
    count = -(-len(stages) // most)
    each = -(-len(stages) // count)
    lines = title
    for first in range(0, len(stages), each):
        lines += [*_band(felt, whole, stages[first : first + each]), air(2 * UNIT)]
    return [*lines[:-1], *_states(whole, bare)]


def _states(whole: Column, feelings: Sequence[Feeling]) -> list[Line]:
    """Return which line is how it is and which how it should be, when there are both."""
    states = [state for state in ("current", "future") if any(one.state == state for one in feelings)]
    if len(states) < 2:
        return []
    theme, lead = whole.setting.theme, SAMPLE + 2 * UNIT
    columns = []
    for column, state in zip(whole.split(2, COLUMNS), states, strict=True):
        sample = partial(_sample, column, Style(theme.soft, (), state == "future"))
        columns.append(
            led(column.narrowed(lead).text(kind_word(whole.setting.words, state), SMALL, theme.soft), sample)
        )
    return [air(UNIT, stays=True), *beside(*columns)]


def _sample(column: Column, style: Style, pen: Pen, y: float) -> None:
    middle = y + SMALL.size * SMALL.leading / 2
    path = (("M", (column.x, middle)), ("L", (column.x + SAMPLE, middle)))
    draw_line(pen.sketch, path, style, column.setting.theme.paper)


def _band(felt: Journey, whole: Column, stages: list[Stage]) -> list[Line]:
    grid = _grid(stages, whole)
    names = _names(grid, whole)
    if not any(felt.cells_of(LANE.id).get(stage.id) for stage in stages):
        return together([*names, *_empty(whole, [column.x for column in grid.columns])])
    setting = replace(whole.setting, shape=NATURAL)
    around = Surroundings(replace(felt, stages={stage.id: stage for stage in stages}), setting, grid, Shelf())
    row = curve_row(setting, around, LANE, grid)

    def draw(pen: Pen, y: float) -> None:
        for spot in row.spots:
            pen.put(spot.block, spot.x, y + spot.y, spot.record)

    return together([*names, Line(row.height, (draw,))])


def _grid(stages: list[Stage], whole: Column) -> Grid:
    """Return the stages side by side, all of one width, from the start of the page's lines on."""
    width = whole.width / len(stages)
    columns = tuple(StageColumn(stage, whole.x + n * width, width) for n, stage in enumerate(stages))
    return Grid(columns, whole.x + whole.width, whole.x)


def _names(grid: Grid, whole: Column) -> list[Line]:
    """Return the names of the stages over their columns, standing on the band."""
    setting = whole.setting
    sets = [
        Column(setting, column.x + UNIT / 2, column.width - UNIT).text(
            column.stage.title, SMALL_STRONG, setting.theme.soft, align="centre"
        )
        for column in grid.columns
    ]
    return [*beside(*sets), air(UNIT / 2)] if any(sets) else []


def _empty(whole: Column, starts: list[float]) -> list[Line]:
    """Return a band to draw a curve in by hand: good above, bad below."""
    return [Line(EMPTY_BAND, (partial(_draw_empty, whole, starts),))]


def _draw_empty(whole: Column, starts: list[float], pen: Pen, y: float) -> None:
    sketch, theme, end = pen.sketch, whole.setting.theme, whole.x + whole.width
    sketch.box(whole.x, y, whole.width, EMPTY_BAND, None, Stroke(theme.line, HAIRLINE))
    for x in starts[1:]:
        sketch.rule(x, y, x, y + EMPTY_BAND, Stroke(theme.line, HAIRLINE))
    sketch.rule(whole.x, y + EMPTY_BAND / 2, end, y + EMPTY_BAND / 2, Stroke(theme.middle, 0.8, (2.0, 4.0)))
    for level, where in ((BEST, 2.5 * SCALE_FACE), (-BEST, EMPTY_BAND - 2.5 * SCALE_FACE)):
        draw_face(sketch, whole.x + 9.0, y + where, SCALE_FACE, level, theme.faint)
