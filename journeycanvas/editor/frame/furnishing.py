"""Put a window's parts in their places: notices, start page, bar, rail, canvas, dock, status line."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from journeycanvas.editor.frame.ground import Ground
from journeycanvas.editor.notices import Notices
from journeycanvas.editor.pieces import line

if TYPE_CHECKING:
    from journeycanvas.editor.canvas.view import MapView
    from journeycanvas.editor.frame.bar import Bar
    from journeycanvas.editor.frame.rail import Rail
    from journeycanvas.editor.frame.side import Side
    from journeycanvas.editor.frame.status import StatusLine
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.start.page import StartPage

RAIL = 64  # pixels, or a little less, that the tools take of a window's width
BARS = 60  # pixels, or a little more, that the bar and the status line take of its height


class Furniture:
    """The parts of one window; those around a map are made with surround()."""

    bar: "Bar"
    rail: "Rail"
    side: "Side"
    status: "StatusLine"

    def __init__(self, window: "MapWindow") -> None:
        self._window = window
        self._start: StartPage | None = None
        self._has_map = False
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._ground = Ground()
        self._column = self._ground.column
        self.notices = Notices(window)
        self._column.addWidget(self.notices)
        window.setCentralWidget(self._ground)

    def show_start(self) -> None:
        """Show the start page."""
        from journeycanvas.editor.start.page import StartPage

        if self._start is None:
            self._start = StartPage(self._window)
            self._column.addWidget(self._start, 1)
            self._start.wake()

    def surround(self, view: "MapView") -> None:
        """Put everything around a canvas, in the place of the start page."""
        from journeycanvas.editor.frame.bar import Bar
        from journeycanvas.editor.frame.rail import Rail
        from journeycanvas.editor.frame.side import Side, side_width
        from journeycanvas.editor.frame.status import StatusLine

        window = self._window
        self._put_start_away()
        self.bar, self.rail, self.side, self.status = Bar(window), Rail(window), Side(window), StatusLine(window)
        self._has_map = True
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(view)
        split.addWidget(self.side)
        split.setStretchFactor(0, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(line(upright=True))
        middle.addWidget(split, 1)
        self._column.insertWidget(0, self.bar)
        self._column.insertWidget(1, line())
        self._column.addLayout(middle, 1)
        self._column.addWidget(line())
        self._column.addWidget(self.status)
        self.side.setVisible(window.program.settings.side_open)
        width = side_width(window)
        split.setSizes([max(1, window.width() - self.rail.width() - width), width])
        split.splitterMoved.connect(self._keep_side_width)
        view.zoomed.connect(self.status.show_zoom)

    def _put_start_away(self) -> None:
        if self._start is not None:
            self._start.hide()
            self._start.deleteLater()
            self._start = None

    def follow_state(self) -> None:
        """Show in the actions whether the window fills the screen."""
        self._window.create()
        if (handle := self._window.windowHandle()) is not None:
            handle.windowStateChanged.connect(self._state_changed)

    def depth(self) -> float:
        """Return how high the part of a map is that is seen first, in widths of the map, or a little more."""
        from journeycanvas.editor.frame.side import side_width

        window = self._window
        beside = side_width(window) if window.program.settings.side_open else 0
        return max(1, window.height() - BARS) / max(1, window.width() - beside - RAIL)

    def show_map(self) -> None:
        """Paint the map now, before menus, panels and tools are made: they take longer than it does."""
        parts = self._ground.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
        for part in (self._window.menuBar(), self._ground, *parts):
            if not part.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                part.show()  # which a layout would do only when the event loop comes round
        if (layout := self._window.layout()) is not None:
            layout.activate()
        self._column.activate()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self._window.view.fit_width()
        if not self._window.projection.is_in_sight:
            self._window.projection.complete()
        self._window.let_see(self._window.view)
        self._window.repaint()

    def wake(self) -> None:
        """Connect the buttons around the map with the actions, which are there now."""
        from journeycanvas.editor.panels.capture.under import under_of

        for part in (self.bar, self.rail):
            part.wake()
        if self._window.document.journey.map.under:
            under_of(self._window)

    def dress_view(self) -> None:
        """Give the canvas the colour of its table."""
        self._window.view.set_table(self._window.program.look.colours.ground)

    def take_size(self) -> None:
        """Let everything be as large as the letters of the window's look ask for."""
        if self._has_map:
            for part in (self.bar, self.rail, self.side, self.status):
                part.take_size()
        elif self._start is not None and self._start.unit != self._window.program.look.unit:
            self._put_start_away()
            self.show_start()

    def retranslate(self) -> None:
        """Say everything again in the window's language."""
        self.notices.retranslate()
        if self._start is not None:
            self._start.retranslate()
        if self._has_map:
            self._window.view.setAccessibleName(self._window.say("The map"))
            for part in (self.bar, self.side, self.status):
                part.retranslate()

    def _state_changed(self) -> None:
        self._window.actions_of.refresh()

    def _keep_side_width(self) -> None:
        self._window.program.remember(side_width=self.side.width())
