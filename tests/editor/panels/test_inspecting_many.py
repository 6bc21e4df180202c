"""Several records at once in the inspector: what they have in common, and one value for all in one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.form import Field
from journeycanvas.editor.panels.inspector import Inspector
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey
from tests.editor.panels.conftest import MakeSetting
from tests.editor.panels.hands import field_of, press, type_text
from tests.editor.panels.inspectors import inspected

DELETING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def two_metrics() -> Journey:
    return a_journey(
        a_card("c1", "metric", text="Calls", owner="مریم", evidence="assumed", value=4, date="2026-01-02", color="red"),
        a_card("c2", "metric", text="Waits", owner="Noa", evidence="observed", value=5, date="2026-03-04"),
    )


def field(inspector: Inspector, label: str) -> Field:
    return next(one for one in inspector.findChildren(Field) if one.label == label)


@pytest.mark.parametrize(
    ("language", "labels"),
    [
        ("en", ["Evidence: several values", "Colour: several values"]),
        ("fa", ["شواهد: چند مقدار", "رنگ: چند مقدار"]),
        ("he", ["ראיות: כמה ערכים", "צבע: כמה ערכים"]),
    ],
)
def test_choices_in_which_nothing_is_lit_say_whether_values_differ(
    qtbot: QtBot, setting_of: MakeSetting, language: str, labels: list[str]
) -> None:
    setting = setting_of(two_metrics(), language)
    inspector = inspected(qtbot, setting, "c1", "c2")

    said = [label.text() for label in inspector.findChildren(QLabel) if label.isVisible()]
    heard = [button.accessibleName() for button in inspector.findChildren(QAbstractButton)]
    assert [label for label in labels if label in said] == labels
    assert all(any(name.startswith(label) for name in heard) for label in labels)

    setting.selection.choose(["c1"])
    assert inspector.form is not None
    assert not {label.text() for label in inspector.findChildren(QLabel) if label.isVisible()} & set(labels)


@pytest.mark.parametrize("key", DELETING)
@pytest.mark.parametrize(
    ("label", "name", "empty"),
    [("Owner", "owner", ""), ("Text", "text", ""), ("Value", "value", None), ("Date", "date", "")],
)
def test_a_key_that_deletes_takes_differing_values_away_in_one_step(
    qtbot: QtBot, setting_of: MakeSetting, label: str, name: str, empty: object, key: Qt.Key
) -> None:
    setting = setting_of(two_metrics())
    inspector = inspected(qtbot, setting, "c1", "c2")
    shown = field(inspector, label).control
    line = shown.findChild(QLineEdit) or shown.findChild(QPlainTextEdit)
    assert line is not None
    before = setting.journey

    press(line, key)

    assert [getattr(card, name) for card in setting.journey.cards.values()] == [empty, empty]
    assert len(setting.document.session.steps) == 1
    press(line, key)
    assert len(setting.document.session.steps) == 1
    setting.document.session.undo()
    assert setting.journey == before


def test_what_is_typed_over_differing_values_is_one_step_with_one_name(qtbot: QtBot, setting_of: MakeSetting) -> None:
    setting = setting_of(two_metrics())
    inspector = inspected(qtbot, setting, "c1", "c2")
    assert inspector.form is not None
    owner = field_of(inspector.form, "Owner").control
    assert isinstance(owner, LineControl)

    type_text(owner.line, "שרה")

    assert [card.owner for card in setting.journey.cards.values()] == ["שרה", "שרה"]
    assert [step.name.text for step in setting.document.session.steps] == ["Change owner"]
