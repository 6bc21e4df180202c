"""What every record has in common: frozen, exact in its types, and keeping the keys it does not know."""

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
