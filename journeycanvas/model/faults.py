"""Say in our own terms what pydantic found wrong with a value. Its messages can run to megabytes and quote the file."""

from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import ValidationError

from journeycanvas.errors import Fault
from journeycanvas.model.record import Part
from journeycanvas.model.values import ID_PATTERN

EXACT = 1e15  # below it a float tells single units

WANTED = MappingProxyType(
    {
        "string_type": "text",
        "int_type": "whole-number",
        "float_type": "number",
        "finite_number": "number",
        "bool_type": "true-or-false",
        "tuple_type": "list",
        "model_type": "object",
    }
)


_P = TypeVar("_P", bound=Part)


class Unfit(ValueError):
    """A value that cannot be a part of a map. The keys and indexes of `steps` lead to what is wrong inside it."""

    def __init__(self, fault: Fault, steps: tuple[str | int, ...]) -> None:
        super().__init__(fault, steps)
        self.fault = fault
        self.steps = steps


def checked(kind: type[_P], value: Any) -> _P:
    """Return the part of a map that plain values say. Raises Unfit."""
    try:
        return kind.model_validate(value)
    except ValidationError as error:
        raise Unfit(*fault_of(error, value)) from None


def fault_of(error: ValidationError, value: Any) -> tuple[Fault, tuple[str | int, ...]]:
    """Return the first fault of a part of the file, and the keys and indexes that lead to it inside that part."""
    first, *others = error.errors(include_url=False, include_context=True, include_input=False)
    steps = _steps_inside(value, first["loc"])
    # Every branch of "a whole or a decimal number" reports; the last one is the widest.
    same = [other for other in others if _steps_inside(value, other["loc"]) == steps]
    return _fault((same or [first])[-1]), steps


def _limit(number: float) -> int | float:
    """Return a limit as people write it: of a decimal number, a whole one comes back as 5.0."""
    return int(number) if number == int(number) and abs(number) < EXACT else number


def _fault(found: Any) -> Fault:
    context = found.get("ctx", {})
    match found["type"]:
        case "missing":
            return Fault("missing-key", {"key": str(found["loc"][-1])})
        case "string_too_long" | "too_long":
            return Fault("too-long", {"limit": context["max_length"]})
        case "greater_than_equal":
            return Fault("too-small", {"limit": _limit(context["ge"])})
        case "less_than_equal":
            return Fault("too-big", {"limit": _limit(context["le"])})
        case "string_pattern_mismatch":
            return Fault("bad-id") if context["pattern"] == ID_PATTERN else Fault("not-a-choice")
        case "literal_error":
            return Fault("not-a-choice")
        case code:
            return Fault("wrong-type", {"wanted": WANTED.get(code, "other")})


def _steps_inside(value: Any, location: tuple[str | int, ...]) -> tuple[str | int, ...]:
    """Return the part of pydantic's location that is in the file: it also names the branch of a union."""
    steps: list[str | int] = []
    for step in location:
        is_key = isinstance(value, dict) and step in value
        is_index = isinstance(value, list) and isinstance(step, int) and step < len(value)
        if not (is_key or is_index):
            break
        value = value[step]
        steps.append(step)
    return tuple(steps)
