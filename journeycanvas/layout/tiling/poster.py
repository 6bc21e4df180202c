"""Make a poster of a map: its page as it is, or in the shape that suits the sheets, its text beside their cuts."""

from dataclasses import replace
from typing import NamedTuple

from journeycanvas.layout.fitting import Fitted
from journeycanvas.layout.paper import FIT, Paper
from journeycanvas.layout.tiling.plan import Alternative, TileWish, Tiling
from journeycanvas.layout.tiling.planning import cut_into, fewest_sheets, frames_of, plan_tiles
from journeycanvas.layout.tiling.shaping import Shaped, Shaper
from journeycanvas.model import Journey

TRIED = 6  # times that text is moved beside the cuts
SPARE = 2.0  # points


class Poster(NamedTuple):
    """A map as it is laid out for its sheets, and how it is cut into them."""

    fitted: Fitted
    tiling: Tiling


def poster(journey: Journey, fitted: Fitted, paper: Paper, margin_mm: float, wish: TileWish) -> Poster:
    """Return a map that is known as one page as a poster: that page exactly, or the fewest sheets. Raises CannotTile.

    A size that somebody named is kept; that fewer sheets would do for a smaller poster is offered in its alternative.
    For the fewest, a map is laid out for its sheets, unless that takes more of them than to cut the page as it is.
    """
    frames = frames_of(paper, fitted.page, wish)
    page = Poster(fitted, plan_tiles(fitted.plan.sheet(), paper, fitted.page, wish._replace(fewest_sheets=False)))
    suited = _suited(journey, fitted, paper, margin_mm, wish)
    if not wish.fewest_sheets:
        return _with_fewest(page, suited)
    if suited is None or suited.tiling.crossed or suited.tiling.count > fewest_sheets(fitted, frames, wish):
        plain = Poster(fitted, plan_tiles(fitted.plan.sheet(), paper, fitted.page, wish))
        if suited is None or _order(plain) < _order(suited):
            return plain
    return _beside(suited, page)


def _suited(journey: Journey, fitted: Fitted, paper: Paper, margin_mm: float, wish: TileWish) -> Poster | None:
    """Return the map laid out for its sheets; None when it cannot be."""
    if paper == FIT:
        return None
    shaper = Shaper(journey, fitted, wish, margin_mm)
    shaped = shaper.shaped(frames_of(paper, fitted.page, wish))
    return _beside_its_text(shaper, shaped, wish) if shaped is not None else None


def _with_fewest(page: Poster, suited: Poster | None) -> Poster:
    """Return a page as a poster that tells of the fewest sheets that would do, where that is worth telling."""
    known = page.tiling.alternative, suited and suited.tiling.as_alternative
    best = min((one for one in known if one is not None), key=_fewest, default=None)
    is_better = best is not None and _fewest(best) < _fewest(page.tiling.as_alternative)
    return page._replace(tiling=replace(page.tiling, alternative=best if is_better else None))


def _beside(one: Poster, other: Poster) -> Poster:
    """Return a poster that tells of the other."""
    return one._replace(tiling=replace(one.tiling, alternative=other.tiling.as_alternative))


def _beside_its_text(shaper: Shaper, shaped: Shaped, wish: TileWish) -> Poster:
    """Return a poster whose text was moved a little where a cut between two rows of sheets would go through it."""
    best = _cut(shaper, shaped, wish)
    longer = 0.0  # by how much the map grows when its text is moved: the cuts have to leave room for that
    for _ in range(TRIED):
        if not best.tiling.crossed:
            break
        found = shaper.longer(shaped, longer)
        tiling = _cut(shaper, found, wish).tiling
        moved = shaper.with_cuts_at(found, tuple(cut / tiling.scale for cut in tiling.down[1:-1]))
        if moved is None:
            break
        best = min(best, _cut(shaper, moved, wish), key=_order)
        longer = moved.fitted.plan.height - shaped.fitted.plan.height + SPARE
    return best


def _cut(shaper: Shaper, shaped: Shaped, wish: TileWish) -> Poster:
    scale = shaped.fitted.page.scale
    tiling = cut_into(shaped.fitted.plan.sheet(), scale, wish, shaped.sheets)
    return Poster(shaped.fitted, replace(tiling, size=scale / shaper.most))


def _order(one: Poster) -> tuple[int, int]:
    return _fewest(one.tiling.as_alternative)


def _fewest(one: Alternative) -> tuple[int, int]:
    return one.sheets, one.crossed
