"""Take a map all the way to a file: laid out, fitted to paper, written whole or not at all."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeycanvas import __version__
from journeycanvas.errors import JourneyError
from journeycanvas.layout.fitting import fit
from journeycanvas.layout.handouts.kinds import Handout
from journeycanvas.layout.leaves import Print, View, leaf_of
from journeycanvas.layout.marks import Photo, Sheet
from journeycanvas.layout.paper import (
    FIT,
    Orientation,
    Page,
    Paper,
    fit_page,
    inside_margins,
    paper_named,
    smallest_text,
)
from journeycanvas.layout.reading_distance import reading_distance_m
from journeycanvas.layout.setting import Setting, setting_for
from journeycanvas.layout.tiling import USUAL_OVERLAP_MM, CannotTile, TileWish, Tiling
from journeycanvas.layout.workshop.notes import Slots
from journeycanvas.model import Journey
from journeycanvas.render.facts import facts_of
from journeycanvas.render.formats import FORMATS, Order
from journeycanvas.render.missing import missing_characters
from journeycanvas.render.photos import Pictures, in_greys, pictures_of, size_of
from journeycanvas.render.printed import printed_entry
from journeycanvas.render.proof import Proof, Wanted
from journeycanvas.render.writing import write_leaves
from journeycanvas.text import Typesetter
from journeycanvas.theme import read_theme, theme_names

# A page of a map needs neither; to load them takes as long as to write it. The same is true of what is asked for below.
if TYPE_CHECKING:
    from journeycanvas.layout.handouts.printing import Handouts
    from journeycanvas.layout.workshop.choosing import Canvas

USUAL_THEME = "paper"
CANVAS_THEME = "ink"  # what any copier prints
CANVAS_MARGIN_MM = 8.0  # what plotters leave white, and some air
USUAL_MARGIN_MM = 5.0  # what most printers leave white; the map brings a margin of its own
USUAL_DPI = 150.0
USUAL_TILE = "A4"


class Wish(NamedTuple):
    """How a person wants a map; None leaves it to the map, and then to what is usual.

    workshop asks for the canvas of the map for a wall, at real size, with slots for sticky notes; sheets for those
    that go with the map to a workshop, instead of the map.
    """

    format: str
    paper: Paper | None = None
    orientation: Orientation | None = None
    theme: str | None = None
    dpi: float = USUAL_DPI
    blank: bool = False
    margin_mm: float | None = None
    tile: TileWish | None = None
    workshop: Slots | None = None
    sheets: tuple[Handout, ...] = ()


class Workshop(NamedTuple):
    """What exporting needs besides the map, made once for many: the folder of resources and its typesetter."""

    resources: Path
    typesetter: Typesetter


class Exported(NamedTuple):
    """What was written: the page, what to look at, and the files.

    unknown is what the map named that is not there, as (what, name): a paper, a theme or tiles; sheets is how many
    pages each kind of sheet has that goes with the map.
    """

    paper: Paper
    page: Page
    smallest_text: float | None
    missing: str
    unread: int
    unknown: tuple[tuple[str, str], ...]
    files: tuple[Path, ...] = ()
    language: str = "en"
    tiling: Tiling | None = None
    canvas: "Canvas | None" = None
    proof: Proof | None = None
    sheets: tuple[tuple[Handout, int], ...] = ()

    @property
    def reading_distance_m(self) -> float | None:
        """From how many metres the smallest text can be read; None when there is no text."""
        return reading_distance_m(self.smallest_text, self.language) if self.smallest_text else None


class Drawn(NamedTuple):
    """A map laid out as a wish wants it, before it stands on paper; blank ones are without their cards."""

    journey: Journey
    setting: Setting
    sheet: Sheet
    unknown: tuple[tuple[str, str], ...]
    canvas: "Canvas | None" = None
    handouts: "Handouts | None" = None

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


def export(
    journey: Journey,
    target: Path,
    wish: Wish,
    workshop: Workshop,
    version: str = "",
    told: Callable[[int, int], None] = lambda done, of: None,
    is_proved: bool | None = None,
) -> Exported:
    """Write a map to a file and return what came of it; version is printed in the map's passport.

    told hears how many of how many leaves are written. A PDF is read back and proved if is_proved says so; left to
    what is usual, a poster is and a single page is not.

    Raises NoSuchTheme, CannotTile, TooManyPixels, QtIsMissing or CannotWrite, and then nothing was written; and
    CannotProve when what was written cannot be read back.
    """
    drawn = draw(journey, wish, workshop, version)
    found = findings(drawn, wish)
    leaves = leaves_for(drawn, wish, found)
    facts = facts_of(drawn.journey, drawn.setting)._replace(printed=printed_entry(wish, __version__, version))
    order = Order(leaves, drawn.pictures, facts, wish.dpi, lambda done: told(done, len(leaves)))
    files = write_leaves(order, target, wish.format)
    exported = found._replace(files=files)
    if wish.format != "pdf" or not (exported.tiling is not None if is_proved is None else is_proved):
        return exported
    from journeycanvas.render.proof.proving import prove

    return exported._replace(proof=prove(target, drawn.journey, wanted_for(drawn, wish, leaves)))


def wanted_for(drawn: Drawn, wish: Wish, leaves: Print) -> Wanted:
    """Return what a proof of these leaves looks for."""
    tiling, _ = tiling_for(drawn, wish)
    if tiling is not None:
        return Wanted(leaves, tiling.frame.printer_margin, is_whole_map=drawn.canvas is None)
    if drawn.canvas is not None or drawn.handouts is not None:
        return Wanted(leaves, is_whole_map=False)
    paper, page, _ = page_for(drawn, wish)
    across, _ = inside_margins(page.width, page.height, _lie(drawn.journey, wish)[1])
    return Wanted(leaves, 0.0 if paper == FIT else (page.width - across) / 2)


def leaves_for(drawn: Drawn, wish: Wish, found: Exported | None = None) -> Print:
    """Return the pages of a map that is drawn, as they are written and as a preview shows them.

    With what was found of it already, a poster is not planned a second time.
    """
    if drawn.handouts is not None:
        return drawn.handouts.leaves
    tiling = tiling_for(drawn, wish)[0] if found is None else found.tiling
    if tiling is not None:
        from journeycanvas.layout.tiling.pages import tile_leaves

        return tile_leaves(drawn.sheet, tiling, drawn.setting, drawn.journey.map.title)
    return (leaf_of(drawn.sheet, page_for(drawn, wish)[1]),)


def tiling_for(drawn: Drawn, wish: Wish) -> tuple[Tiling | None, tuple[tuple[str, str], ...]]:
    """Return how the map is cut into tiles, None when it is to be one page, and tiles that it named in vain.

    A map that names tiles itself is cut into them where nobody asked for a paper. Raises CannotTile for a wish.
    """
    paper, page, _ = page_for(drawn, wish)
    if drawn.handouts is not None:
        return None, ()
    if wish.tile is not None:
        return _tiles(drawn.sheet, paper, page, wish.tile), ()
    own = drawn.journey.map.paper
    if own is None or not own.tile or wish.paper is not None or not FORMATS[wish.format].holds_many:
        return None, ()
    name = USUAL_TILE if own.tile is True else own.tile
    tile = paper_named(name)
    if tile is not None:
        asked = TileWish(tile, overlap_mm=USUAL_OVERLAP_MM if own.overlap is None else own.overlap)
        with suppress(CannotTile):
            return _tiles(drawn.sheet, paper, page, asked), ()
    return None, (("tile", name),)


def _tiles(sheet: Sheet, paper: Paper, page: Page, wish: TileWish) -> Tiling:
    from journeycanvas.layout.tiling.planning import plan_tiles

    return plan_tiles(sheet, paper, page, wish)


def draw(journey: Journey, wish: Wish, workshop: Workshop, version: str = "") -> Drawn:
    """Lay a map out for the paper and in the theme that are wanted. Raises NoSuchTheme."""
    unknown: list[tuple[str, str]] = []
    theme = _theme(journey, wish, workshop, unknown)
    if wish.blank:
        journey, version = replace(journey, cards={}, links={}, comments={}), ""
    setting = setting_for(journey, theme, workshop.resources, workshop.typesetter, version=version)
    if wish.workshop is not None:
        orientation, margin_mm = _lie(journey, wish)
        from journeycanvas.layout.workshop.choosing import canvas_for

        canvas = canvas_for(journey, setting, wish.workshop, wish.paper, orientation, max(margin_mm, CANVAS_MARGIN_MM))
        return Drawn(journey, setting, canvas.sheet, tuple(unknown), canvas)
    if wish.sheets:
        from journeycanvas.layout.handouts.printing import handouts, paper_for

        paper = paper_for(wish.paper, _own_paper(journey, []))
        made = handouts(journey, setting, wish.sheets, paper, wish.orientation or "auto", wish.margin_mm)
        return Drawn(journey, setting, made.leaves[0].views[0].sheet, tuple(unknown), handouts=made)
    paper = wish.paper or _own_paper(journey, [])
    # On paper of a size, several shapes are tried before one is drawn.
    setting = replace(setting, draws_at_once=paper == FIT)
    fitted = fit(journey, setting, paper, *_lie(journey, wish))
    return Drawn(journey, fitted.setting, fitted.plan.sheet(), tuple(unknown))


def page_for(drawn: Drawn, wish: Wish) -> tuple[Paper, Page, tuple[tuple[str, str], ...]]:
    """Return the paper that is wanted, the page with the map on it, and a paper that the map named in vain."""
    if drawn.canvas is not None:
        return drawn.canvas.paper, drawn.canvas.page, ()
    if drawn.handouts is not None:
        first = drawn.handouts.leaves[0]
        return drawn.handouts.paper, Page(first.width, first.height, 1.0, 0.0, 0.0), ()
    unknown: list[tuple[str, str]] = []
    paper = wish.paper or _own_paper(drawn.journey, unknown)
    return paper, _page(drawn.journey, drawn.sheet, paper, wish), tuple(unknown)


def findings(drawn: Drawn, wish: Wish) -> Exported:
    """Return what there is to say about a map that is drawn and put on paper."""
    paper, page, unknown = page_for(drawn, wish)
    tiling, tiles_unknown = tiling_for(drawn, wish)
    made = drawn.handouts
    views = [view for leaf in made.leaves for view in leaf.views] if made else [View(drawn.sheet, page.scale, 0, 0)]
    sizes = ((smallest_text(view.sheet) or 0.0) * view.scale for view in views)
    sheets = [view.sheet for view in views]
    return Exported(
        paper,
        page,
        min((size for size in sizes if size), default=None),
        "".join(sorted(set("".join(map(missing_characters, sheets))))),
        _unread(sheets, drawn.pictures),
        drawn.unknown + unknown + tiles_unknown,
        language=drawn.sheet.language,
        canvas=drawn.canvas,
        tiling=tiling,
        sheets=made.counts if made else (),
    )


def _theme(journey: Journey, wish: Wish, workshop: Workshop, unknown: list[tuple[str, str]]) -> str:
    known = theme_names(workshop.resources / "themes")
    if wish.theme is not None:
        if wish.theme not in known:
            raise NoSuchTheme(wish.theme, known)
        return wish.theme
    if wish.workshop is not None and CANVAS_THEME in known:
        return CANVAS_THEME
    own = journey.map.theme or USUAL_THEME
    if own not in known:
        unknown.append(("theme", own))
        return USUAL_THEME
    is_for_screens = own != USUAL_THEME and read_theme(own, workshop.resources / "themes").screen_only
    return USUAL_THEME if is_for_screens else own  # nobody wants a page full of dark ink without asking


def _own_paper(journey: Journey, unknown: list[tuple[str, str]]) -> Paper:
    size = journey.map.paper.size if journey.map.paper else None
    paper = paper_named(size) if size else FIT
    if paper is None:
        unknown.append(("paper", size or ""))
    return paper or FIT


def _page(journey: Journey, sheet: Sheet, paper: Paper, wish: Wish) -> Page:
    return fit_page(sheet, paper, *_lie(journey, wish))


def _lie(journey: Journey, wish: Wish) -> tuple[Orientation, float]:
    """Return how the paper lies and its margin in millimetres."""
    own = journey.map.paper
    orientation: Orientation = wish.orientation or (own.orientation if own else "auto")
    margin_mm = wish.margin_mm
    if margin_mm is None:
        margin_mm = own.margin if own and own.margin is not None else USUAL_MARGIN_MM
    return orientation, margin_mm


def _unread(sheets: Sequence[Sheet], pictures: Callable[[str], bytes | None]) -> int:
    """Return how many pictures of the sheets cannot be shown."""
    blocks = [placed.block for sheet in sheets for placed in sheet.placed]
    shown = {mark.picture for block in blocks for mark in block.marks if isinstance(mark, Photo)}
    return sum(size_of(pictures(picture) or b"") is None for picture in shown)
