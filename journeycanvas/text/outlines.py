"""Give the outlines of glyphs, for painters that draw letters as shapes."""

from typing import TypeAlias

import uharfbuzz as hb

from journeycanvas.text.fonts import Font

Piece: TypeAlias = tuple[str, tuple[float, ...]]
"""("M", (x, y)) · ("L", (x, y)) · ("Q", (x1, y1, x, y)) · ("C", (x1, y1, x2, y2, x, y)) · ("Z", ())."""


def outline(font: Font, glyph: int) -> list[Piece]:
    """Return the outline of a glyph in font units, y upwards, to be filled by the non-zero winding rule."""
    pieces: list[Piece] = []
    font.hb.draw_glyph(glyph, _pens(), pieces)
    return pieces


def _pens() -> hb.DrawFuncs:
    pens = hb.DrawFuncs()
    pens.set_move_to_func(lambda x, y, pieces: pieces.append(("M", (x, y))))
    pens.set_line_to_func(lambda x, y, pieces: pieces.append(("L", (x, y))))
    pens.set_quadratic_to_func(lambda x1, y1, x, y, pieces: pieces.append(("Q", (x1, y1, x, y))))
    pens.set_cubic_to_func(lambda x1, y1, x2, y2, x, y, pieces: pieces.append(("C", (x1, y1, x2, y2, x, y))))
    pens.set_close_path_func(lambda pieces: pieces.append(("Z", ())))
    return pens
