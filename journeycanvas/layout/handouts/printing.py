"""Put the sheets that are wanted on paper: one print of several kinds, in their own order."""

from collections.abc import Collection
from typing import NamedTuple

from journeycanvas.layout.handouts.cards import card_leaves
from journeycanvas.layout.handouts.kinds import HANDOUTS, Handout
from journeycanvas.layout.handouts.legend import legend_leaves
from journeycanvas.layout.handouts.page import ground_of, leaves_of
from journeycanvas.layout.handouts.personas import persona_parts
from journeycanvas.layout.handouts.plan import plan_part
from journeycanvas.layout.leaves import Leaf, Print
from journeycanvas.layout.paper import FIT, MM, PAPERS, Orientation, Paper, sides_of
from journeycanvas.layout.setting import Setting
from journeycanvas.model import Journey

USUAL_MARGIN_MM = 12.0
AMERICAN = ("letter", "legal", "tabloid")


class Handouts(NamedTuple):
    """The pages, the paper that they are on, and how many of them each kind has, in their order."""

    leaves: Print
    paper: Paper
    counts: tuple[tuple[Handout, int], ...]


def handouts(
    journey: Journey,
    setting: Setting,
    wanted: Collection[Handout],
    paper: Paper,
    orientation: Orientation = "auto",
    margin_mm: float | None = None,
) -> Handouts:
    """Return the sheets that are wanted, in the order of HANDOUTS, on paper that stands unless it is to lie."""
    is_turned = orientation == "auto" and not paper.is_turned_already
    width, height = sides_of(paper, "portrait" if is_turned else orientation)[0]
    margin = (USUAL_MARGIN_MM if margin_mm is None else margin_mm) * MM
    made = [(kind, _leaves(journey, setting, kind, width, height, margin)) for kind in HANDOUTS if kind in wanted]
    leaves = tuple(leaf for _, found in made for leaf in found)
    return Handouts(leaves, paper, tuple((kind, len(found)) for kind, found in made))


def paper_for(wanted: Paper | None, own: Paper) -> Paper:
    """Return the paper that is wanted, else the one that an office has: Letter where the map's own is American."""
    if wanted is not None and wanted != FIT:
        return wanted
    return PAPERS["letter" if own.name.lower() in AMERICAN else "a4"]


def _leaves(
    journey: Journey, setting: Setting, kind: Handout, width: float, height: float, margin: float
) -> list[Leaf]:
    ground, title = ground_of(width, height, margin), journey.map.title
    match kind:
        case "personas":
            return leaves_of(setting, ground, kind, title, persona_parts(journey, setting, ground))
        case "opportunities":
            return card_leaves(journey, setting, width, height)
        case "facilitator":
            return leaves_of(setting, ground, kind, title, [plan_part(journey, setting, ground)])
        case "legend":
            return legend_leaves(journey, setting, width, height, margin)
