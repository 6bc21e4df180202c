"""Put a point on a curve of feelings where the map is clicked."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF

from journeycanvas.model import Feeling

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand

ON_LINE = 7.0  # pixels from the line of a curve within which a click puts a point on it


def put_on_line(hand: "Hand", at: QPointF, lane: str) -> bool:
    """Put a point on the line of the curve of a lane; False when that is not what is at this place of the map."""
    reach = ON_LINE / hand.view.transform().m11()
    return hand.view.places.is_on_curve(lane, at.x(), at.y(), reach) and put_on_curve(hand, at)


def put_on_curve(hand: "Hand", at: QPointF) -> bool:
    """Put a feeling where there is a curve, of the line of the feeling nearest to it; False when there is none."""
    places = hand.view.places
    hit = places.hit(at.x(), at.y())
    lane, stage = hit.cell or ("", None)
    level = places.level_at(lane, at.y()) if stage else None
    if level is None or stage is None or not hand.can_edit:
        return False
    faces = [
        (card, area)
        for card in hand.session.journey.cards.values()
        if isinstance(card, Feeling) and card.lane == lane and (area := places.area(card.id)) is not None
    ]
    like = min(faces, key=lambda one: abs(one[1].x - at.x()) + abs(one[1].y - at.y()), default=(None, None))[0]
    hand.write_feeling((lane, stage), level, places.share_of(stage, at.x()), like)
    return True
