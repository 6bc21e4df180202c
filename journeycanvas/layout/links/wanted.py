"""Say which links are to be drawn, and how large their labels are."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journeycanvas.layout.links.places import Rect
from journeycanvas.layout.measures import SMALL
from journeycanvas.layout.sketch import Sketch
from journeycanvas.model import Link
from journeycanvas.text import TextBlock

LABEL_WIDTH = 112.0  # a longer label is broken into lines
PAPER = 2.0  # of paper around a label's words, at both sides


class Wanted(NamedTuple):
    """A link between two cards that are shown; label is None without words."""

    link: Link
    start: Rect
    end: Rect
    label: TextBlock | None

    @property
    def label_width(self) -> float:
        return self.label.ink_width + 2 * PAPER if self.label else 0.0

    @property
    def label_height(self) -> float:
        return self.label.height if self.label else 0.0


def wanted(sketch: Sketch, links: Iterable[Link], cards: Mapping[str, Rect]) -> list[Wanted]:
    """Return the links whose two cards are shown, in their order."""
    return [
        Wanted(link, cards[link.from_], cards[link.to], set_label(sketch, link.label))
        for link in links
        if link.from_ in cards and link.to in cards
    ]


def set_label(sketch: Sketch, label: str) -> TextBlock | None:
    """Return a label in as few lines as there need to be, its box no wider than its words."""
    if not label.strip():
        return None
    tight = min(sketch.measure(label, SMALL) + 0.5, LABEL_WIDTH)
    wide = sketch.set(label, SMALL, tight, align="centre")
    return wide if len(wide.lines) == 1 else sketch.set(label, SMALL, wide.ink_width + 0.5, align="centre")
