"""Say in words what another number of sheets would make of the cuts through text."""

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.tiling.plan import Tiling
from journeycanvas.text import Numerals


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
