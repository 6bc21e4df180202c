"""One comment with its answers: what was said, by whom and when, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journeycanvas.editor.panels.comment_text import CommentText, quiet_button
from journeycanvas.editor.panels.fields.relations import Jump
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import line
from journeycanvas.messages import shown
from journeycanvas.model import Comment


class Thread(QWidget):
    """A comment with its answers and its buttons."""

    answer = Signal(str)
    delete = Signal(str)
    settle = Signal(str, bool)
    jump = Signal(str)

    def __init__(self, setting: PanelSetting, comment: Comment, answers: Sequence[Comment], about: str) -> None:
        super().__init__()
        self._comment = comment
        say = setting.say
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        jump = Jump(setting, comment.on, about)
        jump.wanted.connect(self.jump)
        column.addWidget(jump)
        said = [CommentText(setting, one, is_answer=True) for one in answers]
        self.texts = [CommentText(setting, comment, is_answered=bool(said)), *said]
        for text in self.texts:
            text.delete.connect(self.delete)
            column.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(12)
        done = say("Open again") if comment.done else say("Done")
        self._buttons = [quiet_button(text) for text in (say("Answer"), done)]
        for button, pressed in zip(self._buttons, (self._answered, self._settled), strict=True):
            button.clicked.connect(pressed)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(line())
        self._name_buttons()

    def show_comments(self, comment: Comment, answers: Sequence[Comment]) -> None:
        """Show the same comments when only their words are others."""
        self._comment = comment
        for text, one in zip(self.texts, (comment, *answers), strict=True):
            text.show_comment(one)
        self._name_buttons()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_F2:
            self.texts[0].begin()
        else:
            super().keyPressEvent(event)

    def _name_buttons(self) -> None:
        for button in self._buttons:
            button.setAccessibleName(f"{button.text()}: {shown(self._comment.text)}")

    def _answered(self) -> None:
        self.answer.emit(self._comment.id)

    def _settled(self) -> None:
        self.settle.emit(self._comment.id, not self._comment.done)
