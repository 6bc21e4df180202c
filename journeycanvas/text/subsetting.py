"""Cut fonts down to what a file uses, and measure single glyphs for it."""

from collections.abc import Iterable, Mapping

import uharfbuzz as hb

from journeycanvas.text.fonts import Font

_NEEDLESS_IN_PDF = (
    *("BASE", "GDEF", "GPOS", "GSUB", "OS/2", "STAT", "cmap", "gasp", "meta", "name", "post"),
    *("VORG", "vhea", "vmtx"),  # lines from top to bottom; they would have to know glyphs that are added later
)
"""Tables that only a text engine or a font menu reads; a PDF viewer is told glyphs, not letters."""


def glyph_of(font: Font, character: str) -> int:
    """Return the glyph that stands for a character by itself; 0 when the font has none."""
    return font.hb.get_nominal_glyph(ord(character)) or 0


def glyph_width(font: Font, glyph: int) -> int:
    """Return how wide a glyph is by itself, in font units."""
    width: int = font.hb.get_glyph_h_advance(glyph)
    return width


def family(font: Font) -> str:
    """Return the name of the family as font menus show it: "Noto Emoji"."""
    found = font.face.get_name(hb.OTNameIdPredefined.TYPOGRAPHIC_FAMILY)
    return found or font.face.get_name(hb.OTNameIdPredefined.FONT_FAMILY) or font.name


def subset_of_glyphs(font: Font, glyphs: Iterable[int]) -> tuple[bytes, Mapping[int, int]]:
    """Return a font file of some glyphs, for writers that name glyphs, and where each old glyph is in it."""
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(set(glyphs))
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NOTDEF_OUTLINE
    wanted.drop_table_tag_set.update(_tag(table) for table in _NEEDLESS_IN_PDF)
    plan = hb.SubsetPlan(font.face, wanted)
    places = dict(plan.old_to_new_glyph_mapping)
    return plan.execute().blob.data, places


def subset_of_characters(font: Font, characters: Iterable[str]) -> bytes:
    """Return a font file that sets any text of these characters as the whole font does, for browsers."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update({ord(character) for character in characters})
    wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    subset: bytes = hb.SubsetPlan(font.face, wanted).execute().blob.data
    return subset


def _tag(table: str) -> int:
    return int.from_bytes(table.encode("ascii"), "big")
