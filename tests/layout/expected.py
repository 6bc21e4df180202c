"""Say what a sheet has to show of a map, worked out from the map alone."""

import re
from collections.abc import Iterator

from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.measures import CELL, LANE_COLUMN, MARGIN
from journeycanvas.layout.tracks import grid_of
from journeycanvas.model import Card, Feeling, Journey, Lane, Metric, Stage, Touchpoint, lane_view
from journeycanvas.model.shown import panel_lanes, shown_stages
from tests.layout.seen import Area

LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")


def without_line_ends(text: str) -> str:
    """Return a text as the lines of its words hold it."""
    return LINE_ENDS.sub("", text)


def is_shown(journey: Journey, card: Card) -> bool:
    """Say whether a card of an opened map has to be on the sheet."""
    lane = journey.lanes[card.lane or ""]
    stage = journey.stages.get(card.stage or "")
    if lane.hidden or lane.collapsed:
        return False
    return lane.spans_map or (stage is None and not journey.stages) or (stage is not None and not stage.hidden)


def covered(journey: Journey, card: Card) -> list[Stage]:
    """Return the shown stages that a card covers; all of them in a lane that spans the map."""
    if card.stage is None or journey.lanes[card.lane or ""].span == "map":
        return shown_stages(journey)
    first = list(journey.stages).index(card.stage)
    return [stage for stage in list(journey.stages.values())[first : first + card.span] if not stage.hidden]


def is_on_curve(journey: Journey, card: Card) -> bool:
    """Say whether a card is a face on a curve."""
    lane = journey.lanes[card.lane or ""]
    stands_in_stage = lane.span == "stage" and bool(shown_stages(journey))
    return isinstance(card, Feeling) and lane_view(lane) == "curve" and stands_in_stage


def expected_texts(journey: Journey) -> Iterator[tuple[str, str]]:
    """Yield (record, text) for what has to be written; record "" where the text may stand in any block."""
    for record, text in _all_texts(journey):
        if text:
            yield record, text


def _all_texts(journey: Journey) -> Iterator[tuple[str, str]]:
    facts = journey.map
    yield from ((facts.id, text) for text in (facts.title, facts.subtitle, facts.scope, facts.author))
    yield facts.id, facts.organisation
    for stage in shown_stages(journey):
        yield from (("", text) for text in (stage.title, stage.goal))
        phase = journey.phases.get(stage.phase or "")
        yield "", phase.title if phase else ""
    for lane in journey.lanes.values():
        if not lane.hidden:
            yield from ((lane.id, text) for text in (lane.title, lane.prompt))
            yield lane.id, "" if lane in panel_lanes(journey) else lane.department
    if any(lane.role == "persona" for lane in panel_lanes(journey)):
        for persona in journey.personas.values():
            shown = (persona.name or persona.role, persona.quote, persona.age, "".join(persona.facts))
            yield from ((persona.id, text) for text in shown)
    for card in journey.cards.values():
        if is_shown(journey, card):
            yield from _card_texts(journey, card, lane_view(journey.lanes[card.lane or ""]))


def _card_texts(journey: Journey, card: Card, view: str) -> Iterator[tuple[str, str]]:
    if is_on_curve(journey, card):
        yield from (("", text) for text in (card.text, card.owner, *(f"#{tag}" for tag in card.tags if tag)))
        return
    if view == "chips" and not card.picture:  # a picture makes a card of it
        both = card.text and card.owner and card.owner != card.text
        yield card.id, f"{card.text} · {card.owner}" if both else card.text or card.owner
        return
    yield card.id, card.text
    if isinstance(card, Touchpoint):
        channel = journey.channels.get(card.channel or "")
        yield from ((card.id, text) for text in (channel.title if channel else "", card.why, card.when))
    if isinstance(card, Metric):
        yield card.id, card.unit
    yield card.id, card.owner
    yield from ((card.id, f"#{tag}") for tag in card.tags if tag)
    if len(journey.personas) > 1:
        names = [journey.personas[one] for one in card.personas if one in journey.personas]
        yield from ((card.id, one.name or one.role or one.job) for one in names)


def lane_areas(journey: Journey, sheet: Sheet) -> dict[str, Area]:
    """Return where each shown lane stands on the sheet, as the outline has it."""
    above = panel_lanes(journey)
    shown = [lane for lane in journey.lanes.values() if not lane.hidden]
    order: list[Lane | Stage] = [*above, *shown_stages(journey), *(lane for lane in shown if lane not in above)]
    return {
        record.id: Area(heading.x, heading.y, heading.x + heading.width, heading.y + heading.height)
        for record, heading in zip(order, sheet.headings[1:], strict=True)
        if isinstance(record, Lane)
    }


def card_places(journey: Journey, sheet: Sheet) -> dict[str, Area]:
    """Return for each shown card the part of the sheet that it may stand in."""
    lanes = lane_areas(journey, sheet)
    above = {lane.id for lane in panel_lanes(journey)}
    columns = {column.stage.id: column for column in grid_of(shown_stages(journey)).columns}
    out = {}
    for card in journey.cards.values():
        if is_shown(journey, card):
            lane = card.lane or ""
            area = lanes[lane]
            if lane not in above:
                stages = [columns[stage.id] for stage in covered(journey, card)]
                air = 0.0 if is_on_curve(journey, card) else CELL
                start = (stages[0].x if stages else LANE_COLUMN) + air
                end = (stages[-1].x + stages[-1].width if stages else sheet.width - 2 * MARGIN) - air
                left, right = (
                    (MARGIN + start, MARGIN + end)
                    if sheet.direction == "ltr"
                    else (sheet.width - MARGIN - end, sheet.width - MARGIN - start)
                )
                area = Area(left, area.top, right, area.bottom)
            out[card.id] = area
    return out
