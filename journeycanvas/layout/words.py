"""Name the values of the format in the words of the map's language."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from unicodedata import bidirectional

from journeycanvas.i18n import Catalogue, msgid
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


_STATUSES: Mapping[str, str] = MappingProxyType(
    {
        "idea": msgid("idea"),
        "chosen": msgid("chosen"),
        "doing": msgid("in progress"),
        "done": msgid("done"),
        "dropped": msgid("dropped"),
    }
)


def status_word(words: Catalogue, status: str) -> str:
    """Return what a status is called; an unknown one is called as it is written."""
    return _word(words, _STATUSES, status)


def status_icon(status: str) -> str:
    """Return the icon that stands before a status."""
    return {"idea": "idea", "doing": "loop", "done": "check", "dropped": "warning"}.get(status, "flag")


_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "current": msgid("current state"),
        "future": msgid("future state"),
        "day": msgid("day in the life"),
        "blueprint": msgid("service blueprint"),
    }
)


def kind_word(words: Catalogue, kind: str) -> str:
    """Return what a kind of map is called."""
    return _word(words, _KINDS, kind)


_BASES: Mapping[str, str] = MappingProxyType(
    {"assumed": msgid("assumed"), "mixed": msgid("partly researched"), "researched": msgid("researched")}
)


def basis_word(words: Catalogue, basis: str) -> str:
    """Return what a map rests on."""
    return _word(words, _BASES, basis)


_MEASURES: Mapping[str, str] = MappingProxyType(
    {
        "nps": "NPS",
        "csat": "CSAT",
        "ces": "CES",
        "duration": msgid("duration"),
        "conversion": msgid("conversion"),
        "count": msgid("count"),
    }
)


def measure_word(words: Catalogue, measure: str) -> str:
    """Return the name of a measure; empty for a custom one, which its card's text names."""
    return _word(words, _MEASURES, measure) if measure in _MEASURES else ""


_LINES: Mapping[str, str] = MappingProxyType(
    {
        "interaction": msgid("line of interaction"),
        "visibility": msgid("line of visibility"),
        "internal": msgid("line of internal interaction"),
    }
)


def line_word(words: Catalogue, line: str) -> str:
    """Return the name of a line of a service blueprint."""
    return _word(words, _LINES, line)


def _word(words: Catalogue, table: Mapping[str, str], value: str) -> str:
    return words.say(table[value]) if value in table else value
