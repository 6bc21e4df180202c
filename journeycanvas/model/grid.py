"""What the map is divided by: stages as columns, phases over them, lanes as rows."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from pydantic import Field

from journeycanvas.model.record import Record
from journeycanvas.model.values import Colour, Number, Reference, Text, Title, UpToHundred


class Phase(Record):
    """Some neighbouring stages under one name."""

    title: Title = ""
    color: Colour | None = None


class Stage(Record):
    """One step of the journey. `width` is a factor of the normal width."""

    title: Title = ""
    phase: Reference = None
    goal: Text = ""
    color: Colour | None = None
    width: Annotated[Number, Field(ge=0.5, le=4)] = 1
    note: Text = ""
    hidden: bool = False


class Lane(Record):
    """One question asked of every stage. `role` says what it means whatever its title; `height` is a factor."""

    role: Title = ""
    title: Title = ""
    prompt: Text = ""
    view: Title | None = None
    span: Literal["stage", "map"] = "stage"
    department: Title = ""
    color: Colour | None = None
    height: UpToHundred = 1
    line: Literal["none", "interaction", "visibility", "internal"] = "none"
    required: bool = False
    collapsed: bool = False
    hidden: bool = False

    @property
    def spans_map(self) -> bool:
        """Tell whether it has one cell across all stages."""
        return self.span == "map"


VIEW_OF_ROLE = MappingProxyType(
    {
        "scenario": "text",
        "goals": "text",
        "emotions": "curve",
        "metrics": "chart",
        "ownership": "chips",
        "storyboard": "pictures",
    }
)
"""How the cells of a lane are drawn when it does not say so itself; every other role has cards."""

KIND_OF_ROLE: Mapping[str, str] = MappingProxyType(
    {
        "touchpoints": "touchpoint",
        "pains": "pain",
        "opportunities": "opportunity",
        "emotions": "feeling",
        "metrics": "metric",
        "plan": "task",
    }
)
"""The kind of the cards that are written in a lane of each role; in all others, notes."""

VIEWS = frozenset({"cards", "text", "curve", "chart", "pictures", "chips", "channels"})


def lane_view(lane: Lane) -> str:
    """Return how the cells of a lane are drawn, one of VIEWS. A view that is not known yet is drawn as its role's."""
    if lane.view in VIEWS:
        return lane.view
    return VIEW_OF_ROLE.get(lane.role, "cards")
