"""Draw the links of a sheet: route them, give them ports and tracks, then lines, heads and labels."""

from collections.abc import Mapping, Sequence

from journeycanvas.layout.links.corridors import Corridor
from journeycanvas.layout.links.ground import Ground, Links, Room
from journeycanvas.layout.links.labels import Label, LabelPlacer, label_of
from journeycanvas.layout.links.lack import lacking
from journeycanvas.layout.links.line import Line
from journeycanvas.layout.links.meaning import areas, link_sentence
from journeycanvas.layout.links.paths import rounded, simple
from journeycanvas.layout.links.places import Places, places_of
from journeycanvas.layout.links.ports import spread_ports
from journeycanvas.layout.links.route import Point, Route, Way
from journeycanvas.layout.links.routing import Router
from journeycanvas.layout.links.strokes import colour_of, draw_head, head_room, line_stroke
from journeycanvas.layout.links.tracks import assign_tracks
from journeycanvas.layout.links.wanted import Wanted, wanted
from journeycanvas.layout.marks import Source
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.model import Journey, Link


class Drawn:
    """Routed links with everything that is known of them; needs says how wide each corridor should be."""

    def __init__(self, places: Places, links: Sequence[Wanted], known: Mapping[str, Way]) -> None:
        self.router = Router(places, known)
        self.lines: list[Line] = []
        near_first = sorted(range(len(links)), key=lambda n: (_distance(links[n]), n))
        for n in near_first:
            way = self.router.route(links[n])
            if way is not None:
                ends = self.router.ends(links[n], way) if isinstance(way, Route) else (0.0, 0.0)
                self.lines.append(Line(links[n], way, *ends))
        spread_ports(self.lines)
        labels = (label_of(line, self.router.lattice) for line in self.lines)
        self.labels: list[Label] = [label for label in labels if label is not None]
        self.needs: dict[Corridor, float] = assign_tracks(self.lines, self.labels, self.router.lattice)


def draw_links(journey: Journey, setting: Setting, ground: Ground, known: Links | None) -> Links | None:
    """Return the links whose two cards are shown, over the whole content; None when there are none."""
    sketch = Sketch(setting, ground.grid.width)
    places = places_of(ground, journey, setting.is_rtl)
    links = wanted(sketch, journey.links.values(), places.cards)
    if not links:
        return None
    drawn = Drawn(places, links, known.ways if known else {})
    corners = [simple(line.points) for line in drawn.lines]
    for line, points in zip(drawn.lines, corners, strict=True):
        style = line.wanted.link.style
        sketch.shape(rounded(points, head_room(style)), None, line_stroke(sketch, style))
    for line, points in zip(drawn.lines, corners, strict=True):
        _finish_line(sketch, line.wanted.link, points, journey)
    placer = LabelPlacer(drawn.lines)
    for label in drawn.labels:
        _draw_label(sketch, label, placer)
    ways = {line.wanted.link.id: line.way.way for line in drawn.lines}
    lack = lacking(drawn.router.lattice, drawn.needs)
    room = (known.room if known else Room()).with_more(lack)
    return Links(sketch.finish(ground.bands[-1].bottom), ways, room, not lack.is_enough)


def _finish_line(sketch: Sketch, link: Link, points: Sequence[Point], journey: Journey) -> None:
    """Draw a link's head, over all lines, and say what the link says."""
    draw_head(sketch, link.style, points[-1], points[-2])
    start, end = journey.cards[link.from_].text, journey.cards[link.to].text
    sentence = link_sentence(sketch.setting.words, link.style, start, end, link.label)
    for x0, y0, x1, y1 in areas(points):
        sketch.means(link.id, sentence, x0, y0, x1 - x0, y1 - y0)


def _draw_label(sketch: Sketch, label: Label, placer: LabelPlacer) -> None:
    block, link = label.line.wanted.label, label.line.wanted.link
    if block is None:
        return
    x, y, _, _ = placer.place(label)
    sketch.box(x, y, label.width, label.height, sketch.setting.theme.paper, None, 2.0)
    x += (label.width - block.width) / 2
    sketch.put(block, x, y, colour_of(sketch, link.style), Source(link.id, "label"))


def _distance(link: Wanted) -> float:
    p, q = link.start, link.end
    return abs(p.x0 + p.x1 - q.x0 - q.x1) + abs(p.y0 + p.y1 - q.y0 - q.y1)
