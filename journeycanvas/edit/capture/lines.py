"""What a line of captured text can be: a card to come, a heading, nothing, or what nobody can place yet."""

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from journeycanvas.model import CellPlace


class Why(NamedTuple):
    """Why a line cannot be placed: a sentence of the catalogues, and what fills it."""

    text: str
    facts: Mapping[str, str]


class Where(NamedTuple):
    """Where the lines below a heading go, as far as it says.

    is_whole: it named the cell, so that numbers and colours below it say nothing about the place any more.
    """

    lane: str | None = None
    stage: str | None = None
    is_whole: bool = False


NOWHERE = Where()


class Planned(NamedTuple):
    """A card to come: its cell and what that is called on the wall, its text, its own colour, how good it feels."""

    typed: str
    cell: CellPlace
    code: str
    text: str
    colour: str | None = None
    level: float | None = None


class Heading(NamedTuple):
    """A line that says where those below it go; code is what it named, as on the wall."""

    typed: str
    where: Where
    code: str


class Blank(NamedTuple):
    """A line that says nothing."""

    typed: str


class Unplaced(NamedTuple):
    """A line that has no place on this map, and why."""

    typed: str
    why: Why


Line: TypeAlias = Planned | Heading | Blank | Unplaced
