"""What a map is about is written where it stands, under the title."""

import pytest
from PySide6.QtCore import QPointF, Qt

from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import CTRL

KEY = Qt.Key


@pytest.mark.parametrize(("language", "scope"), [("en", "All branches"), ("fa", "همهٔ شعبه‌ها"), ("he", "כל הסניפים")])
def test_a_double_click_writes_what_the_map_is_about(desk: MakeDesk, language: str, scope: str) -> None:
    it = desk(language=language, title="Visits", scope=scope)
    found = it.view.places.words("map", "scope")
    assert found is not None
    words, left, top = found
    [area, *_] = words.block.rectangles(0, len(scope))

    it.double_click(QPointF(left + area[0] + area[2] / 2, top + area[1] + area[3] / 2))
    it.press(KEY.Key_A, CTRL)
    it.type("x\ny")
    it.press(KEY.Key_Return)

    assert it.journey.map.scope == "x\ny"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_last_letter_of_what_the_map_is_about_may_go(desk: MakeDesk, language: str) -> None:
    it = desk(language=language, title="Visits", scope="x")
    it.hand.write("map", "scope", select_all=True)

    it.press(KEY.Key_Delete)
    it.press(KEY.Key_Return)

    assert it.journey.map.scope == ""
