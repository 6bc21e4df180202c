"""Lay the lanes that stand before the journey — persona, scenario, goals — side by side above the stages."""

from collections.abc import Sequence
from itertools import takewhile
from typing import NamedTuple

from journeycanvas.layout.blocks.persona import LEAST_PERSONA, blank_persona_block, persona_block
from journeycanvas.layout.cells import face_block
from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import GAP, SMALL, SMALL_STRONG, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.model import Journey, Lane, Persona, lane_view

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


def panel_lanes(journey: Journey) -> list[Lane]:
    """Return the shown lanes that span the map and stand before the first lane that follows the stages."""
    shown = [lane for lane in journey.lanes.values() if not lane.hidden]
    return list(takewhile(lambda lane: lane.span == "map" and not lane.collapsed and lane.line == "none", shown))


def panels(setting: Setting, around: Surroundings, lanes: Sequence[Lane], width: float) -> Strip:
    """Return these lanes as panels, as many to a row as their least widths allow, each row filled to its end."""
    spots: list[Spot] = []
    y = 0.0
    for row in _rows(lanes, around, width):
        least = [_least_width(lane, around, width) for lane in row]
        room = width - BETWEEN * (len(row) - 1)
        widths = [one * room / sum(least) for one in least]
        x, height, drawn = 0.0, 0.0, []
        for lane, one in zip(row, widths, strict=True):
            content = _panel(setting, around, lane, one)
            drawn.append((lane, x, one, content))
            height = max(height, content.height)
            x += one + BETWEEN
        for lane, start, one, content in drawn:
            frame = Sketch(setting, one)
            frame.box(0.0, BAR_TOP, BAR, height - BAR_TOP, setting.theme.accent)
            _heading(frame, lane)
            frame.means(lane.id, lane.title, 0.0, 0.0, one, height)
            spots.append(Spot(start, y, frame.finish(height), lane.id))
            spots += [Spot(start + spot.x, y + spot.y, spot.block, spot.record) for spot in content.spots]
        y += height + BETWEEN
    return Strip(y - BETWEEN if spots else 0.0, tuple(spots))


def _rows(lanes: Sequence[Lane], around: Surroundings, width: float) -> list[list[Lane]]:
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
    return rows


def _people(lane: Lane, around: Surroundings) -> list[Persona]:
    return list(around.journey.personas.values()) if lane.role == "persona" else []


def _least_width(lane: Lane, around: Surroundings, width: float) -> float:
    if lane.role != "persona":
        return min(width, LEAST_PANEL)
    count = max(1, len(_people(lane, around)))
    return min(width, LEAD + count * LEAST_PERSONA + (count - 1) * PERSONA_GAP)


def _heading(sketch: Sketch, lane: Lane) -> float:
    """Draw the lane's title and question; return where its content starts."""
    theme, width = sketch.setting.theme, sketch.width - LEAD
    y = sketch.words(lane.title, SMALL_STRONG, LEAD, 0.0, width, theme.accent, source=Source(lane.id, "title"))
    y += sketch.words(lane.prompt, SMALL, LEAD, y, width, theme.faint, source=Source(lane.id, "prompt"))
    return y + UNIT


def _panel(setting: Setting, around: Surroundings, lane: Lane, width: float) -> Strip:
    """Return the content of a panel, under the room that its heading takes."""
    y = _heading(Sketch(setting, width), lane)
    inner = width - LEAD
    spots: list[Spot] = []
    if lane.role == "persona":
        y = _personas(setting, around, lane, inner, y, spots)
    view = lane_view(lane)
    for card in around.journey.cell(lane.id, None):
        block = face_block(setting, around, card, lane, "text" if view == "curve" else view, inner)
        spots.append(Spot(LEAD, y, block, card.id))
        y += block.height + GAP
    if not spots:
        y += BLANK_PANEL
    return Strip(y - (GAP if spots else 0.0), tuple(spots))


def _personas(setting: Setting, around: Surroundings, lane: Lane, width: float, y: float, spots: list[Spot]) -> float:
    """Lay the personas of the map side by side; a blank one when the map has nobody yet."""
    people = _people(lane, around)
    if not people:
        if around.journey.cell(lane.id, None):
            return y
        block = blank_persona_block(setting, width)
        spots.append(Spot(LEAD, y, block, lane.id))
        return y + block.height + GAP
    columns = max(1, min(len(people), int((width + PERSONA_GAP) // (LEAST_PERSONA + PERSONA_GAP))))
    one = (width - PERSONA_GAP * (columns - 1)) / columns
    for first in range(0, len(people), columns):
        deepest = 0.0
        for index, persona in enumerate(people[first : first + columns]):
            colour = around.personas[persona.id].colour if len(people) > 1 else ""
            block = persona_block(setting, persona, one, colour)
            spots.append(Spot(LEAD + index * (one + PERSONA_GAP), y, block, persona.id))
            deepest = max(deepest, block.height)
        y += deepest + 2 * GAP
    return y - GAP
