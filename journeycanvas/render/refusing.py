"""Say in words why a page was not written, for whoever asked for it: the command line and the window alike."""

from journeycanvas.i18n import Catalogue
from journeycanvas.messages import shown, shown_name
from journeycanvas.render.exporting import NoSuchTheme
from journeycanvas.render.png import QtIsMissing, TooManyPixels


def refusal_sentence(error: NoSuchTheme | TooManyPixels | QtIsMissing, target: str, words: Catalogue) -> str:
    """Return one sentence that names the file which was not written, and what would go."""
    name = shown_name(target)
    match error:
        case NoSuchTheme():
            known = ", ".join(error.known)
            return words.say("There is no theme “{name}”. There are: {known}.", name=shown(error.name), known=known)
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
                libraries=shown(", ".join(error.libraries), 130),
            )
