"""Put the tool into the hand of a window: with its menu, its words for what is refused, and its overview."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from journeycanvas.editor.addresses import addresses_in, ask_to_open, end_of_host
from journeycanvas.editor.canvas.overview import Overview
from journeycanvas.editor.canvas.readable import expose
from journeycanvas.editor.filing.pictures_awaited import pictures_for
from journeycanvas.editor.tools.beginning import Beginning
from journeycanvas.editor.tools.hand import Hand
from journeycanvas.errors import Refused
from journeycanvas.files.pictures import NotAPicture
from journeycanvas.i18n import saying
from journeycanvas.messages import error_sentence

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

MOST_ADDRESSES = 6  # in a menu; the panel of details has all

NUMBERS = ("n", "count", "level")
"""The fields of what a reader hears that are numbers; all others are words of the map."""

COMMON = ("edit.cut", "edit.copy", "edit.paste", "edit.duplicate", "edit.delete")
CARD = (
    *("edit.write", "insert.link", "arrange.join", "arrange.split", "arrange.stretch", "arrange.shrink"),
    *("insert.comment", "panel.details"),
)
STAGE = ("edit.write", "stage.before", "stage.after", "stage.wider", "stage.narrower", "stage.hide", "insert.phase")
LANE = ("edit.write", "lane.above", "lane.below", "lane.collapse", "lane.hide")
CELL = ("insert.card", "insert.picture", "edit.paste", "", "stage.before", "stage.after", "lane.above", "lane.below")


class Attached(QObject):
    """The hand, the overview and what readers are told, on the map of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self._window = window
        view, document = window.view, window.document
        pictures = pictures_for(window)
        self.hand = Hand(view, document.session, document.can_be_edited, self._refused, pictures)
        self.overview = Overview(view, window.say("Overview"))
        expose(view, document.session, self._speak)
        view.menu_wanted.connect(self._show_menu)
        view.details_wanted.connect(lambda: window.run("panel.details"))
        view.tool_wanted.connect(lambda tool: window.run(f"tool.{tool}"))
        window.program.look_changed.connect(self._dress)
        window.program.language_changed.connect(self._name_overview)
        self._dress()
        window.set_state("tool:select", True)
        self.overview.want(window.program.settings.overview)
        window.set_state("overview", self.overview.is_wanted)
        self._beginning = Beginning(window)

    def _speak(self, text: str, /, **fields: object) -> str:
        """Say words to a reader, with the numbers in the digits of the window."""
        numerals = self._window.program.numerals
        written = {name: numerals.digits(str(one)) if name in NUMBERS else one for name, one in fields.items()}
        return self._window.say(text, **written)

    def _name_overview(self) -> None:
        self.overview.setAccessibleName(self._window.say("Overview"))

    def _dress(self) -> None:
        """Draw marks and handles in the colours of the window's look."""
        view, colours = self._window.view, self._window.program.look.colours
        view.marking.set_accent(colours.accent)
        view.knobs.set_colours(colours.accent, colours.on_accent)
        self.overview.update()

    def _show_menu(self, at: QPoint) -> None:
        window = self._window
        menu = QMenu(window)
        for id in self._rows():
            if id:
                menu.addAction(window.actions_of.action(id))
            else:
                menu.addSeparator()
        self._offer_addresses(menu)
        window.actions_of.refresh()
        menu.exec(at)
        menu.deleteLater()

    def _offer_addresses(self, menu: QMenu) -> None:
        """Offer to open the addresses in what is selected; which they are is shown before."""
        window = self._window
        record = window.document.journey.record(window.selection.current)
        addresses = addresses_in(record)[:MOST_ADDRESSES] if record is not None else ()
        if addresses:
            menu.addSeparator()
        for address in addresses:
            words = window.say("Open “{host}”…", host=end_of_host(address))
            menu.addAction(words.replace("&", "&&"), partial(ask_to_open, window, address))

    def _rows(self) -> Iterable[str]:
        """Return the actions for what is selected; an empty one is a rule."""
        journey, record = self._window.document.journey, self._window.selection.current
        if record in journey.cards:
            return (*COMMON, "", *CARD)
        if record in journey.stages:
            return (*STAGE, "", *COMMON)
        if record in journey.lanes:
            return (*LANE, "", *COMMON)
        if record:
            return ("edit.write", "panel.details", "", "edit.delete")
        return (*CELL, "", "edit.select_all", "view.fit")

    def _refused(self, refused: Refused | NotAPicture) -> None:
        if isinstance(refused, NotAPicture):
            says = saying("Only pictures in PNG and JPEG files can be put on a map.")
        else:
            says = partial(error_sentence, refused)
        self._window.notices.say(says)


def attach(window: "MapWindow") -> Attached:
    """Put the tool into the hand of a window that has just got its map."""
    return Attached(window)
