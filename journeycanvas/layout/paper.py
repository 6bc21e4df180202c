"""Fit a sheet to paper: which sizes there are, how large the map becomes on one, and where it stands.

Whatever prints, paints or previews a sheet asks here, so that screen, PNG and PDF agree on the page.
"""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, TypeAlias

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

_SIDE = r"\s*(\d{1,5}(?:\.\d{1,3})?)\s*"
_SIDES = re.compile(f"{_SIDE}[x×*]{_SIDE}(?:mm)?\\s*", re.ASCII | re.IGNORECASE)


def paper_named(name: str) -> Paper | None:
    """Return the paper that a person calls by this name: "A3", "letter", "420x297mm", "fit"; None when it is none.

    Sides outside SHORTEST_MM and LONGEST_MM are none either. Sides in millimetres are turned already: their order
    says which way the paper lies, so that "auto" leaves it alone.
    """
    known = PAPERS.get(name.strip().lower())
    if known:
        return known
    sides = _SIDES.fullmatch(name)
    if not sides:
        return None
    width, height = float(sides[1]), float(sides[2])
    if not all(SHORTEST_MM <= side <= LONGEST_MM for side in (width, height)):
        return None
    return Paper(f"{width:g}x{height:g}mm", width, height, is_turned_already=True)


def fit_page(sheet: Sheet, paper: Paper, orientation: Orientation = "auto", margin_mm: float = 10.0) -> Page:
    """Return the page on which the whole sheet stands as large as the paper allows, in the middle of it.

    A small map is enlarged until it fills the paper: a poster is read from afar. With "auto" the paper lies the way
    that gives the larger scale. A margin that would leave less than half of the paper is narrowed to that.
    """
    if paper == FIT:
        return Page(sheet.width, sheet.height, 1.0, 0.0, 0.0)
    upright = sorted((paper.width_mm * MM, paper.height_mm * MM))
    portrait, landscape = (upright[0], upright[1]), (upright[1], upright[0])
    if orientation == "portrait":
        candidates = [portrait]
    elif orientation == "landscape":
        candidates = [landscape]
    elif paper.is_turned_already:
        candidates = [(paper.width_mm * MM, paper.height_mm * MM)]
    else:
        candidates = [landscape, portrait]
    return max((_centred(sheet, *sides, margin_mm * MM) for sides in candidates), key=lambda page: page.scale)


def _centred(sheet: Sheet, width: float, height: float, margin: float) -> Page:
    margin = max(0.0, min(margin, min(width, height) / 4))
    scale = min((width - 2 * margin) / sheet.width, (height - 2 * margin) / sheet.height)
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
