"""Lay out a whole map: title, panels, phases, stage heads, lanes, links, legend, from the start edge down."""

import math
from collections.abc import Iterable
from functools import partial

from journeycanvas.layout.blocks.blueprint_line import blueprint_line
from journeycanvas.layout.blocks.heads import heads_block, phases_block
from journeycanvas.layout.blocks.legend import legend_block
from journeycanvas.layout.blocks.title import title_block
from journeycanvas.layout.giving_way import Cuts, below, beside_cuts
from journeycanvas.layout.links import Band, Ground, Links, Room, links_over
from journeycanvas.layout.marks import Block, Heading, Kind, Placed, Sheet
from journeycanvas.layout.measures import UNIT
from journeycanvas.layout.panels import panels
from journeycanvas.layout.plan import Cells, Plan, Strip
from journeycanvas.layout.rows import lane_row, last_line
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Gaps, Shelf, Stand
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.standing import Standing
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import grid_of
from journeycanvas.model import Journey, Lane, lane_view
from journeycanvas.model.shown import panel_lanes, shown_lanes, shown_stages

AFTER_TITLE = 18.0
AFTER_PANELS = 22.0
AFTER_HEADS = 2 * UNIT
BEFORE_LEGEND = 14.0
PASSES = 3  # the first has no room to spare for links; the next ones give them what the one before lacked


def lay_out(journey: Journey, setting: Setting) -> Sheet:
    """Return the map as a sheet at natural size: cells grow with their words, nothing is cut or covered."""
    return plan(journey, setting, Shelf()).sheet()


def plan(journey: Journey, setting: Setting, shelf: Shelf, depth: float = math.inf) -> Plan:
    """Return the map in strips; what did not change since an earlier call is taken from the shelf.

    A plan may stop below a depth, told in widths of the sheet; how high all of it becomes is guessed then. What stands
    above is where it stays. Links run over everything: a map with links is laid out whole.
    """
    if journey.links:
        depth = math.inf
    links: Links | None = None
    for _ in range(PASSES):
        layout = _Layout(journey, setting, shelf, links, depth)
        found = layout.plan()
        links = layout.links
        if links is None or not links.are_cramped:
            break
    return found


