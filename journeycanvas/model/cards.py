"""What stands in the cells: a card of each kind. A kind that is not known yet is a plain Card and keeps its keys."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field

from journeycanvas.model.record import Record
from journeycanvas.model.values import (
    Colour,
    DirectionChoice,
    Figure,
    Reference,
    References,
    Share,
    Status,
    Text,
    Title,
    Titles,
    UpToHundred,
)

_MINUTES = Field(ge=0, le=1e9)
_EFFORT = Field(ge=0, le=5)
_LEVEL = Field(ge=-5, le=5)


class Card(Record):
    """What all cards have."""

    kind: Title = "note"
    lane: Reference = None
    stage: Reference = None
    span: Annotated[int, Field(ge=1, le=10_000)] = 1
    text: Text = ""
    note: Text = ""
    color: Colour | None = None
    icon: Title | None = None
    picture: Reference = None
    tags: Titles = ()
    personas: References = ()
    owner: Title = ""
    evidence: Literal["none", "assumed", "observed", "proposed"] = "none"
    source: Text = ""
    direction: DirectionChoice = "auto"


class Note(Card):
    """A plain sticky note."""

    kind: Literal["note"] = "note"


class Touchpoint(Card):
    """A place where customer and organisation meet. `critical` 3 is a moment of truth; `duration` is minutes."""

    kind: Literal["touchpoint"] = "touchpoint"
    channel: Reference = None
    critical: Annotated[int, Field(ge=0, le=3)] = 0
    why: Text = ""
    when: Text = ""
    duration: Annotated[int, _MINUTES] | Annotated[float, _MINUTES] | None = None
    people: Annotated[int, Field(ge=0, le=1_000_000)] | None = None


class Pain(Card):
    """What hurts, and how much."""

    kind: Literal["pain"] = "pain"
    severity: Annotated[int, Field(ge=0, le=5)] = 0


class Opportunity(Card):
    """An idea that answers a pain. None means that nobody has weighed it yet."""

    kind: Literal["opportunity"] = "opportunity"
    customer_value: UpToHundred | None = None
    business_value: UpToHundred | None = None
    effort: Annotated[int, _EFFORT] | Annotated[float, _EFFORT] | None = None
    status: Status = "idea"
    due: Title = ""


class Feeling(Card):
    """What a persona feels at a point of the stage; the text is what they think or say."""

    kind: Literal["feeling"] = "feeling"
    level: Annotated[int, _LEVEL] | Annotated[float, _LEVEL] = 0.0
    persona: Reference = None
    state: Literal["current", "future"] = "current"
    at: Share = 0.5


class Metric(Card):
    """A measured figure and what it should be."""

    kind: Literal["metric"] = "metric"
    measure: Literal["nps", "csat", "ces", "duration", "conversion", "count", "custom"] = "custom"
    value: Figure | None = None
    target: Figure | None = None
    unit: Title = ""
    date: Title = ""


class Task(Card):
    """A step of the action plan."""

    kind: Literal["task"] = "task"
    status: Status = "idea"
    due: Title = ""


CARD_KINDS: Mapping[str, type[Card]] = MappingProxyType(
    {
        "note": Note,
        "touchpoint": Touchpoint,
        "pain": Pain,
        "opportunity": Opportunity,
        "feeling": Feeling,
        "metric": Metric,
        "task": Task,
    }
)
"""The record of each kind. A new kind is one class and one row here."""


def card_class(kind: object) -> type[Card]:
    """Return the class of the cards of a kind, which may be anything that stands in a file; Card for an unknown one."""
    return CARD_KINDS.get(kind, Card) if isinstance(kind, str) else Card
