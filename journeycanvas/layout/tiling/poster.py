"""Lay a map out as a poster of sheets: in the shape that suits them, its text beside their cuts."""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from journeycanvas.layout.fitting import Fitted
from journeycanvas.layout.paper import FIT, MM, Paper
from journeycanvas.layout.tiling.plan import Alternative, TileWish, Tiling
from journeycanvas.layout.tiling.planning import WORTH, fewest_sheets, frames_of, plan_tiles
from journeycanvas.layout.tiling.shaping import Shaped, Shaper
from journeycanvas.model import Journey

TRIED = 3  # times that text is moved beside the cuts
SPARE = 2.0  # points


class Poster(NamedTuple):
    """A map as it is laid out for its sheets, and how it is cut into them."""

    fitted: Fitted
    tiling: Tiling


def poster(journey: Journey, fitted: Fitted, paper: Paper, margin_mm: float, wish: TileWish) -> Poster:
    """Return a map that is known as one page as a poster, on the fewest sheets or as wished. Raises CannotTile.

    It is laid out for its sheets, unless that takes more of them than to cut the page as it is.
    """
    frames = frames_of(paper, fitted.page, wish)
    shaper = Shaper(journey, fitted, wish.overlap_mm * MM, margin_mm)
    shaped = shaper.shaped(frames) if paper != FIT else None
    suited = _beside_its_text(shaper, shaped, paper, wish) if shaped is not None else None
    if suited is not None and not suited.tiling.crossed and suited.tiling.count <= fewest_sheets(fitted, frames, wish):
        return suited
    plain = Poster(fitted, plan_tiles(fitted.plan.sheet(), paper, fitted.page, wish))
    if suited is None:
        return plain
    taken, other = sorted((plain, suited), key=_spared if wish.whole_lines else _fewest)
    known = [one.alternative for one in (taken.tiling, other.tiling) if one.alternative is not None]
    others = [Alternative(other.tiling.count, other.tiling.crossed), *known]
    return taken._replace(tiling=replace(taken.tiling, alternative=_alternative(taken.tiling, others, wish)))


def _beside_its_text(shaper: Shaper, shaped: Shaped, paper: Paper, wish: TileWish) -> Poster:
    """Return a poster whose text was moved a little where a cut between two rows of sheets would go through it."""
    best = _cut(shaped, paper, wish)
    longer = 0.0  # by how much the map grows when its text is moved: the cuts have to leave room for that
    for _ in range(TRIED):
        if not best.tiling.crossed:
            break
        found = shaper.longer(shaped, longer)
        tiling = _cut(found, paper, wish).tiling
        moved = shaper.with_cuts_at(found, tuple(cut / tiling.scale for cut in tiling.down[1:-1]))
        if moved is None:
            break
        best = min(best, _cut(moved, paper, wish), key=_fewest)
        longer = moved.fitted.plan.height - shaped.fitted.plan.height + SPARE
    return best


def _cut(shaped: Shaped, paper: Paper, wish: TileWish) -> Poster:
    fitted = shaped.fitted
    return Poster(fitted, plan_tiles(fitted.plan.sheet(), paper, fitted.page, wish, shaped.sheets))


def _fewest(one: Poster) -> tuple[float, float]:
    return one.tiling.count, one.tiling.crossed


def _spared(one: Poster) -> tuple[float, float]:
    return one.tiling.count + WORTH * one.tiling.crossed, one.tiling.count


def _alternative(tiling: Tiling, others: Iterable[Alternative], wish: TileWish) -> Alternative | None:
    """Return what more sheets would spare best, or how few sheets would do where more were wanted."""
    if wish.whole_lines:
        fewer = [one for one in others if one.sheets < tiling.count and one.crossed > tiling.crossed]
        return min(fewer, default=None)
    more = [one for one in others if one.sheets > tiling.count and one.crossed < tiling.crossed]
    return min(more, key=lambda one: one.sheets + WORTH * one.crossed, default=None)
