"""What is said about the map as a whole: its passport, its languages, its paper."""

from typing import Annotated, Literal, TypeAlias

from pydantic import FailFast, Field, Strict

from journeycanvas.model.record import Part
from journeycanvas.model.values import DirectionChoice, Id, Millimetres, Reference, References, Text, Title

_REACH = Field(ge=-1e6, le=1e6)
Points: TypeAlias = Annotated[int, _REACH] | Annotated[float, _REACH]
"""A place on a laid-out map, from its top or its left, in points."""

Corner: TypeAlias = Annotated[tuple[Points, Points], Strict(False)]
Stood: TypeAlias = Annotated[tuple[str, Points, Points], Strict(False)]
"""A stage or a lane by its id, and where it began and ended, from the left or from the top."""


class Review(Part):
    """Who looked at the map and agreed, when, and the hash of what they saw."""

    by: Title = ""
    on: Title = ""
    hash: Title = ""


class Paper(Part):
    """What the map is printed on. Margin and overlap are millimetres; None means the printer's usual choice."""

    size: Title | None = None
    orientation: Literal["auto", "landscape", "portrait"] = "auto"
    margin: Millimetres | None = None
    tile: Title | bool | None = None
    overlap: Millimetres | None = None


class LaidPhoto(Part):
    """How a photograph of the wall lies under the map, so that its stages and lanes meet those of the map.

    `corners` are those of the photograph, from its top left as the hands of a clock go, in points of the map as it was
    laid out then. `stages` and `lanes` say where these stood then: the photograph goes with them when they grow.
    """

    photo: str
    corners: Annotated[tuple[Corner, Corner, Corner, Corner], Strict(False)]
    stages: Annotated[tuple[Stood, ...], Strict(False), FailFast()] = ()
    lanes: Annotated[tuple[Stood, ...], Strict(False), FailFast()] = ()


class MapFacts(Part):
    """The `map` of the file. `photos` are pictures of its wall: they lie beside the map, or `under` it, and are never
    drawn on it."""

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
    under: Annotated[tuple[LaidPhoto, ...], Strict(False), FailFast()] = ()
    scope: Text = ""
    created: Title = ""
    changed: Title = ""
    review: Review | None = None
    theme: Title | None = None
    paper: Paper | None = None
