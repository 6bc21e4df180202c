"""Lay the lanes that stand before the journey — persona, scenario, goals — side by side above the stages."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple, TypeAlias

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
TIGHT = 0.75  # of its least width; what has less room between two cuts goes to a wider place


class Strip(NamedTuple):
    """The panels and how high they are together."""

    height: float
    spots: tuple[Spot, ...]


Room: TypeAlias = tuple[float, float]
"""Where something starts, and how wide it is."""


class _Place(NamedTuple):
    """Where a panel stands, how wide it is, and from its own start the rooms for its words and for each persona."""

    lane: Lane
    x: float
    width: float
    words: Room
    seats: tuple[Room, ...] = ()


class _Unit(NamedTuple):
    """A panel or, of a panel of personas, one of these; and how wide it is at least."""

    lane: Lane
    least: float


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
    """Return panels that share a row by their least widths."""
    rooms = _share([_least_width(lane, around, width) for lane in row], (0.0, width))
    return [
        _Place(lane, x, across, (LEAD, across - LEAD), _seats((LEAD, across - LEAD), len(_people(lane, around))))
        for lane, (x, across) in zip(row, rooms, strict=True)
    ]


def _share(least: Sequence[float], room: Room) -> list[Room]:
    """Return rooms side by side that fill one, each as much wider than it is at least as the others."""
    if not least:
        return []
    (x, width), rooms = room, []
    factor = (width - BETWEEN * (len(least) - 1)) / sum(least)
    for one in least:
        rooms.append((x, one * factor))
        x += one * factor + BETWEEN
    return rooms


def _rows_in_bays(
    lanes: Sequence[Lane], around: Surroundings, bays: Sequence[tuple[float, float]]
) -> list[list[_Place]]:
    """Return panels that stand between cuts; the personas of one panel may stand on both sides of a cut."""
    units = [unit for lane in lanes for unit in _units(lane, around)]
    rooms = [(start, end - start - BETWEEN) for start, end in bays[:-1]]
    rooms.append((bays[-1][0], bays[-1][1] - bays[-1][0]))
    rows = []
    while units:
        row: list[tuple[Lane, Room]] = []
        for n, room in enumerate(rooms):
            here = units[: _count_in(room, rooms[n + 1 :], units)]
            row += zip((unit.lane for unit in here), _share([unit.least for unit in here], room), strict=True)
            units = units[len(here) :]
        rows.append([_joined(list(group)) for _, group in groupby(row, key=lambda one: one[0].id)])
    return rows


def _units(lane: Lane, around: Surroundings) -> list[_Unit]:
    people = _people(lane, around)
    return [_Unit(lane, LEAD + LEAST_PERSONA)] * len(people) if people else [_Unit(lane, LEAST_PANEL)]


def _count_in(room: Room, later: Sequence[Room], units: Sequence[_Unit]) -> int:
    """Return how many units stand in a room: as many as fit, but one is left for each of the rooms after it."""
    if not units:
        return 0
    count, used = 1, units[0].least
    if TIGHT * used > room[1] and any(TIGHT * used <= width for _, width in later):
        return 0
    for unit in units[1 : max(1, len(units) - len(later))]:
        used += BETWEEN + unit.least
        if used > room[1]:
            break
        count += 1
    return count


def _joined(parts: Sequence[tuple[Lane, Room]]) -> _Place:
    """Return the panel that is made of these parts of it."""
    (lane, (x, width)), (_, (last, across)) = parts[0], parts[-1]
    seats = tuple((start - x + LEAD, wide - LEAD) for _, (start, wide) in parts)
    return _Place(lane, x, last + across - x, (LEAD, width - LEAD), seats)


def _people(lane: Lane, around: Surroundings) -> list[Persona]:
    return list(around.journey.personas.values()) if lane.role == "persona" else []


def _least_width(lane: Lane, around: Surroundings, width: float) -> float:
    if lane.role != "persona":
        return min(width, LEAST_PANEL)
    count = max(1, len(_people(lane, around)))
    return min(width, LEAD + count * LEAST_PERSONA + (count - 1) * PERSONA_GAP)


def _heading(sketch: Sketch, place: _Place) -> float:
    """Draw the lane's title and question; return where its content starts."""
    theme, lane, (x, width) = sketch.setting.theme, place.lane, place.words
    y = sketch.words(lane.title, SMALL_STRONG, x, 0.0, width, theme.accent, source=Source(lane.id, "title"))
    y += sketch.words(lane.prompt, SMALL, x, y, width, theme.faint, source=Source(lane.id, "prompt"))
    return y + UNIT


def _panel(setting: Setting, around: Surroundings, place: _Place) -> Strip:
    """Return the content of a panel, under the room that its heading takes."""
    lane, (x, width) = place.lane, place.words
    y = _heading(Sketch(setting, place.width), place)
    spots: list[Spot] = []
    if lane.role == "persona":
        y = _personas(setting, around, place, y, spots)
    view = lane_view(lane)
    for card in around.journey.cell(lane.id, None):
        block = face_block(setting, around, card, lane, "text" if view == "curve" else view, width)
        spots.append(Spot(x, y, block, card.id))
        y += block.height + GAP
    if not spots:
        y += BLANK_PANEL
    return Strip(y - (GAP if spots else 0.0), tuple(spots))


def _personas(setting: Setting, around: Surroundings, place: _Place, y: float, spots: list[Spot]) -> float:
    """Lay the personas of the map side by side; a blank one when the map has nobody yet."""
    people, (start, room) = _people(place.lane, around), place.words
    if not people:
        if around.journey.cell(place.lane.id, None):
            return y
        block = blank_persona_block(setting, room)
        spots.append(Spot(start, y, block, place.lane.id))
        return y + block.height + GAP
    for first in range(0, len(people), len(place.seats)):
        deepest = 0.0
        for persona, (x, width) in zip(people[first:], place.seats, strict=False):
            colour = around.personas[persona.id].colour if len(people) > 1 else ""
            block = persona_block(setting, persona, width, colour)
            spots.append(Spot(x, y, block, persona.id))
            deepest = max(deepest, block.height)
        y += deepest + 2 * GAP
    return y - GAP


def _seats(room: Room, people: int) -> tuple[Room, ...]:
    """Return the rooms of personas side by side in one."""
    start, width = room
    count = max(1, min(people, int((width + PERSONA_GAP) // (LEAST_PERSONA + PERSONA_GAP))))
    one = (width - PERSONA_GAP * (count - 1)) / count
    return tuple((start + number * (one + PERSONA_GAP), one) for number in range(count))
