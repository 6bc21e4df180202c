"""An inspector for tests, with records selected."""

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.controls.writing import TextControl
from journeycanvas.editor.panels.fields.card import CardForm
from journeycanvas.editor.panels.inspector import Inspector
from journeycanvas.editor.panels.setting import PanelSetting
from tests.editor.panels.hands import in_front


def inspected(qtbot: QtBot, setting: PanelSetting, *ids: str) -> Inspector:
    """Return the inspector with these records selected."""
    setting.selection.choose(ids)
    return in_front(qtbot, Inspector(setting), 312, 900)


def text_of(inspector: Inspector) -> QPlainTextEdit:
    """Return the field for the text of the card that is shown."""
    assert isinstance(inspector.form, CardForm)
    control = inspector.form.text.control
    assert isinstance(control, TextControl)
    return control.text
