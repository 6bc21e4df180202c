"""Posters in sheets and canvases for the wall, from the dialog to the file."""

from pathlib import Path
from threading import enumerate as threads

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journeycanvas.editor.colours import LOOKS, read_colours
from journeycanvas.editor.dialogs import export
from journeycanvas.editor.dialogs.cuts import deep, tile_areas
from journeycanvas.editor.dialogs.export import ExportDialog
from journeycanvas.editor.dialogs.printing import Printing, fits_printer, print_on, set_up
from journeycanvas.editor.window import MapWindow
from journeycanvas.layout.paper import MM
from journeycanvas.places import resources_folder
from journeycanvas.theme.contrast import ratio
from tests.builders import a_card, a_journey, a_persona, a_stage
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.conftest import WAIT_MS, Ask, Write

A4 = [210, 297]
POSTER = {"paper": "A2", "tile": "A4"}


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return _a_window(open_window, "en")


def _a_window(open_window: OpenWindow, language: str) -> MapWindow:
    stages = [a_stage(f"s{n}", title="Stage", order=f"a{n}") for n in range(5)]
    return open_window(a_journey(a_card(text="A word"), title="Plan", stages=stages, language=language))


def _sides_mm(file: Path) -> list[list[int]]:
    return [
        sorted(round(float(side) / MM) for side in (page.mediabox.width, page.mediabox.height))
        for page in PdfReader(file).pages
    ]


def _a_printer(target: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    return printer


# Posters


def test_a_poster_is_written_on_sheets_of_the_office_printer(
    ask: Ask, write: Write, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, **POSTER)
    assert dialog.draft is not None
    assert dialog.draft.tiling is not None

    assert write(dialog, tmp_path / "plan.pdf").startswith("“plan.pdf” is written.")

    assert _sides_mm(tmp_path / "plan.pdf") == [A4] * (1 + dialog.draft.tiling.count)


def test_the_first_picture_of_a_poster_is_all_of_it_and_the_others_are_its_sheets(ask: Ask, window: MapWindow) -> None:
    draft = ask(window, **POSTER).draft

    assert draft is not None
    assert draft.faces[0] is draft.poster
    assert draft.faces[1:] == draft.leaves


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_click_on_a_poster_shows_the_sheet_that_lies_there(
    qtbot: QtBot, ask: Ask, open_window: OpenWindow, language: str
) -> None:
    dialog = ask(_a_window(open_window, language), **POSTER)
    assert dialog.draft is not None
    preview = dialog.pages.preview
    side = 40 if language == "en" else preview.viewport().width() - 40
    middle = QPointF(side, preview.viewport().height() / 2)

    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        event = QMouseEvent(kind, middle, middle, left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(preview.viewport(), event)

    shown = dialog.draft.faces[preview.face]
    assert shown.label[1:] == "1"  # the column at the start of the map
    printed = shown.label.replace("1", "۱") if language == "fa" else shown.label
    assert dialog.pages.place.startswith(printed)


@pytest.mark.parametrize("look", LOOKS)
def test_cuts_stand_out_on_paper_in_every_look(look: str) -> None:
    accent = read_colours(look, resources_folder() / "looks").accent

    assert ratio(deep(QColor(accent)).name(), "#FFFFFF") >= 4.5


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_cuts_over_a_poster_leave_nothing_out(ask: Ask, open_window: OpenWindow, language: str) -> None:
    draft = ask(_a_window(open_window, language), **POSTER).draft
    assert draft is not None
    assert draft.poster is not None

    covered = sum(area.width() * area.height() for _, area in tile_areas(draft))

    assert covered == pytest.approx(draft.poster.width * draft.poster.height)
    starts = [area.x() for tile, area in tile_areas(draft) if tile.column == 0]
    assert (min(starts) == pytest.approx(0.0)) is (language == "en")


def test_one_goes_from_page_to_page_and_not_past_the_ends(ask: Ask, window: MapWindow) -> None:
    pages = ask(window, **POSTER).pages
    assert pages.place == "The poster with its cuts"
    assert not pages.back.isEnabled()

    pages.on.click()
    assert pages.place.startswith("Page 1 of ")
    QTest.keyClick(pages.strip, Qt.Key.Key_End)
    assert not pages.on.isEnabled()
    QTest.keyClick(pages.preview, Qt.Key.Key_PageUp)
    assert pages.on.isEnabled()


def test_every_page_in_sight_gets_its_stamp(qtbot: QtBot, ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, paper="A3", tile="A4")
    assert dialog.draft is not None
    faces = len(dialog.draft.faces)

    qtbot.waitUntil(lambda: dialog.pages.strip.painted == faces, timeout=WAIT_MS)
    qtbot.waitUntil(lambda: dialog.pages.preview.is_painted, timeout=WAIT_MS)


def test_a_poster_that_cannot_be_cut_says_so_and_waits_for_another_choice(
    qtbot: QtBot, ask: Ask, window: MapWindow
) -> None:
    dialog = ask(window, paper="A4", tile="A3")

    assert "A4 cannot be cut into sheets of A3: choose sheets that are smaller." in dialog.warnings.texts
    assert not dialog.export_button.isEnabled()
    assert dialog.draft is not None
    assert len(dialog.draft.leaves) == 1

    dialog.choosing.tile.chosen.emit("A5")
    qtbot.waitUntil(dialog.export_button.isEnabled, timeout=WAIT_MS)
    assert not any("cannot be cut" in text for text in dialog.warnings.texts)


def test_pictures_of_a_poster_are_files_that_are_counted(
    ask: Ask, write: Write, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, paper="A3", tile="A4", format="png", dpi=30.0)
    assert dialog.draft is not None
    count = len(dialog.draft.leaves)

    said = write(dialog, tmp_path / "plan.png")

    assert said == f"{count} files are written, beginning with “plan-1.png”."
    assert len(list(tmp_path.glob("plan-*.png"))) == count


@pytest.mark.parametrize("is_wanted", [False, True])
def test_files_that_the_pictures_of_a_poster_would_replace_are_asked_about(
    qtbot: QtBot, ask: Ask, window: MapWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_wanted: bool
) -> None:
    dialog = ask(window, paper="A3", tile="A4", format="svg")
    (tmp_path / "plan-2.svg").write_bytes(b"before")
    asked: list[str] = []

    def answer(_: MapWindow, name: str) -> bool:
        asked.append(name)
        return is_wanted

    monkeypatch.setattr(export, "ask_about_replacing", answer)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "plan"), ""))

    dialog.ask_and_write()
    qtbot.waitUntil(lambda: not dialog.state.is_busy, timeout=WAIT_MS)

    assert asked == ["plan-2.svg"]
    assert ((tmp_path / "plan-2.svg").read_bytes() != b"before") is is_wanted


