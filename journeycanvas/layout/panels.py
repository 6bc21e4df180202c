"""Lay the lanes that stand before the journey — persona, scenario, goals — side by side above the stages."""

from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

from journeycanvas.layout.blocks.persona import LEAST_PERSONA, blank_persona_block, persona_block
from journeycanvas.layout.cells import face_block
from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import GAP, SMALL, SMALL_STRONG, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.model import Lane, Persona, lane_view

BAR = 2.5  # the line at the start of a panel
BAR_TOP = 1.5  # where it starts: beside the first line's letters, not the air over them
LEAD = BAR + 10.0
BETWEEN = 20.0
LEAST_PANEL = 190.0
BLANK_PANEL = 64.0  # room for a few lines by hand
PERSONA_GAP = 20.0


class Strip(NamedTuple):
    """The panels and how high they are together."""

    height: float
    spots: tuple[Spot, ...]


class _Place(NamedTuple):
    """Where a panel stands, how wide it is, and the start and width of each room for words in it."""

    lane: Lane
    x: float
    width: float
    rooms: tuple[tuple[float, float], ...]


def panels(
    setting: Setting,
    around: Surroundings,
    lanes: Sequence[Lane],
    width: float,
    bays: Sequence[tuple[float, float]] = (),
) -> Strip:
    """Return these lanes as panels, as many to a row as their least widths allow, each row filled to its end.

    Bays are where the parts start and end that no cut of a poster goes through: panels are laid into them.
    """
    spots: list[Spot] = []
    y = 0.0
    wide = [bay for bay in bays if bay[1] - bay[0] >= LEAST_PANEL]
    for row in _rows_in_bays(lanes, around, wide) if len(wide) > 1 else _rows(lanes, around, width):
        drawn = [(one, _panel(setting, around, one)) for one in row]
        height = max(content.height for _, content in drawn)
        for one, content in drawn:
            frame = Sketch(setting, one.width)
            frame.box(0.0, BAR_TOP, BAR, height - BAR_TOP, setting.theme.accent)
            _heading(frame, one)
            frame.means(one.lane.id, one.lane.title, 0.0, 0.0, one.width, height)
            spots.append(Spot(one.x, y, frame.finish(height), one.lane.id))
            spots += [Spot(one.x + spot.x, y + spot.y, spot.block, spot.record) for spot in content.spots]
        y += height + BETWEEN
    return Strip(y - BETWEEN if spots else 0.0, tuple(spots))


def _rows(lanes: Sequence[Lane], around: Surroundings, width: float) -> list[list[_Place]]:
    """Return panels that share each row by their least widths."""
    rows: list[list[Lane]] = []
    used = 0.0
    for lane in lanes:
        least = _least_width(lane, around, width)
        if rows and used + BETWEEN + least <= width:
            rows[-1].append(lane)
            used += BETWEEN + least
        else:
            rows.append([lane])
            used = least
    return [_shared(row, around, width) for row in rows]


def _shared(row: Sequence[Lane], around: Surroundings, width: float) -> list[_Place]:
    least = [_least_width(lane, around, width) for lane in row]
    room = width - BETWEEN * (len(row) - 1)
    places, x = [], 0.0
    for lane, one in zip(row, least, strict=True):
        across = one * room / sum(least)
        places.append(_Place(lane, x, across, ((LEAD, across - LEAD),)))
        x += across + BETWEEN
    return places


def _rows_in_bays(
    lanes: Sequence[Lane], around: Surroundings, bays: Sequence[tuple[float, float]]
) -> list[list[_Place]]:
    """Return panels that take a bay each, and one for each persona as long as there are some."""
    rows: list[list[_Place]] = []
    free = list(bays)
    for n, lane in enumerate(lanes):
        if not rows or not free:
            rows.append([])
            free = list(bays)
        wanted = max(1, min(len(_people(lane, around)), len(free) - (len(lanes) - n - 1)))
        taken, free = free[:wanted], free[wanted:]
        start, end = taken[0][0], taken[-1][1] - (BETWEEN if free else 0.0)
        rooms = tuple((x + LEAD - start, min(last, end) - x - LEAD - BETWEEN) for x, last in taken[:-1])
        rooms += ((taken[-1][0] + LEAD - start, end - taken[-1][0] - LEAD),)
        rows[-1].append(_Place(lane, start, end - start, rooms))
    return rows


def _people(lane: Lane, around: Surroundings) -> list[Persona]:
    return list(around.journey.personas.values()) if lane.role == "persona" else []


def _least_width(lane: Lane, around: Surroundings, width: float) -> float:
    if lane.role != "persona":
        return min(width, LEAST_PANEL)
    count = max(1, len(_people(lane, around)))
    return min(width, LEAD + count * LEAST_PERSONA + (count - 1) * PERSONA_GAP)


def _heading(sketch: Sketch, place: _Place) -> float:
    """Draw the lane's title and question; return where its content starts."""
    theme, lane, width = sketch.setting.theme, place.lane, place.rooms[0][1]
    y = sketch.words(lane.title, SMALL_STRONG, LEAD, 0.0, width, theme.accent, source=Source(lane.id, "title"))
    y += sketch.words(lane.prompt, SMALL, LEAD, y, width, theme.faint, source=Source(lane.id, "prompt"))
    return y + UNIT


def _panel(setting: Setting, around: Surroundings, place: _Place) -> Strip:
    """Return the content of a panel, under the room that its heading takes."""
    lane, (start, inner) = place.lane, place.rooms[0]
    y = _heading(Sketch(setting, place.width), place)
    spots: list[Spot] = []
    if lane.role == "persona":
        y = _personas(setting, around, place, y, spots)
    view = lane_view(lane)
    for card in around.journey.cell(lane.id, None):
        block = face_block(setting, around, card, lane, "text" if view == "curve" else view, inner)
        spots.append(Spot(start, y, block, card.id))
        y += block.height + GAP
    if not spots:
        y += BLANK_PANEL
    return Strip(y - (GAP if spots else 0.0), tuple(spots))


def _personas(setting: Setting, around: Surroundings, place: _Place, y: float, spots: list[Spot]) -> float:
    """Lay the personas of the map side by side; a blank one when the map has nobody yet."""
    lane, people = place.lane, _people(place.lane, around)
    if not people:
        if around.journey.cell(lane.id, None):
            return y
        start, width = place.rooms[0]
        block = blank_persona_block(setting, width)
        spots.append(Spot(start, y, block, lane.id))
        return y + block.height + GAP
    seats = [seat for room in place.rooms for seat in _seats(room, ceil(len(people) / len(place.rooms)))]
    for first in range(0, len(people), len(seats)):
        deepest = 0.0
        for persona, (x, width) in zip(people[first:], seats, strict=False):
            colour = around.personas[persona.id].colour if len(people) > 1 else ""
            block = persona_block(setting, persona, width, colour)
            spots.append(Spot(x, y, block, persona.id))
            deepest = max(deepest, block.height)
        y += deepest + 2 * GAP
    return y - GAP


def _seats(room: tuple[float, float], most: int) -> list[tuple[float, float]]:
    """Return where personas start in a room and how wide they are: no more than most."""
    start, width = room
    count = max(1, min(most, int((width + PERSONA_GAP) // (LEAST_PERSONA + PERSONA_GAP))))
    one = (width - PERSONA_GAP * (count - 1)) / count
    return [(start + number * (one + PERSONA_GAP), one) for number in range(count)]
