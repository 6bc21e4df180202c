"""Say what answers to mouse and keyboard on the map, and to which events of theirs."""

from typing import Protocol

from PySide6.QtCore import QEvent, Qt


class Tool(Protocol):
    """What answers to mouse and keyboard on the map; it returns whether it took the event."""

    def take(self, event: QEvent) -> bool: ...


TOOL_EVENTS = frozenset(
    (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.Leave,
        QEvent.Type.ContextMenu,
        QEvent.Type.DragEnter,
        QEvent.Type.DragMove,
        QEvent.Type.DragLeave,
        QEvent.Type.Drop,
        QEvent.Type.ToolTip,
    )
)
KEY_EVENTS = frozenset(
    (
        QEvent.Type.ShortcutOverride,
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
        QEvent.Type.InputMethod,
        QEvent.Type.FocusOut,
        QEvent.Type.ContextMenu,  # the mouse asks the viewport for it
    )
)
STAYS_FOR = frozenset(
    (
        Qt.FocusReason.ActiveWindowFocusReason,
        Qt.FocusReason.PopupFocusReason,
        Qt.FocusReason.MenuBarFocusReason,
    )
)
"""Reasons for losing the keyboard for a moment; what is written goes on after."""
