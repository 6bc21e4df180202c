"""What all windows share: settings, language, look, letters, and the windows themselves."""

from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, QTranslator, Signal
from PySide6.QtGui import QIcon, QPixmapCache
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.appearance.letters import Letters
from journeycanvas.editor.appearance.look import Look, add_fonts, put_on
from journeycanvas.editor.appearance.of_system import language_named, look_named
from journeycanvas.editor.languages import RIGHT_TO_LEFT
from journeycanvas.editor.paths import PathsFromLeft
from journeycanvas.editor.process.clipboard import end_before_python
from journeycanvas.editor.process.settings import Settings, write_settings
from journeycanvas.i18n import Catalogue, catalogue

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.editor.keeping.left_behind import LeftBehind
    from journeycanvas.editor.keeping.worker import Worker
    from journeycanvas.editor.keeping.workplace import Workplace
    from journeycanvas.editor.process.last_seen import Pictures
    from journeycanvas.text import Numerals, Typesetter
    from journeycanvas.theme.icons import Icons

SWEPT_AFTER_MS = 10_000  # the start has the disk for itself
KEPT_AFTER_MS = 800  # settings are written when nothing more changed for so long


class Program(QObject):
    """The running program: one a process."""

    about_to_change = Signal()  # language or look; what is made anew after that need not be dressed before
    language_changed = Signal()
    look_changed = Signal()
    settings_changed = Signal()
    author_changed = Signal()

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        settings_file: Path,
        resources: Path,
        data: Path | None = None,
        pictures: "Pictures | None" = None,
    ) -> None:
        """`data` is where the work on maps is kept; a folder beside the settings when it is not said. `pictures` are of
        maps as they were last seen; none are kept when it is not said."""
        super().__init__()
        self.pictures = pictures
        self._data = data or settings_file.parent / "data"
        self.application = application
        self.settings = settings
        self.resources = resources
        self.windows: list[MapWindow] = []
        self._file = settings_file
        self.letters = Letters(application)
        self._qt_words: QTranslator | None = None
        self._paths = PathsFromLeft(application)
        self._typesetter: Typesetter | None = None
        self._numerals: Numerals | None = None
        self._writer: Worker | None = None
        self._keep = QTimer(self)
        self._keep.setSingleShot(True)
        self._keep.setInterval(KEPT_AFTER_MS)
        self._keep.timeout.connect(self.keep_settings)
        end_before_python()
        add_fonts(resources / "fonts")
        self._speak()
        self.look = self._dressed()
        application.styleHints().colorSchemeChanged.connect(self.follow_system)

    # Language

    @property
    def words(self) -> Catalogue:
        """The words of the window's language."""
        return self._words

    @property
    def language(self) -> str:
        """The window's language: the one that was chosen, or the nearest to the system's."""
        return self._words.language

    @property
    def is_rtl(self) -> bool:
        return self.language in RIGHT_TO_LEFT

    @property
    def numerals(self) -> "Numerals":
        """Numbers as the window's language writes them."""
        if self._numerals is None:
            from journeycanvas.text import Numerals

            self._numerals = Numerals(self.language)
        return self._numerals

    @property
    def typesetter(self) -> "Typesetter":
        """The one typesetter of the program; it keeps fonts and shaped words."""
        if self._typesetter is None:
            from journeycanvas.text import Typesetter

            self._typesetter = Typesetter(self.resources / "fonts")
        return self._typesetter

    def use_language(self, language: str) -> None:
        """Speak another language from now on, in all windows; empty is the system's."""
        self.remember(language=language)
        self.about_to_change.emit()
        self._speak()
        self._put_on()
        self.language_changed.emit()

    def sign_as(self, author: str) -> None:
        """Put another name under what is written from now on; empty is the name of the login."""
        if author != self.settings.author:
            self.remember(author=author)
            self.author_changed.emit()

    # Look

    def use_appearance(self, appearance: str) -> None:
        """Look another way from now on, in all windows: system, light, dark or contrast."""
        self.remember(appearance=appearance)
        self.follow_system()

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon in the look of the windows, turned round where their direction asks for it."""
        from journeycanvas.theme.icons import is_mirrored

        mirrored = is_mirrored(name, "rtl" if self.is_rtl else "ltr", self.language)
        return self.look.icon(name, mirrored=mirrored, colour=colour)

    @cached_property
    def icons(self) -> "Icons":
        """The outlines of the icons of windows and maps, each read once."""
        from journeycanvas.theme.icons import read_icons

        return read_icons(self.resources / "icons")

    @cached_property
    def workplace(self) -> "Workplace":
        """Where the work on maps is kept, and by whom; nothing of it is needed before a map is shown."""
        from journeycanvas.editor.keeping.ending import Ending
        from journeycanvas.editor.keeping.workplace import Workplace

        self._ending = Ending(self)
        return Workplace(self._data)

    @cached_property
    def left_behind(self) -> "LeftBehind":
        """The work that programs left behind when they ended."""
        from journeycanvas.editor.keeping.left_behind import LeftBehind

        return LeftBehind(self)

    def watch_over(self) -> None:
        """Leave in order when the system asks for it; offer what killed programs left, and clear away the rest."""
        workplace = self.workplace
        self.letters.follow(self.follow_system)
        self._ending.listen_to_signals()
        self.left_behind.look()
        QTimer.singleShot(SWEPT_AFTER_MS, self, lambda: workplace.sweep(self.settings.recent, self.pictures))
        QTimer.singleShot(SWEPT_AFTER_MS, self, self._make_ready)

    def _make_ready(self) -> None:
        from journeycanvas.editor.process.readying import ReadyForPaper

        ReadyForPaper(self)

    # Settings

    def remember(self, **values: Any) -> None:
        """Change settings; they are written a moment later."""
        changed = replace(self.settings, **values)
        if changed != self.settings:
            self.settings = changed
            self._keep.start()
            self.settings_changed.emit()

    def remember_recent(self, path: Path) -> None:
        """Put a map at the top of the recent ones."""
        self.remember(recent=self.settings.with_recent(path).recent)

    def keep_due_settings(self) -> None:
        """Write the settings now if they were changed a moment ago."""
        if self._keep.isActive():
            self.keep_settings()

    def keep_settings(self) -> None:
        """Write the settings now, if they can be written; the window does not wait for the disk."""
        self._keep.stop()
        if self._writer is None:
            self._writer = self.workplace.new_worker("settings")
        self._writer.do(partial(write_settings, self.settings, self._file))

    # Windows

    def new_window(self) -> "MapWindow":
        """Return one more window, not yet shown."""
        from journeycanvas.editor.frame.window import MapWindow

        window = MapWindow(self.settings.window_place)
        self.adopt(window)
        return window

    def adopt(self, window: "MapWindow") -> None:
        """Take a window in, as the first one, which stands before there is a program."""
        self.windows.append(window)
        window.join(self)

    def closed(self, window: "MapWindow") -> None:
        """Forget a window that was closed."""
        if window in self.windows:
            self.windows.remove(window)
        if not self.windows:
            self.keep_settings()

    def showing(self, path: Path) -> "MapWindow | None":
        """Return the window that has the map of a file, under whatever name as far as the disks answer at once."""
        own = [(one, one.document.path) for one in self.windows if one.has_map and one.document.path is not None]
        same = next((one for one, its in own if its == path), None)
        if same is not None or not own:
            return same
        others = [its for _, its in own]
        at = self.workplace.ask(lambda: next((at for at, its in enumerate(others) if _is_same(its, path)), None))
        return own[at][0] if at is not None else None

    def open(self, path: Path, near: "MapWindow | None" = None) -> None:
        """Show the map of a file: in its window if it has one, else in `near` if that has no map, else in a new one."""
        shown = self.showing(path)
        if shown is not None:
            shown.come_forward()
            return
        self.free_window(near).open_path(path)

    def free_window(self, near: "MapWindow | None" = None) -> "MapWindow":
        """Return a window without a map, `near` or a new one."""
        if near is not None and not near.has_map:
            return near
        window = self.new_window()
        if near is not None:
            window.stand_beside(near)
        window.show()
        return window

    def _speak(self) -> None:
        self._words = catalogue(language_named(self.settings.language), sets_apart=True)
        self._numerals = None
        application = self.application
        if self._qt_words is not None:
            application.removeTranslator(self._qt_words)
            self._qt_words.deleteLater()
            self._qt_words = None
        rtl = self.is_rtl
        application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        if self.language != "en":
            from journeycanvas.editor.qt_words import read_qt_words

            self._qt_words = read_qt_words(self.words, self)
            application.installTranslator(self._qt_words)

    def _dressed(self) -> Look:
        look = Look(look_named(self.settings.appearance), self.resources, self.letters.unit, lambda: self.icons)
        self.look = look
        QPixmapCache.clear()
        self._put_on()
        return look

    def _put_on(self) -> None:
        self.letters.put_on(self.language)
        put_on(self.application, self.look)

    def follow_system(self) -> None:
        """Look as the system does now, where that is wanted, with letters as large."""
        self.letters.look()
        wanted = look_named(self.settings.appearance), self.letters.unit
        if wanted != (self.look.name, self.look.unit):
            self.about_to_change.emit()
            self._dressed()
            self.look_changed.emit()


def _is_same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False
