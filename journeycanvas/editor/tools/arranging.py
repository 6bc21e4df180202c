"""Change what is selected: move it, stretch it, double it, delete it. Menus and keys share these."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from journeycanvas.edit import Change, applied, squashed
from journeycanvas.edit.arrows import Arrow, is_onward
from journeycanvas.edit.cards import delete_cards, duplicate_cards
from journeycanvas.edit.feelings import move_feeling
from journeycanvas.edit.lanes import delete_lanes, duplicate_lane, move_lanes
from journeycanvas.edit.lines import join_cards, split_card
from journeycanvas.edit.links import delete_links
from journeycanvas.edit.moving import move_by_arrow, stretch_by_arrow
from journeycanvas.edit.phases import move_phase, ungroup_phases
from journeycanvas.edit.stages import delete_stages, duplicate_stage, move_stages
from journeycanvas.edit.walking import Key, Spot
from journeycanvas.model import Feeling, Journey, lane_view
from journeycanvas.model.shown import shown_lanes, shown_stages

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand

DELETIONS: tuple[tuple[str, Callable[[Journey, list[str]], Change]], ...] = (
    ("cards", delete_cards),
    ("links", delete_links),
    ("stages", delete_stages),
    ("lanes", delete_lanes),
    ("phases", ungroup_phases),
)
"""What deletes records of each list of a map; the stages of a phase stay."""


def move_chosen(hand: "Hand", arrow: Key) -> None:
    """Move cards, or a stage, a phase or a lane, one place in the direction of an arrow."""
    hand.stop_writing()
    journey, records = hand.session.base, hand.view.selection.records
    if arrow not in ("up", "down", "left", "right"):
        return
    cards = [one for one in records if one in journey.cards]
    if cards and arrow in ("up", "down") and all(_is_on_curve(journey, one) for one in cards):
        change: Change | None = _felt(journey, cards, 1.0 if arrow == "up" else -1.0)
    elif cards:
        change = move_by_arrow(journey, cards, arrow)
    else:
        change = _move_track(journey, hand.view.selection.current, arrow)
    if change is not None and hand.apply(change):
        hand.choose_records(cards or [hand.view.selection.current])
        area = hand.view.places.area(hand.view.selection.current)
        if area is not None:
            hand.view.reveal(area)


def stretch_chosen(hand: "Hand", arrow: Literal["left", "right"]) -> None:
    """Let the selected cards cover a stage more or less at their end."""
    hand.stop_writing()
    cards = [one for one in hand.view.selection.records if one in hand.session.base.cards]
    if cards:
        hand.apply(stretch_by_arrow(hand.session.base, cards, arrow))


def stretch_onward(hand: "Hand", *, back: bool = False) -> None:
    """Let the selected cards cover one stage more; with back, one fewer."""
    rtl = hand.session.base.direction == "rtl"
    stretch_chosen(hand, "left" if rtl is not back else "right")


def join_chosen(hand: "Hand") -> None:
    """Make one card of those that are selected; it is selected."""
    hand.stop_writing()
    journey = hand.session.base
    cards = [one for one in hand.view.selection.records if one in journey.cards]
    if len(cards) > 1 and hand.attempt(lambda: join_cards(journey, cards)):
        hand.choose_records([one for one in cards if one in hand.session.base.cards])


def split_chosen(hand: "Hand") -> None:
    """Make a card of each line of the selected cards; all of them are selected."""
    hand.stop_writing()
    journey, changes = hand.session.base, list[Change]()
    cards = [one for one in hand.view.selection.records if one in journey.cards]
    for card in cards:
        changes.append(split_card(journey, hand.session.new_id, card))
        journey = applied(journey, changes[-1])
    if changes and hand.apply(squashed(*changes)):
        hand.choose_records([*cards, *squashed(*changes).made])


def delete_chosen(hand: "Hand") -> None:
    """Delete what is selected, as one step; what comes next is selected."""
    hand.stop_writing()
    journey, records = hand.session.base, hand.view.selection.records
    spot = _left_behind(hand, frozenset(records))
    changes: list[Change] = []
    for list_name, delete in DELETIONS:
        wanted = [one for one in records if one in getattr(journey, list_name)]
        if wanted:
            changes.append(delete(journey, wanted))
            journey = applied(journey, changes[-1])
    if changes and hand.apply(squashed(*changes)) and spot is not None:
        hand.choose(spot)


def duplicate_chosen(hand: "Hand") -> None:
    """Double the selected cards, stages and lanes; the copies are selected."""
    hand.stop_writing()
    session, records = hand.session, hand.view.selection.records
    journey, changes = session.base, list[Change]()
    cards = [one for one in records if one in journey.cards]
    if cards:
        changes.append(duplicate_cards(journey, session.new_id, cards))
    for record in records:
        if record in session.base.stages or record in session.base.lanes:
            journey = applied(journey, changes[-1]) if changes else journey
            double = duplicate_stage if record in journey.stages else duplicate_lane
            changes.append(double(journey, session.new_id, record))
    change = changes[0] if len(changes) == 1 else squashed(*changes) if changes else None
    if change is None or not hand.apply(change):
        return
    made = change.made
    tracks = [one for one in made if one in journey.stages or one in journey.lanes]
    hand.choose_records(tracks or [one for one in made if one in journey.cards])


def _is_on_curve(journey: Journey, card: str) -> bool:
    lane = journey.lanes.get(journey.cards[card].lane or "")
    return isinstance(journey.cards[card], Feeling) and lane is not None and lane_view(lane) == "curve"


def _felt(journey: Journey, cards: list[str], step: float) -> Change:
    """Return the change that moves points of a curve up or down; they stay on it."""
    changes = []
    for card in cards:
        feeling = journey.cards[card]
        assert isinstance(feeling, Feeling)
        changes.append(move_feeling(journey, card, level=feeling.level + step))
    return squashed(*changes)


def _move_track(journey: Journey, record: str, arrow: Arrow) -> Change | None:
    """Return the change that moves a stage, phase or lane over its neighbour; None when there is none."""
    step = 1 if is_onward(journey, arrow) else -1
    if record in journey.lanes and arrow in ("up", "down"):
        shown = [one.id for one in shown_lanes(journey)]
        return _swapped(shown, record, step, lambda before: move_lanes(journey, [record], before))
    if arrow not in ("left", "right"):
        return None
    shown = [one.id for one in shown_stages(journey)]
    if record in journey.stages:
        return _swapped(shown, record, step, lambda before: move_stages(journey, [record], before))
    if record in journey.phases:
        held = [one for one in shown if journey.stages[one].phase == record]
        rest = [one for one in shown if one not in held]
        at = shown.index(held[0]) if held else 0
        beside = at + step if step == 1 else at - 1
        if not held or not 0 <= beside <= len(rest) or (step == 1 and at == len(rest)):
            return None
        if step == -1:
            return move_phase(journey, record, rest[at - 1])
        over = journey.stages[rest[at]].phase
        behind = [one for one in rest[at:] if over is None or journey.stages[one].phase != over]
        behind = behind[1:] if over is None else behind
        return move_phase(journey, record, behind[0] if behind else None)
    return None


def _swapped(shown: list[str], record: str, step: int, move: Callable[[str | None], Change]) -> Change | None:
    if record not in shown:
        return None
    at = shown.index(record) + step
    if not 0 <= at < len(shown):
        return None
    behind = at if step == -1 else at + 1
    return move(shown[behind] if behind < len(shown) else None)


def _left_behind(hand: "Hand", gone: frozenset[str]) -> Spot | None:
    """Return what is selected once these records are gone: the next card of the cell, or its end."""
    spot = hand.spot()
    if spot.cell is None:
        return None
    cards = [card.id for card in hand.session.base.cell(spot.lane or "", spot.stage)]
    at = cards.index(spot.record) if spot.record in cards else 0
    staying = [one for one in (*cards[at:], *cards[:at][::-1]) if one not in gone]
    return spot._replace(record=staying[0] if staying else None)
