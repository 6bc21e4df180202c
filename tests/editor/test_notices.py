"""The lines above a map: each stays for as long as it is of use, and none of use makes room for one that is not."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QPushButton

from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.notices import Notices
from tests.builders import a_journey
from tests.editor.conftest import OpenWindow


@pytest.fixture
def window(open_window: OpenWindow) -> MapWindow:
    return open_window(a_journey(title="Joining"))


@pytest.fixture
def notices(window: MapWindow) -> Notices:
    return window.notices


def offer(notices: Notices, text: str, deed: Callable[[], object] = lambda: None) -> None:
    notices.say(text, ("Show…", deed))


def test_a_save_takes_away_what_it_makes_idle_and_nothing_else(notices: Notices) -> None:
    offer(notices, "Work on this map is kept.")
    notices.say("The disk is full.", until_saved=True)

    notices.was_saved()

    assert notices.texts == ("Work on this map is kept.",)


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_line_that_offers_something_outlasts_those_that_only_tell(
    window: MapWindow, notices: Notices, language: str
) -> None:
    window.program.use_language(language)
    offer(notices, "Parts were set aside.")
    for text in ("One", "Two", "Three", "Four"):
        notices.say(text)

    assert notices.texts == ("Parts were set aside.", "Three", "Four")


def test_of_lines_that_all_offer_something_the_oldest_goes(notices: Notices) -> None:
    for text in ("One", "Two", "Three", "Four"):
        offer(notices, text)

    assert notices.texts == ("Two", "Three", "Four")


def test_who_pressed_a_button_in_a_line_that_goes_is_in_the_map_again(window: MapWindow, notices: Notices) -> None:
    offer(notices, "Open elsewhere", lambda: notices.take_back("Open elsewhere"))
    window.activateWindow()
    [button] = notices.findChildren(QPushButton)
    button.setFocus()

    button.click()

    assert window.focusWidget() is window.view
