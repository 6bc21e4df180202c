"""Draw the lane of feelings: a band from good to bad, a curve for each persona and state, a face at every feeling."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeycanvas.layout.blocks.course import HIGHEST, RADIUS, SCALE_FACE, Course, course_of, height_of, needs_a_card
from journeycanvas.layout.blocks.evidence import EVIDENCE_DASH
from journeycanvas.layout.blocks.face import draw_face
from journeycanvas.layout.blocks.thoughts import AIR, Written, draw_written
from journeycanvas.layout.cells import pile_cards, stack
from journeycanvas.layout.curves import Point
from journeycanvas.layout.giving_way import Cuts
from journeycanvas.layout.marks import Block, Mark, Segment, Stroke, Unseen
from journeycanvas.layout.measures import CELL, HAIRLINE
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Feeling, Lane

WEIGHT = 2.2
PERSONA_DASHES: tuple[tuple[float, ...], ...] = ((), (8.0, 3.5), (2.0, 3.2), (10.0, 3.0, 2.0, 3.0), (4.0, 2.0))


class Style(NamedTuple):
    """How a line looks: personas differ in colour and dash, the future is a hollow line."""

    colour: str
    dash: tuple[float, ...]
    hollow: bool


def style_of(around: Surroundings, persona: str, state: str) -> Style:
    """Return the look of a line, the same in every lane and in the legend."""
    people = list(around.personas)
    if persona not in people:
        return Style(around.setting.theme.curves[0], (), state == "future")
    index = people.index(persona)
    return Style(around.personas[persona].colour, PERSONA_DASHES[index % len(PERSONA_DASHES)], state == "future")


def draw_line(sketch: Sketch, path: Sequence[Segment], style: Style, ground: str) -> None:
    """Draw a line of feelings; ground shows through a hollow one."""
    if style.hollow:
        sketch.shape(path, None, Stroke(style.colour, WEIGHT + 1.4, style.dash, True))
        sketch.shape(path, None, Stroke(ground, WEIGHT - 0.4, style.dash, True))
    else:
        sketch.shape(path, None, Stroke(style.colour, WEIGHT, style.dash, True))


def curve_row(setting: Setting, around: Surroundings, lane: Lane, grid: Grid, cuts: Cuts = ()) -> Row:
    """Return the lane of feelings; other cards, and thoughts without room beside their face, stand under the band."""
    if grid.has_one_cell(lane):
        return stack(setting, around, lane, grid, "cards")
    forms, journey = around.shelf.forms, around.journey
    columns = list(shown_cells(journey, lane).values())
    made_from = (around.shelf.form, around.shelf.frame, lane, journey.cells_of(lane.id), journey.personas, cuts)
    course = forms.kept(
        f"course {lane.id}",
        (*made_from, around.approaches),
        lambda: course_of(setting, around, lane, grid, columns, cuts),
    )
    homeless = {feeling.id for feeling in course.homeless}
    rest = [[card for card in cards if card.id in homeless or needs_a_card(card)] for cards in columns]
    known: _Drawn = around.shelf.kept(f"drawn {lane.id}", (setting,), _Drawn)
    faces = [known.face(setting, feeling, point) for feeling, point in course.faces]
    written = [known.words(setting, around, words) for words in course.written]
    known.forget_all_but(course)
    spots = (Spot(0.0, 0.0, _band_block(setting, around, grid, course), ""), *written, *faces)
    if not any(rest):
        return Row(course.height, spots)
    below = pile_cards(setting, around, lane, grid, "curve", rest, course.height + CELL)
    with_face = {spot.record for spot in faces}
    return Row(
        below.height,
        spots + tuple(spot._replace(record="") if spot.record in with_face else spot for spot in below.spots),
    )


def _band_block(setting: Setting, around: Surroundings, grid: Grid, course: Course) -> Block:
    """Return the ground with its lines."""
    sketch = Sketch(setting, grid.width)
    _ground(sketch, grid, course.height, course.written)
    for line, path in course.lines:
        draw_line(sketch, path, style_of(around, line.persona, line.state), setting.theme.paper)
    return sketch.finish(course.height)


@dataclass(slots=True, eq=False)
class _Words(Unseen):
    """Words in their place, a block of their own: a long band has hundreds."""

    setting: Setting
    words: Written
    colour: str

    @property
    def record(self) -> str:
        return ""

    @property
    def areas(self) -> tuple[Mark, ...]:
        return ()

    def draw(self) -> tuple[Mark, ...]:
        sketch = Sketch(self.setting, self.width)
        draw_written(sketch, self.words, self.colour)
        return tuple(sketch.marks)


def _ground(sketch: Sketch, grid: Grid, height: float, written: Sequence[Written] = ()) -> None:
    """Draw the tints, the stages and the middle, which is left out behind words."""
    theme, half, top = sketch.setting.theme, height / 2, HAIRLINE / 2
    sketch.box(grid.start, top, grid.across, half - top, theme.good_tint)
    sketch.box(grid.start, half, grid.across, half, theme.bad_tint)
    for x in (*(column.x for column in grid.columns), grid.width):
        sketch.rule(x, top, x, height, Stroke(theme.line, HAIRLINE))
    x = grid.start
    behind = sorted((it.place[0], it.width) for it in written if it.place[1] < half < it.place[1] + it.height)
    for start, width in (*behind, (grid.width + AIR, 0.0)):
        if start - AIR > x:
            sketch.rule(x, half, start - AIR, half, Stroke(theme.middle, 0.8, (2.0, 4.0)))
        x = max(x, start + width + AIR)
    for level in (HIGHEST, -HIGHEST):
        draw_face(sketch, grid.start + 9.0, height_of(level, height), SCALE_FACE, level, theme.faint)


class _Drawn:
    """The faces and the words of a lane as they were drawn before; those that stay are the same blocks."""

    def __init__(self) -> None:
        self._faces: dict[str, tuple[Feeling, Point, Spot]] = {}
        self._words: dict[Written, tuple[str, Spot]] = {}

    def face(self, setting: Setting, feeling: Feeling, point: Point) -> Spot:
        known = self._faces.get(feeling.id)
        if known is None or known[0] is not feeling or known[1] != point:
            face = _Face(2 * RADIUS, 2 * RADIUS, None, setting, feeling)
            known = self._faces[feeling.id] = (
                feeling,
                point,
                Spot(point.x - RADIUS, point.y - RADIUS, face, feeling.id),
            )
        return known[2]

    def words(self, setting: Setting, around: Surroundings, words: Written) -> Spot:
        colour = setting.theme.ink if words.persona is None else style_of(around, words.persona, "").colour
        known = self._words.get(words)
        if known is None or known[0] != colour:
            block = _Words(words.width, words.height, None, setting, words, colour)
            known = self._words[words] = (colour, Spot(*words.place, block, ""))
        return known[1]

    def forget_all_but(self, course: Course) -> None:
        for gone in self._faces.keys() - {feeling.id for feeling, _ in course.faces}:
            del self._faces[gone]
        for words in self._words.keys() - set(course.written):
            del self._words[words]


@dataclass(slots=True, eq=False)
class _Face(Unseen):
    """A face on its line."""

    setting: Setting
    feeling: Feeling

    @property
    def record(self) -> str:
        return self.feeling.id

    @property
    def areas(self) -> tuple[Mark, ...]:
        return ()

    def draw(self) -> tuple[Mark, ...]:
        feeling, size = self.feeling, self.width
        sketch, dash = Sketch(self.setting, size), EVIDENCE_DASH.get(feeling.evidence, ())
        draw_face(sketch, RADIUS, RADIUS, RADIUS, float(feeling.level), dash=dash)
        sketch.means(feeling.id, feeling.text, 0.0, 0.0, size, size)
        return tuple(sketch.marks)
