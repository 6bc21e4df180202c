"""Take a map all the way to a file: drawn, cut into leaves, written whole or not at all, read back."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeycanvas import __version__
from journeycanvas.layout.handouts.kinds import Handout
from journeycanvas.layout.leaves import Print, View, leaf_of
from journeycanvas.layout.marks import Photo, Sheet
from journeycanvas.layout.paper import FIT, Page, Paper, inside_margins, paper_named, smallest_text
from journeycanvas.layout.reading_distance import reading_distance_m
from journeycanvas.layout.tiling import USUAL_OVERLAP_MM, CannotTile, TileWish, Tiling
from journeycanvas.model import Journey
from journeycanvas.render.drawing import Drawn, Instruments, Unknown, draw
from journeycanvas.render.facts import facts_of
from journeycanvas.render.formats import FORMATS, Order
from journeycanvas.render.missing import missing_characters
from journeycanvas.render.photos import Pictures, size_of
from journeycanvas.render.printed import printed_entry
from journeycanvas.render.proof import Proof, Wanted
from journeycanvas.render.wishes import USUAL_TILE, Wish
from journeycanvas.render.writing import write_leaves

if TYPE_CHECKING:  # a page of a map does not need it
    from journeycanvas.layout.workshop.choosing import Canvas


class Exported(NamedTuple):
    """What was written: the page, what to look at, and the files.

    unknown is what the map named that is not there; sheets is how many pages each kind of sheet has that goes with the
    map.
    """

    paper: Paper
    page: Page
    smallest_text: float | None
    missing: str
    unread: int
    unknown: Unknown
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


def export(
    journey: Journey,
    target: Path,
    wish: Wish,
    instruments: Instruments,
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
    drawn = cut(draw(journey, wish, instruments, version), wish)
    found, leaves = findings(drawn), leaves_for(drawn)
    facts = facts_of(drawn.journey, drawn.setting)._replace(printed=printed_entry(wish, __version__, version))
    order = Order(leaves, drawn.pictures, facts, wish.dpi, lambda done: told(done, len(leaves)))
    exported = found._replace(files=write_leaves(order, target, wish.format))
    if wish.format != "pdf" or not (found.tiling is not None if is_proved is None else is_proved):
        return exported
    from journeycanvas.render.proof.proving import prove

    return exported._replace(proof=prove(target, drawn.journey, wanted_for(drawn, leaves)))


def findings(drawn: Drawn) -> Exported:
    """Return what there is to say about a map that is drawn and put on paper."""
    made = drawn.handouts
    whole = View(drawn.sheet, drawn.page.scale, 0.0, 0.0)
    views = [view for leaf in made.leaves for view in leaf.views] if made else [whole]
    sizes = ((smallest_text(view.sheet) or 0.0) * view.scale for view in views)
    sheets = [view.sheet for view in views]
    return Exported(
        drawn.paper,
        drawn.page,
        min((size for size in sizes if size), default=None),
        "".join(sorted(set("".join(map(missing_characters, sheets))))),
        _unread(sheets, drawn.pictures),
        drawn.unknown,
        language=drawn.sheet.language,
        canvas=drawn.canvas,
        tiling=drawn.tiling,
        sheets=made.counts if made else (),
    )


def cut(drawn: Drawn, wish: Wish) -> Drawn:
    """Return a map that is drawn as one page as a poster of sheets, laid out for them, where that is wanted.

    A map that names tiles itself is cut into them where nobody asked for a paper. Raises CannotTile for a wish.
    """
    if drawn.handouts is not None:
        return drawn
    if wish.tile is not None:
        return _cut(drawn, wish.tile)
    own = drawn.journey.map.paper
    if own is None or not own.tile or wish.paper is not None or not FORMATS[wish.format].holds_many:
        return drawn
    name = USUAL_TILE if own.tile is True else own.tile
    tile = paper_named(name)
    if tile is not None:
        asked = TileWish(tile, overlap_mm=USUAL_OVERLAP_MM if own.overlap is None else own.overlap)
        with suppress(CannotTile):
            return _cut(drawn, asked)
    return drawn._replace(unknown=(*drawn.unknown, ("tile", name)))


def _cut(drawn: Drawn, wish: TileWish) -> Drawn:
    if drawn.fitted is None:  # a canvas for the wall keeps its real size
        from journeycanvas.layout.tiling.planning import plan_tiles

        return drawn._replace(tiling=plan_tiles(drawn.sheet, drawn.paper, drawn.page, wish))
    from journeycanvas.layout.tiling.poster import poster

    fitted, tiling = poster(drawn.journey, drawn.fitted, drawn.paper, drawn.margin_mm, wish)
    return drawn._replace(setting=fitted.setting, sheet=fitted.plan.sheet(), page=fitted.page, tiling=tiling)


def leaves_for(drawn: Drawn) -> Print:
    """Return the pages of a map that is drawn, as they are written and as a preview shows them."""
    if drawn.handouts is not None:
        return drawn.handouts.leaves
    if drawn.tiling is not None:
        from journeycanvas.layout.tiling.pages import tile_leaves

        return tile_leaves(drawn.sheet, drawn.tiling, drawn.setting, drawn.journey.map.title)
    return (leaf_of(drawn.sheet, drawn.page),)


def wanted_for(drawn: Drawn, leaves: Print) -> Wanted:
    """Return what a proof of these leaves looks for."""
    if drawn.tiling is not None:
        return Wanted(leaves, drawn.tiling.frame.printer_margin, is_whole_map=drawn.canvas is None)
    if drawn.canvas is not None or drawn.handouts is not None:
        return Wanted(leaves, is_whole_map=False)
    across, _ = inside_margins(drawn.page.width, drawn.page.height, drawn.margin_mm)
    return Wanted(leaves, 0.0 if drawn.paper == FIT else (drawn.page.width - across) / 2)


def _unread(sheets: Sequence[Sheet], pictures: Pictures) -> int:
    """Return how many pictures of the sheets cannot be shown."""
    blocks = [placed.block for sheet in sheets for placed in sheet.placed]
    shown = {mark.picture for block in blocks for mark in block.marks if isinstance(mark, Photo)}
    return sum(size_of(pictures(picture) or b"") is None for picture in shown)
