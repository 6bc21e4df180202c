"""Say in words why a page was not written, for whoever asked for it: the command line and the window alike."""

from journeycanvas.i18n import Catalogue
from journeycanvas.layout.paper import FIT
from journeycanvas.layout.tiling import MOST_TILES, CannotTile
from journeycanvas.messages import joined, shown, shown_name
from journeycanvas.render.drawing import NoSuchTheme
from journeycanvas.render.png import QtIsMissing, TooManyPixels


def refusal_sentence(
    error: NoSuchTheme | CannotTile | TooManyPixels | QtIsMissing, target: str, words: Catalogue
) -> str:
    """Return one sentence that names the file which was not written, and what would go."""
    name = shown_name(target)
    match error:
        case NoSuchTheme():
            known = joined(words, error.known)
            return words.say("There is no theme “{name}”. There are: {known}.", name=shown(error.name), known=known)
        case CannotTile():
            return _tiles_sentence(error, words)
        case TooManyPixels():
            return words.say(
                "“{name}” was not written: {width} × {height} pixels are more than other programs can open. "
                "Up to {dpi} dpi it goes, and as PDF at any size.",
                name=name,
                width=error.width,
                height=error.height,
                dpi=error.most_dpi,
            )
        case QtIsMissing():
            return words.say(
                "“{name}” was not written: PNG needs Qt, which does not find {libraries}. PDF and SVG need nothing.",
                name=name,
                libraries=shown(joined(words, error.libraries), 130),
            )


def _tiles_sentence(error: CannotTile, words: Catalogue) -> str:
    match error.reason:
        case "not-smaller":
            return words.say(
                "{paper} cannot be cut into sheets of {tile}: choose sheets that are smaller.",
                paper=_called(error.paper, words),
                tile=_called(error.tile, words),
            )
        case "overlap":
            return words.say(
                "Sheets of {tile} have room for an overlap of at most {most} mm.", tile=error.tile, most=error.most
            )
        case "too-small":
            return words.say("Sheets of {tile} leave too little room inside their margins.", tile=error.tile)
        case "too-many":
            return words.say(
                "{paper} would need more than {most} sheets of {tile}. Choose larger ones.",
                paper=_called(error.paper, words),
                most=MOST_TILES,
                tile=error.tile,
            )


def _called(paper: str, words: Catalogue) -> str:
    return words.say("the map's own size") if paper == FIT.name else paper
