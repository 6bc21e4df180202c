"""Lay out the canvas for a wall: the map's stages and lanes at real size, its cells emptied to slots for notes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from journeycanvas.layout.blocks.curve import curve_row
from journeycanvas.layout.blocks.persona import persona_block
from journeycanvas.layout.cells import face_block
from journeycanvas.layout.marks import Block, Heading, Kind, Placed, Sheet, Stroke
from journeycanvas.layout.measures import GAP
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.workshop.cells import Cell, draw_cell, hold, least_height
from journeycanvas.layout.workshop.notes import Filled
from journeycanvas.layout.workshop.parts import OUTLINE, THIN, area_heading, code_in, feelings_block, persona_fields
from journeycanvas.layout.workshop.room import Line, Room
from journeycanvas.layout.workshop.sizes import PAD
from journeycanvas.model import Card, Journey, lane_view
from journeycanvas.model.codes import lane_codes, stage_codes

UNSURE = ("assumed", "proposed")


class Printed(NamedTuple):
    """The sheet, as large as its page, how many cards found no room on it, and the codes of cells full of cards."""

    sheet: Sheet
    left_out: int
    full: tuple[str, ...]

    @property
    def wanting(self) -> int:
        """In how many places there is less room than there should be."""
        return self.left_out + len(self.full)


class Content(NamedTuple):
    """How high what is printed makes lanes of feelings, and the areas above the stages.

    lanes says so of other lanes, by their ids: first for all cards, then for a free slot in every cell besides.
    """

    curve: float
    areas: float
    lanes: tuple[Mapping[str, float], ...]


def filled_with(journey: Journey, filled: Filled) -> Journey:
    """Return the map with the cards that are printed; what is assumed or only proposed is not known."""
    if filled == "all":
        return journey
    cards = {id: card for id, card in journey.cards.items() if filled == "known" and card.evidence not in UNSURE}
    return replace(journey, cards=cards, personas=journey.personas if filled == "known" else {})


def content_of(journey: Journey, setting: Setting, room: Room, shelf: Shelf) -> Content:
    """Return how high what is printed makes the parts of a canvas, with a free slot in every cell."""
    page = _Page(journey, setting, room, shelf)
    curves = [
        curve_row(setting, page.around, line.lane, room.grid).height
        for line in room.lines
        if line.is_drawn and any(journey.cells_of(line.lane.id).values())
    ]
    areas = [page.in_area(number)[1] for number in range(len(room.areas))]
    lines = [line for line in room.lines if not line.is_drawn]
    lanes = tuple({line.lane.id: page.least_height(line, is_kept) for line in lines} for is_kept in (False, True))
    return Content(max(curves, default=0.0), max(areas, default=0.0), lanes)


def canvas_in(journey: Journey, setting: Setting, room: Room, shelf: Shelf) -> Printed:
    """Return the canvas of a map whose cards are those to be printed."""
    page = _Page(journey, setting, room, shelf)
    page.draw()
    sheet = Sheet(
        room.width,
        room.height,
        setting.direction,
        journey.map.language or setting.words.language,
        setting.theme.paper,
        tuple(page.placed),
        tuple(page.headings),
    )
    return Printed(sheet, page.left_out, tuple(page.full))


class _Page:
    """The canvas while it is drawn; x is from the start edge inside the margins, y from the top inside them."""

    def __init__(self, journey: Journey, setting: Setting, room: Room, shelf: Shelf) -> None:
        self.journey, self.setting, self.room = journey, setting, room
        self.around = Surroundings(journey, setting, room.grid, shelf)
        self.lanes, self.stages = lane_codes(journey), stage_codes(journey)
        self.whole = Sketch(setting, room.width)
        self.placed: list[Placed] = []
        self.headings: list[Heading] = []
        self.left_out = 0
        self.full: list[str] = []

    def draw(self) -> None:
        room, inside = self.room, self.room.width - 2 * self.room.margin
        self._head(self.journey.map.title, "map", 0.0, 0.0, inside, room.title.height)
        self._put(room.title, 0.0, 0.0, self.journey.map.id)
        for number, area in enumerate(room.areas):
            frame = Sketch(self.setting, area.width)
            height = room.areas_height
            frame.box(0.0, 0.0, area.width, height, None, Stroke(self.setting.theme.rule, THIN))
            area_heading(frame, area.lane, self.lanes[area.lane.id], room.sizes)
            frame.means(area.lane.id, area.lane.title, 0.0, 0.0, area.width, height)
            self._head(area.lane.title, "panel", area.x, room.areas_y, area.width, height)
            self._put(frame.finish(height), area.x, room.areas_y, area.lane.id)
            for x, y, block, record in self.in_area(number)[0]:
                self._put(block, area.x + x, room.areas_y + y, record)
        for column in room.grid.columns:
            self._head(column.stage.title, "stage", column.x, room.heads_y, column.width, room.heads.height)
        self._put(room.heads, 0.0, room.heads_y)
        for line in room.lines:
            self._line(line)
        self._put(room.foot, 0.0, room.foot_y)

    def in_area(self, number: int) -> tuple[list[Spot], float]:
        """Return what is printed in an area, or is there to be filled, from its own corner, and where it ends."""
        area, sizes = self.room.areas[number], self.room.sizes
        lane, pad = area.lane, sizes.space
        y = area_heading(Sketch(self.setting, area.width), lane, self.lanes[lane.id], sizes) + pad
        inner = area.width - 2 * pad
        spots: list[Spot] = []
        cards = self.journey.cell(lane.id, None)
        if lane.role == "persona" and not cards and not self.journey.personas:
            block = persona_fields(self.setting, sizes, inner)
            return [Spot(pad, y, block, "")], y + block.height + pad
        people = list(self.journey.personas.values()) if lane.role == "persona" else []
        blocks = [(persona_block(self.setting, one, inner, ""), one.id) for one in people]
        view = lane_view(lane)
        view = "text" if view == "curve" else view
        blocks += [(face_block(self.setting, self.around, card, lane, view, inner), card.id) for card in cards]
        for block, record in blocks:
            spots.append(Spot(pad, y, block, record))
            y += block.height + GAP
        return spots, y

    def _line(self, line: Line) -> None:
        room, grid, theme, lane = self.room, self.room.grid, self.setting.theme, line.lane
        frame, code = Sketch(self.setting, grid.width), self.lanes[line.lane.id]
        is_whole = lane.span == "map" or not grid.columns
        rule = Stroke(theme.line, THIN)
        frame.rule(0.0, 0.0, grid.width, 0.0, Stroke(theme.rule, OUTLINE / 2))
        starts = [grid.start] if is_whole else [column.x for column in grid.columns]
        for x in (*starts, grid.width):
            frame.rule(x, 0.0, x, line.height, rule)
        if line is room.lines[-1]:
            frame.rule(0.0, line.height, grid.width, line.height, Stroke(theme.rule, OUTLINE / 2))
        inside = room.width - 2 * room.margin
        self._head(lane.title, "lane", 0.0, line.y, inside, line.height)
        self._put(frame.finish(line.height), 0.0, line.y)
        self._put(line.title, 0.0, line.y, lane.id)
        edge, face = Sketch(self.setting, inside - grid.width), room.sizes.edge_code
        wide = edge.measure(code, face, "ltr") + 1.0
        y = max(0.0, (line.height - face.size * face.leading) / 2)
        code_in(edge, code, face, edge.width - wide, y, theme.ink)
        self._put(edge.finish(line.height), grid.width, line.y)
        if line.is_drawn:
            self._feelings(line)
        for cards, name, cell in self._cells(line):
            self._cell(line, cards, name, cell)
        if line.under is not None:
            self._put(line.under, 0.0, line.y + line.height)

    def _cells(self, line: Line) -> list[tuple[Sequence[Card], str, Cell]]:
        """Return the cells of a lane: the cards of each, its code, and where it is."""
        grid, code, cards = self.room.grid, self.lanes[line.lane.id], shown_cells(self.journey, line.lane)
        if line.lane.span == "map" or not grid.columns:
            return [(cards[None], code, Cell(grid.start, grid.across, line.height))]
        return [
            (cards[column.stage.id], code + self.stages[column.stage.id], Cell(column.x, column.width, line.height))
            for column in grid.columns
        ]

    def least_height(self, line: Line, is_slot_kept: bool) -> float:
        """Return how high a lane has to be for what is printed in its cells, and a free slot in each."""
        note = self.room.note
        if note is None:
            return 0.0
        heights = (
            least_height(cell.width, note, self._blocks(line, cards, note.width), self.room.sizes, is_slot_kept)
            for cards, _, cell in self._cells(line)
            if cards
        )
        return max(heights, default=0.0)

    def _blocks(self, line: Line, cards: Sequence[Card], width: float) -> list[Block]:
        view = lane_view(line.lane)
        return [face_block(self.setting, self.around, one, line.lane, view, width) for one in cards]

    def _cell(self, line: Line, cards: Sequence[Card], code: str, cell: Cell) -> None:
        room, setting = self.room, self.setting
        note = None if line.is_drawn else room.note
        width = note.width if note else cell.width - 2 * PAD
        blocks = [] if line.is_drawn else self._blocks(line, cards, width)
        held = hold(cell, note, blocks, room.sizes)
        sketch = Sketch(setting, room.grid.width)
        draw_cell(sketch, setting, held, note, code, room.sizes)
        self._put(sketch.finish(line.height), 0.0, line.y)
        for number, x, y in held.cards:
            self._put(blocks[number], x, line.y + y, cards[number].id)
        self.left_out += held.left_out
        if note is not None and blocks and not held.slots:
            self.full.append(code)

    def _feelings(self, line: Line) -> None:
        grid, setting = self.room.grid, self.setting
        if not any(self.journey.cells_of(line.lane.id).values()):
            self._put(feelings_block(setting, grid, line.height, self._first_code(line), self.room.sizes), 0.0, line.y)
            return
        row = curve_row(setting, self.around, line.lane, grid)
        top = line.y + max(0.0, line.height - row.height) / 2
        for x, y, block, record in row.spots:
            self._put(block, x, top + y, record)

    def _first_code(self, line: Line) -> str:
        return self.lanes[line.lane.id] + self.stages[self.room.grid.columns[0].stage.id]

    def _put(self, block: Block, x: float, y: float, record: str = "") -> None:
        margin = self.room.margin
        self.placed.append(self.whole.place(block, margin + x, margin + y, record))

    def _head(self, title: str, kind: Kind, x: float, y: float, width: float, height: float) -> None:
        margin = self.room.margin
        left = self.whole.left(margin + x, width)
        level = 0 if kind == "map" else 1
        self.headings.append(Heading(title, level, left, margin + y, width, height, kind))
