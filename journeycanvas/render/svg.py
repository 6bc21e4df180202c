"""Write a leaf as SVG: shapes as shapes, text as text, fonts and pictures inside, nothing that runs.

Browsers shape and order the text again, with the same fonts and by the same rules; textLength holds each line to the
width that it was given. It stands in a tspan where letters run from right to left: on a text element of these it makes
Inkscape 1.2 give up the whole page. A line is anchored at its middle, because programs differ on which side is the
start of a line from right to left.
"""

from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, BinaryIO
from unicodedata import bidirectional
from xml.sax.saxutils import escape, quoteattr

from journeycanvas.layout.leaves import Clip, Leaf, View
from journeycanvas.layout.marks import Box, Meaning, Photo, Placed, Rule, Shape, Stroke, WebLink, Words
from journeycanvas.layout.paper import MM
from journeycanvas.render.addresses import harmless
from journeycanvas.render.extent import extent, under
from journeycanvas.render.facts import Facts
from journeycanvas.render.photos import Pictures, format_of, size_of
from journeycanvas.text import Font, TextBlock, TextLine
from journeycanvas.text.subsetting import family, subset_of_characters

_MARKS = {"L": "\u200e", "R": "\u200f", "AL": "\u061c"}
_TYPES = {"PNG": "image/png", "JPEG": "image/jpeg"}


def write_svg(leaf: Leaf, pictures: Pictures, out: BinaryIO, facts: Facts) -> None:
    """Write a leaf; its size is in millimetres, its units are points."""
    drawing = _Drawing(pictures)
    views = [line for view in leaf.views for line in drawing.view(view)]
    language = next((view.sheet.language for view in leaf.views), "")
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"'
        f' width="{_number(leaf.width / MM)}mm" height="{_number(leaf.height / MM)}mm"'
        f' viewBox="0 0 {_number(leaf.width)} {_number(leaf.height)}" xml:lang={_quoted(language)}>',
        *([f"<title>{_text(facts.title)}</title>"] if facts.title else []),
        *([f"<desc>{_text(facts.subject)}</desc>"] if facts.subject else []),
        *drawing.definitions(),
        f'<rect width="{_number(leaf.width)}" height="{_number(leaf.height)}" fill="{leaf.ground}"/>',
        *views,
        "</svg>",
    ]
    out.write("\n".join([*lines, ""]).encode("utf-8"))


