"""Look at a laid-out sheet as a reader does: what is written where, which signs stand beside it, what covers what."""

import re
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from journeycanvas.layout.marks import Block, Box, Mark, Meaning, Photo, Placed, Rule, Shape, Sheet, WebLink, Words

AnyMark = TypeVar("AnyMark", bound=Mark)


class Area(NamedTuple):
    """A rectangle on the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: "Area", slack: float = 0.01) -> bool:
        """Say whether two areas share more than an edge."""
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.top < other.bottom - slack
            and other.top < self.bottom - slack
        )

    def holds(self, other: "Area", slack: float = 0.01) -> bool:
        return (
            self.left <= other.left + slack
            and self.top <= other.top + slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


class Seen(NamedTuple):
    """A mark, where it stands on the sheet, and the block it belongs to."""

    mark: Mark
    area: Area
    placed: Placed


def block_area(placed: Placed) -> Area:
    return Area(placed.x, placed.y, placed.x + placed.block.width, placed.y + placed.block.height)


def mark_area(mark: Mark, x: float = 0.0, y: float = 0.0) -> Area:
    """Return the rectangle around a mark of a block that stands at (x, y); curves by the points that hold them."""
    match mark:
        case Rule(x1, y1, x2, y2):
            area = Area(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
        case Shape(path):
            xs = [value for _, numbers in path for value in numbers[::2]]
            ys = [value for _, numbers in path for value in numbers[1::2]]
            area = Area(min(xs), min(ys), max(xs), max(ys))
        case Words(left, top, block):
            lines = [line for line in block.lines if line.text.strip()] or list(block.lines[:1])
            starts = [left + line.x for line in lines]
            ends = [left + line.x + line.width for line in lines]
            area = Area(min(starts), top, max(ends), top + block.height)
        case _:
            area = Area(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height)
    return Area(area.left + x, area.top + y, area.right + x, area.bottom + y)


def seen(sheet: Sheet) -> Iterator[Seen]:
    """Yield every mark of a sheet in painting order."""
    for placed in sheet.placed:
        for mark in placed.block.marks:
            yield Seen(mark, mark_area(mark, placed.x, placed.y), placed)


class Look(NamedTuple):
    """All that a reader can see of a mark: what it is like, and its places."""

    what: tuple[object, ...]
    places: list[float]


def look(one: Seen, mirrored_in: float = 0.0) -> Look:
    """Return how a mark looks on the sheet; how in a mirror, when the width of the sheet is given."""
    mark, (left, top, right, bottom) = one.mark, one.area
    if isinstance(mark, Words):
        left, right = one.placed.x + mark.x, one.placed.x + mark.x + mark.block.width
    sides = [mirrored_in - right, mirrored_in - left] if mirrored_in else [left, right]
    places = [*sides, top, bottom]
    match mark:
        case Shape(path, fill, stroke):
            # The starting point of a ring is no other in a mirror: only the points that follow it are compared.
            points = [
                (numbers[n], numbers[n + 1]) for verb, numbers in path if verb != "M" for n in range(0, len(numbers), 2)
            ]
            xs = [one.placed.x + x for x, _ in points]
            places += sorted(mirrored_in - x if mirrored_in else x for x in xs)
            places += sorted(y + one.placed.y for _, y in points)
            return Look((fill, stroke), places)
        case Words(block=block, colour=colour, source=source):
            return Look((*(line.text for line in block.lines), block.size, colour, source), places)
        case Rule(stroke=stroke):
            return Look((stroke,), places)
        case Box(fill=fill, stroke=stroke, radius=radius):
            return Look((fill, stroke, radius), places)
        case Photo(picture=picture, round=is_round):
            return Look((picture, is_round), places)
        case Meaning(record=record, text=text):
            return Look((record, text), places)
        case WebLink(url=url):
            return Look((url,), [])  # Where a word stands in its line depends on the way the line runs.


def looks(sheet: Sheet) -> list[Look]:
    """Return how all marks of a sheet look, in painting order."""
    return [look(one) for one in seen(sheet)]


def blocks_of(sheet: Sheet, record: str) -> list[Placed]:
    """Return the blocks that show a record."""
    return [placed for placed in sheet.placed if placed.record == record]


def block_of(sheet: Sheet, record: str) -> Block:
    """Return the one block that shows a record."""
    [placed] = blocks_of(sheet, record)
    return placed.block


def marks(block: Block, kind: type[AnyMark]) -> list[AnyMark]:
    """Return the marks of one kind, in painting order."""
    return [mark for mark in block.marks if isinstance(mark, kind)]


def written(words: Words) -> str:
    """Return what some words say, their lines joined as the source had them but for its line ends."""
    return "".join(line.text for line in words.block.lines)


def texts_in(block: Block) -> list[str]:
    """Return what is written in a block, in painting order."""
    return [written(words) for words in marks(block, Words)]


def texts_on(sheet: Sheet) -> list[str]:
    """Return everything that is written on a sheet, in painting order."""
    return [text for placed in sheet.placed for text in texts_in(placed.block)]


def words_in(block: Block, text: str) -> Words:
    """Return the words that say exactly this text."""
    [found] = [words for words in marks(block, Words) if written(words) == text]
    return found


def line_areas(one: Seen) -> list[Area]:
    """Return where the lines of some words stand on the sheet, each as high as its letters."""
    assert isinstance(one.mark, Words)
    block = one.mark.block
    left, top = one.placed.x + one.mark.x, one.placed.y + one.mark.y
    return [
        Area(left + line.x, base - 0.8 * block.size, left + line.x + line.width, base + 0.2 * block.size)
        for line in block.lines
        if line.text.strip()
        for base in [top + line.baseline]
    ]


def dots(block: Block, diameter: float = 5.0) -> tuple[int, int]:
    """Return how many round dots of about that size a block has lit, and how many it has in all."""
    found = [
        box
        for box in marks(block, Box)
        if box.width == box.height == 2 * box.radius and diameter - 1.0 <= box.width <= diameter
    ]
    return sum(box.fill is not None for box in found), len(found)


def from_left_to_right(words: Words) -> str:
    """Return the characters that can be seen in the only line of some words, from left to right."""
    [line] = words.block.lines
    out: list[tuple[float, str]] = []
    for run in line.runs:
        x = run.x
        for advance, cluster in zip(run.word.advances, run.word.clusters, strict=True):
            out.append((x, run.word.text[cluster]))
            x += advance * words.block.size / run.word.font.upem
    ordered = "".join(character for _, character in sorted(out, key=lambda one: one[0]))
    return re.sub("[\u2066-\u2069]", "", ordered)
