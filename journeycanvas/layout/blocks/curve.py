"""Draw the lane of feelings: a band from good to bad, a curve for each persona and state, a face at every feeling."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from math import dist
from typing import NamedTuple

from journeycanvas.layout.approaches import Approach
from journeycanvas.layout.blocks.evidence import EVIDENCE_DASH
from journeycanvas.layout.blocks.face import draw_face
from journeycanvas.layout.blocks.thoughts import Measure, Thoughts, measured
from journeycanvas.layout.cells import cards_by_column, pile_cards, stack
from journeycanvas.layout.curves import Point, Trace, monotone
from journeycanvas.layout.marks import Block, Gist, Mark, Segment, Source, Stroke
from journeycanvas.layout.measures import CELL, HAIRLINE
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import Column, Grid
from journeycanvas.layout.words import joined
from journeycanvas.model import Card, Feeling, Lane

RADIUS = 9.0  # of a face on the curve
SCALE_FACE = 5.0  # of the faces that say which end of the band is good
BAND = (160.0, 196.0, 240.0)  # heights that are tried until every thought finds room beside its face
MANY = 6  # thoughts without room for which a band of middle height is not tried
PAD = RADIUS + 16.0  # from the best and the worst feeling to the band's edge: room for a line of words
HIGHEST = 5.0
WAY = 8.0  # width of the way that thoughts leave to a link
EDGE = RADIUS + 3.0  # from a face to the border of its stage
MIDDLE = Feeling.model_fields["at"].default
WEIGHT = 2.2
PERSONA_DASHES: tuple[tuple[float, ...], ...] = ((), (8.0, 3.5), (2.0, 3.2), (10.0, 3.0, 2.0, 3.0), (4.0, 2.0))


class Series(NamedTuple):
    """One line: whose feelings, now or as they should become, and the columns they stand in."""

    persona: str
    state: str
    feelings: tuple[tuple[int, Feeling], ...]


class Style(NamedTuple):
    """How a line looks: personas differ in colour and dash, the future is a hollow line."""

    colour: str
    dash: tuple[float, ...]
    hollow: bool


def series_of(around: Surroundings, columns: Sequence[Sequence[Card]]) -> list[Series]:
    """Return the lines of a lane: by persona in the map's order, the current state before the future one."""
    lines: dict[tuple[str, str], list[tuple[int, Feeling]]] = {}
    for index, cards in enumerate(columns):
        for card in cards:
            if isinstance(card, Feeling):
                persona = card.persona if card.persona in around.personas else ""
                lines.setdefault((persona or "", card.state), []).append((index, card))
    people = ["", *around.personas]
    order = sorted(lines, key=lambda key: (people.index(key[0]), key[1]))
    along = {key: sorted(lines[key], key=lambda one: (one[0], one[1].at)) for key in order}
    return [Series(persona, state, tuple(along[persona, state])) for persona, state in order]


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


def curve_row(setting: Setting, around: Surroundings, lane: Lane, grid: Grid) -> Row:
    """Return the lane of feelings; other cards, and thoughts without room beside their face, stand under the band."""
    if lane.span == "map" or not grid.columns:
        return stack(setting, around, lane, grid, "cards")
    columns = cards_by_column(around, lane)
    lines = series_of(around, columns)
    measure = cache(partial(measured, Sketch(setting, grid.width)))
    lowest, *higher = (
        partial(_Band, setting, around, lane, grid, lines, height * max(1.0, lane.height), measure) for height in BAND
    )
    band = lowest()
    for draw in higher[-1:] if len(band.homeless) > MANY else higher:
        if band.homeless:
            band = draw()
    homeless = {feeling.id for feeling in band.homeless}
    rest = [[card for card in cards if card.id in homeless or _needs_a_card(card)] for cards in columns]
    faces = band.faces()
    spots = (Spot(0.0, 0.0, band.block, ""), *faces)
    if not any(rest):
        return Row(band.height, spots)
    below = pile_cards(setting, around, lane, grid, "curve", rest, band.height + CELL)
    with_face = {spot.record for spot in faces}
    return Row(
        below.height,
        spots + tuple(spot._replace(record="") if spot.record in with_face else spot for spot in below.spots),
    )


