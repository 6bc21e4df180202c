"""Write leaves to files, each whole or not at all."""

from functools import partial
from pathlib import Path

from journeycanvas.files import write_whole
from journeycanvas.render.formats import FORMATS, Order


def files_for(target: Path, format: str, leaves: int) -> tuple[Path, ...]:
    """Return the files for so many leaves: the target, or NAME-1, NAME-2, … where a file holds one only."""
    if FORMATS[format].holds_many or leaves == 1:
        return (target,)
    return tuple(target.with_stem(f"{target.stem}-{n}") for n in range(1, leaves + 1))


def write_leaves(order: Order, target: Path, format: str) -> tuple[Path, ...]:
    """Write leaves to the files that files_for names, and return them."""
    written, files = FORMATS[format], files_for(target, format, len(order.leaves))
    if len(files) == 1:
        write_whole(target, lambda stream: written.write(order, stream))
        return files
    for n, (file, leaf) in enumerate(zip(files, order.leaves, strict=True), 1):
        write_whole(file, partial(written.write, order._replace(leaves=(leaf,))))
        order.told(n)
    return files
