"""Take some links out of the block of all of them, with their heads and labels."""

from collections.abc import Collection

from journeycanvas.layout.marks import Block, Mark, Meaning, Shape, Words


def apart(links: Block, wanted: Collection[str]) -> tuple[Block, Block]:
    """Return the ink of the links that are wanted, and that of all others, each on a block as large as before."""
    marks = links.marks
    names = list(dict.fromkeys(mark.record for mark in marks if isinstance(mark, Meaning)))
    owners = [*names, *("" for _ in marks[len(names) :])]  # first come the lines of all, in the order of the heads
    for number, mark in enumerate(marks):
        if isinstance(mark, Meaning):
            owners[number] = mark.record
            if isinstance(marks[number - 1], Shape):
                owners[number - 1] = mark.record  # the head
        elif isinstance(mark, Words) and mark.source is not None:
            owners[number] = owners[number - 1] = mark.source.record  # the label, and the paper under it
    some, others = list[Mark](), list[Mark]()
    for mark, owner in zip(marks, owners, strict=True):
        (some if owner in wanted else others).append(mark)
    return Block(links.width, links.height, tuple(some)), Block(links.width, links.height, tuple(others))
