"""Put the panels into a window: made from what it has, made again when it changes its language or its look."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from journeycanvas.editor.holding_on import go_on_in, place_in
from journeycanvas.editor.panels.capture.attaching import CaptureAid
from journeycanvas.editor.panels.capture.panel import CapturePanel
from journeycanvas.editor.panels.capture.photos import Photos
from journeycanvas.editor.panels.comments import CommentsPanel
from journeycanvas.editor.panels.history import HistoryPanel
from journeycanvas.editor.panels.inspector import Inspector
from journeycanvas.editor.panels.of_window import panel_setting
from journeycanvas.editor.panels.people import PeoplePanel
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.panels.table import TablePanel

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

MAKERS: Mapping[str, Callable[[PanelSetting], QWidget]] = MappingProxyType(
    {
        "details": Inspector,
        "people": PeoplePanel,
        "map": lambda setting: Inspector(setting, of_map=True),
        "comments": CommentsPanel,
        "history": HistoryPanel,
        "table": TablePanel,
        "capture": CapturePanel,
        "photos": Photos,
    }
)


@runtime_checkable
class GoesOn(Protocol):
    """A panel in which something is typed or chosen that is kept nowhere else."""

    def go_on_from(self, before: Any) -> None:
        """Take that over from the panel of its own kind that stood here before."""


class Host(QWidget):
    """The place of one panel in a window. One that nobody looks at is made when it is looked at again."""

    def __init__(self, window: "MapWindow", id: str) -> None:
        super().__init__()
        self._window, self._id = window, id
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._panel: QWidget | None = None
        self._make()
        window.program.about_to_change.connect(self._put_away)
        window.program.language_changed.connect(self._again)
        window.program.look_changed.connect(self._again)
        window.program.author_changed.connect(self._again)

    @property
    def panel(self) -> QWidget:
        """The panel itself."""
        return self._panel or self._make()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        if self._panel is None:
            self._make().show()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go back to the map with Esc, once no field has a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            table = self._window.findChild(TablePanel)
            is_table_shown = isinstance(table, TablePanel) and table.isVisible() and not self.isAncestorOf(table)
            (table if is_table_shown and table is not None else self._window.view).setFocus()
        else:
            super().keyPressEvent(event)

    def _put_away(self) -> None:
        """Let a panel go that nobody looks at, at once: Qt would dress it again, which takes longer than to make it.

        One with something typed in it, or with a count on its tab, stays.
        """
        old = self._panel
        if old is not None and not self.isVisible() and not isinstance(old, CapturePanel | CommentsPanel):
            self._part_from(old)
            QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete.value)

    def _again(self) -> None:
        """Make the panel anew, if there is one. Nothing of the old one follows the map any more."""
        old = self._panel
        if old is not None:
            place = place_in(old)
            self._part_from(old)
            panel = self._make(old)
            if self.isVisible():
                panel.show()
                self._column.activate()
                go_on_in(panel, place)

    def _part_from(self, old: QWidget) -> None:
        self._panel = None
        self._column.removeWidget(old)
        old.hide()
        old.setParent(None)
        old.deleteLater()

    def _make(self, before: QWidget | None = None) -> QWidget:
        """Make the panel and put it in its place; before is the one that stood there."""
        panel = self._panel = MAKERS[self._id](panel_setting(self._window))
        if isinstance(panel, GoesOn) and type(panel) is type(before):
            panel.go_on_from(before)
        self._column.addWidget(panel)
        self.setFocusProxy(panel)
        if isinstance(panel, CommentsPanel):
            panel.counted.connect(self._count)
            panel.refresh()
        elif isinstance(panel, CapturePanel):
            CaptureAid(self._window, panel)
        elif isinstance(panel, Photos):
            panel.leave.connect(self._put_photos_away)
            panel.under_wanted.connect(self._lay_under)
        return panel

    def _put_photos_away(self) -> None:
        toggle_photos(self._window)

    def _lay_under(self, photo: str, quarters: int) -> None:
        from journeycanvas.editor.panels.capture.under import under_of

        toggle_photos(self._window)
        under_of(self._window).lay(photo, quarters)

    def _count(self, count: int) -> None:
        """Say on the tab how many comments are open."""
        window = self._window
        title = window.say("Comments")
        if count:
            title = f"{title} {window.program.numerals.number(count)}"
        if self._id in window.side.panels:
            window.side.set_title(self._id, title)


def show_panel(window: "MapWindow", id: str) -> None:
    """Open a panel and go into it; from inside it, close it and go back to the map."""
    side = window.side
    if side.current == id and side.panel(id).isAncestorOf(QApplication.focusWidget() or window):
        side.toggle(id)
        window.view.setFocus()
        return
    host = side.open(id)
    panel = host.panel if isinstance(host, Host) else host
    if isinstance(panel, Inspector | PeoplePanel):
        panel.focus_first()
    else:
        panel.setFocus(Qt.FocusReason.ShortcutFocusReason)


def write_comment(window: "MapWindow") -> None:
    """Open the comments, ready to write one on what is selected."""
    host = window.side.open("comments")
    if isinstance(host, Host) and isinstance(host.panel, CommentsPanel):
        host.panel.write()


def toggle_table(window: "MapWindow") -> None:
    """Show the map as a table in the place of the canvas, or the canvas again."""
    split = window.view.parentWidget()
    if not isinstance(split, QSplitter):
        return
    host = _host_in(split, window, "table", split.indexOf(window.view) + 1)
    shown = host.isHidden()
    widths = split.sizes()
    room = widths[split.indexOf(window.view)] + widths[split.indexOf(host)]
    window.view.setVisible(not shown)
    widths[split.indexOf(host)], widths[split.indexOf(window.view)] = (room, 0) if shown else (0, room)
    _show_in(split, window, host, shown, widths)


def toggle_photos(window: "MapWindow") -> None:
    """Show the photographs beside the map, or put them away."""
    split = window.view.parentWidget()
    if not isinstance(split, QSplitter):
        return
    host = _host_in(split, window, "photos", split.indexOf(window.side))
    shown = host.isHidden()
    before = [widget for number in range(split.indexOf(host)) if (widget := split.widget(number)) is not None]
    map_part = next((widget for widget in before if not widget.isHidden()), window.view)
    widths = split.sizes()
    room = widths[split.indexOf(map_part)] + widths[split.indexOf(host)]
    widths[split.indexOf(map_part)] = room // 2 if shown else room
    widths[split.indexOf(host)] = room - room // 2 if shown else 0
    _show_in(split, window, host, shown, widths)


def _host_in(split: QSplitter, window: "MapWindow", id: str, index: int) -> Host:
    """Return the panel that stands beside the canvas, made and put there the first time."""
    found = split.findChild(Host, id, Qt.FindChildOption.FindDirectChildrenOnly)
    if isinstance(found, Host):
        return found
    host = Host(window, id)
    host.setObjectName(id)
    host.hide()
    split.insertWidget(index, host)
    split.setStretchFactor(split.indexOf(host), 1)
    return host


def _show_in(split: QSplitter, window: "MapWindow", host: Host, shown: bool, widths: list[int]) -> None:
    """Show a panel beside the canvas, or put it away, and go into what is there now."""
    host.setVisible(shown)
    split.setSizes(widths)
    window.set_state(f"panel:{host.objectName()}", shown)
    (host if shown else window.view).setFocus(Qt.FocusReason.ShortcutFocusReason)
