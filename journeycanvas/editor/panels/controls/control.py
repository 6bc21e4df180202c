"""What every control of a field can do, whatever it looks like."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from journeycanvas.editor.appearance.of_system import text_unit

LEAST_TARGET = 28  # pixels; a finger, a tired hand or a small screen still hits it


def unit_of(widget: QWidget) -> float:
    """Return how many times its usual size what a widget draws itself has beside its letters; at least one."""
    return max(1.0, text_unit(widget.font()))


def one_stop(buttons: Iterable[QAbstractButton], stop: QAbstractButton | None) -> None:
    """Let Tab come to one button of a group only, from both sides, or to none of them.

    Qt sees to that once somebody is in the group.
    """
    for button in buttons:
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)


class Control(QWidget):
    """Shows one value and lets it be changed.

    `chosen` brings a value that was given in one act, `typed` one that is still being written. Showing a value never
    sends either of them.
    """

    chosen = Signal(object)
    typed = Signal(object)
    says_mixed = False  # where it shows by itself that values differ

    def show_value(self, value: object) -> None:
        """Show the value that everything selected has."""
        raise NotImplementedError

    def show_mixed(self) -> None:
        """Show that what is selected has different values."""
        raise NotImplementedError

    def name_for_readers(self, name: str) -> None:
        """Say to screen readers what the value is."""
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setAccessibleName(name)
        self.setAccessibleName(name)
