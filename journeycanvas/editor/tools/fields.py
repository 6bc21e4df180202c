"""Say how what is written in a text of the map becomes a change of it."""

from collections.abc import Callable

from journeycanvas.edit import Change, EditSession
from journeycanvas.edit.cards import add_card, set_text
from journeycanvas.edit.feelings import add_feeling
from journeycanvas.edit.lanes import name_lane, set_lane_fields
from journeycanvas.edit.links import set_link_fields
from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.edit.personas import add_persona, set_persona_fields
from journeycanvas.edit.phases import rename_phase
from journeycanvas.edit.stages import set_stage_fields
from journeycanvas.editor.tools.writing import Field
from journeycanvas.i18n import catalogue
from journeycanvas.i18n.catalogue import SOURCE_LANGUAGE
from journeycanvas.model import CellPlace, Feeling, Journey, Lane
from journeycanvas.model.shown import panel_lanes


def field_of(session: EditSession, record: str, name: str) -> Field | None:
    """Return the field of a record for writing in it; None when it is none that is written on the map."""
    journey = session.base
    change: Callable[[str], Change]
    if record in journey.cards:
        return Field(record, name, lambda text: set_text(session.base, record, text))
    if record in journey.stages:
        change = lambda text: set_stage_fields(session.base, [record], **{name: text})  # noqa: E731
    elif record in journey.lanes and name == "title" and _is_new(journey.lanes[record]):
        tongues = [catalogue(language).say for language in (journey.map.language, SOURCE_LANGUAGE)]
        change = lambda text: name_lane(session.base, record, text, tongues)  # noqa: E731
    elif record in journey.lanes:
        change = lambda text: set_lane_fields(session.base, [record], **{name: text})  # noqa: E731
    elif record in journey.personas:
        change = lambda text: set_persona_fields(session.base, [record], **{name: text})  # noqa: E731
    elif record in journey.phases:
        change = lambda text: rename_phase(session.base, record, text)  # noqa: E731
    elif record in journey.links:
        change = lambda text: set_link_fields(session.base, [record], **{name: text})  # noqa: E731
    elif record == journey.map.id:
        change = lambda text: set_map_facts(session.base, **{name: text})  # noqa: E731
    else:
        return None
    return Field(record, name, change, is_long=name in ("goal", "prompt", "scope"))


def _is_new(lane: Lane) -> bool:
    """Tell whether nobody has said yet what a lane is for; a usual title then says it."""
    return not lane.title and not lane.prompt and lane.role == "notes"


def title_of(journey: Journey, record: str) -> str:
    """Return the field that a record is known by on the map; empty for what cannot be written in there."""
    if record in journey.cards:
        return "text"
    if record in journey.links:
        return "label"
    if record in journey.personas:
        return "name"
    is_titled = record in journey.stages or record in journey.lanes or record in journey.phases
    return "title" if is_titled or record == journey.map.id else ""


def new_card_field(session: EditSession, lane: str, stage: str | None, place: int | None, kind: str = "") -> Field:
    """Return the text of a card that is not there yet: it begins with what is written.

    Where a blank persona is drawn, to be filled by hand, what is written is the name of the first one.
    """
    record = session.new_id()
    if not kind and _is_blank_persona(session.base, lane):
        return Field(record, "name", lambda text: add_persona(session.base, lambda: record, name=text), is_long=False)

    def change(text: str) -> Change:
        return add_card(session.base, lambda: record, lane, stage, index=place, kind=kind or None, text=text)

    return Field(record, "text", change)


def _is_blank_persona(journey: Journey, lane: str) -> bool:
    """Tell whether a lane is a panel for personas that has nobody in it yet."""
    is_panel = any(panel.id == lane and panel.role == "persona" for panel in panel_lanes(journey))
    return is_panel and not journey.personas and not journey.cell(lane, None)


def new_feeling_field(session: EditSession, cell: CellPlace, level: float, at: float, like: Feeling | None) -> Field:
    """Return the thought of a feeling that is not there yet; it joins the line of a feeling like it."""
    record = session.new_id()
    persona, state = (like.persona, like.state) if like is not None else (None, "current")

    def change(text: str) -> Change:
        return add_feeling(
            session.base, lambda: record, *cell, level=level, at=at, persona=persona, state=state, text=text
        )

    return Field(record, "text", change, keeps_empty=True)


def text_of(session: EditSession, field: Field) -> str:
    """Return the text of a field as it is now; empty for a record that is not there."""
    record = session.base.record(field.record)
    return str(getattr(record, field.name, "") or "") if record is not None else ""
