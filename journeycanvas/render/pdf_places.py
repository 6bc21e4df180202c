"""Find where headings and links stand on the pages of a PDF, in its units, y upwards."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from journeycanvas.layout.leaves import Clip, Leaf, View
from journeycanvas.layout.marks import Heading, Sheet, WebLink
from journeycanvas.render.addresses import harmless

LONGEST_SIDE = 14_400  # units; what every viewer takes. Larger pages count in larger units.
_INSIDE = 1.0  # points; how far inside a heading its start is looked for


class Entry(NamedTuple):
    """A heading of the outline and where it leads: a leaf by its number, and left, bottom, right and top on it."""

    title: str
    level: int
    leaf: int
    rectangle: list[float]


class WebPlace(NamedTuple):
    """A rectangle of a page (left, bottom, right, top) that leads to an address."""

    rectangle: list[float]
    address: str


def unit_of(leaf: Leaf) -> int:
    """Return how many points a unit of this page has."""
    return max(1, ceil(max(leaf.width, leaf.height) / LONGEST_SIDE))


def headings_on(leaves: Sequence[Leaf]) -> list[Entry]:
    """Return the headings of all sheets, each once: where it starts."""
    views: dict[Sheet, list[tuple[int, View]]] = {}
    for n, leaf in enumerate(leaves):
        for view in leaf.views:
            views.setdefault(view.sheet, []).append((n, view))
    entries = []
    for sheet, places in views.items():
        for heading in sheet.headings:
            number, view = next((place for place in places if _starts_in(heading, place[1])), places[0])
            seen = _overlap(Clip(heading.x, heading.y, heading.width, heading.height), view.window)
            entries.append(Entry(heading.title, heading.level, number, _on_page(leaves[number], view, seen)))
    return entries


def links_on(leaves: Sequence[Leaf]) -> list[list[WebPlace]]:
    """Return by leaf the places that lead to harmless addresses."""
    known: dict[Sheet, list[tuple[Clip, str]]] = {}
    found = []
    for leaf in leaves:
        places = []
        for view in leaf.views:
            if view.sheet not in known:
                known[view.sheet] = _links(view.sheet)
            for link, address in known[view.sheet]:
                seen = _overlap(link, view.window)
                if seen.width > 0 and seen.height > 0:
                    places.append(WebPlace(_on_page(leaf, view, seen), address))
        found.append(places)
    return found


def _links(sheet: Sheet) -> list[tuple[Clip, str]]:
    return [
        (Clip(x + mark.x, y + mark.y, mark.width, mark.height), address)
        for x, y, block, _ in sheet.placed
        for mark in block.marks
        if isinstance(mark, WebLink) and (address := harmless(mark.url))
    ]


def _starts_in(heading: Heading, view: View) -> bool:
    """Tell whether the corner where a heading starts is seen."""
    x = heading.x + heading.width - _INSIDE if view.sheet.direction == "rtl" else heading.x + _INSIDE
    left, top, width, height = view.window
    return left <= x < left + width and top <= heading.y + _INSIDE < top + height


def _overlap(one: Clip, window: Clip) -> Clip:
    """Return the part of a rectangle that a window shows; one without width or height where it shows nothing."""
    left, top = max(one.x, window.x), max(one.y, window.y)
    right, bottom = min(one.x + one.width, window.x + window.width), min(one.y + one.height, window.y + window.height)
    return Clip(left, top, max(0.0, right - left), max(0.0, bottom - top))


def _on_page(leaf: Leaf, view: View, part: Clip) -> list[float]:
    """Return left, bottom, right and top on the page of a rectangle of the sheet."""
    unit, scale = unit_of(leaf), view.scale
    left, top = view.x + part.x * scale, leaf.height - view.y - part.y * scale
    edges = (left, top - part.height * scale, left + part.width * scale, top)
    return [round(edge / unit, 2) for edge in edges]
