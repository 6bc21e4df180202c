"""The controls of the inspector: links and hosts, names and places in the tab order, pictures, reviews."""

import pytest
from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.edit.map_facts import set_review
from journeycanvas.editor.addresses import end_of_host
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.picture import PictureControl
from journeycanvas.editor.panels.fields.relations import LinkButton
from journeycanvas.editor.tools.pictures import LONGEST_SIDE
from tests.builders import a_card, a_journey, a_link, a_persona
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.inspectors import inspected


def test_a_pain_leads_to_the_opportunity_that_answers_it(qtbot: QtBot, setting_of: MakeSetting) -> None:
    seen: list[str] = []
    journey = a_journey(
        a_card("c1", "pain"), a_card("c2", "opportunity", text="Ask once"), a_link("c2", "c1", style="answers")
    )
    inspector = inspected(qtbot, setting_of(journey, seen=seen), "c1")
    jump = next(one for one in inspector.findChildren(QWidget) if one.accessibleName() == "Go to “Ask once”")

    QTest.mouseClick(jump, Qt.MouseButton.LeftButton)

    assert seen == ["c2"]


@pytest.mark.parametrize(
    "text",
    [
        "Asks once for everything that anybody will need later on, and never again for the same papers",
        "یک بار همهٔ مدارکی را می‌پرسد که بعداً لازم می‌شود و دیگر هیچ‌وقت سراغ همان مدارک را نمی‌گیرد",
    ],
)
def test_a_link_with_too_little_room_ends_after_a_whole_word(qtbot: QtBot, setting_of: MakeSetting, text: str) -> None:
    journey = a_journey(a_card("c1", "pain"), a_card("c2", "opportunity", text=text), a_link("c2", "c1"))
    inspector = inspected(qtbot, setting_of(journey), "c1")
    jump = next(one for one in inspector.findChildren(LinkButton) if one.text() == text)

    assert jump.width() < jump.sizeHint().width()
    assert jump.shown_text.endswith("…")
    assert text.startswith(jump.shown_text[:-1] + " ")


def test_a_short_host_is_shown_whole(qtbot: QtBot, setting_of: MakeSetting) -> None:
    inspector = inspected(qtbot, setting_of(a_journey(a_card("c1", text="https://example.org/forms"))), "c1")
    [link] = inspector.findChildren(LinkButton)

    assert link.shown_text == link.text() == end_of_host("https://example.org/forms")


def test_a_long_host_keeps_its_end_on_a_narrow_button(qtbot: QtBot, setting_of: MakeSetting) -> None:
    card = a_card("c1", text="https://" + "bank.example." * 10 + "evil.example/")
    inspector = inspected(qtbot, setting_of(a_journey(card)), "c1")
    [link] = [one for one in inspector.findChildren(LinkButton) if "evil" in one.text()]

    assert link.width() < link.sizeHint().width()
    assert "evil.example" in link.shown_text
    assert "…" in link.shown_text


@pytest.mark.parametrize("kind", ["note", "touchpoint", "pain", "opportunity", "feeling", "metric", "task"])
def test_every_control_has_a_name_a_place_in_the_tab_order_and_room(
    qtbot: QtBot, setting_of: MakeSetting, kind: str
) -> None:
    inspector = inspected(qtbot, setting_of(a_journey(a_card("c1", kind), a_persona("p1", name="Maryam"))), "c1")
    inspector.resize(312, 2400)
    page = inspector.widget()
    assert page is not None

    focusable = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert [widget for widget in focusable if not widget.accessibleName()] == []
    assert [widget for widget in focusable if min(widget.width(), widget.height()) < LEAST_TARGET] == []


def test_a_picture_is_dropped_or_pasted_into_its_field(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1")))
    inspector = inspected(qtbot, setting, "c1")
    assert inspector.form is not None
    [field] = inspector.form.findChildren(PictureControl)
    carried = QMimeData()
    image = QImage(2000, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    carried.setImageData(image)

    assert field.take_in(carried)
    assert not field.take_in(QMimeData())

    picture = setting.journey.pictures[setting.journey.cards["c1"].picture or ""]
    assert (picture.width, picture.height) == (LONGEST_SIDE, 32)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_picture_begins_where_the_fields_do(
    qtbot: QtBot, setting_of: MakeSetting, direction: Qt.LayoutDirection
) -> None:
    inspector = inspected(qtbot, setting_of(a_journey(a_card("c1"))), "c1")
    inspector.setLayoutDirection(direction)
    assert inspector.form is not None
    [field] = inspector.form.findChildren(PictureControl)
    carried = QMimeData()
    carried.setImageData(QImage(200, 400, QImage.Format.Format_RGB32))

    field.take_in(carried)
    inspector.refresh()
    QApplication.processEvents()

    assert field.thumb.size() == QSize(36, 72)
    place = field.thumb.geometry()
    assert (place.left() if direction == Qt.LayoutDirection.LeftToRight else field.width() - 1 - place.right()) == 0


def test_a_review_is_said_and_taken_back(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey())

    setting.edit(lambda journey: set_review(journey, by="سارا"))
    setting.edit(lambda journey: set_review(journey, on="2026-11-22"))
    said = setting.journey.map.review
    setting.edit(lambda journey: set_review(journey, by="", on=""))

    assert said is not None
    assert (said.by, said.on) == ("سارا", "2026-11-22")
    assert setting.journey.map.review is None
