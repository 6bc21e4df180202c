"""Insert, change, move, double and delete stages, each with everything in it."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.copying import copied
from journeycanvas.edit.grid import covered, homes, respanned, stage_of
from journeycanvas.edit.places import beside, in_order, moved
from journeycanvas.edit.records import NewId, made, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.edit.runs import emptied_phases, phase_between, phases_after
from journeycanvas.edit.settling import settled, settled_groups
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, Journey, Part, Stage
from journeycanvas.model.shown import shown_stages

NARROWEST, WIDEST = 0.5, 4.0
WIDTH_DIGITS = 2  # behind the point of a width

FIELD_STEPS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "title": (msgid("Rename stage"), msgid("Rename stages")),
        "goal": (msgid("Edit goal of stage"), msgid("Edit goal of stages")),
        "note": (msgid("Edit note of stage"), msgid("Edit note of stages")),
        "color": (msgid("Change colour of stage"), msgid("Change colour of stages")),
        "width": (msgid("Change width of stage"), msgid("Change width of stages")),
    }
)


def insert_stage(journey: Journey, new_id: NewId, before: str | None = None, **fields: Any) -> Change:
    """Put a new stage before another, or behind the last. It joins the phase of its neighbours. Raises Refused.

    Cards that lie over that place lie over the new stage too. The first stage of a map takes the cards it finds.
    """
    fields = {"phase": phase_between(journey, before), **fields}
    stage = made(Stage, id=new_id(), **fields)
    after: dict[str, Part] = {**beside(journey.stages, before, [stage])}
    after |= cards_over(journey, [stage.id], before)
    return change_of(journey, StepName(msgid("Insert stage"), words_of(stage)), after)


def set_stage_fields(journey: Journey, ids: Collection[str], **fields: Any) -> Change:
    """Give one stage or several another title, goal, note, colour or width. Raises Refused."""
    stages = [journey.stages[id] for id in ids]
    texts = FIELD_STEPS.get(next(iter(fields), ""), (msgid("Change stage"), msgid("Change stages")))
    return change_of(journey, step_name(stages, *texts), {stage.id: with_fields(stage, **fields) for stage in stages})


def widen_stages(journey: Journey, ids: Collection[str], width: float) -> Change:
    """Give stages another width, as a factor of the normal one, brought into the range that there is."""
    return set_stage_fields(journey, ids, width=round(max(NARROWEST, min(WIDEST, width)), WIDTH_DIGITS))


def hide_stages(journey: Journey, ids: Collection[str], *, hidden: bool = True) -> Change:
    """Hide stages with all that is in them, or show them again. One stage always stays in sight."""
    stages = [journey.stages[id] for id in ids]
    texts = (msgid("Hide stage"), msgid("Hide stages")) if hidden else (msgid("Show stage"), msgid("Show stages"))
    changed = {stage.id: with_fields(stage, hidden=hidden) for stage in stages}
    nothing_left = hidden and all(stage.id in changed for stage in shown_stages(journey))
    return change_of(journey, step_name(stages, *texts), {} if nothing_left else changed)


def move_stages(journey: Journey, ids: Collection[str], before: str | None = None) -> Change:
    """Move stages, with everything in them, before another or behind the last.

    Phases stay in one piece: a stage that comes to stand inside a phase joins it, and one that leaves its phase behind
    joins that of its new neighbour. A card that lies over several stages lets go of those that leave.
    """
    name = step_name([journey.stages[id] for id in ids], msgid("Move stage"), msgid("Move stages"))
    stages = moved(journey.stages, ids, before)
    if not stages:
        return change_of(journey, name, {})
    order = in_order(journey.stages, stages)
    for id, phase in phases_after(journey, order, ids).items():
        stages[id] = with_fields(stages.get(id, journey.stages[id]), phase=phase)
    after: dict[str, Part | None] = {**stages, **respanned(journey, order, ids)}
    after |= removed(journey.replaced(after), emptied_phases(journey, stages))
    return change_of(journey, name, after)


def duplicate_stage(journey: Journey, new_id: NewId, id: str) -> Change:
    """Put a copy of a stage behind it, with copies of its cards and of the links among them.

    A card that lies over the next stages too is not doubled: it lies over the copy as well.
    """
    stage = journey.stages[id]
    copy = stage.model_copy(update={"id": new_id()})
    ids = list(journey.stages)
    behind = ids[ids.index(id) + 1 :]
    before = behind[0] if behind else None
    narrow = [card for lane in journey.lanes for card in journey.cell(lane, id) if len(covered(journey, card)) == 1]
    copies = copied(journey, narrow, new_id)
    after: dict[str, Part] = {**beside(journey.stages, before, [copy]), **copies.links}
    cells = homes(journey, narrow).items()
    groups = [((lane, copy.id), [copies.cards[card.id] for card in cell]) for (lane, _), cell in cells]
    after |= settled_groups(journey.replaced(after), groups)
    after |= cards_over(journey, [copy.id], before)
    return change_of(journey, StepName(msgid("Duplicate stage"), words_of(stage)), after)


def delete_stages(journey: Journey, ids: Collection[str]) -> Change:
    """Delete stages with everything in them. A card that lies over other stages too stays on those."""
    stages = [journey.stages[id] for id in ids]
    staying = respanned(journey, [id for id in journey.stages if id not in ids], ())
    after: dict[str, Part | None] = dict(_without_stage(journey, ids))
    going = [*ids, *emptied_phases(journey, dict.fromkeys(ids))]
    for card in journey.cards.values():
        if card.stage in ids and card.id not in staying and card.id not in after:
            going.append(card.id)
    after |= _resettled(journey, staying)
    after |= removed(journey.replaced(after), going)
    return change_of(journey, step_name(stages, msgid("Delete stage"), msgid("Delete stages")), after)


def cards_over(journey: Journey, stages: Sequence[str], before: str | None) -> dict[str, Card]:
    """Return the cards that change when new stages are put before another: those over that place, or all without."""
    if not journey.stages:
        in_stages = (card for card in journey.cards.values() if not journey.lanes[card.lane or ""].spans_map)
        return {card.id: card.model_copy(update={"stage": stages[0]}) for card in in_stages}
    order = list(journey.stages)
    at = order.index(before) if before else len(order)
    return respanned(journey, [*order[:at], *stages, *order[at:]], stages)


def _without_stage(journey: Journey, ids: Collection[str]) -> dict[str, Card]:
    """Return the cards of lanes that span the map that name one of the stages all the same, without that name."""
    across = {lane.id for lane in journey.lanes.values() if lane.spans_map}
    return {
        card.id: card.model_copy(update={"stage": None})
        for card in journey.cards.values()
        if card.stage in ids and card.lane in across
    }


def _resettled(journey: Journey, cards: Mapping[str, Card]) -> dict[str, Card]:
    """Return cards with other spans; those that start at another stage now stand on top of its cell."""
    after = {id: card for id, card in cards.items() if card.stage == stage_of(journey, journey.cards[id])}
    leaving = [card for id, card in cards.items() if id not in after]
    for (lane, stage), group in homes(journey, leaving).items():
        after |= settled(journey.replaced(after), group, lane, stage, 0)
    return after
