"""Find and replace over the whole map."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.dialogs.find import FindBar, find_bar
from tests.builders import a_card, a_journey
from tests.editor.conftest import OpenWindow


@pytest.fixture
def bar(open_window: OpenWindow) -> FindBar:
    cards = [
        a_card(f"c{n}", text=text, order=f"a{n}") for n, text in enumerate(("a book", "Books", "no match", "book"))
    ]
    return opened(open_window, *cards)


def opened(open_window: OpenWindow, *cards: object, language: str = "en", replacing: bool = True) -> FindBar:
    window = open_window(a_journey(*cards, language=language))  # type: ignore[arg-type]
    bar = find_bar(window)
    bar.begin(replacing=replacing)
    return bar


def look_for(bar: FindBar, words: str) -> None:
    bar.sought.setText(words)
    bar.search()


def press(bar: FindBar, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QApplication.sendEvent(bar.sought, QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_the_places_are_counted_and_the_first_is_selected(bar: FindBar) -> None:
    look_for(bar, "book")

    assert bar.count.text() == "1 of 3"
    assert bar.window_of_map.selection.records == ("c0",)


def test_enter_goes_on_and_shift_enter_goes_back_round_the_ends(bar: FindBar) -> None:
    look_for(bar, "book")

    press(bar, Qt.Key.Key_Return)
    press(bar, Qt.Key.Key_Return)
    assert bar.window_of_map.selection.records == ("c3",)
    press(bar, Qt.Key.Key_Return)
    assert bar.window_of_map.selection.records == ("c0",)
    press(bar, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.window_of_map.selection.records == ("c3",)


def test_tab_goes_from_the_words_to_find_to_those_in_their_place(bar: FindBar) -> None:
    press(bar, Qt.Key.Key_Tab)

    assert bar.window_of_map.focusWidget() is bar.instead


def test_words_that_are_too_long_for_a_card_are_refused_in_a_sentence(bar: FindBar) -> None:
    look_for(bar, "book")
    bar.instead.setText("x" * 20_001)

    bar.replace_everywhere()

    assert bar.window_of_map.notices.texts == ("Nothing was changed: it may have at most 20,000 characters.",)


def test_case_and_whole_words_are_told_apart_when_asked(bar: FindBar) -> None:
    look_for(bar, "book")
    bar.case.setChecked(True)
    assert bar.count.text() == "1 of 2"

    bar.case.setChecked(False)
    bar.whole.setChecked(True)
    assert bar.count.text() == "1 of 2"


def test_letters_of_two_keyboards_are_one_until_they_are_told_apart(open_window: OpenWindow) -> None:
    bar = opened(open_window, a_card("c0", text="کتاب علی"), a_card("c1", text="كتاب علي", order="a1"), language="fa")
    look_for(bar, "کتاب علی")
    assert len(bar.matches) == 2

    bar.letters.setChecked(True)
    assert [match.record for match in bar.matches] == ["c0"]


def test_vowel_marks_count_only_when_asked(open_window: OpenWindow) -> None:
    bar = opened(open_window, a_card("c0", text="סֵפֶר"), a_card("c1", text="ספר", order="a1"), language="he")
    look_for(bar, "ספר")
    assert len(bar.matches) == 2

    bar.marks.setChecked(True)
    assert [match.record for match in bar.matches] == ["c1"]


def test_one_place_is_replaced_and_the_next_is_shown(bar: FindBar) -> None:
    look_for(bar, "book")
    bar.instead.setText("page")

    bar.replace_current()

    journey = bar.window_of_map.document.journey
    assert [journey.cards[id].text for id in ("c0", "c1", "c3")] == ["a page", "Books", "book"]
    assert bar.count.text() == "1 of 2"
    assert bar.window_of_map.selection.records == ("c1",)


def test_all_places_are_replaced_in_one_step(bar: FindBar) -> None:
    look_for(bar, "book")
    bar.instead.setText("page")
    session = bar.window_of_map.document.session

    bar.replace_everywhere()

    assert session.journey.cards["c3"].text == "page"
    assert bar.where.text() == "3 places replaced."
    session.undo()
    assert session.journey.cards["c3"].text == "book"
    assert session.undo_name is None


def test_what_somebody_changes_meanwhile_is_looked_for_again(bar: FindBar) -> None:
    look_for(bar, "page")
    assert bar.count.text() == "Nothing found"
    bar.sought.setText("book")
    bar.search()
    bar.instead.setText("books")

    bar.replace_everywhere()

    assert bar.count.text() == "1 of 3"


def test_escape_closes_the_bar_and_goes_back_to_the_map(bar: FindBar) -> None:
    look_for(bar, "book")

    press(bar, Qt.Key.Key_Escape)

    assert bar.isHidden()
    assert bar.window_of_map.selection.records == ("c0",)


def test_a_map_for_reading_only_is_searched_but_not_changed(open_window: OpenWindow) -> None:
    window = open_window(a_journey(a_card(text="book")))
    window.document.read_only = True

    bar = find_bar(window)
    bar.begin(replacing=True)

    assert bar.instead.isHidden()
    assert bar.replace_all.isHidden()


def test_each_window_has_one_bar(open_window: OpenWindow) -> None:
    window = open_window(a_journey())

    assert find_bar(window) is find_bar(window)


def test_every_control_of_the_bar_has_a_name_and_room_for_a_finger(bar: FindBar) -> None:
    bar.window_of_map.program.application.processEvents()
    controls = (
        bar.sought,
        bar.instead,
        bar.case,
        bar.letters,
        bar.marks,
        bar.whole,
        bar.back,
        bar.on,
        bar.close_button,
    )

    assert all(control.accessibleName() for control in controls)
    target = int(28 * min(1.0, bar.window_of_map.program.look.unit))  # the sheet's sizes follow the text's
    assert all(min(control.width(), control.height()) >= target for control in controls)


@pytest.mark.parametrize(("language", "scope"), [("en", "All branches"), ("fa", "همهٔ شعبه‌ها"), ("he", "כל הסניפים")])
def test_what_the_map_is_about_is_marked_where_it_stands(open_window: OpenWindow, language: str, scope: str) -> None:
    window = open_window(a_journey(a_card(), language=language, scope=scope))
    bar = find_bar(window)
    bar.begin()

    look_for(bar, scope.split()[-1])

    [match] = bar.matches
    assert window.view.places.words(match.record, match.field) is not None
