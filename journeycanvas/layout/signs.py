"""Find which signs a map uses, lane by lane, so that the legend explains these and no others."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from journeycanvas.layout.blocks.course import series_of
from journeycanvas.layout.blocks.touchpoint import CRITICAL
from journeycanvas.layout.shown import shown_cells, shown_stage
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.model import Card, Journey, Lane, Opportunity, Pain, Touchpoint, lane_view
from journeycanvas.model.shown import shown_lanes

Sign: TypeAlias = tuple[str, ...]
"""("critical",), ("evidence", "observed"), ("curve", persona, state), …: the name of a sign and which of its kind."""


class _Searched(NamedTuple):
    """The signs in a lane as it was when it was searched."""

    lane: Lane
    cells: object
    signs: frozenset[Sign]
    by_cell: Mapping[int, tuple[Sequence[Card], frozenset[Sign]]]


def signs_used(journey: Journey, around: Surroundings) -> frozenset[Sign]:
    """Return the signs on the cards that are shown and on the curves; a lane that is as it was is not searched."""
    found: set[Sign] = set()
    known: dict[str, _Searched] = around.shelf.forms.kept("signs", (around.shelf.frame, journey.personas), dict)
    for lane in shown_lanes(journey):
        if not lane.collapsed:
            cells, its = journey.cells_of(lane.id), known.get(lane.id)
            if its is None or its.lane is not lane or its.cells is not cells:
                its = known[lane.id] = _signs_in(around, lane, its)
            found |= its.signs
    for gone in known.keys() - journey.lanes.keys():
        del known[gone]
    return frozenset(found)


def link_styles_used(journey: Journey, around: Surroundings) -> frozenset[str]:
    """Return the styles of the links between cards that are shown."""
    shown = {lane.id: lane for lane in shown_lanes(journey) if not lane.collapsed}

    def is_shown(id: str) -> bool:
        card = journey.cards.get(id)
        lane = shown.get(card.lane or "") if card is not None else None
        if card is None or lane is None:
            return False
        return lane.spans_map or not around.stages or shown_stage(journey, card) is not None

    return frozenset(link.style for link in journey.links.values() if is_shown(link.from_) and is_shown(link.to))


def _signs_in(around: Surroundings, lane: Lane, before: _Searched | None) -> _Searched:
    """Return the signs in a lane; a cell that is as it was before is not searched."""
    cells = list(shown_cells(around.journey, lane).values())
    known = before.by_cell if before is not None else {}
    same: dict[frozenset[Sign], frozenset[Sign]] = {}  # most cells have the signs of others, and share them
    by_cell = {
        id(cell): known.get(id(cell)) or (cell, same.setdefault(signs := _signs_on_cards(cell), signs))
        for cell in cells
        if cell
    }
    found: set[Sign] = set().union(*(signs for _, signs in by_cell.values()))
    if lane_view(lane) == "curve" and not lane.spans_map and around.stages:
        found |= {("curve", line.persona, line.state) for line in series_of(around, cells)}
    return _Searched(lane, around.journey.cells_of(lane.id), frozenset(found), by_cell)


def _signs_on_cards(cards: Iterable[Card]) -> frozenset[Sign]:
    found: set[Sign] = set()
    for card in cards:
        found.add(("evidence", card.evidence))
        if isinstance(card, Touchpoint | Pain | Opportunity):
            found.update(_signs_on(card))
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
