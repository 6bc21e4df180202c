"""Say what a print of a map should hold: the texts of which cards, and where on which leaves they stand."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from journeycanvas.layout.leaves import Clip, Print, View
from journeycanvas.layout.marks import Sheet, Words
from journeycanvas.model import Journey, Lane
from journeycanvas.render.proof.tokens import UNSEEN, Typed, is_seen, plain, side_of, typed

SLACK = 0.5  # points around the place of a text


class Stand(NamedTuple):
    """Where a text stands: the number of its leaf, its rectangle there, and whether the leaf shows all of it.

    text is what is seen in the rectangle: that of the card, and what the layout writes behind it.
    """

    leaf: int
    rectangle: Clip
    is_whole: bool
    view: View
    text: Typed

    def spread(self) -> tuple[float, float, float, float]:
        """Return left, top, right and bottom of what is seen of it on the leaf, with some slack."""
        x, y, width, height = self.rectangle
        right, bottom = x + width, y + height
        if self.view.clip is not None:
            left, top, across, down = self.view.clip
            x, y, right, bottom = max(x, left), max(y, top), min(right, left + across), min(bottom, top + down)
        return x - SLACK, y - SLACK, right + SLACK, bottom + SLACK


def cards_to_see(journey: Journey) -> set[str]:
    """Return the cards with a text that whoever looks at the map sees: in lanes and stages that are shown, unfolded."""
    stages = list(journey.stages.values())
    shown = [stage for stage in stages if not stage.hidden]
    found: set[str] = set()
    for lane in journey.lanes.values():
        if lane.hidden or lane.collapsed:
            continue
        if lane.spans_map or not shown:
            found |= {card.id for card in journey.cell(lane.id, None)}
        else:
            found.update(_in_stages(journey, lane))
    return {id for id in found if is_seen(journey.cards[id].text)}


def _in_stages(journey: Journey, lane: Lane) -> Iterator[str]:
    stages = list(journey.stages.values())
    for number, stage in enumerate(stages):
        for card in journey.cell(lane.id, stage.id):
            if any(not one.hidden for one in stages[number : number + max(1, card.span)]):
                yield card.id


def stands_of(journey: Journey, leaves: Print) -> Mapping[str, list[Stand]]:
    """Return by card where its text stands, from the first leaf on."""
    places: dict[Sheet, list[tuple[str, Clip, Typed]]] = {}
    found: dict[str, list[Stand]] = {}
    for number, leaf in enumerate(leaves):
        for view in leaf.views:
            if view.sheet not in places:
                places[view.sheet] = list(_texts_on(view.sheet, journey))
            left, top, width, height = view.window
            right, bottom, scale = left + width, top + height, view.scale
            for card, (x, y, across, down), text in places[view.sheet]:
                if x < right and y < bottom and x + across > left and y + down > top:
                    on_leaf = Clip(view.x + x * scale, view.y + y * scale, across * scale, down * scale)
                    is_whole = left <= x and top <= y and x + across <= right and y + down <= bottom
                    found.setdefault(card, []).append(Stand(number, on_leaf, is_whole, view, text))
    return found


def _texts_on(sheet: Sheet, journey: Journey) -> Iterator[tuple[str, Clip, Typed]]:
    for x, y, block, _ in sheet.placed:
        for mark in block.marks:
            if isinstance(mark, Words) and mark.source is not None and mark.source.field == "text":
                card = journey.cards.get(mark.source.record)
                if card is not None and is_seen(card.text):
                    written = " ".join(line.text for line in mark.block.lines)
                    place = Clip(x + mark.x, y + mark.y, mark.block.width, mark.block.height)
                    yield card.id, place, _to_read(card.text, written)


def _to_read(text: str, written: str) -> Typed:
    """Return a text with what is written behind it; the text alone where something else is written."""
    if text.split() == written.split():
        return typed(text)
    return typed(written if _run_together(written).startswith(_run_together(text)) else text)


def _run_together(text: str) -> str:
    return "".join(one for one in "".join(map(plain, text)) if side_of(one) not in UNSEEN)
