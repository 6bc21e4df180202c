"""Take what does harm out of the texts of a map that is opened (model/harm.py), and say where it was."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from journeycanvas.errors import Repair
from journeycanvas.model import Journey, Part
from journeycanvas.model.harm import clean_text, is_harmful
from journeycanvas.model.known_by import called
from journeycanvas.model.lists import LISTS

_SIGNS = tuple(map(re.compile, (rb"\x7f", rb"\xc2[\x80-\x9f]", rb"\xe2\x80[\xaa-\xae]", rb"\\(?:u00|u20|[bfr])")))
"""How such a character stands in a file: as it is, or escaped. Each begins with a byte that is searched for at once."""

_KEPT = ("id", "order")

_P = TypeVar("_P", bound=Part)


def may_hold_harm(content: bytes) -> bool:
    """Tell, in a time that does not count, whether the bytes of a file may hold such a character, plain or escaped."""
    return any(sign.search(content) for sign in _SIGNS)


def cleaned(journey: Journey) -> tuple[Journey, tuple[Repair, ...]]:
    """Return a map without harmful characters in what this program shows, and where there were some."""
    repairs: list[Repair] = []
    lists: dict[str, dict[str, Any]] = {}
    for name in LISTS:
        parts: Mapping[str, Part] = getattr(journey, name)
        exchanged = {id: new for id, part in parts.items() if (new := _cleaned(part, name, id, repairs)) is not part}
        if exchanged:
            lists[name] = {**parts, **exchanged}
    facts = _cleaned(journey.map, "map", journey.map.id, repairs)
    return (replace(journey, map=facts, **lists) if repairs else journey), tuple(repairs)


def _cleaned(part: _P, kind: str, id: str, repairs: list[Repair]) -> _P:
    changed = dict(_changes(part, kind, id, repairs))
    return part.model_copy(update=changed) if changed else part


def _changes(part: Part, kind: str, id: str, repairs: list[Repair]) -> Iterator[tuple[str, Any]]:
    for key, value in part.__dict__.items():
        match value:
            case str() if key not in _KEPT and is_harmful(value):
                yield key, clean_text(value)
            case (Part(), *_):
                cleaned_ones = tuple(_cleaned(one, kind, id, []) for one in value)
                if all(new is one for new, one in zip(cleaned_ones, value, strict=True)):
                    continue
                yield key, cleaned_ones
            case tuple() if any(isinstance(one, str) and is_harmful(one) for one in value):
                yield key, tuple(map(clean_text, value))
            case Part():
                inner = _cleaned(value, kind, id, [])
                if inner is value:
                    continue
                yield key, inner
            case _:
                continue
        repairs.append(Repair("characters-removed", kind, id, called(part.__dict__), key))
