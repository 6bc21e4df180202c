"""Show a panel, type and press as a person does, in any script: single key events, because QTest types Latin only."""

from typing import Any, TypeVar

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.controls.control import Control
from journeycanvas.editor.panels.form import Field, Form

_W = TypeVar("_W", bound=QWidget)


def in_front(qtbot: QtBot, widget: _W, width: int, height: int) -> _W:
    """Show a widget of a test in a size and give it the keyboard."""
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    widget.activateWindow()
    QApplication.processEvents()
    return widget


def shown(qtbot: QtBot, control: Control, *, rtl: bool = False) -> list[Any]:
    """Show a control and return the list in which what it brings is kept."""
    if rtl:
        control.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    in_front(qtbot, control, 280, control.sizeHint().height())
    brought: list[Any] = []
    control.chosen.connect(brought.append)
    control.typed.connect(brought.append)
    return brought


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
