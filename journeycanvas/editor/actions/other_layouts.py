"""Let keys do what they say also where the keyboard has Persian, Hebrew or Arabic letters.

Qt looks for the Latin letter of a key on the other layouts of the keyboard. That fails where there is no other one,
where a key has a sign of Latin texts (' and / of the Hebrew layout), and where Shift gives a Latin capital: then
Ctrl+Shift+P is Ctrl+P as well, and Qt does neither.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence, QShortcutEvent
from PySide6.QtWidgets import QApplication, QWidget

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SCAN_CODES = {
    first + number: letter
    for first, letters in ((24, "QWERTYUIOP"), (38, "ASDFGHJKL"), (52, "ZXCVBNM,"))
    for number, letter in enumerate(letters)
}
"""The Latin letters by the places of their keys, as X11 and Wayland count them."""


class Unambiguous(QObject):
    """Does what was pressed where Qt finds two actions for one key."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if not isinstance(event, QShortcutEvent) or not event.isAmbiguous() or not isinstance(watched, QAction):
            return False
        held = QGuiApplication.keyboardModifiers() & (CTRL | SHIFT | Qt.KeyboardModifier.AltModifier)
        key = event.key()[0].key()  # type: ignore[index]  # which Qt for Python has and does not tell of
        return _trigger(self._window, QKeySequence(key | held))


def answer_in_latin(window: QWidget, event: QKeyEvent) -> bool:
    """Do what a key means that nobody wanted, if it is a letter held with Ctrl; tell whether it meant anything."""
    letter = _letter(event)
    if not letter:
        return False
    key, held = Qt.Key(ord(letter)), event.modifiers() & (CTRL | SHIFT)
    pressed = QKeySequence(key | held)
    on_it = window.focusWidget()
    if on_it is not None:
        again = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        again.ignore()
        QApplication.sendEvent(on_it, again)
        if again.isAccepted():
            return QApplication.sendEvent(on_it, QKeyEvent(QEvent.Type.KeyPress, key, held))
    return _trigger(window, pressed)


def _trigger(window: QWidget, pressed: QKeySequence) -> bool:
    """Do the action of a key; tell whether there is one that can be done."""
    on_it, on_part = window.focusWidget(), Qt.ShortcutContext.WidgetWithChildrenShortcut
    for action in window.findChildren(QAction):
        is_here = action.shortcutContext() != on_part or on_it in action.associatedObjects()
        if is_here and action.isEnabled() and pressed in action.shortcuts():
            action.trigger()
            return True
    return False


def counts_keys() -> bool:
    """Tell whether the system counts the places of keys as the table does."""
    return QGuiApplication.platformName() in ("xcb", "wayland")


def _letter(event: QKeyEvent) -> str:
    """Return the Latin letter at the place of a key that has none; empty without Ctrl, and where keys tell it all."""
    held = event.modifiers() & ~SHIFT
    if held != CTRL or not counts_keys() or Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z:
        return ""
    return SCAN_CODES.get(event.nativeScanCode(), "")
