"""Write the outline of a PDF: what stands on its pages, and where."""

from collections.abc import Sequence

from journeycanvas.render.pdf_objects import Name, PdfObjects, Ref, Value
from journeycanvas.render.pdf_places import Entry


def outline(objects: PdfObjects, entries: Sequence[Entry], pages: Sequence[Ref]) -> Ref:
    """Write the outline: entries below the nearest one before them of a lower level."""
    root, written_root = objects.promise()
    first, last = _siblings(objects, entries, root, pages)
    written_root.keep({"Type": Name("Outlines"), "First": first, "Last": last, "Count": len(entries)})
    return root


def _siblings(objects: PdfObjects, entries: Sequence[Entry], parent: Ref, pages: Sequence[Ref]) -> tuple[Ref, Ref]:
    """Write entries, those of the first one's level side by side, and return the first and the last of these."""
    starts = [n for n, entry in enumerate(entries) if entry.level <= entries[0].level]
    promised = [objects.promise() for _ in starts]
    for n, (start, end) in enumerate(zip(starts, [*starts[1:], len(entries)], strict=True)):
        entry, below = entries[start], entries[start + 1 : end]
        written: dict[str, Value] = {
            "Title": entry.title,
            "Parent": parent,
            "Dest": [pages[entry.leaf], Name("FitR"), *entry.rectangle],
        }
        if n > 0:
            written["Prev"] = promised[n - 1][0]
        if n + 1 < len(promised):
            written["Next"] = promised[n + 1][0]
        if below:
            first, last = _siblings(objects, below, promised[n][0], pages)
            written |= {"First": first, "Last": last, "Count": len(below)}
        promised[n][1].keep(written)
    return promised[0][0], promised[-1][0]
