"""Say what was written: the paper, how small text becomes, what to look at, and what a proof found."""

from pathlib import Path

from journeycanvas.cli.desk import DONE, LOOK_AT_IT, Desk
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.handouts.kinds import handout_word
from journeycanvas.layout.paper import FIT, MM
from journeycanvas.layout.reading_distance import reading_sentence
from journeycanvas.layout.tiling import Tiling
from journeycanvas.layout.tiling.sentences import alternative_sentence, cut_line_sentences, poster_facts
from journeycanvas.layout.workshop.sentences import canvas_sentences
from journeycanvas.messages import joined, shown, shown_name
from journeycanvas.render.exporting import Exported
from journeycanvas.render.proof import Proof
from journeycanvas.render.proof.sentences import amiss, found_sentence
from journeycanvas.text import Numerals

CHARACTERS_SAID = 20


def report(exported: Exported, words: Catalogue) -> str:
    """Say the paper, how it lies, its size, the scale of the map and how small its text becomes."""
    page, numerals = exported.page, Numerals(words.language)
    number = numerals.number
    sides = [numerals.digits(str(round(side / MM))) for side in page[:2]]
    first, last = (shown_name(str(file)) for file in (exported.files[0], exported.files[-1]))
    name = first if first == last else f"{first} … {last}"
    parts = [
        words.say("the map's own size") if exported.paper == FIT else exported.paper.name,
        words.say("landscape") if page.is_landscape else words.say("portrait"),
        words.say("{width} × {height} mm", width=sides[0], height=sides[1]),
    ]
    parts += [
        words.say(
            "{sheets}: {pages}",
            sheets=handout_word(words, kind),
            pages=words.say_many("{n} page", "{n} pages", count, n=number(count)),
        )
        for kind, count in exported.sheets
    ] or [words.say("scale {percent}", percent=numerals.percent(page.scale))]
    if exported.smallest_text:
        parts.append(words.say("smallest text {points} pt", points=number(round(exported.smallest_text, 1))))
        parts.append(reading_sentence(exported.smallest_text, exported.language, words, numerals))
    lines = [joined(words, parts)]
    if exported.tiling:
        facts = poster_facts(exported.tiling, words, numerals)
        lines.append(joined(words, [*facts, words.say("the first page shows how to put them together")]))
        lines += [*cut_line_sentences(exported.tiling, words, numerals), *_offers(exported.tiling, words, numerals)]
    return "\n".join(f"{name}: {line}" for line in lines)


def say_proof(proof: Proof, pdf: Path, desk: Desk) -> int:
    """Say what a proof found, and return the exit code that this means."""
    name, numerals = shown_name(str(pdf)), Numerals(desk.words.language)
    print(f"{name}: {found_sentence(proof, desk.words, numerals)}", file=desk.out)
    desk.say_some([f"{name}: {line}" for line in amiss(proof, desk.words, numerals)])
    return DONE if proof.is_good else LOOK_AT_IT


def say_what_to_look_at(exported: Exported, source: Path, desk: Desk) -> int:
    """Say what of a map could not be as it was to be, and return the exit code that this means."""
    words, numerals, code = desk.words, Numerals(desk.words.language), DONE
    for what, name in exported.unknown:
        if what == "theme":
            text = words.say(
                "it names the theme “{name}”, which is not there. It was drawn in “paper”.", name=shown(name)
            )
        elif what == "tile":
            text = words.say(
                "it names sheets of “{name}” that it cannot be cut into. It was written as one page.", name=shown(name)
            )
        else:
            text = words.say(
                "it names the paper “{name}”, which is not known. Its own size was taken.", name=shown(name)
            )
        code = _note(desk, source, text)
    if exported.canvas is not None:
        for text in canvas_sentences(exported.canvas, words, numerals):
            code = _note(desk, source, text)
    if exported.missing:
        characters = shown(" ".join(exported.missing), 2 * CHARACTERS_SAID)
        text = words.say("no font has {characters}. Empty boxes stand in their place.", characters=characters)
        code = _note(desk, source, text)
    if exported.unread:
        text = words.say_many(
            "{n} picture cannot be read. Its place stays empty.",
            "{n} pictures cannot be read. Their places stay empty.",
            exported.unread,
            n=numerals.number(exported.unread),
        )
        code = _note(desk, source, text)
    return code


def _note(desk: Desk, source: Path, text: str) -> int:
    desk.say(f"{shown_name(str(source))}: {text}")
    return LOOK_AT_IT


def _offers(tiling: Tiling, words: Catalogue, numerals: Numerals) -> list[str]:
    """Say what else there is to choose, and how: one line, or none."""
    sentence = alternative_sentence(tiling, words, numerals)
    if not sentence:
        return []
    other = tiling.alternative
    return [f"{sentence} (--fewest-sheets)" if other is not None and other.sheets < tiling.count else sentence]
