"""Say which lane and stage of a map stands for each lane and stage of a fragment that is pasted into it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from journeycanvas.edit.clipboard.fragment import Fragment
from journeycanvas.edit.folding import Exactness, Folding
from journeycanvas.edit.places import appended, beside
from journeycanvas.edit.records import NewId
from journeycanvas.edit.runs import phase_between
from journeycanvas.edit.stages import cards_over
from journeycanvas.model import Card, Journey, Lane, Part, Record
from journeycanvas.model.shown import shown_lanes, shown_stages

_R = TypeVar("_R", bound=Record)


class Tracks(NamedTuple):
    """The lanes and stages here by those of a fragment, and the records that are made for them.

    `stage` is for cards that had none; it is None on a map without stages.
    """

    lanes: Mapping[str, str]
    stages: Mapping[str, str]
    stage: str | None
    made: Mapping[str, Part]

    def cell(self, journey: Journey, card: Card) -> tuple[str, str | None]:
        """Return the cell here in which a card of the fragment is to stand."""
        lane = self.lanes[card.lane or ""]
        across = journey.lanes[lane].spans_map
        return lane, None if across else self.stages.get(card.stage or "", self.stage)


def lanes_and_stages_from(journey: Journey, lane: str, stage: str | None) -> tuple[list[str], list[str]]:
    """Return the lanes and stages that can be seen, from these on; no stages on a map that has none.

    The lane itself is among them even when it is hidden or folded.
    """
    seen = {one.id for one in shown_lanes(journey) if not one.collapsed} | {lane}
    lanes = [one for one in journey.lanes if one in seen]
    stages = [one.id for one in shown_stages(journey)] or list(journey.stages)
    return lanes[lanes.index(lane) :], stages[stages.index(stage) if stage in stages else 0 :]


def anchored(journey: Journey, fragment: Fragment, lane: str, stage: str | None) -> Tracks:
    """Return the lanes and stages from a cell on, at the distances of the fragment; the last for all that are left."""
    lanes, stages = lanes_and_stages_from(journey, lane, stage)
    return Tracks(
        lanes={**dict.fromkeys(_lanes_of_cards(fragment), lane), **_in_turn(fragment.lanes, lanes)},
        stages=_in_turn(fragment.stages, stages),
        stage=stages[0] if stages else None,
        made={},
    )


def inserted(journey: Journey, new_id: NewId, fragment: Fragment, lane: str | None, stage: str | None) -> Tracks:
    """Return new lanes and stages, behind these, for those that were copied whole, and what is here for the others.

    A lane of a whole stage that has no like here is added too. On a map without lanes all are.
    """
    whole = fragment.whole if journey.lanes else fragment.whole | {one.id for one in fragment.lanes}
    new_lanes = {one.id: one.model_copy(update={"id": new_id()}) for one in fragment.lanes if one.id in whole}
    known = {one.id: here for one in fragment.lanes if (here := _like_lane(one, journey.lanes)) is not None}
    used = set(_lanes_of_cards(fragment))
    unknown = {
        one.id: one.model_copy(update={"id": new_id()})
        for one in fragment.lanes
        if one.id in used and one.id not in new_lanes and one.id not in known
    }
    before = _behind(list(journey.stages), stage)
    phase = phase_between(journey, before)
    new_stages = {
        one.id: one.model_copy(update={"id": new_id(), "phase": phase}) for one in fragment.stages if one.id in whole
    }
    made: dict[str, Part] = dict(beside(journey.lanes, _behind(list(journey.lanes), lane), list(new_lanes.values())))
    made |= appended(journey.replaced(made).lanes, list(unknown.values()))
    made |= beside(journey.stages, before, list(new_stages.values()))
    if new_stages:
        made |= cards_over(journey, [one.id for one in new_stages.values()], before)
    shown = [one.id for one in shown_stages(journey)] or list(journey.stages)
    places = _in_turn(fragment.stages, shown)
    like = {one.id: here for one in fragment.stages if (here := like_record(one, journey.stages)) is not None}
    lanes = {**known, **_ids(unknown), **_ids(new_lanes)}
    stages = {**places, **like, **_ids(new_stages)}
    first_lane = next(iter([*lanes.values(), *journey.lanes]), "")
    first_stage = next(iter([*shown, *stages.values()]), None)
    return Tracks({**dict.fromkeys(_lanes_of_cards(fragment), first_lane), **lanes}, stages, first_stage, made)


def like_record(record: Record, records: Mapping[str, _R]) -> str | None:
    """Return the id of the record here that is the same: by its id, or else by its title or name."""
    if record.id in records:
        return record.id
    name = _name(record)
    return next((id for id, one in records.items() if name and _name(one) == name), None)


def _like_lane(lane: Lane, lanes: Mapping[str, Lane]) -> str | None:
    by_role = (one.id for one in lanes.values() if lane.role and one.role == lane.role)
    return like_record(lane, lanes) or next(by_role, None)


def _name(record: Record) -> str:
    name: str = getattr(record, "title", "") or getattr(record, "name", "")
    return " ".join(Folding(Exactness()).fold(name).split())


def _behind(ids: Sequence[str], id: str | None) -> str | None:
    """Return what comes after one of these ids; None, the end, also without one."""
    at = ids.index(id) + 1 if id in ids else len(ids)
    return ids[at] if at < len(ids) else None


def _in_turn(there: Sequence[Record], here: Sequence[str]) -> dict[str, str]:
    return {one.id: here[min(number, len(here) - 1)] for number, one in enumerate(there)} if here else {}


def _ids(records: Mapping[str, Record]) -> dict[str, str]:
    return {old: record.id for old, record in records.items()}


def _lanes_of_cards(fragment: Fragment) -> list[str]:
    return [card.lane or "" for card in fragment.cards]
