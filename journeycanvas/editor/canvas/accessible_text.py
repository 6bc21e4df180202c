"""Let screen readers follow a text while it is written on the map: its words, caret and selection.

Qt counts what it reads in units of UTF-16; Python counts characters.
"""

from typing import cast

from PySide6.QtCore import QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleTextCursorEvent,
    QAccessibleTextInsertEvent,
    QAccessibleTextInterface,
    QAccessibleTextRemoveEvent,
    QAccessibleTextSelectionEvent,
    QAccessibleTextUpdateEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QPlainTextEdit
from shiboken6 import Shiboken, getCppPointer, isValid

from journeycanvas.editor.canvas.leaf import Leaf
from journeycanvas.editor.canvas.spoken import spoken_place
from journeycanvas.editor.canvas.telling import Script
from journeycanvas.editor.canvas.units import characters, units
from journeycanvas.editor.canvas.view import MapView

NO_SCRIPT = Script("", "", 0, 0, None, 0.0, 0.0, lambda caret, anchor: None)


class ScriptItem(Leaf):
    """The text that is written; the last child of the map while there is one."""

    def __init__(self, view: MapView, reader: QAccessibleInterface) -> None:
        super().__init__(reader)
        self._view = view
        self._copy: QPlainTextEdit | None = None
        self._letters: QAccessibleTextInterface | None = None
        self._no_address = Shiboken.VoidPtr(0)

    @property
    def script(self) -> Script:
        return self._view.telling.script or NO_SCRIPT

    def follow(self, before: Script | None, after: Script) -> None:
        """Tell readers what differs between the text as it was and as it is; nothing of one that only begins."""
        self._keep_copy(after)
        for event in changes(self, before, after) if before is not None else ():
            QAccessible.updateAccessibility(event)

    def _keep_copy(self, script: Script) -> None:
        """Keep the text in a field that is never shown: Qt for Python lets nobody else answer what is selected."""
        if self._copy is None:
            self._copy = QPlainTextEdit(self._view)
            self._copy.hide()
            self._copy.document().setDocumentMargin(0)
            self._copy.cursorPositionChanged.connect(self._go)
            self._letters = QAccessible.queryAccessibleInterface(self._copy).textInterface()
        copy, was_blocked = self._copy, self._copy.blockSignals(True)
        copy.setGeometry(self._room())
        if copy.toPlainText() != script.text:
            copy.document().blockSignals(True)  # it would tell readers of itself
            copy.setPlainText(script.text)
            copy.document().blockSignals(False)
        cursor = copy.textCursor()
        cursor.setPosition(units(script.text[: script.anchor]))
        cursor.setPosition(units(script.text[: script.caret]), QTextCursor.MoveMode.KeepAnchor)
        copy.setTextCursor(cursor)
        copy.blockSignals(was_blocked)

    def _go(self) -> None:
        """Put the caret where a reader wants it."""
        if self._copy is not None and self._view.telling.script is not None:
            text, cursor = self.script.text, self._copy.textCursor()
            self.script.go(characters(text, cursor.position()), characters(text, cursor.anchor()))

    def isValid(self) -> bool:  # noqa: N802
        return isValid(self._view)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        address = self._no_address
        if kind == QAccessible.InterfaceType.TextInterface and self._letters is not None:
            address = Shiboken.VoidPtr(getCppPointer(self._letters)[0])
        return cast("int", address)  # a number, which its types ask for, Qt for Python takes for the address of itself

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.EditableText

    def text(self, kind: QAccessible.Text) -> str:
        telling = self._view.telling
        if kind == QAccessible.Text.Value:
            return self.script.text
        if kind != QAccessible.Text.Name or telling.session is None or telling.say is None:
            return ""
        return spoken_place(telling.session.journey, self.script.record, telling.say)

    def rect(self) -> QRect:
        inside, view = self._room(), self._view
        return QRect(view.mapToGlobal(inside.topLeft()), inside.size())

    def _room(self) -> QRect:
        """Return where the text stands on the view."""
        block, view = self.script.block, self._view
        if block is None:
            return QRect()
        inside = view.mapFromScene(self.script.x, self.script.y, block.width, block.height).boundingRect()
        return inside.translated(view.viewport().pos())

    def state(self) -> QAccessible.State:
        state, view = QAccessible.State(), self._view
        is_written = view.telling.script is not None
        for name, holds in (
            ("focusable", True),
            ("editable", True),
            ("multiLine", True),
            ("selectableText", True),
            ("focused", is_written and view.hasFocus()),
            ("invisible", not is_written),
        ):
            setattr(state, name, int(holds))
        return state


def selected(script: Script) -> tuple[int, int]:
    """Return the start and the end of what is selected, in units of UTF-16."""
    start, end = sorted((script.caret, script.anchor))
    return units(script.text[:start]), units(script.text[:end])


def changes(item: QAccessibleInterface, before: Script, after: Script) -> list[QAccessibleEvent]:
    """Return what readers are told when a text became another, or its caret or selection went elsewhere."""
    events: list[QAccessibleEvent] = []
    caret = units(after.text[: after.caret])
    if before.text != after.text:
        at, old, new = difference(before.text, after.text)
        change: QAccessibleTextCursorEvent
        if old and new:
            change = QAccessibleTextUpdateEvent(item, at, old, new)
        elif old:
            change = QAccessibleTextRemoveEvent(item, at, old)
        else:
            change = QAccessibleTextInsertEvent(item, at, new)
        change.setCursorPosition(caret)
        events.append(change)
    if before.caret != after.caret:
        events.append(QAccessibleTextCursorEvent(item, caret))
    if (before.caret, before.anchor) != (after.caret, after.anchor) and (_is_selected(before) or _is_selected(after)):
        event = QAccessibleTextSelectionEvent(item, *selected(after))
        event.setCursorPosition(caret)
        events.append(event)
    return events


def difference(before: str, after: str) -> tuple[int, str, str]:
    """Return where two texts begin to differ, in units of UTF-16, and what stands there in either."""
    shorter = min(len(before), len(after))
    same = next((n for n in range(shorter) if before[n] != after[n]), shorter)
    tail = 0
    while tail < shorter - same and before[-tail - 1] == after[-tail - 1]:
        tail += 1
    return units(after[:same]), before[same : len(before) - tail], after[same : len(after) - tail]


def _is_selected(script: Script) -> bool:
    return script.caret != script.anchor
