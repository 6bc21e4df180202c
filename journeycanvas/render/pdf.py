"""Write a sheet as PDF: one page, vector, searchable, the same bytes for the same map.

No Qt, no fonts but the bundled ones, nothing that runs when the file is opened. The page's content is spelt in
pdf_ink, its letters in pdf_fonts; here the file is put together.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil
from typing import BinaryIO

from journeycanvas import __version__
from journeycanvas.layout.marks import Block, Heading, Sheet, WebLink
from journeycanvas.layout.paper import Page
from journeycanvas.render.addresses import harmless
from journeycanvas.render.facts import Facts
from journeycanvas.render.pdf_fonts import Fragments
from journeycanvas.render.pdf_ink import Ink
from journeycanvas.render.pdf_objects import Name, PdfObjects, Ref, Value
from journeycanvas.render.pdf_paths import components
from journeycanvas.render.pdf_pictures import PdfPictures
from journeycanvas.render.photos import Pictures

LONGEST_SIDE = 14_400  # units; what every viewer takes. Larger pages count in larger units.
WORTH_A_FORM = 4  # marks; a block that stands in several places is written once from here on
PRINTED = 4  # the flag of an annotation that belongs to the page on paper too


def write_pdf(sheet: Sheet, page: Page, pictures: Pictures, out: BinaryIO, facts: Facts) -> None:
    """Write the sheet on a page, with the outline of its headings.

    Pages above 14,400 points (5 m) are written in larger units (UserUnit), so that they stay as large as they are.
    """
    out.write(_Document(sheet, page, pictures).file(facts))


class _Document:
    """One sheet on its way into a file."""

    def __init__(self, sheet: Sheet, page: Page, pictures: Pictures) -> None:
        self._sheet = sheet
        self._unit = max(1, ceil(max(page.width, page.height) / LONGEST_SIDE))
        self._width, self._height = page.width / self._unit, page.height / self._unit
        self._scale = page.scale / self._unit
        self._left = page.x / self._unit
        self._top = self._height - page.y / self._unit
        self._objects = PdfObjects()
        self._fragments = Fragments()
        self._pictures = PdfPictures(self._objects, pictures)
        self._forms: dict[str, Ref] = {}

    def file(self, facts: Facts) -> bytes:
        objects = self._objects
        resources, written_resources = objects.promise()
        content = objects.add_pieces(self._content(resources))
        page, written_page = objects.promise()
        pages = objects.add({"Type": Name("Pages"), "Kids": [page], "Count": 1})
        box = [0, 0, self._width, self._height]
        entries: dict[str, Value] = {
            "Type": Name("Page"),
            "Parent": pages,
            "MediaBox": box,
            "BleedBox": box,
            "TrimBox": box,
            "Resources": resources,
            "Contents": content,
        }
        if self._unit > 1:
            entries["UserUnit"] = self._unit
        links = self._links()
        if links:
            entries["Annots"] = links
        written_page.keep(entries)
        written_resources.keep(
            {"Font": self._fragments.resources(objects), "XObject": {**self._pictures.resources(), **self._forms}}
        )
        catalog: dict[str, Value] = {
            "Type": Name("Catalog"),
            "Pages": pages,
            "Lang": self._sheet.language,
            "ViewerPreferences": {"DisplayDocTitle": True},
        }
        if self._sheet.headings:
            catalog["Outlines"] = self._outline(page)
        return objects.file(catalog, _information(facts))

    def _content(self, resources: Ref) -> Iterator[bytes]:
        """Yield the drawing operators of the page; forms are kept by name on the way."""
        sheet, ink = self._sheet, Ink(self._fragments, self._pictures)
        times = Counter(placed.block for placed in sheet.placed if len(placed.block.marks) >= WORTH_A_FORM)
        names: dict[Block, str] = {}
        yield f"{components(sheet.paper)} rg 0 0 {self._width:.2f} {self._height:.2f} re f\n".encode("ascii")
        yield f"{self._scale:.5f} 0 0 {self._scale:.5f} {self._left:.2f} {self._top:.2f} cm\n".encode("ascii")
        for x, y, block, _ in sheet.placed:
            operators = names.get(block) or ink.spelt(block.marks)
            if times[block] > 1 and block not in names:
                name = f"B{len(names)}"
                self._forms[name] = self._form(block, operators, resources)
                operators = names[block] = f"/{name} Do"
            yield f"q 1 0 0 1 {x:.2f} {-y:.2f} cm\n{operators}\nQ\n".encode("ascii")

    def _form(self, block: Block, operators: str, resources: Ref) -> Ref:
        # Ink may stand out of its block: an arrowhead, half a line width.
        box = [-block.width, -2 * block.height, 2 * block.width, block.height]
        entries = {"Type": Name("XObject"), "Subtype": Name("Form"), "BBox": box, "Resources": resources}
        return self._objects.add_stream(operators.encode("ascii"), entries)

    def _links(self) -> list[Ref]:
        """Return an annotation for each place that leads to a harmless address."""
        annotations = []
        for x, y, block, _ in self._sheet.placed:
            for mark in block.marks:
                if isinstance(mark, WebLink) and (address := harmless(mark.url)):
                    annotation = {
                        "Type": Name("Annot"),
                        "Subtype": Name("Link"),
                        "Rect": self._on_page(x + mark.x, y + mark.y, mark.width, mark.height),
                        "Border": [0, 0, 0],
                        "F": PRINTED,
                        "A": {"S": Name("URI"), "URI": address},
                    }
                    annotations.append(self._objects.add(annotation))
        return annotations

    def _outline(self, page: Ref) -> Ref:
        """Return the outline: headings below the nearest one before them of a lower level."""
        root, written_root = self._objects.promise()
        first, last = self._siblings(self._sheet.headings, root, page)
        written_root.keep({"Type": Name("Outlines"), "First": first, "Last": last, "Count": len(self._sheet.headings)})
        return root

    def _siblings(self, headings: Sequence[Heading], parent: Ref, page: Ref) -> tuple[Ref, Ref]:
        """Write headings, those of the first one's level side by side, and return the first and the last of these."""
        starts = [n for n, heading in enumerate(headings) if heading.level <= headings[0].level]
        promised = [self._objects.promise() for _ in starts]
        for n, (start, end) in enumerate(zip(starts, [*starts[1:], len(headings)], strict=True)):
            heading, below = headings[start], headings[start + 1 : end]
            entries: dict[str, Value] = {
                "Title": heading.title,
                "Parent": parent,
                "Dest": [page, Name("FitR"), *self._on_page(*heading[2:])],
            }
            if n > 0:
                entries["Prev"] = promised[n - 1][0]
            if n + 1 < len(promised):
                entries["Next"] = promised[n + 1][0]
            if below:
                first, last = self._siblings(below, promised[n][0], page)
                entries |= {"First": first, "Last": last, "Count": len(below)}
            promised[n][1].keep(entries)
        return promised[0][0], promised[-1][0]

    def _on_page(self, x: float, y: float, width: float, height: float) -> list[float]:
        """Return left, bottom, right and top on the page of a rectangle of the sheet."""
        left = self._left + x * self._scale
        top = self._top - y * self._scale
        edges = (left, top - height * self._scale, left + width * self._scale, top)
        return [round(edge, 2) for edge in edges]


def _information(facts: Facts) -> dict[str, Value]:
    """Return what the file says about itself. Without a day of its own a map has none: the clock is not asked."""
    said = {
        "Title": facts.title,
        "Author": facts.author,
        "Subject": facts.subject,
        "Keywords": ", ".join(facts.keywords),
        "Creator": f"JourneyCanvas {__version__}",
        "CreationDate": _date(facts.created),
    }
    return {key: value for key, value in said.items() if value}


def _date(day: str) -> str:
    """Return a date as PDF spells it, or nothing when it is none. Source: ISO 32000-1, 7.9.4."""
    parts = re.match(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?", day)
    return "D:" + "".join(part for part in parts.groups() if part) if parts else ""
