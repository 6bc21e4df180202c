"""Shape a map for the sheets that a poster is cut into, so that stages end where the sheets do.

Stages may become a little narrower, and the poster a little smaller, than on one page: enough for the cuts to fall
between stages, or for a row or a column of sheets less. Of these ways the one is taken that makes most of its paper.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import log
from typing import NamedTuple

from journeycanvas.layout.fitting import STEP, Fitted, Ladder, page_of
from journeycanvas.layout.measures import NATURAL
from journeycanvas.layout.paper import MM, Page
from journeycanvas.layout.plan import Plan
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.tiling.cuts import cheapest_cuts, count_of
from journeycanvas.layout.tiling.plan import Frame, Sheets, TileWish
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Journey

SMALLEST = 0.9  # of the size that the map has on one page
SIZES = 16  # that are tried between that and its full size
NARROWER = 8  # steps by which stages are made narrower at most
TRIED = 4  # ways that are laid out, those first that make most of their paper
ACROSS_A_STAGE = 1_000.0  # what it costs to cut anywhere but between two stages


class Shaped(NamedTuple):
    """A map laid out for the sheets it is cut into, and how many these are."""

    fitted: Fitted
    sheets: Sheets

    @property
    def paper(self) -> float:
        """How many sheets it takes for its size."""
        return self.sheets.total / self.fitted.page.scale**2


class _Choice(NamedTuple):
    """A way of cutting a map: how many sheets it takes for its size, its stages' step, and how many columns it has."""

    paper: float
    scale: float
    step: int
    frame: Frame
    columns: int


class Shaper:
    """Lays one map out for sheets; what it is like on one page is known, and at most how large it is there."""

    def __init__(self, journey: Journey, fitted: Fitted, wish: TileWish, margin_mm: float) -> None:
        self.most = fitted.page.scale
        self._journey, self._overlap, self._margin_mm = journey, wish.overlap_mm * MM, margin_mm
        self._sides, self._shape = fitted.page[:2], fitted.setting.shape
        self._ladder = Ladder(journey, replace(fitted.setting, shape=NATURAL))
        self._step = round(log(self._shape.stages) / log(STEP))

    def shaped(self, frames: Sequence[Frame]) -> Shaped | None:
        """Return the map in the shape that makes most of its paper; None when no cut of it can fall between stages."""
        choices: dict[tuple[object, ...], _Choice] = {}
        for choice in sorted(self._choices(frames), key=lambda one: (one.paper, -one.scale, -one.step)):
            choices.setdefault((choice.step, choice.frame, choice.columns), choice)
        best: Shaped | None = None
        for choice in [*choices.values()][:TRIED]:
            if best is not None and best.paper <= choice.paper:
                break
            one = self._cut_between_stages(choice)
            if one is not None and (best is None or one.paper < best.paper):
                best = one
        return best

    def with_cuts_at(self, shaped: Shaped, heights: tuple[float, ...]) -> Shaped | None:
        """Return the map with its lines of text beside cuts at these heights, on as many sheets; None if it cannot."""
        setting = shaped.fitted.setting
        setting = replace(setting, shape=setting.shape._replace(cuts_at=heights))
        moved = self._on_sheets(
            shaped, Fitted(setting, plan(self._journey, setting, self._ladder.shelf), shaped.fitted.page)
        )
        return moved if moved.fitted.page.scale >= SMALLEST * self.most else None

    def longer(self, shaped: Shaped, points: float) -> Shaped:
        """Return the map with so many points of white below it, on as many sheets."""
        one = shaped.fitted.plan
        return self._on_sheets(shaped, shaped.fitted._replace(plan=replace(one, height=one.height + points)))

    def _on_sheets(self, shaped: Shaped, fitted: Fitted) -> Shaped:
        """Return a map that became higher on as many sheets as before, smaller if need be."""
        one, (frame, _, rows) = fitted.plan, shaped.sheets
        most = (rows * (frame.down - self._overlap) + self._overlap) / one.height
        scale = min(shaped.fitted.page.scale, most, self._on_page(one))
        return Shaped(fitted._replace(page=self._page(one, scale)), shaped.sheets)

    def _choices(self, frames: Sequence[Frame]) -> Iterator[_Choice]:
        """Yield the ways in which every cut between columns of sheets can fall between two stages."""
        for step in range(self._step, max(self._step - NARROWER, self._ladder.first) - 1, -1):
            one = self._ladder.at(step)
            largest = min(self.most, self._on_page(one))
            if largest < SMALLEST * self.most:
                break
            sizes = (self.most * (1.0 - (1.0 - SMALLEST) * n / SIZES) for n in range(SIZES + 1))
            for scale in (largest, *(size for size in sizes if size < largest)):
                for frame in frames:
                    columns = self._columns(one.grid, scale, frame)
                    if columns:
                        count = columns * count_of(one.height * scale, frame.down, self._overlap)
                        yield _Choice(count / scale**2, scale, step, frame, columns)

    def _columns(self, grid: Grid, scale: float, frame: Frame) -> int:
        """Return how few columns of sheets there are when each ends with a stage; 0 when a stage is too wide."""
        edges = [edge * scale for edge in _edges(grid, self._shape.margin)]
        most, count, start = frame.across - self._overlap, 1, 0.0
        for before, edge in pairwise(edges):
            room = frame.across if edge == edges[-1] else most
            if edge - start > room:
                count, start = count + 1, before
                if edge - start > room:
                    return 0
        return count

    def _cut_between_stages(self, choice: _Choice) -> Shaped | None:
        """Return the map laid out as it is chosen; None when it cannot be cut like that after all."""
        frame, setting = choice.frame, self._ladder.setting(choice.step)
        edges = [edge * choice.scale for edge in _edges(self._ladder.at(choice.step).grid, self._shape.margin)]
        borders = edges[1:-1]
        cuts = cheapest_cuts(
            edges[-1],
            frame.across,
            self._overlap,
            choice.columns,
            borders,
            lambda place: 0.0 if place in borders else ACROSS_A_STAGE,
        )
        if cuts.cost >= ACROSS_A_STAGE:
            return None
        before = tuple(borders.index(cut) for cut in cuts.places[1:-1])
        setting = replace(setting, shape=setting.shape._replace(lanes=self._shape.lanes, cuts_before=before))
        return self._largest(setting, plan(self._journey, setting, self._ladder.shelf), frame)

    def _largest(self, setting: Setting, one: Plan, frame: Frame) -> Shaped | None:
        """Return a map that is laid out as large as it may be on sheets that end with its stages."""
        most = frame.across - self._overlap
        margin = setting.shape.margin
        parts = [end - start for start, end in pairwise((0.0, *(margin + cut for cut in one.grid.cuts), one.width))]
        scale = min(self.most, self._on_page(one), frame.across / parts[-1], *(most / part for part in parts[:-1]))
        rows = count_of(one.height * scale, frame.down, self._overlap)
        if scale < SMALLEST * self.most:
            return None
        return Shaped(Fitted(setting, one, self._page(one, scale)), Sheets(frame, len(parts), rows))

    def _on_page(self, one: Plan) -> float:
        """Return how large a map is on one page."""
        return page_of(one, self._sides, self._margin_mm).scale

    def _page(self, one: Plan, scale: float) -> Page:
        """Return the page with a map of that size in its middle."""
        width, height = self._sides
        return Page(width, height, scale, (width - one.width * scale) / 2, (height - one.height * scale) / 2)


def _edges(grid: Grid, margin: float) -> list[float]:
    """Return where the sheet of a map starts, its stages start, and it ends."""
    return [0.0, *(margin + column.x for column in grid.columns), grid.width + 2 * margin]
