"""Say in words how many sheets a poster takes, and what another number of them would make of the cuts."""

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.tiling.plan import Tiling
from journeycanvas.text import Numerals


def poster_facts(tiling: Tiling, words: Catalogue, numerals: Numerals) -> list[str]:
    """Return how many sheets a poster takes, how they lie, how large it is, the other way, and what the cuts cross."""
    number = numerals.number
    width, height = (numerals.digits(str(round(side))) for side in tiling.size_mm)
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
        words.say("{way}, {columns} × {rows}", way=this, columns=number(tiling.columns), rows=number(tiling.rows)),
        words.say("{width} × {height} mm put together", width=width, height=height),
    ]
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


def alternative_sentence(tiling: Tiling, words: Catalogue, numerals: Numerals) -> str:
    """Return what more sheets would spare, or what fewer would cut where more were wanted; empty when nothing."""
    other = tiling.alternative
    if other is None:
        return ""
    sheets, lines = numerals.number(other.sheets), numerals.number(other.crossed)
    if other.sheets < tiling.count:
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
