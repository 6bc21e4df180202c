"""What is said about the map as a whole: its passport, its languages, its paper."""

from typing import Annotated, Literal

from pydantic import Field

from journeycanvas.model.record import Part
from journeycanvas.model.values import DirectionChoice, Id, Number, Reference, References, Text, Title


class Review(Part):
    """Who looked at the map and agreed, when, and the hash of what they saw."""

    by: Title = ""
    on: Title = ""
    hash: Title = ""


class Paper(Part):
    """What the map is printed on. Margin and overlap are millimetres; None means the printer's usual choice."""

    size: Title | None = None
    orientation: Literal["auto", "landscape", "portrait"] = "auto"
    margin: Annotated[Number, Field(ge=0, le=500)] | None = None
    tile: Title | bool | None = None
    overlap: Annotated[Number, Field(ge=0, le=500)] | None = None


class MapFacts(Part):
    """The `map` of the file. `photos` are pictures of its wall: they lie beside the map and are not drawn on it."""

    id: Id
    title: Title = ""
    subtitle: Title = ""
    language: Title = ""
    direction: DirectionChoice = "auto"
    kind: Title | None = None
    basis: Literal["assumed", "mixed", "researched"] | None = None
    digits: Literal["auto", "latin", "native"] = "auto"
    author: Title = ""
    organisation: Title = ""
    logo: Reference = None
    photos: References = ()
    scope: Text = ""
    created: Title = ""
    changed: Title = ""
    review: Review | None = None
    theme: Title | None = None
    paper: Paper | None = None
