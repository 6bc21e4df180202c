"""Try a drawing to know how high it becomes: nothing is kept of it, and no word gets its place."""

from collections.abc import Iterable

from journeycanvas.layout.marks import Segment, Source, Stroke
from journeycanvas.layout.measures import Face
from journeycanvas.layout.sketch import Align, Sketch
from journeycanvas.text import TextBlock


class Trial(Sketch):
    """A sketch that leaves no marks; what it returns is what a sketch returns."""

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: str | None = None,
        stroke: Stroke | None = None,
        radius: float = 0.0,
    ) -> None:
        pass

    def ground(self, height: float, fill: str, radius: float) -> None:
        pass

    def rule(self, x1: float, y1: float, x2: float, y2: float, stroke: Stroke) -> None:
        pass

    def shape(self, path: Iterable[Segment], fill: str | None = None, stroke: Stroke | None = None) -> None:
        pass

    def disc(self, x: float, y: float, radius: float, fill: str | None, stroke: Stroke | None = None) -> None:
        pass

    def photo(
        self, x: float, y: float, width: float, height: float, picture: str, round: bool = False, radius: float = 0.0
    ) -> None:
        pass

    def means(self, record: str, text: str, x: float, y: float, width: float, height: float) -> None:
        pass

    def icon(self, name: str, x: float, y: float, size: float, colour: str) -> None:
        pass

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
