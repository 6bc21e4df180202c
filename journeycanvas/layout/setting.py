"""Gather what a layout needs besides the journey: theme, type, icons, words and numbers in the map's language."""

from dataclasses import dataclass
from pathlib import Path

from journeycanvas.i18n import Catalogue, catalogue
from journeycanvas.layout.measures import NATURAL, Shape
from journeycanvas.model import Journey, TextDirection
from journeycanvas.text import Numerals, Typesetter
from journeycanvas.theme import Theme, read_theme
from journeycanvas.theme.icons import Icons, read_icons


@dataclass(frozen=True)
class Setting:
    """What stays the same while one map is laid out; language and direction are the map's.

    draws_at_once says that all of the map will be seen as it is laid out now, so that cards are not drawn later.
    """

    theme: Theme
    typesetter: Typesetter
    icons: Icons
    words: Catalogue
    numerals: Numerals
    language: str
    direction: TextDirection
    version: str = ""
    shape: Shape = NATURAL
    draws_at_once: bool = False

    @property
    def is_rtl(self) -> bool:
        return self.direction == "rtl"

    @property
    def form(self) -> tuple[object, ...]:
        """What decides how much room texts take in a width: with an equal form, only colours and icons differ."""
        return self.typesetter, self.words.language, self.numerals.locale, self.language, self.direction


def setting_for(
    journey: Journey, theme: str, resources: Path, typesetter: Typesetter, icons: Icons | None = None, version: str = ""
) -> Setting:
    """Return the setting that lays out journey in the theme of that name; version is printed in the passport.

    Raises what read_theme raises when there is no such theme.
    """
    language = journey.map.language
    return Setting(
        theme=read_theme(theme, resources / "themes"),
        typesetter=typesetter,
        icons=icons or read_icons(resources / "icons"),
        words=catalogue(language),
        numerals=Numerals(language, journey.map.digits),
        language=language,
        direction=journey.direction,
        version=version,
    )
