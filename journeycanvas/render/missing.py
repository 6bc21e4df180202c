"""Find the characters of a sheet that no bundled font has: they come out as empty boxes in every format."""

from itertools import pairwise

from journeycanvas.layout.marks import Sheet, Words

NOTHING_FITS = 0  # the glyph that a font draws for what it does not have


def missing_characters(sheet: Sheet) -> str:
    """Return the characters without a glyph, each once, in the order of their code points."""
    words = {
        run.word
        for block in {placed.block for placed in sheet.placed}
        for mark in block.marks
        if isinstance(mark, Words)
        for line in mark.block.lines
        for run in line.runs
    }
    found = set()
    for word in words:
        if NOTHING_FITS in word.glyphs:
            ends = dict(pairwise(sorted({*word.clusters, len(word.text)})))
            for glyph, cluster in zip(word.glyphs, word.clusters, strict=True):
                if glyph == NOTHING_FITS:
                    found.add(word.text[cluster : ends[cluster]])
    return "".join(sorted(set("".join(found))))
