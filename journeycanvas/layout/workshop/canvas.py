"""Lay out the canvas for a wall: the map's stages and lanes at real size, its cells emptied to slots for notes."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.layout.blocks.curve import curve_row
from journeycanvas.layout.blocks.persona import persona_block
from journeycanvas.layout.cells import face_block
from journeycanvas.layout.enlarging import enlarged
from journeycanvas.layout.marks import Block, Heading, Kind, Placed, Sheet, Stroke
from journeycanvas.layout.measures import GAP
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.workshop.cells import Cell, Code, draw_cell
from journeycanvas.layout.workshop.feelings import largest_curve
from journeycanvas.layout.workshop.filling import Content, Filling, Way, fill, heights_of, write
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.parts import (
    OUTLINE,
    THIN,
    area_heading,
    code_in,
    feelings_block,
    note_key,
    persona_fields,
)
from journeycanvas.layout.workshop.printing import way_of
from journeycanvas.layout.workshop.room import Areas, Line, Needed, Room
from journeycanvas.layout.workshop.sizes import PAD, printed_factors
from journeycanvas.model import Journey, lane_view
from journeycanvas.model.codes import lane_codes, stage_codes

LEAST_PERSONA = 200.0  # as narrow as a persona may be beside another


class Printed(NamedTuple):
    """The sheet, as large as its page, how many cards found no room on it, and the codes of cells full of cards."""

    sheet: Sheet
    left_out: int
    full: tuple[str, ...]

    @property
    def wanting(self) -> int:
        """In how many places there is less room than there should be."""
        return self.left_out + len(self.full)


def content_of(journey: Journey, setting: Setting, room: Room, shelf: Shelf) -> Needed:
    """Return how high what is printed makes the parts of a canvas, with a free slot in every cell."""
    page = _Page(journey, setting, room, shelf)
    curves = [
        curve_row(setting, page.around, line.lane, room.grid).height
        for line in room.lines
        if line.is_drawn and any(journey.cells_of(line.lane.id).values())
    ]
    areas, wanted = (
        max((page.in_area(number, factor)[1] for number in range(len(room.areas))), default=0.0)
        for factor in (1.0, room.sizes.most_printed)
    )
    lines = [line for line in room.lines if not line.is_drawn]
    heights = {line.lane.id: page.least_heights(line) for line in lines}
    lanes = tuple({lane: both[level] for lane, both in heights.items()} for level in (0, 1))
    curve = max(curves, default=0.0) + (_code_height(room) if curves else 0.0)
    return Needed(curve, Areas(areas, wanted), lanes)


def canvas_in(journey: Journey, setting: Setting, room: Room, shelf: Shelf, *, is_tried: bool = False) -> Printed:
    """Return the canvas of a map whose cards are those to be printed.

    What stands in an area or in a curve is as large as that has room for; on one that is only tried, to know what has
    no room, it has its usual size.
    """
    page = _Page(journey, setting, room, shelf)
    page.factors = (1.0,) if is_tried else tuple(printed_factors(room.sizes))
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
        self.factors: tuple[float, ...] = (1.0,)

    def draw(self) -> None:
        room, inside = self.room, self.room.width - 2 * self.room.margin
        self._head(self.journey.map.title, "map", 0.0, 0.0, inside, room.title.height)
        self._put(room.title, 0.0, 0.0, self.journey.map.id)
        printed = self._areas()
        for number, area in enumerate(room.areas):
            frame = Sketch(self.setting, area.width)
            height = room.areas_height
            frame.box(0.0, 0.0, area.width, height, None, Stroke(self.setting.theme.rule, THIN))
            area_heading(frame, area.lane, self.lanes[area.lane.id], room.sizes)
            frame.means(area.lane.id, area.lane.title, 0.0, 0.0, area.width, height)
            self._head(area.lane.title, "panel", area.x, room.areas_y, area.width, height)
            self._put(frame.finish(height), area.x, room.areas_y, area.lane.id)
            for x, y, block, record in printed[number]:
                self._put(block, area.x + x, room.areas_y + y, record)
        for column in room.grid.columns:
            self._head(column.stage.title, "stage", column.x, room.heads_y, column.width, room.heads.height)
        self._put(room.heads, 0.0, room.heads_y)
        for line in room.lines:
            self._line(line)
        self._put(room.foot, 0.0, room.foot_y)

    def _areas(self) -> list[list[Spot]]:
        """Return what is printed in each area, in the largest print that it has room for, or its fields as large."""
        found, height = [], self.room.areas_height
        for number in range(len(self.room.areas)):
            tried = (self.in_area(number, factor, height) for factor in self.factors[:-1])
            roomy = next((spots for spots, end in tried if end <= height), None)
            found.append(roomy if roomy is not None else self.in_area(number, 1.0, height)[0])
        return found

    def in_area(self, number: int, factor: float = 1.0, height: float = 0.0) -> tuple[list[Spot], float]:
        """Return what is printed in an area, or is there to be filled, from its own corner, and where it ends."""
        area, sizes = self.room.areas[number], self.room.sizes
        lane, pad = area.lane, sizes.space
        y = area_heading(Sketch(self.setting, area.width), lane, self.lanes[lane.id], sizes) + pad
        inner = area.width - 2 * pad
        spots: list[Spot] = []
        cards = self.journey.cell(lane.id, None)
        if lane.role == "persona" and not cards and not self.journey.personas:
            block = persona_fields(self.setting, sizes, inner, height - y - pad)
            return [Spot(pad, y, block, "")], y + block.height + pad
        people = list(self.journey.personas.values()) if lane.role == "persona" else []
        abreast = max(1, min(len(people), int((inner + GAP) // (factor * LEAST_PERSONA + GAP))))
        width = (inner - GAP * (abreast - 1)) / abreast
        for first in range(0, len(people), abreast):
            row = [
                (one.id, enlarged(persona_block(self.setting, one, width / factor, ""), factor))
                for one in people[first : first + abreast]
            ]
            spots += [Spot(pad + n * (width + GAP), y, block, id) for n, (id, block) in enumerate(row)]
            y += max(block.height for _, block in row) + GAP
        view = lane_view(lane)
        view = "text" if view == "curve" else view
        for card in cards:
            block = enlarged(face_block(self.setting, self.around, card, lane, view, inner / factor), factor)
            spots.append(Spot(pad, y, block, card.id))
            y += block.height + factor * GAP
        return spots, y

    def _line(self, line: Line) -> None:
        room, grid, theme, lane = self.room, self.room.grid, self.setting.theme, line.lane
        frame, code = Sketch(self.setting, grid.width), self.lanes[line.lane.id]
        is_whole = grid.has_one_cell(lane)
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
        key = note_key(self.setting, lane, room.sizes)
        if not line.is_drawn and line.title.height + key.height <= line.height:
            self._put(key, 0.0, line.y + line.title.height)
        edge, face = Sketch(self.setting, inside - grid.width), room.sizes.edge_code
        wide = edge.measure(code, face, "ltr") + 1.0
        y = max(0.0, (line.height - face.size * face.leading) / 2)
        code_in(edge, code, face, edge.width - wide, y, theme.ink)
        self._put(edge.finish(line.height), grid.width, line.y)
        if line.is_drawn:
            self._feelings(line)
        self._fill(line)
        if line.under is not None:
            self._put(line.under, 0.0, line.y + line.height)

    def _contents(self, line: Line) -> list[Content]:
        """Return the cells of a lane: the cards of each, its code, and where it is."""
        grid, code, cards = self.room.grid, self.lanes[line.lane.id], shown_cells(self.journey, line.lane)
        if grid.has_one_cell(line.lane):
            return [Content(cards[None], code, Cell(grid.start, grid.across, line.height))]
        return [
            Content(
                cards[column.stage.id],
                code + self.stages[column.stage.id],
                Cell(column.x, column.width, line.height),
            )
            for column in grid.columns
        ]

    def least_heights(self, line: Line) -> tuple[float, float]:
        """Return how high a lane has to be for what is printed in its cells, and for a free slot in each besides."""
        return heights_of(self._contents(line), self.room.note, self._way(line))

    def _way(self, line: Line, factor: float = 1.0) -> Way:
        return way_of(self.setting, self.around, line.lane, self._code(), factor)

    def _code(self) -> Code:
        """Return how large the codes of all cells are: slots stand in line below and after them."""
        face = self.room.sizes.cell_code
        codes = (lane + stage for lane in self.lanes.values() for stage in (*self.stages.values(), ""))
        return Code(max(self.whole.measure(code, face, "ltr") for code in codes) + 1.0, face.size * face.leading)

    def _fill(self, line: Line) -> None:
        """Draw the slots, codes and cards of a lane; of one that is drawn by hand or without notes, what it has."""
        room, contents = self.room, self._contents(line)
        note = None if line.is_drawn else room.note
        if line.is_drawn:
            contents = [one._replace(cards=()) for one in contents]
        for content, (held, spots) in zip(contents, self._fillings(line, contents, note), strict=True):
            sketch = Sketch(self.setting, room.grid.width)
            draw_cell(sketch, self.setting, held, note, content.code, room.sizes)
            self._put(sketch.finish(line.height), 0.0, line.y)
            for x, y, block, record in spots:
                self._put(block, x, line.y + y, record)
            self.left_out += held.left_out
            if note is not None and content.cards and not held.slots:
                self.full.append(content.code)

    def _fillings(self, line: Line, contents: Sequence[Content], note: Note | None) -> list[Filling]:
        """Return the cells of a lane in the largest print that takes nothing from them: no card, no slot, no code."""

        def filled(factor: float) -> list[Filling]:
            way = self._way(line, factor)
            return write(contents, way) if note is None else fill(contents, note, way)

        usual = filled(1.0)
        if not any(content.cards for content in contents):
            return usual
        tried = (filled(factor) for factor in self.factors[:-1])
        return next((larger for larger in tried if _holds(larger) == _holds(usual)), usual)

    def _feelings(self, line: Line) -> None:
        grid, setting = self.room.grid, self.setting
        if not any(self.journey.cells_of(line.lane.id).values()):
            self._put(feelings_block(setting, grid, line.height, self._first_code(line), self.room.sizes), 0.0, line.y)
            return
        room = line.height - _code_height(self.room)
        row = largest_curve(self.journey, setting, line.lane, grid, room, self.factors)
        free = max(0.0, line.height - row.height)
        top = line.y + max(free / 2, min(_code_height(self.room), free))
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


def _holds(fillings: Sequence[Filling]) -> tuple[int, int, int]:
    """Return how many cards the cells of a lane hold, and how many have a free slot and a code that no note covers."""
    cards = sum(len(spots) for _, spots in fillings)
    slots = sum(bool(held.slots) for held, _ in fillings)
    return cards, slots, sum(not held.is_code_covered for held, _ in fillings)


def _code_height(room: Room) -> float:
    """Return how high the line of codes at the top of a lane is."""
    return PAD / 2 + room.sizes.cell_code.size * room.sizes.cell_code.leading
