"""Take choices by their name, keep them under one, and take the name away again."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeycanvas.editor.dialogs.choices import Choices, Themes
from journeycanvas.editor.dialogs.presets import Preset, presets_of
from journeycanvas.editor.lines import Line
from journeycanvas.editor.panels.controls.choice import Choice

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

LONGEST_NAME = 60  # characters


class PresetRow(QWidget):
    """A list of presets; one that is as what is chosen is lit."""

    taken = Signal(object)  # Choices

    def __init__(self, window: "MapWindow", themes: Themes) -> None:
        super().__init__()
        self._program, self._themes = window.program, themes
        say, look = window.say, window.program.look
        self._presets: tuple[Preset, ...] = ()
        self._choices: Choices | None = None
        self.list = Choice(say("Presets"))
        self.list.name_for_readers(say("Presets"))
        self.keep, self.delete = QPushButton(), QPushButton()
        for button, icon in ((self.keep, "save"), (self.delete, "trash")):
            button.setIcon(window.icon(icon))
            button.setIconSize(QSize(look.icon_size, look.icon_size))
            button.setProperty("look", "square")
        self.keep.setAccessibleName(say("Keep these choices as a preset…"))
        self.keep.setToolTip(say("Keep these choices as a preset…"))
        self.delete.setAccessibleName(say("Delete this preset"))
        self.delete.setToolTip(say("Delete this preset"))
        self.name, self.save = _Name(), QPushButton(say("Save"))
        self.name.setPlaceholderText(say("Name of the preset"))
        self.name.setAccessibleName(say("Name of the preset"))
        self.name.setMaxLength(LONGEST_NAME)
        self._naming = QWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(6 * look.unit))
        above = QHBoxLayout()
        below = QHBoxLayout(self._naming)
        for row, parts in ((above, (self.list, self.delete, self.keep)), (below, (self.name, self.save))):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(round(6 * look.unit))
            for n, part in enumerate(parts):
                row.addWidget(part, 0 if n else 1)
        column.addLayout(above)
        column.addWidget(self._naming)
        self._naming.hide()
        self.list.chosen.connect(self._take)
        self.keep.clicked.connect(self._ask_name)
        self.save.clicked.connect(self._save)
        self.name.given.connect(self._save)
        self.name.left.connect(self._leave_naming)
        self.delete.clicked.connect(self._delete)

    @property
    def names(self) -> tuple[str, ...]:
        """What the presets are called."""
        return tuple(preset.name for preset in self._presets)

    def show_choices(self, choices: Choices) -> None:
        """Offer what there is, and light the preset that is as these."""
        self._choices = choices
        settings, say = self._program.settings, self._program.words.say
        self._presets = tuple(presets_of(settings, self._themes, choices.theme, say))
        self.list.offer([(preset.name, preset.name, None) for preset in self._presets])
        own = sorted(self._presets, key=lambda preset: not preset.is_own)
        found = next((preset for preset in own if preset.choices == choices), None)
        if found is None:
            self.list.show_mixed()
        else:
            self.list.show_value(found.name)
        self.delete.setVisible(found is not None and found.is_own)

    def _take(self, name: object) -> None:
        found = next((preset for preset in self._presets if preset.name == name), None)
        if found is not None:
            self.taken.emit(found.choices)

    def _ask_name(self) -> None:
        self._naming.setVisible(not self._naming.isVisible())
        self.name.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_naming(self) -> None:
        self._naming.hide()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def _save(self) -> None:
        name = " ".join(self.name.text().split())
        if name and self._choices is not None:
            self._leave_naming()
            self._program.remember(presets=self._program.settings.with_preset(name, self._choices.kept()).presets)
            self.show_choices(self._choices)

    def _delete(self) -> None:
        if self._choices is not None:
            self._program.remember(presets=self._program.settings.without_preset(str(self.list.value)).presets)
            self.show_choices(self._choices)


class _Name(Line):
    """The name that is given: Enter keeps it and Esc leaves it, and neither does what it does in the dialog."""

    given = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.given.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
