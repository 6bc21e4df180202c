"""What the dialogs about kept work have in common: a heading, a line under it, a row of buttons, Esc closes."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeycanvas.editor.dialogs.over_map import MapDialog
from journeycanvas.editor.pieces import within_screen, words

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

AIR = 20


class Frame(MapDialog):
    """A dialog over one window, of a size at the usual text size. Enter presses its usual button, or the one where the
    keyboard is; Esc closes it."""

    def __init__(self, window: "MapWindow", *, width: int = 560, height: int = 0) -> None:
        super().__init__(window)
        unit = self.unit
        self._begun_at: QWidget | None = None
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(round(min(width, 420) * unit))
        self.resize(within_screen(QSize(round(width * unit), round(height * unit)), self))

    def furnish(self) -> None:
        """Make the frame; what stands in it is put there after that."""
        unit = self.unit
        self._heading, self._about = words("", "subheading", wrapped=True), words("", "soft", wrapped=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[round(AIR * unit)] * 4)
        self._column.setSpacing(round(8 * unit))
        self._column.addWidget(self._heading)
        self._column.addWidget(self._about)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(round(8 * unit))
        self._buttons.addStretch(1)
        self._column.addSpacing(round(4 * unit))
        self._column.addLayout(self._buttons)

    def make_anew(self) -> None:
        super().make_anew()
        self._stand_high_enough()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        self._stand_high_enough()
        ready = [one for one in self.findChildren(QPushButton) if one.isEnabled() and one.isVisibleTo(self)]
        usual = next((one for one in ready if one.isDefault()), ready[0] if ready else None)
        if usual is not None and self.focusWidget() is None:
            self.begin_at(usual)
        super().showEvent(event)

    def _stand_high_enough(self) -> None:
        """Have room for lines that are wrapped: a window does not ask how high its words are at its width."""
        layout = self.layout()
        if layout is not None:
            self.resize(self.width(), max(self.height(), layout.totalMinimumHeightForWidth(self.width())))

    def begin_at(self, part: QWidget) -> None:
        """Let the keyboard begin at a part that came to be there, unless somebody has gone elsewhere meanwhile."""
        if self.focusWidget() in (None, self._begun_at):
            self._begun_at = part
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def put(self, part: QWidget, stretch: int = 0) -> None:
        """Put a part under those there are, above the buttons."""
        self._column.insertWidget(self._column.count() - 2, part, stretch)

    def button(self, text: str, deed: Callable[[], object], *, is_usual: bool = False) -> QPushButton:
        """Add a button to the row, from the start to the end."""
        button = QPushButton(text)
        button.setAutoDefault(True)
        if is_usual:
            button.setProperty("look", "strong")
        button.clicked.connect(lambda: deed())
        self._buttons.addWidget(button)
        button.setDefault(is_usual)  # in the dialog, where it takes this from the one that had it
        return button

    def close_button(self) -> QPushButton:
        """Add a button that closes, before all deeds: it is no deed itself. Enter presses it where none is usual."""
        button = self.button(self.window_of_map.say("Close"), self.reject)
        button.setDefault(True)
        return button

    def stand_as_high_as_needed(self) -> None:
        """Give up the room that nothing stands in."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))

    def say(self, heading: str, about: str = "") -> None:
        """Give it a heading and a line under it, or others."""
        self._heading.setText(heading)
        self._about.setText(about)
        self._about.setVisible(bool(about))
