"""Say what a proof found, in the words of whoever reads it: a line for the cards, and one for each thing amiss."""

from collections.abc import Iterator

from journeycanvas.i18n import Catalogue
from journeycanvas.messages import shown, shown_name
from journeycanvas.render.proof.results import CannotProve, Missing, Proof
from journeycanvas.text import Numerals

CHARACTERS_SAID = 40


def found_sentence(proof: Proof, words: Catalogue, numerals: Numerals) -> str:
    """Return "214 of 214 cards found", with the pages and how exact they are."""
    number = numerals.number
    if not proof.cards:
        found = words.say("No cards to look for")
    else:
        found = words.say_many(
            "{found} of {n} card found",
            "{found} of {n} cards found",
            proof.cards,
            found=number(proof.found),
            n=number(proof.cards),
        )
    pages = words.say_many("{n} page", "{n} pages", proof.pages, n=number(proof.pages))
    if proof.size_error_mm is None or proof.off_size:
        return words.say("{found}, {pages}.", found=found, pages=pages)
    exact = number(max(0.001, round(proof.size_error_mm, 3)))
    return words.say("{found}, {pages} exact to {mm} mm.", found=found, pages=pages, mm=exact)


def amiss(proof: Proof, words: Catalogue, numerals: Numerals) -> Iterator[str]:
    """Yield a sentence for each thing that is not as it should be."""
    say, number = words.say, numerals.number
    if proof.wanted_pages not in (None, proof.pages):
        wanted = proof.wanted_pages or 0
        yield words.say_many(
            "It should have {wanted} page and has {n}.",
            "It should have {wanted} pages and has {n}.",
            wanted,
            wanted=number(wanted),
            n=number(proof.pages),
        )
    for page, *sides in proof.off_size:
        width, height, right_width, right_height = (number(round(side, 2)) for side in sides)
        yield say(
            "Page {page} is {width} × {height} mm large and should be {right_width} × {right_height} mm.",
            page=number(page),
            width=width,
            height=height,
            right_width=right_width,
            right_height=right_height,
        )
    for blank in proof.blank:
        yield say("Page {page} is blank.", page=number(blank))
    for page, some, more in proof.outside:
        quoted = shown(" ".join(some) + (" …" if more else ""), 2 * CHARACTERS_SAID)
        yield say("On page {page} text stands where nothing is printed: “{words}”.", page=number(page), words=quoted)
    if proof.no_glyph:
        characters = shown(" ".join(proof.no_glyph), 2 * CHARACTERS_SAID)
        boxes = say("No font in it draws {characters}. Empty boxes stand in their place.", characters=characters)
        text, place = _card(proof.boxed, words, numerals) if proof.boxed else ("", "")
        first = say("The first stands in “{text}” ({place}).", text=text, place=place) if place else ""
        yield f"{boxes} {first}".rstrip()
    for missing in proof.missing:
        text, place = _card(missing, words, numerals)
        yield (
            say("Not found: “{text}” ({place}).", text=text, place=place)
            if place
            else say("Not found: “{text}”.", text=text)
        )
    if proof.elsewhere:
        yield words.say_many(
            "{n} card stands elsewhere than it should.",
            "{n} cards stand elsewhere than they should.",
            proof.elsewhere,
            n=number(proof.elsewhere),
        )


def no_proof_sentence(error: CannotProve, words: Catalogue) -> str:
    """Return why a file cannot be read back."""
    name = shown_name(error.path)
    match error.reason:
        case "not-a-pdf":
            return words.say("“{name}” cannot be read as a PDF: it is something else, or damaged.", name=name)
        case "locked":
            return words.say("“{name}” is locked with a password. Only an open PDF can be read back.", name=name)
        case "too-large":
            return words.say("“{name}” is larger than any print of a map. It was not read.", name=name)
        case "too-much":
            return words.say("“{name}” holds more than any print of a map. Reading it was given up.", name=name)


def _card(card: Missing, words: Catalogue, numerals: Numerals) -> tuple[str, str]:
    """Return the text of a card as it is quoted, and where it stands."""
    return shown(card.text, 2 * CHARACTERS_SAID), " · ".join(_place(card, words, numerals))


def _place(missing: Missing, words: Catalogue, numerals: Numerals) -> Iterator[str]:
    for title in (missing.lane, missing.stage):
        if title.strip():
            yield shown(title)
    if missing.page:
        page = numerals.number(int(missing.page)) if missing.page.isdecimal() else numerals.digits(missing.page)
        yield words.say("page {page}", page=page)
