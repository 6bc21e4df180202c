"""What the table of the map shows of a card, column by column, and how each column is written."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from journeycanvas.edit.cards import change_kind, set_card_fields
from journeycanvas.edit.change import Change, StepName
from journeycanvas.edit.grid import cell_stage, stage_of
from journeycanvas.edit.moving import move_cards
from journeycanvas.editor.panels.figures import read_date, read_number
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.i18n import msgid
from journeycanvas.messages import shown
from journeycanvas.model import Card, Journey
from journeycanvas.wording.choices import EVIDENCE, KINDS, MEASURES, STATES, STATUSES


class NotSaid(ValueError):
    """What was typed is no value of its column."""


class Choice(NamedTuple):
    """One of the values of a column, in words."""

    value: object
    words: str


class Column(NamedTuple):
    """A column: its title, the value of a card in it, the choices (none: it is typed), and what writes it."""

    name: str
    title: str
    read: Callable[[Journey, Card], Any]
    write: Callable[[Journey, Sequence[str], Any], Change]
    choices: Callable[[Journey], Sequence[Choice]] | None = None
    sort: str = ""  # "" · number · date · tags
    width: int = 110


def columns(setting: PanelSetting) -> tuple[Column, ...]:
    """Return the columns of the table in the language of the window."""
    say = setting.say
    return (
        Column("lane", say("Lane"), lambda map, card: card.lane, _to_lane, _lanes, width=130),
        Column("stage", say("Stage"), stage_of, _to_stage, lambda map: _stages(map, say("Whole map")), width=120),
        Column("kind", say("Kind of card"), _field("kind"), change_kind, _table(setting, KINDS), width=100),
        _typed("text", say("Text"), 300),
        _typed("owner", say("Owner")),
        Column(
            *("evidence", say("Evidence"), _field("evidence"), _set("evidence")),
            _table(setting, EVIDENCE, Choice("none", "")),
            width=100,
        ),
        Column("channel", say("Channel"), _field("channel"), _set("channel"), _channels),
        _number("critical", say("Criticality")),
        _number("severity", say("Severity")),
        _number("customer_value", say("Value to the customer")),
        _number("business_value", say("Value to the business")),
        _number("effort", say("Effort")),
        Column("status", say("Status"), _field("status"), _set("status"), _table(setting, STATUSES), width=100),
        Column("due", say("Due"), _field("due"), _set("due"), sort="date", width=100),
        _number("level", say("Feeling")),
        Column("state", say("State"), _field("state"), _set("state"), _table(setting, STATES), width=110),
        Column("measure", say("Measure"), _field("measure"), _set("measure"), _table(setting, MEASURES), width=110),
        _number("value", say("Value")),
        _number("target", say("Target")),
        _typed("unit", say("Unit"), 80),
        _typed("source", say("Source"), 160),
        _typed("note", say("Notes"), 220),
        Column("tags", say("Tags"), _field("tags"), _set("tags"), sort="tags", width=140),
    )


def written(column: Column, typed: str, language: str) -> object:
    """Return the value that somebody typed into a column. Raises NotSaid."""
    match column.sort:
        case "number":
            value = read_number(typed)
            if value is None and typed.strip():
                raise NotSaid(typed)
            if value is None:
                return 0 if column.name in ("critical", "severity", "level") else None
            return round(value) if column.name in ("critical", "severity") else value
        case "date":
            return typed.strip() if (found := read_date(typed, language)) is None else found
        case "tags":
            for separator in "،;؛":
                typed = typed.replace(separator, ",")
            return tuple(tag.strip() for tag in typed.split(",") if tag.strip())
        case _:
            return typed


def has(column: Column, card: Card) -> bool:
    """Tell whether a card of this kind has the field of a column."""
    return column.name in type(card).model_fields


def _field(name: str) -> Callable[[Journey, Card], Any]:
    return lambda _, card: getattr(card, name, None)


def _set(name: str) -> Callable[[Journey, Sequence[str], Any], Change]:
    return lambda journey, ids, value: set_card_fields(journey, ids, **{name: value})


def _typed(name: str, title: str, width: int = 110) -> Column:
    return Column(name, title, _field(name), _set(name), width=width)


def _number(name: str, title: str) -> Column:
    return Column(name, title, _field(name), _set(name), sort="number", width=90)


def _table(setting: PanelSetting, table: Mapping[str, str], *first: Choice) -> Callable[[Journey], Sequence[Choice]]:
    choices = (*first, *(Choice(value, setting.say(words)) for value, words in table.items()))
    return lambda _: choices


def _lanes(journey: Journey) -> Sequence[Choice]:
    return [Choice(lane.id, shown(lane.title)) for lane in journey.lanes.values()]


def _stages(journey: Journey, whole: str) -> Sequence[Choice]:
    return [Choice(None, whole), *(Choice(stage.id, shown(stage.title)) for stage in journey.stages.values())]


def _channels(journey: Journey) -> Sequence[Choice]:
    return [Choice(None, ""), *(Choice(one.id, shown(one.title)) for one in journey.channels.values())]


def _to_lane(journey: Journey, ids: Sequence[str], lane: str) -> Change:
    """Move a card to the end of the cell of another lane, in its stage, or in the first one where it has none."""
    stage = stage_of(journey, journey.cards[ids[0]])
    if stage is None and not journey.lanes[lane].spans_map:
        stage = next(iter(journey.stages), None)
    return move_cards(journey, ids, lane, cell_stage(journey, lane, stage))


def _to_stage(journey: Journey, ids: Sequence[str], stage: str | None) -> Change:
    card = journey.cards[ids[0]]
    lane = card.lane or ""
    if stage is None or journey.lanes[lane].spans_map:
        return Change(StepName(msgid("Move card")), {}, {})
    return move_cards(journey, ids, lane, stage)
