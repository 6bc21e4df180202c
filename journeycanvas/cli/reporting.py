"""Say what was written: the paper, its size, the scale, how small text becomes, and what a proof found."""

from pathlib import Path

from journeycanvas.cli.desk import DONE, LOOK_AT_IT, Desk
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.handouts.kinds import handout_word
from journeycanvas.layout.paper import FIT, MM
from journeycanvas.layout.reading_distance import reading_sentence
from journeycanvas.layout.tiling import Tiling
from journeycanvas.layout.tiling.sentences import alternative_sentence
from journeycanvas.messages import shown_name
from journeycanvas.render.exporting import Exported
from journeycanvas.render.proof import Proof
from journeycanvas.render.proof.sentences import amiss, found_sentence
from journeycanvas.text import Numerals


def report(exported: Exported, words: Catalogue) -> str:
    """Say the paper, how it lies, its size, the scale of the map and how small its text becomes."""
    page = exported.page
    first, last = (shown_name(str(file)) for file in (exported.files[0], exported.files[-1]))
    name = first if first == last else f"{first} … {last}"
    parts = [
        words.say("the map's own size") if exported.paper == FIT else exported.paper.name,
        words.say("landscape") if page.is_landscape else words.say("portrait"),
        words.say("{width} × {height} mm", width=round(page.width / MM), height=round(page.height / MM)),
    ]
    parts += [
        words.say(
            "{sheets}: {pages}", sheets=handout_word(words, kind), pages=words.say_many("{n} page", "{n} pages", count)
        )
        for kind, count in exported.sheets
    ] or [words.say("scale {percent} %", percent=f"{100 * page.scale:.3g}")]
    if exported.smallest_text:
        parts.append(words.say("smallest text {points} pt", points=f"{exported.smallest_text:.1f}"))
        parts.append(reading_sentence(exported.smallest_text, exported.language, words, Numerals(words.language)))
    lines = [f"{name}: {', '.join(parts)}"]
    if exported.tiling:
        lines.append(f"{name}: {_tiles_report(exported.tiling, words)}")
    return "\n".join(lines)


def say_proof(proof: Proof, pdf: Path, desk: Desk) -> int:
    """Say what a proof found, and return the exit code that this means."""
    name, numerals = shown_name(str(pdf)), Numerals(desk.words.language)
    print(f"{name}: {found_sentence(proof, desk.words, numerals)}", file=desk.out)
    desk.say_some([f"{name}: {line}" for line in amiss(proof, desk.words, numerals)])
    return DONE if proof.is_good else LOOK_AT_IT


def _tiles_report(tiling: Tiling, words: Catalogue) -> str:
    """Say how many sheets a poster takes, how they lie, what the other way would take, and what the cuts go through."""
    landscape, portrait = words.say("landscape"), words.say("portrait")
    this, other = (landscape, portrait) if tiling.is_landscape else (portrait, landscape)
    parts = [
        words.say_many("{n} sheet of {paper}", "{n} sheets of {paper}", tiling.count, paper=tiling.paper.name),
        words.say("{way}, {columns} × {rows}", way=this, columns=tiling.columns, rows=tiling.rows),
    ]
    if tiling.otherwise:
        parts.append(words.say("{way} would take {n}", way=other, n=tiling.otherwise))
    parts.append(
        words.say_many("the cuts go through {n} line of text", "the cuts go through {n} lines of text", tiling.crossed)
        if tiling.crossed
        else words.say("no cut goes through text")
    )
    if tiling.alternative:
        other = alternative_sentence(tiling, words, Numerals(words.language))
        parts.append(f"{other} (--whole-lines)" if tiling.alternative.sheets > tiling.count else other)
    parts.append(words.say("the first page shows how to put them together"))
    return ", ".join(parts)
