"""The lines above a map: each stays for as long as it is of use, and none of use makes room for one that is not."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.notices import Notices
from journeycanvas.i18n import saying
from tests.builders import a_journey
from tests.editor.conftest import OpenWindow
from tests.editor.deeds import close_lines


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_journey(title="Joining"))


@pytest.fixture
def notices(window: MapWindow) -> Notices:
    return window.notices


def offer(notices: Notices, text: str, deed: Callable[[], object] = lambda: None) -> None:
    notices.say(saying(text), (saying("Show…"), deed))


def test_a_save_takes_away_what_it_makes_idle_and_nothing_else(notices: Notices) -> None:
    offer(notices, "Work on this map is kept.")
    notices.say(saying("The disk is full."), until_saved=True)

    notices.was_saved()

    assert notices.texts == ("Work on this map is kept.",)


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_line_that_offers_something_outlasts_those_that_only_tell(
    window: MapWindow, notices: Notices, language: str
) -> None:
    window.program.use_language(language)
    offer(notices, "Parts were set aside.")
    for text in ("One", "Two", "Three", "Four"):
        notices.say(saying(text))

    assert notices.texts == ("Parts were set aside.", "Three", "Four")


def test_of_lines_that_all_offer_something_the_oldest_goes(notices: Notices) -> None:
    for text in ("One", "Two", "Three", "Four"):
        offer(notices, text)

    assert notices.texts == ("Two", "Three", "Four")


def test_who_pressed_a_button_in_a_line_that_goes_is_in_the_map_again(window: MapWindow, notices: Notices) -> None:
    offer(notices, "Open elsewhere", lambda: notices.take_back(saying("Open elsewhere")))
    window.activateWindow()
    [button] = notices.findChildren(QPushButton)
    button.setFocus()

    button.click()

    assert window.focusWidget() is window.view


@pytest.mark.parametrize("language", ["fa", "he", "ar"])
def test_lines_that_stand_there_are_said_anew_in_another_language(
    window: MapWindow, notices: Notices, language: str
) -> None:
    says = saying("“{name}” was changed elsewhere since it was opened here.", name="plan.journey")
    notices.say(says, (saying("Compare…"), bool))

    window.program.use_language(language)
    QApplication.processEvents()

    words = window.program.words
    assert notices.texts == (says(words),)
    assert [button.text() for button in notices.findChildren(QPushButton) if button.isVisible()] == [
        words.say("Compare…")
    ]


def test_who_is_on_a_button_of_a_line_stays_there_in_another_language(window: MapWindow, notices: Notices) -> None:
    offer(notices, "Parts were set aside.")
    window.activateWindow()
    notices.findChildren(QPushButton)[0].setFocus()

    window.program.use_language("fa")

    held = window.focusWidget()
    assert isinstance(held, QPushButton)
    assert notices.isAncestorOf(held)


def test_a_line_is_taken_back_after_the_language_was_switched(window: MapWindow, notices: Notices) -> None:
    slow = saying("Saving takes long: the disk does not answer. You can work on meanwhile.")
    notices.say(slow)

    window.program.use_language("he")
    notices.take_back(slow)

    assert notices.texts == ()
    assert notices.isHidden()


def test_a_line_that_was_closed_stays_closed_in_another_language(open_window: OpenWindow) -> None:
    window = open_window(a_journey(stages=0))
    close_lines(window)

    window.program.use_language("fa")

    assert window.notices.texts == ()
