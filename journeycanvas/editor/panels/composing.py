"""Write a comment or an answer: one line high until somebody comes to write, so that what was said has room."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.writing import TextControl
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import words

LINES = 2  # of an empty text that is written in


class Composer(QWidget):
    """The text that is being written, and its buttons. Ctrl+Enter sends it."""

    sent = Signal()
    answer_left = Signal()

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        say = setting.say
        self._setting, self._is_answer = setting, False
        self._about = words("", "soft", cut=True)
        hint, language = say("Ask or remark something"), setting.journey.map.language
        self.text = TextControl(language, setting.mixed, lines=1, hint=hint, is_draft=True)
        self.text.text.submitted.connect(self.sent)
        self.text.text.textChanged.connect(self._written)
        self._about.setBuddy(self.text.text)
        self._send = QPushButton(say("Comment"))
        self._send.setProperty("look", "strong")
        self._send.setMinimumHeight(LEAST_TARGET)
        self._send.setToolTip(say("Send (Ctrl+Enter)"))
        self._send.clicked.connect(self.sent)
        self._back = QPushButton(say("Do not answer"))
        self._back.setProperty("look", "quiet")
        self._back.setMinimumHeight(LEAST_TARGET)
        self._back.clicked.connect(self.answer_left)
        buttons = QHBoxLayout()
        buttons.addWidget(self._send)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._about)
        column.addWidget(self.text)
        column.addLayout(buttons)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_moved)
        self._open(is_open=False)

    @property
    def words(self) -> str:
        """What is written, without air around it."""
        return self.text.text.toPlainText().strip()

    def show_about(self, text: str, *, is_answer: bool) -> None:
        """Say what the text is going to be about, or which comment it answers."""
        self._about.setText(text)
        self.text.name_for_readers(text)
        self._is_answer = is_answer
        self._send.setText(self._setting.say("Answer") if is_answer else self._setting.say("Comment"))
        self._back.setVisible(is_answer and not self._send.isHidden())

    def begin(self) -> None:
        """Be ready for typing."""
        self._open(is_open=True)
        self.text.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _focus_moved(self, _: QWidget | None, to: QWidget | None) -> None:
        """Open for who comes in; close behind who leaves the panel, but not under a button on its way down."""
        if to is None:
            return
        panel = self.parentWidget()
        if self.isAncestorOf(to):
            self._open(is_open=True)
        elif panel is None or not panel.isAncestorOf(to):
            self._open(is_open=bool(self.words) or self._is_answer)

    def _written(self) -> None:
        if self.words:
            self._open(is_open=True)

    def _open(self, *, is_open: bool) -> None:
        self.text.text.hold(LINES if is_open else 1)
        self._about.setVisible(is_open)
        self._send.setVisible(is_open)
        self._back.setVisible(is_open and self._is_answer)
