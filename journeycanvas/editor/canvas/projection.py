"""Keep a view in step with a map that is edited: lay out what changed, and show it."""

import math
from collections.abc import Callable

from journeycanvas.edit import EditSession, Event
from journeycanvas.editor.canvas.selection import Selection
from journeycanvas.editor.canvas.view import MapView
from journeycanvas.editor.pointer import at_work
from journeycanvas.files.pictures import picture_bytes
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import CellPlace, Journey
from journeycanvas.model.shown import has_one_cell
from journeycanvas.render.photos import Pictures

RESTYLED = 10  # cards that look different are laid out in the time in which one card is that is new

SettingFor = Callable[[Journey], Setting]
"""Returns the setting to lay a map out in: theme, language, digits."""


class Projection:
    """A map on a view. The view is never asked what the map is.

    depth is how much of it is laid out at first, in widths of the map; complete() lays out the rest, before anything
    but painting is done with it.
    """

    def __init__(
        self, session: EditSession, selection: Selection, setting_for: SettingFor, depth: float = math.inf
    ) -> None:
        self._session, self._selection, self._setting_for = session, selection, setting_for
        self._shelf, self._setting = Shelf(), setting_for(session.journey)
        first = plan(session.journey, self._setting, self._shelf, depth)
        self.view = MapView(first, self._pictures(), selection)
        self._stop = session.listen(self._follow)

    @property
    def is_in_sight(self) -> bool:
        """Tell whether all that the view looks at is laid out."""
        plan, viewport = self.view.plan, self.view.viewport()
        last = plan.strips[-1]
        return plan.is_whole or self.view.mapToScene(viewport.rect().bottomLeft()).y() <= last.y + last.height

    def complete(self) -> None:
        """Lay out all of the map."""
        if not self.view.plan.is_whole:
            self.view.show_plan(plan(self._session.journey, self._setting, self._shelf))

    def restyle(self) -> None:
        """Lay everything out again: the theme or the words are different."""
        journey = self._session.journey
        with at_work(len(journey.cards) // RESTYLED):
            self._shelf, self._setting = Shelf(self._shelf), self._setting_for(journey)
            self.view.renew(self._pictures())
            self.view.show_plan(plan(journey, self._setting, self._shelf))

    def close(self) -> None:
        """Follow the map no longer."""
        self._stop()

    def _follow(self, event: Event) -> None:
        if event.ids:
            with at_work(len(event.ids)):
                self._show(event.old, event.new)

    def _show(self, old: Journey, new: Journey) -> None:
        """Show a map instead of the one before."""
        if _style_of(old) != _style_of(new):
            self.restyle()
        else:
            if old.pictures is not new.pictures:
                self.view.renew(self._pictures())
            self.view.show_plan(plan(new, self._setting, self._shelf))
        selection = self._selection
        gone = {one for one in selection.records if new.record(one) is None}
        cell = selection.cell if _has_cell(new, selection.cell) else None
        if gone or cell != selection.cell:
            selection.choose((one for one in selection.records if one not in gone), cell)

    def _pictures(self) -> Pictures:
        session = self._session

        def content(picture: str) -> bytes | None:
            record = session.journey.pictures.get(picture)
            return picture_bytes(record) if record else None

        return content


def _has_cell(journey: Journey, cell: CellPlace | None) -> bool:
    """Tell whether a cell is there, after a stage or a lane may have gone, or a lane may have got one cell for all."""
    if cell is None:
        return False
    lane, stage = cell
    if lane not in journey.lanes:
        return False
    return stage is None if has_one_cell(journey, lane) else stage in journey.stages


def _style_of(journey: Journey) -> tuple[object, ...]:
    facts = journey.map
    return facts.theme, facts.language, facts.direction, facts.digits
