"""Turn shaped words into PDF fonts and strings, so that what is searched and copied is what was typed.

Every code of a font stands for a glyph, where it is moved to, its width and its text together. So the text of each
code is exact, moved marks need no jumps inside a word, and the fonts hold nothing but what the map uses. Marked
content with the text beside it (ActualText) is left out on purpose: poppler, MuPDF and PDFium turn it round.
"""

import hashlib
from typing import NamedTuple

from journeycanvas.render.pdf_codes import Code, coded
from journeycanvas.render.pdf_objects import Name, PdfObjects, Ref
from journeycanvas.render.truetype import Compound, with_compounds
from journeycanvas.text import Font, Shaped
from journeycanvas.text.subsetting import glyph_of, glyph_width, subset_of_glyphs

MOST_CODES = 65_000  # two bytes say which; a word that comes later opens the next font
ROWS_IN_A_LIST = 100  # of a character map, by its specification


class Fragment(NamedTuple):
    """A word as the inside of a TJ array, and the resource name of the font to set it in."""

    font: str
    strings: str


class Fragments(dict[Shaped, Fragment]):
    """The fragments of the words met so far; asking for a new word makes its fragment."""

    def __init__(self) -> None:
        super().__init__()
        self.fonts: list[PdfFont] = []
        self._open: dict[Font, PdfFont] = {}

    def __missing__(self, word: Shaped) -> Fragment:
        font = self._open.get(word.font)
        if font is None or len(font.codes) + 4 * len(word.glyphs) + len(word.text) > MOST_CODES:
            font = self._open[word.font] = PdfFont(f"F{len(self.fonts)}", word.font)
            self.fonts.append(font)
        fragment = self[word] = Fragment(font.name, font.strings(word))
        return fragment

    def resources(self, objects: PdfObjects) -> dict[str, Ref]:
        """Write the fonts that were used and return them by resource name."""
        return {font.name: font.written(objects) for font in self.fonts}


class PdfFont:
    """One font file in one document, growing code by code."""

    def __init__(self, name: str, font: Font) -> None:
        self.name = name
        self.codes: dict[Code, int] = {}
        self._font = font
        self._blank = glyph_of(font, " ")
        self._milli = 1000 / font.upem

    def strings(self, word: Shaped) -> str:
        """Return the word as strings of codes, with what brings the pen from the codes' widths to the shaped ones."""
        codes, milli = self.codes, self._milli
        parts: list[str] = []
        digits = ""
        wanted = reached = 0.0
        for code, advance in coded(word, self._blank):
            jump = round(reached - wanted, 1)
            if abs(jump) >= 1:
                parts.append(f"<{digits}>{jump:g}" if digits else f"{jump:g}")
                digits = ""
                reached -= jump
            digits += f"{codes.setdefault(code, len(codes) + 1):04X}"
            reached += round(code.width * milli)
            wanted += advance * milli
        jump = round(reached - wanted, 1)
        return "".join(parts) + f"<{digits}>" + (f"{jump:g}" if jump else "")

    def written(self, objects: PdfObjects) -> Ref:
        """Write the font's objects."""
        program, glyphs = self._program()
        codes = list(self.codes)
        name = Name(f"{_tag(codes)}+{self._font.name}")
        descriptor = {
            "Type": Name("FontDescriptor"),
            "FontName": name,
            "Flags": 4,
            "ItalicAngle": 0,
            "StemV": 80,
            "FontBBox": [-1000, -1000, 3000, 2000],
            "Ascent": round(self._font.ascent * 1000),
            "Descent": -round(self._font.descent * 1000),
            "CapHeight": 700,
            "FontFile2": objects.add_stream(program, {"Length1": len(program)}),
        }
        cid_font = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": objects.add(descriptor),
            "DW": 0,
            # Whole numbers: MuPDF rounds widths, and the strings reckon with that.
            "W": [1, [round(code.width * self._milli) for code in codes]],
            "CIDToGIDMap": objects.add_stream(b"\0\0" + b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)),
        }
        return objects.add(
            {
                "Type": Name("Font"),
                "Subtype": Name("Type0"),
                "BaseFont": name,
                "Encoding": Name("Identity-H"),
                "DescendantFonts": [objects.add(cid_font)],
                "ToUnicode": objects.add_stream(_character_map(codes)),
            }
        )

    def _program(self) -> tuple[bytes, list[int]]:
        """Return the font file with the glyphs that are used, and the glyph in it for each code."""
        used = {part.glyph for code in self.codes for part in code.parts}
        subset, places = subset_of_glyphs(self._font, used | {self._blank})
        compounds: dict[Compound, int] = {}
        glyphs = []
        for parts, width, _ in self.codes:
            (glyph, dx, dy), *others = parts
            if others or dx or dy or width != glyph_width(self._font, glyph):
                compound = Compound(tuple(part._replace(glyph=places[part.glyph]) for part in parts), width)
                glyphs.append(compounds.setdefault(compound, len(places) + len(compounds)))
            else:
                glyphs.append(places[glyph])
        return with_compounds(subset, compounds), glyphs


def _tag(codes: list[Code]) -> str:
    """Return the six letters that tell subsets of one font apart, the same for the same codes."""
    digest = hashlib.sha256(repr(codes).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _character_map(codes: list[Code]) -> bytes:
    """Return the CMap that says the text of each code. Source: Adobe Technical Note 5411."""
    rows = [
        f"<{number:04X}><{code.text.encode('utf-16-be', 'replace').hex()}>"
        for number, code in enumerate(codes, 1)
        if code.text
    ]
    lists = [rows[start : start + ROWS_IN_A_LIST] for start in range(0, len(rows), ROWS_IN_A_LIST)]
    body = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in lists)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
        "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
        "1 begincodespacerange <0000><FFFF> endcodespacerange\n"
        f"{body}\nendcmap CMapName currentdict /CMap defineresource pop end end"
    ).encode("ascii")
