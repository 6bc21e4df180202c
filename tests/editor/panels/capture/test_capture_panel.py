"""What hangs on the wall is typed back in the panel: lines show where they go, and become cards in one step."""

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.capture.direction import RIGHT_TO_LEFT_MARK, wants_mark
from journeycanvas.editor.panels.capture.panel import CapturePanel
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import in_front, press, type_text

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def a_wall(language: str = "fa") -> Journey:
    """Return a map with the lanes A and B and the stages 1 to 3."""
    return a_journey(
        a_card("c0", lane="act", stage="s1", order="a0", text="پیش از این"),
        lanes=[
            a_lane("act", order="a0", title="اعمال", prompt="چه می‌کنند؟"),
            a_lane("b", order="a1", title="نقاط درد"),
        ],
        stages=[a_stage(f"s{n}", order=f"a{n}", title=title) for n, title in enumerate(("آگاهی", "خرید", "حفظ"), 1)],
        language=language,
    )


def shown(qtbot: QtBot, setting: PanelSetting) -> CapturePanel:
    return in_front(qtbot, CapturePanel(setting), 328, 760)


def rows(panel: CapturePanel) -> list[str]:
    model = panel.by_code.rows
    bare = {ord(mark): None for mark in "\u2066\u2067\u2068\u2069"}
    return ["|".join(model.parts(row)[:2]).translate(bare) for row in range(model.rowCount())]


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def texts(journey: Journey, lane: str, stage: str) -> list[str]:
    return [card.text for card in journey.cell(lane, stage)]


