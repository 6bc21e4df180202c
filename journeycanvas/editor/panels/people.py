"""Manage personas, channels and owners in one place: add, describe, order, rename everywhere, delete."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent

from journeycanvas.editor.panels.channels import channels_page
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.owners import OwnersPage
from journeycanvas.editor.panels.page import Page
from journeycanvas.editor.panels.personas import personas_page
from journeycanvas.editor.panels.roster_page import RosterPage
from journeycanvas.editor.panels.setting import PanelSetting


class PeoplePanel(Page):
    """Three lists, one at a time: the segments above say which."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(gap=12)
        self._setting = setting
        say = setting.say
        self._sort = Segments([("personas", say("Personas")), ("channels", say("Channels")), ("owners", say("Owners"))])
        self._sort.name_for_readers(say("Show"))
        self._sort.chosen.connect(self._turn)
        self.pages: dict[str, RosterPage | OwnersPage] = {
            "personas": personas_page(setting),
            "channels": channels_page(setting),
            "owners": OwnersPage(setting),
        }
        self.column.addWidget(self._sort)
        for one in self.pages.values():
            self.column.addWidget(one)
        self.column.addStretch(1)
        setting.document.changed.connect(self._changed)
        setting.selection.changed.connect(self.refresh)
        self.turn_to("personas")

    def turn_to(self, sort: str) -> None:
        """Show the personas, the channels or the owners."""
        self._sort.show_value(sort)
        self._turn(sort)

    def go_on_from(self, before: "PeoplePanel") -> None:
        """Show the same of the three as the panel that stood here before."""
        self.turn_to(next(name for name, page in before.pages.items() if not page.isHidden()))

    def focus_first(self) -> None:
        """Give the list the keyboard; where it is empty, the button that adds to it."""
        for page in self.pages.values():
            if not page.isHidden():
                roster = page.roster
                button = roster.add_button if roster.add_button.isEnabled() else self._sort
                (roster.list if roster.entries else button).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def refresh(self) -> None:
        """Show the list as it is now."""
        if self.isVisible():
            for page in self.pages.values():
                if not page.isHidden():
                    page.refresh()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.refresh()

    def _turn(self, sort: object) -> None:
        for name, page in self.pages.items():
            page.setVisible(name == sort)
        self.refresh()

    def _changed(self, *_: object) -> None:
        if not self._setting.document.session.is_previewing:
            self.refresh()
