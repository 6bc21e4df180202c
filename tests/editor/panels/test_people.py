"""Personas, channels and owners are managed in one place."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.people import PeoplePanel
from journeycanvas.editor.panels.roster import Roster
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_persona, opened
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import in_front, press, type_text


def people(qtbot: QtBot, setting: PanelSetting, sort: str) -> tuple[PeoplePanel, Roster]:
    """Return the panel that shows the personas, channels or owners, and their list."""
    panel = in_front(qtbot, PeoplePanel(setting), 312, 900)
    panel.turn_to(sort)
    roster = panel.pages[sort].findChild(Roster)
    assert isinstance(roster, Roster)
    return panel, roster


def with_channels() -> Journey:
    return opened(
        stages=[{"id": "s0"}],
        lanes=[{"id": "l0"}],
        channels=[{"id": "h1", "order": "a0", "title": "Phone"}, {"id": "h2", "order": "a1", "title": "Branch"}],
        cards=[{"id": "c1", "kind": "touchpoint", "lane": "l0", "stage": "s0", "channel": "h1"}],
    )


def test_a_new_persona_is_named_by_typing_on(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey())
    panel, roster = people(qtbot, setting, "personas")

    press(roster.list, Qt.Key.Key_Insert)
    name = panel.window().focusWidget()
    assert name is not None
    type_text(name, "مریم")

    assert [persona.name for persona in setting.journey.personas.values()] == ["مریم"]


def test_it_is_said_what_becomes_of_cards_before_a_persona_is_deleted(qtbot: QtBot, setting_of: MakeSetting) -> None:
    journey = a_journey(
        a_persona("p1", name="Maryam"), a_card("c1", personas=["p1"]), a_card("c2", "feeling", persona="p1")
    )
    setting = setting_of(journey)
    panel, roster = people(qtbot, setting, "personas")

    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert "2 cards name this persona. If you delete it, they stay and name it no longer." in said
    press(roster.list, Qt.Key.Key_Delete)
    assert dict(setting.journey.personas) == {}
    assert len(setting.journey.cards) == 2


def test_personas_are_put_in_order_by_keyboard(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_persona("p1", order="a0"), a_persona("p2", order="a1")))
    _, roster = people(qtbot, setting, "personas")

    press(roster.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)

    assert list(setting.journey.personas) == ["p2", "p1"]
    assert roster.current == "p1"


def test_a_channel_that_is_deleted_leaves_its_touchpoints(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(with_channels())
    _, roster = people(qtbot, setting, "channels")

    press(roster.list, Qt.Key.Key_Delete)

    assert list(setting.journey.channels) == ["h2"]
    assert setting.journey.cards["c1"].model_dump()["channel"] is None


def test_an_owner_is_renamed_on_every_card_in_one_step(qtbot: QtBot, setting_of: MakeSetting) -> None:
    journey = a_journey(a_card("c1", owner="Sale"), a_card("c2", owner="Sale"), a_card("c3", owner="Sales"))
    setting = setting_of(journey)
    panel, roster = people(qtbot, setting, "owners")
    name = panel.pages["owners"].name.line  # type: ignore[union-attr]
    name.setFocus()
    name.selectAll()

    type_text(name, "Sales desk")
    press(name, Qt.Key.Key_Return)

    assert [card.owner for card in setting.journey.cards.values()] == ["Sales desk", "Sales desk", "Sales"]
    assert len(setting.document.session.steps) == 1
    assert roster.current == "Sales desk"


def test_an_owner_who_is_deleted_leaves_the_cards(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(a_journey(a_card("c1", owner="Sales", text="Call back")))
    _, roster = people(qtbot, setting, "owners")

    press(roster.list, Qt.Key.Key_Delete)

    assert (setting.journey.cards["c1"].owner, setting.journey.cards["c1"].text) == ("", "Call back")
