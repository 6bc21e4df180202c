"""Say what a print is made of: leaves of paper with sheets on them, whole or in part.

A print is a tuple of leaves. It is everything that a renderer needs to write the pages of a file, the pictures of a
folder or the preview of a dialog.
"""

from typing import Final, NamedTuple, TypeAlias

from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import Page

WHITE: Final = "#FFFFFF"
"""Paper on which nothing is printed."""


class Clip(NamedTuple):
    """A rectangle of a leaf, in points."""

    x: float
    y: float
    width: float
    height: float


class View(NamedTuple):
    """A sheet on a leaf, enlarged by scale, its top left corner at (x, y).

    With a clip only what is inside it is shown, on the sheet's own ground; without one all of it, on what is there.
    """

    sheet: Sheet
    scale: float
    x: float
    y: float
    clip: Clip | None = None

    @property
    def window(self) -> Clip:
        """The rectangle of the sheet that is shown, in points of the sheet."""
        if self.clip is None:
            return Clip(0.0, 0.0, self.sheet.width, self.sheet.height)
        x, y, width, height = self.clip
        scale = self.scale
        return Clip((x - self.x) / scale, (y - self.y) / scale, width / scale, height / scale)


class Leaf(NamedTuple):
    """One side of paper, in points: its views from the lowest up, what it is called ("B3"), and its ground."""

    width: float
    height: float
    views: tuple[View, ...]
    label: str = ""
    ground: str = WHITE


Print: TypeAlias = tuple[Leaf, ...]


def leaf_of(sheet: Sheet, page: Page) -> Leaf:
    """Return a page with a sheet on it, all of it on the sheet's ground."""
    return Leaf(page.width, page.height, (View(sheet, page.scale, page.x, page.y),), "", sheet.paper)
