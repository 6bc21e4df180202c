"""Insert, change, move, double and delete lanes, each with everything in it."""

from collections.abc import Callable, Collection, Mapping, Sequence
from types import MappingProxyType
from typing import Any, Literal

from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.copying import copied
from journeycanvas.edit.grid import homes, reading_order
from journeycanvas.edit.places import beside, moved
from journeycanvas.edit.records import NewId, made, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.edit.roles import ROLES, role_titled
from journeycanvas.edit.settling import settled, settled_groups
from journeycanvas.i18n import msgid
from journeycanvas.model import Journey, Lane, Part
from journeycanvas.model.shown import shown_lanes, shown_stages

FIELD_STEPS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "title": (msgid("Rename lane"), msgid("Rename lanes")),
        "prompt": (msgid("Edit question of lane"), msgid("Edit question of lanes")),
        "view": (msgid("Change view of lane"), msgid("Change view of lanes")),
        "line": (msgid("Change line under lane"), msgid("Change line under lanes")),
        "color": (msgid("Change colour of lane"), msgid("Change colour of lanes")),
        "height": (msgid("Change height of lane"), msgid("Change height of lanes")),
        "department": (msgid("Change department of lane"), msgid("Change department of lanes")),
    }
)


def insert_lane(journey: Journey, new_id: NewId, before: str | None = None, **fields: Any) -> Change:
    """Put a new lane before another, or behind the last. Raises Refused."""
    lane = made(Lane, id=new_id(), **fields)
    name = StepName(msgid("Insert lane"), words_of(lane))
    return change_of(journey, name, beside(journey.lanes, before, [lane]))


def name_lane(journey: Journey, id: str, title: str, tongues: Sequence[Callable[[str], str]]) -> Change:
    """Give a new lane its title; called as a role is in one of the languages, it gets that role and its question.

    The question is said in the first of the languages, which are functions from English. Raises Refused.
    """
    role = role_titled(title, tongues)
    if not role:
        return set_lane_fields(journey, [id], title=title)
    return set_lane_fields(journey, [id], title=title, role=role, prompt=tongues[0](ROLES[role].prompt))


def set_lane_fields(journey: Journey, ids: Collection[str], **fields: Any) -> Change:
    """Give one lane or several other values of any field but span. Raises Refused."""
    lanes = [journey.lanes[id] for id in ids]
    texts = FIELD_STEPS.get(next(iter(fields), ""), (msgid("Change lane"), msgid("Change lanes")))
    return change_of(journey, step_name(lanes, *texts), {lane.id: with_fields(lane, **fields) for lane in lanes})


def span_lane(journey: Journey, id: str, span: Literal["stage", "map"]) -> Change:
    """Give a lane one cell for the whole map, or one a stage. Its cards are all kept, in reading order."""
    lane = journey.lanes[id]
    name = StepName(msgid("Change cells of lane"), words_of(lane))
    if lane.span == span:
        return change_of(journey, name, {})
    cards = reading_order(journey, [card for card in journey.cards.values() if card.lane == id])
    after: dict[str, Part] = {id: with_fields(lane, span=span)}
    stages = shown_stages(journey) or list(journey.stages.values())
    stage = stages[0].id if stages and span == "stage" else None
    if stage is not None:
        cards = [card for card in cards if card.stage not in journey.stages]
    return change_of(journey, name, {**after, **settled(journey.replaced(after), cards, id, stage, 0)})


def hide_lanes(journey: Journey, ids: Collection[str], *, hidden: bool = True) -> Change:
    """Hide lanes with all that is in them, or show them again. One lane always stays in sight."""
    lanes = [journey.lanes[id] for id in ids]
    texts = (msgid("Hide lane"), msgid("Hide lanes")) if hidden else (msgid("Show lane"), msgid("Show lanes"))
    changed = {lane.id: with_fields(lane, hidden=hidden) for lane in lanes}
    nothing_left = hidden and all(lane.id in changed for lane in shown_lanes(journey))
    return change_of(journey, step_name(lanes, *texts), {} if nothing_left else changed)


def collapse_lanes(journey: Journey, ids: Collection[str], *, collapsed: bool = True) -> Change:
    """Fold lanes down to their titles, or unfold them."""
    lanes = [journey.lanes[id] for id in ids]
    texts = (
        (msgid("Collapse lane"), msgid("Collapse lanes"))
        if collapsed
        else (msgid("Expand lane"), msgid("Expand lanes"))
    )
    changed = {lane.id: with_fields(lane, collapsed=collapsed) for lane in lanes}
    return change_of(journey, step_name(lanes, *texts), changed)


def move_lanes(journey: Journey, ids: Collection[str], before: str | None = None) -> Change:
    """Move lanes, with everything in them, before another or behind the last."""
    name = step_name([journey.lanes[id] for id in ids], msgid("Move lane"), msgid("Move lanes"))
    return change_of(journey, name, moved(journey.lanes, ids, before))


def duplicate_lane(journey: Journey, new_id: NewId, id: str) -> Change:
    """Put a copy of a lane behind it, with copies of its cards and of the links among them."""
    lane = journey.lanes[id]
    copy = lane.model_copy(update={"id": new_id()})
    ids = list(journey.lanes)
    behind = ids[ids.index(id) + 1 :]
    cells = homes(journey, [card for card in journey.cards.values() if card.lane == id])
    copies = copied(journey, [card for cell in cells.values() for card in cell], new_id)
    after: dict[str, Part] = {**beside(journey.lanes, behind[0] if behind else None, [copy]), **copies.links}
    groups = [((copy.id, stage), [copies.cards[card.id] for card in cell]) for (_, stage), cell in cells.items()]
    after |= settled_groups(journey.replaced(after), groups)
    return change_of(journey, StepName(msgid("Duplicate lane"), words_of(lane)), after)


def delete_lanes(journey: Journey, ids: Collection[str]) -> Change:
    """Delete lanes with everything in them."""
    lanes = [journey.lanes[id] for id in ids]
    cards = [card.id for card in journey.cards.values() if card.lane in ids]
    name = step_name(lanes, msgid("Delete lane"), msgid("Delete lanes"))
    return change_of(journey, name, removed(journey, [*ids, *cards]))
