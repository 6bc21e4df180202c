"""Say over a map on which no card can stand yet what it needs first, and do it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from journeycanvas.i18n import Saying, saying

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.notices import Way


class Beginning(QObject):
    """The line over one window's map while it has no stages or no lanes that are seen."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self._window = window
        self._said: Saying | None = None
        window.document.changed.connect(self._map_changed)
        window.document.standing_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Say what the map needs now; nothing once a card can stand on it."""
        says, ways = self._missing()
        self._window.notices.say_instead(self._said, says, *ways)
        self._said = says

    def _map_changed(self, *_: object) -> None:
        self.refresh()  # as a lambda, the document would hold this window for ever

    def _missing(self) -> "tuple[Saying | None, tuple[Way, ...]]":
        window = self._window
        journey = window.document.journey
        stages, lanes = tuple(journey.stages.values()), tuple(journey.lanes.values())
        has_stages, has_lanes = any(not one.hidden for one in stages), any(not one.hidden for one in lanes)
        needs_no_stage = has_lanes and all(one.spans_map for one in lanes)
        if not window.document.can_be_edited or (has_lanes and (has_stages or needs_no_stage)):
            return None, ()
        ways: list[Way] = []
        if not has_stages:
            ways.append((saying("Add a stage"), lambda: window.run("insert.stage")))
        if not has_lanes:
            ways.append((saying("Add a lane"), lambda: window.run("insert.lane")))
        if any(one.hidden for one in stages) or any(one.hidden for one in lanes):
            ways.append((saying("Show what is hidden"), lambda: window.run("arrange.show_hidden")))
        if has_stages:
            return saying("This map has no lanes yet; cards stand where stages and lanes meet."), tuple(ways)
        if has_lanes:
            return saying("This map has no stages yet; cards stand where stages and lanes meet."), tuple(ways)
        return saying("This map has no stages and no lanes yet; cards stand where they meet."), tuple(ways)
