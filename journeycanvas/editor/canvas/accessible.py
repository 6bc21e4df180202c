"""Let screen readers walk over the map: its title, stages, lanes, cards and cells are children of the view."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QColor
from PySide6.QtWidgets import QAccessibleWidget

from journeycanvas.edit import EditSession
from journeycanvas.edit.walking import Spot, bands, records_in
from journeycanvas.editor.canvas.spoken import Say, spoken_cell, spoken_record
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.areas import Area
from journeycanvas.model import Journey

NOTHING = cast("QAccessibleInterface", None)  # Qt's own way to say that there is none; its types leave that out
NO_OBJECT = cast("QObject", None)


class Reader(QAccessibleWidget):
    """The map as readers find it. Children are in reading order; each is made when it is asked for."""

    def __init__(self, view: MapView, session: EditSession, say: Say) -> None:
        super().__init__(view, QAccessible.Role.Table, "")
        self.view, self.session, self.say = view, session, say
        self._journey: Journey | None = None
        self._spots: list[Spot] = []
        self._places: dict[tuple[object, str | None], int] = {}
        self._items: dict[int, Item] = {}
        view.selection.changed.connect(self._tell)

    def spots(self) -> list[Spot]:
        """Return all that can be walked to, as the map is now."""
        if self._journey is not self.session.journey:
            self._journey = self.session.journey
            self._spots = list(_reading(self._journey))
            self._places = {(spot.cell, spot.record): number for number, spot in enumerate(self._spots)}
        return self._spots

    def current(self) -> int:
        """Return which child the keyboard is at; -1 for none."""
        self.spots()
        selection = self.view.selection
        cell = selection.cell
        if selection.current:
            return self._places.get((cell, selection.current), self._places.get((None, selection.current), -1))
        return self._places.get((cell, None), -1)

    def childCount(self) -> int:  # noqa: N802
        return len(self.spots())

    def child(self, index: int) -> QAccessibleInterface:
        if not 0 <= index < self.childCount():
            return NOTHING
        if index not in self._items:
            self._items[index] = Item(self, index)
            QAccessible.registerAccessibleInterface(self._items[index])
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        return child.index if isinstance(child, Item) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802
        at = self.view.mapToScene(self.view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft()))
        hit = self.view.places.hit(at.x(), at.y())
        self.spots()
        found = self._places.get((hit.cell, hit.record or None), self._places.get((None, hit.record), -1))
        return self.child(found)

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802
        return self.child(self.current())

    def _tell(self) -> None:
        """Tell readers where the keyboard is now."""
        if not QAccessible.isActive():
            return
        index = self.current()
        if index >= 0 and self.view.hasFocus():
            event = QAccessibleEvent(self.view, QAccessible.Event.Focus)
            event.setChild(index)
            QAccessible.updateAccessibility(event)


class Item(QAccessibleInterface):
    """A card, a point of a curve, a head, or the room in a cell where a card can begin."""

    def __init__(self, reader: Reader, index: int) -> None:
        super().__init__()
        self._reader, self.index = reader, index

    @property
    def spot(self) -> Spot | None:
        spots = self._reader.spots()
        return spots[self.index] if self.index < len(spots) else None

    def isValid(self) -> bool:  # noqa: N802
        return self.spot is not None

    def object(self) -> QObject:
        return NO_OBJECT

    def parent(self) -> QAccessibleInterface:
        return self._reader

    def childCount(self) -> int:  # noqa: N802
        return 0

    def child(self, index: int) -> QAccessibleInterface:
        return NOTHING

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802
        return NOTHING

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        return -1

    def role(self) -> QAccessible.Role:
        spot = self.spot
        if spot is not None and spot.is_head:
            return QAccessible.Role.RowHeader if spot.lane else QAccessible.Role.ColumnHeader
        return QAccessible.Role.Cell

    def text(self, kind: QAccessible.Text) -> str:
        spot, reader = self.spot, self._reader
        if kind != QAccessible.Text.Name or spot is None:
            return ""
        if spot.record is not None:
            return spoken_record(reader.session.journey, spot.record, reader.say)
        return spoken_cell(reader.session.journey, spot.cell, reader.say) if spot.cell else ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:  # noqa: N802
        return

    def rect(self) -> QRect:
        area = self._area()
        view = self._reader.view
        if area is None:
            return QRect()
        inside = view.mapFromScene(area.x, area.y, area.width, area.height).boundingRect()
        return QRect(view.viewport().mapToGlobal(inside.topLeft()), inside.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        spot, view = self.spot, self._reader.view
        chosen = spot is not None and bool(spot.record) and spot.record in view.selection.records
        for name, holds in (
            ("focusable", True),
            ("selectable", True),
            ("selected", chosen),
            ("focused", self._reader.current() == self.index and view.hasFocus()),
        ):
            setattr(state, name, int(holds))
        return state

    def foregroundColor(self) -> QColor:  # noqa: N802
        return QColor()

    def backgroundColor(self) -> QColor:  # noqa: N802
        return QColor()

    def _area(self) -> Area | None:
        spot, places = self.spot, self._reader.view.places
        if spot is None:
            return None
        if spot.record:
            return places.area(spot.record)
        return places.cell(*spot.cell) if spot.cell else None


def expose(view: MapView, session: EditSession, say: Say) -> None:
    """Let readers find what is on a view."""
    view.reader = lambda: Reader(view, session, say)
    QAccessible.installFactory(_interface)


def _interface(name: str, thing: QObject) -> QAccessibleInterface | None:
    """Return what readers are given for a view of a map; Qt asks this for every object that has nothing better."""
    make: Callable[[], object] | None = getattr(thing, "reader", None)
    made = make() if make is not None and isinstance(thing, MapView) else None
    if isinstance(made, Reader):
        thing.setProperty("reader", True)
        made.view.kept_reader = made  # Qt does not keep what Python made
        return made
    return None


def _reading(journey: Journey) -> list[Spot]:
    found: list[Spot] = []
    for band in bands(journey):
        for item in band.all:
            if item.cell is None:
                found.append(item)
            else:
                found += [item._replace(record=record) for record in records_in(journey, item)]
                found.append(item._replace(record=None))
    return found
