"""Say in which setting a window shows its map: on paper's theme, or in that of the window's look."""

from typing import TYPE_CHECKING

from journeycanvas.layout.setting import Setting, setting_for
from journeycanvas.model import Journey
from journeycanvas.theme import theme_names

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

USUAL_THEME = "paper"


def setting_for_window(window: "MapWindow", journey: Journey) -> Setting:
    """Return the setting of a map in a window; a dark or contrasting look has a theme of its own."""
    program = window.program
    return setting_for(
        journey,
        program.look.colours.map_theme or paper_theme(window, journey),
        program.resources,
        program.typesetter,
        program.icons,
    )


def paper_theme(window: "MapWindow", journey: Journey) -> str:
    """Return the theme in which a map is printed; the usual one for a name that this release does not know."""
    known = theme_names(window.program.resources / "themes")
    return journey.map.theme if journey.map.theme in known else USUAL_THEME
