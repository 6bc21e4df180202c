"""Tests of writing on the map by an input method."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication

from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk


def _caret(it: Desk) -> QRectF:
    """Return where an input method is told that the caret is, on the viewport."""
    found = it.view.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    assert isinstance(found, QRectF)
    return found.translated(-it.view.viewport().pos())


@pytest.mark.parametrize(("language", "zoom"), [("en", 0.75), ("fa", 0.75), ("he", 2.0)])
def test_candidates_belong_to_the_caret_and_not_to_all_that_is_selected_or_composed(
    desk: MakeDesk, language: str, zoom: float
) -> None:
    it = desk(a_card("c1", text="فرم را با گوشی پر می‌کند و وسط کار از سامانه بیرون می‌افتد"), language=language)
    it.view.set_zoom(zoom)
    it.hand.write("c1")
    at_end = _caret(it)
    it.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    selected = _caret(it)
    it.press(Qt.Key.Key_Right)
    it.compose("神神神")
    composed = _caret(it)

    shown = it.view.viewportTransform().mapRect(QRectF(*it.area("c1")))

    assert selected == at_end
    for caret in (at_end, composed):
        assert caret.width() <= 4
        assert caret.height() < 40 * zoom
        assert shown.contains(caret.center())


def test_the_place_of_the_caret_counts_the_heads_that_stay_in_sight(desk: MakeDesk) -> None:
    it = desk(a_card("c1", lane="l2", kind="note", text="Opens the door"))
    it.view.set_zoom(2.5)
    it.hand.write("c1")
    area = QRectF(*it.area("c1"))

    on_screen = it.view.mapToGlobal(_caret(it).translated(it.view.viewport().pos()).center())
    card = it.view.viewport().mapToGlobal(it.view.viewportTransform().mapRect(area).topLeft())

    assert it.view.viewport().pos().y() > 0
    assert QRectF(card, area.size() * 4).contains(on_screen)


def test_an_input_method_is_let_in_before_anything_is_written(desk: MakeDesk) -> None:
    written_in, looked_at = desk(), desk(can_edit=False)

    assert written_in.view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is True
    assert looked_at.view.inputMethodQuery(Qt.InputMethodQuery.ImEnabled) is False


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_first_that_is_composed_belongs_to_the_cell_that_is_chosen(desk: MakeDesk, language: str) -> None:
    it = desk(language=language)
    it.choose(lane="l0", stage="s1")
    cell = it.view.places.cell("l0", "s1")
    assert cell is not None

    assert it.view.viewportTransform().mapRect(QRectF(*cell)).adjusted(-2, -2, 2, 2).contains(_caret(it))


def test_an_input_method_hears_of_each_place_of_the_caret(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="Opens"))
    it.hand.write("c1")
    heard: list[float] = []
    link = QGuiApplication.inputMethod().cursorRectangleChanged.connect(lambda: heard.append(_caret(it).x()))

    it.type("!!")
    it.press(Qt.Key.Key_Home)
    QGuiApplication.inputMethod().cursorRectangleChanged.disconnect(link)

    assert heard[0] < heard[1] > heard[2]


def test_letters_of_two_units_are_counted_as_qt_counts_them(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="a😀b"))
    it.hand.write("c1")

    told = it.view.inputMethodQuery(Qt.InputMethodQuery.ImCursorPosition)

    assert told == 4


def test_what_is_composed_is_one_step_once_it_is_committed(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="Opens "))
    it.hand.write("c1")
    for part in ("か", "かみ", "神"):
        it.compose(part)
    it.compose("", "神")
    it.hand.stop_writing()

    it.session.undo()

    assert it.texts("l0", "s0") == ["Opens "]
    assert not it.session.undo()


def test_giving_up_what_is_composed_leaves_the_text_that_is_written(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="Opens "))
    it.hand.write("c1")
    it.type("the ")
    it.compose("かみ")

    it.compose("")

    assert it.hand.is_writing
    assert it.texts("l0", "s0") == ["Opens the "]


def test_leaving_the_map_keeps_what_is_composed(desk: MakeDesk) -> None:
    it = desk()
    it.choose(lane="l0", stage="s1")
    it.compose("かみ")

    it.hand.stop_writing()

    assert it.texts("l0", "s1") == ["かみ"]


def test_esc_drops_what_is_composed_with_the_text(desk: MakeDesk) -> None:
    it = desk()
    it.choose(lane="l0", stage="s1")
    it.compose("かみ")

    it.press(Qt.Key.Key_Escape)

    assert it.texts("l0", "s1") == []
