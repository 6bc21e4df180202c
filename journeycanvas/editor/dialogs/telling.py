"""Say what a page will be like: its paper, its scale, how small its text becomes; and what to look at first."""

from journeycanvas.editor.dialogs.drawing import Proof
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.paper import FIT, MM, PAPERS, Paper, fit_page
from journeycanvas.layout.reading_distance import LEAST_IN_HAND, reading_distance_m
from journeycanvas.messages import shown
from journeycanvas.render.png import HIGHEST_DPI, LONGEST_EDGE, MOST_PIXELS
from journeycanvas.text import Numerals

CHARACTERS_SAID = 20
LARGER = ("a5", "a4", "a3", "a2", "a1", "a0")


def page_facts(proof: Proof, words: Catalogue, numerals: Numerals) -> str:
    """Return one line: the paper, how it lies, its sides, the scale of the map."""
    page, paper = proof.page, proof.findings.paper
    sides = words.say(
        "{width} × {height} mm",
        width=numerals.number(round(page.width / MM)),
        height=numerals.number(round(page.height / MM)),
    )
    parts = [sides]
    if paper == FIT:
        parts.insert(0, words.say("As large as the map"))
    else:
        lies = words.say("Landscape") if page.is_landscape else words.say("Portrait")
        parts[:0] = [lies] if paper.is_turned_already else [paper.name, lies]
        parts.append(words.say("scale {percent}", percent=numerals.percent(round(page.scale, 2))))
    if proof.choices.format == "png":
        width, height = pixels(proof)
        parts.append(
            words.say("{width} × {height} pixels", width=numerals.number(width), height=numerals.number(height))
        )
    return " · ".join(parts)


def reading_facts(proof: Proof, words: Catalogue, numerals: Numerals) -> str:
    """Return one line: how large the smallest text becomes, and from how far it can be read; empty without text."""
    points = proof.findings.smallest_text
    if not points:
        return ""
    return words.say(
        "Smallest text {points} pt · readable from {metres} m",
        points=numerals.number(round(points, 1)),
        metres=numerals.number(round(reading_distance_m(points, proof.drawn.sheet.language), 1)),
    )


def warnings(proof: Proof, words: Catalogue, numerals: Numerals) -> list[str]:
    """Return what to look at before the page goes out, one sentence each."""
    found, said = proof.findings, []
    if is_too_small(proof):
        better = readable_paper(proof)
        points = numerals.number(round(found.smallest_text or 0.0, 1))
        said.append(
            words.say(
                "The smallest text becomes {points} pt, too small to read. {paper} is large enough.",
                points=points,
                paper=better.name,
            )
            if better is not None
            else words.say("The smallest text becomes {points} pt, too small to read.", points=points)
        )
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
    if proof.choices.format == "png" and is_too_large(proof):
        said.append(words.say("So many pixels cannot be opened by other programs. Take fewer dots an inch, or PDF."))
    return said


def is_too_small(proof: Proof) -> bool:
    """Tell whether the smallest text can hardly be read even on a page in the hand."""
    return proof.findings.smallest_text is not None and proof.findings.smallest_text < LEAST_IN_HAND


def is_too_large(proof: Proof) -> bool:
    """Tell whether a picture of the page would have more pixels than can be written."""
    width, height = pixels(proof)
    return width * height > MOST_PIXELS or max(width, height) > LONGEST_EDGE or proof.choices.dpi > HIGHEST_DPI


def pixels(proof: Proof) -> tuple[int, int]:
    """Return how many pixels a picture of the page has."""
    page, dpi = proof.page, proof.choices.dpi
    return round(page.width * dpi / 72), round(page.height * dpi / 72)


def readable_paper(proof: Proof) -> Paper | None:
    """Return the smallest A size on which all text can be read; None when there is none."""
    smallest, choices = proof.findings.smallest_text, proof.choices
    if not smallest:
        return None
    natural = smallest / proof.page.scale
    for name in LARGER:
        page = fit_page(proof.drawn.sheet, PAPERS[name], choices.orientation, choices.margin_mm)
        if natural * page.scale >= LEAST_IN_HAND:
            return PAPERS[name]
    return None
