"""Tests of what is lifted off the map: it has an edge, what it leaves is pale, and copies leave nothing."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.canvas.marking import BEYOND
from journeycanvas.editor.tools.drags.ghost import COPIES
from journeycanvas.layout.landing import landing_at
from tests.builders import a_card, a_lane, a_stage
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import CTRL, NONE, Desk
from tests.layout.builders import a_phase

LANGUAGES = pytest.mark.parametrize("language", ["en", "fa", "he"])


@LANGUAGES
def test_the_place_that_a_card_is_lifted_from_is_pale_until_it_lands(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", text="One"), language=language)
    at = _corner(it, "c1")
    before = _seen(it, at)

    it.drag(it.middle("c1"), it.in_cell("l1", "s1"), drop=False)
    lifted = _seen(it, at)
    it.press(Qt.Key.Key_Escape)

    assert _away_from_paper(it, lifted) < _away_from_paper(it, before) / 2
    assert _seen(it, at) == before


@LANGUAGES
def test_what_is_lifted_has_an_edge_under_the_pointer(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", text="One"), language=language)
    way = QPointF(31.0, 170.0)
    area = it.area("c1")

    it.drag(it.middle("c1"), it.middle("c1") + way, drop=False)

    assert _is_accent(it, QPointF(area.x, area.y + area.height / 2) + way)
    assert _is_accent(it, QPointF(area.right, area.y + area.height / 2) + way)


@LANGUAGES
@pytest.mark.parametrize("head", ["s1", "p1", "l0"])
def test_a_stage_a_phase_and_a_lane_are_lifted_with_all_that_they_have(
    desk: MakeDesk, language: str, head: str
) -> None:
    stages = [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}", phase="p1" if n else None) for n in range(3)]
    it = desk(a_phase("p1", title="Before"), a_card("c1", stage="s1", text="One"), stages=stages, language=language)
    way = QPointF(0.0, 150.0) if head == "l0" else QPointF(330.0, 0.0)
    place = _corner(it, "c1")
    card = _seen(it, place)

    it.drag(it.middle(head), it.middle(head) + way, drop=False)

    assert _away_from_paper(it, _seen(it, place)) < _away_from_paper(it, card) / 2
    assert abs(_seen(it, place + way).blue() - card.blue()) < 12


def test_a_stage_that_is_lifted_ends_with_its_lanes(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))
    last = it.view.places.lane_strips()[-1]
    way = QPointF(60.0, 0.0)
    left, _ = it.view.places.columns["s0"]

    it.drag(it.middle("s0"), it.middle("s0") + way, drop=False)

    assert _is_accent(it, QPointF(left, last.y + last.height - 8.0) + way)
    assert not _is_accent(it, QPointF(left, last.y + last.height + 8.0) + way)


@LANGUAGES
def test_a_stage_that_is_lifted_by_a_head_that_stays_in_sight_takes_it_along(desk: MakeDesk, language: str) -> None:
    lanes = [a_lane(f"l{n}", order=f"a{n:02}", title=f"Lane {n}") for n in range(90)]
    it = desk(lanes=lanes, language=language)
    it.view.verticalScrollBar().setValue(it.view.verticalScrollBar().maximum() * 4 // 5)
    top = it.view.mapToScene(0, 0).y()
    onto = QPointF(it.middle("s1").x(), top + it.area("s1").height / 2)
    ground = _seen(it, onto)

    it.drag(it.middle("s0"), it.middle("s1"), drop=False)

    assert _away_from_paper(it, ground) < 12 < _away_from_paper(it, _seen(it, onto))


@LANGUAGES
def test_the_line_where_a_card_lands_does_not_strike_through_what_is_lifted(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", stage="s0", text="One"), a_card("c2", stage="s1", text="Two"), language=language)
    end = it.middle("c2") + QPointF(0.0, 10.0)
    landing = landing_at(it.view.places, end.x(), end.y())
    assert landing is not None
    left, y, right, _ = landing.line
    beyond = BEYOND * it.view.marking.pixel

    it.drag(it.middle("c1"), end, drop=False)

    assert not _is_accent(it, QPointF((left + right) / 2 + 20.0, y))
    assert _is_accent(it, QPointF(left - beyond, y))
    assert _is_accent(it, QPointF(right + beyond, y))


@LANGUAGES
def test_the_line_where_a_lane_lands_is_seen_at_the_edge_of_a_map_that_is_scrolled(
    desk: MakeDesk, language: str
) -> None:
    it = desk(a_card("c1", text="One"), language=language)
    it.view.set_zoom(3.0)
    it.view.centerOn(it.middle("c1"))
    rows = it.view.places.lane_strips()
    seen = it.view.mapToScene(it.view.viewport().rect()).boundingRect()
    inside = BEYOND * it.view.marking.pixel
    edge = seen.left() + inside if language == "en" else seen.right() - inside

    it.drag(it.middle("l0"), it.middle("l0") + QPointF(0.0, rows[0].height / 2), drop=False)

    assert _is_accent(it, QPointF(edge, rows[1].y))


@LANGUAGES
def test_copies_leave_the_cards_as_they_are_and_have_a_plus(desk: MakeDesk, language: str) -> None:
    it = desk(a_card("c1", text="One"), language=language)
    at, end = _corner(it, "c1"), it.in_cell("l1", "s1")
    before = _seen(it, at)

    it.drag(it.middle("c1"), end, CTRL, drop=False)

    assert _seen(it, at) == before
    assert it.view.knobs.place(COPIES) is not None
    it.mouse(QEvent.Type.MouseButtonRelease, end, CTRL)
    assert it.view.knobs.place(COPIES) is None


def test_ctrl_makes_copies_of_what_is_under_way_as_long_as_it_is_held(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))
    at, end = _corner(it, "c1"), it.in_cell("l1", "s1")
    before = _seen(it, at)
    it.drag(it.middle("c1"), end, drop=False)

    _control(it, QEvent.Type.KeyPress)
    held, plus = _seen(it, at), it.view.knobs.place(COPIES)
    _control(it, QEvent.Type.KeyRelease)

    assert held == before
    assert plus is not None
    assert _seen(it, at) != before
    assert it.view.knobs.place(COPIES) is None


def test_ctrl_drops_copies_of_all_that_is_selected(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One", order="a1"), a_card("c2", text="Two", order="a2"))
    it.hand.choose_records(["c1", "c2"])

    it.drag(it.middle("c1"), it.in_cell("l1", "s1"), CTRL)

    assert it.texts("l0", "s0") == it.texts("l1", "s1") == ["One", "Two"]


def test_a_ctrl_click_on_a_selected_card_selects_the_others_alone(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One", order="a1"), a_card("c2", text="Two", order="a2"))
    it.hand.choose_records(["c1", "c2"])

    it.click(it.middle("c1"), CTRL)

    assert it.selection.records == ("c2",)


def _corner(it: Desk, card: str) -> QPointF:
    """Return a point of a card's ground without words."""
    area = it.area(card)
    return QPointF(area.x + area.width / 2, area.y + 3.0)


def _seen(it: Desk, at: QPointF) -> QColor:
    image = it.view.viewport().grab().toImage()
    return image.pixelColor(it.view.viewportTransform().map(at).toPoint())


def _away_from_paper(it: Desk, colour: QColor) -> int:
    paper = QColor(it.view.plan.paper)
    return sum(abs(one - other) for one, other in zip(colour.getRgb()[:3], paper.getRgb()[:3], strict=True))  # type: ignore[index]


def _is_accent(it: Desk, at: QPointF) -> bool:
    """Tell whether a point or one beside it has the colour of what is chosen."""
    image, accent = it.view.viewport().grab().toImage(), it.view.marking.accent
    place = it.view.viewportTransform().map(at).toPoint()
    near = [image.pixelColor(place.x() + x, place.y() + y) for x in (-1, 0, 1) for y in (-1, 0, 1)]
    return any(one.blue() - one.red() > (accent.blue() - accent.red()) / 2 for one in near)


def _control(it: Desk, kind: QEvent.Type) -> None:
    QApplication.sendEvent(it.view, QKeyEvent(kind, Qt.Key.Key_Control, NONE))
