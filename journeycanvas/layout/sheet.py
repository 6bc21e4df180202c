"""Lay out a whole map: title, panels, phases, stage heads, lanes, links, legend, from the start edge down."""

from journeycanvas.layout.blocks.blueprint_line import blueprint_line
from journeycanvas.layout.blocks.heads import heads_block, phases_block
from journeycanvas.layout.blocks.legend import legend_block
from journeycanvas.layout.blocks.title import title_block
from journeycanvas.layout.cells import Spot
from journeycanvas.layout.links import Band, Ground, link_block
from journeycanvas.layout.marks import Block, Heading, Placed, Sheet
from journeycanvas.layout.measures import MARGIN, UNIT
from journeycanvas.layout.panels import panel_lanes, panels
from journeycanvas.layout.rows import lane_row, last_line
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import grid_of, visible_stages
from journeycanvas.model import Journey

AFTER_TITLE = 18.0
AFTER_PANELS = 22.0
AFTER_HEADS = 2 * UNIT
BEFORE_LEGEND = 14.0


def lay_out(journey: Journey, setting: Setting) -> Sheet:
    """Return the map as a sheet at natural size: cells grow with their words, nothing is cut or covered."""
    return _Layout(journey, setting).sheet()


class _Layout:
    """The sheet while it grows downwards; x is from the start edge of the content."""

    def __init__(self, journey: Journey, setting: Setting) -> None:
        self.journey = journey
        self.setting = setting
        self.grid = grid_of(visible_stages(journey))
        self.around = Surroundings(journey, setting, self.grid)
        self.y = 0.0
        self.spots: list[Spot] = []
        self.bands: list[Band] = []
        self.headings: list[tuple[str, int, float, float, float, float]] = []

    def sheet(self) -> Sheet:
        self._top()
        self._heads()
        self._lanes()
        self._links()
        self._legend()
        return self._turned()

    def _add(self, block: Block, record: str = "", x: float = 0.0) -> None:
        self.spots.append(Spot(x, self.y, block, record))
        self.y += block.height

    def _top(self) -> None:
        journey, setting, width = self.journey, self.setting, self.grid.width
        self.headings.append((journey.map.title, 0, 0.0, 0.0, width, 0.0))
        self._add(title_block(journey, setting, width), journey.map.id)
        self.y += AFTER_TITLE
        self.before = panel_lanes(journey)
        strip = panels(setting, self.around, self.before, width)
        for lane in self.before:
            place = next(spot for spot in strip.spots if spot.record == lane.id)
            self.headings.append((lane.title, 1, place.x, self.y + place.y, place.block.width, place.block.height))
        self.spots += [spot._replace(y=self.y + spot.y) for spot in strip.spots]
        if strip.spots:
            self.bands.append(Band(self.y, self.y + strip.height, solid=True))
        self.y += strip.height + (AFTER_PANELS if strip.spots else 0.0)

    def _heads(self) -> None:
        if not self.grid.columns:
            return
        top = self.y
        phases = phases_block(self.journey, self.setting, self.grid)
        if phases is not None:
            self._add(phases)
        for column in self.grid.columns:
            self.headings.append((column.stage.title, 1, column.x, self.y, column.width, 0.0))
        self._add(heads_block(self.journey, self.setting, self.grid))
        self.bands.append(Band(top, self.y, solid=True))
        self.y += AFTER_HEADS

    def _lanes(self) -> None:
        panelled = {lane.id for lane in self.before}
        lanes = [lane for lane in self.journey.lanes.values() if not lane.hidden and lane.id not in panelled]
        for lane in lanes:
            row = lane_row(self.setting, self.around, lane, self.grid)
            self.bands.append(Band(self.y, self.y + row.height))
            self.headings.append((lane.title, 1, 0.0, self.y, self.grid.width, row.height))
            self.spots += [spot._replace(y=self.y + spot.y) for spot in row.spots]
            self.y += row.height
            if lane.line != "none":
                self._add(blueprint_line(self.setting, lane.line, self.grid.width))
        if lanes:
            self._add(last_line(self.setting, self.grid))

    def _links(self) -> None:
        ground = Ground(self.grid, tuple(self.bands), tuple(self.spots))
        block = link_block(self.journey, self.setting, ground)
        if block is not None:
            self.spots.append(Spot(0.0, 0.0, block, ""))

    def _legend(self) -> None:
        block = legend_block(self.journey, self.setting, self.around, self.grid.width)
        if block is not None:
            self.y += BEFORE_LEGEND
            self._add(block)

    def _turned(self) -> Sheet:
        """Put everything on the sheet, its margins around it: from here on there is only left and right."""
        journey, setting = self.journey, self.setting
        width, height = self.grid.width + 2 * MARGIN, self.y + 2 * MARGIN
        whole = Sketch(setting, width)
        placed: list[Placed] = [
            whole.place(spot.block, MARGIN + spot.x, MARGIN + spot.y, spot.record) for spot in self.spots
        ]
        headings = [
            Heading(title, level, whole.left(MARGIN + x, wide), MARGIN + y, wide, high or self.y - y)
            for title, level, x, y, wide, high in self.headings
        ]
        language = journey.map.language or setting.words.language
        return Sheet(width, height, setting.direction, language, setting.theme.paper, tuple(placed), tuple(headings))
