"""Say which sticky notes there are and how their sizes are written."""

from typing import Final, Literal, NamedTuple, TypeAlias

from journeycanvas.layout.paper import MM, sides_named

SHORTEST_MM: Final = 15.0  # a page marker; less can hardly be written on
LONGEST_MM: Final = 300.0

Filled: TypeAlias = Literal["none", "known", "all"]
FILLED: Final[tuple[Filled, ...]] = ("none", "known", "all")
"""What is printed in the cells: nothing; what is neither assumed nor only proposed; everything."""


class Note(NamedTuple):
    """A sticky note, or a card: its sides in millimetres as it hangs."""

    width_mm: float
    height_mm: float

    @property
    def name(self) -> str:
        return f"{self.width_mm:g}x{self.height_mm:g}"

    @property
    def area_mm2(self) -> float:
        return self.width_mm * self.height_mm

    @property
    def width(self) -> float:
        """The width in points."""
        return self.width_mm * MM

    @property
    def height(self) -> float:
        """The height in points."""
        return self.height_mm * MM


class Slots(NamedTuple):
    """What is wanted on a canvas for the wall: notes of which size, and what is printed already."""

    note: Note
    filled: Filled = "none"


NOTES: Final = (Note(127, 76), Note(76, 76), Note(51, 38))
"""The sizes that are sold everywhere, from the largest to the smallest."""

CARD: Final = Note(105, 74)
"""A card of A7 as it is stuck on: lying, which a row of a map has room for on more papers."""
CARDS: Final = "cards"


def note_named(name: str) -> Note | None:
    """Return the note whose sides are written "76x76" or "127 × 76 mm", or that of "cards"; None when it is none."""
    if name.strip().lower() == CARDS:
        return CARD
    sides = sides_named(name)
    if sides is None or not all(SHORTEST_MM <= side <= LONGEST_MM for side in sides):
        return None
    return Note(*sides)
