"""Let screen readers walk over the map: its title, stages, lanes, cards and cells are children of the view."""

from contextlib import suppress

from PySide6.QtCore import QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import isValid

from journeycanvas.edit.walking import Spot, bands, records_in
from journeycanvas.editor.canvas.accessible_text import ScriptItem
from journeycanvas.editor.canvas.leaf import NOTHING, Leaf
from journeycanvas.editor.canvas.spoken import spoken_cell, spoken_record
from journeycanvas.editor.canvas.telling import Script
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.layout.areas import Area
from journeycanvas.model import Journey

ISOLATES = dict.fromkeys(range(0x2066, 0x206A))  # set words apart for the eye; readers stumble over them
MOST_KEPT = 2_000  # parts that readers have asked for and may ask again


class Reader(QAccessibleWidget):
    """The map as readers find it: its parts in reading order, and behind them the text that is being written.

    A part that is somewhere else or says something else is another part to readers, who remember what one is called.
    """

    def __init__(self, view: MapView) -> None:
        super().__init__(view, QAccessible.Role.Table, "")
        self.view = view
        self._journey: Journey | None = None
        self._spots: list[Spot] = []
        self._places: dict[tuple[object, str | None], int] = {}
        self._records: dict[str | None, int] = {}
        self._items: dict[tuple[Spot, str], Item] = {}
        self.script = ScriptItem(view, self)
        QAccessible.registerAccessibleInterface(self.script)
        view.telling.begin(self)
        view.selection.changed.connect(view.telling.tell_soon)

    def __del__(self) -> None:
        with suppress(TypeError):  # at the end of the program
            self.release()

    def release(self) -> None:
        """Take back from Qt what it was given: readers may still ask for it when the view is gone."""
        made = [*self._items.values(), self.script, self]
        self._items.clear()
        for one in made:
            if isValid(one):
                QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(one))

    def spots(self) -> list[Spot]:
        """Return all that can be walked to, as the map is now; nothing before there are words for it."""
        session = self.view.telling.session
        journey = session.journey if session is not None else None
        if journey is not None and self._journey is not journey:
            self._journey = journey
            self._spots = list(_reading(journey))
            self._places = {(spot.cell, spot.record): number for number, spot in enumerate(self._spots)}
            self._records = {spot.record: number for number, spot in enumerate(self._spots)}
        return self._spots

    def current(self) -> int:
        """Return which part the keyboard is at; -1 for none."""
        self.spots()
        selection = self.view.selection
        if selection.current:  # which may stand somewhere else by now: an undo puts it there
            return self._records.get(selection.current, -1)
        return self._places.get((selection.cell, None), -1)

    def focused(self) -> QAccessibleInterface | None:
        """Return what the keyboard is at: the text that is written, or a part of the map."""
        return self.script if self.view.telling.script is not None else self.child(self.current())

    def follow(self, before: Script | None, after: Script) -> None:
        """Follow a text that is written."""
        self.script.follow(before, after)

    def words(self, spot: Spot) -> str:
        """Return what is heard of a part."""
        say, journey = self.view.telling.say, self._journey
        if say is None or journey is None:
            return ""
        if spot.record is not None:
            return spoken_record(journey, spot.record, say).translate(ISOLATES)
        return spoken_cell(journey, spot.cell, say).translate(ISOLATES) if spot.cell else ""

    def place(self, item: "Item") -> int:
        """Return which child a part is by now; -1 when it is not on the map any more, or is called another way."""
        if not isValid(self.view) or not self.spots():
            return -1
        number = self._places.get((item.spot.cell, item.spot.record), -1)
        return number if number >= 0 and self.words(item.spot) == item.name else -1

    def childCount(self) -> int:  # noqa: N802
        return len(self.spots()) + (self.view.telling.script is not None)

    def child(self, index: int) -> QAccessibleInterface:
        spots = self.spots()
        if index == len(spots) and self.view.telling.script is not None:
            return self.script
        if not 0 <= index < len(spots):
            return NOTHING
        key = spots[index], self.words(spots[index])
        item = self._items.pop(key, None)
        if item is None:
            item = Item(self, *key)
            QAccessible.registerAccessibleInterface(item)
        self._items[key] = item
        if len(self._items) > MOST_KEPT:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(self._items.pop(next(iter(self._items)))))
        return item

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: N802
        if child is self.script:
            return len(self.spots()) if self.view.telling.script is not None else -1
        return self.place(child) if isinstance(child, Item) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:  # noqa: N802
        at = self.view.mapToScene(self.view.viewport().mapFromGlobal(QRect(x, y, 1, 1).topLeft()))
        hit = self.view.places.hit(at.x(), at.y())
        self.spots()
        found = self._places.get((hit.cell, hit.record or None), self._places.get((None, hit.record), -1))
        return self.child(found)

    def focusChild(self) -> QAccessibleInterface:  # noqa: N802
        return self.focused() or NOTHING


class Item(Leaf):
    """A card, a point of a curve, a head, or the room in a cell where a card can begin, and what it is called."""

    def __init__(self, reader: Reader, spot: Spot, name: str) -> None:
        super().__init__(reader)
        self._reader, self.spot, self.name = reader, spot, name

    def isValid(self) -> bool:  # noqa: N802
        return self._reader.place(self) >= 0

    def role(self) -> QAccessible.Role:
        if self.spot.is_head:
            return QAccessible.Role.RowHeader if self.spot.lane else QAccessible.Role.ColumnHeader
        return QAccessible.Role.Cell

    def text(self, kind: QAccessible.Text) -> str:
        return self.name if kind == QAccessible.Text.Name else ""

    def rect(self) -> QRect:
        area = self._area()
        view = self._reader.view
        if area is None:
            return QRect()
        inside = view.mapFromScene(area.x, area.y, area.width, area.height).boundingRect()
        return QRect(view.viewport().mapToGlobal(inside.topLeft()), inside.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        reader = self._reader
        chosen = bool(self.spot.record) and self.spot.record in reader.view.selection.records
        for name, holds in (
            ("focusable", True),
            ("selectable", True),
            ("selected", chosen),
            ("focused", reader.view.hasFocus() and reader.focused() is self),
        ):
            setattr(state, name, int(holds))
        return state

    def _area(self) -> Area | None:
        spot, places = self.spot, self._reader.view.places
        if spot.record:
            return places.area(spot.record)
        return places.cell(*spot.cell) if spot.cell else None


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
