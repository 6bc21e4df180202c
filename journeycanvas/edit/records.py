"""Make records and give them other values, checked as those of a file are."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias, TypeVar

from journeycanvas.errors import Refused
from journeycanvas.model import Part
from journeycanvas.model.faults import Unfit, checked
from journeycanvas.model.harm import HALF_A_PAIR, clean_text
from journeycanvas.model.known_by import called

NewId: TypeAlias = Callable[[], str]
"""Where new records get their ids from; the caller knows the source of chance."""

ABOUT_LENGTH = 60  # characters of a record's words in the name of a step

_SEPARATOR = re.compile("[\u2028\u2029]")
_P = TypeVar("_P", bound=Part)


def made(kind: type[_P], /, **values: Any) -> _P:
    """Return a new record. Raises Refused."""
    fields = kind.model_fields
    return _checked(kind, {fields[name].alias or name: _plain(value) for name, value in values.items()})


def with_fields(part: _P, /, **values: Any) -> _P:
    """Return a part with other values; itself if it has them already. Raises Refused.

    What was given stays given, and what was not stays out of the file.
    """
    plain = {name: _plain(value) for name, value in values.items()}
    new = {name: value for name, value in plain.items() if getattr(part, name) != value}
    if not new:
        return part
    fields = type(part).model_fields
    kept = {name: value for name, value in part.__dict__.items() if name in part.model_fields_set}
    return _checked(
        type(part),
        {**{fields[name].alias or name: value for name, value in {**kept, **new}.items()}, **(part.model_extra or {})},
    )


def as_other(part: Part, kind: type[_P], /, **values: Any) -> _P:
    """Return what a part says as another kind of part: the values that both have, and unknown keys that fit."""
    fields = kind.model_fields
    given = {name: value for name, value in part.__dict__.items() if name in part.model_fields_set and name in fields}
    known = {fields[name].alias or name: value for name, value in {**given, **values}.items()}
    extra = part.model_extra or {}
    try:
        return _checked(kind, {**known, **extra})
    except Refused:
        return _checked(kind, {**known, **{key: value for key, value in extra.items() if key not in fields}})


def plain_text(text: str) -> str:
    """Return a text as a map keeps it: line feeds between lines, whole and harmless characters, all else as typed."""
    return HALF_A_PAIR.sub("", clean_text(_SEPARATOR.sub("\n", text)))


def words_of(part: Part) -> str:
    """Return what people know a record by, on one line and short."""
    line = " ".join(called(part.__dict__)[: 2 * ABOUT_LENGTH].split())
    return line if len(line) <= ABOUT_LENGTH else line[: ABOUT_LENGTH - 1] + "…"


def _checked(kind: type[_P], values: dict[str, Any]) -> _P:
    try:
        return checked(kind, values)
    except Unfit as unfit:
        raise Refused(unfit.fault, str(unfit.steps[0]) if unfit.steps else "") from None


def _plain(value: Any) -> Any:
    match value:
        case str():
            return plain_text(value)
        case tuple() | list():
            return tuple(_plain(one) for one in value)
        case _:
            return value
