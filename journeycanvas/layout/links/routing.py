"""Choose a way for every link: the cheapest of the few that make sense, else whatever the corridors allow."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import inf
from typing import TypeAlias

from journeycanvas.layout.links.access import END, START, Access, accesses
from journeycanvas.layout.links.corridors import Corridor, Lattice
from journeycanvas.layout.links.detour import detour
from journeycanvas.layout.links.escape import escape
from journeycanvas.layout.links.facing import Facing
from journeycanvas.layout.links.label_room import has_room
from journeycanvas.layout.links.places import Place, Places
from journeycanvas.layout.links.route import (
    Point,
    Route,
    Straight,
    Way,
    length_and_bends,
    port_near,
    route_points,
    runs_of,
    turns_back,
)
from journeycanvas.layout.links.traffic import Traffic
from journeycanvas.layout.links.wanted import Wanted

Ends: TypeAlias = tuple[float, float]
BEND = 14.0  # what a bend costs, in points of length
AGAINST = 26.0  # what it costs to leave a card at the side away from the other one, or to arrive there
ASIDE = 3.0  # and to go round the start of a card and not round its end
HAIRPIN = 900.0  # what it costs to come back beside itself
UNLABELLED = 700.0  # and that a label finds no room at a link
ALONG = 70.0  # and to come to a feeling along its curve
FACE = 24.0  # a card no wider than this is a feeling on its curve


class Router:
    """The links routed so far, and what the next ones have to respect."""

    def __init__(self, places: Places, known: Mapping[str, Way]) -> None:
        self.places, self._known = places, known
        self.lattice = Lattice(places)
        self._traffic = Traffic(self.lattice)
        self._facing = Facing(places)
        self._places: dict[str, Place] = {}
        self._accesses: dict[str, list[Access]] = {}

    def route(self, wanted: Wanted) -> Route | Straight | None:
        """Return the way of a link and take it into account from now on; None when there is none.

        A link that has a way already keeps it as long as there is that way.
        """
        a, b = self._place(wanted.link.from_), self._place(wanted.link.to)
        best = self._kept(wanted, a, b) or self._cheapest(wanted, a, b) or self._detour(a, b)
        self._remember(a, b, best)
        return best

    def _detour(self, a: Place, b: Place) -> Route | None:
        return detour(self.lattice, self._ways(a), self._ways(b))

    def _kept(self, wanted: Wanted, a: Place, b: Place) -> Route | Straight | None:
        way = self._known.get(wanted.link.id)
        if way is None or _is_face(a) or _is_face(b):  # thoughts may have made room for a better way
            return None
        straight = None if a.card == b.card else self._facing.straight(a, b)
        if straight is not None and straight.way == way:
            return straight
        return next((route for route, _ in self._candidates(a, b) if route.way == way), None)

    def _candidates(self, a: Place, b: Place) -> Iterator[tuple[Route, Ends]]:
        for out, into in product(self._ways(a), self._ways(b)):
            ends = _ends(a, b, out, into)
            for corridors in self._between(out, into, *ends):
                yield Route(out, corridors, into), ends

    def _cheapest(self, wanted: Wanted, a: Place, b: Place) -> Route | Straight | None:
        best: Route | Straight | None = None if a.card == b.card else self._facing.straight(a, b)
        least = self._straight_cost(wanted, best) if isinstance(best, Straight) else inf
        for route, ends in self._candidates(a, b):
            bias = _bias(a, b, route.out, route.into)
            cost = bias + self._cost(wanted, route, ends, least - bias)
            if cost < least:
                best, least = route, cost
        return best

    def ends(self, wanted: Wanted, route: Route) -> Ends:
        """Return where a link would stand at its two cards if it were alone."""
        return _ends(self._place(wanted.link.from_), self._place(wanted.link.to), route.out, route.into)

    def _place(self, card: str) -> Place:
        if card not in self._places:
            self._places[card] = self.places.place(card)
        return self._places[card]

    def _ways(self, place: Place) -> list[Access]:
        """Return the accesses of a card; one shut in by others gets out between them."""
        if place.card not in self._accesses:
            found = accesses(self.lattice, place)
            if not found:
                out = escape(self.lattice, place)
                found += [out] if out is not None else []
            self._accesses[place.card] = found
        return self._accesses[place.card]

    def _between(self, out: Access, into: Access, start: float, end: float) -> Iterator[tuple[Corridor, ...]]:
        """Return short ways from one corridor to another: along it, into it, or by a third one."""
        first, last = out.corridor, into.corridor
        if first is last:
            yield (first,)
        elif first.is_upright != last.is_upright:
            if first.crosses(last):
                yield (first, last)
        elif first.is_upright:
            for corridor in self.lattice.crossing_level((first, last), (start, end)):
                yield (first, corridor, last)
        else:
            for corridor in self.lattice.crossing_upright((first, last), (start, end)):
                yield (first, corridor, last)

    def _cost(self, wanted: Wanted, route: Route, ends: Ends, most: float) -> float:
        """Return what a route costs in points of length; the sum may stop as soon as it is more than `most`."""
        points = route_points(route, *ends, [corridor.middle for corridor in route.corridors])
        length, bends = length_and_bends(points)
        cost = length + bends * BEND + HAIRPIN * (wanted.link.from_ != wanted.link.to and turns_back(points))
        if cost >= most:
            return cost
        for corridor, low, high in runs_of(route, points):
            cost += self._traffic.cost(corridor, low, high)
        return cost if cost >= most else cost + self._unlabelled(wanted, route, points)

    def _straight_cost(self, wanted: Wanted, line: Straight) -> float:
        points = (line.start, line.end)
        length, _ = length_and_bends(points)
        return length + self._unlabelled(wanted, line, points)

    def _unlabelled(self, wanted: Wanted, way: Route | Straight, points: Sequence[Point]) -> float:
        return 0.0 if wanted.label is None or has_room(self.lattice, wanted, way, points) else UNLABELLED

    def _remember(self, a: Place, b: Place, way: Route | Straight | None) -> None:
        if isinstance(way, Straight):
            self._facing.keep(a, b, way)
            self._traffic.add_straight(way)
        elif way is not None:
            points = route_points(way, *_ends(a, b, way.out, way.into), [corridor.middle for corridor in way.corridors])
            for run in runs_of(way, points):
                self._traffic.add(*run)


def _bias(a: Place, b: Place, out: Access, into: Access) -> float:
    """Return what it costs to leave or to arrive at a side that one does not expect.

    A link that comes to a feeling from the side would lie on the curve, which is level at every high and low.
    """
    sideways = ALONG * ((_is_face(a) and out.is_level) + (_is_face(b) and into.is_level))
    return sideways + _surprise(a, b, out, into)


def _is_face(place: Place) -> bool:
    return place.rect.x1 - place.rect.x0 <= FACE


def _surprise(a: Place, b: Place, out: Access, into: Access) -> float:
    if a.card == b.card:
        return AGAINST * ((out.side != END) + (into.side != END))
    if a.after <= b.before:
        return AGAINST * (out.side == START) + AGAINST * (into.side == END)
    if b.after <= a.before:
        return AGAINST * (out.side == END) + AGAINST * (into.side == START)
    return ASIDE * (out.side == START) + ASIDE * (into.side == START)


def _ends(a: Place, b: Place, out: Access, into: Access) -> Ends:
    """Return where a link would stand at its two cards if it were alone."""
    p, q = a.rect, b.rect
    return (
        port_near(out, (q.y0 + q.y1) / 2 if out.is_level else (q.x0 + q.x1) / 2),
        port_near(into, (p.y0 + p.y1) / 2 if into.is_level else (p.x0 + p.x1) / 2),
    )
