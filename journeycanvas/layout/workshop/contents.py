"""Say which cards of a map are printed on its canvas for the wall."""

from dataclasses import replace

from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.workshop.notes import Filled
from journeycanvas.model import Journey, lane_view
from journeycanvas.model.shown import shown_lanes

UNSURE = ("assumed", "proposed")


def filled_with(journey: Journey, filled: Filled) -> Journey:
    """Return the map with the cards that are printed; what is assumed or only proposed is not known."""
    if filled == "all":
        return journey
    cards = {id: card for id, card in journey.cards.items() if filled == "known" and card.evidence not in UNSURE}
    return replace(journey, cards=cards, personas=journey.personas if filled == "known" else {})


def without_curves(journey: Journey) -> Journey:
    """Return the map without the cards of the lanes in which a curve would be printed."""
    drawn = {lane.id for lane in shown_lanes(journey) if lane_view(lane) == "curve"}
    return replace(journey, cards={id: card for id, card in journey.cards.items() if card.lane not in drawn})


def cards_on(journey: Journey) -> int:
    """Return how many cards of a map are to be printed on its canvas, personas among them."""
    cells = (shown_cells(journey, lane) for lane in shown_lanes(journey))
    return len(journey.personas) + sum(len(cards) for its in cells for cards in its.values())
