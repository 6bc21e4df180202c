"""Write leaves to files, each whole or not at all."""

from functools import partial
from pathlib import Path

from journeycanvas.files import write_whole
from journeycanvas.render.formats import FORMATS, Order


def write_leaves(order: Order, target: Path, format: str) -> tuple[Path, ...]:
    """Write leaves to a file, or to NAME-1, NAME-2, … where a file holds one only, and return what was written."""
    written = FORMATS[format]
    if written.holds_many or len(order.leaves) == 1:
        write_whole(target, lambda stream: written.write(order, stream))
        return (target,)
    files = tuple(target.with_stem(f"{target.stem}-{n}") for n in range(1, len(order.leaves) + 1))
    for n, (file, leaf) in enumerate(zip(files, order.leaves, strict=True), 1):
        write_whole(file, partial(written.write, order._replace(leaves=(leaf,))))
        order.told(n)
    return files
