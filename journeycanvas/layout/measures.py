"""Fix the sizes that the whole sheet shares: type, space and the grid, in points at natural scale."""

from typing import NamedTuple


class Face(NamedTuple):
    """A size and weight of type; leading is the line height as a multiple of the size."""

    size: float
    bold: bool = False
    leading: float = 1.45


TITLE = Face(26.0, bold=True, leading=1.25)
SUBTITLE = Face(11.0)
NAME = Face(13.0, bold=True, leading=1.35)
STAGE = Face(12.0, bold=True, leading=1.3)
LANE = Face(11.0, bold=True, leading=1.35)
CARD = Face(10.0)
STRONG = Face(10.0, bold=True)
FIGURE = Face(17.0, bold=True, leading=1.3)
SMALL = Face(8.5, leading=1.4)
SMALL_STRONG = Face(8.5, bold=True, leading=1.4)

UNIT = 4.0  # the grid that every distance is a multiple of
MARGIN = 40.0  # around the whole sheet
LANE_COLUMN = 132.0  # lane titles and their questions
STAGE_COLUMN = 162.0  # a stage of width 1
CELL = 8.0  # between a cell's edge and its cards
GAP = 6.0  # between two cards
CARD_SIDE = 8.0  # inside a card, at the sides
CARD_TOP = 6.0  # inside a card, above and below
CORNER = 4.0
HAIRLINE = 0.6
LEAST_LANE = 44.0  # an empty lane's height: room for a title, a question and a few words by hand
LEAST_GRID = 560.0  # a map with few stages is not narrower than this
BLANK_LANE = 76.0  # an empty lane of a blank canvas: room to write in


class Shape(NamedTuple):
    """How the sizes that a map may have on another paper differ from the natural ones.

    stages is a factor of STAGE_COLUMN and lanes one of the least height of a lane; lane_column is a width, and margin
    that of the ground around everything. Cards may stand abreast in a cell that is wide enough for several.

    A poster is cut before the stages with the numbers in cuts_before, and cuts_at so far below the top of the sheet: no
    line of text stands across these places where that can be helped.
    """

    stages: float = 1.0
    lane_column: float = LANE_COLUMN
    lanes: float = 1.0
    abreast: bool = False
    margin: float = MARGIN
    cuts_before: tuple[int, ...] = ()
    cuts_at: tuple[float, ...] = ()


NATURAL = Shape()
"""As on the screen, whatever the paper."""
DOT = 5.0  # diameter of the dots that count severity, effort and criticality
