"""Draw random grids of cards and links between them, and look at the routes as a reader does."""

from itertools import pairwise
from typing import NamedTuple

from hypothesis import strategies as st

from journeycanvas.layout.links.drawing import Drawn
from journeycanvas.layout.links.ground import Band
from journeycanvas.layout.links.line import Line
from journeycanvas.layout.links.places import Places, Rect
from journeycanvas.layout.links.wanted import Wanted, set_label
from journeycanvas.layout.measures import CELL, GAP
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.tracks import grid_of
from tests.builders import a_journey, a_link, a_stage
from tests.layout.builders import a_setting

Point = tuple[float, float]
STYLES = ("flow", "return", "cause", "answers")
SKETCH = Sketch(a_setting(a_journey()), 600.0)


class Cell(NamedTuple):
    """A card of a lane before it has a place: the stage it starts in, how many it covers, its height."""

    stage: int
    span: int
    height: float


def a_ground(lanes: list[list[Cell]], stages: int = 3, lines: frozenset[int] = frozenset()) -> Places:
    """Return cards c0, c1, … stacked in lanes as a sheet does; lines are the lanes with a blueprint line under them."""
    grid = grid_of([a_stage(f"s{n}") for n in range(stages)])
    cards: dict[str, Rect] = {}
    bands, y = [], 100.0
    for n, lane in enumerate(lanes):
        floors = [y + CELL] * stages
        for cell in sorted(lane, key=lambda one: one.stage):
            last = min(cell.stage + cell.span, stages)
            x, width = grid.inner(cell.stage, cell.span)
            top = max(floors[cell.stage : last])
            cards[f"c{len(cards)}"] = Rect(x, top, x + width, top + cell.height)
            floors[cell.stage : last] = [top + cell.height + GAP] * (last - cell.stage)
        bottom = max(max(floors) - GAP + CELL, y + 44.0)
        bands.append(Band(y, bottom))
        y = bottom + (20.0 if n in lines else 0.0)
    return Places(grid, tuple(bands), cards)


def a_pile(columns: int, rows: int) -> Places:
    """Return a lane that spans the map with cards c0, c1, … in it, row by row, close to each other."""
    grid = grid_of([a_stage(f"s{n}") for n in range(4)])
    width = (grid.across - 2 * CELL - GAP * (columns - 1)) / columns
    cards = {}
    for n in range(columns * rows):
        row, column = divmod(n, columns)
        x, y = grid.start + CELL + column * (width + GAP), 100.0 + CELL + row * (30.0 + GAP)
        cards[f"c{n}"] = Rect(x, y, x + width, y + 30.0)
    return Places(grid, (Band(100.0, 100.0 + 2 * CELL + rows * (30.0 + GAP) - GAP),), cards)


def links_between(places: Places, pairs: list[tuple[str, str]], style: str = "flow", label: str = "") -> list[Wanted]:
    """Return links k0, k1, … between these cards."""
    return [
        Wanted(
            a_link(a, b, f"k{n}", style=style, label=label), places.cards[a], places.cards[b], set_label(SKETCH, label)
        )
        for n, (a, b) in enumerate(pairs)
    ]


def drawn(places: Places, *pairs: tuple[str, str], label: str = "") -> dict[str, Line]:
    """Return the routes of links k0, k1, … by their ids."""
    found = Drawn(places, links_between(places, list(pairs), label=label), {})
    return {line.wanted.link.id: line for line in found.lines}


@st.composite
def grounds(draw: st.DrawFn) -> Places:
    """Draw lanes of cards, long ones among them, or a lane that spans the map."""
    if draw(st.integers(0, 2)) == 0:
        return a_pile(draw(st.integers(1, 4)), draw(st.integers(1, 4)))
    stages = draw(st.integers(1, 5))
    cells = st.builds(
        Cell, st.integers(0, stages - 1), st.sampled_from([1, 1, 1, 2, 3]), st.sampled_from([26.5, 26.5, 41.0, 90.0])
    )
    lanes = draw(st.lists(st.lists(cells, max_size=8), min_size=1, max_size=5).filter(any))
    return a_ground(lanes, stages, draw(st.frozensets(st.integers(0, 4), max_size=2)))


@st.composite
def linked(draw: st.DrawFn) -> tuple[Places, list[Wanted]]:
    """Draw a ground and links on it: any card to any card, itself included, some with words."""
    places = draw(grounds())
    ends = st.sampled_from(sorted(places.cards))
    pairs = draw(st.lists(st.tuples(ends, ends), min_size=1, max_size=10))
    links = []
    for n, (a, b) in enumerate(pairs):
        label = draw(st.sampled_from(["", "", "again", "as soon as the papers are there", "بازهم"]))
        link = a_link(a, b, f"k{n}", style=draw(st.sampled_from(STYLES)), label=label)
        links.append(Wanted(link, places.cards[a], places.cards[b], set_label(SKETCH, label)))
    return places, links


def pieces(line: Line) -> list[tuple[Point, Point]]:
    """Return the pieces of a route that have a length."""
    return [(a, b) for a, b in pairwise(line.points) if a != b]


def covers(rect: Rect, a: Point, b: Point) -> bool:
    """Say whether a level or upright piece goes through a card, not only along its edge."""
    inside = rect.grown(-0.05)
    return (
        min(a[0], b[0]) < inside.x1
        and max(a[0], b[0]) > inside.x0
        and min(a[1], b[1]) < inside.y1
        and max(a[1], b[1]) > inside.y0
    )


def stands_on_edge(rect: Rect, point: Point) -> bool:
    """Say whether a point is on a card's edge, away from its corners."""
    x, y = point
    on_side = min(abs(x - rect.x0), abs(x - rect.x1)) < 0.01 and rect.y0 < y < rect.y1
    on_top = min(abs(y - rect.y0), abs(y - rect.y1)) < 0.01 and rect.x0 < x < rect.x1
    return on_side or on_top