def test_pictures_with_too_many_pixels_are_refused_in_a_sentence(
    ask: Ask, write: Write, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, paper="20000x20000mm", format="png", dpi=600.0)

    said = write(dialog, tmp_path / "plan.png")

    assert "pixels are more than other programs can open" in said
    assert dialog.isVisible()
    assert list(tmp_path.glob("plan*")) == []


def test_a_printer_gets_the_same_sheets(ask: Ask, window: MapWindow, tmp_path: Path) -> None:
    draft = ask(window, **POSTER).draft
    assert draft is not None
    printer, heard = _a_printer(tmp_path / "printed.pdf"), []
    set_up(printer, draft)

    def hear(done: int, of: int) -> bool:
        heard.append((done, of))
        return True

    assert print_on(printer, draft, hear)

    count = len(draft.leaves)
    assert heard == [(n, count) for n in range(1, count + 1)]
    assert _sides_mm(tmp_path / "printed.pdf") == [A4] * count


def test_printing_says_how_it_ended_and_can_be_stopped(
    qtbot: QtBot, ask: Ask, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, **POSTER)
    assert dialog.draft is not None
    printer = _a_printer(tmp_path / "printed.pdf")
    set_up(printer, dialog.draft)

    dialog.state.print_on(printer, dialog.draft)
    dialog.state.cancel()
    qtbot.waitUntil(lambda: not dialog.state.is_busy, timeout=WAIT_MS)
    assert dialog.state.text == "Cancelled. What the printer has already, it may still print."

    dialog.state.print_on(printer, dialog.draft)
    qtbot.waitUntil(lambda: not dialog.state.is_busy, timeout=WAIT_MS)
    assert dialog.state.text == "The pages are on their way to the file."


def test_sheets_that_keep_their_size_are_not_printed_on_smaller_paper(
    ask: Ask, window: MapWindow, tmp_path: Path
) -> None:
    poster, whole = ask(window, paper="A1", tile="A3").draft, ask(window, paper="A1").draft
    assert poster is not None
    assert whole is not None
    printer = _a_printer(tmp_path / "printed.pdf")  # A4, if nobody asks for something else

    assert not fits_printer(printer, poster)
    assert fits_printer(printer, whole)


