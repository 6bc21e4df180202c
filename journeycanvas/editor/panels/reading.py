"""Say beside the paper of a map from how far its smallest text can be read there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.editor.frame.on_paper import OnPaper
from journeycanvas.editor.panels.controls.meter import Meter
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import words


class Reading(QWidget):
    """A meter with its sentence; not there while nothing is known."""

    def __init__(self, setting: PanelSetting, on_paper: OnPaper) -> None:
        super().__init__()
        self._setting, self._on_paper = setting, on_paper
        self.meter = Meter(setting.say, setting.look.unit)
        self.words = words(wrapped=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.meter)
        column.addWidget(self.words)
        on_paper.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show what is known now."""
        sentence = self._on_paper.sentence(self._setting.words, self._setting.numerals)
        self.words.setText(sentence)
        self.meter.show_metres(self._on_paper.metres, sentence)
        if self.parentWidget() is not None or not sentence:  # without a place it would be a window for a moment
            self.setVisible(bool(sentence))
