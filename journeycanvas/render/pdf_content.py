"""Spell what stands on the pages of a PDF; what stands on several is written once.

A sheet that is seen on several pages is parted into regions (Form XObjects) by the pages that show them, and each page
draws its own: so the file does not grow with the pages, and a page costs what is on it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from journeycanvas.layout.leaves import Leaf, View
from journeycanvas.layout.marks import Block, Placed, Sheet
from journeycanvas.render.extent import Extent, extent, under
from journeycanvas.render.pdf_fonts import Fragments
from journeycanvas.render.pdf_ink import Ink
from journeycanvas.render.pdf_objects import Name, PdfObjects, Ref
from journeycanvas.render.pdf_paths import components
from journeycanvas.render.pdf_pictures import PdfPictures
from journeycanvas.render.pdf_places import unit_of
from journeycanvas.render.pdf_regions import regions
from journeycanvas.render.photos import Pictures

WORTH_A_FORM = 4  # marks; a block that stands in several places is written once from here on


class Contents:
    """The content of all pages of one file, and the fonts, pictures and forms that it needs."""

    def __init__(self, objects: PdfObjects, leaves: Sequence[Leaf], pictures: Pictures) -> None:
        self._objects = objects
        self._fragments = Fragments()
        self._pictures = PdfPictures(objects, pictures)
        self._ink = Ink(self._fragments, self._pictures)
        self._forms: dict[str, Ref] = {}
        self._names: dict[Block, str] = {}
        self.resources, self._resources = objects.promise()
        self._parts = self._shared_parts(leaves)

    def operators(self, leaf: Leaf) -> Iterator[bytes]:
        """Yield the operators of a page; forms are kept by name on the way."""
        unit = unit_of(leaf)
        width, height = leaf.width / unit, leaf.height / unit
        yield f"{components(leaf.ground)} rg 0 0 {width:.2f} {height:.2f} re f\n".encode("ascii")
        for n, view in enumerate(leaf.views, 1):
            if n < len(leaf.views):
                yield b"q\n"
            if view.clip is not None:
                x, y, across, down = (edge / unit for edge in view.clip)
                edges = f"{x:.3f} {height - y - down:.3f} {across:.3f} {down:.3f} re"
                yield f"{edges} W n {components(view.sheet.paper)} rg {edges} f\n".encode("ascii")
            scale, left, top = view.scale / unit, view.x / unit, height - view.y / unit
            yield f"{scale:.5f} 0 0 {scale:.5f} {left:.2f} {top:.2f} cm\n".encode("ascii")
            yield from self._view(view)
            if n < len(leaf.views):
                yield b"Q\n"

    def write_resources(self) -> None:
        """Write what the pages need, after all of them were asked for."""
        forms = {**self._pictures.resources(), **self._forms}
        self._resources.keep({"Font": self._fragments.resources(self._objects), "XObject": forms})

    def _shared_parts(self, leaves: Sequence[Leaf]) -> dict[View, str]:
        """Write the sheets that are seen more than once; return what draws them through each view."""
        seen: dict[Sheet, list[View]] = {}
        for view in dict.fromkeys(view for leaf in leaves for view in leaf.views):
            seen.setdefault(view.sheet, []).append(view)
        parts: dict[View, str] = {}
        for sheet, views in seen.items():
            if len(views) > 1:
                names: list[list[str]] = [[] for _ in views]
                for region in regions(sheet.placed, [under(view) for view in views]):
                    name = self._kept(b"".join(self._spelt(region.placed, Counter())), region.bounds)
                    for n in range(len(views)):
                        if region.windows >> n & 1:
                            names[n].append(f"/{name} Do")
                parts |= {view: "\n".join(drawn) for view, drawn in zip(views, names, strict=True)}
        return parts

    def _view(self, view: View) -> Iterator[bytes]:
        if view in self._parts:
            yield f"{self._parts[view]}\n".encode("ascii")
            return
        placed = view.sheet.placed
        if view.clip is not None:
            seen = under(view)
            placed = tuple(one for one in placed if extent(one).touches(seen))
        times = Counter(one.block for one in placed if len(one.block.marks) >= WORTH_A_FORM)
        yield from self._spelt(placed, times)

    def _spelt(self, placed: Iterable[Placed], times: Counter[Block]) -> Iterator[bytes]:
        names = self._names
        for x, y, block, _ in placed:
            operators = names.get(block) or self._ink.spelt(block.marks)
            if times[block] > 1 and block not in names:
                # Ink may stand out of its block: an arrowhead, half a line width.
                reached = Extent(-block.width, -block.height, 2 * block.width, 2 * block.height)
                operators = names[block] = f"/{self._kept(operators.encode('ascii'), reached)} Do"
            yield f"q 1 0 0 1 {x:.2f} {-y:.2f} cm\n{operators}\nQ\n".encode("ascii")

    def _kept(self, operators: bytes, reached: Extent) -> str:
        """Write operators as a form and return its name."""
        name = f"B{len(self._forms)}"
        box = [reached.left, -reached.bottom, reached.right, -reached.top]
        self._forms[name] = self._objects.add_stream(
            operators,
            {
                "Type": Name("XObject"),
                "Subtype": Name("Form"),
                "BBox": [round(edge, 1) for edge in box],
                "Resources": self.resources,
            },
        )
        return name
