"""Print and export: what is wanted and how, beside the real pages as they will come out."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.edit.records import with_fields
from journeycanvas.editor.dialogs.choices import Choices, choices_for, is_undecided, key_of, themes_in
from journeycanvas.editor.dialogs.choosing import Choosing
from journeycanvas.editor.dialogs.draft import Draft
from journeycanvas.editor.dialogs.drawing import Drawing
from journeycanvas.editor.dialogs.over_map import MapDialog
from journeycanvas.editor.dialogs.pages import Pages
from journeycanvas.editor.dialogs.preset_row import PresetRow
from journeycanvas.editor.dialogs.printing import fits_printer, set_up
from journeycanvas.editor.dialogs.telling import (
    better_paper,
    is_too_small,
    page_facts,
    readable_paper,
    reading_facts,
    tile_facts,
    warnings,
)
from journeycanvas.editor.dialogs.warning_lines import Warnings
from journeycanvas.editor.dialogs.writing import Errand, with_suffix
from journeycanvas.editor.dialogs.writing_state import WritingState
from journeycanvas.editor.filing.asking import ask_about_replacing
from journeycanvas.editor.filing.opening import last_folder
from journeycanvas.editor.keeping.worker import while_there
from journeycanvas.editor.layouts import scrolled
from journeycanvas.editor.pieces import kinds_of_files, line, within_screen, words
from journeycanvas.editor.sign_button import SignButton
from journeycanvas.files.naming import file_name
from journeycanvas.i18n import saying
from journeycanvas.layout.paper import Paper
from journeycanvas.messages import mistake_sentence
from journeycanvas.model import Paper as PaperFacts
from journeycanvas.render.writing import files_for

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

SIZE = (1160, 780)  # pixels at the usual text size
CHOICES_WIDTH = 372
AIR = 18
SETTLED_MS = 30  # after the last change, until the map is drawn for it: first the choices themselves are shown


class ExportDialog(MapDialog):
    """The dialog over one window; what it writes goes on when it is closed."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        program = window.program
        self.setWindowModality(Qt.WindowModality.WindowModal)
        window.document.session.commit()
        journey, path = window.document.journey, window.document.path
        self._themes = themes_in(program.resources / "themes")
        self._is_undecided = is_undecided(journey, program.settings)
        self.drawing = Drawing(journey, program.resources, program)
        self.draft: Draft | None = None
        self.state = WritingState(window)
        self.furnish()
        self.choosing.show_choices(choices_for(journey, path, program.settings, self._themes))
        self.drawing.drafted.connect(self._show_draft)
        self.drawing.failed.connect(self._could_not_draw)
        self.state.changed.connect(self._enable)
        self._enable()
        self.resize(within_screen(QSize(round(SIZE[0] * self.unit), round(SIZE[1] * self.unit)), window))
        self.choosing.what.setFocus(Qt.FocusReason.OtherFocusReason)
        self.presets.show_choices(self.choosing.choices)
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(lambda: self.drawing.draft(self.choosing.choices))
        self._settling.start()

    # What it is made of

    def furnish(self) -> None:
        window, program, say, unit = self.window_of_map, self.window_of_map.program, self.window_of_map.say, self.unit
        self.setWindowTitle(say("Print and export"))
        self.pages = Pages(window, self.drawing)
        self.presets = PresetRow(window, self._themes)
        self.choosing = Choosing(program.words, program.numerals, self._themes, unit)
        self.choosing.keep.setEnabled(window.document.can_be_edited)
        self._facts = words(wrapped=True)
        self.warnings = Warnings(window, self.pages.strip)
        self.print_button, self.export_button = SignButton(say("Print…")), QPushButton(say("Export…"))
        self._put_in_place()
        self.export_button.setDefault(True)  # once it is in its dialog, which would choose another one otherwise
        self._connect()

    def make_anew(self) -> None:
        choices, is_kept, pages = self.choosing.choices, self.choosing.keep.isChecked(), self.pages
        super().make_anew()
        self.state.retranslate()
        self.choosing.show_choices(choices)
        self.choosing.keep.setChecked(is_kept)
        self.presets.show_choices(choices)
        if self.draft is not None:
            self._show_draft(self.draft)
            self.pages.go_on_from(pages)
        self._enable()

    def _put_in_place(self) -> None:
        unit = self.unit
        below = QVBoxLayout()
        below.setContentsMargins(round(AIR * unit), round(8 * unit), round(AIR * unit), round(12 * unit))
        below.setSpacing(round(3 * unit))
        for part in (self._facts, self.warnings):
            below.addWidget(part)
        page = QVBoxLayout()
        page.setSpacing(0)
        page.addWidget(self.pages, 1)
        page.addLayout(below)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(page, 1)
        middle.addWidget(line(upright=True))
        middle.addWidget(self._side())
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addLayout(middle, 1)
        around.addWidget(line())
        around.addWidget(self._footer())

    def _side(self) -> QScrollArea:
        unit = self.unit
        panel = QWidget()
        column = QVBoxLayout(panel)
        column.setContentsMargins(round(AIR * unit), round(14 * unit), round(AIR * unit), round(14 * unit))
        column.setSpacing(round(16 * unit))
        column.addWidget(self.presets)
        column.addWidget(self.choosing, 1)
        scroll = scrolled(panel)
        scroll.setFixedWidth(round(CHOICES_WIDTH * unit))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return scroll

    def _footer(self) -> QWidget:
        unit = self.unit
        footer = QWidget()
        footer.setObjectName("panel")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(footer)
        row.setContentsMargins(round(AIR * unit), round(10 * unit), round(AIR * unit), round(10 * unit))
        row.setSpacing(round(8 * unit))
        row.addWidget(self.state, 1)
        close = QPushButton(self.window_of_map.say("Close"))
        close.clicked.connect(self.reject)
        for button in (close, self.print_button, self.export_button):
            row.addWidget(button)
        side = self.window_of_map.program.look.icon_size
        self.print_button.setIcon(self.window_of_map.icon("print"))
        self.print_button.setIconSize(QSize(side, side))
        self.export_button.setProperty("look", "strong")
        return footer

    def _connect(self) -> None:
        self.choosing.chosen.connect(self._choose)
        self.presets.taken.connect(self.choose)
        self.print_button.clicked.connect(self.print_map)
        self.export_button.clicked.connect(self.ask_and_write)
        self.warnings.paper_wanted.connect(self.use_paper)

    # The pages

    def _choose(self, choices: Choices) -> None:
        self._is_undecided = False
        self.state.forget_what_was_said()
        self.presets.show_choices(self.choosing.choices)
        self.pages.wait()
        self._settling.start()
        self._enable()

    def _show_draft(self, draft: Draft) -> None:
        if draft.choices != self.choosing.choices:
            return
        if self._is_undecided:  # nobody has said a paper yet: begin with one on which everything can be read
            self._is_undecided = False
            paper = readable_paper(draft)
            if paper is not None and paper.name != draft.choices.paper_name:
                self.use_paper(paper)
                return
        self.draft = draft
        self.pages.show_draft(draft)
        self.choosing.begin_own_size_with(draft.page)
        said = self.window_of_map.program.words, self.window_of_map.program.numerals
        self._facts.setText(page_facts(draft, *said))
        metres = None if is_too_small(draft) else draft.findings.reading_distance_m
        self.choosing.show_reading(metres, reading_facts(draft, *said))
        self.choosing.show_tiles(tile_facts(draft, *said))
        self.warnings.show_warnings(warnings(draft, *said), better_paper(draft))
        self._enable()

    def choose(self, choices: Choices) -> None:
        """Take these choices, as if they had been made by hand."""
        self.choosing.show_choices(choices)
        self._choose(choices)

    def use_paper(self, paper: Paper) -> None:
        """Take another paper."""
        self.choose(self.choosing.choices.with_paper(paper.name))

    def _could_not_draw(self, error: Exception) -> None:
        self.state.tell(partial(mistake_sentence, error))

    def _enable(self) -> None:
        draft = self.draft
        is_there = draft is not None and draft.refusal is None and draft.choices == self.choosing.choices
        is_free = is_there and not self.state.is_busy
        for button in (self.print_button, self.export_button):
            button.setEnabled(is_free)

    # Files

    def ask_and_write(self) -> None:
        """Ask where the file is to stand, and write it."""
        window, choices = self.window_of_map, self.choosing.choices
        end = f".{choices.format}"
        proposed = last_folder(window) / (file_name(window.map_title(), end) or f"map{end}")
        kinds = kinds_of_files(choices.format.upper(), end)
        asked, _ = QFileDialog.getSaveFileName(self, window.say("Export the map"), str(proposed), kinds)
        if not asked:
            return
        target = with_suffix(Path(asked), choices.format)
        # The file dialog asked about the name that was typed, and not about the names that become of it.
        others = [file for file in self._files_of(target) if file != Path(asked)]
        first_there = partial(next, (file for file in others if file.exists()), None)
        if not window.program.workplace.ask_for(first_there, while_there(self, partial(self._agree, target))):
            self.state.tell(saying("The disk is slow to answer. Nothing is written yet."))

    def _agree(self, target: Path, in_the_way: object) -> None:
        """Write the map, unless a file is there that is to stay; where the disk does not tell, writing says why."""
        if not isinstance(in_the_way, Path) or ask_about_replacing(self.window_of_map, in_the_way.name):
            self.write(target)

    def _files_of(self, target: Path) -> tuple[Path, ...]:
        """Return the files that would be written."""
        return files_for(target, self.choosing.choices.format, len(self.draft.leaves) if self.draft else 1)

    def write(self, target: Path) -> None:
        """Write the map to a file, in the background."""
        draft = self.draft
        if draft is not None and not self.state.is_busy:
            self._remember()
            self.state.begin(Errand(draft.content, draft.version, self.choosing.choices, target))

    # Paper

    def print_map(self) -> None:
        """Ask for a printer and print the pages that are shown."""
        draft, say = self.draft, self.window_of_map.say
        if draft is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        set_up(printer, draft)
        dialog = QPrintDialog(printer, self)
        dialog.setWindowTitle(say("Print"))
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if not fits_printer(printer, draft):
            self.state.tell(saying("The printer’s paper is smaller than these sheets. Nothing was printed."))
            return
        self._remember()
        self.state.print_on(printer, draft)

    def _remember(self) -> None:
        """Keep the choices for the next time, and with the map if that is asked for."""
        program, document, choices = self.window_of_map.program, self.window_of_map.document, self.choosing.choices
        program.remember(exports=program.settings.with_export(key_of(document.path), choices.kept()).exports)
        if self.choosing.keep.isChecked() and document.can_be_edited:
            own = document.journey.map.paper or PaperFacts()
            paper = with_fields(
                own,
                size=choices.paper,
                orientation=choices.orientation,
                margin=choices.margin_mm,
                tile=choices.tile or None,
                overlap=choices.overlap_mm if choices.tile else None,
            )
            document.session.apply(set_map_facts(document.journey, paper=paper, theme=choices.theme))

    def done(self, result: int) -> None:
        """Leave, however that was asked for. What is being written goes on, and the window says how it ended."""
        self.state.leave()
        self._settling.stop()
        self.drawing.close()
        super().done(result)