# Canvases for the wall


def test_a_canvas_has_the_notes_that_are_wanted_at_real_size(
    ask: Ask, write: Write, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, what="workshop", paper="A0", note="51x38", theme="dark")
    assert dialog.draft is not None
    canvas = dialog.draft.findings.canvas
    assert canvas is not None
    assert canvas.fits
    assert dialog.draft.drawn.sheet.paper == "#FFFFFF"

    write(dialog, tmp_path / "wall.pdf")

    assert _sides_mm(tmp_path / "wall.pdf") == [[841, 1189]]
    assert "A word" not in PdfReader(tmp_path / "wall.pdf").pages[0].extract_text()


def test_a_canvas_too_small_for_its_notes_proposes_paper(qtbot: QtBot, ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, what="workshop", paper="A3", note="76x76")
    assert "notes of 76 mm do not fit; on A2 they do" in dialog.warnings.texts[0]
    larger = dialog.warnings.larger
    assert larger is not None

    dialog.warnings.paper_wanted.emit(larger)
    qtbot.waitUntil(lambda: not dialog.warnings.texts, timeout=WAIT_MS)

    assert dialog.choosing.choices.paper == larger.name


def test_a_canvas_can_be_on_the_smallest_paper_that_fits(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, what="workshop", paper="fit", note="51x38", orientation="landscape")

    assert dialog.draft is not None
    assert dialog.draft.findings.paper.name in ("A3", "A2", "A1")
    assert dialog.draft.page.is_landscape
    assert dialog.choosing.orientation.isEnabled()


def test_what_is_known_can_be_printed_in_the_cells(ask: Ask, write: Write, window: MapWindow, tmp_path: Path) -> None:
    write(ask(window, what="workshop", paper="A0", filled="all"), tmp_path / "wall.pdf")

    assert "A word" in PdfReader(tmp_path / "wall.pdf").pages[0].extract_text()


def test_a_canvas_is_cut_into_sheets_like_a_map(ask: Ask, window: MapWindow) -> None:
    draft = ask(window, what="workshop", paper="A0", tile="A3").draft

    assert draft is not None
    assert draft.tiling is not None
    assert draft.tiling.scale == 1.0


# Sheets that go with a map


def test_sheets_around_a_map_are_on_the_paper_of_the_office(
    qtbot: QtBot, ask: Ask, write: Write, open_window: OpenWindow, tmp_path: Path
) -> None:
    window = open_window(a_journey(a_persona("p1", name="Maryam"), title="Plan", stages=3))
    dialog = ask(window, what="sheets", paper="A0", tile="A3", sheets=("personas", "legend"))
    assert dialog.draft is not None
    assert [kind for kind, _ in dialog.draft.findings.sheets] == ["personas", "legend"]

    write(dialog, tmp_path / "sheets.pdf")

    assert _sides_mm(tmp_path / "sheets.pdf") == [A4] * len(dialog.draft.leaves)
    assert "Maryam" in PdfReader(tmp_path / "sheets.pdf").pages[0].extract_text()


def test_the_last_kind_of_sheet_cannot_be_left_out(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, what="sheets", sheets=("legend",)).choosing

    choosing.sheets["legend"].chosen.emit(False)
    assert list(choosing.choices.sheets) == ["legend"]
    choosing.sheets["facilitator"].chosen.emit(True)

    assert list(choosing.choices.sheets) == ["facilitator", "legend"]


def test_paper_for_sheets_is_not_the_paper_of_the_map(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, paper="A0").choosing

    choosing.what.chosen.emit("sheets")
    choosing.paper.chosen.emit("Letter")
    assert choosing.choices.paper_name == "Letter"
    choosing.what.chosen.emit("map")

    assert choosing.choices.paper_name == "A0"


# Checking what was written


def test_a_poster_is_read_back_and_a_page_when_it_is_asked_for(
    ask: Ask, write: Write, window: MapWindow, tmp_path: Path
) -> None:
    assert "1 of 1 card found" in write(ask(window, **POSTER), tmp_path / "poster.pdf")
    assert "found" not in write(ask(window, paper="A3"), tmp_path / "page.pdf")
    assert "1 of 1 card found" in write(ask(window, paper="A3", check=True), tmp_path / "page.pdf")
    assert "found" not in write(ask(window, **POSTER, check=False), tmp_path / "poster.pdf")


