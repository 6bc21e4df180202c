"""What stands below each other in a panel begins at one edge, and what stands in a row is equally high."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.appearance.look import Look
from journeycanvas.editor.languages import RIGHT_TO_LEFT
from journeycanvas.editor.panels.controls.chips import Held, Names
from journeycanvas.editor.panels.controls.choice import Choice
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.dates import DateControl
from journeycanvas.editor.panels.controls.icons import IconControl
from journeycanvas.editor.panels.controls.picture import PictureControl
from journeycanvas.editor.panels.controls.writing import LineControl, TextControl
from journeycanvas.editor.panels.fields.link import LinkForm
from journeycanvas.editor.panels.fields.relations import Jump
from journeycanvas.editor.pieces import Words
from tests.builders import a_card, a_journey, a_link
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import in_front, shown

LETTERS = [("en", "HHH"), ("fa", "ااا"), ("he", "םםם")]
"""Words whose letters have straight sides."""

FAR = 80  # a colour is another one from here on, as letters have soft edges


@pytest.fixture
def runs(qapp: QApplication) -> Iterator[Callable[[str], bool]]:
    """Let the window run the way of a language, and tell whether that is from the right."""

    def run(language: str) -> bool:
        rtl = language in RIGHT_TO_LEFT
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        return rtl

    yield run
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def before_words(control: QWidget, *, rtl: bool) -> int:
    """Return how many pixels lie between the start of a control and its words, as they are painted."""
    proxy = control.focusProxy()
    assert proxy is not None
    proxy.clearFocus()  # the caret stands where words begin
    QApplication.processEvents()
    image = control.grab().toImage()
    ground = image.pixelColor(image.width() // 2, image.height() // 2)
    start, step = (image.width() - 5, -1) if rtl else (4, 1)
    columns = range(start, image.width() // 2, step)
    found = next(x for x in columns if any(_is_other(image, x, y, ground) for y in range(5, image.height() - 5)))
    return image.width() - 1 - found if rtl else found


def _is_other(image: QImage, x: int, y: int, ground: QColor) -> bool:
    return abs(image.pixelColor(x, y).lightness() - ground.lightness()) > FAR


@pytest.mark.parametrize(("language", "words"), LETTERS)
def test_a_hint_of_several_lines_stands_where_the_words_are_going_to(
    qtbot: QtBot, look: Look, runs: Callable[[str], bool], language: str, words: str
) -> None:
    rtl = runs(language)
    empty, full = TextControl(language, "…", hint=words), TextControl(language, "…")
    full.show_value(words)
    for control in (empty, full):
        shown(qtbot, control)

    assert before_words(empty, rtl=rtl) == before_words(full, rtl=rtl)


def test_a_hint_of_several_lines_goes_when_somebody_writes(qtbot: QtBot, look: Look) -> None:
    control = TextControl("en", "…", hint="HHH")
    shown(qtbot, control)
    with_hint = control.grab().toImage()

    control.show_value("i")

    assert control.grab().toImage() != with_hint
    assert control.text.placeholderText() == "HHH"


@pytest.mark.parametrize("words", ["iPhone", "یک\nدو\nسه", "אחת\nשתיים"])
def test_words_of_several_lines_have_as_much_air_below_as_above(qtbot: QtBot, look: Look, words: str) -> None:
    control = TextControl("fa", "…", lines=1)
    control.show_value(words)
    shown(qtbot, control)
    text = control.text
    lines = [text.blockBoundingGeometry(text.document().findBlockByNumber(n)) for n in range(words.count("\n") + 1)]

    below = text.viewport().height() - lines[-1].bottom()
    assert 0 <= below - text.document().documentMargin() <= 2


@pytest.mark.parametrize(("language", "words"), LETTERS)
def test_what_is_chosen_begins_where_what_is_written_does(
    qtbot: QtBot, look: Look, runs: Callable[[str], bool], language: str, words: str
) -> None:
    rtl = runs(language)
    choice, line = Choice("…", [("a", words, None)]), LineControl(language, "…")
    choice.show_value("a")
    line.show_value(words)
    for control in (choice, line):
        shown(qtbot, control)

    difference = before_words(choice, rtl=rtl) - before_words(line, rtl=rtl)
    assert abs(difference) <= 2  # Qt keeps room for the caret


def test_all_buttons_below_each_other_are_equally_high(qtbot: QtBot, setting_of: MakeSetting, look: Look) -> None:
    setting = setting_of(a_journey())
    icon, picture = IconControl(setting, ("star",), "No icon"), PictureControl(setting, "Choose a picture…")
    for control in (icon, picture):
        shown(qtbot, control)

    assert icon.button.height() == picture.button.height() == LEAST_TARGET


def test_a_calendar_is_opened_by_a_button_as_high_as_the_line_beside_it(
    qtbot: QtBot, setting_of: MakeSetting, look: Look
) -> None:
    date = DateControl(setting_of(a_journey()))
    shown(qtbot, date)
    [button] = date.findChildren(QToolButton)

    assert button.height() == date.line.height() == date.height()


def test_a_name_that_all_have_is_told_by_a_tick_and_no_higher_than_other_controls(
    qtbot: QtBot, setting_of: MakeSetting, look: Look
) -> None:
    names = Names(setting_of(a_journey()))
    names.offer([("a", "Mina"), ("b", "Omid"), ("c", "Sara")])
    shown(qtbot, names)

    names.show_value(Held(("a",), ("b",)))
    QApplication.processEvents()

    mina, omid, sara = names.findChildren(QToolButton)
    assert [one.icon().isNull() for one in (mina, omid, sara)] == [False, True, True]
    assert {one.height() for one in (mina, omid, sara)} == {LEAST_TARGET}
    assert mina.width() >= mina.sizeHint().width() > sara.sizeHint().width()


def test_both_ends_of_a_link_stand_close_below_their_labels(qtbot: QtBot, setting_of: MakeSetting, look: Look) -> None:
    journey = a_journey(a_card("c1", text="One"), a_card("c2", text="Two"), a_link("c1", "c2", id="l1"))
    form = in_front(qtbot, LinkForm(setting_of(journey)), 280, 400)
    form.show_records([journey.links["l1"]], ("l1",))
    QApplication.processEvents()
    labels = [one for one in form.findChildren(Words) if one.text() in ("From", "To")]
    jumps = form.findChildren(Jump)

    for label, jump in zip(labels, jumps, strict=True):
        assert 0 <= jump.mapTo(form, jump.rect().topLeft()).y() - label.mapTo(form, label.rect().bottomLeft()).y() <= 6
    [flip] = form.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert flip.y() >= jumps[-1].mapTo(form, jumps[-1].rect().bottomLeft()).y()
