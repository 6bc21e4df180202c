"""The choices of printing and exporting as a column of controls: what, on which paper, and then the details of it."""

from PySide6.QtCore import Qt

from journeycanvas.editor.dialogs.choices import DPIS, MOST_OVERLAP_MM, WHATS, WIDEST_MARGIN_MM, Choices, Themes
from journeycanvas.editor.dialogs.column import GAP, Column, always
from journeycanvas.editor.dialogs.rows import Rows, Sides
from journeycanvas.editor.panels.controls.choice import Tick, TickBox
from journeycanvas.editor.panels.controls.meter import Meter
from journeycanvas.editor.panels.controls.numbers import NumberControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.pieces import Words
from journeycanvas.i18n import Catalogue
from journeycanvas.layout.handouts.kinds import HANDOUTS, Handout, handout_word
from journeycanvas.layout.paper import FIT, LONGEST_MM, MM, PAPERS, SHORTEST_MM, Page
from journeycanvas.layout.tiling import MOST_PRINTER_MARGIN_MM
from journeycanvas.layout.workshop.notes import CARD, NOTES
from journeycanvas.layout.workshop.notes import LONGEST_MM as LONGEST_NOTE_MM
from journeycanvas.layout.workshop.notes import SHORTEST_MM as SHORTEST_NOTE_MM
from journeycanvas.render.formats import FORMATS
from journeycanvas.render.wishes import USUAL_TILE
from journeycanvas.text import Numerals
from journeycanvas.wording.choices import ORIENTATIONS, THEMES

OWN = "own"
A_SIZES = 6  # at the start of the papers
OWN_SIZE = (420.0, 297.0)  # millimetres, until there is a page to begin with
OWN_NOTE = (102.0, 152.0)  # four by six inches, until somebody says another
KNOWN_NOTES = tuple(note.name for note in (*NOTES, CARD))


def _is_map(choices: Choices) -> bool:
    return choices.what == "map"


def _is_canvas(choices: Choices) -> bool:
    return choices.what == "workshop"


def _has_colours(choices: Choices) -> bool:
    return choices.what != "workshop"  # those of a canvas are for any copier


def _are_sheets(choices: Choices) -> bool:
    return choices.what == "sheets"


def _can_be_cut(choices: Choices) -> bool:
    return choices.what != "sheets"


def _is_cut(choices: Choices) -> bool:
    return choices.is_cut


def _can_be_smaller(choices: Choices) -> bool:
    return choices.can_be_smaller


def _millimetres(width: float, height: float) -> str:
    return f"{width:g}x{height:g}mm"


