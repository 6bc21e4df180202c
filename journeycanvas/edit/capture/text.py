"""Read a text line by line, each below the heading that the lines before it gave."""

from collections.abc import Iterator, Mapping

from journeycanvas.edit.capture.lines import NOWHERE, Heading, Line, Where
from journeycanvas.edit.capture.reading import Reader
from journeycanvas.edit.capture.wall import Wall
from journeycanvas.edit.records import plain_text
from journeycanvas.model import Journey


def read(journey: Journey, text: str, colours: Mapping[str, str], where: Where = NOWHERE) -> tuple[Line, ...]:
    """Return what becomes of each line of a text, in its order, below what `where` says like a heading.

    colours are those of the notes in each lane, by its id.
    """
    return tuple(_read(Reader(Wall(journey, colours)), text, where))


def example_code(journey: Journey) -> str:
    """Return the code of a cell of a map, to be shown as an example; empty where it has none."""
    return Wall(journey, {}).example


def _read(reader: Reader, text: str, where: Where) -> Iterator[Line]:
    for typed in plain_text(text).split("\n"):
        line = reader.line(typed, where)
        if isinstance(line, Heading):
            where = line.where
        yield line
