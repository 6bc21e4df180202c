"""Find where a text of a record stands that cannot be edited in its place: alone, in a list, or in a sentence."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.layout.areas import Area
from journeycanvas.layout.hits import Places
from journeycanvas.layout.marks import Block, Meaning, Words
from journeycanvas.text.block import TextBlock


class Quote(NamedTuple):
    """Words that a text stands in, the place of their corner on the sheet, and the character it begins with."""

    words: Words
    x: float
    y: float
    start: int


def quotes(places: Places, record: str, text: str) -> Iterator[Quote]:
    """Yield where the blocks that show a record say a text of it."""
    area = places.area(record)
    if area is None or not text:
        return
    for strip in places.plan.strips:
        if not Area(0.0, strip.y, places.plan.width, strip.height).meets(area):
            continue
        for x, y, block, shown in strip.placed:
            if shown == record or (not shown and _is_about(block, record)):
                for mark in block.marks:
                    if isinstance(mark, Words) and mark.source is None:
                        start = _start_of(text, _text_of(mark.block))
                        if start is not None:
                            yield Quote(mark, x + mark.x, strip.y + y + mark.y, start)


def _is_about(block: Block, record: str) -> bool:
    return block.gist is None and any(isinstance(mark, Meaning) and mark.record == record for mark in block.marks)


def _text_of(block: TextBlock) -> str:
    """Return the text that was broken into lines."""
    text = ""
    for line in block.lines:
        text = text.ljust(line.start) + line.text
    return text


def _start_of(text: str, whole: str) -> int | None:
    """Return where a text begins in another as words of its own; None when it does not."""
    start = whole.find(text)
    while start >= 0:
        before, after = whole[start - 1 : start], whole[start + len(text) : start + len(text) + 1]
        if not (before.isalnum() and text[0].isalnum()) and not (after.isalnum() and text[-1].isalnum()):
            return start
        start = whole.find(text, start + 1)
    return None
