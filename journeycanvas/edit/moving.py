"""Move cards: to a cell, with the arrow keys, and over more or fewer stages."""

from collections.abc import Collection, Sequence
from typing import Literal

from journeycanvas.edit.arrows import Arrow, flows_across, is_onward
from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.grid import covered, homes, reading_order, stage_of, stages_from
from journeycanvas.edit.records import words_of
from journeycanvas.edit.settling import settled
from journeycanvas.edit.walking import cell_beside
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, CellPlace, Journey


def move_cards(
    journey: Journey, ids: Collection[str], lane: str, stage: str | None, index: int | None = None
) -> Change:
    """Move cards to a cell, before its card of that index or to its end; among themselves they keep their order."""
    cards = reading_order(journey, [journey.cards[id] for id in ids])
    return change_of(journey, _name(cards), settled(journey, cards, lane, stage, index))


def move_by_arrow(journey: Journey, ids: Collection[str], arrow: Arrow) -> Change:
    """Move cards one place in the direction of an arrow key. Nothing moves when one of them cannot.

    Up and down go through the cell, then on to the lane above or below; left and right to the stage, or the panel,
    that is seen there. In a lane that spans the map the cards stand side by side, so left and right go through it.
    """
    cards = reading_order(journey, [journey.cards[id] for id in ids])
    after: dict[str, Card] = {}
    for cell, group in homes(journey, cards).items():
        place = _place_beside(journey, cell, group, arrow)
        if place is None:
            return change_of(journey, _name(cards), {})
        after |= settled(journey.replaced(after), group, *place)
    return change_of(journey, _name(cards), after)


def stretch_card(journey: Journey, id: str, first: str, last: str) -> Change:
    """Let a card lie over the stages from the first to the last. In a lane that spans the map nothing changes."""
    card = journey.cards[id]
    name = StepName(msgid("Stretch card"), words_of(card))
    if not covered(journey, card):
        return change_of(journey, name, {})
    stages = list(journey.stages)
    start, end = sorted((stages.index(first), stages.index(last)))
    wide = card if card.span == end - start + 1 else card.model_copy(update={"span": end - start + 1})
    if stages[start] == card.stage:
        return change_of(journey, name, {id: wide})
    return change_of(journey, name, settled(journey, [wide], card.lane or "", stages[start]))


def stretch_by_arrow(journey: Journey, ids: Collection[str], arrow: Literal["left", "right"]) -> Change:
    """Let cards cover one stage more, or one less, at the end that the map goes on to."""
    cards = reading_order(journey, [journey.cards[id] for id in ids])
    step = 1 if is_onward(journey, arrow) else -1
    after: dict[str, Card] = {}
    for card in cards:
        most = stages_from(journey, stage_of(journey, card))
        span = max(1, min(card.span, most) + step)
        if covered(journey, card) and span <= most and span != card.span:
            after[card.id] = card.model_copy(update={"span": span})
    return change_of(journey, step_name(cards, msgid("Stretch card"), msgid("Stretch cards")), after)


def _place_beside(
    journey: Journey, cell: CellPlace, group: Sequence[Card], arrow: Arrow
) -> tuple[str, str | None, int | None] | None:
    """Return lane, stage and index to which cards of one cell move; None when there is no place."""
    lane, stage = cell
    shown = journey.cell(lane, stage)
    first, last = shown.index(group[0]), shown.index(group[-1])
    is_block = last - first == len(group) - 1
    onward = is_onward(journey, arrow)
    through = ("left", "right") if flows_across(journey, lane) else ("up", "down")
    if arrow in through:
        if onward and not (is_block and last == len(shown) - 1):
            return lane, stage, min(last + 2, len(shown))
        if not onward and not (is_block and first == 0):
            return lane, stage, max(first - 1, 0)
    beside = cell_beside(journey, cell, arrow, group[0].stage)
    if beside is None:
        return None
    if arrow in ("left", "right"):
        return *beside, first
    return *beside, 0 if arrow == "down" else None


def _name(cards: Collection[Card]) -> StepName:
    return step_name(cards, msgid("Move card"), msgid("Move cards"))
