"""Say what a Sheet is made of: marks at places, in points, y downwards, left and right already decided.

Marks are plain tuples so that fifty thousand of them are made in a blink. They carry final colours ("#RRGGBB"),
final line breaks and final places: a renderer turns them into ink and decides nothing.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol, TypeAlias

from journeycanvas.text import TextBlock

Segment: TypeAlias = tuple[str, tuple[float, ...]]
"""("M", (x, y)) · ("L", (x, y)) · ("C", (x1, y1, x2, y2, x, y)) · ("Z", ()): as in SVG, absolute."""


class Stroke(NamedTuple):
    """How a line is drawn: dash is (on, off, …) in points, empty when solid; round says the ends and corners."""

    colour: str
    width: float
    dash: tuple[float, ...] = ()
    round: bool = False


class Box(NamedTuple):
    """A rectangle, its corners rounded by radius."""

    x: float
    y: float
    width: float
    height: float
    fill: str | None = None
    stroke: Stroke | None = None
    radius: float = 0.0


class Rule(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    stroke: Stroke


class Shape(NamedTuple):
    """Any outline of straight lines and cubic curves: curves, arrows, stage heads, icons, faces (non-zero winding)."""

    path: tuple[Segment, ...]
    fill: str | None = None
    stroke: Stroke | None = None


class Source(NamedTuple):
    """Where words come from: a record's id and the name of its field; the words start with that text, or are it."""

    record: str
    field: str


class Words(NamedTuple):
    """A block of text that was shaped and broken already; (x, y) is its top left corner.

    source says which text of the map it is, for those that can be edited where they stand.
    """

    x: float
    y: float
    block: TextBlock
    colour: str
    source: Source | None = None


class Photo(NamedTuple):
    """A picture of the map, by its id, that fills the rectangle (cut at the edges); round cuts it to an ellipse."""

    x: float
    y: float
    width: float
    height: float
    picture: str
    round: bool = False
    radius: float = 0.0


class WebLink(NamedTuple):
    """A place that leads to an address (http, https or mailto)."""

    x: float
    y: float
    width: float
    height: float
    url: str


class Meaning(NamedTuple):
    """What stands here: the record it comes from and what a reader who cannot see it is told. Leaves no ink."""

    x: float
    y: float
    width: float
    height: float
    record: str
    text: str


Mark: TypeAlias = Box | Rule | Shape | Words | Photo | WebLink | Meaning


class Gist(Protocol):
    """What is known of a block before it is drawn: the record that all of it stands for, and its large areas.

    Words in it that can be edited are that record's; where it stands for none (empty), they are anybody's.
    """

    @property
    def record(self) -> str: ...

    @property
    def areas(self) -> tuple["Mark", ...]: ...


@dataclass(slots=True, eq=False)  # nobody changes one; to make it as a frozen one takes three times as long
class Block:
    """Marks that belong together, drawn from the block's own top left corner; equal only to itself."""

    width: float
    height: float
    drawn: tuple[Mark, ...] | Callable[[], tuple[Mark, ...]] | None

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks; a block that can be drawn later is drawn when they are first asked for."""
        drawn = self.drawn
        if drawn is None:
            drawn = self.drawn = self.draw()
        elif callable(drawn):
            drawn = self.drawn = drawn()
        return drawn

    @property
    def gist(self) -> Gist | None:
        """What is known of it without its marks; None where these are what is known."""
        return None

    def draw(self) -> tuple[Mark, ...]:
        """Make the marks of a block that has none yet."""
        return ()


class Unseen(Block, ABC):
    """A block that is its own gist, and drawn from values that do not change: most of a large map are never seen."""

    __slots__ = ()

    @property
    def gist(self) -> Gist | None:
        return self

    @property
    @abstractmethod
    def record(self) -> str: ...

    @property
    @abstractmethod
    def areas(self) -> tuple[Mark, ...]: ...

    @abstractmethod
    def draw(self) -> tuple[Mark, ...]: ...


class Placed(NamedTuple):
    """A block, where its top left corner stands on the sheet, and the record it shows (empty: none)."""

    x: float
    y: float
    block: Block
    record: str = ""


Kind: TypeAlias = Literal["map", "panel", "stage", "lane"]


class Heading(NamedTuple):
    """An entry of the outline: level 0 the map, 1 stages and lanes; (x, y, width, height) is where it leads.

    kind says what it heads: the rectangle of a stage is that of its head, as wide as its column; that of a lane is the
    whole row, that of a panel the whole panel.
    """

    title: str
    level: int
    x: float
    y: float
    width: float
    height: float
    kind: Kind = "map"


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A laid-out map: blocks in painting order, in points. direction is "ltr" or "rtl", paper the ground's colour."""

    width: float
    height: float
    direction: str
    language: str
    paper: str
    placed: tuple[Placed, ...]
    headings: tuple[Heading, ...]
