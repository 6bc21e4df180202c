"""What every record has in common: frozen, exact in its types, and keeping the keys it does not know."""

from collections.abc import Iterator, Mapping
from typing import Any, Self

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

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return the part with other values, which are not proved, sharing with it whatever stays.

        Parts never change, so nothing of one needs to be copied: the names of its fields alone take 0.7 kB, half of a
        card.
        """
        changed = update or {}
        values = self.__dict__.copy()  # which goes on sharing the names, where {**…} would not
        values.update(changed)
        if deep or len(values) > len(self.__dict__):  # of unknown keys pydantic takes care
            return super().model_copy(update=update, deep=deep)
        copy, given, put = type(self).__new__(type(self)), self.__pydantic_fields_set__, object.__setattr__
        put(copy, "__dict__", values)
        put(copy, "__pydantic_fields_set__", given if changed.keys() <= given else given | changed.keys())
        put(copy, "__pydantic_extra__", self.__pydantic_extra__)
        put(copy, "__pydantic_private__", None)
        return copy


class Record(Part):
    """A part with an id of its own, unique in the whole file, and its place among its like."""

    id: Id
    order: Order = ""


BESIDE = "*"
"""What stands beside the lists goes by this where records go by their ids; it can be the id of none."""


class Beside(Part):
    """What stands in a file beside the lists and is known to newer releases only, as one part that can be exchanged."""

    members: dict[str, Any] = {}


def with_shared_names(part: Part) -> dict[str, Any]:
    """Return the fields of a part in a mapping whose copies keep their values only.

    Of attributes that are set one by one Python keeps the names once for all instances (PEP 412). pydantic puts them
    into an object together: then each has names of its own, which take more room than the rest of a card.
    """
    other = type(part).__new__(type(part))
    for name, value in part.__dict__.items():
        object.__setattr__(other, name, value)
    return other.__dict__


def parts_inside(part: Part) -> Iterator[tuple[tuple[str | int, ...], Part]]:
    """Yield the parts that stand in the fields of another, or in lists there, each with the keys that lead to it."""
    for name, value in part.__dict__.items():
        match value:
            case Part():
                yield (name,), value
            case (Part(), *_):
                yield from (((name, index), one) for index, one in enumerate(value))
