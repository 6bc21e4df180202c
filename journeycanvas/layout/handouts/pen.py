"""Draw a page as a sheet of its own."""

from journeycanvas.layout.marks import Block, Heading, Placed, Sheet
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch


class Pen:
    """A page while it is drawn: marks, and blocks between them, in the order in which they come."""

    def __init__(self, setting: Setting, width: float, height: float) -> None:
        self.setting, self.width, self.height = setting, width, height
        self.sketch = Sketch(setting, width)
        self._placed: list[Placed] = []

    def put(self, block: Block, x: float, y: float, record: str = "") -> None:
        """Put a block on the page, over what is drawn already."""
        self._lay_down()
        self._placed.append(self.sketch.place(block, x, y, record))

    def sheet(self, headings: tuple[Heading, ...]) -> Sheet:
        """Return what was drawn."""
        self._lay_down()
        setting = self.setting
        language = setting.language or setting.words.language
        paper = setting.theme.paper
        return Sheet(self.width, self.height, setting.direction, language, paper, tuple(self._placed), headings)

    def _lay_down(self) -> None:
        if self.sketch.marks:
            self._placed.append(Placed(0.0, 0.0, self.sketch.finish(self.height)))
            self.sketch = Sketch(self.setting, self.width)
