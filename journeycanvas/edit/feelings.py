"""Draw the curve: put feelings on it, and move them up, down and along."""

from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.grid import cell_stage, stage_of
from journeycanvas.edit.kinds import new_card
from journeycanvas.edit.records import NewId, with_fields, words_of
from journeycanvas.edit.settling import settled
from journeycanvas.i18n import msgid
from journeycanvas.model import Feeling, Journey

HIGHEST = 5.0
LEVEL_DIGITS = 1  # behind the point: finer than anybody can see or mean
AT_DIGITS = 2


def add_feeling(
    journey: Journey,
    new_id: NewId,
    lane: str,
    stage: str | None,
    *,
    level: float,
    at: float | None = None,
    persona: str | None = None,
    state: str = "current",
    text: str = "",
    color: str | None = None,
) -> Change:
    """Put a point on the curve of a persona; at is 0 where the stage starts and 1 where it ends. Raises Refused.

    Left out, it is where the stage has most room.
    """
    fields: dict[str, Any] = {"text": text, "level": _level(level), "persona": persona, "state": state, "color": color}
    if at is not None:
        fields["at"] = _at(at)
    card = new_card(journey, new_id(), lane, stage, "feeling", **fields)
    assert isinstance(card, Feeling)
    name = StepName(msgid("Add feeling"), words_of(card))
    return change_of(journey, name, settled(journey, [card], lane, stage, _index(journey, card, lane, stage)))


def move_feeling(
    journey: Journey, id: str, *, level: float | None = None, at: float | None = None, stage: str | None = None
) -> Change:
    """Move a point of the curve: up and down, along its stage, or into another stage. Values are brought into range."""
    card = journey.cards[id]
    assert isinstance(card, Feeling)
    new = {"level": card.level if level is None else _level(level), "at": card.at if at is None else _at(at)}
    felt = with_fields(card, **new)
    name = StepName(msgid("Change feeling"), words_of(card))
    lane, old_stage = card.lane or "", stage_of(journey, card)
    if stage is None or old_stage is None or stage == old_stage:
        return change_of(journey, name, {id: felt})
    return change_of(journey, name, settled(journey, [felt], lane, stage, _index(journey, felt, lane, stage)))


def _index(journey: Journey, feeling: Feeling, lane: str, stage: str | None) -> int | None:
    """Return where in a cell a feeling stands: before the first one that is felt later."""
    cell = journey.cell(lane, cell_stage(journey, lane, stage))
    later = (index for index, card in enumerate(cell) if isinstance(card, Feeling) and card.at > feeling.at)
    return next(later, None)


def _level(level: float) -> float:
    return round(max(-HIGHEST, min(HIGHEST, level)), LEVEL_DIGITS) + 0.0  # no minus before a zero


def _at(at: float) -> float:
    return round(max(0.0, min(1.0, at)), AT_DIGITS) + 0.0
