"""Fix the sizes of a canvas for the wall: type and space in points at real size, for a factor that the paper allows."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycanvas.layout.measures import CARD, SMALL, Face
from journeycanvas.layout.paper import MM

USUAL_AREA_MM2 = 594.0 * 841.0  # A1, on which the factor is 1
LARGEST, SMALLEST = 2.0, 0.62
SHRINK = 0.96  # from one factor that is tried to the next
LEAST_GAIN = 1.04  # what is printed is not enlarged by less
PAD = 2.0 * MM  # the least distance of a note from the next one and from the border of its cell


class Sizes(NamedTuple):
    """All sizes, by one factor."""

    factor: float

    def face(self, size: float, bold: bool = False, leading: float = 1.3) -> Face:
        return Face(size * self.factor, bold, leading)

    @property
    def title(self) -> Face:
        return self.face(26.0, bold=True, leading=1.2)

    @property
    def stage(self) -> Face:
        return self.face(17.0, bold=True, leading=1.2)

    @property
    def lane(self) -> Face:
        return self.face(15.0, bold=True)

    @property
    def question(self) -> Face:
        """The smallest type: no smaller than on a map as long as there are slots, for which the rest may be small."""
        size = 11.0 * self.factor
        return Face(size if self.factor < SMALLEST else max(size, SMALL.size), leading=1.3)

    @property
    def most_printed(self) -> float:
        """How many times its usual size what is printed may have: its text is no larger than a question."""
        return max(1.0, self.question.size / CARD.size)

    @property
    def edge_code(self) -> Face:
        """The letter of a lane and the number of a stage."""
        return self.face(30.0, bold=True, leading=1.1)

    @property
    def cell_code(self) -> Face:
        return self.face(17.0, bold=True, leading=1.1)

    @property
    def lane_column(self) -> float:
        return 54.0 * MM * self.factor

    @property
    def end_column(self) -> float:
        """The column at the far end in which the letters of the lanes stand again."""
        return 11.0 * MM * self.factor

    @property
    def space(self) -> float:
        """Between the parts, from the title down."""
        return 3.0 * MM * self.factor

    @property
    def panel(self) -> float:
        """The least height of the areas above the stages."""
        return 34.0 * MM * self.factor

    @property
    def curve(self) -> float:
        """The least height of a lane in which feelings are drawn."""
        return 42.0 * MM * self.factor


def factors(width: float, height: float) -> list[float]:
    """Return the factors that are tried for a page with these sides in points, the most legible first."""
    most = (width * height / MM**2 / USUAL_AREA_MM2) ** 0.5
    tried = [min(max(most, SMALLEST), LARGEST)]
    while tried[-1] * SHRINK >= SMALLEST:
        tried.append(tried[-1] * SHRINK)
    return tried


def printed_factors(sizes: Sizes) -> Iterator[float]:
    """Yield how many times larger what is printed may be, the largest first; 1 is the last."""
    factor = sizes.most_printed
    while factor > LEAST_GAIN:
        yield factor
        factor *= SHRINK
    yield 1.0
