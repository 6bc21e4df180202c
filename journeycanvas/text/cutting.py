"""Cut a word that is wider than the line between graphemes, in time that grows with its length.

The word was shaped once; its cluster advances say where each line is full. Every piece is then shaped on its own,
because letters at a cut take other forms, and given back as a Word that fits.
"""

from bisect import bisect_right

from journeycanvas.text.breaking import grapheme_ends
from journeycanvas.text.clusters import advancing_clusters, reaches
from journeycanvas.text.words import Word, WordShaper

_SLACK = 1e-9  # em; long sums of advances are rounded
_OFTEN_MET = 4  # characters; in a narrow column the same few letters come back on every line


def cut(word: Word, levels: bytes, room: float, shaper: WordShaper) -> list[Word]:
    """Return words that fit into room (em) each, at least a grapheme long; only the last keeps the spaces."""
    places = reaches(word.parts)
    ends = _ends(word, places, room)
    pieces, start, nth = [], 0, 0
    while nth < len(ends):
        full = bisect_right(places, places[start] + room + _SLACK) - 1
        last = max(nth, bisect_right(ends, full) - 1)
        while True:
            end = ends[last] if last + 1 < len(ends) else len(word.text)
            shape = shaper.known_word if end - start <= _OFTEN_MET else shaper.new_word
            piece = shape(word.text[start:end], levels[start:end])
            if piece.em <= room or last == nth:
                break
            full = start + bisect_right(reaches(piece.parts), room + _SLACK) - 1
            last = max(nth, min(last, bisect_right(ends, full)) - 1)
        pieces.append(piece)
        start, nth = end, last + 1
    return pieces


def _ends(word: Word, places: list[float], room: float) -> list[int]:
    """Where the word may be cut: after graphemes, and inside those that hold several glyphs too wide for a line."""
    ends: list[int] = []
    inside: list[int] | None = None
    start = 0
    for end in grapheme_ends(word.text.rstrip(" ")):
        if end - start > 1 and places[end] - places[start] > room:
            if inside is None:
                inside = advancing_clusters(word.parts)
            ends += inside[bisect_right(inside, start) : bisect_right(inside, end - 1)]
        ends.append(end)
        start = end
    return ends