def test_each_line_shows_where_it_goes_while_it_is_typed(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = shown(qtbot, setting_of(a_wall(), "fa"))

    type_text(panel.by_code.field, "A1 می‌پرسد")
    press(panel.by_code.field, Qt.Key.Key_Return, text="\r")
    type_text(panel.by_code.field, "بی‌جا")

    listed = rows(panel)
    assert listed[0].startswith("بی‌جا|")
    assert listed[1] == "A1  اعمال › آگاهی|می‌پرسد"


@pytest.mark.parametrize(("language", "mark"), [("en", "?"), ("fa", "؟"), ("he", "?"), ("ar", "؟")])
def test_a_line_without_a_place_has_the_question_mark_of_its_reader_beside_it(
    qtbot: QtBot, setting_of: MakeSetting, language: str, mark: str
) -> None:
    panel = shown(qtbot, setting_of(a_wall(), language))

    panel.by_code.field.put("A1 یک\nB9 بی‌جا")

    assert [beside.text for beside in panel.by_code.field.beside] == ["A1", mark]


def test_ctrl_enter_adds_all_that_has_a_place_in_one_step_and_keeps_the_rest(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    setting = setting_of(a_wall(), "he")
    panel = shown(qtbot, setting)
    panel.by_code.field.put("A1 یک\nB9 بی‌جا\nB2\nדו\n- سه")

    press(panel.by_code.field, Qt.Key.Key_Return, CTRL)

    assert texts(setting.journey, "act", "s1") == ["پیش از این", "یک"]
    assert texts(setting.journey, "b", "s2") == ["דו", "سه"]
    assert panel.by_code.field.text == "B9 بی‌جا"
    assert [step.name.text for step in setting.document.session.steps] == ["Capture cards"]


def test_enter_adds_a_line_at_once_where_that_is_wanted(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_wall())
    panel = shown(qtbot, setting)
    panel.by_code.at_once.show_value(True)

    for words in ("B2:", "first", "second"):
        type_text(panel.by_code.field, words)
        press(panel.by_code.field, Qt.Key.Key_Return, text="\r")

    assert texts(setting.journey, "b", "s2") == ["first", "second"]
    assert panel.by_code.field.text.rstrip("\n") == "B2:"


def test_undo_takes_back_what_was_typed_since(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_wall())
    panel = shown(qtbot, setting)
    field = panel.by_code.field
    field.put("A1 x")
    panel.by_code.add_all()
    type_text(field, "y")

    press(field, Qt.Key.Key_Z, CTRL)

    assert (field.text, len(setting.journey.cards)) == ("", 2)


def test_a_line_that_was_turned_is_undone_and_done_again_as_it_was_typed(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = shown(qtbot, setting_of(a_wall()))
    field = panel.by_code.field
    for words in ("A1", " ", "یک", " two", " سه"):
        field.insertPlainText(words)

    for _ in range(9):
        press(field, Qt.Key.Key_Z, CTRL)
    assert field.toPlainText() == ""
    for _ in range(9):
        press(field, Qt.Key.Key_Z, CTRL | SHIFT)
    assert field.text == "A1 یک two سه"


def test_undo_leaves_the_field_alone_once_its_lines_are_cards(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = shown(qtbot, setting_of(a_wall()))
    panel.by_code.field.put("A1 x")
    panel.by_code.add_all()

    press(panel.by_code.field, Qt.Key.Key_Z, CTRL)

    assert panel.by_code.field.text == ""


@pytest.mark.parametrize(
    ("line", "direction", "wants"),
    [
        ("C4 منتظر", "rtl", True),
        ("C4", "rtl", True),
        ("C4 waits", "rtl", False),
        ("منتظر C4", "rtl", False),
        ("", "rtl", False),
        ("C4 waits", "ltr", False),
        ("C4 منتظر", "ltr", True),
        ("C4 CRM را می‌بیند", "rtl", True),
    ],
)
def test_a_line_runs_the_way_of_its_words_and_not_of_its_code(line: str, direction: str, wants: bool) -> None:
    assert wants_mark(line, "rtl" if direction == "rtl" else "ltr") is wants
    assert wants_mark(RIGHT_TO_LEFT_MARK + line, "rtl" if direction == "rtl" else "ltr") is wants


def test_the_marks_that_turn_lines_are_not_in_the_text(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = shown(qtbot, setting_of(a_wall()))
    field = panel.by_code.field
    field.put("A1 یک\nA2 two\nB3 سه")

    assert field.toPlainText().count(RIGHT_TO_LEFT_MARK) == 2
    assert field.text == "A1 یک\nA2 two\nB3 سه"


def test_shift_and_space_is_the_joiner_that_persian_is_spelt_with(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = shown(qtbot, setting_of(a_wall()))
    field = panel.by_code.field
    type_text(field, "می")
    press(field, Qt.Key.Key_Space, SHIFT, " ")
    type_text(field, "خرد")

    assert field.text == "می\u200cخرد"


def test_text_from_elsewhere_is_pasted_as_plain_text(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = shown(qtbot, setting_of(a_wall()))
    field = panel.by_code.field
    carried = QMimeData()
    carried.setText("A1 one\r\nB2 <b>two</b>")
    carried.setHtml("<img src='file:///x.png'>")

    field.insertFromMimeData(carried)

    assert field.text == "A1 one\nB2 <b>two</b>"


def test_of_html_alone_the_words_are_pasted(qtbot: QtBot, setting_of: MakeSetting) -> None:
    panel = shown(qtbot, setting_of(a_wall()))
    field = panel.by_code.field
    carried = QMimeData()
    carried.setHtml("<p>A1 یک <b>دو</b></p><p>B2 שלוש</p>")

    can_take = field.canInsertFromMimeData(carried)
    field.insertFromMimeData(carried)

    assert can_take
    assert field.text == "A1 یک دو\nB2 שלוש"


def test_cells_are_walked_with_one_key_in_the_order_of_the_wall(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_wall())
    panel = shown(qtbot, setting)
    panel.way.chosen.emit("cells")
    cell = panel.by_cell

    assert (cell.code.text(), cell.question.text()) == ("A1", "چه می‌کنند؟")
    type_text(cell.line, "می‌خواند")
    press(cell.line, Qt.Key.Key_Return)
    press(cell.line, Qt.Key.Key_Return)
    assert cell.code.text() == "A2"
    type_text(cell.line, "می‌خرد")
    press(cell.line, Qt.Key.Key_Tab)
    assert cell.code.text() == "A3"
    press(cell.line, Qt.Key.Key_Backtab, SHIFT)
    press(cell.line, Qt.Key.Key_Backtab, SHIFT)

    assert cell.code.text() == "A1"
    assert texts(setting.journey, "act", "s1") == ["پیش از این", "می‌خواند"]
    assert texts(setting.journey, "act", "s2") == ["می‌خرد"]


def test_tab_leaves_the_line_beyond_the_last_cell_and_before_the_first(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_wall())
    panel = shown(qtbot, setting)
    panel.way.chosen.emit("cells")
    cell = panel.by_cell
    cell.line.setFocus()

    QTest.keyClick(cell.line, Qt.Key.Key_Backtab, SHIFT)
    assert cell.code.text() == "A1"
    assert cell.order.isAncestorOf(focus())

    cell.line.setFocus()
    cell.step(5)
    assert cell.code.text() == "B3"
    type_text(cell.line, "آخرین")
    QTest.keyClick(cell.line, Qt.Key.Key_Tab)
    assert texts(setting.journey, "b", "s3") == ["آخرین"]
    assert cell.line.hasFocus()

    QTest.keyClick(cell.line, Qt.Key.Key_Tab)
    assert isinstance(focus(), QPushButton)


def test_the_walk_goes_stage_by_stage_too_and_begins_where_the_keyboard_is(
    qtbot: QtBot, setting_of: MakeSetting
) -> None:
    setting = setting_of(a_wall())
    setting.selection.choose((), ("b", "s1"))
    panel = shown(qtbot, setting)
    panel.way.chosen.emit("cells")
    assert panel.by_cell.code.text() == "B1"

    panel.by_cell.order.chosen.emit("stages")
    panel.by_cell.step(1)

    assert panel.by_cell.code.text() == "A2"


def test_a_draft_goes_on_in_another_panel(qtbot: QtBot, setting_of: MakeSetting) -> None:
    one, other = shown(qtbot, setting_of(a_wall())), shown(qtbot, setting_of(a_wall(), "fa"))
    one.by_code.field.put("A1 یک")

    other.go_on_from(one)

    assert other.by_code.field.text == "A1 یک"


@pytest.mark.parametrize(("language", "words"), [("fa", "B2 می‌ماند"), ("he", "ממתין")])
def test_lines_begin_at_the_right_on_a_map_from_the_right(
    qtbot: QtBot, setting_of: MakeSetting, language: str, words: str
) -> None:
    panel = shown(qtbot, setting_of(a_wall(language), language))
    field = panel.by_code.field
    middle = field.viewport().width() / 2
    assert field.cursorRect().x() > middle

    field.put(words)

    field.moveCursor(QTextCursor.MoveOperation.StartOfLine)
    assert field.cursorRect().x() > middle
