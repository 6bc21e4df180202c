"""Posters in sheets, from the dialog to the file, and their proof."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from journeycanvas.editor.appearance.colours import LOOKS, read_colours
from journeycanvas.editor.dialogs import export
from journeycanvas.editor.dialogs.cuts import deep, plate_on, tile_areas
from journeycanvas.editor.dialogs.telling import page_facts
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.i18n import catalogue
from journeycanvas.places import resources_folder
from journeycanvas.text import Numerals
from journeycanvas.theme.contrast import ratio
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.conftest import WAIT_MS, Ask, Write
from tests.editor.dialogs.plans import A4, POSTER, a_plan, sides_mm

SAID = (catalogue("en"), Numerals("en"))


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_plan())


def test_a_poster_is_written_on_sheets_of_the_office_printer(
    ask: Ask, write: Write, window: MapWindow, tmp_path: Path
) -> None:
    dialog = ask(window, **POSTER)
    assert dialog.draft is not None
    assert dialog.draft.tiling is not None

    assert write(dialog, tmp_path / "plan.pdf").startswith("“plan.pdf” is written.")

    assert sides_mm(tmp_path / "plan.pdf") == [A4] * (1 + dialog.draft.tiling.count)


def test_the_first_picture_of_a_poster_is_all_of_it_and_the_others_are_its_sheets(ask: Ask, window: MapWindow) -> None:
    draft = ask(window, **POSTER).draft

    assert draft is not None
    assert draft.faces[0] is draft.poster
    assert draft.faces[1:] == draft.leaves


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_click_on_a_poster_shows_the_sheet_that_lies_there(
    qtbot: QtBot, ask: Ask, open_window: OpenWindow, language: str
) -> None:
    dialog = ask(open_window(a_plan(language)), **POSTER)
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
    assert dialog.pages.place.startswith(shown.label)


@pytest.mark.parametrize("look", LOOKS)
def test_cuts_stand_out_on_paper_in_every_look(look: str) -> None:
    accent = read_colours(look, resources_folder() / "looks").accent

    assert ratio(deep(QColor(accent)).name(), "#FFFFFF") >= 4.5


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_cuts_over_a_poster_leave_nothing_out(ask: Ask, open_window: OpenWindow, language: str) -> None:
    draft = ask(open_window(a_plan(language)), **POSTER).draft
    assert draft is not None
    assert draft.poster is not None

    covered = sum(area.width() * area.height() for _, area in tile_areas(draft))

    assert covered == pytest.approx(draft.poster.width * draft.poster.height)
    starts = [area.x() for tile, area in tile_areas(draft) if tile.column == 0]
    assert (min(starts) == pytest.approx(0.0)) is (language == "en")


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_the_name_of_the_first_sheet_leaves_the_title_of_the_map_in_sight(
    ask: Ask, open_window: OpenWindow, language: str
) -> None:
    draft = ask(open_window(a_plan(language)), **POSTER).draft
    assert draft is not None
    first = next(area for tile, area in tile_areas(draft) if tile.n == 0)
    scale = 90.0 / first.width()

    plate = plate_on(first, scale, 24.0, 18.0)

    assert plate.center() == first.center() * scale
    assert plate.top() > first.top() * scale + 0.25 * first.height() * scale


def test_a_smaller_poster_is_told_with_its_own_sides(ask: Ask, window: MapWindow) -> None:
    whole = ask(window, **POSTER).draft
    smaller = ask(window, **POSTER, fewest_sheets=True).draft
    assert whole is not None
    assert smaller is not None
    assert smaller.tiling is not None
    width, height = (round(side) for side in smaller.tiling.size_mm)

    told = [page_facts(draft, *SAID).replace("\u00a0", " ") for draft in (whole, smaller)]
    assert told[0].startswith("A2 · Landscape · 594 × 420 mm · scale ")
    assert (width, height) != (594, 420)
    assert told[1].startswith(f"Landscape · {width} × {height} mm · scale ")


def test_a_line_of_facts_ends_between_them(ask: Ask, window: MapWindow) -> None:
    draft = ask(window, **POSTER).draft
    assert draft is not None

    facts = page_facts(draft, *SAID)

    assert all(" " not in fact for fact in facts.split(" · "))


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
