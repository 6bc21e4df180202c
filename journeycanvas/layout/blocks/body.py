"""Give every kind of card the same pen: a cursor that moves down inside the card, and rows of small signs."""

from typing import NamedTuple

from journeycanvas.layout.around import Around
from journeycanvas.layout.marks import Source, Stroke
from journeycanvas.layout.measures import CARD, CARD_SIDE, CARD_TOP, DOT, SMALL, UNIT, Face
from journeycanvas.layout.sketch import Sketch
from journeycanvas.model import Card
from journeycanvas.theme import Hue

SIGN = 10.0  # an icon that stands before small words
DOT_STEP = DOT + 2.5
AIR = 2.0  # between the text and the first row of signs


class Item(NamedTuple):
    """A small sign with words: an icon's name or a coloured dot before them, or neither."""

    text: str
    colour: str
    icon: str = ""
    dot: str = ""

    @property
    def lead(self) -> float:
        return SIGN + 3.0 if self.icon else (DOT + 4.0 if self.dot else 0.0)


class Body:
    """The inside of one card while it is drawn; y is where the next line goes.

    Room is how much of its width is for words, where that is not all.
    """

    def __init__(self, sketch: Sketch, card: Card, around: Around, room: float | None = None) -> None:
        setting, width = sketch.setting, room or sketch.width
        self.setting = setting
        self.card = card
        self.around = around
        self.hue: Hue = setting.theme.hue(around.colour)
        self.sketch = sketch
        self.bare = around.view == "text"
        self.x = 0.0 if self.bare and card.evidence == "none" else CARD_SIDE
        self.width = width - self.x - (0.0 if self.bare else CARD_SIDE)
        self.y = 0.0 if self.bare else CARD_TOP
        self.ink = setting.theme.ink if self.bare else self.hue.text

    def text(
        self, text: str, face: Face = CARD, colour: str = "", icon: str = "", source: Source | None = None
    ) -> None:
        """Write a paragraph across the card, an icon before its first line."""
        lead = 0.0
        if icon:
            size = face.size * 1.25
            self.sketch.icon(icon, self.x, self.y + (face.size * face.leading - size) / 2, size, self.hue.deep)
            lead = size + UNIT
        self.y += self.sketch.words(
            text,
            face,
            self.x + lead,
            self.y,
            self.width - lead,
            colour or self.ink,
            direction=self.card.direction,
            links=True,
            source=source,
        )

    def dots(self, x: float, y: float, lit: int, of: int) -> None:
        """Draw a count as dots in the colour of the card, from x on, around the height y."""
        draw_dots(self.sketch, x, y, lit, of, self.hue.deep)

    def items(self, items: list[Item]) -> None:
        """Write small signs one after another, as many to a line as fit; a long one wraps inside its line."""
        if not items:
            return
        self.y += AIR
        x, line = self.x, SMALL.size * SMALL.leading
        end = self.x + self.width
        for item in items:
            width = item.lead + self.sketch.measure(item.text, SMALL) + 0.5
            if x > self.x and x + width > end:
                x = self.x
                self.y += line
            self.y += self._item(item, x, min(width, end - x)) - line
            x += width + 8.0
        self.y += line

    def _item(self, item: Item, x: float, width: float) -> float:
        line = SMALL.size * SMALL.leading
        if item.icon:
            self.sketch.icon(item.icon, x, self.y + (line - SIGN) / 2, SIGN, item.colour)
        elif item.dot:
            self.sketch.disc(x + DOT / 2, self.y + line / 2, DOT / 2, item.dot)
        return max(line, self.sketch.words(item.text, SMALL, x + item.lead, self.y, width - item.lead, item.colour))


def draw_dots(sketch: Sketch, x: float, y: float, lit: int, of: int, colour: str) -> None:
    """Draw a count as dots, so many of them lit, from x on, around the height y."""
    radius, ring = DOT / 2, Stroke(colour, 0.8)
    for index in range(of):
        centre = x + index * DOT_STEP + radius
        if index < lit:
            sketch.disc(centre, y, radius, colour)
        else:
            sketch.disc(centre, y, radius - 0.4, None, ring)


def dots_width(of: int) -> float:
    """Return how wide a row of dots is."""
    return of * DOT_STEP - (DOT_STEP - DOT)
