"""Shape text with one font: HarfBuzz over a bundled file, in font units."""

from dataclasses import dataclass
from pathlib import Path

import uharfbuzz as hb


@dataclass(frozen=True, slots=True, eq=False)
class Shaped:
    """A stretch of text in one font and direction. Glyphs stand in visual order, from left to right, in font units.

    A cluster is the offset into text of the first character that the glyph stands for; em is the whole advance
    divided by the units of an em. Two are the same only if they are one object, so that caches can be keyed by it.
    """

    font: "Font"
    text: str
    rtl: bool
    glyphs: tuple[int, ...]
    advances: tuple[int, ...]
    x_offsets: tuple[int, ...]
    y_offsets: tuple[int, ...]
    clusters: tuple[int, ...]
    em: float


class Font:
    """One font file: ascent, descent and the width of a space are fractions of an em, all above zero."""

    __slots__ = ("_glyphs", "_inks", "_space", "ascent", "descent", "face", "hb", "name", "path", "space", "upem")

    def __init__(self, path: Path) -> None:
        self.path = str(path)
        self.face = hb.Face(hb.Blob(path.read_bytes()))  # HarfBuzz's own opening stumbles over paths on Windows
        self.hb = hb.Font(self.face)
        self.upem: int = self.face.upem
        self.name: str = self.face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or path.stem
        extents = self.hb.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self.upem
        self.descent: float = -extents.descender / self.upem
        self._glyphs: dict[str, bool] = {}
        self._inks: dict[int, tuple[int, int]] = {}
        space = self.hb.get_nominal_glyph(32) or 0
        self._space: tuple[int, int] = (space, self.hb.get_glyph_h_advance(space))
        self.space: float = self._space[1] / self.upem

    def has(self, character: str) -> bool:
        """Tell whether the font draws the character.

        Vazirmatn's table leads arrows to .notdef, which is no glyph; private characters mean something else in
        every font, and are nobody's.
        """
        known = self._glyphs.get(character)
        if known is None:
            known = self._glyphs[character] = _is_public(character) and bool(self.hb.get_nominal_glyph(ord(character)))
        return known

    def ink(self, glyph: int) -> tuple[int, int]:
        """Return the highest and the lowest point of a glyph in font units, y upwards; 0 and 0 when it is blank."""
        known = self._inks.get(glyph)
        if known is None:
            extents = self.hb.get_glyph_extents(glyph)
            top, height = (extents.y_bearing, extents.height) if extents is not None else (0, 0)
            known = self._inks[glyph] = (top, top + height)
        return known

    def shape(self, text: str, rtl: bool, script: str, language: str) -> Shaped:
        """Return the glyphs of text; script is an ISO 15924 tag as HarfBuzz gives it."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.direction = "rtl" if rtl else "ltr"
        buffer.script = script
        buffer.language = language
        hb.shape(self.hb, buffer)
        places = buffer.glyph_positions
        marks = buffer.glyph_infos
        advances = tuple([place.x_advance for place in places])
        return Shaped(
            self,
            text,
            rtl,
            tuple([mark.codepoint for mark in marks]),
            advances,
            tuple([place.x_offset for place in places]),
            tuple([place.y_offset for place in places]),
            tuple([mark.cluster for mark in marks]),
            sum(advances) / self.upem,
        )

    def with_spaces(self, word: Shaped, count: int) -> Shaped:
        """Return the word of this font with spaces after it, without shaping it again."""
        glyph, advance = self._space
        length = len(word.text)
        spaces = (glyph,) * count
        advances = (advance,) * count
        zeros = (0,) * count
        clusters = tuple(range(length, length + count))
        em = word.em + count * advance / self.upem
        text = word.text + " " * count
        if word.rtl:
            return Shaped(
                self,
                text,
                True,
                spaces + word.glyphs,
                advances + word.advances,
                zeros + word.x_offsets,
                zeros + word.y_offsets,
                clusters[::-1] + word.clusters,
                em,
            )
        return Shaped(
            self,
            text,
            False,
            word.glyphs + spaces,
            word.advances + advances,
            word.x_offsets + zeros,
            word.y_offsets + zeros,
            word.clusters + clusters,
            em,
        )


def _is_public(character: str) -> bool:
    return not "\ue000" <= character <= "\uf8ff" and character < "\U000f0000"
