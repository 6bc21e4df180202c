"""Show what can be pulled at a selected card: its ends, over more stages, and a link to another card."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from journeycanvas.edit.grid import covered
from journeycanvas.editor.canvas.knobs import HALF_KNOB
from journeycanvas.layout.measures import CARD_SIDE, CARD_TOP, GAP

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand

ENDS = ("start", "end")
LINK = "link"
PLUS = "plus"
LEAST_ZOOM = 0.35  # below it handles would cover the card
AIR = 2.0  # pixels between a handle and the letters beside it
FACE = 24.0  # points; a feeling on its curve is no wider


def show_handles(hand: "Hand") -> None:
    """Show the handles of the card that is selected; none when it is not one card."""
    view, journey = hand.view, hand.session.journey
    chosen = view.selection.records
    card = journey.cards.get(chosen[0]) if len(chosen) == 1 else None
    area = view.places.area(card.id) if card is not None else None
    if card is None or area is None or hand.is_writing or not hand.can_edit or view.zoom < LEAST_ZOOM:
        view.knobs.hide(*ENDS, LINK)
        return
    middle, rtl, knob = area.y + area.height / 2, view.places.is_rtl, HALF_KNOB / view.transform().m11()
    below = max(GAP / 2, knob - CARD_TOP)  # small cards have no room for a handle beside their letters
    view.knobs.show(LINK, "link", QPointF(area.x + area.width / 2, area.bottom + below))
    if area.width <= FACE or len(journey.stages) < 2 or not covered(journey, card):
        view.knobs.hide(*ENDS)
        return
    aside = max(0.0, knob + AIR / view.transform().m11() - CARD_SIDE)
    edges = (area.x - aside, area.right + aside)
    if rtl:
        edges = edges[::-1]
    for name, x in zip(ENDS, edges, strict=True):
        view.knobs.show(name, "across", QPointF(x, middle))
