"""Say in words how many sheets a poster takes, and what another number of them would make of the cuts."""

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.tiling.plan import Alternative, Tiling
from journeycanvas.messages import joined, shown
from journeycanvas.text import Numerals

LINES_SAID = 5


def poster_facts(tiling: Tiling, words: Catalogue, numerals: Numerals) -> list[str]:
    """Return how many sheets a poster takes, how they lie, how large it is, the other way, and what the cuts cross."""
    number = numerals.number
    width, height = _sides(tiling.as_alternative, numerals)
    landscape, portrait = words.say("landscape"), words.say("portrait")
    this, other = (landscape, portrait) if tiling.is_landscape else (portrait, landscape)
    facts = [
        words.say_many(
            "{n} sheet of {paper}",
            "{n} sheets of {paper}",
            tiling.count,
            n=number(tiling.count),
            paper=tiling.paper.name,
        ),
        _rows(tiling, this, words, numerals),
        words.say("{width} × {height} mm put together", width=width, height=height),
    ]
    if tiling.size < 1.0:
        percent = numerals.percent(round(tiling.size, 2))
        facts.append(words.say("the map {percent} as large as on one page", percent=percent))
    if tiling.otherwise:
        facts.append(words.say("{way} would take {n}", way=other, n=number(tiling.otherwise)))
    facts.append(
        words.say_many(
            "the cuts go through {n} line of text",
            "the cuts go through {n} lines of text",
            tiling.crossed,
            n=number(tiling.crossed),
        )
        if tiling.crossed
        else words.say("no cut goes through text")
    )
    return facts


def _rows(tiling: Tiling, way: str, words: Catalogue, numerals: Numerals) -> str:
    """Return how the sheets lie, and how many rows and columns of them there are."""
    counts = [tiling.columns_in(row) for row in range(tiling.rows)]
    fewest, most, rows = (numerals.number(count) for count in (min(counts), max(counts), tiling.rows))
    if fewest == most:
        return words.say("{way}, {columns} × {rows}", way=way, columns=most, rows=rows)
    return words.say("{way}, {rows} rows of {fewest} to {most}", way=way, rows=rows, fewest=fewest, most=most)


def cut_line_sentences(tiling: Tiling, words: Catalogue, numerals: Numerals) -> list[str]:
    """Return which lines of text the cuts go through, on which sheets, and whether that can be helped."""
    said = []
    for line in tiling.cut_lines[:LINES_SAID]:
        text, sheets = shown(line.text), joined(words, line.labels)
        said.append(
            words.say("too long for one sheet: “{text}”, on {sheets}", text=text, sheets=sheets)
            if line.is_too_long
            else words.say("cut: “{text}”, on {sheets}", text=text, sheets=sheets)
        )
    if len(tiling.cut_lines) > LINES_SAID:
        more = len(tiling.cut_lines) - LINES_SAID
        said.append(words.say_many("and {n} more line", "and {n} more lines", more, n=numerals.number(more)))
    return said


def alternative_sentence(tiling: Tiling, words: Catalogue, numerals: Numerals) -> str:
    """Return what fewer sheets would make of a poster, or more of them; empty when there is nothing to choose."""
    other = tiling.alternative
    if other is None:
        return ""
    if other.is_as_large_as(tiling.as_alternative):
        return _other_number(other, words, numerals, is_fewer=other.sheets < tiling.count)
    sheets, width, height = numerals.number(other.sheets), *_sides(other, numerals)
    if other.size < tiling.size:
        percent = numerals.percent(round(other.size, 2))
        if not other.crossed:
            return words.say(
                "{sheets} sheets would do at {percent} of the size, {width} × {height} mm, and no cut would go "
                "through text",
                sheets=sheets,
                percent=percent,
                width=width,
                height=height,
            )
        return words.say_many(
            "{sheets} sheets would do at {percent} of the size, {width} × {height} mm, and their cuts would go "
            "through {n} line",
            "{sheets} sheets would do at {percent} of the size, {width} × {height} mm, and their cuts would go "
            "through {n} lines",
            other.crossed,
            sheets=sheets,
            percent=percent,
            width=width,
            height=height,
            n=numerals.number(other.crossed),
        )
    if not other.crossed:
        return words.say(
            "at its full size, {width} × {height} mm, it takes {sheets} sheets, and no cut goes through text",
            sheets=sheets,
            width=width,
            height=height,
        )
    return words.say_many(
        "at its full size, {width} × {height} mm, it takes {sheets} sheets, and the cuts go through {n} line",
        "at its full size, {width} × {height} mm, it takes {sheets} sheets, and the cuts go through {n} lines",
        other.crossed,
        sheets=sheets,
        width=width,
        height=height,
        n=numerals.number(other.crossed),
    )


def _sides(one: Alternative, numerals: Numerals) -> tuple[str, str]:
    width, height = (numerals.digits(str(round(side))) for side in one.size_mm)
    return width, height


def _other_number(other: Alternative, words: Catalogue, numerals: Numerals, is_fewer: bool) -> str:
    """Return what another number of sheets would make of a poster of the same size."""
    sheets, lines = numerals.number(other.sheets), numerals.number(other.crossed)
    if is_fewer:
        return words.say_many(
            "{sheets} sheets would do, but their cuts go through {n} line",
            "{sheets} sheets would do, but their cuts go through {n} lines",
            other.crossed,
            sheets=sheets,
            n=lines,
        )
    if not other.crossed:
        return words.say("with {sheets} sheets no cut would go through text", sheets=sheets)
    return words.say_many(
        "with {sheets} sheets the cuts would go through {n} line only",
        "with {sheets} sheets the cuts would go through {n} lines only",
        other.crossed,
        sheets=sheets,
        n=lines,
    )
