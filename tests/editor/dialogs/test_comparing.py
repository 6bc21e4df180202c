"""Two maps are compared in a list, the chosen record is shown on the map, and broken files say what was set aside."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.dialogs.comparing import HEIGHT, ComparingDialog, compare_with_file
from journeycanvas.editor.dialogs.differences import MOST_LISTED
from journeycanvas.editor.dialogs.set_aside import MendedDialog, SetAsideDialog
from journeycanvas.editor.filing import saving
from journeycanvas.editor.process.program import Program
from journeycanvas.files import save_map
from tests.builders import a_card, a_file, a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.left import a_map, saved


def test_the_list_says_what_differs_and_both_sides_of_the_chosen_line(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_map("Waits"))
    window = open_window(a_map("Queues"))

    dialog = compare_with_file(window, path)

    assert dialog.differences.summary == "1 difference"
    assert dialog.differences.lines == ("Changed: Note “Queues” · Text",)
    assert dialog.differences.sides.before.toPlainText() == "Text\nWaits"
    assert dialog.differences.sides.after.toPlainText() == "Text\nQueues"


def test_the_chosen_record_is_selected_on_the_map(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_journey(title="Clinic"))
    window = open_window(a_journey(a_card("c1", text="One"), a_card("c2", text="Two"), title="Clinic"))
    dialog = compare_with_file(window, path)

    dialog.differences.list.setCurrentIndex(dialog.differences.model.index(1))

    assert window.selection.records == ("c2",)


def test_markup_in_a_map_is_shown_as_it_is(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_map("Waits"))
    window = open_window(a_map("<b>Queues</b><img src=x>"))

    dialog = compare_with_file(window, path)

    assert dialog.differences.sides.after.toPlainText() == "Text\n<b>Queues</b><img src=x>"


def test_a_long_list_ends_with_how_many_more_there_are(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_journey(title="Clinic"))
    window = open_window(a_journey(*(a_card(f"c{n}") for n in range(MOST_LISTED + 7)), title="Clinic"))

    dialog = compare_with_file(window, path)

    assert len(dialog.differences.lines) == MOST_LISTED + 1
    assert dialog.differences.lines[-1] == "… and 7 more."


def test_equal_maps_and_files_that_cannot_be_read_are_said_in_a_sentence(
    open_window: OpenWindow, tmp_path: Path
) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_map("Waits"))
    (tmp_path / "empty.journey").write_bytes(b"")
    window = open_window(a_map("Waits"))

    same, broken = compare_with_file(window, path), compare_with_file(window, tmp_path / "empty.journey")

    assert same.differences.summary == "Nothing differs."
    assert "empty.journey" in broken.differences.summary
    assert not broken.differences.list.isVisibleTo(broken)


def test_the_dialog_is_mirrored_with_the_window(open_window: OpenWindow, program: Program, tmp_path: Path) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_map("Waits"))
    program.use_language("fa")
    window = open_window(a_map("صف", language="fa"))

    dialog = compare_with_file(window, path)

    assert dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert dialog.differences.summary.startswith("۲")


def test_what_was_set_aside_is_listed_from_the_line_above_the_map(
    open_window: OpenWindow, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "Broken.journey"
    path.write_bytes(a_file(stages=[{"id": "s0", "title": 7}], lanes=[{"id": "l0"}]))
    window = open_window()

    program.open(path, window)
    [button] = [one for one in window.notices.findChildren(QPushButton) if one.text() == "Show…"]
    button.click()

    [dialog] = window.findChildren(SetAsideDialog)
    assert len(window.document.set_aside) == 1
    assert "(Stages › 1 › Title)" in dialog.list.toPlainText()


@pytest.mark.parametrize("language", ["en", "fa"])
def test_all_that_was_mended_is_listed_from_the_last_line_above_the_map(
    open_window: OpenWindow, program: Program, tmp_path: Path, language: str
) -> None:
    program.use_language(language)
    cards = [a_card(f"c{number}", text=f"Lost {number}.", lane="nowhere") for number in range(40)]
    save_map(a_journey(*cards), tmp_path / "a.journey")
    window = open_window()

    program.open(tmp_path / "a.journey", window)
    [button] = [one for one in window.notices.findChildren(QPushButton) if one.text() == window.say("Show…")]
    button.click()

    [dialog] = window.findChildren(MendedDialog)
    assert all(f"Lost {number}." in dialog.list.toPlainText() for number in range(40))


def test_what_was_set_aside_is_shown_before_a_save_over_it_which_is_asked_again(
    open_window: OpenWindow, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Broken.journey"
    path.write_bytes(a_file(stages=[{"id": "s0", "title": 7}], lanes=[{"id": "l0"}]))
    window = open_window()
    program.open(path, window)
    answers: list[str | None] = ["show", None]
    monkeypatch.setattr(saving, "ask_about_broken", lambda *_: answers.pop(0))
    saved_it: list[bool] = []

    window.save(saved_it.append)
    [dialog] = window.findChildren(SetAsideDialog)
    assert saved_it == []
    dialog.reject()

    assert (answers, saved_it) == ([], [False])


def test_after_the_comparison_of_a_conflict_the_question_comes_again(
    open_window: OpenWindow, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Clinic.journey"
    saved(path, a_map("Waits"))
    window = open_window()
    program.open(path, window)
    saved(path, a_map("Elsewhere"))
    session = window.document.session
    session.apply(set_text(session.journey, "c1", "Here"))
    answers: list[str | None] = ["compare", None]
    monkeypatch.setattr(saving, "ask_about_conflict", lambda *_: answers.pop(0))
    saved_it: list[bool] = []

    window.save(saved_it.append)
    [dialog] = window.findChildren(ComparingDialog)
    assert dialog.differences.lines == ("Changed: Note “Here” · Text",)
    dialog.reject()

    assert (answers, saved_it) == ([], [False])


@pytest.mark.parametrize("language", ["en", "fa"])
def test_what_stood_there_before_and_after_is_as_high_as_its_text(
    open_window: OpenWindow, tmp_path: Path, qapp: QApplication, language: str
) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_map("Waits", language=language))
    short = compare_with_file(open_window(a_map("Queues", language=language)), path).differences.sides
    long = compare_with_file(
        open_window(a_map("\n".join("Queues" for _ in range(8)), language=language)), path
    ).differences.sides
    qapp.processEvents()

    assert long.after.height() >= short.after.height() + 4 * short.after.fontMetrics().lineSpacing()
    assert long.after.verticalScrollBar().maximum() == 0
    assert long.before.height() == long.after.height()


def test_what_stood_there_stays_as_high_while_line_after_line_is_looked_at(
    open_window: OpenWindow, tmp_path: Path, qapp: QApplication
) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_journey(a_card("c1"), a_card("c2"), title="Clinic"))
    cards = (a_card("c1", text="\n".join("Queues" for _ in range(8))), a_card("c2", text="One"))
    differences = compare_with_file(open_window(a_journey(*cards, title="Clinic")), path).differences
    qapp.processEvents()
    high = differences.sides.height()

    differences.list.setCurrentIndex(differences.model.index(1))
    qapp.processEvents()

    assert differences.sides.height() == high


@pytest.mark.parametrize("taller_by", range(0, 40, 7))
def test_only_whole_rows_and_whole_lines_are_seen(
    open_window: OpenWindow, tmp_path: Path, qapp: QApplication, taller_by: int
) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_journey(title="Clinic"))
    text = "\n".join("Queues" for _ in range(60))
    cards = (a_card(f"c{n}", text=text) for n in range(40))
    dialog = compare_with_file(open_window(a_journey(*cards, title="Clinic")), path)

    dialog.resize(dialog.width(), HEIGHT + taller_by)
    qapp.processEvents()

    rows, text_field = dialog.differences.list, dialog.differences.sides.after
    margin = round(text_field.document().documentMargin())
    assert rows.viewport().height() % rows.sizeHintForRow(0) == 0
    assert (text_field.viewport().height() - margin) % text_field.fontMetrics().lineSpacing() == 0


def test_a_comparison_without_a_list_is_no_higher_than_its_words(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Other.journey"
    saved(path, a_map("Waits"))

    same = compare_with_file(open_window(a_map("Waits")), path)

    assert same.height() < HEIGHT / 2
