"""Say what a proof is asked, and what comes of it."""

from typing import Literal, NamedTuple

from journeycanvas.errors import JourneyError
from journeycanvas.layout.leaves import Print

NoProof = Literal["not-a-pdf", "locked", "too-large", "too-much"]


class CannotProve(JourneyError):
    """A file cannot be read back as a PDF of a map."""

    def __init__(self, reason: NoProof, path: str) -> None:
        super().__init__(reason, path)
        self.reason, self.path = reason, path


class Wanted(NamedTuple):
    """What was meant to be printed; margin is what stays white at the edge of every leaf, in points."""

    leaves: Print
    margin: float = 0.0
    is_whole_map: bool = True


class Missing(NamedTuple):
    """A card with something amiss, and where it should stand; page is the label or the number of its leaf."""

    card: str
    text: str
    lane: str
    stage: str
    page: str


class OffSize(NamedTuple):
    """A page that is not as large as it should be, in millimetres."""

    page: int
    width_mm: float
    height_mm: float
    wanted_width_mm: float
    wanted_height_mm: float


class Outside(NamedTuple):
    """Words that stand beyond the edge of a page, or where a printer leaves it white."""

    page: int
    words: tuple[str, ...]
    more: int


class Proof(NamedTuple):
    """What came of reading a file back; wanted_pages is None, and size_error_mm too, when nobody knows what was meant.

    elsewhere is how many of the cards found do not stand where they should, boxed the first with a letter of no_glyph.
    """

    pages: int
    wanted_pages: int | None
    size_error_mm: float | None
    off_size: tuple[OffSize, ...]
    cards: int
    found: int
    missing: tuple[Missing, ...]
    elsewhere: int
    no_glyph: str
    outside: tuple[Outside, ...]
    blank: tuple[int, ...]
    boxed: Missing | None = None

    @property
    def is_good(self) -> bool:
        """Tell that there is nothing to look at."""
        return not (
            self.missing
            or self.off_size
            or self.elsewhere
            or self.no_glyph
            or self.outside
            or self.blank
            or self.wanted_pages not in (None, self.pages)
        )
