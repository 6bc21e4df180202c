"""Say what a print will be like: its paper, its scale, its sheets, how small its text becomes; and what to look at."""

from journeycanvas.editor.dialogs.draft import Draft
from journeycanvas.editor.pieces import percent_words
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.handouts.kinds import handout_word
from journeycanvas.layout.paper import FIT, MM, PAPERS, Paper, fit_page
from journeycanvas.layout.reading_distance import LEAST_IN_HAND, reading_sentence
from journeycanvas.layout.tiling.sentences import alternative_sentence, cut_line_sentences, poster_facts
from journeycanvas.layout.words import capital
from journeycanvas.layout.workshop.sentences import canvas_sentences
from journeycanvas.messages import shown
from journeycanvas.render.png import HIGHEST_DPI, LONGEST_EDGE, MOST_PIXELS
from journeycanvas.render.refusing import refusal_sentence
from journeycanvas.text import Numerals

CHARACTERS_SAID = 20
NO_BREAK = "\u00a0"  # a line ends between facts, not inside of one
LARGER = ("a5", "a4", "a3", "a2", "a1", "a0")


def page_facts(draft: Draft, words: Catalogue, numerals: Numerals) -> str:
    """Return one line: the paper, how it lies, its sides, the scale of the map; a smaller poster has its own sides."""
    page, paper, tiling = draft.page, draft.findings.paper, draft.tiling
    sides = page_sides = [round(side / MM) for side in page[:2]]
    if tiling is not None:
        sides = [round(side) for side in tiling.size_mm]
    width, height = (numerals.digits(str(side)) for side in sides)
    parts = [words.say("{width} × {height} mm", width=width, height=height)]
    if paper == FIT:
        parts.insert(0, words.say("As large as the map"))
    else:
        lies = words.say("Landscape") if sides[0] > sides[1] else words.say("Portrait")
        is_named = sides == page_sides and not paper.is_turned_already
        parts[:0] = [paper.name, lies] if is_named else [lies]
        if draft.drawn.handouts is None:
            parts.append(words.say("scale {percent}", percent=percent_words(numerals, round(page.scale, 2))))
    if draft.choices.format == "png":
        across, down = pixels(draft)
        parts.append(
            words.say("{width} × {height} pixels", width=numerals.number(across), height=numerals.number(down))
        )
    parts += [
        f"{handout_word(words, kind)}: " + words.say_many("{n} page", "{n} pages", count, n=numerals.number(count))
        for kind, count in draft.findings.sheets
    ]
    return " · ".join(part.replace(" ", NO_BREAK) for part in parts)


def reading_facts(draft: Draft, words: Catalogue, numerals: Numerals) -> str:
    """Return from how far the smallest text can be read; empty without text."""
    points = draft.findings.smallest_text
    return capital(reading_sentence(points, draft.drawn.sheet.language, words, numerals)) if points else ""


def tile_facts(draft: Draft, words: Catalogue, numerals: Numerals) -> str:
    """Return how many sheets a poster takes, how they lie, what it would be the other way, and each line of text that
    a cut goes through, one below the other; empty for a whole page."""
    tiling = draft.tiling
    if tiling is None:
        return ""
    alternative = alternative_sentence(tiling, words, numerals)
    facts = [*poster_facts(tiling, words, numerals), *([alternative] if alternative else [])]
    return "\n".join(map(capital, [*facts, *cut_line_sentences(tiling, words, numerals)]))


def warnings(draft: Draft, words: Catalogue, numerals: Numerals) -> list[str]:
    """Return what to look at before the page goes out, one sentence each."""
    found, said = draft.findings, []
    if draft.refusal is not None:
        said.append(refusal_sentence(draft.refusal, "", words))
    if found.canvas is not None:
        said += canvas_sentences(found.canvas, words, numerals)
    elif draft.drawn.handouts is None and is_too_small(draft):
        said.append(_too_small(draft, words, numerals))
    if found.missing:
        characters = shown(" ".join(found.missing), 2 * CHARACTERS_SAID)
        said.append(words.say("No font has {characters}. Empty boxes stand in their place.", characters=characters))
    if found.unread:
        said.append(
            words.say_many(
                "{n} picture cannot be read. Its place stays empty.",
                "{n} pictures cannot be read. Their places stay empty.",
                found.unread,
                n=numerals.number(found.unread),
            )
        )
    if draft.choices.format == "png" and is_too_large(draft):
        said.append(words.say("So many pixels cannot be opened by other programs. Take fewer dots an inch, or PDF."))
    return [sentence for sentence in said if sentence]


def better_paper(draft: Draft) -> Paper | None:
    """Return the paper that would help against the first of the warnings."""
    canvas = draft.findings.canvas
    if draft.refusal is not None:
        return None
    if canvas is not None:
        return canvas.roomier if canvas.fits else canvas.larger
    if draft.drawn.handouts is not None:
        return None
    return readable_paper(draft) if is_too_small(draft) else None


def _too_small(draft: Draft, words: Catalogue, numerals: Numerals) -> str:
    better = readable_paper(draft)
    points = numerals.number(round(draft.findings.smallest_text or 0.0, 1))
    if better is None:
        return words.say("The smallest text becomes {points} pt, too small to read.", points=points)
    return words.say(
        "The smallest text becomes {points} pt, too small to read. {paper} is large enough.",
        points=points,
        paper=better.name,
    )


def is_too_small(draft: Draft) -> bool:
    """Tell whether the smallest text can hardly be read even on a page in the hand."""
    return draft.findings.smallest_text is not None and draft.findings.smallest_text < LEAST_IN_HAND


def is_too_large(draft: Draft) -> bool:
    """Tell whether a picture of a page would have more pixels than can be written."""
    width, height = pixels(draft)
    return width * height > MOST_PIXELS or max(width, height) > LONGEST_EDGE or draft.choices.dpi > HIGHEST_DPI


def pixels(draft: Draft) -> tuple[int, int]:
    """Return how many pixels a picture of the page has."""
    page, dpi = draft.leaves[0], draft.choices.dpi
    return round(page.width * dpi / 72), round(page.height * dpi / 72)


def readable_paper(draft: Draft) -> Paper | None:
    """Return the smallest A size on which all text can be read; None when there is none."""
    smallest, choices = draft.findings.smallest_text, draft.choices
    if not smallest:
        return None
    natural = smallest / draft.page.scale
    for name in LARGER:
        page = fit_page(draft.drawn.sheet, PAPERS[name], choices.orientation, choices.margin_mm)
        if natural * page.scale >= LEAST_IN_HAND:
            return PAPERS[name]
    return None
