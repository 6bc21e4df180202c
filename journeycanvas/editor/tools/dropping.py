"""Take what is dragged onto the map from other programs, or from another map."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLineF, Qt
from PySide6.QtGui import QDropEvent

from journeycanvas.editor.tools.carrying import can_take, put
from journeycanvas.layout.landing import landing_at

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand


class Dropping:
    """What is over one view just now."""

    def __init__(self, hand: "Hand") -> None:
        self._hand = hand
        hand.view.setAcceptDrops(True)

    def take(self, event: QDropEvent) -> bool:
        """Answer to a drag that comes, moves or drops; False when the map can do nothing with it."""
        hand, mime = self._hand, event.mimeData()
        if not hand.can_edit or not can_take(mime):
            self.leave()
            event.ignore()
            return True
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        at = hand.at(event.position())
        landing = landing_at(hand.view.places, at.x(), at.y())
        if event.type() != QEvent.Type.Drop:
            hand.view.marking.show_landing(QLineF(*landing.line) if landing is not None else None)
            return True
        self.leave()
        if landing is not None:
            put(hand, mime, landing.cell, landing.place, hand.view.places.hit(at.x(), at.y()).record)
        return True

    def leave(self) -> None:
        """Nothing is over the map any more."""
        self._hand.view.marking.show_landing(None)
