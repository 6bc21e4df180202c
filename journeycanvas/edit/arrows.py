"""What an arrow key means on a map: it points at the screen, whichever way the map runs."""

from typing import Literal, TypeAlias

from journeycanvas.model import Journey
from journeycanvas.model.shown import panel_lanes

Arrow: TypeAlias = Literal["up", "down", "left", "right"]


def is_onward(journey: Journey, arrow: Arrow) -> bool:
    """Tell whether an arrow key points where the map goes on."""
    return arrow in ("down", "left" if journey.direction == "rtl" else "right")


def flows_across(journey: Journey, lane: str) -> bool:
    """Tell whether the cards of a lane stand side by side in its cell, and not one below another."""
    return journey.lanes[lane].spans_map and all(lane != panel.id for panel in panel_lanes(journey))
