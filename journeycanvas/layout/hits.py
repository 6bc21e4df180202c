"""Say what stands at a point of a laid-out map, and where a record, a cell or the words of a field stand."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from journeycanvas.layout.areas import Area, Known, area_at, area_of, around, look_over
from journeycanvas.layout.blocks.course import HIGHEST, PAD
from journeycanvas.layout.curves import Trace
from journeycanvas.layout.marks import Meaning, Shape, Source, Words
from journeycanvas.layout.measures import MARGIN
from journeycanvas.layout.plan import Plan, Strip
from journeycanvas.model import CellPlace

FEW = 40  # records that are looked for one by one


class Hit(NamedTuple):
    """What stands at a point: a record (empty: none) and its area, and the cell around it, if there is one."""

    record: str = ""
    area: Area | None = None
    cell: CellPlace | None = None


class Places:
    """Where everything is on a plan. What it has in common with the plan of `before` is not looked for again."""

    def __init__(self, plan: Plan, before: "Places | None" = None) -> None:
        self.plan = plan
        old = before._known if before is not None else {}
        was = {strip.lane: id(strip.placed) for strip in before.plan.strips} if before is not None else {}
        self._tops = [strip.y for strip in plan.strips]
        self._words: dict[Source, tuple[Words, float, float] | None] = {}  # those that were asked for
        self._areas: dict[str, Area | None] = {}
        self._known: dict[int, Known] = {}
        for strip in plan.strips:
            kept = old.get(id(strip.placed))
            fits = kept is not None and kept.placed is strip.placed
            if kept is None or not fits:
                kept = look_over(strip.placed, old.get(was.get(strip.lane, 0)) if strip.lane else None)
            self._known[id(strip.placed)] = kept

    @cached_property
    def columns(self) -> Mapping[str, tuple[float, float]]:
        """The left and right edge of each stage on the sheet."""
        edges = {}
        for column in self.plan.grid.columns:
            x = MARGIN + column.x
            left = self.plan.width - x - column.width if self.is_rtl else x
            edges[column.stage.id] = (left, left + column.width)
        return edges

    @cached_property
    def _links(self) -> Mapping[str, list[Area]]:
        """The pieces of each link on the sheet."""
        links = self.plan.links
        pieces: dict[str, list[Area]] = {}
        for mark in links.block.marks if links is not None else ():
            if isinstance(mark, Meaning) and links is not None:
                area = Area(links.x + mark.x, links.y + mark.y, mark.width, mark.height)
                pieces.setdefault(mark.record, []).append(area)
        return pieces

    @property
    def is_rtl(self) -> bool:
        return self.plan.direction == "rtl"

    def area(self, record: str) -> Area | None:
        """Return where a record stands, the larger place when it has two; None when it is not shown."""
        if record not in self._areas:
            self._areas[record] = self._area_of(record)
        return self._areas[record]

    def _area_of(self, record: str) -> Area | None:
        if record in self._links:
            return around(self._links[record])
        found = [
            area.moved(0.0, strip.y)
            for strip in self.plan.strips
            if (area := self._known[id(strip.placed)].area(record)) is not None
        ]
        return max(found, key=lambda area: area.width * area.height, default=None)

    def areas(self, records: Iterable[str]) -> list[Area]:
        """Return where these records stand, those that are shown; a link in as many pieces as it has."""
        wanted = list(records)
        links = [piece for record in wanted for piece in self._links.get(record, ())]
        if links:
            return [*links, *self.areas(record for record in wanted if record not in self._links)]
        if len(wanted) <= FEW:
            return [area for record in wanted if (area := self.area(record)) is not None]
        everything: dict[str, Area] = {}
        for strip in self.plan.strips:
            everything.update(self._known[id(strip.placed)].areas(strip.y))
        return [everything[record] for record in wanted if record in everything]

    def shown(self, records: Iterable[str]) -> list[str]:
        """Return those of some records that stand somewhere on the map."""
        everything = set(self._links).union(*(known.records for known in self._known.values()))
        return [record for record in records if record in everything]

    def words(self, record: str, field: str) -> tuple[Words, float, float] | None:
        """Return the words that show a field of a record and the sheet's place of their corner; None when none do."""
        source = Source(record, field)
        if source not in self._words:
            self._words[source] = self._words_of(source)
        return self._words[source]

    def _words_of(self, source: Source) -> tuple[Words, float, float] | None:
        known = [(strip.y, self._known[id(strip.placed)]) for strip in self.plan.strips]
        showing = [one for one in known if source.record in one[1].records]
        others = (one for one in known if source.record not in one[1].records)
        for y, here in chain(showing, others):
            found = here.words_of(source)
            if found is not None:
                return found[0], found[1], found[2] + y
        links = self.plan.links
        for mark in links.block.marks if links is not None else ():
            if isinstance(mark, Words) and mark.source == source and links is not None:
                return mark, links.x + mark.x, links.y + mark.y
        return None

    def field_at(self, x: float, y: float) -> Source | None:
        """Return the record and the field of the words at (x, y), for text that can be edited where it stands."""
        links = self.plan.links
        if links is not None:
            for mark in links.block.marks:
                if isinstance(mark, Words) and mark.source and area_of(mark, links.x, links.y).holds(x, y):
                    return mark.source
        strip = self.strip_at(y)
        return self._known[id(strip.placed)].source_at(x, y - strip.y) if strip is not None else None

    def hit(self, x: float, y: float) -> Hit:
        """Return what stands at (x, y)."""
        strip = self.strip_at(y)
        if strip is None or y >= strip.y + strip.height:
            return Hit()
        record, area = "", None
        for placed in reversed(strip.placed):
            found = area_at(placed, strip.y, x, y)
            if found is not None:
                record, area = found
                break
        if strip.panels:
            return Hit(record, area, self._panel_at(strip, x, y))
        if strip.lane and self._in_lane_column(x):
            return Hit(strip.lane, self._lane_head(strip), None)
        if not record:
            record = next((one for one, pieces in self._links.items() if any(it.holds(x, y) for it in pieces)), "")
        return Hit(record, area, self._cell_at(strip, x))

    def nearest_cell(self, x: float, y: float) -> CellPlace | None:
        """Return the cell at (x, y), or the nearest to it; None on a map without cells."""
        strip = self.strip_at(y)
        if strip is None or not _has_cells(strip) or y > strip.y + strip.height:
            strips = filter(_has_cells, self.plan.strips)
            strip = min(strips, key=lambda one: max(one.y - y, y - one.y - one.height, 0.0), default=None)
        if strip is None:
            return None
        if strip.panels:
            return self._panel_at(strip, x, y) or (strip.panels[0], None)
        return self._cell_at(strip, x) or (strip.lane, self._nearest_stage(x))

    def cell(self, lane: str, stage: str | None) -> Area | None:
        """Return the cell of a lane and a stage, without a stage the one of the whole lane; None without any."""
        strip = self.strip_of(lane)
        if strip is None:
            return None
        if strip.panels:
            return self.area(lane)
        if stage is not None and stage not in self.columns:
            return None
        if stage is not None:
            left, right = self.columns[stage]
        else:
            left = MARGIN if self.is_rtl else MARGIN + self.plan.grid.start
            right = self.plan.width - MARGIN - (self.plan.grid.start if self.is_rtl else 0.0)
        return Area(left, strip.y, right - left, strip.height)

    def cards_in(self, cell: CellPlace) -> list[tuple[str, Area]]:
        """Return what stands in a cell, in its order, and where."""
        lane, stage = cell
        strip = self.strip_of(lane)
        ground = self.cell(lane, stage)
        if strip is None or ground is None:
            return []
        found = []
        left, right, is_rtl = ground.x, ground.right, self.is_rtl
        for x, y, block, record in strip.placed:
            start = x + block.width - 1.0 if is_rtl else x + 1.0
            if left <= start < right and record and record != lane:
                area = Area(x, strip.y + y, block.width, block.height)
                if ground.holds(start, min(area.y + 1.0, ground.bottom - 0.1)):
                    found.append((record, area))
        return found

    def within(self, band: Area) -> list[str]:
        """Return the records in lanes and panels that a rectangle meets, but not the heads of lanes."""
        found = []
        for strip in self.plan.strips:
            if (strip.lane or strip.panels) and strip.y < band.bottom and band.y < strip.y + strip.height:
                heads = {strip.lane, *strip.panels}
                records = self._known[id(strip.placed)].areas(strip.y)
                found += [one for one, area in records if one not in heads and area.meets(band)]
        return found

    def strip_at(self, y: float) -> Strip | None:
        """Return the strip that y lies in, or that is the last above it."""
        number = bisect_right(self._tops, y) - 1
        return self.plan.strips[number] if number >= 0 else None

    def strip_of(self, lane: str) -> Strip | None:
        """Return the strip of a lane, or the one that has its panel."""
        return next((one for one in self.plan.strips if one.lane == lane or lane in one.panels), None)

    def lane_strips(self) -> list[Strip]:
        """Return the strips of the lanes, from the top down."""
        return [strip for strip in self.plan.strips if strip.lane]

    def head_strip(self) -> Strip | None:
        """Return the strip with the heads of the stages; None without stages."""
        first = next(iter(self.columns), None)
        found = (one for one in self.plan.strips if not one.lane and first in self._known[id(one.placed)].records)
        return next(found, None)

    def level_at(self, lane: str, y: float) -> float | None:
        """Return the feeling that y stands for on the curve of a lane; None when it has no curve."""
        strip = self.strip_of(lane)
        band = strip.spots[2] if strip is not None and strip.cells == "stages" and len(strip.spots) > 2 else None
        if strip is None or band is None or band.record or band.block.width < self.plan.grid.width:
            return None
        half = band.block.height / 2
        level = (half - (y - strip.y - band.y)) / (half - PAD) * HIGHEST
        return level if abs(y - strip.y - band.y - half) <= half else None

    def is_on_curve(self, lane: str, x: float, y: float, reach: float) -> bool:
        """Tell whether a line of the curve of a lane passes by a point."""
        strip = self.strip_of(lane)
        if strip is None or self.level_at(lane, y) is None:
            return False
        band = strip.placed[2]
        lines = [mark for mark in band.block.marks if isinstance(mark, Shape) and mark.fill is None]
        for line in lines:
            trace = Trace(line.path, reach / 2)
            near = zip(trace.xs, trace.ys, strict=True)
            if any(abs(band.x + px - x) <= reach and abs(strip.y + band.y + py - y) <= reach for px, py in near):
                return True
        return False

    def share_of(self, stage: str, x: float) -> float:
        """Return how far into a stage x is: 0 where it starts, 1 where it ends."""
        left, right = self.columns[stage]
        share = min(max((x - left) / (right - left), 0.0), 1.0)
        return 1.0 - share if self.is_rtl else share

    def _nearest_stage(self, x: float) -> str | None:
        return min(self.columns, key=lambda one: max(self.columns[one][0] - x, x - self.columns[one][1]), default=None)

    def _cell_at(self, strip: Strip, x: float) -> CellPlace | None:
        if strip.cells == "one":
            return strip.lane, None
        if strip.cells == "none":
            return None
        stage = next((one for one, (left, right) in self.columns.items() if left <= x < right), None)
        return (strip.lane, stage) if stage is not None else None

    def _panel_at(self, strip: Strip, x: float, y: float) -> CellPlace | None:
        area_of = self._known[id(strip.placed)].area
        panels = ((lane, area_of(lane)) for lane in strip.panels)
        return next(((lane, None) for lane, area in panels if area and area.moved(0, strip.y).holds(x, y)), None)

    def _in_lane_column(self, x: float) -> bool:
        from_start = (self.plan.width - x if self.is_rtl else x) - MARGIN
        return 0.0 <= from_start < self.plan.grid.start

    def _lane_head(self, strip: Strip) -> Area:
        left = self.plan.width - MARGIN - self.plan.grid.start if self.is_rtl else MARGIN
        return Area(left, strip.y, self.plan.grid.start, strip.height)


def _has_cells(strip: Strip) -> bool:
    return strip.cells != "none" or bool(strip.panels)
