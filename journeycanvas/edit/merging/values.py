"""Merge what stands in one field, and tell whether two values say the same."""

import unicodedata
from typing import Any, NamedTuple, TypeVar

from journeycanvas.edit.change import MEASURED
from journeycanvas.model import Part
from journeycanvas.model.values import MAX_TEXT, MAX_TITLE

PARAGRAPHS = frozenset(("text", "note", "goal", "quote", "scope", "why", "when", "source", "prompt"))
"""Fields of running text: two of them stand one below the other."""

NAMES = frozenset(("title", "subtitle", "name", "label", "role", "owner", "author", "organisation", "department"))
"""Fields of one line: two of them stand side by side."""

NOT_A_NAME = frozenset(("lanes",))
"""The lists in which `role` is a word of the program and no name."""

BETWEEN_NAMES = " / "


_P = TypeVar("_P", bound=Part)


class Missing:
    """A field that a part does not have."""


MISSING = Missing()


class Measured(NamedTuple):
    """A value of which it counts that it was given (edit/change.py)."""

    value: Any
    is_given: bool


def values(part: Part) -> dict[str, Any]:
    """Return what stands in the fields of a part, unknown ones included."""
    found = {**part.__dict__, **(part.model_extra or {})}
    for name in MEASURED & part.__dict__.keys():
        found[name] = Measured(found[name], name in part.model_fields_set)
    return found


def with_values(part: _P, changed: dict[str, Any]) -> _P:
    """Return a part with other values; those that are MISSING are taken out."""
    plain = {name: it.value if isinstance(it, Measured) else it for name, it in changed.items() if it is not MISSING}
    new = part.model_copy(update=plain)
    gone = {name for name, value in changed.items() if value is MISSING}
    not_given = {name for name, it in changed.items() if isinstance(it, Measured) and not it.is_given}
    # Its own from here on: copies share both with the part that they were made of.
    unknown = {key: value for key, value in (new.model_extra or {}).items() if key not in gone}
    object.__setattr__(new, "__pydantic_extra__", unknown)
    object.__setattr__(new, "__pydantic_fields_set__", new.model_fields_set - not_given)
    return new


def is_nothing(value: Any) -> bool:
    """Tell whether nothing stands in a field, as far as its value says so: 0 and "no" are something."""
    if isinstance(value, Measured):
        return not value.is_given
    return value is None or value is MISSING or value == "" or value == ()


def says_same(one: Any, other: Any) -> bool:
    """Tell whether two values are equal for a reader: accents may be written in one character or in two."""
    return bool(one == other) or (
        isinstance(one, str)
        and isinstance(other, str)
        and unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    )


def woven(base: Any, ours: Any, theirs: Any) -> Any:
    """Return two lists of texts made one, with what either added and without what either took out; else MISSING."""
    if not (_is_list(ours) and _is_list(theirs)):
        return MISSING
    before = base if _is_list(base) else ()
    staying = [one for one in ours if one in theirs or one not in before]
    return (*staying, *(one for one in theirs if one not in before and one not in ours))


def joined(kind: str, field: str, ours: Any, theirs: Any) -> Any:
    """Return both values in one, where a field can hold both and they fit; else MISSING."""
    if not (isinstance(ours, str) and isinstance(theirs, str)):
        return MISSING
    if field in PARAGRAPHS:
        both, most = f"{ours}\n{theirs}", MAX_TEXT
    elif field in NAMES and not (field == "role" and kind in NOT_A_NAME):
        both, most = f"{ours}{BETWEEN_NAMES}{theirs}", MAX_TITLE
    else:
        return MISSING
    return both if len(both) <= most else MISSING


def _is_list(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, str) for one in value)