class _Drawing:
    """The elements of one file, and what they need: fonts, pictures and the outlines that cut these."""

    def __init__(self, pictures: Pictures) -> None:
        self._pictures = pictures
        self._characters: dict[Font, set[str]] = {}
        self._names: dict[str, str | None] = {}
        self._symbols: list[str] = []
        self._clips: list[str] = []
        self._draw: dict[type[Any], Callable[[Any], str]] = {
            Box: self._box,
            Rule: self._rule,
            Shape: self._shape,
            Words: self._words,
            Photo: self._photo,
            WebLink: self._link,
            Meaning: lambda _: "",
        }

    def view(self, view: View) -> Iterator[str]:
        """Yield a sheet, or the part of it that is seen on its own ground."""
        placed = view.sheet.placed
        if view.clip is not None:
            seen = under(view)
            placed = tuple(one for one in placed if extent(one).touches(seen))
            yield f'<g clip-path="url(#{self._clip(view.clip, "")})">'
            yield f'<rect{_place(view.clip)} fill="{view.sheet.paper}"/>'
        yield f'<g transform="translate({_number(view.x)} {_number(view.y)}) scale({view.scale:.6g})">'
        yield from self._elements(placed)
        yield "</g>"
        if view.clip is not None:
            yield "</g>"

    def _elements(self, placed: Iterable[Placed]) -> Iterator[str]:
        """Yield a group for each block."""
        for x, y, block, _ in placed:
            inside = [element for mark in block.marks if (element := self._draw[type(mark)](mark))]
            if inside:
                yield f'<g transform="translate({_number(x)} {_number(y)})">'
                yield from inside
                yield "</g>"

    def definitions(self) -> Iterator[str]:
        """Yield what the elements refer to."""
        if self._characters:
            yield "<style>"
            for n, (font, characters) in enumerate(self._characters.items()):
                letters = b64encode(subset_of_characters(font, characters | {" "})).decode("ascii")
                look = f'font-family:"{family(font)}";font-weight:{_weight(font)}'
                yield f'@font-face{{{look};src:url("data:font/ttf;base64,{letters}") format("truetype")}}'
                others = "".join(f',"{name}"' for name in self._families() if name != family(font))
                yield f'.f{n}{{font-family:"{family(font)}"{others},sans-serif;font-weight:{_weight(font)}}}'
            yield "</style>"
        if self._symbols or self._clips:
            yield "<defs>"
            yield from self._symbols
            yield from self._clips
            yield "</defs>"

    def _families(self) -> list[str]:
        return list(dict.fromkeys(family(font) for font in self._characters))

    def _box(self, box: Box) -> str:
        corners = f' rx="{_number(min(box.radius, box.width / 2, box.height / 2))}"' if box.radius else ""
        return f"<rect{_place(box)}{corners}{_look(box.fill, box.stroke)}/>"

    def _rule(self, rule: Rule) -> str:
        ends = f' x1="{_number(rule.x1)}" y1="{_number(rule.y1)}" x2="{_number(rule.x2)}" y2="{_number(rule.y2)}"'
        return f"<line{ends}{_look(None, rule.stroke)}/>"

    def _shape(self, shape: Shape) -> str:
        path = "".join(letter + " ".join(map(_number, numbers)) for letter, numbers in shape.path)
        return f'<path d="{path}"{_look(shape.fill, shape.stroke)}/>'

    def _words(self, words: Words) -> str:
        block = words.block
        around = neighbours(block)
        lines = [self._line(words, line, *around[n]) for n, line in enumerate(block.lines) if line.runs]
        if not lines:
            return ""
        way = ' direction="rtl"' if block.direction == "rtl" else ""
        shared = f'fill="{words.colour}" font-size="{_number(block.size)}" text-anchor="middle" xml:space="preserve"'
        return f"<g {shared}{way}>" + "".join(lines) + "</g>"

    def _line(self, words: Words, line: TextLine, before: str, after: str) -> str:
        middle, baseline = words.x + line.x + line.width / 2, words.y + line.baseline
        stretches = [
            (font, "".join(word.text for word in stretch))
            for font, stretch in groupby((run.word for run in line.runs), lambda word: word.font)
        ]
        main = max(stretches, key=lambda stretch: len(stretch[1]))[0]
        inside = "".join(
            _text(text) if font is main else f'<tspan class="{self._class(font, text)}">{_text(text)}</tspan>'
            for font, text in stretches
        )
        name = self._class(main, "".join(text for font, text in stretches if font is main))
        place = f'x="{_number(middle)}" y="{_number(baseline)}"'
        width = f' textLength="{_number(line.width)}" lengthAdjust="spacingAndGlyphs"'
        if any(run.word.rtl for run in line.runs):
            return f'<text {place} class="{name}"><tspan{width}>{before}{inside}{after}</tspan></text>'
        return f'<text {place} class="{name}"{width}>{before}{inside}{after}</text>'

    def _class(self, font: Font, text: str) -> str:
        """Return the name of the style that sets text in a font, and remember that the font needs its letters."""
        self._characters.setdefault(font, set()).update(text)
        return f"f{list(self._characters).index(font)}"

    def _photo(self, photo: Photo) -> str:
        name = self._symbol(photo.picture)
        if name is None:
            return ""
        cut = ""
        if photo.round or photo.radius:
            across = (photo.width / 2, photo.height / 2) if photo.round else (photo.radius, photo.radius)
            corners = f' rx="{_number(across[0])}" ry="{_number(across[1])}"'
            cut = f' clip-path="url(#{self._clip(photo, corners)})"'
        use = f'<use xlink:href="#{name}"{_place(photo)}/>'
        return f"<g{cut}>{use}</g>" if cut else use

    def _clip(self, place: Photo | Clip, corners: str) -> str:
        """Return the name of the outline that cuts what is drawn to a place."""
        name = f"c{len(self._clips)}"
        self._clips.append(f'<clipPath id="{name}"><rect{_place(place)}{corners}/></clipPath>')
        return name

    def _symbol(self, picture: str) -> str | None:
        """Return the name of the symbol that shows a picture and fills whatever rectangle it is used in."""
        if picture not in self._names:
            content = self._pictures(picture) or b""
            kind, size = format_of(content), size_of(content)
            if kind is None or size is None:
                self._names[picture] = None
            else:
                name = self._names[picture] = f"p{len(self._symbols)}"
                width, height = size
                source = f"data:{_TYPES[kind]};base64,{b64encode(content).decode('ascii')}"
                self._symbols.append(
                    f'<symbol id="{name}" viewBox="0 0 {width} {height}" preserveAspectRatio="xMidYMid slice">'
                    f'<image width="{width}" height="{height}" xlink:href="{source}"/></symbol>'
                )
        return self._names[picture]

    def _link(self, link: WebLink) -> str:
        address = harmless(link.url)
        if address is None:
            return ""
        place = f'<rect{_place(link)} fill="none" pointer-events="all"/>'
        return f'<a xlink:href={_quoted(address)} target="_blank" rel="noopener noreferrer">{place}</a>'


