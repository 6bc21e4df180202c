"""The lists of a map: what stands in each, and in which of them a record stands."""

from collections.abc import Mapping
from types import MappingProxyType

from journeycanvas.model.attached import Comment, Link
from journeycanvas.model.cards import Card
from journeycanvas.model.facts import MapFacts
from journeycanvas.model.grid import Lane, Phase, Stage
from journeycanvas.model.people import Channel, Persona
from journeycanvas.model.record import Beside, Part, Record

LISTS: Mapping[str, type[Record]] = MappingProxyType(
    {
        "personas": Persona,
        "channels": Channel,
        "phases": Phase,
        "stages": Stage,
        "lanes": Lane,
        "cards": Card,
        "links": Link,
        "comments": Comment,
    }
)
"""The lists of records, in the order of the file. A card's class follows from its kind."""

LISTS_AND_PICTURES = (*LISTS, "pictures")
"""The lists of records, and the pictures, which have ids and no order."""


def list_of(part: Part) -> str:
    """Return the name of the list in which a record or a picture stands; "map" for the facts of the map, "beside" for
    what stands beside the lists."""
    match part:
        case Beside():
            return "beside"
        case Card():
            return "cards"
        case MapFacts():
            return "map"
        case _:
            return f"{type(part).__name__.lower()}s"