def _face_marks(setting: Setting, feeling: Feeling) -> tuple[Mark, ...]:
    sketch, dash = Sketch(setting, 2 * RADIUS), EVIDENCE_DASH.get(feeling.evidence, ())
    draw_face(sketch, RADIUS, RADIUS, RADIUS, float(feeling.level), dash=dash)
    sketch.means(feeling.id, feeling.text, 0.0, 0.0, 2 * RADIUS, 2 * RADIUS)
    return tuple(sketch.marks)


def _needs_a_card(card: Card) -> bool:
    """Say whether a card says more than a face and a thought beside it can."""
    return not isinstance(card, Feeling) or bool(card.owner or card.tags or card.picture)


class _Band:
    """The band of one height with its curves, faces and the thoughts that found room."""

    def __init__(
        self,
        setting: Setting,
        around: Surroundings,
        lane: Lane,
        grid: Grid,
        lines: list[Series],
        height: float,
        measure: Measure,
    ) -> None:
        self.setting, self.grid, self.height = setting, grid, height
        self._faces: list[tuple[Feeling, Point]] = []
        self._taken: defaultdict[str, list[Point]] = defaultdict(list)  # faces, by the stage that they stand in
        self.sketch = Sketch(setting, grid.width)
        self._ground()
        self.thoughts = Thoughts(self.sketch, grid.start, grid.width, height, measure)
        for y in (PAD, height - PAD):
            self.thoughts.keep_clear(grid.start + 9.0 - SCALE_FACE, y - SCALE_FACE, 2 * SCALE_FACE, 2 * SCALE_FACE)
        self.placed = [(line, self._points(line)) for line in lines]
        self._draw_lines(around)
        self._place_faces(around.approaches.faces)
        self._keep_borders_clear(around.approaches.passed.get(lane.id, frozenset()))
        self.homeless = self._draw_thoughts()
        if len(lines) > 1:
            self._draw_names(around)
        self.block = Block(grid.width, height, self._marks, Gist("", tuple(self.sketch.marks)))

    def _marks(self) -> tuple[Mark, ...]:
        self.thoughts.draw()
        return tuple(self.sketch.marks)

    def _level(self, level: float) -> float:
        return self.height / 2 - level / HIGHEST * (self.height / 2 - PAD)

    def _ground(self) -> None:
        sketch, theme, grid, half = self.sketch, self.setting.theme, self.grid, self.height / 2
        top = HAIRLINE / 2
        sketch.box(grid.start, top, grid.across, half - top, theme.good_tint)
        sketch.box(grid.start, half, grid.across, half, theme.bad_tint)
        for x in (*(column.x for column in grid.columns), grid.width):
            sketch.rule(x, top, x, self.height, Stroke(theme.line, HAIRLINE))
        sketch.rule(grid.start, half, grid.width, half, Stroke(theme.middle, 0.8, (2.0, 4.0)))
        for level in (HIGHEST, -HIGHEST):
            draw_face(sketch, grid.start + 9.0, self._level(level), SCALE_FACE, level, theme.faint)

    def _points(self, line: Series) -> list[Point]:
        """Return where the feelings of a line stand: in their order and their stages, none on top of another face."""
        points: list[Point] = []
        for index, feelings in groupby(line.feelings, lambda one: one[0]):
            points += self._points_in(self.grid.columns[index], [feeling for _, feeling in feelings])
        return points

    def _points_in(self, column: Column, feelings: list[Feeling]) -> list[Point]:
        """Return where the feelings of a stage stand; x grows, if only a little where they are crowded."""
        low, high = column.x + EDGE, column.x + column.width - EDGE
        step, last = min(1.0, (high - low) / len(feelings)), len(feelings) - 1
        unplaced = sum(feeling.at == MIDDLE for feeling in feelings)
        shares = iter(range(1, unplaced + 1))
        points: list[Point] = []
        for n, feeling in enumerate(feelings):
            is_unplaced = unplaced > 1 and feeling.at == MIDDLE  # nobody said where: share the stage evenly
            at = next(shares) / (unplaced + 1) if is_unplaced else float(feeling.at)
            least = points[-1].x + step if points else low
            most = high - (last - n) * step
            x = min(max(column.x + at * column.width, least), most)
            points.append(self._free(x, self._level(float(feeling.level)), least, most, self._taken[column.stage.id]))
            self._taken[column.stage.id].append(points[-1])
        return points

    def _free(self, x: float, y: float, least: float, most: float, taken: list[Point]) -> Point:
        """Return the point nearest to (x, y), at the same height, whose face covers none of those that are taken."""
        for step in (0.0, 1.0, -1.0, 2.0, -2.0):
            there = Point(x + step * (RADIUS + 1.0), y)
            if least <= there.x <= most and all(dist(there, other) >= 2 * RADIUS for other in taken):
                return there
        return Point(x, y)

    def _draw_lines(self, around: Surroundings) -> None:
        for line, points in self.placed:
            first, last = Point(self.grid.start, points[0].y), Point(self.grid.width, points[-1].y)
            path = monotone([first, *points, last])
            draw_line(self.sketch, path, style_of(around, line.persona, line.state), self.setting.theme.paper)
            self.thoughts.add_curve(Trace(path))

    def _place_faces(self, links: Mapping[str, Approach]) -> None:
        for line, points in self.placed:
            for (_, feeling), point in zip(line.feelings, points, strict=True):
                self._faces.append((feeling, point))
                self.thoughts.keep_clear(point.x - RADIUS, point.y - RADIUS, 2 * RADIUS, 2 * RADIUS)
                self._keep_ways_clear(point, links.get(feeling.id, Approach()))

    def faces(self) -> list[Spot]:
        """Return the faces in their places, each a block of its own."""
        size = 2 * RADIUS
        return [
            Spot(
                point.x - RADIUS,
                point.y - RADIUS,
                Block(size, size, partial(_face_marks, self.setting, feeling), Gist(feeling.id, ())),
                feeling.id,
            )
            for feeling, point in self._faces
        ]

    def _keep_borders_clear(self, stages: frozenset[str]) -> None:
        """Leave links that pass the lane a way at the borders of their stages."""
        for column in self.grid.columns:
            if column.stage.id in stages:
                for x in (column.x, column.x + column.width):
                    self.thoughts.keep_clear(x - WAY / 2, 0.0, WAY, self.height)

    def _keep_ways_clear(self, point: Point, approach: Approach) -> None:
        """Leave links a way to a face from where they come."""
        x, width = point.x - WAY / 2, WAY
        if approach.from_above:
            self.thoughts.keep_clear(x, 0.0, width, point.y - RADIUS)
        if approach.from_below:
            self.thoughts.keep_clear(x, point.y + RADIUS, width, self.height - point.y - RADIUS)

    def _draw_thoughts(self) -> list[Feeling]:
        """Write the thoughts beside their faces, the strongest feelings first; return those without room."""
        waiting = [
            (feeling, point, self.grid.columns[index].width)
            for line, points in self.placed
            for (index, feeling), point in zip(line.feelings, points, strict=True)
            if feeling.text and not _needs_a_card(feeling)
        ]
        waiting.sort(key=lambda one: -abs(one[0].level))
        place = self.thoughts.place
        return [
            feeling
            for feeling, point, width in waiting
            if not place(feeling.text, Source(feeling.id, "text"), feeling.direction, point, RADIUS, width)
        ]

    def _draw_names(self, around: Surroundings) -> None:
        """Write at the start of each line whose it is, where there is room; the legend says it in any case."""
        words = self.setting.words
        for line, points in self.placed:
            name = around.personas[line.persona].name if line.persona else ""
            name = joined(words, [name, words.say("future state") if line.state == "future" else ""])
            style = style_of(around, line.persona, line.state)
            self.thoughts.name(name, Point(self.grid.start + 4.0, points[0].y), style.colour)