def neighbours(block: TextBlock) -> list[tuple[str, str]]:
    """Return for each line what stands for the text before and after it: "" or a mark of direction, which has no ink.

    A line of its own no longer knows the paragraph that it was cut from, and the order of its numbers and signs can
    hang on that (UAX #9, rules W2, W7 and N1). Lines that run one way only need nothing.
    """
    marks: list[tuple[str, str]] = []
    for n, line in enumerate(block.lines):
        before = after = ""
        if any(run.word.rtl is not (block.direction == "rtl") for run in line.runs):
            if n > 0 and _goes_on(block.lines[n - 1], line):
                before = _strong_mark(reversed(block.lines[n - 1].text))
            if n + 1 < len(block.lines) and _goes_on(line, block.lines[n + 1]):
                after = _strong_mark(block.lines[n + 1].text)
        marks.append((before, after))
    return marks


def _goes_on(line: TextLine, following: TextLine) -> bool:
    return line.start + len(line.text) == following.start


def _strong_mark(characters: Iterable[str]) -> str:
    """Return the mark of the first strong direction among some characters."""
    return next((mark for character in characters if (mark := _MARKS.get(bidirectional(character)))), "")


def _place(mark: Box | Photo | WebLink | Clip) -> str:
    x, y, width, height = map(_number, mark[:4])
    return f' x="{x}" y="{y}" width="{width}" height="{height}"'


def _look(fill: str | None, stroke: Stroke | None) -> str:
    look = f' fill="{fill or "none"}"'
    if stroke is None:
        return look
    look += f' stroke="{stroke.colour}" stroke-width="{_number(stroke.width)}"'
    if stroke.dash:
        look += f' stroke-dasharray="{" ".join(map(_number, stroke.dash))}"'
    return look + (' stroke-linecap="round" stroke-linejoin="round"' if stroke.round else ' stroke-miterlimit="10"')


def _weight(font: Font) -> int:
    return 700 if font.name.endswith("-Bold") else 400


def _number(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


def _text(text: str) -> str:
    return escape("".join(character for character in text if _is_xml(character)))


def _quoted(text: str) -> str:
    return quoteattr("".join(character for character in text if _is_xml(character)))


def _is_xml(character: str) -> bool:
    """Tell whether XML 1.0 can hold the character at all (production 2, Char)."""
    code = ord(character)
    return (code >= 0x20 and not 0xD800 <= code <= 0xDFFF and code not in (0xFFFE, 0xFFFF)) or code in (9, 10, 13)
