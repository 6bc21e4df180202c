"""Find which signs a map uses, lane by lane, so that the legend explains these and no others."""

from functools import partial
from typing import TypeAlias

from journeycanvas.layout.blocks.course import series_of
from journeycanvas.layout.blocks.touchpoint import CRITICAL
from journeycanvas.layout.shown import shown_cells, shown_stage
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.model import Journey, Lane, Opportunity, Pain, Touchpoint, lane_view

Sign: TypeAlias = tuple[str, ...]
"""("critical",), ("evidence", "observed"), ("curve", persona, state), …: the name of a sign and which of its kind."""


def signs_used(journey: Journey, around: Surroundings) -> frozenset[Sign]:
    """Return the signs on the cards that are shown and on the curves; a lane that is as it was is not searched."""
    found: set[Sign] = set()
    for lane in journey.lanes.values():
        if not lane.hidden and not lane.collapsed:
            made_from = (lane, around.shelf.frame, journey.personas, journey.cells_of(lane.id))
            found |= around.shelf.forms.kept(f"signs {lane.id}", made_from, partial(_signs_in, around, lane))
    return frozenset(found)


def link_styles_used(journey: Journey, around: Surroundings) -> frozenset[str]:
    """Return the styles of the links between cards that are shown."""
    shown = {lane.id: lane for lane in journey.lanes.values() if not lane.hidden and not lane.collapsed}

    def is_shown(id: str) -> bool:
        card = journey.cards.get(id)
        lane = shown.get(card.lane or "") if card is not None else None
        if card is None or lane is None:
            return False
        return lane.span == "map" or not around.stages or shown_stage(journey, card) is not None

    return frozenset(link.style for link in journey.links.values() if is_shown(link.from_) and is_shown(link.to))


def _signs_in(around: Surroundings, lane: Lane) -> frozenset[Sign]:
    cells = list(shown_cells(around.journey, lane).values())
    cards = [card for cell in cells for card in cell]
    found: set[Sign] = {("evidence", evidence) for evidence in {card.evidence for card in cards}}
    for card in cards:
        if isinstance(card, Touchpoint | Pain | Opportunity):
            found.update(_signs_on(card))
    if lane_view(lane) == "curve" and lane.span == "stage" and around.stages:
        found |= {("curve", line.persona, line.state) for line in series_of(around, cells)}
    return frozenset(found)


def _signs_on(card: Touchpoint | Pain | Opportunity) -> list[Sign]:
    signs: list[Sign] = []
    match card:
        case Touchpoint():
            if card.critical >= CRITICAL:
                signs.append(("truth",))
            if card.critical:
                signs.append(("critical",))
        case Pain() if card.severity:
            signs.append(("severity",))
        case Opportunity():
            for name in ("customer_value", "business_value", "effort"):
                if getattr(card, name) is not None:
                    signs.append((name,))
    return signs
