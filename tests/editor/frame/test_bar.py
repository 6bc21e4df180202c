"""The bar: what it says where there is little room."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QToolButton

from journeycanvas.editor.frame.bar import Bar
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.pieces import Words
from tests.builders import a_journey
from tests.editor.conftest import OpenWindow

USUAL = {"en": "From first visit to regular reader", "fa": "از نخستین دیدار تا خوانندهٔ همیشگی شدن"}
ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


@pytest.fixture
def large_letters(qapp: QApplication) -> Iterator[None]:
    """Let the letters of the system be twice as large while a test runs."""
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * 2)
    qapp.setFont(large)
    yield
    qapp.setFont(usual)


def bar_of(window: MapWindow, width: int) -> Bar:
    """Return the bar of a window that is so wide."""
    window.resize(width, 600)
    QApplication.processEvents()
    [bar] = window.findChildren(Bar)
    return bar


def title_in(bar: Bar) -> Words:
    """Return what says in the bar how the map is called."""
    return next(one for one in bar.findChildren(Words) if one.is_cut)


def with_words(bar: Bar) -> list[str]:
    """Return the buttons that have their words."""
    return [one.text() for one in bar.findChildren(QToolButton) if one.toolButtonStyle() != ICON_ONLY]


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize("width", [960, 1100, 1400])
def test_the_name_of_a_map_is_whole_before_buttons_have_words(
    open_window: OpenWindow, language: str, width: int
) -> None:
    window = open_window(a_journey(title=USUAL[language], language=language))
    window.program.use_language(language)

    title = title_in(bar_of(window, width))

    assert title.width() >= QFontMetrics(title.font()).horizontalAdvance(title.text())


def test_a_long_name_leaves_buttons_their_words(open_window: OpenWindow) -> None:
    bar = bar_of(open_window(a_journey(title="A name that nobody can read at once, " * 8)), 1600)

    assert window_is_full(bar)
    assert len(with_words(bar)) == 7


def window_is_full(bar: Bar) -> bool:
    """Tell whether nothing in a bar stands beyond its end."""
    return all(one.geometry().right() <= bar.width() for one in bar.findChildren(QToolButton))


def test_the_strong_button_keeps_its_words_where_letters_are_large(
    large_letters: None, open_window: OpenWindow
) -> None:
    bar = bar_of(open_window(a_journey(title=USUAL["en"])), 800)

    strong = bar.findChildren(QToolButton)[-1]

    assert strong.width() >= strong.fontMetrics().horizontalAdvance(strong.text())
    assert window_is_full(bar)
