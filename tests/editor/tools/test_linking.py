"""Tests of the line that is seen while a link is drawn."""

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF

from journeycanvas.editor.canvas.marking import Marking
from journeycanvas.editor.tools.drags.linking import thread_between
from journeycanvas.layout.areas import Area
from tests.builders import a_card
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import ALT

HERE = Area(100.0, 100.0, 80.0, 40.0)


@pytest.mark.parametrize(
    "there", [Area(300, 90, 80, 60), Area(-200, 110, 80, 40), Area(100, 300, 80, 40), Area(0, 0, 20, 20)]
)
def test_the_line_runs_from_edge_to_edge_and_over_neither_card(there: Area) -> None:
    line = thread_between(HERE, there)

    assert line is not None
    for card, end in ((HERE, line.p1()), (there, line.p2())):
        assert not QRectF(*card).contains(end)
        assert QRectF(*card).adjusted(-3, -3, 3, 3).contains(end)


def test_inside_the_card_it_comes_from_there_is_no_line() -> None:
    assert thread_between(HERE, Area(150.0, 130.0, 0.0, 0.0)) is None
    assert thread_between(HERE, HERE) is None


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_link_under_way_leads_to_the_pointer_and_then_to_the_card_under_it(
    desk: MakeDesk, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    it = desk(a_card("c1", stage="s0"), a_card("c2", stage="s2"), language=language)
    lines: list[QLineF | None] = []
    monkeypatch.setattr(Marking, "show_thread", lambda marking, line: lines.append(line))
    beside = it.in_cell("l1", "s1")

    it.drag(it.middle("c1"), beside, ALT, drop=False)
    free = lines[-1]
    it.drag(it.middle("c1"), it.middle("c2"), ALT, drop=False)
    held = lines[-1]

    assert free is not None
    assert QLineF(free.p2(), beside).length() < 4
    assert held is not None
    area = it.area("c2")
    assert QLineF(held.p2(), QPointF(area.x + area.width / 2, area.y + area.height / 2)).length() > area.width / 2
