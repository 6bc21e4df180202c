"""What every record has in common: frozen, exact in its types, and keeping the keys it does not know."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from journeycanvas.model.values import Id, Order


class Part(BaseModel):
    """A JSON object of the file. Keys that this program does not know are kept in `model_extra`."""

    model_config = ConfigDict(
        frozen=True,
        extra="allow",
        strict=True,
        allow_inf_nan=False,
        defer_build=True,
        hide_input_in_errors=True,
        protected_namespaces=(),
    )


class Record(Part):
    """A part with an id of its own, unique in the whole file, and its place among its like."""

    id: Id
    order: Order = ""


BESIDE = "*"
"""What stands beside the lists goes by this where records go by their ids; it can be the id of none."""


class Beside(Part):
    """What stands in a file beside the lists and is known to newer releases only, as one part that can be exchanged."""

    members: dict[str, Any] = {}


def parts_inside(part: Part) -> Iterator[tuple[tuple[str | int, ...], Part]]:
    """Yield the parts that stand in the fields of another, or in lists there, each with the keys that lead to it."""
    for name, value in part.__dict__.items():
        match value:
            case Part():
                yield (name,), value
            case (Part(), *_):
                yield from (((name, index), one) for index, one in enumerate(value))
