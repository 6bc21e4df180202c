"""Fit a sheet to paper: which sizes there are, how large the map becomes on one, and where it stands.

Whatever prints, paints or previews a sheet asks here, so that screen, PNG and PDF agree on the page.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, Protocol, TypeAlias

from journeycanvas.layout.marks import Sheet, Words

MM: Final = 72 / 25.4
"""Points in a millimetre."""

SHORTEST_MM: Final = 50.0  # a label; anything smaller is a slip of the pen
LONGEST_MM: Final = 20_000.0  # twenty metres of banner, the longest that roll printers take

Orientation: TypeAlias = Literal["auto", "landscape", "portrait"]
ORIENTATIONS: Final[tuple[Orientation, ...]] = ("auto", "landscape", "portrait")


class Paper(NamedTuple):
    """A sheet of paper: its name, its sides in millimetres, and whether the order of the sides was said on purpose."""

    name: str
    width_mm: float
    height_mm: float
    is_turned_already: bool = False


class Page(NamedTuple):
    """A page in points, and the sheet on it: enlarged by scale, its top left corner at (x, y), y downwards."""

    width: float
    height: float
    scale: float
    x: float
    y: float

    @property
    def is_landscape(self) -> bool:
        return self.width > self.height


FIT: Final = Paper("fit", 0.0, 0.0)
"""No paper of its own: the page is as large as the map at its natural size."""

PAPERS: Final[Mapping[str, Paper]] = MappingProxyType(
    {
        paper.name.lower(): paper
        for paper in (
            Paper("A5", 148, 210),
            Paper("A4", 210, 297),
            Paper("A3", 297, 420),
            Paper("A2", 420, 594),
            Paper("A1", 594, 841),
            Paper("A0", 841, 1189),
            Paper("Letter", 215.9, 279.4),
            Paper("Legal", 215.9, 355.6),
            Paper("Tabloid", 279.4, 431.8),
            FIT,
        )
    }
)
"""The papers with a name, by that name in lower case, from the smallest to the largest of each family."""

_SIDE = r"\s*(\d{1,5}(?:[.٫]\d{1,3})?)\s*"
_SIDES = re.compile(f"{_SIDE}[x×*]{_SIDE}(?:mm)?\\s*", re.IGNORECASE)


def paper_of(width_mm: float, height_mm: float) -> Paper:
    """Return the paper with these sides, which lies as they are said."""
    return Paper(f"{width_mm:g}x{height_mm:g}mm", width_mm, height_mm, is_turned_already=True)


def sides_named(text: str) -> tuple[float, float] | None:
    """Return the sides that are written "420x297mm" or "76 × 76", in any digits; None when it is something else."""
    found = _SIDES.fullmatch(text)
    if not found:
        return None
    width, height = (float(side.replace("٫", ".")) for side in found.groups())
    return width, height


def paper_named(name: str) -> Paper | None:
    """Return the paper that a person calls by this name: "A3", "letter", "420x297mm", "fit"; None when it is none.

    Sides outside SHORTEST_MM and LONGEST_MM are none either. Sides in millimetres are turned already: their order
    says which way the paper lies, so that "auto" leaves it alone.
    """
    known = PAPERS.get(name.strip().lower())
    if known:
        return known
    sides = sides_named(name)
    if sides is None:
        return None
    width, height = sides
    if not all(SHORTEST_MM <= side <= LONGEST_MM for side in (width, height)):
        return None
    return paper_of(width, height)


class Sized(Protocol):
    """Anything with sides in points: a sheet, or the plan of one."""

    @property
    def width(self) -> float: ...

    @property
    def height(self) -> float: ...


def fit_page(sheet: Sized, paper: Paper, orientation: Orientation = "auto", margin_mm: float = 10.0) -> Page:
    """Return the page on which the whole sheet stands as large as the paper allows, in the middle of it.

    A small map is enlarged until it fills the paper: a poster is read from afar. With "auto" the paper lies the way
    that gives the larger scale. A margin that would leave less than half of the paper is narrowed to that.
    """
    if paper == FIT:
        return Page(sheet.width, sheet.height, 1.0, 0.0, 0.0)
    pages = (_centred(sheet, *sides, margin_mm) for sides in sides_of(paper, orientation))
    return max(pages, key=lambda page: page.scale)


def sides_of(paper: Paper, orientation: Orientation = "auto") -> list[tuple[float, float]]:
    """Return width and height in points of a paper for each way that it may lie; landscape comes first."""
    upright = sorted((paper.width_mm * MM, paper.height_mm * MM))
    portrait, landscape = (upright[0], upright[1]), (upright[1], upright[0])
    if orientation == "portrait":
        return [portrait]
    if orientation == "landscape":
        return [landscape]
    if paper.is_turned_already:
        return [(paper.width_mm * MM, paper.height_mm * MM)]
    return [landscape, portrait]


def inside_margins(width: float, height: float, margin_mm: float) -> tuple[float, float]:
    """Return the sides of what a margin leaves of a page, in points: never less than half of it."""
    margin = max(0.0, min(margin_mm * MM, min(width, height) / 4))
    return width - 2 * margin, height - 2 * margin


def _centred(sheet: Sized, width: float, height: float, margin_mm: float) -> Page:
    across, down = inside_margins(width, height, margin_mm)
    scale = min(across / sheet.width, down / sheet.height)
    return Page(width, height, scale, (width - sheet.width * scale) / 2, (height - sheet.height * scale) / 2)


def smallest_text(sheet: Sheet) -> float | None:
    """Return the size in points of the smallest text on the sheet at natural scale; None when it has no text."""
    sizes = {
        mark.block.size
        for block in {placed.block for placed in sheet.placed}
        for mark in block.marks
        if isinstance(mark, Words) and mark.block.lines
    }
    return min(sizes, default=None)
