"""Find words anywhere on a map, and put others in their place."""

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple
from unicodedata import category

from journeycanvas.edit.change import Change, StepName, change_of
from journeycanvas.edit.folding import Exactness, Folding, occurrences
from journeycanvas.edit.grid import reading_order
from journeycanvas.edit.records import plain_text, with_fields
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, Channel, Comment, Journey, Lane, Link, MapFacts, Part, Persona, Phase, Stage

WORDS_OF: Mapping[type[Part], tuple[str, ...]] = MappingProxyType(
    {
        MapFacts: ("title", "subtitle", "scope", "author", "organisation"),
        Persona: (
            *("name", "role", "gender", "age", "job", "education", "location", "quote"),
            *("facts", "goals", "pains", "channels", "devices"),
        ),
        Channel: ("title",),
        Phase: ("title",),
        Stage: ("title", "goal", "note"),
        Lane: ("title", "prompt", "department"),
        Card: ("text", "note", "tags", "owner", "source", "why", "when", "unit"),
        Link: ("label",),
        Comment: ("text", "author"),
    }
)
"""The fields of each record that hold words, in the order in which they are read; some of them hold several texts."""


class Match(NamedTuple):
    """Where words were found: in which text of which field of which record, from which character to which.

    nth counts the texts of a field that holds several, from 0, and is None elsewhere; `found` is what stands there.
    """

    record: str
    field: str
    nth: int | None
    start: int
    end: int
    found: str


LENIENT = Exactness()


def find(journey: Journey, words: str, exactness: Exactness = LENIENT, *, whole_words: bool = False) -> list[Match]:
    """Return every place where words stand, in reading order. What is not to be told apart counts as the same."""
    folding = Folding(exactness)
    sought = folding.fold(plain_text(words))
    return [
        Match(id, field, index, start, end, text[start:end])
        for id, part in _parts(journey)
        for field, index, text in _texts(part)
        for start, end in occurrences(text, sought, folding)
        if not whole_words or _stands_alone(text, start, end)
    ]


def replace_matches(journey: Journey, matches: Collection[Match], by: str) -> Change:
    """Put other words where these matches are, one or all, as one step. A place that has changed since is left alone.

    Raises Refused when a text becomes too long.
    """
    by = plain_text(by)
    grouped: dict[str, dict[str, list[Match]]] = {}
    for match in matches:
        grouped.setdefault(match.record, {}).setdefault(match.field, []).append(match)
    after: dict[str, Part] = {}
    for id, fields in grouped.items():
        part = journey.record(id)
        if part is not None:
            after[id] = with_fields(part, **{field: _replaced(part, field, all_, by) for field, all_ in fields.items()})
    return change_of(journey, StepName(msgid("Replace"), by), after)


def _parts(journey: Journey) -> Iterator[tuple[str, Part]]:
    yield journey.map.id, journey.map
    for parts in (journey.personas, journey.channels, journey.phases, journey.stages, journey.lanes):
        yield from parts.items()
    for card in reading_order(journey, journey.cards.values()):
        yield card.id, card
    yield from journey.links.items()
    yield from journey.comments.items()


def _texts(part: Part) -> Iterator[tuple[str, int | None, str]]:
    """Yield the texts of a record: field, index in a field of several, and the text."""
    values = part.__dict__
    for field in WORDS_OF[Card if isinstance(part, Card) else type(part)]:
        value = values.get(field)
        if not value:
            continue
        if isinstance(value, str):
            yield field, None, value
        else:
            for index, text in enumerate(value):
                yield field, index, text


def _replaced(part: Part, field: str, matches: Collection[Match], by: str) -> str | tuple[str, ...]:
    value: str | tuple[str, ...] = getattr(part, field)
    if isinstance(value, str):
        return _with_words(value, matches, by)
    return tuple(
        _with_words(text, [match for match in matches if match.nth == index], by) for index, text in enumerate(value)
    )


def _with_words(text: str, matches: Collection[Match], by: str) -> str:
    for match in sorted(matches, key=lambda match: match.start, reverse=True):
        if text[match.start : match.end] == match.found:
            text = text[: match.start] + by + text[match.end :]
    return text


def _stands_alone(text: str, start: int, end: int) -> bool:
    return not (is_of_word(text[start - 1 : start]) or is_of_word(text[end : end + 1]))


def is_of_word(letter: str) -> bool:
    """Tell whether what stands beside a letter is a piece of its word; an empty text is not."""
    return letter.isalnum() or letter in ("_", "\u200c", "\u200d") or category(letter or " ").startswith("M")
