"""Try a drawing to know how high it becomes: nothing is kept of it, and no word gets its place."""

from typing import Any

from journeycanvas.layout.marks import Source
from journeycanvas.layout.measures import Face
from journeycanvas.layout.sketch import Align, Sketch
from journeycanvas.text import TextBlock


class Trial(Sketch):
    """A sketch that leaves no marks; what it returns is what a sketch returns."""

    def _nothing(self, *_: Any, **__: Any) -> None:
        pass

    box = ground = rule = shape = disc = photo = means = icon = _nothing

    def put(self, block: TextBlock, x: float, y: float, colour: str, source: Source | None = None) -> float:
        return block.height

    def words(
        self,
        text: str,
        face: Face,
        x: float,
        y: float,
        width: float,
        colour: str,
        *,
        align: Align = "start",
        direction: str | None = None,
        links: bool = False,
        source: Source | None = None,
    ) -> float:
        return self.extent(text, face, width, direction).height if text else 0.0
