"""Say what is lifted off the map by a drag: cards, the columns of stages, a lane."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF

from journeycanvas.editor.canvas.marking import MORE_AIR, frames
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.areas import Area
from journeycanvas.layout.blocks.heads import head_corners
from journeycanvas.layout.marks import Placed
from journeycanvas.layout.measures import MARGIN
from journeycanvas.layout.plan import Strip
from journeycanvas.model import Journey

AROUND = 0.3  # of the view, to every side: what of a lifted piece lies further away is not worth painting
LARGEST = 2_400.0  # pixels of a side of its picture, if the view is not larger


class Part(NamedTuple):
    """What is seen of some blocks inside a rectangle of the sheet, and inside an outline if there is one."""

    area: Area
    placed: Sequence[Placed]
    outline: Sequence[tuple[float, float]] = ()


class Piece(NamedTuple):
    """What is lifted: the rectangle that gets an edge, what is seen in it, and the place on the map that it leaves."""

    area: Area
    parts: Sequence[Part]
    left: Area


def cards_lifted(view: MapView, records: Iterable[str]) -> list[Piece]:
    """Return each block that shows one of some records as a piece of its own."""
    wanted, pieces = frozenset(records), []
    for strip in view.plan.strips:
        for x, y, block, record in strip.placed:
            if record in wanted:
                area = Area(x, strip.y + y, block.width, block.height)
                pieces.append(Piece(area, [Part(area, [Placed(x, strip.y + y, block, record)])], area))
    return pieces


def stages_lifted(view: MapView, journey: Journey, stages: Collection[str]) -> list[Piece]:
    """Return the columns of stages that stand side by side as one piece, with their heads where they are in sight."""
    places = view.places
    edges = [places.columns[one] for one in stages if one in places.columns]
    strip = places.head_strip()
    if not edges or strip is None:
        return []
    left, right = min(one for one, _ in edges), max(one for _, one in edges)
    top, bottom, height = strip.y, foot(view), max(one.block.height for one in strip.placed)
    shown = max(top, min(view.mapToScene(0, 0).y(), bottom - height))
    head = Area(left, shown, right - left, height)
    body = Area(left, head.bottom, right - left, bottom - head.bottom)
    cards = journey.cards
    seen = [
        one for one in _blocks(view, body, (strip,)) if one.record not in cards or cards[one.record].stage in stages
    ]
    titles = [Placed(one.x, shown + one.y, one.block, one.record) for one in strip.placed]
    corners = head_corners(head, view.plan.direction, next(iter(places.columns)) in stages)
    area = Area(left, shown, right - left, bottom - shown)
    return [Piece(area, [Part(body, seen), Part(head, titles, corners)], Area(left, top, right - left, bottom - top))]


def lane_lifted(view: MapView, lane: str) -> list[Piece]:
    """Return a lane from edge to edge as one piece, or one that stands beside others above the stages."""
    places = view.places
    strip = places.strip_of(lane)
    if strip is None:
        return []
    if strip.panels:
        [panel] = frames(places, [lane])
        return [Piece(panel, [Part(panel, list(_blocks(view, panel)))], panel)]
    place = Area(MARGIN, strip.y, view.plan.width - 2 * MARGIN, strip.height)
    start = view.plan.grid.start
    title = next(one for one in strip.placed if one.record == lane)
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    if places.is_rtl:
        shift = min(0.0, seen.right() - place.right)
        head = Area(place.right + shift - start, place.y, start, place.height)
        body = Area(place.x, place.y, head.x - place.x, place.height)
    else:
        shift = max(0.0, seen.left() - place.x)
        head = Area(place.x + shift, place.y, start, place.height)
        body = Area(head.right, place.y, place.right - head.right, place.height)
    titles = [title._replace(x=title.x + shift, y=strip.y + title.y)]
    edge = Area(place.x - MORE_AIR, place.y, place.width + 2 * MORE_AIR, place.height)
    return [Piece(edge, [Part(body, list(_blocks(view, body))), Part(head, titles)], edge)]


def foot(view: MapView) -> float:
    """Return where the lanes end, and so the columns of the stages."""
    strips = view.places.lane_strips()
    last = strips[-1] if strips else view.places.head_strip()
    return last.y + last.height if last is not None else MARGIN


def sight(view: MapView) -> QRectF:
    """Return the part of the sheet around what is looked at from which something lifted can come in sight."""
    seen = view.mapToScene(view.viewport().rect()).boundingRect()
    most = LARGEST / view.transform().m11()
    across, down = (min(AROUND * side, max(most - side, 0.0) / 2) for side in (seen.width(), seen.height()))
    return seen.adjusted(-across, -down, across, down)


def _blocks(view: MapView, area: Area, but: Collection[Strip] = ()) -> Iterator[Placed]:
    """Yield the blocks that a rectangle meets where it is in sight, with where they stand on the sheet; links last."""
    near = sight(view).intersected(QRectF(*area))
    area = Area(near.x(), near.y(), near.width(), near.height())
    for strip in view.plan.strips:
        if strip in but or strip.y > area.bottom or strip.y + strip.height < area.y:
            continue
        for x, y, block, record in strip.placed:
            if Area(x, strip.y + y, block.width, block.height).meets(area):
                yield Placed(x, strip.y + y, block, record)
    if view.plan.links is not None:
        yield view.plan.links
