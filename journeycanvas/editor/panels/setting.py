"""What every panel gets: the map, the selection, words and looks, and how an edit is made from here."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property, partial

from PySide6.QtGui import QIcon

from journeycanvas.edit.change import Change
from journeycanvas.editor.appearance.look import Look
from journeycanvas.editor.canvas.selection import Selection
from journeycanvas.editor.filing.document import Document
from journeycanvas.editor.frame.on_paper import OnPaper
from journeycanvas.editor.languages import RIGHT_TO_LEFT
from journeycanvas.editor.tools.pictures import PictureReader, ReadsAtOnce
from journeycanvas.errors import Refused
from journeycanvas.i18n import Catalogue, Saying
from journeycanvas.messages import error_sentence
from journeycanvas.model import CellPlace, Journey
from journeycanvas.text import Numerals
from journeycanvas.theme import Theme
from journeycanvas.theme.icons import is_mirrored


def _nothing(_: object) -> None:
    return None


def _no_cell(_: CellPlace) -> None:
    return None


@dataclass(frozen=True, eq=False)
class PanelSetting:
    """What stays the same while a panel lives.

    `reveal` brings a record into sight, `reveal_cell` a cell; `tell` says something above the map, `visit` asks whether
    to open an address, `pictures` reads pictures.
    """

    document: Document
    selection: Selection
    words: Catalogue
    numerals: Numerals
    look: Look
    theme: Theme
    reveal: Callable[[str], None] = _nothing
    reveal_cell: Callable[[CellPlace], None] = _no_cell
    tell: Callable[[Saying], None] = _nothing
    visit: Callable[[str], object] = _nothing
    pictures: PictureReader = field(default_factory=ReadsAtOnce)
    author: str = ""
    on_paper: OnPaper | None = None
    clock: Callable[[], datetime] = datetime.now

    @property
    def journey(self) -> Journey:
        return self.document.journey

    @property
    def say(self) -> Callable[..., str]:
        return self.words.say

    @property
    def language(self) -> str:
        return self.words.language

    @cached_property
    def mixed(self) -> str:
        """What a field says when what is selected has different values."""
        return self.words.say("Several values")

    @property
    def is_rtl(self) -> bool:
        """Whether the window runs from right to left."""
        return self.language in RIGHT_TO_LEFT

    def icon(self, name: str, *, colour: str = "") -> QIcon:
        """Return an icon, turned round where the window's language asks for it."""
        direction = "rtl" if self.is_rtl else "ltr"
        return self.look.icon(name, mirrored=is_mirrored(name, direction, self.language), colour=colour)

    def edit(self, make: Callable[[Journey], Change], merge_key: str | None = None) -> bool:
        """Make a change of the map and do it as one step; typing goes on with the step of the same merge key.

        Returns whether it could be done; what a map cannot hold changes nothing and is said.
        """
        if not self.may_edit():
            return False
        self.document.session.commit()
        change = self._made(make)
        if change is None:
            return False
        self.document.session.apply(change, merge_key)
        return True

    def preview(self, make: Callable[[Journey], Change]) -> bool:
        """Show a change of the map that is still under way, instead of the one shown before."""
        change = self._made(make)
        if change is None:
            return False
        self.document.session.preview(change)
        return True

    def may_edit(self) -> bool:
        """Tell whether the map can be edited; when it cannot, why not is said above it."""
        if not self.document.can_be_edited:
            self.document.edit_refused.emit()
        return self.document.can_be_edited

    def _made(self, make: Callable[[Journey], Change]) -> Change | None:
        try:
            return make(self.document.session.base)
        except Refused as refused:
            self.tell(partial(error_sentence, refused))
            return None
