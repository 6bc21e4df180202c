"""Write into a PDF how it was printed, and read that back: so a proof knows what was meant without being told.

The entry is JSON in the file's own information. What is read may have been written by anybody: a value that a person
could not have chosen makes the entry none at all.
"""

import json
from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin, get_type_hints

from journeycanvas.layout.paper import Paper, paper_named
from journeycanvas.layout.workshop.notes import Note, note_named

KEY = "JourneyCanvas"
"""The name of the entry in the information of a PDF."""

LONGEST = 4_000  # characters
LONGEST_WORD = 100
MOST_PARTS = 20
LARGEST = 1e5

_Wish = TypeVar("_Wish", bound=tuple[Any, ...])


class Printed(NamedTuple):
    """What an entry says: the wish as plain values, the release that wrote it, and the version of the map."""

    wish: Mapping[str, object]
    release: str
    version: str


class _Odd(ValueError):
    """A value that nobody could have chosen."""


def printed_entry(wish: tuple[Any, ...], release: str, version: str) -> str:
    """Return the entry for a wish (a NamedTuple)."""
    said = {"wish": _plain(wish), "release": release, "map": version}
    return json.dumps(said, ensure_ascii=True, separators=(",", ":"))


def read_entry(text: object) -> Printed | None:
    """Return what an entry says; None when it is none."""
    if not isinstance(text, str) or len(text) > LONGEST:
        return None
    try:
        match json.loads(text):
            case {"wish": dict(wish), "release": str(release), "map": str(version)}:
                return Printed(wish, release[:LONGEST_WORD], version[:LONGEST_WORD])
    except (ValueError, RecursionError):
        pass
    return None


def wish_of(printed: Printed, kind: type[_Wish]) -> _Wish | None:
    """Return the wish of that kind that an entry holds; None when it is none that a person could have."""
    try:
        wish: _Wish = _value(kind, printed.wish)
    except _Odd:
        return None
    return wish


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        fields = getattr(value, "_fields", None)
        if fields is not None:
            return {name: _plain(part) for name, part in zip(fields, value, strict=True) if part is not None}
        return [_plain(part) for part in value]
    return value


def _value(kind: Any, value: object) -> Any:
    """Return a plain value as the type that is wanted. Raises _Odd."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        if value is None and NoneType in arguments:
            return None
        return _value(next(one for one in arguments if one is not NoneType), value)
    if origin is Literal:
        return _checked(value in arguments and isinstance(value, str), value)
    if origin is tuple and isinstance(value, list) and len(value) <= MOST_PARTS:
        return tuple(_value(arguments[0], part) for part in value)
    if hasattr(kind, "_fields") and isinstance(value, dict):
        return _named(kind, value)
    if kind is float:
        number = isinstance(value, int | float) and not isinstance(value, bool) and abs(value) <= LARGEST
        return _checked(number, value)
    if kind is str:
        return _checked(isinstance(value, str) and len(value) <= LONGEST_WORD, value)
    return _checked(kind in (bool, int) and type(value) is kind, value)


def _named(kind: Any, values: Mapping[str, object]) -> Any:
    hints = get_type_hints(kind)
    known = {name: _value(hints[name], value) for name, value in values.items() if name in hints}
    if len(known) < len(values) or not set(kind._fields) - set(kind._field_defaults) <= known.keys():
        raise _Odd
    made = kind(**known)
    if isinstance(made, Paper):
        return _checked(made == paper_named(made.name), made)
    return _checked(not isinstance(made, Note) or made == note_named(made.name), made)


def _checked(holds: bool, value: Any) -> Any:
    if not holds:
        raise _Odd
    return value
