"""Type and press as a person does, in any script: single key events, because QTest types Latin only."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.editor.panels.form import Field, Form


def type_text(widget: QWidget, text: str) -> None:
    """Type a text into a widget."""
    for letter in text:
        _send(widget, 0, Qt.KeyboardModifier.NoModifier, letter)


def press(
    widget: QWidget,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    text: str = "",
) -> None:
    """Press a key."""
    _send(widget, key, modifiers, text)


def field_of(form: Form, label: str) -> Field:
    """Return the field of a form that has this label."""
    return next(field for field in form.fields() if field.label == label)


def _send(widget: QWidget, key: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, key, modifiers, text))
