"""Cut a map into what is shown one after the other: the whole of it, how it begins, and then stage after stage.

A stage that is higher than the screen is shown in several pages, each from the top of a lane. No Qt here.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from journeycanvas.layout.hits import Places
from journeycanvas.layout.measures import LANE_COLUMN, MARGIN
from journeycanvas.layout.plan import Plan, Strip

AIR = 10.0  # points around what is shown
BAND_AIR = 8.0  # points between the heads or titles that stay and what passes by them
LEGIBLE = 640.0  # points of the map in the height of the screen, at most: text of ten points is then a 64th of it
BESIDE = 36.0  # points of the neighbours that are seen beside a stage at least
LARGEST = 260.0  # points of the map in the height of the screen, at least: one short lane is not blown up
OVERLAP = 0.9  # of a page, to the next one in a lane that is higher than the screen

Kind: TypeAlias = Literal["map", "opening", "stage"]


class Camera(NamedTuple):
    """Where one looks: the point of the sheet in the corner beside the bands, pixels a point, what is in the light."""

    x: float
    y: float
    scale: float
    left: float
    right: float


class Slide(NamedTuple):
    """One of the things that are shown; stage is its number from 0, page that of its pages."""

    kind: Kind
    camera: Camera
    title: str = ""
    stage: int = -1
    page: int = 0


class Screen(NamedTuple):
    """How large the screen is, in pixels."""

    width: float
    height: float


def slides_of(plan: Plan, title: str, screen: Screen) -> list[Slide]:
    """Return what is to be shown, in order."""
    places = Places(plan)
    return [
        Slide("map", _around(plan, 0.0, plan.height, screen), title),
        *_opening(plan, title, screen),
        *(slide for number in range(len(plan.grid.columns)) for slide in _stage(plan, places, number, screen)),
    ]


def heads_of(plan: Plan) -> Strip | None:
    """Return the strip with the heads of the stages."""
    return Places(plan).head_strip()


def bands(plan: Plan, heads: Strip | None, scale: float) -> tuple[float, float]:
    """Return how high the heads that stay are, and how wide the lane titles, in pixels."""
    return ((heads.height + 2 * BAND_AIR) * scale if heads else 0.0), (LANE_COLUMN + 2 * BAND_AIR) * scale


def _around(plan: Plan, top: float, bottom: float, screen: Screen) -> Camera:
    """Return a camera that shows a part of the map from edge to edge."""
    height = bottom - top + 2 * AIR
    scale = min(screen.width / plan.width, screen.height / height)
    x = -(screen.width / scale - plan.width) / 2
    y = top - AIR - (screen.height / scale - height) / 2
    return Camera(x, y, scale, 0.0, plan.width)


def _opening(plan: Plan, title: str, screen: Screen) -> Iterator[Slide]:
    """Yield the title with the panels below it, if there are any."""
    panels = next((strip for strip in plan.strips if strip.panels), None)
    if panels is not None:
        yield Slide("opening", _around(plan, MARGIN / 2, panels.y + panels.height + AIR, screen), title)


def _stage(plan: Plan, places: Places, number: int, screen: Screen) -> Iterator[Slide]:
    stage = plan.grid.columns[number].stage
    lanes, heads = places.lane_strips(), places.head_strip()
    left, right = places.columns[stage.id]
    top = lanes[0].y if lanes else (heads.y + heads.height if heads else 0.0)
    bottom = lanes[-1].y + lanes[-1].height if lanes else top
    head = heads.height + 2 * BAND_AIR if heads else 0.0
    filling = screen.height / (bottom - top + head + 2 * AIR)
    widest = screen.width / (LANE_COLUMN + 2 * BAND_AIR + (right - left) + 2 * BESIDE)
    scale = min(max(filling, screen.height / LEGIBLE), widest, screen.height / LARGEST)
    band_high, band_wide = bands(plan, heads, scale)
    wide, high = (screen.width - band_wide) / scale, (screen.height - band_high) / scale
    x = _centred(left, right, wide, *_grid(places), is_rtl=places.is_rtl)
    for page, y in enumerate(_pages(lanes, top, bottom, high)):
        yield Slide("stage", Camera(x, y, scale, left, right), stage.title, number, page)


def _grid(places: Places) -> tuple[float, float]:
    edges = list(places.columns.values())
    return min(left for left, _ in edges), max(right for _, right in edges)


def _centred(left: float, right: float, wide: float, start: float, end: float, *, is_rtl: bool) -> float:
    """Return the left edge of what is seen, with a stage in the middle as far as the grid goes."""
    start, end = start - AIR, end + AIR
    if wide >= end - start:
        return end - wide if is_rtl else start
    return min(max((left + right - wide) / 2, start), end - wide)


def _pages(lanes: list[Strip], top: float, bottom: float, high: float) -> Iterator[float]:
    """Yield where the pages of a stage begin: each at a lane, the last one so that it shows as many as it can."""
    y = top
    while y + high < bottom + AIR:
        yield y
        cut = next((lane for lane in lanes if lane.y + lane.height > y + high), None)
        y = cut.y if cut is not None and cut.y > y else y + high * OVERLAP
    yield next((lane.y for lane in lanes if lane.y + high >= bottom + AIR), y) if y > top else top
