"""The start page: blank canvases as real previews in the chosen language, recent maps, samples."""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from journeycanvas.editor.filing.document import copied_document, start_document
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.pieces import ended, isolated, line, line_of, tip, words
from journeycanvas.editor.process.readying import ready_for_maps
from journeycanvas.editor.start.kept_rows import KeptRows
from journeycanvas.editor.start.previews import Previews, Shot
from journeycanvas.editor.start.tiles import Tile, TileRows
from journeycanvas.errors import JourneyError
from journeycanvas.files.templates import Template, templates
from journeycanvas.i18n import catalogue
from journeycanvas.messages import shown_name
from journeycanvas.places import templates_folder
from journeycanvas.wording.refused import file_sentence

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

START_COLUMN = 264  # pixels at the usual text size
RECENT_SHOWN = 10
FIRST = "canvas"
"""The template that most people begin with."""

AIR = 28
STAYS_MS = 150  # of a width before previews are painted for it


class StartPage(QScrollArea):
    """The start page of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self._previews = Previews(window.program)
        self._language = window.program.language
        self._is_language_chosen = False
        self._recent_names: dict[QPushButton, str] = {}
        self._templates: dict[Tile, Template] = {}
        self._samples: dict[Tile, Path] = {}
        self._waiting: Iterator[None] = iter(())
        # Its own timer: it ends with the page.
        self._painting = QTimer(self)
        self._painting.setSingleShot(True)
        self._painting.timeout.connect(self._paint_next)
        self._widened = QTimer(self)
        self._widened.setSingleShot(True)
        self._widened.setInterval(STAYS_MS)
        self._widened.timeout.connect(self._paint_widened)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._unit = window.program.look.unit
        air = round(AIR * self._unit)
        page = QWidget()
        page.setObjectName("ground")
        page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sides = QHBoxLayout(page)
        sides.setContentsMargins(air, air, air, air)
        sides.setSpacing(air)
        sides.addWidget(self._side_of_maps())
        sides.addWidget(line(upright=True))
        sides.addLayout(self._side_of_tiles(), 1)
        self.setWidget(page)
        window.program.settings_changed.connect(self._list_recent)

    def _side_of_maps(self) -> QWidget:
        """Make what leads to maps that are there: a button, those that were not saved, the recent ones."""
        window, unit = self._window, self._unit
        self._aim = words(name="soft", wrapped=True)
        self._open = QPushButton()
        self._open.setProperty("look", "strong")
        self._open.setAutoDefault(True)
        self._open.clicked.connect(lambda: window.run("file.open"))
        self._kept = KeptRows(window, round(START_COLUMN * unit))
        self._recent_heading = words(name="subheading")
        self._recent_heading.hide()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(round(2 * unit))
        side = QWidget()
        side.setFixedWidth(round(START_COLUMN * unit))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(8 * unit))
        column.addWidget(words("JourneyCanvas", "heading"))
        column.addWidget(self._aim)
        column.addSpacing(round(8 * unit))
        column.addWidget(self._open)
        column.addSpacing(round(16 * unit))
        column.addWidget(self._kept)
        column.addWidget(self._recent_heading)
        column.addLayout(self._recent)
        column.addStretch(1)
        return side

    def _side_of_tiles(self) -> QVBoxLayout:
        """Make the room for the blank canvases and the samples."""
        self._blank_heading, self._samples_heading = words(name="subheading"), words(name="subheading")
        self._blank_rows, self._sample_rows = TileRows(self._unit, self._language_row()), TileRows(self._unit)
        column = QVBoxLayout()
        column.setSpacing(round(12 * self._unit))
        column.addWidget(self._blank_rows)
        column.addSpacing(round(16 * self._unit))
        column.addWidget(self._samples_heading)
        column.addWidget(self._sample_rows)
        column.addStretch(1)
        return column

    def wake(self) -> None:
        """Make the tiles; their previews are painted one by one when nothing else is to be done."""
        for template in sorted(templates(templates_folder()), key=lambda one: one.name != FIRST):
            tile = Tile(self._unit, partial(self._begin, template))
            self._templates[tile] = template
            self._blank_rows.add(tile)
        for path in sorted((templates_folder() / "samples").glob("*.journey")):
            tile = Tile(self._unit, partial(self._open_sample, path))
            tile.setAccessibleName(path.stem)  # until it is painted and knows its title
            self._samples[tile] = path
            self._sample_rows.add(tile)
        self._fit()
        self._list_recent()
        self.retranslate()
        recent = self._recent.itemAt(0)
        first = recent.widget() if recent is not None else None
        (first or self._blank_rows.tiles[0]).setFocus()

    @property
    def tiles(self) -> tuple[Tile, ...]:
        """The blank canvases and then the samples."""
        return (*self._blank_rows.tiles, *self._sample_rows.tiles)

    @property
    def unit(self) -> float:
        """How much larger than usual the letters are that it was made for."""
        return self._unit

    @property
    def language(self) -> str:
        """The language in which a new map begins."""
        return self._language

    def use_language(self, language: str) -> None:
        """Begin new maps in another language from now on, and show the blank canvases in it."""
        self._language, self._is_language_chosen = language, True
        self._say_templates()
        self._paint_again()

    def retranslate(self) -> None:
        """Say everything again in the window's language."""
        say = self._window.say
        if not self._is_language_chosen:
            self._language = self._window.program.language
            self._languages.show_value(self._language)
        self._aim.setText(say("Customer journey maps, from right to left and left to right, offline."))
        self._open.setText(say("Open a map…"))
        self._kept.refresh()
        self._recent_heading.setText(say("Recent maps"))
        self._name_recent()
        self._blank_heading.setText(say("Begin with a blank canvas"))
        self._samples_heading.setText(say("Look at a sample"))
        names = [say("Begin new maps in {language}", language=name) for name in LANGUAGES.values()]
        self._languages.name_choices(names)
        self._say_templates()
        self._paint_again()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _language_row(self) -> QWidget:
        above = QWidget()
        row = QHBoxLayout(above)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(round(4 * self._unit))
        row.addWidget(self._blank_heading)
        row.addStretch(1)
        self._languages = Segments(list(LANGUAGES.items()))
        self._languages.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._languages.show_value(self._language)
        self._languages.chosen.connect(lambda language: self.use_language(str(language)))
        row.addWidget(self._languages)
        return above

    def _fit(self) -> None:
        """Let the tiles fill what is beside the maps; their previews are painted anew once they stay so wide."""
        bar = self.verticalScrollBar().sizeHint().width()  # there or not: the height depends on the width, too
        width = self.width() - bar - round(START_COLUMN * self._unit) - 4 * round(AIR * self._unit) - 1
        for rows in (self._blank_rows, self._sample_rows):
            rows.fit(width)
        self._widened.start()

    def _say_templates(self) -> None:
        words_of_map = catalogue(self._language)
        for tile, template in self._templates.items():
            title = words_of_map.say_in("template", template.title)
            about = self._window.program.words.say_in("template", template.description) if template.description else ""
            tile.say(title, about)

    def _paint_again(self) -> None:
        self._waiting = chain(self._paint_all(), ready_for_maps())
        self._painting.start()

    def _paint_widened(self) -> None:
        if any(tile.preview.is_stretched for tile in self.tiles):
            self._paint_again()

    def _paint_next(self) -> None:
        if next(self._waiting, self) is not self and self.isVisible():
            self._painting.start()

    def _paint_all(self) -> Iterator[None]:
        """Paint one preview after another; what was painted before is there at once."""
        for tile, template in self._templates.items():
            shot = self._shot(tile, template.name, self._language)
            kept = self._previews.kept(shot)
            tile.preview.show_picture(
                kept or self._previews.painted(shot, start_document(template, self._language).journey)
            )
            if kept is None:
                yield
        for tile, path in self._samples.items():
            document = copied_document(path)
            tile.say(document.title, document.journey.map.subtitle)
            shot = self._shot(tile, path.stem, "")
            tile.preview.show_picture(self._previews.kept(shot) or self._previews.painted(shot, document.journey))
            yield

    def _shot(self, tile: Tile, name: str, language: str) -> Shot:
        theme = self._window.program.look.colours.map_theme or "paper"
        size = tile.preview.size()
        return Shot(name, language, theme, size.width(), size.height(), self.devicePixelRatioF())

    def _list_recent(self) -> None:
        names = self._window.program.settings.recent[:RECENT_SHOWN]
        if names == tuple(self._recent_names.values()):  # and the keyboard may stand on one of them
            return
        self._recent_names.clear()
        while (old := self._recent.takeAt(0)) is not None:
            if (widget := old.widget()) is not None:
                widget.deleteLater()
        self._recent_heading.setVisible(bool(names))
        for name in names:
            button = QPushButton()
            button.setProperty("look", "row")
            button.setToolTip(tip(shown_name(name)))
            button.setAutoDefault(True)  # Enter opens it
            button.clicked.connect(partial(self._window.open_recent, name))
            self._recent.addWidget(button)
            self._recent_names[button] = name
        self._name_recent()

    def _name_recent(self) -> None:
        """Say what the recent maps are called, in a line that runs as the window does."""
        room = round((START_COLUMN - 20) * self._unit)
        for button, name in self._recent_names.items():
            called = shown_name(Path(name).stem)
            cut = ended(called, button.fontMetrics(), room)
            button.setText(line_of(isolated(cut), rtl=self._window.program.is_rtl).replace("&", "&&"))
            button.setAccessibleName(called)

    def _begin(self, template: Template, _checked: bool = False) -> None:
        try:
            document = start_document(template, self._language)
        except JourneyError as error:
            self._window.notices.say(partial(file_sentence, error))
            return
        self._window.show_document(document)
        # The title first, so that what is typed next is what the map is called.
        self._window.selection.choose((document.journey.map.id,))

    def _open_sample(self, path: Path, _checked: bool = False) -> None:
        try:
            document = copied_document(path)
        except JourneyError as error:
            self._window.notices.say(partial(file_sentence, error))
            return
        self._window.show_document(document)
