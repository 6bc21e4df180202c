"""Cut a word that is wider than the line between graphemes, in time that grows with its length.

The word was shaped once; its cluster advances say where each line is full. Every piece is then shaped on its own,
because letters at a cut take other forms, and given back as a Word that fits.
"""

from bisect import bisect_right
from itertools import accumulate

from journeycanvas.text.clusters import reaches
from journeycanvas.text.words import Word, WordShaper


def cut(word: Word, levels: bytes, room: float, graphemes: list[int], shaper: WordShaper) -> list[Word]:
    """Return words that fit into room (em) each, at least a grapheme long; only the last keeps the spaces."""
    ends = list(accumulate(graphemes))
    places = reaches(word.parts)
    out, start, nth = [], 0, 0
    while nth < len(ends):
        limit = (places[start] if start < len(places) else places[-1]) + room
        last = bisect_right(places, limit + 1e-9) - 1
        stop = max(nth, bisect_right(ends, last) - 1)
        while True:
            end = ends[stop]
            piece = shaper.new_word(word.text[start:end], levels[start:end])
            if piece.em <= room or stop == nth:
                break
            stop -= 1
        out.append(piece)
        start, nth = end, stop + 1
    return out
