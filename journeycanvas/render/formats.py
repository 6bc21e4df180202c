"""The table of formats: a new one is a row here and a painter beside it, imported only when it is asked for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import BinaryIO, NamedTuple

from journeycanvas.layout.leaves import Print
from journeycanvas.render.facts import Facts
from journeycanvas.render.photos import Pictures


def nobody(_done: int) -> None:
    """Hear how far the work is, and do nothing about it."""


class Order(NamedTuple):
    """What is to be written: leaves, their pictures, what the file says about itself; told hears how many are done."""

    leaves: Print
    pictures: Pictures
    facts: Facts
    dpi: float
    told: Callable[[int], None] = nobody


class Format(NamedTuple):
    """How a file is written; holds_many says that it can have several pages, else it is for one leaf."""

    write: Callable[[Order, BinaryIO], object]
    holds_many: bool


def _pdf(order: Order, out: BinaryIO) -> None:
    from journeycanvas.render.pdf import write_pdf

    write_pdf(order.leaves, order.pictures, out, order.facts, order.told)


def _png(order: Order, out: BinaryIO) -> None:
    from journeycanvas.render.png import write_png

    [leaf] = order.leaves
    write_png(leaf, order.pictures, out, order.dpi)


def _svg(order: Order, out: BinaryIO) -> None:
    from journeycanvas.render.svg import write_svg

    [leaf] = order.leaves
    write_svg(leaf, order.pictures, out, order.facts)


FORMATS: Mapping[str, Format] = MappingProxyType(
    {"pdf": Format(_pdf, holds_many=True), "png": Format(_png, holds_many=False), "svg": Format(_svg, holds_many=False)}
)
"""By the suffix of the file."""
