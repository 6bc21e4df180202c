"""Lay a map out as it is wanted: without its cards or with them, in its theme, on its paper. Nothing is written."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from journeycanvas.errors import JourneyError
from journeycanvas.layout.fitting import Fitted, fit
from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import FIT, Orientation, Page, Paper, paper_named
from journeycanvas.layout.setting import Setting, setting_for
from journeycanvas.layout.tiling import Tiling
from journeycanvas.model import Journey
from journeycanvas.render.photos import Pictures, in_greys, pictures_of
from journeycanvas.render.wishes import USUAL_MARGIN_MM, USUAL_THEME, Wish
from journeycanvas.text import Typesetter
from journeycanvas.theme import read_theme, theme_names

# A page of a map needs neither; to load them takes as long as to write it. The same is true of what is asked for below.
if TYPE_CHECKING:
    from journeycanvas.layout.handouts.printing import Handouts
    from journeycanvas.layout.workshop.choosing import Canvas

CANVAS_THEME = "ink"  # what any copier prints
CANVAS_MARGIN_MM = 8.0  # what plotters leave white, and some air

Unknown: TypeAlias = tuple[tuple[str, str], ...]
"""What a map names that is not there, as (what, name): a paper, a theme or tiles."""


class Instruments(NamedTuple):
    """What drawing needs besides the map, made once for many: the folder of resources and its typesetter."""

    resources: Path
    typesetter: Typesetter

    @classmethod
    def at(cls, resources: Path) -> "Instruments":
        """Return the instruments that lie in a folder of resources."""
        return cls(resources, Typesetter(resources / "fonts"))


class Drawn(NamedTuple):
    """A map laid out as a wish wants it, and the page that it stands on; blank ones are without their cards.

    The page of sheets that go with the map is their first, at its real size. A poster is cut as its tiling says;
    fitted is what one can be made of.
    """

    journey: Journey
    setting: Setting
    sheet: Sheet
    paper: Paper
    page: Page
    unknown: Unknown
    margin_mm: float = 0.0
    canvas: "Canvas | None" = None
    handouts: "Handouts | None" = None
    fitted: Fitted | None = None
    tiling: Tiling | None = None

    @property
    def pictures(self) -> Pictures:
        """What gives the bytes of the pictures as this theme shows them."""
        pictures = pictures_of(self.journey)
        return in_greys(pictures) if self.setting.theme.grey_pictures else pictures


class NoSuchTheme(JourneyError):
    """The person asked for a theme that is not there."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known


def draw(journey: Journey, wish: Wish, instruments: Instruments, version: str = "") -> Drawn:
    """Lay a map out for the paper and in the theme that are wanted; version is printed in its passport.

    Raises NoSuchTheme.
    """
    theme, unknown = _theme(journey, wish, instruments.resources / "themes")
    if wish.blank:
        journey, version = replace(journey, cards={}, links={}, comments={}), ""
    setting = setting_for(journey, theme, instruments.resources, instruments.typesetter, version=version)
    if wish.workshop is not None:
        orientation, margin_mm = _lie(journey, wish)
        from journeycanvas.layout.workshop.choosing import canvas_for

        canvas = canvas_for(journey, setting, wish.workshop, wish.paper, orientation, max(margin_mm, CANVAS_MARGIN_MM))
        return Drawn(journey, setting, canvas.sheet, canvas.paper, canvas.page, unknown, canvas=canvas)
    own, odd = (wish.paper, ()) if wish.paper is not None else _own_paper(journey)
    if wish.sheets:
        from journeycanvas.layout.handouts.printing import handouts, paper_for

        paper = paper_for(wish.paper, own)
        made = handouts(journey, setting, wish.sheets, paper, wish.orientation or "auto", wish.margin_mm)
        first = made.leaves[0]
        page = Page(first.width, first.height, 1.0, 0.0, 0.0)
        return Drawn(journey, setting, first.views[0].sheet, paper, page, unknown, handouts=made)
    # On paper of a size, several shapes are tried before one is drawn.
    setting = replace(setting, draws_at_once=own == FIT)
    orientation, margin_mm = _lie(journey, wish)
    fitted = fit(journey, setting, own, orientation, margin_mm)
    sheet = fitted.plan.sheet()
    return Drawn(journey, fitted.setting, sheet, own, fitted.page, unknown + odd, margin_mm, fitted=fitted)


def _theme(journey: Journey, wish: Wish, folder: Path) -> tuple[str, Unknown]:
    """Return the theme that is wanted, and one that the map names in vain. Raises NoSuchTheme for a wish."""
    known = theme_names(folder)
    if wish.theme is not None:
        if wish.theme not in known:
            raise NoSuchTheme(wish.theme, known)
        return wish.theme, ()
    if wish.workshop is not None and CANVAS_THEME in known:
        return CANVAS_THEME, ()
    own = journey.map.theme or USUAL_THEME
    if own not in known:
        return USUAL_THEME, (("theme", own),)
    is_for_screens = own != USUAL_THEME and read_theme(own, folder).screen_only
    return (USUAL_THEME if is_for_screens else own), ()  # nobody wants a page full of dark ink without asking


def _own_paper(journey: Journey) -> tuple[Paper, Unknown]:
    """Return the paper that the map names, one as large as the map where it names none, and one named in vain."""
    size = journey.map.paper.size if journey.map.paper else None
    if not size:
        return FIT, ()
    paper = paper_named(size)
    return (paper, ()) if paper else (FIT, (("paper", size),))


def _lie(journey: Journey, wish: Wish) -> tuple[Orientation, float]:
    """Return how the paper lies and its margin in millimetres."""
    own = journey.map.paper
    orientation: Orientation = wish.orientation or (own.orientation if own else "auto")
    margin_mm = wish.margin_mm
    if margin_mm is None:
        margin_mm = own.margin if own and own.margin is not None else USUAL_MARGIN_MM
    return orientation, margin_mm
