"""What the system says about looks, letters and language: asked for before anything else of the editor is loaded."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale
from PySide6.QtGui import QGuiApplication

from journeycanvas.editor.languages import nearest_language

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

MIDDLE = 128  # of lightness, between dark and light
USUAL_TEXT = 13.0  # pixels; the height of the letters for which the sizes of the style sheet are given


def look_named(appearance: str) -> str:
    """Return which look an appearance means now: "system" is what the system says."""
    if appearance != "system":
        return appearance
    from PySide6.QtCore import Qt

    hints = QGuiApplication.styleHints()
    accessibility = getattr(hints, "accessibility", None)  # since Qt 6.10
    if accessibility is not None and accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def look_at_first(appearance: str) -> str:
    """Return the same without Qt's constants, which take a tenth of the time in which a first window has to stand.

    Before a look is put on, the system's own palette tells dark from light, and not whether more contrast is wanted.
    """
    if appearance != "system":
        return appearance
    return "dark" if QGuiApplication.palette().window().color().lightness() < MIDDLE else "light"


def text_unit(font: "QFont") -> float:
    """Return how much larger the letters are than those the sizes were made for.

    A point is as many pixels as the screen says: fewer on macOS, more where letters are enlarged by it.
    """
    screen = QGuiApplication.primaryScreen()
    dots = screen.logicalDotsPerInch() if screen is not None else 96.0
    pixels = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * dots / 72
    return max(0.8, pixels / USUAL_TEXT)


def language_named(language: str) -> str:
    """Return which language the window speaks: the one that was chosen, or the nearest to the system's."""
    return nearest_language([language] if language else QLocale.system().uiLanguages())
