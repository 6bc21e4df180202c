"""Write a print as PDF: a page for each leaf, vector, searchable, the same bytes for the same map.

No Qt, no fonts but the bundled ones, nothing that runs when the file is opened. The pages' content is spelt in
pdf_content, its letters in pdf_fonts; here the file is put together.
"""

import re
from collections.abc import Callable, Sequence
from typing import BinaryIO

from journeycanvas import __version__
from journeycanvas.layout.leaves import Leaf
from journeycanvas.render.facts import Facts
from journeycanvas.render.pdf_content import Contents
from journeycanvas.render.pdf_objects import Name, PdfObjects, Ref, Value
from journeycanvas.render.pdf_outline import outline
from journeycanvas.render.pdf_places import Entry, WebPlace, headings_on, links_on, unit_of
from journeycanvas.render.photos import Pictures
from journeycanvas.render.printed import KEY

PRINTED = 4  # the flag of an annotation that belongs to the page on paper too


def write_pdf(
    leaves: Sequence[Leaf],
    pictures: Pictures,
    out: BinaryIO,
    facts: Facts,
    told: Callable[[int], None] = lambda done: None,
) -> None:
    """Write the leaves, with the outline of the headings on them; told hears how many are spelt.

    Pages above 14,400 points (5 m) are written in larger units (UserUnit), so that they stay as large as they are.
    """
    objects = PdfObjects()
    contents = Contents(objects, leaves, pictures)
    streams = []
    for leaf in leaves:
        streams.append(objects.add_pieces(contents.operators(leaf)))
        told(len(streams))
    pages = [objects.promise() for _ in leaves]
    tree = objects.add({"Type": Name("Pages"), "Kids": [page for page, _ in pages], "Count": len(pages)})
    links = links_on(leaves)
    for leaf, stream, places, (_, page) in zip(leaves, streams, links, pages, strict=True):
        page.keep(_page(objects, leaf, tree, stream, contents.resources, places))
    contents.write_resources()
    catalog: dict[str, Value] = {
        "Type": Name("Catalog"),
        "Pages": tree,
        "Lang": next((view.sheet.language for leaf in leaves for view in leaf.views), ""),
        "ViewerPreferences": {"DisplayDocTitle": True},
    }
    if any(leaf.label for leaf in leaves):
        catalog["PageLabels"] = {"Nums": [part for n, leaf in enumerate(leaves) for part in (n, {"P": leaf.label})]}
    entries: list[Entry] = headings_on(leaves)
    if entries:
        catalog["Outlines"] = outline(objects, entries, [page for page, _ in pages])
    out.write(objects.file(catalog, _information(facts)))


def _page(
    objects: PdfObjects, leaf: Leaf, tree: Ref, content: Ref, resources: Ref, links: Sequence[WebPlace]
) -> dict[str, Value]:
    unit = unit_of(leaf)
    box = [0, 0, leaf.width / unit, leaf.height / unit]
    entries: dict[str, Value] = {
        "Type": Name("Page"),
        "Parent": tree,
        "MediaBox": box,
        "BleedBox": box,
        "TrimBox": box,
        "Resources": resources,
        "Contents": content,
    }
    if unit > 1:
        entries["UserUnit"] = unit
    if links:
        entries["Annots"] = [objects.add(_annotation(link)) for link in links]
    return entries


def _annotation(link: WebPlace) -> dict[str, Value]:
    return {
        "Type": Name("Annot"),
        "Subtype": Name("Link"),
        "Rect": link.rectangle,
        "Border": [0, 0, 0],
        "F": PRINTED,
        "A": {"S": Name("URI"), "URI": link.address},
    }


def _information(facts: Facts) -> dict[str, Value]:
    """Return what the file says about itself. Without a day of its own a map has none: the clock is not asked."""
    said = {
        "Title": facts.title,
        "Author": facts.author,
        "Subject": facts.subject,
        "Keywords": ", ".join(facts.keywords),
        "Creator": f"JourneyCanvas {__version__}",
        "CreationDate": _date(facts.created),
        KEY: facts.printed,
    }
    return {key: value for key, value in said.items() if value}


def _date(day: str) -> str:
    """Return a date as PDF spells it, or nothing when it is none. Source: ISO 32000-1, 7.9.4."""
    parts = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?", day)
    return "D:" + "".join(part for part in parts.groups() if part) if parts else ""
