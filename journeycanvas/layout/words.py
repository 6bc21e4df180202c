"""Name the values of the format in the words of the map's language."""

from collections.abc import Iterable
from unicodedata import bidirectional

from journeycanvas.i18n import Catalogue
from journeycanvas.messages import joined


def enumerated(words: Catalogue, parts: Iterable[str]) -> str:
    """Return the parts that are not empty as they stand in a sentence: the last after "and".

    Hebrew and Arabic write "and" as a letter of the next word, which a Latin name or a number does not take as it is.
    """
    *others, last = [part for part in parts if part] or [""]
    if not others:
        return last
    if bidirectional(last[0]) in ("R", "AL"):
        return words.say("{list} and {last}", list=joined(words, others), last=last)
    return words.say_in("before Latin letters or figures", "{list} and {last}", list=joined(words, others), last=last)


def capital(text: str) -> str:
    """Return a word as it stands alone: with a capital, where the script has any."""
    return text[:1].upper() + text[1:]


def status_word(words: Catalogue, status: str) -> str:
    """Return what a status is called; an unknown one is called as it is written."""
    match status:
        case "idea":
            return words.say("idea")
        case "chosen":
            return words.say("chosen")
        case "doing":
            return words.say("in progress")
        case "done":
            return words.say("done")
        case "dropped":
            return words.say("dropped")
        case _:
            return status


def status_icon(status: str) -> str:
    """Return the icon that stands before a status."""
    return {"idea": "idea", "doing": "loop", "done": "check", "dropped": "warning"}.get(status, "flag")


def kind_word(words: Catalogue, kind: str) -> str:
    """Return what a kind of map is called."""
    match kind:
        case "current":
            return words.say("current state")
        case "future":
            return words.say("future state")
        case "day":
            return words.say("day in the life")
        case "blueprint":
            return words.say("service blueprint")
        case _:
            return kind


def basis_word(words: Catalogue, basis: str) -> str:
    """Return what a map rests on."""
    match basis:
        case "assumed":
            return words.say("assumed")
        case "mixed":
            return words.say("partly researched")
        case "researched":
            return words.say("researched")
        case _:
            return basis


def measure_word(words: Catalogue, measure: str) -> str:
    """Return the name of a measure; empty for a custom one, which its card's text names."""
    match measure:
        case "nps":
            return "NPS"
        case "csat":
            return "CSAT"
        case "ces":
            return "CES"
        case "duration":
            return words.say("duration")
        case "conversion":
            return words.say("conversion")
        case "count":
            return words.say("count")
        case _:
            return ""


def line_word(words: Catalogue, line: str) -> str:
    """Return the name of a line of a service blueprint."""
    match line:
        case "interaction":
            return words.say("line of interaction")
        case "visibility":
            return words.say("line of visibility")
        case "internal":
            return words.say("line of internal interaction")
        case _:
            return line