def test_of_a_canvas_without_cards_no_card_is_missed(ask: Ask, write: Write, window: MapWindow, tmp_path: Path) -> None:
    assert "Not found" not in write(ask(window, what="workshop", paper="A1", tile="A3"), tmp_path / "wall.pdf")


def test_what_is_checked_follows_the_choice_of_a_poster_until_somebody_says_so(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, paper="A0").choosing
    assert not choosing.check.box.isChecked()

    choosing.tiles.chosen.emit(True)
    assert choosing.check.box.isChecked()
    choosing.check.chosen.emit(False)
    choosing.tile.chosen.emit("A3")

    assert not choosing.check.box.isChecked()


# The column of choices


def test_only_what_matters_for_the_choice_is_in_sight(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window).choosing
    assert choosing.theme.isVisibleTo(choosing)
    assert not choosing.note.isVisibleTo(choosing)
    assert not choosing.overlap.isVisibleTo(choosing)

    choosing.what.chosen.emit("workshop")
    choosing.tiles.chosen.emit(True)

    assert not choosing.theme.isVisibleTo(choosing)
    assert choosing.note.isVisibleTo(choosing)
    assert choosing.overlap.isVisibleTo(choosing)
    assert choosing.choices.tile == "A4"


def test_cards_are_one_choice_and_a_size_of_ones_own_is_typed_in_millimetres(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, what="workshop", paper="A0").choosing

    choosing.note.chosen.emit("105x74")
    assert not choosing.note_sides.isVisibleTo(choosing)

    choosing.note.chosen.emit("own")
    choosing.note_sides.width_mm.line.setText("90")
    choosing.note_sides.width_mm.line.textEdited.emit("90")

    assert choosing.choices.note == "90x152"


def test_the_distance_of_reading_stands_beside_the_paper(ask: Ask, window: MapWindow) -> None:
    choosing = ask(window, paper="A0").choosing

    assert choosing.meter.accessibleName().startswith("The smallest text can be read from ")
    assert choosing.meter.metres is not None


def test_what_cannot_be_read_reaches_no_hand(ask: Ask, open_window: OpenWindow) -> None:
    choosing = ask(open_window(a_journey(stages=16, lanes=4)), paper="A5").choosing

    assert choosing.meter.accessibleName() == "The smallest text is too small to read"
    assert choosing.meter.metres is None


# Presets


def test_a_ready_preset_sets_everything_but_the_colours(qtbot: QtBot, ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, theme="ink", blank=True)

    dialog.presets.list.chosen.emit("Wall poster on the office printer")
    qtbot.waitUntil(lambda: dialog.draft is not None and dialog.draft.tiling is not None, timeout=WAIT_MS)

    chosen = dialog.choosing.choices
    assert (chosen.paper, chosen.tile, chosen.theme, chosen.blank) == ("A0", "A4", "ink", False)
    assert dialog.presets.list.value == "Wall poster on the office printer"


def test_choices_are_kept_under_a_name_and_taken_away_again(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, paper="A2", theme="contrast")

    _name(dialog, "  دیوار ما ")
    assert "دیوار ما" in dialog.presets.names
    assert dialog.presets.list.value == "دیوار ما"
    assert "دیوار ما" in ask(window).presets.names

    dialog.presets.delete.click()

    assert "دیوار ما" not in dialog.presets.names
    assert window.program.settings.presets == ()
    assert dialog.choosing.choices.paper == "A2"


def test_a_preset_of_ones_own_may_be_called_like_a_ready_one(ask: Ask, window: MapWindow) -> None:
    dialog = ask(window, paper="A1")

    _name(dialog, "Hand-out A3")

    assert dialog.presets.names.count("Hand-out A3") == 1
    dialog.presets.list.chosen.emit("Hand-out A3")
    assert dialog.choosing.choices.paper == "A1"


def _name(dialog: ExportDialog, name: str) -> None:
    dialog.presets.keep.click()
    dialog.presets.name.setText(name)
    dialog.presets.save.click()


def test_a_print_says_how_it_ended_when_no_thread_holds_anything_of_it(
    ask: Ask, window: MapWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    draft = ask(window).draft
    assert draft is not None
    printer = _a_printer(tmp_path / "printed.pdf")
    set_up(printer, draft)
    printing = Printing(printer, draft, "The printer did not take it.", window.program)
    seen: list[set[str]] = []
    printing.ended.connect(lambda _: seen.append({thread.name.split("_")[0] for thread in threads()}))

    printing.begin()

    qtbot.waitUntil(lambda: bool(seen), timeout=WAIT_MS)
    assert "printing" not in seen[0]
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 1
