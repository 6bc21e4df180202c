"""The table of formats: a new one is a row here and a painter beside it, imported only when it is asked for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import BinaryIO, NamedTuple

from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import Page
from journeycanvas.render.facts import Facts
from journeycanvas.render.photos import Pictures


class Order(NamedTuple):
    """What is to be written: a sheet on a page, with its pictures and what the file says about itself."""

    sheet: Sheet
    page: Page
    pictures: Pictures
    facts: Facts
    dpi: float


Write = Callable[[Order, BinaryIO], object]


def _pdf(order: Order, out: BinaryIO) -> None:
    from journeycanvas.render.pdf import write_pdf

    write_pdf(order.sheet, order.page, order.pictures, out, order.facts)


def _png(order: Order, out: BinaryIO) -> None:
    from journeycanvas.render.png import write_png

    write_png(order.sheet, order.page, order.pictures, out, order.dpi)


def _svg(order: Order, out: BinaryIO) -> None:
    from journeycanvas.render.svg import write_svg

    write_svg(order.sheet, order.page, order.pictures, out, order.facts)


FORMATS: Mapping[str, Write] = MappingProxyType({"pdf": _pdf, "png": _png, "svg": _svg})
"""By the suffix of the file."""
