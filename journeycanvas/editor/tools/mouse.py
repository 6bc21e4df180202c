"""What the mouse does on the map: choose, write, drag, insert at borders."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent

from journeycanvas.editor.tools.borders import Border, border_at, insert_at
from journeycanvas.editor.tools.drags.band import BandDrag
from journeycanvas.editor.tools.drags.cards import CardDrag
from journeycanvas.editor.tools.drags.curve import PointDrag
from journeycanvas.editor.tools.drags.drag import Drag
from journeycanvas.editor.tools.drags.linking import LinkDrag
from journeycanvas.editor.tools.drags.sizes import StretchDrag, WidenDrag
from journeycanvas.editor.tools.drags.tracks import LaneDrag, StageDrag
from journeycanvas.editor.tools.handles import ENDS, LINK, PLUS, show_handles
from journeycanvas.editor.tools.menu import ask_for_menu
from journeycanvas.editor.tools.points import put_on_curve, put_on_line
from journeycanvas.layout.hits import Hit
from journeycanvas.layout.landing import landing_at
from journeycanvas.model import Feeling, lane_view

if TYPE_CHECKING:
    from journeycanvas.editor.tools.hand import Hand

THRESHOLD = 5  # pixels that the mouse moves before something is dragged
ADDING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


class _Press:
    """Where the left button went down, and on what."""

    def __init__(self, place: QPointF, at: QPointF, hit: Hit, knob: str, was_chosen: bool) -> None:
        self.place, self.at, self.hit, self.knob, self.was_chosen = place, at, hit, knob, was_chosen


class Mouse:
    """The mouse on one view."""

    def __init__(self, hand: "Hand") -> None:
        self._hand, self._view = hand, hand.view
        self._drag: Drag | None = None
        self._pressed: _Press | None = None
        self._border: Border | None = None
        self._held = Qt.KeyboardModifier.NoModifier
        self._place = QPointF()  # of the pointer while something is dragged

    def take(self, event: QMouseEvent) -> bool:
        """Answer to an event of the mouse; False when it means nothing here."""
        place, left = event.position(), Qt.MouseButton.LeftButton
        self._held = event.modifiers()
        match event.type():
            case QEvent.Type.MouseButtonPress if event.button() == left:
                return self._press(place)
            case QEvent.Type.MouseButtonDblClick if event.button() == left:
                return self._double(place)
            case QEvent.Type.MouseMove if event.buttons() & left:
                return self._drag_on(place)
            case QEvent.Type.MouseMove if self._drag is not None:  # the button came up where nobody saw it
                self.cancel()
            case QEvent.Type.MouseMove:
                self._hover(place)
            case QEvent.Type.MouseButtonRelease if event.button() == left:
                return self._release(place)
        return False

    def hold(self, key: Qt.KeyboardModifier, *, is_down: bool) -> None:
        """A key went down or came up that changes what is under way."""
        self._held = self._held | key if is_down else self._held & ~key
        self._rolled(self._place)

    def ask_for_menu(self, event: QContextMenuEvent) -> bool:
        """Select what a menu is asked for, and ask for the menu."""
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            return ask_for_menu(self._hand)
        self._hand.stop_writing()
        at = self._hand.at(QPointF(event.pos()))
        hit = self._view.places.hit(at.x(), at.y())
        if not hit.record or hit.record not in self._view.selection.records:
            self._choose(hit, add=False)
        self._view.menu_wanted.emit(event.globalPos())
        return True

    def cancel(self) -> bool:
        """Take back what is dragged; tell whether there was anything."""
        drag, self._drag, self._pressed = self._drag, None, None
        self._view.rolling.stop()
        if drag is None:
            return False
        drag.cancel()
        self.show_handles()
        return True

    def leave(self) -> None:
        """The pointer is elsewhere."""
        if self._drag is None:
            self._border = None
            self._view.knobs.hide(PLUS)

    def show_handles(self) -> None:
        """Show the handles of the one card that is selected, and no others; none while something is dragged."""
        if self._drag is None:
            show_handles(self._hand)

    def shape_cursor(self) -> None:
        """Show by the pointer what a press would do."""
        if self._hand.mode == "hand":
            shape = Qt.CursorShape.OpenHandCursor
        elif self._border is not None and self._border.widens:
            shape = Qt.CursorShape.SplitHCursor
        elif self._hand.mode == "card":
            shape = Qt.CursorShape.CrossCursor
        else:
            shape = Qt.CursorShape.ArrowCursor
        self._view.viewport().setCursor(shape)

    # Press, drag, release

    def _press(self, place: QPointF) -> bool:
        hand, view = self._hand, self._view
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        at = hand.at(place)
        if hand.writing is not None:
            if hand.writing.take_press(at, bool(self._held & Qt.KeyboardModifier.ShiftModifier)):
                return True
            knob = view.knobs.at(place)
            hand.stop_writing(reveal=False)  # the map stays where it is pressed
        else:
            knob = view.knobs.at(place)
        hit = view.places.hit(at.x(), at.y())
        self._pressed = _Press(place, at, hit, knob, hit.record in view.selection.records)
        if not knob and not (self._border is not None and self._border.widens):
            if hand.link_from and hit.record in hand.session.base.cards:
                self._choose(hit, add=False)
            elif not self._pressed.was_chosen:  # of several that are selected all are dragged
                self._choose(hit, add=bool(self._held & ADDING))
        return True

    def _drag_on(self, place: QPointF) -> bool:
        hand, pressed = self._hand, self._pressed
        if hand.writing is not None and pressed is None:
            hand.writing.take_press(hand.at(place), extend=True)
            return True
        if self._drag is None and pressed is not None:
            if (place - pressed.place).manhattanLength() < THRESHOLD:
                return True
            self._drag = self._begin(pressed)
            self._view.knobs.hide()
        if self._drag is not None:
            self._place = place
            self._drag.move(hand.at(place), self._held)
            self._view.rolling.follow(place, self._view.viewport().rect(), self._drag.way, self._rolled)
        return True

    def _rolled(self, place: QPointF) -> None:
        if self._drag is not None:
            self._drag.move(self._hand.at(place), self._held)

    def _release(self, place: QPointF) -> bool:
        drag, self._drag, pressed, self._pressed = self._drag, None, self._pressed, None
        self._view.rolling.stop()
        if drag is not None:
            drag.drop(self._hand.at(place), self._held)
        elif pressed is not None:
            self._click(pressed)
        self.show_handles()
        return True

    def _begin(self, pressed: _Press) -> Drag | None:
        hand, view = self._hand, self._view
        journey, record = hand.session.base, pressed.hit.record
        if not hand.can_edit:
            return BandDrag(hand, pressed.at, bool(self._held & ADDING))
        if pressed.knob in ENDS:
            return StretchDrag(hand, view.selection.current, at_end=pressed.knob == ENDS[1])
        if pressed.knob == LINK:
            return LinkDrag(hand, view.selection.current, pressed.at)
        if pressed.knob:
            return None
        if self._border is not None and self._border.widens:
            return WidenDrag(hand, self._border.widens, pressed.at)
        if record in journey.cards:
            return self._begin_with_card(record, pressed.at)
        if record in journey.stages or record in journey.phases:
            return StageDrag(hand, record, pressed.at)
        if record in journey.lanes and (pressed.hit.cell is None or self._is_panel_head(pressed)):
            return LaneDrag(hand, record, pressed.at)
        return BandDrag(hand, pressed.at, bool(self._held & ADDING))

    def _begin_with_card(self, card: str, start: QPointF) -> Drag:
        hand, journey = self._hand, self._hand.session.base
        record = journey.cards[card]
        if self._held & ALT or hand.mode == "link":
            return LinkDrag(hand, card, start)
        area = self._view.places.area(card)
        is_face = area is not None and area.width < 24.0
        if isinstance(record, Feeling) and is_face and lane_view(journey.lanes[record.lane or ""]) == "curve":
            return PointDrag(hand, card, start)
        chosen = [one for one in self._view.selection.records if one in journey.cards]
        return CardDrag(hand, chosen if card in chosen else [card], start)

    def _is_panel_head(self, pressed: _Press) -> bool:
        """Tell whether a panel was pressed at its heading; its ground is room for a rubber band."""
        area = pressed.hit.area
        return area is not None and pressed.at.y() - area.y < 30.0

    # Clicks

    def _click(self, pressed: _Press) -> None:
        hand, view, hit = self._hand, self._view, pressed.hit
        if pressed.knob == PLUS and self._border is not None:
            insert_at(hand, self._border)
            self.leave()
        elif pressed.knob == LINK:
            hand.begin_link(view.selection.current)
        elif pressed.knob:
            return
        elif hand.link_from and hit.record in hand.session.base.cards:
            hand.complete_link()
        elif hand.mode == "card" and hit.cell is not None and hit.record not in hand.session.base.cards:
            self._write_card_at(pressed.at)
        elif pressed.was_chosen and (self._held & ADDING or len(view.selection.records) > 1):
            self._choose(hit, add=bool(self._held & ADDING))
        elif not hit.record and hit.cell is not None:
            put_on_line(self._hand, pressed.at, hit.cell[0])

    def _double(self, place: QPointF) -> bool:
        hand, view = self._hand, self._view
        self._pressed = None
        if hand.writing is not None:
            hand.writing.select_word()
            return True
        if view.knobs.at(place):
            return True
        at = hand.at(place)
        source = view.places.field_at(at.x(), at.y())
        if source is not None and hand.write(*source):
            if hand.writing is not None:
                hand.writing.take_press(at, extend=False)
            return True
        hit = view.places.hit(at.x(), at.y())
        if hit.record in hand.session.journey.cards:
            hand.write(hit.record)
        elif hit.record and hit.cell is None:
            hand.write_title(hit.record)
        elif hit.record in hand.session.journey.personas:
            view.details_wanted.emit()
        elif not put_on_curve(hand, at):
            self._write_card_at(at)
        return True

    def _write_card_at(self, at: QPointF) -> None:
        hit = self._view.places.hit(at.x(), at.y())
        landing = landing_at(self._view.places, at.x(), at.y())
        if hit.cell is not None and landing is not None:
            self._hand.write_card(*landing.cell, landing.place)

    def _choose(self, hit: Hit, *, add: bool) -> None:
        view = self._view
        record, cell = hit.record, hit.cell
        if cell is not None and record == cell[0]:  # the ground of a panel is its cell
            record = ""
        if add:
            if record:
                view.selection.toggle(record, cell)
        else:
            view.selection.choose([record] if record else [], cell)
        self.show_handles()

    def _hover(self, place: QPointF) -> None:
        """Show a + where something can be inserted, and that a border can be moved."""
        hand, view = self._hand, self._view
        if not hand.can_edit:
            return
        if view.knobs.at(place) == PLUS:
            return
        before = self._border
        self._border = border_at(view, hand.session.journey, hand.at(place))
        if self._border is not None and self._border.plus is not None:
            view.knobs.show(PLUS, "plus", self._border.plus)
        else:
            view.knobs.hide(PLUS)
        if before != self._border:
            self.shape_cursor()
