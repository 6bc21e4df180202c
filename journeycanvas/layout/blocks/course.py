"""Find where everything stands in a lane of feelings: lines, faces and thoughts, whatever their colours."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from itertools import groupby
from math import dist, inf
from typing import NamedTuple

from journeycanvas.layout.approaches import Approach
from journeycanvas.layout.blocks.thoughts import Measure, Search, Thoughts, Written, measured
from journeycanvas.layout.curves import Point, Trace, monotone
from journeycanvas.layout.giving_way import Cuts
from journeycanvas.layout.marks import Segment, Source
from journeycanvas.layout.measures import SMALL_STRONG
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import Column, Grid
from journeycanvas.messages import joined
from journeycanvas.model import Card, Feeling, Lane

RADIUS = 9.0  # of a face on the curve
SCALE_FACE = 5.0  # of the faces that say which end of the band is good
BAND = (160.0, 196.0, 240.0)  # heights that are tried until every thought finds room beside its face
MEASURED = 8_000  # thoughts whose size is kept, each in a width
MANY = 6  # thoughts without room for which a band of middle height is not tried
PAD = RADIUS + 16.0  # from the best and the worst feeling to the band's edge: room for a line of words
HIGHEST = 5.0
WAY = 8.0  # width of the way that thoughts leave to a link
CUT = 2.0  # width of what thoughts leave free where a poster is cut
EDGE = RADIUS + 3.0  # from a face to the border of its stage
MIDDLE = Feeling.model_fields["at"].default


class Series(NamedTuple):
    """One line: whose feelings, now or as they should become, and the columns they stand in."""

    persona: str
    state: str
    feelings: tuple[tuple[int, Feeling], ...]


class Course(NamedTuple):
    """What stands where on a band: its lines and their ways, faces, words, and feelings whose words found no room."""

    height: float
    lines: tuple[tuple[Series, Sequence[Segment]], ...]
    faces: tuple[tuple[Feeling, Point], ...]
    written: tuple[Written, ...]
    homeless: tuple[Feeling, ...]


class _Curves:
    """The curves of a band and their traces, and the searches for room for thoughts beside them."""

    def __init__(self, ways: Sequence[tuple[Sequence[Segment], Trace]]) -> None:
        self.ways = ways
        self.searches: dict[tuple[str, float], Search] = {}


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


def course_of(
    setting: Setting,
    around: Surroundings,
    lane: Lane,
    grid: Grid,
    columns: Sequence[Sequence[Card]],
    cuts: Cuts = (),
) -> Course:
    """Return what stands where, on a band that is as high as the thoughts of the lane ask for, none across a cut."""
    lines, shelf = series_of(around, columns), around.shelf
    measure = shelf.forms.kept("thoughts", (shelf.form,), lambda: _measure(setting))
    low, middle, high = (partial(_Band, setting, around, lane, grid, lines, height, measure, cuts) for height in BAND)
    band = low(MANY)
    if 0 < len(band.homeless) <= MANY:
        band = middle(0)
    if band.homeless:
        band = high()
    return band.course()


def _measure(setting: Setting) -> Measure:
    return lru_cache(MEASURED)(partial(measured, Sketch(setting, 0.0)))


def height_of(level: float, height: float) -> float:
    """Return how far below the top of a band of that height a feeling stands."""
    return height / 2 - level / HIGHEST * (height / 2 - PAD)


def needs_a_card(card: Card) -> bool:
    """Say whether a card says more than a face and a thought beside it can."""
    return not isinstance(card, Feeling) or bool(card.owner or card.tags or card.picture)


class _Band:
    """The band of one height while its curves, faces and thoughts find their places, whatever their colours.

    It is given up as soon as more thoughts than most are without room: a higher one is drawn in its place.
    """

    def __init__(
        self,
        setting: Setting,
        around: Surroundings,
        lane: Lane,
        grid: Grid,
        lines: list[Series],
        height: float,
        measure: Measure,
        cuts: Cuts,
        most: float = inf,
    ) -> None:
        self.grid, self.height = grid, height * max(1.0, lane.height)
        self._faces: list[tuple[Feeling, Point]] = []
        self._taken: defaultdict[str, list[Point]] = defaultdict(list)  # faces, by the stage that they stand in
        self.thoughts = Thoughts(grid.start, grid.width, self.height, measure)
        for y in (PAD, self.height - PAD):
            self.thoughts.keep_clear(grid.start + 9.0 - SCALE_FACE, y - SCALE_FACE, 2 * SCALE_FACE, 2 * SCALE_FACE)
        for x in grid.cuts:
            self.thoughts.keep_clear(x - CUT / 2, 0.0, CUT, self.height)
        for y in cuts:
            self.thoughts.keep_clear(grid.start, y - CUT / 2, grid.across, CUT)
        self.placed = [(line, self._points(line)) for line in lines]
        self.ways = self._ways(around, lane)
        self._place_faces(around.approaches.faces)
        self._keep_borders_clear(around.approaches.passed.get(lane.id, frozenset()))
        self.homeless = self._place_thoughts(most)
        if len(lines) > 1 and len(self.homeless) <= most:
            self._place_names(setting, around)

    def course(self) -> Course:
        """Return what stands where."""
        return Course(
            self.height, tuple(self.ways), tuple(self._faces), tuple(self.thoughts.written), tuple(self.homeless)
        )

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
            points.append(
                self._free(x, height_of(float(feeling.level), self.height), least, most, self._taken[column.stage.id])
            )
            self._taken[column.stage.id].append(points[-1])
        return points

    def _free(self, x: float, y: float, least: float, most: float, taken: list[Point]) -> Point:
        """Return the point nearest to (x, y), at the same height, whose face covers none of those that are taken."""
        for step in (0.0, 1.0, -1.0, 2.0, -2.0):
            there = Point(x + step * (RADIUS + 1.0), y)
            if least <= there.x <= most and all(dist(there, other) >= 2 * RADIUS for other in taken):
                return there
        return Point(x, y)

    def _ways(self, around: Surroundings, lane: Lane) -> list[tuple[Series, Sequence[Segment]]]:
        """Return the lines with their curves, which thoughts keep clear of; while all are the same, so is most else."""
        points = [its for _, its in self.placed]
        made_from = (lane.id, self.grid.start, self.grid.width, self.height, points)
        curves = around.shelf.forms.kept("curves", made_from, lambda: _Curves([self._way(its) for its in points]))
        self.thoughts.known = curves.searches
        for _, trace in curves.ways:
            self.thoughts.add_curve(trace)
        return [(line, path) for (line, _), (path, _) in zip(self.placed, curves.ways, strict=True)]

    def _way(self, points: list[Point]) -> tuple[Sequence[Segment], Trace]:
        first, last = Point(self.grid.start, points[0].y), Point(self.grid.width, points[-1].y)
        path = monotone([first, *points, last])
        return path, Trace(path)

    def _place_faces(self, links: Mapping[str, Approach]) -> None:
        for line, points in self.placed:
            for (_, feeling), point in zip(line.feelings, points, strict=True):
                self._faces.append((feeling, point))
                self.thoughts.keep_clear(point.x - RADIUS, point.y - RADIUS, 2 * RADIUS, 2 * RADIUS)
                self._keep_ways_clear(point, links.get(feeling.id, Approach()))

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

    def _place_thoughts(self, most: float) -> list[Feeling]:
        """Write the thoughts beside their faces, the strongest feelings first; return those without room."""
        waiting = [
            (feeling, point, self.grid.columns[index].width)
            for line, points in self.placed
            for (index, feeling), point in zip(line.feelings, points, strict=True)
            if feeling.text and not needs_a_card(feeling)
        ]
        waiting.sort(key=lambda one: -abs(one[0].level))
        homeless: list[Feeling] = []
        for feeling, point, width in waiting:
            source = Source(feeling.id, "text")
            if not self.thoughts.place(feeling.text, source, feeling.direction, point, RADIUS, width):
                homeless.append(feeling)
                if len(homeless) > most:
                    break
        return homeless

    def _place_names(self, setting: Setting, around: Surroundings) -> None:
        """Write at the start of each line whose it is, where there is room; the legend says it in any case."""
        words, sketch = setting.words, Sketch(setting, self.grid.width)
        for line, points in self.placed:
            name = around.personas[line.persona].name if line.persona else ""
            name = joined(words, [name, words.say("future state") if line.state == "future" else ""])
            width = sketch.measure(name, SMALL_STRONG) + 0.5
            height = sketch.extent(name, SMALL_STRONG, width).height
            self.thoughts.name(line.persona, name, width, height, Point(self.grid.start + 4.0, points[0].y))
