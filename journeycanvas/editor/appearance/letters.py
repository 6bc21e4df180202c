"""The letters of all windows: as large as those of the system, which may change while the program runs."""

from collections.abc import Callable

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.appearance.look import text_font
from journeycanvas.editor.appearance.of_system import text_unit


class Letters:
    """Those that the system had when the program started, until follow() hears of others."""

    def __init__(self, application: QApplication) -> None:
        self._application, self._usual = application, application.font()
        self._of_system: QFont | None = None

    @property
    def unit(self) -> float:
        """How much larger they are than those that the sizes were made for."""
        return text_unit(self._usual)

    def put_on(self, language: str) -> None:
        """Let all windows have those for a language."""
        self._application.setFont(text_font(language, self._usual))

    def follow(self, changed: Callable[[], None]) -> None:
        """Tell from now on when they or the contrast may have changed: where the system does not say so, when somebody
        comes back from setting them."""
        self._of_system = system_font()
        accessibility = getattr(self._application.styleHints(), "accessibility", None)  # since Qt 6.10
        if accessibility is not None:
            accessibility().contrastPreferenceChanged.connect(changed)
        if (screen := self._application.primaryScreen()) is not None:
            screen.logicalDotsPerInchChanged.connect(changed)
        self._application.applicationStateChanged.connect(changed)

    def look(self) -> None:
        """Take those that the system has now, if they are others."""
        if self._of_system is not None and (now := system_font()) != self._of_system:
            self._usual = self._of_system = now


def system_font() -> QFont:
    """Return the letters that the system has for windows now."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
