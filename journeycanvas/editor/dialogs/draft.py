"""Say what a preview shows: a map drawn as it was chosen, on its leaves, with what there is to say about it."""

from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage

from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.layout.leaves import Leaf, Print
from journeycanvas.layout.paper import Page
from journeycanvas.layout.tiling import CannotTile, Tiling
from journeycanvas.render.drawing import Drawn
from journeycanvas.render.exporting import Exported


class Draft(NamedTuple):
    """A map drawn as it was chosen. content and version are for the file.

    poster is the map before it was cut; refusal says why it cannot be cut as it was wanted, and leaves are whole then.
    """

    choices: Choices
    drawn: Drawn
    findings: Exported
    leaves: Print
    content: bytes
    version: str
    poster: Leaf | None = None
    refusal: CannotTile | None = None

    @property
    def page(self) -> Page:
        return self.findings.page

    @property
    def tiling(self) -> Tiling | None:
        return self.findings.tiling

    @property
    def faces(self) -> Print:
        """What can be looked at: the poster with its cuts, if it is one, and then the leaves."""
        return (self.poster, *self.leaves) if self.poster is not None else self.leaves

    @property
    def is_rtl(self) -> bool:
        return self.drawn.sheet.direction == "rtl"

    @property
    def title(self) -> str:
        return self.drawn.journey.map.title


class Shot(NamedTuple):
    """A part of a face: which one, which rectangle of it in points, and its picture."""

    draft: Draft
    face: int
    area: QRectF
    image: QImage
