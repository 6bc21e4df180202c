"""Part what a page says into lines that cannot be parted, and share these out over pages so that nothing is cut."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import chain, zip_longest
from typing import NamedTuple, TypeAlias

from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.marks import Source, Stroke
from journeycanvas.layout.measures import HAIRLINE, Face
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Align, Sketch
from journeycanvas.text import TextBlock

Draw: TypeAlias = Callable[[Pen, float], object]
"""Draws a line of which the top is at that height."""

WRITING = 21.0  # from one line for handwriting to the next
_SLACK = 0.01  # points


class Line(NamedTuple):
    """A line of a page: its height, what is drawn in each of its columns, and whether it stays with the next one.

    Lines of one row stand side by side and are drawn column by column. A line without draws is air, which no page
    begins with. heads are the lines that stand again over this one where it begins a page: those of its columns.
    """

    height: float
    draws: tuple[Draw, ...] = ()
    stays: bool = False
    row: object | None = None
    heads: tuple["Line", ...] = ()


class Column(NamedTuple):
    """A column of a page: where it starts and how wide it is."""

    setting: Setting
    x: float
    width: float

    def text(
        self, text: str, face: Face, colour: str, *, align: Align = "start", direction: str | None = None
    ) -> list[Line]:
        """Return a text line by line; its first two and its last two stay together."""
        if not text.strip():
            return []
        sketch = Sketch(self.setting, self.width)
        block = sketch.set(text, face, self.width, align=align, direction=direction)
        if len(block.lines) > 1 and align == "start" and direction is None and " " not in block.lines[-1].text.strip():
            block = sketch.balanced(text, face, self.width)  # no word stands alone at the end of a paragraph
        last = len(block.lines) - 1
        return [
            Line(one.height, (self._writes(one, colour),), stays=n < last and n in (0, last - 1))
            for n, one in enumerate(single_lines(block))
        ]

    def whole(self, text: str, face: Face, colour: str, source: Source, direction: str | None = None) -> list[Line]:
        """Return a text as one line of the page, which is never parted; source says which text of the map it is."""
        if not text.strip():
            return []
        block = Sketch(self.setting, self.width).set(text, face, self.width, direction=direction)
        return [Line(block.height, (self._writes(block, colour, source),))]

    def blank(self, count: int, height: float = WRITING) -> list[Line]:
        """Return lines to be filled by hand."""
        stroke = Stroke(self.setting.theme.middle, HAIRLINE)
        x, end = self.x, self.x + self.width

        def rule(pen: Pen, y: float) -> None:
            pen.sketch.rule(x, y + height - 2.0, end, y + height - 2.0, stroke)

        return [Line(height, (rule,))] * count

    def narrowed(self, lead: float) -> "Column":
        """Return the column without a lead at its start."""
        return self._replace(x=self.x + lead, width=max(self.width - lead, 1.0))

    def split(self, count: int, gap: float) -> list["Column"]:
        """Return columns of one width beside each other in this one."""
        width = (self.width - gap * (count - 1)) / count
        return [Column(self.setting, self.x + n * (width + gap), width) for n in range(count)]

    def _writes(self, block: TextBlock, colour: str, source: Source | None = None) -> Draw:
        def draw(pen: Pen, y: float) -> None:
            pen.sketch.put(block, self.x, y, colour, source)

        return draw


def single_lines(block: TextBlock) -> list[TextBlock]:
    """Return the lines of a text as texts of one line each."""
    high = block.line_height
    return [
        block._replace(lines=(line._replace(baseline=line.baseline - n * high),), height=high)
        for n, line in enumerate(block.lines)
    ]


def air(height: float, stays: bool = False) -> Line:
    return Line(height, (), stays)


def together(lines: Iterable[Line]) -> list[Line]:
    """Return lines that stay on one page where they can."""
    lines = list(lines)
    return [line._replace(stays=n + 1 < len(lines)) for n, line in enumerate(lines)]


def beside(*columns: Sequence[Line]) -> list[Line]:
    """Return columns of lines side by side."""
    row = object()

    def nothing(pen: Pen, y: float) -> None:
        """Draw what a column that is out of lines has to say."""

    return [
        Line(
            max(line.height for line in level if line),
            tuple(line.draws[0] if line and line.draws else nothing for line in level),
            any(line.stays for line in level if line),
            row,
        )
        for level in zip_longest(*columns)
    ]


def abreast(room: float, *columns: Sequence[Line]) -> list[Line]:
    """Return columns beside each other, each with its own lines, as one line; parted into lines where room is less."""
    height = max(height_of(column) for column in columns)
    if height > room:
        return beside(*columns)

    def draw(column: Sequence[Line], pen: Pen, y: float) -> None:
        for line in column:
            for drawn in line.draws:
                drawn(pen, y)
            y += line.height

    return [Line(height, tuple(partial(draw, column) for column in columns), row=object())]


def led(lines: Sequence[Line], mark: Draw) -> list[Line]:
    """Return lines with a mark before the first of them."""
    if not lines:
        return []
    first, draw = lines[0], lines[0].draws[0]
    return [first._replace(draws=(lambda pen, y: (mark(pen, y), draw(pen, y)),)), *lines[1:]]


def pages(lines: Iterable[Line], room: float) -> list[list[Line]]:
    """Return the lines page by page, each page at most as high as room unless one line is higher; one page at least.

    Lines that stay together begin a new page when they do not fit on this one; what fits on no page is parted.
    """
    found: list[list[Line]] = [[]]
    left = room

    def begin(line: Line, height: float) -> None:
        """Begin a page with a line, and with its heads where they leave room for so much."""
        nonlocal left
        heads = line.heads if line.draws and height_of(line.heads) + height <= room + _SLACK else ()
        found.append(list(heads))
        left = room - height_of(heads)

    for group in _chains(lines):
        height = height_of(group)
        if found[-1] and left + _SLACK < height <= room + _SLACK:
            begin(group[0], height)
        for line in group:
            if not found[-1] and not line.draws:
                continue
            if found[-1] and line.height > left + _SLACK:
                begin(line, line.height)
                if not line.draws:
                    continue
            found[-1].append(line)
            left -= line.height
    return found[:-1] if len(found) > 1 and not found[-1] else found


def height_of(lines: Iterable[Line]) -> float:
    return sum(line.height for line in lines)


def _chains(lines: Iterable[Line]) -> Iterable[list[Line]]:
    group: list[Line] = []
    for line in chain(lines, (None,)):
        if line is None:
            yield group
        else:
            group.append(line)
            if not line.stays:
                yield group
                group = []