class _Layout:
    """The sheet while it grows downwards; x is from the start edge of the content, y from its top."""

    def __init__(
        self, journey: Journey, setting: Setting, shelf: Shelf, links: Links | None, depth: float = math.inf
    ) -> None:
        self.journey = journey
        self.setting = setting
        self.shelf = shelf
        self.links = links
        self.room = links.room if links else Room()
        made_from = (journey.stages, self.room.borders, setting.shape)
        self.grid = shelf.kept("grid", made_from, lambda: grid_of(shown_stages(journey), *made_from[1:]))
        self.margin = setting.shape.margin
        self.around = Surroundings(journey, setting, self.grid, shelf)
        self.whole = Sketch(setting, self.grid.width + 2 * self.margin)
        self._all_cuts = below(setting.shape.cuts_at, self.margin)
        self.y = 0.0
        self.end = self.whole.width * depth
        self.left_out = 0.0  # height of what is below the end, as far as one can guess
        self.strips: list[Strip] = []
        self.bands: list[Band] = []
        self.headings: list[Heading] = []

    def plan(self) -> Plan:
        self._title()
        self._panels()
        self._heads()
        self._lanes()
        links = self._links()
        if not self.left_out:
            self._legend()
        setting = self.setting
        return Plan(
            self.whole.width,
            self.y + self.left_out + 2 * self.margin,
            setting.direction,
            self.journey.map.language or setting.words.language,
            setting.theme.paper,
            self.grid,
            tuple(self.strips),
            links,
            tuple(self.headings),
            is_whole=not self.left_out,
        )

    def _place(self, spots: Iterable[Spot]) -> tuple[Placed, ...]:
        return self.whole.place_all(spots, self.margin)

    def _add(self, height: float, spots: tuple[Spot, ...], panels: tuple[str, ...] = ()) -> None:
        """Put a strip below what is there."""
        placed = self.shelf.placed(spots, self._place)
        self.strips.append(Strip(self.margin + self.y, height, placed, spots, panels=panels))
        self.y += height

    def _add_block(self, name: str, block: Block, record: str = "") -> None:
        self._add(block.height, self.shelf.kept(f"strip of {name}", (block,), lambda: (Spot(0.0, 0.0, block, record),)))

    def _head(self, kind: Kind, title: str, x: float, y: float, width: float, height: float) -> None:
        self.headings.append(self._heading(kind, title, x, y, width, height))

    def _heading(self, kind: Kind, title: str, x: float, y: float, width: float, height: float) -> Heading:
        left, level = self.whole.left(self.margin + x, width), 0 if kind == "map" else 1
        return Heading(title, level, left, self.margin + y, width, height, kind)

    def _title(self) -> None:
        journey, setting, width, cuts = self.journey, self.setting, self.grid.width, self.grid.cuts
        made_from = (
            setting,
            width,
            cuts,
            journey.map,
            journey.personas,
            journey.lanes,
            journey.pictures,
            bool(journey.cards),
        )
        block = self.shelf.kept("title", made_from, lambda: title_block(journey, setting, width, cuts))
        self._head("map", self.journey.map.title, 0.0, 0.0, self.grid.width, block.height)
        self._add_block("title", block, journey.map.id)
        self.y += AFTER_TITLE

    def _panels(self) -> None:
        self.before = panel_lanes(self.journey)
        journey, setting, width, bays = self.journey, self.setting, self.grid.width, self.grid.bays
        inside = tuple(journey.cells_of(lane.id) for lane in self.before)
        made_from = (setting, width, bays, journey.personas, journey.channels, journey.pictures, *self.before, *inside)
        strip = self.shelf.kept("panels", made_from, lambda: panels(setting, self.around, self.before, width, bays))
        if not strip.spots:
            return
        self.y = beside_cuts(strip.spots, self.y, self._all_cuts)
        for lane in self.before:
            place = next(spot for spot in strip.spots if spot.record == lane.id)
            self._head("panel", lane.title, place.x, self.y + place.y, place.block.width, place.block.height)
        self.bands.append(Band(self.y, self.y + strip.height, solid=True))
        self._add(strip.height, strip.spots, panels=tuple(lane.id for lane in self.before))
        self.y += AFTER_PANELS

    def _heads(self) -> None:
        if not self.grid.columns:
            return
        top = self.y
        journey, setting, grid = self.journey, self.setting, self.grid
        made_from = (setting, grid, journey.phases)
        phases = self.shelf.kept("phases", made_from, lambda: phases_block(journey, setting, grid))
        if phases is not None:
            self._add_block("phases", phases)
        heads = self.shelf.kept("heads", made_from, lambda: heads_block(journey, setting, grid))
        self.y = beside_cuts((Spot(0.0, 0.0, heads, ""),), self.y, self._all_cuts)
        made = (setting, grid, self.y, heads.height)
        self.headings += self.shelf.kept("headings", made, partial(self._stage_headings, heads.height))
        self._add_block("heads", heads)
        self.bands.append(Band(top, self.y, solid=True))
        self.y += AFTER_HEADS

    def _stage_headings(self, height: float) -> list[Heading]:
        columns = self.grid.columns
        return [self._heading("stage", one.stage.title, one.x, self.y, one.width, height) for one in columns]

    def _lanes(self) -> None:
        panelled = {lane.id for lane in self.before}
        lanes = [lane for lane in shown_lanes(self.journey) if lane.id not in panelled]
        top = self.y
        for n, lane in enumerate(lanes):
            if self.y > self.end and n:
                self.left_out = (self.y - top) / n * (len(lanes) - n)
                return
            stand = self._stand(lane, self.room.at(n))
            self.strips.append(stand.strip)
            self.bands.append(stand.band)
            self.headings.append(stand.heading)
            self.y += stand.strip.height
            if lane.line != "none":
                self._add_block(lane.line, self._line(lane.line))
        if lanes:
            setting, grid, shelf = self.setting, self.grid, self.shelf
            line = shelf.kept("last line", (setting, shelf.frame), lambda: last_line(setting, grid))
            self._add_block("last line", line)

    def _stand(self, lane: Lane, gaps: Gaps) -> Stand:
        """Return the row of a lane where it stands now."""
        setting, around, grid, journey = self.setting, self.around, self.grid, self.journey
        cuts = self._cuts()
        beside = (around.beside(lane), cuts) if cuts else around.beside(lane)
        return self.shelf.stand(journey, lane, gaps, beside, self.y) or self.shelf.stood(
            journey,
            lane,
            gaps,
            beside,
            self.y,
            lambda: lane_row(setting, around, lane, grid, *gaps, cuts),
            self._place,
            partial(self._standing, lane, gaps),
        )

    def _cuts(self) -> Cuts:
        """Return how far below what is there a poster is cut."""
        return below(self._all_cuts, self.y)

    def _standing(self, lane: Lane, gaps: Gaps, row: Row, placed: tuple[Placed, ...]) -> Stand:
        """Return what a row is in its place: from here on there is left and right."""
        strip = Strip(self.margin + self.y, row.height, placed, row.spots, lane.id, self._cells(lane))
        band = Band(self.y, self.y + row.height, False, lane_view(lane) == "curve", *gaps)
        return Stand(strip, band, self._heading("lane", lane.title, 0.0, self.y, self.grid.width, row.height))

    def _line(self, line: str) -> Block:
        setting, width = self.setting, self.grid.width
        return self.shelf.kept(f"line {line}", (setting, width), lambda: blueprint_line(setting, line, width))

    def _cells(self, lane: Lane) -> Cells:
        if lane.collapsed:
            return "none"
        return "one" if self.grid.has_one_cell(lane) else "stages"

    def _links(self) -> Placed | None:
        if not self.journey.links:
            return None
        standing = self.shelf.frame, tuple(self.bands), Standing(self.strips)
        made_from = (self.setting, self.journey.links, *standing, self.links)
        self.links = self.shelf.kept("links", made_from, self._drawn_links)
        links = self.links
        if links is None:
            return None
        return self.shelf.kept(
            "links placed", (links.block,), lambda: self.whole.place(links.block, self.margin, self.margin)
        )

    def _drawn_links(self) -> Links | None:
        spots = tuple(
            Spot(x, y + strip.y - self.margin, block, record)
            for strip in self.strips
            for x, y, block, record in strip.spots
        )
        return links_over(self.journey, self.setting, Ground(self.grid, tuple(self.bands), spots), self.links)

    def _legend(self) -> None:
        block = legend_block(self.journey, self.setting, self.around, self.grid.width, self.grid.cuts)
        if block is not None:
            self.y = beside_cuts((Spot(0.0, 0.0, block, ""),), self.y + BEFORE_LEGEND, self._all_cuts)
            self._add_block("legend", block)
