"""Say keys as they stand on keyboards, the same in menus, tips, palette and shortcut sheet."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtGui import QKeySequence

SIGNS: Mapping[str, str] = MappingProxyType({"Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "Return": "Enter"})
"""What stands on keys that Qt calls by a word."""


def key_words(keys: QKeySequence | str) -> str:
    """Return keys as they are shown: Ctrl+Enter, Alt+↑."""
    *held, last = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText).split("+")
    return "+".join((*held, SIGNS.get(last, last)))
