"""The choices of printing and exporting as a column of controls: what, on which paper, and then the details of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.editor.dialogs.choices import DPIS, MOST_OVERLAP_MM, WIDEST_MARGIN_MM, Choices, Themes
from journeycanvas.editor.dialogs.meter import Meter
from journeycanvas.editor.dialogs.rows import Rows, Sides
from journeycanvas.editor.panels.controls.choice import Tick, TickBox
from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.controls.numbers import NumberControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.words import ORIENTATIONS, THEMES
from journeycanvas.editor.pieces import line, words
from journeycanvas.layout.paper import FIT, LONGEST_MM, MM, PAPERS, SHORTEST_MM, Page
from journeycanvas.layout.tiling import MOST_PRINTER_MARGIN_MM
from journeycanvas.layout.workshop.notes import LONGEST_MM as LONGEST_NOTE_MM
from journeycanvas.layout.workshop.notes import NOTES
from journeycanvas.layout.workshop.notes import SHORTEST_MM as SHORTEST_NOTE_MM
from journeycanvas.render.exporting import USUAL_TILE
from journeycanvas.render.formats import FORMATS
from journeycanvas.text import Numerals

Holds: TypeAlias = Callable[[Choices], bool]

GAP = 5  # between a name and its control
BETWEEN = 13  # between two of them
OWN = "own"
A_SIZES = 6  # at the start of the papers
OWN_SIZE = (420.0, 297.0)  # millimetres, until there is a page to begin with
OWN_NOTE = (74.0, 105.0)  # a card of A7


def _always(_: Choices) -> bool:
    return True


def _is_map(choices: Choices) -> bool:
    return choices.what == "map"


def _is_canvas(choices: Choices) -> bool:
    return choices.what == "workshop"


def _is_cut(choices: Choices) -> bool:
    return bool(choices.tile)


class Choosing(QWidget):
    """Shows choices and lets them be changed; `chosen` brings the new ones."""

    chosen = Signal(object)  # Choices

    def __init__(self, say: Callable[[str], str], numerals: Numerals, themes: Themes, unit: float) -> None:
        super().__init__()
        self._choices, self._say, self._numerals, self._unit = Choices(), say, numerals, unit
        self._themes = themes
        self._shown: list[tuple[QWidget, Holds]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        whats = [("map", say("The map")), ("workshop", say("Workshop canvas"))]
        self.what = self._segments("what", say("What"), whats)
        self._add_paper()
        self._add_notes()
        self._add_tiles()
        self._add_looks()
        self._add_file()
        self.keep = TickBox(say("Keep paper and colours with the map"))
        self._put(self.keep, 4, _always)
        self._column.addStretch(1)

    @property
    def choices(self) -> Choices:
        return self._choices

    def show_choices(self, choices: Choices) -> None:
        """Show these choices without sending them."""
        self._choices = choices
        self.what.show_value(choices.what)
        self.format.show_value(choices.format)
        self.paper.show_value(OWN if choices.is_own_size else choices.sheet_of_paper.name)
        self.orientation.show_value(choices.orientation)
        self.margin.show_value(choices.margin_mm)
        self.theme.show_value(choices.theme)
        self.blank.show_value(choices.blank)
        self.dpi.show_value(float(choices.dpi))
        self.tiles.show_value(bool(choices.tile))
        self.tile.show_value(choices.tile)
        self.tile_orientation.show_value(choices.tile_orientation)
        self.overlap.show_value(choices.overlap_mm)
        self.printer_margin.show_value(choices.printer_margin_mm)
        self.repeat_heads.show_value(choices.repeat_heads)
        known = choices.note in [note.name for note in NOTES]
        self.note.show_value(choices.note if known else OWN)
        self.filled.show_value(choices.filled)
        if choices.is_own_size:
            self.sides.show_sides(choices.sheet_of_paper.width_mm, choices.sheet_of_paper.height_mm)
        if not known:
            self.note_sides.show_sides(*choices.sticky_note)
        self._enable()

    def begin_own_size_with(self, page: Page) -> None:
        """Offer the sides of this page to somebody who asks for a size of their own."""
        if not self._choices.is_own_size:
            self.sides.show_sides(round(page.width / MM), round(page.height / MM))

    def show_reading(self, metres: float | None, sentence: str) -> None:
        """Say beside the paper from how far its smallest text can be read."""
        self._reading.setText(sentence)
        self.meter.show_metres(metres, sentence)
        for part in (self._reading, self.meter):
            part.setVisible(metres is not None)

    def show_tiles(self, sentence: str) -> None:
        """Say beside the tiles how many sheets they take."""
        self._tiles_words.setText(sentence)
        self._tiles_words.setVisible(bool(sentence))

    # The groups

    def _add_paper(self) -> None:
        say, numerals = self._say, self._numerals
        named = [(paper.name, paper.name) for paper in PAPERS.values() if paper != FIT]
        others = [(OWN, say("Own size")), (FIT.name, say("As large as the map"))]
        self.paper = Rows([named[:A_SIZES], named[A_SIZES:], others], round(4 * self._unit))
        self._add(say("Paper"), self.paper)
        self.paper.chosen.connect(self._paper_chosen)
        self.sides = Sides(say, numerals, (SHORTEST_MM, LONGEST_MM), 10, self._unit)
        self.sides.show_sides(*OWN_SIZE)
        self.sides.typed.connect(lambda width, height: self._set(paper=f"{width:g}x{height:g}mm"))
        self._put(self.sides, GAP, lambda choices: choices.is_own_size)
        self.meter, self._reading = Meter(say, self._unit), words(wrapped=True)
        self._put(self.meter, 8, None)
        self._put(self._reading, 2, None)
        turns = [(value, say(text)) for value, text in ORIENTATIONS.items()]
        self.orientation = self._segments("orientation", say("Orientation"), turns)

    def _add_notes(self) -> None:
        say, numerals = self._say, self._numerals
        self._part(_is_canvas)
        notes: list[tuple[object, str]] = [
            (note.name, f"{numerals.number(note.width_mm)} × {numerals.number(note.height_mm)}") for note in NOTES
        ]
        self.note = Segments([*notes, (OWN, say("Own size"))])
        self._add(say("Sticky notes (mm)"), self.note, _is_canvas)
        self.note.chosen.connect(self._note_chosen)
        self.note_sides = Sides(say, numerals, (SHORTEST_NOTE_MM, LONGEST_NOTE_MM), 1, self._unit)
        self.note_sides.show_sides(*OWN_NOTE)
        self.note_sides.typed.connect(lambda width, height: self._set(note=f"{width:g}x{height:g}"))
        self._put(self.note_sides, GAP, lambda choices: _is_canvas(choices) and self._has_own_note(choices))
        fillings = [("none", say("Nothing")), ("known", say("What is known")), ("all", say("Everything"))]
        self.filled = self._segments("filled", say("Printed in the cells"), fillings, _is_canvas)

    def _add_tiles(self) -> None:
        say, numerals = self._say, self._numerals
        self._part(_always)
        self.tiles = Segments([(False, say("In one piece")), (True, say("Sheets to put together"))])
        self._add(say("Printed"), self.tiles)
        self.tiles.chosen.connect(lambda is_cut: self._set(tile=USUAL_TILE if is_cut else ""))
        named = [(paper.name, paper.name) for paper in PAPERS.values() if paper not in (FIT, PAPERS["a0"])]
        self.tile = Rows([named[: A_SIZES - 1], named[A_SIZES - 1 :]], round(4 * self._unit))
        self._add(say("The printer’s sheets"), self.tile, _is_cut)
        self.tile.chosen.connect(lambda name: self._set(tile=str(name)))
        self._tiles_words = words(wrapped=True)
        self._put(self._tiles_words, 6, _is_cut)
        turns = [(value, say(text)) for value, text in ORIENTATIONS.items()]
        self.tile_orientation = self._segments("tile_orientation", say("They lie"), turns, _is_cut)
        self.overlap = NumberControl(numerals, "", least=0, most=MOST_OVERLAP_MM)
        self.printer_margin = NumberControl(numerals, "", least=0, most=MOST_PRINTER_MARGIN_MM)
        for name, control, field in (
            (say("Overlap (mm)"), self.overlap, "overlap_mm"),
            (say("What the printer leaves white (mm)"), self.printer_margin, "printer_margin_mm"),
        ):
            self._add(name, control, _is_cut)
            self._typed_into(control, field)
        self.repeat_heads = Tick(say("Repeat stages and lanes on every sheet"))
        self._put(self.repeat_heads, 8, _is_cut)
        self.repeat_heads.chosen.connect(lambda value: self._set(repeat_heads=bool(value)))

    def _add_looks(self) -> None:
        say, themes = self._say, self._themes
        self._part(_always)
        looks = [(name, say(THEMES[name]) if name in THEMES else name) for name in themes.all]
        self.theme = self._segments("theme", say("Colours"), looks, _is_map)
        fillings = [(False, say("As they are")), (True, say("Left out, to fill in by hand"))]
        self.blank = self._segments("blank", say("Cards"), fillings, _is_map)
        self.margin = NumberControl(self._numerals, "", least=0, most=WIDEST_MARGIN_MM)
        self._add(say("Margin (mm)"), self.margin)
        self._typed_into(self.margin, "margin_mm")

    def _add_file(self) -> None:
        say, numerals = self._say, self._numerals
        self._part(_always)
        self.format = self._segments("format", say("Format"), [(name, name.upper()) for name in FORMATS])
        dpis = [(float(dpi), numerals.number(dpi)) for dpi in DPIS]
        self.dpi = self._segments("dpi", say("Dots an inch"), dpis, lambda choices: choices.format == "png")

    # How they stand

    def _segments(
        self, field: str, name: str, choices: Sequence[tuple[object, str]], holds: Holds = _always
    ) -> Segments:
        control = Segments(choices)
        control.chosen.connect(lambda value: self._set(**{field: value}))
        self._add(name, control, holds)
        return control

    def _add(self, name: str, control: Control, holds: Holds = _always) -> None:
        control.name_for_readers(name)
        self._put(words(name, "soft"), BETWEEN if self._shown else 0, holds)
        self._put(control, GAP, holds)

    def _part(self, holds: Holds) -> None:
        """Draw a line between what goes together and what comes next."""
        self._put(line(), 16, holds)

    def _put(self, part: QWidget, above: float, holds: Holds | None) -> None:
        """Put a part under the others, which is shown where something holds; None leaves that to who fills it."""
        space = QWidget()
        column = QVBoxLayout(space)
        column.setContentsMargins(0, round(above * self._unit), 0, 0)
        column.addWidget(part)
        self._column.addWidget(space)
        if holds is not None:
            self._shown.append((space, holds))

    def _enable(self) -> None:
        choices = self._choices
        for part, holds in self._shown:
            part.setVisible(holds(choices))
        self.orientation.setEnabled(not choices.fits_map)

    def _set(self, **values: Any) -> None:
        changed = replace(self._choices, **values)
        if changed != self._choices:
            self.show_choices(changed)
            self.chosen.emit(changed)

    def _typed_into(self, control: NumberControl, field: str) -> None:
        control.typed.connect(lambda value: self._set(**{field: float(value or 0)}))

    def _has_own_note(self, choices: Choices) -> bool:
        return choices.note not in [note.name for note in NOTES]

    def _note_chosen(self, name: object) -> None:
        width, height = self.note_sides.value
        self._set(note=f"{width:g}x{height:g}" if name == OWN else str(name))

    def _paper_chosen(self, name: object) -> None:
        if name != OWN:
            self._set(paper=str(name))
            return
        width, height = self.sides.value
        self._set(paper=f"{width:g}x{height:g}mm")
        self.sides.width_mm.setFocus(Qt.FocusReason.OtherFocusReason)
