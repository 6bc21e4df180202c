"""Draw a lane of channels: a line for each channel, and a point with its words in each stage where it is used."""

from typing import NamedTuple

from journeycanvas.layout.around import Around
from journeycanvas.layout.blocks.body import Body
from journeycanvas.layout.blocks.card import signs
from journeycanvas.layout.blocks.evidence import draw_evidence
from journeycanvas.layout.blocks.touchpoint import draw as draw_touchpoint
from journeycanvas.layout.cells import pile_cards, stack
from journeycanvas.layout.marks import Block, Source, Stroke
from journeycanvas.layout.measures import CELL, SMALL, SMALL_STRONG, UNIT
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.spots import Row, Spot
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Card, Channel, Lane, Touchpoint

DISC = 9.0  # radius of a point where a channel is used
ICON = 12.0
LEAD = 2 * DISC + UNIT + 2.0  # from where a point starts to its words
LEAST_LINE = 26.0


class _Use(NamedTuple):
    """A touchpoint and the column it stands in."""

    column: int
    card: Touchpoint


def channels_row(setting: Setting, around: Surroundings, lane: Lane, grid: Grid) -> Row:
    """Return the touchpoints of a lane by channel; what has no known channel is stacked under them as cards."""
    if grid.has_one_cell(lane):
        return stack(setting, around, lane, grid, "cards")
    columns = list(shown_cells(around.journey, lane).values())
    channels = around.journey.channels
    uses: dict[str, list[_Use]] = {channel: [] for channel in channels}
    rest: list[list[Card]] = [[] for _ in columns]
    for index, cards in enumerate(columns):
        for card in cards:
            if isinstance(card, Touchpoint) and card.channel in uses:
                uses[card.channel].append(_Use(index, card))
            else:
                rest[index].append(card)
    spots: list[Spot] = []
    y = CELL
    for channel in channels.values():
        if uses[channel.id] or not around.journey.cards:
            block, points = _line(setting, grid, channel, uses[channel.id], around, lane)
            spots.append(Spot(0.0, y, block, ""))
            spots += [point._replace(y=point.y + y) for point in points]
            y += block.height
    if any(rest):
        loose = pile_cards(setting, around, lane, grid, "cards", rest, y)
        return Row(loose.height, (*spots, *loose.spots))
    return Row(y + CELL, tuple(spots))


def _line(
    setting: Setting, grid: Grid, channel: Channel, uses: list[_Use], around: Surroundings, lane: Lane
) -> tuple[Block, list[Spot]]:
    """Return the line of a channel across the content, and the points on it with y from the line's top."""
    floors = [0.0] * len(grid.columns)
    points = []
    for column, card in uses or [_Use(0, Touchpoint(id=channel.id, channel=channel.id))]:
        x, width = grid.inner(column)
        block = _point(setting, card, channel, around.around(card, lane, "text"), width)
        points.append(Spot(x, floors[column], block, card.id if uses else ""))
        floors[column] += block.height + UNIT
    sketch = Sketch(setting, grid.width)
    first = min((use.column for use in uses), default=0)
    last = max((use.column for use in uses), default=len(grid.columns) - 1)
    start = grid.inner(first)[0] + DISC
    end = grid.inner(last)[0] + DISC if uses else grid.width
    if end > start:
        sketch.rule(start, DISC, end, DISC, Stroke(setting.theme.hue(channel.color, "blue").deep, 1.2))
    return sketch.finish(max(LEAST_LINE, *floors)), points


def _point(setting: Setting, card: Touchpoint, channel: Channel, around: Around, width: float) -> Block:
    """Return a point on the line: the channel's icon in a disc, its name and what happens there beside it."""
    body = Body(Sketch(setting, width), card, around._replace(colour=channel.color or "blue", channel=""))
    sketch, hue = body.sketch, body.hue
    body.x, body.width, body.y = LEAD, width - LEAD, DISC - SMALL.size * SMALL.leading / 2
    behind = min(sketch.measure(channel.title, SMALL_STRONG), body.width) + 6.0
    sketch.box(LEAD - 3.0, 0.0, min(behind, width - LEAD + 3.0), 2 * DISC, setting.theme.paper)
    sketch.disc(DISC, DISC, DISC, hue.deep)
    sketch.icon(channel.icon or "pin", DISC - ICON / 2, DISC - ICON / 2, ICON, hue.on_deep)
    if channel.title:
        body.text(channel.title, SMALL_STRONG, hue.deep)
    if card.text:
        body.text(card.text, SMALL, source=Source(card.id, "text"))
    draw_touchpoint(body, card)
    body.items(signs(body))
    height = max(body.y, 2 * DISC)
    draw_evidence(sketch, card.evidence, 2 * DISC + UNIT / 2, 2 * DISC, height, hue.deep)
    sketch.means(card.id, card.text or channel.title, 0.0, 0.0, width, height)
    return sketch.finish(height)
