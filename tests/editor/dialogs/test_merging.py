"""Another copy is merged in one step: what it brings is listed, and each conflict is decided by one key."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.cards import add_card, set_text
from journeycanvas.editor.dialogs.merging import MergingDialog, merge_with_file
from journeycanvas.editor.filing import saving
from journeycanvas.editor.process.program import Program
from journeycanvas.files import open_map
from journeycanvas.files.versions import Versions
from journeycanvas.i18n import SET_APART
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.edit.builders import after, new_ids, texts
from tests.editor.conftest import OpenWindow
from tests.editor.dialogs.left import saved


def a_map(*words: str, **facts: str) -> Journey:
    cards = [a_card(f"c{n}", text=text, order=f"a{n}") for n, text in enumerate(words)]
    return a_journey(
        *cards,
        stages=[a_stage("s0", title="Before")],
        lanes=[a_lane("l0", title="Pains")],
        **{"title": "Clinic", **facts},  # type: ignore[arg-type]
    )


def press(dialog: MergingDialog, text: str) -> None:
    """Press a key that types a text."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(dialog.conflicts.list, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text))


def test_what_it_brings_is_listed_and_taken_in_one_step(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Dana.journey"
    base = a_map("Waits")
    saved(path, after(base, lambda it: add_card(it, new_ids(), "l0", "s0", text="می‌خرد")))
    window = open_window(base)

    dialog = merge_with_file(window, path)
    assert dialog.brought.lines == (f"Added: {SET_APART.format('Note “می‌خرد” · Before › Pains')}",)
    dialog.do.click()

    session = window.document.session
    assert texts(session.journey) == ["Waits", "می‌خرد"]
    assert session.undo_name is not None
    assert (session.undo_name.text, session.undo_name.about) == ("Merge", "Dana.journey")
    session.undo()
    assert session.journey == base


def test_what_only_newer_releases_know_comes_too_and_is_in_the_file(open_window: OpenWindow, tmp_path: Path) -> None:
    path, own = tmp_path / "Dana.journey", tmp_path / "Clinic.journey"
    saved(path, replace(a_map("Waits"), extra={"later": [{"x": 1}]}))
    saved(own, a_map("Waits"))
    window = open_window()
    window.program.open(own, window)

    dialog = merge_with_file(window, path)
    assert dialog.brought.lines == ("Changed: Whole map “Clinic” · What a newer release added",)
    dialog.do.click()
    window.save()

    assert open_map(own).journey.extra == {"later": [{"x": 1}]}


@pytest.mark.parametrize(
    ("key", "expected"), [("1", "Queues"), ("2", "Sits"), ("3", "Queues\nSits"), ("۲", "Sits"), ("٣", "Queues\nSits")]
)
def test_a_conflict_is_decided_by_one_key_in_any_digits(
    open_window: OpenWindow, tmp_path: Path, key: str, expected: str
) -> None:
    path = tmp_path / "Dana.journey"
    saved(path, a_map("Sits", "Two"))
    window = open_window(a_map("Queues", "Zwei"))
    dialog = merge_with_file(window, path)
    assert dialog.conflicts.sides.before.toPlainText() == "Text\nQueues"
    assert dialog.conflicts.sides.after.toPlainText() == "Text\nSits"

    press(dialog, key)
    assert "—" in dialog.conflicts.lines[0]
    dialog.do.click()

    assert texts(window.document.journey) == [expected, "Zwei"]


def test_what_was_chosen_can_be_taken_for_all_that_is_open(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Dana.journey"
    saved(path, a_map("1", "2", "3"))
    window = open_window(a_map("One", "Two", "Three"))
    dialog = merge_with_file(window, path)
    assert dialog.conflicts.summary.splitlines()[1].startswith("Until then what is here stands")

    press(dialog, "1")
    press(dialog, "2")
    dialog.conflicts.list.setCurrentIndex(dialog.conflicts.model.index(1))
    dialog.for_all.click()

    assert dialog.conflicts.summary == "Nothing is left to decide."
    dialog.do.click()
    assert texts(window.document.journey) == ["One", "2", "3"]


def test_the_version_that_both_know_is_found_among_the_versions_of_the_map(
    open_window: OpenWindow, program: Program, tmp_path: Path
) -> None:
    path, other = tmp_path / "Clinic.journey", tmp_path / "Dana.journey"
    base = a_map("Waits", "Pays")
    saved(path, base)
    keep_version(program.workplace.versions, path)
    saved(path, after(base, lambda it: set_text(it, "c0", "Queues")))
    saved(other, after(base, lambda it: set_text(it, "c1", "Buys")))
    window = open_window()
    program.open(path, window)

    dialog = merge_with_file(window, other)

    assert dialog.about.startswith("Both came from the version of")
    assert not dialog.pages.isVisibleTo(dialog)
    dialog.do.click()
    assert texts(window.document.journey) == ["Queues", "Buys"]


def test_without_a_version_that_both_know_it_says_so(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Dana.journey"
    saved(path, a_map("Waits"))

    dialog = merge_with_file(open_window(a_map("Waits")), path)

    assert dialog.about == "No version is known that both came from: nothing is dropped that only one side has."
    assert dialog.brought.summary == "Nothing differs."
    assert not dialog.do.isEnabled()


def test_of_maps_that_were_never_one_both_hints_are_said(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Dana.journey"
    other = a_map("1")
    saved(path, replace(other, map=other.map.model_copy(update={"id": "another"})))

    said = merge_with_file(open_window(a_map("One")), path).conflicts.summary.splitlines()

    assert said[1].startswith("They were never one map")
    assert said[2].startswith("Until then what is here stands")


def test_names_that_look_alike_are_shown_above_the_list(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "Dana.journey"
    saved(path, a_journey(stages=[a_stage("x", title="S\u0430les")], title="Clinic"))

    dialog = merge_with_file(open_window(a_journey(stages=[a_stage("y", title="Sales")], title="Clinic")), path)

    assert dialog.notes.text() == "Stages: “Sales” and “S\u0430les” look alike and are two."


def test_a_file_that_cannot_be_read_is_said_and_nothing_can_be_merged(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "empty.journey"
    path.write_bytes(b"")

    dialog = merge_with_file(open_window(a_map("Waits")), path)

    assert "empty.journey" in dialog.brought.summary
    assert not dialog.do.isEnabled()


def test_a_map_that_was_changed_elsewhere_is_merged_and_saved_over_what_was_merged(
    open_window: OpenWindow, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Clinic.journey"
    base = a_map("Waits", "Pays")
    saved(path, base)
    window = open_window()
    program.open(path, window)
    keep_version(program.workplace.versions, path)
    session = window.document.session
    session.apply(set_text(session.journey, "c0", "Here"))
    saved(path, after(base, lambda it: set_text(it, "c1", "Elsewhere")))
    monkeypatch.setattr(saving, "ask_about_conflict", lambda *_: "merge")
    saved_it: list[bool] = []

    window.save(saved_it.append)
    [dialog] = window.findChildren(MergingDialog)
    dialog.do.click()

    assert saved_it == [True]
    assert sorted(texts(open_map(path).journey)) == ["Elsewhere", "Here"]


def test_the_dialog_is_mirrored_and_counts_in_the_digits_of_the_language(
    open_window: OpenWindow, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "Dana.journey"
    saved(path, a_map("می‌رود", language="fa"))
    program.use_language("fa")

    dialog = merge_with_file(open_window(a_map("می‌آید", language="fa")), path)

    assert dialog.layoutDirection() == Qt.LayoutDirection.RightToLeft
    assert dialog.conflicts.summary.startswith("۱")


def keep_version(versions: Versions, path: Path) -> None:
    opened = open_map(path)
    versions.keep(opened.journey.map, path, path, "saved")
