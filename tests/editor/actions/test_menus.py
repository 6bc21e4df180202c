"""The actions of a window: enabled when they can be done, checked when they hold, said in its language."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.actions.key_words import key_words
from journeycanvas.editor.actions.palette import Palette
from journeycanvas.editor.actions.shortcut_sheet import ShortcutSheet
from journeycanvas.editor.actions.table import ROWS
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.editor.pieces import Words
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow


def test_without_a_map_only_what_needs_none_can_be_done(open_window: OpenWindow) -> None:
    window = open_window()

    enabled = {row.id for row in ROWS if window.actions_of.is_enabled(row.id)}

    assert {"file.new", "file.open", "file.quit", "help.palette", "language.fa"} <= enabled
    assert not enabled & {"file.save", "edit.undo", "edit.paste", "insert.card", "view.fit"}


def test_undo_says_what_it_takes_back(open_window: OpenWindow) -> None:
    window = open_window(a_journey(a_card("c1", text="Waits")))
    assert not window.actions_of.is_enabled("edit.undo")

    window.document.session.apply(set_text(window.document.journey, "c1", "Calls"))

    assert window.actions_of.is_enabled("edit.undo")
    assert len(window.actions_of.action("edit.undo").text()) > len("&Undo: ")
    assert window.run("edit.undo")
    assert window.document.journey.cards["c1"].text == "Waits"


def test_what_cannot_be_done_is_not_done(open_window: OpenWindow) -> None:
    assert open_window(a_journey()).run("edit.undo") is False


def test_what_is_chosen_is_checked(open_window: OpenWindow) -> None:
    window = open_window()

    window.run("appearance.dark")

    assert window.actions_of.action("appearance.dark").isChecked()
    assert not window.actions_of.action("appearance.light").isChecked()


def test_what_is_chosen_once_more_stays_checked(open_window: OpenWindow) -> None:
    window = open_window()
    window.run("appearance.dark")

    window.actions_of.action("appearance.dark").trigger()

    assert window.actions_of.action("appearance.dark").isChecked()


def test_the_palette_finds_in_the_language_of_the_window_and_in_english(open_window: OpenWindow) -> None:
    window = open_window(a_journey())
    window.program.use_language("fa")
    palette = Palette(window)

    palette.search("ذخیره")
    by_persian = {choice.action for choice in palette.choices}
    palette.search("save")
    by_english = {choice.action for choice in palette.choices}

    assert "file.save" in by_persian & by_english


@pytest.mark.parametrize(
    ("language", "letters", "action"),
    [
        ("fa", "تنظيمات", "file.settings"),
        ("fa", "كارت", "insert.card"),
        ("fa", "نماي كلي", "view.overview"),
        ("fa", "تيره", "appearance.dark"),
        ("fa", "آرايش يكي", "arrange.join"),
        ("he", "שמירה", "file.save"),
        ("he", "הצגה", "view.present"),
        ("ar", "حفظ", "file.save"),
        ("en", "view over", "view.overview"),
    ],
)
def test_the_palette_finds_by_words_and_menus_whatever_keyboard_they_are_typed_on(
    open_window: OpenWindow, language: str, letters: str, action: str
) -> None:
    window = open_window(a_journey(a_card("c1"), a_card("c2")))
    window.program.use_language(language)
    window.selection.choose(["c1", "c2"])
    palette = Palette(window)

    palette.search(letters)

    assert palette.choices[0].action == action


@pytest.mark.parametrize(
    ("action", "row"),
    [
        ("insert.card", ("Card", "Insert", "Ctrl+Enter", "note")),
        ("insert.pain", ("Card of a kind: Pain point", "Insert", "", "pain")),
        ("arrange.up", ("Move up", "Arrange", "Alt+↑", "")),
        ("stage.wider", ("Wider stage", "Stage", "", "")),
    ],
)
def test_a_row_of_the_palette_has_words_a_menu_keys_and_an_icon(
    open_window: OpenWindow, action: str, row: tuple[str, ...]
) -> None:
    window = open_window(a_journey(a_card("c1")))
    window.selection.choose(["s0" if action.startswith("stage") else "c1"])

    palette = Palette(window)

    [choice] = [one for one in palette.choices if one.action == action]
    assert (choice.words, choice.group, choice.keys, choice.icon) == row


def test_the_keyboard_stays_in_the_line_of_the_palette_which_says_what_enter_would_choose(
    open_window: OpenWindow, qapp: QApplication
) -> None:
    window = open_window(a_journey(a_card("c1")))
    palette = Palette(window)
    palette.ask()
    line = palette.focusWidget()
    assert line is not None

    palette.search("zoom")
    QTest.keyClick(line, Qt.Key.Key_Tab)
    QTest.keyClick(line, Qt.Key.Key_Down)

    assert palette.focusWidget() is line
    assert line.accessibleDescription() == palette.choices[1].spoken == "Zoom out, View, Ctrl+-"


def test_no_word_stands_twice_in_a_row_of_the_palette(open_window: OpenWindow) -> None:
    palette = Palette(open_window(a_journey(a_card("c1"))))

    assert [one for one in palette.choices if one.words.startswith(f"{one.group}:")] == []


@pytest.mark.parametrize("language", ["en", "fa"])
def test_keys_with_arrows_show_them_in_menus_and_tips(open_window: OpenWindow, language: str) -> None:
    window = open_window(a_journey())
    window.program.use_language(language)

    action = window.actions_of.action("arrange.up")

    assert action.text().endswith("\tAlt+↑") or action.text().endswith("\t\u200eAlt+↑\u200e")
    assert action.toolTip().endswith("(Alt+↑)")


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_language_is_called_what_it_calls_itself(open_window: OpenWindow, language: str) -> None:
    window = open_window()
    window.program.use_language(language)

    said = [window.actions_of.action(f"language.{one}").text() for one in LANGUAGES]

    assert said == list(LANGUAGES.values())


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_every_menu_of_a_map_fits_a_small_screen(open_window: OpenWindow, language: str) -> None:
    window = open_window(a_journey(a_card("c1")))
    window.program.use_language(language)

    heights = [menu.sizeHint().height() for menu in window.findChildren(QMenu)]

    assert max(heights) <= 540 - window.menuBar().sizeHint().height()


def test_only_words_that_say_little_alone_have_those_of_their_menu_before_them(open_window: OpenWindow) -> None:
    window = open_window(a_journey(a_card("c1")))
    window.selection.choose([next(iter(window.document.journey.stages))])
    palette = Palette(window)

    found: dict[str, str] = {}
    for letters in ("wider", "dark"):
        palette.search(letters)
        found |= {choice.action: choice.words for choice in palette.choices}

    assert (found["stage.wider"], found["appearance.dark"]) == ("Wider stage", "Appearance: Dark")


def test_the_palette_finds_places_of_the_map(open_window: OpenWindow) -> None:
    window = open_window(a_journey(a_card("c1", text="Waits for an answer")))
    palette = Palette(window)

    palette.search("answer")

    assert "c1" in {choice.record for choice in palette.choices}


def test_the_sheet_shows_every_key(open_window: OpenWindow) -> None:
    sheet: QWidget = ShortcutSheet(open_window(a_journey()))

    shown = {label.text() for label in sheet.findChildren(Words)}

    assert {key_words(row.keys[0]) for row in ROWS if row.keys} <= shown


@pytest.mark.parametrize(("language", "key"), [("en", "Alt+Shift+Right"), ("fa", "Alt+Shift+Left")])
def test_a_card_is_stretched_to_where_the_map_goes_on(open_window: OpenWindow, language: str, key: str) -> None:
    window = open_window(a_journey(language=language))

    assert window.actions_of.action("arrange.stretch").shortcut().toString() == key


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_the_sheet_is_read_down_its_columns_in_the_order_of_the_menus(open_window: OpenWindow, language: str) -> None:
    window = open_window(a_journey())
    window.program.use_language(language)
    sheet: QWidget = ShortcutSheet(window)
    sheet.show()
    QApplication.processEvents()

    headings = [label for label in sheet.findChildren(Words) if label.objectName() == "subheading"]

    onward = -1 if window.program.is_rtl else 1
    places = [label.mapTo(sheet, QPoint()) for label in headings]
    assert sorted(places, key=lambda at: (at.x() // 100 * onward, at.y())) == places


@pytest.mark.parametrize(("language", "letter"), [("en", "d"), ("fa", "ت"), ("he", "כ"), ("ar", "د")])
def test_a_letter_chooses_the_row_of_an_open_menu(open_window: OpenWindow, language: str, letter: str) -> None:
    window = open_window()
    window.program.use_language(language)
    [menu] = [one for one in window.findChildren(QMenu) if window.actions_of.action("appearance.dark") in one.actions()]
    menu.popup(QPoint(0, 0))

    key = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter)
    QApplication.sendEvent(menu, key)

    assert window.program.settings.appearance == "dark"
