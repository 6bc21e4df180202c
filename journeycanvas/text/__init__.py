"""Letters to placed glyphs: fonts, direction, breaks, shaping. No Qt, no system fonts."""

from journeycanvas.text.block import TextBlock
from journeycanvas.text.fonts import Font, Shaped
from journeycanvas.text.links import find_links
from journeycanvas.text.numbers import Numerals
from journeycanvas.text.placed import Run, TextLine
from journeycanvas.text.typesetter import Extent, Typesetter

__all__ = ["Extent", "Font", "Numerals", "Run", "Shaped", "TextBlock", "TextLine", "Typesetter", "find_links"]