class Choosing(Column):
    """All choices, in the order in which they are thought of."""

    def __init__(self, words: Catalogue, numerals: Numerals, themes: Themes, unit: float) -> None:
        super().__init__(unit)
        self._words, self._numerals, self._themes = words, numerals, themes
        self._say = say = words.say
        whats = [("map", say("The map")), ("workshop", say("Workshop canvas")), ("sheets", say("Sheets around it"))]
        self.what = self.segments("what", say("What"), whats)
        self._add_sheets()
        self._add_paper()
        self._add_notes()
        self._add_tiles()
        self._add_looks()
        self._add_file()
        self.keep = TickBox(say("Keep paper and colours with the map"))
        self.put(self.keep, 4, always)
        self.end()

    def show_choices(self, choices: Choices) -> None:
        super().show_choices(choices)
        self.what.show_value(choices.what)
        self.format.show_value(choices.format)
        self.paper.show_value(OWN if choices.is_own_size else choices.sheet_of_paper.name)
        self.orientation.show_value(choices.orientation)
        self.fewest_sheets.show_value(choices.fewest_sheets)
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
        known = choices.note in KNOWN_NOTES
        self.note.show_value(choices.note if known else OWN)
        self.filled.show_value(choices.filled)
        for kind, tick in self.sheets.items():
            tick.show_value(kind in choices.sheets)
        self.check.show_value(choices.is_checked)
        if choices.is_own_size:
            self.sides.show_sides(choices.sheet_of_paper.width_mm, choices.sheet_of_paper.height_mm)
        if not known:
            self.note_sides.show_sides(*choices.sticky_note)
        self.orientation.setEnabled(_is_canvas(choices) or not choices.fits_map)
        for row, what in enumerate(WHATS, 2):  # the row with the paper that is as large as it has to be
            self.paper.show_row(row, what == choices.what)

    def begin_own_size_with(self, page: Page) -> None:
        """Offer the sides of this page to somebody who asks for a size of their own."""
        if not self._choices.is_own_size:
            self.sides.show_sides(round(page.width / MM), round(page.height / MM))

    def show_reading(self, metres: float | None, sentence: str) -> None:
        """Say beside the paper from how far its smallest text can be read; without metres, that it cannot."""
        self._reading.setText(sentence)
        self.meter.show_metres(metres, sentence)
        for part in (self._reading, self.meter):
            part.setVisible(bool(sentence))

    def show_tiles(self, sentence: str) -> None:
        """Say beside the tiles how many sheets they take."""
        self._tiles_words.setText(sentence)
        self._tiles_words.setVisible(bool(sentence))

    # The groups

    def _add_sheets(self) -> None:
        names = {kind: handout_word(self._words, kind) for kind in HANDOUTS}
        self.sheets = {kind: Tick(name) for kind, name in names.items()}
        for kind, tick in self.sheets.items():
            tick.name_for_readers(names[kind])
            self.put(tick, 6, _are_sheets)
            tick.chosen.connect(lambda value, kind=kind: self._sheet_chosen(kind, bool(value)))

    def _sheet_chosen(self, kind: Handout, is_wanted: bool) -> None:
        """Take a kind of sheet, or leave it out; the last one stays."""
        wanted = tuple(one for one in HANDOUTS if (is_wanted if one == kind else one in self._choices.sheets))
        self.set(sheets=wanted or (kind,))
        self.sheets[kind].show_value(kind in self._choices.sheets)

    def _add_paper(self) -> None:
        say, numerals = self._say, self._numerals
        named = [(paper.name, paper.name) for paper in PAPERS.values() if paper != FIT]
        own = (OWN, say("Own size"))
        fit = [own, (FIT.name, say("As large as the map"))], [own, (FIT.name, say("The smallest that fits"))]
        self.paper = Rows([named[:A_SIZES], named[A_SIZES:], *fit, [own]], round(4 * self._unit))
        self.add(say("Paper"), self.paper)
        self.paper.chosen.connect(self._paper_chosen)
        self.sides = Sides(say, numerals, (SHORTEST_MM, LONGEST_MM), 10, self._unit)
        self.sides.show_sides(*OWN_SIZE)
        self.sides.typed.connect(lambda width, height: self._take(_millimetres(width, height)))
        self.put(self.sides, GAP, lambda choices: choices.is_own_size)
        self.meter, self._reading = Meter(say, self._unit), Words(wrapped=True)
        self.put(self.meter, 8, None)
        self.put(self._reading, 2, None)
        turns = [(value, say(text)) for value, text in ORIENTATIONS.items()]
        self.orientation = self.segments("orientation", say("Orientation"), turns)

    def _add_notes(self) -> None:
        say, numerals = self._say, self._numerals
        self.part(_is_canvas)
        *notes, card = [
            (note.name, f"{numerals.number(note.width_mm)} × {numerals.number(note.height_mm)}")
            for note in (*NOTES, CARD)
        ]
        words = say("Cards")
        cards = (card[0], f"{words} {card[1]}")
        self.note = Rows([notes, [cards, (OWN, say("Own size"))]], round(4 * self._unit))
        self.add(say("Sticky notes (mm)"), self.note, _is_canvas)
        self.note.chosen.connect(self._note_chosen)
        self.note_sides = Sides(say, numerals, (SHORTEST_NOTE_MM, LONGEST_NOTE_MM), 1, self._unit)
        self.note_sides.show_sides(*OWN_NOTE)
        self.note_sides.typed.connect(lambda width, height: self.set(note=f"{width:g}x{height:g}"))
        self.put(self.note_sides, GAP, lambda choices: _is_canvas(choices) and self._has_own_note(choices))
        fillings = [("none", say("Nothing")), ("known", say("What is known")), ("all", say("Everything"))]
        self.filled = self.segments("filled", say("Printed in the cells"), fillings, _is_canvas)

    def _add_tiles(self) -> None:
        say, numerals = self._say, self._numerals
        self.part(_can_be_cut)
        self.tiles = Segments([(False, say("In one piece")), (True, say("Sheets to put together"))])
        self.add(say("Printed"), self.tiles, _can_be_cut)
        self.tiles.chosen.connect(lambda is_cut: self.set(tile=USUAL_TILE if is_cut else ""))
        named = [(paper.name, paper.name) for paper in PAPERS.values() if paper not in (FIT, PAPERS["a0"])]
        self.tile = Rows([named[: A_SIZES - 1], named[A_SIZES - 1 :]], round(4 * self._unit))
        self.add(say("The printer’s sheets"), self.tile, _is_cut)
        self.tile.chosen.connect(lambda name: self.set(tile=str(name)))
        self._tiles_words = Words(wrapped=True)
        self.put(self._tiles_words, 6, _is_cut)
        sizes = [(False, say("Exact")), (True, say("Fewest sheets"))]
        self.fewest_sheets = self.segments("fewest_sheets", say("Size of the poster"), sizes, _can_be_smaller)
        turns = [(value, say(text)) for value, text in ORIENTATIONS.items()]
        self.tile_orientation = self.segments("tile_orientation", say("They lie"), turns, _is_cut)
        overlap = NumberControl(numerals, "", least=0, most=MOST_OVERLAP_MM)
        margin = NumberControl(numerals, "", least=0, most=MOST_PRINTER_MARGIN_MM)
        self.overlap = self.number("overlap_mm", say("Overlap (mm)"), overlap, _is_cut)
        white = say("What the printer leaves white (mm)")
        self.printer_margin = self.number("printer_margin_mm", white, margin, _is_cut)
        self.repeat_heads = Tick(say("Repeat stages and lanes on every sheet"))
        self.put(self.repeat_heads, 8, _is_cut)
        self.repeat_heads.chosen.connect(lambda value: self.set(repeat_heads=bool(value)))

    def _add_looks(self) -> None:
        say, themes = self._say, self._themes
        self.part()
        looks = [(name, say(THEMES[name]) if name in THEMES else name) for name in themes.all]
        self.theme = self.segments("theme", say("Colours"), looks, _has_colours)
        fillings = [(False, say("As they are")), (True, say("Left out, to fill in by hand"))]
        self.blank = self.segments("blank", say("Cards"), fillings, _is_map)
        margin = NumberControl(self._numerals, "", least=0, most=WIDEST_MARGIN_MM)
        self.margin = self.number("margin_mm", say("Margin (mm)"), margin, _can_be_cut)

    def _add_file(self) -> None:
        say, numerals = self._say, self._numerals
        self.part()
        self.format = self.segments("format", say("Format"), [(name, name.upper()) for name in FORMATS])
        dpis = [(float(dpi), numerals.number(dpi)) for dpi in DPIS]
        self.dpi = self.segments("dpi", say("Dots an inch"), dpis, lambda choices: choices.format == "png")
        self.check = Tick(say("Check the file after writing"))
        self.put(self.check, 8, lambda choices: choices.format == "pdf")
        self.check.chosen.connect(lambda value: self.set(check=bool(value)))

    # What some of them do

    def _take(self, paper: str) -> None:
        self.change(self._choices.with_paper(paper))

    def _has_own_note(self, choices: Choices) -> bool:
        return choices.note not in KNOWN_NOTES

    def _note_chosen(self, name: object) -> None:
        width, height = self.note_sides.value
        self.set(note=f"{width:g}x{height:g}" if name == OWN else str(name))

    def _paper_chosen(self, name: object) -> None:
        if name != OWN:
            self._take(str(name))
            return
        self._take(_millimetres(*self.sides.value))
        if self.paper.underMouse():  # arrow keys may only be passing by
            self.sides.width_mm.setFocus(Qt.FocusReason.OtherFocusReason)
