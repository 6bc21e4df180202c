"""Say from how far a text can be read on paper, and when it is too small to be read at all.

The distances are those of a university's print shop: 20 points from 2 metres, 34 from 3.5, 50 from 5.5, 66 from 7.5,
100 from 11 (NC State University, Wolfxpress, printing tips). Between them they are interpolated; from 0 to 20 points,
and above 100, they follow the same straight lines.

What the eye tells apart is the body of the letters, not the size in the font's name. The table is about Latin letters,
whose small ones are 0.53 of the size in the bundled fonts. Hebrew letters are 0.58 high there: the table leans to the
safe side, and is left as it is. The letters of Persian and Arabic between their dots and tails (د ه ح س) are 0.42 high
on the average, so that a text of the same size is read from four fifths as far.
"""

from bisect import bisect_right

from journeycanvas.i18n import Catalogue
from journeycanvas.text import Numerals
from journeycanvas.text.characters import script_of_language

TABLE = ((0.0, 0.0), (20.0, 2.0), (34.0, 3.5), (50.0, 5.5), (66.0, 7.5), (100.0, 11.0))
ARABIC_SCRIPT = 0.8  # of the distance for Latin letters
LEAST_IN_HAND = 6.0  # points; smaller text is hard to read even on a page in the hand


def reading_distance_m(points: float, language: str = "en") -> float:
    """Return from how many metres a text of this size can be read in the script of a language."""
    seen = points * (ARABIC_SCRIPT if script_of_language(language) == "Arab" else 1.0)
    place = min(max(bisect_right(TABLE, (seen, float("inf"))) - 1, 0), len(TABLE) - 2)
    (small, near), (large, far) = TABLE[place], TABLE[place + 1]
    return near + (seen - small) * (far - near) / (large - small)


def reading_sentence(points: float, language: str, words: Catalogue, numerals: Numerals) -> str:
    """Return from how far the smallest text of a map can be read, or that it cannot, in the words of the reader."""
    if points < LEAST_IN_HAND:
        return words.say("the smallest text is too small to read")
    metres = numerals.number(round(reading_distance_m(points, language), 1))
    return words.say("the smallest text can be read from {metres} m", metres=metres)
