"""Add, describe, order and delete personas."""

from collections.abc import Collection
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.places import beside, moved
from journeycanvas.edit.records import NewId, made, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.i18n import msgid
from journeycanvas.model import Journey, Persona


def add_persona(journey: Journey, new_id: NewId, before: str | None = None, **fields: Any) -> Change:
    """Add a persona before another, or behind the last. Raises Refused."""
    persona = made(Persona, id=new_id(), **fields)
    name = StepName(msgid("Add persona"), words_of(persona))
    return change_of(journey, name, beside(journey.personas, before, [persona]))


def set_persona_fields(journey: Journey, ids: Collection[str], **fields: Any) -> Change:
    """Give personas other values. Raises Refused."""
    personas = [journey.personas[id] for id in ids]
    after = {persona.id: with_fields(persona, **fields) for persona in personas}
    return change_of(journey, step_name(personas, msgid("Change persona"), msgid("Change personas")), after)


def move_personas(journey: Journey, ids: Collection[str], before: str | None = None) -> Change:
    """Move personas before another, or behind the last."""
    name = step_name([journey.personas[id] for id in ids], msgid("Move persona"), msgid("Move personas"))
    return change_of(journey, name, moved(journey.personas, ids, before))


def delete_personas(journey: Journey, ids: Collection[str]) -> Change:
    """Delete personas. The cards and feelings that named them stay and name them no longer."""
    name = step_name([journey.personas[id] for id in ids], msgid("Delete persona"), msgid("Delete personas"))
    return change_of(journey, name, removed(journey, ids))
