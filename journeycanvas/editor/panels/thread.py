"""One comment with its answers: what was said, by whom and when, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.fields.addresses import Addresses
from journeycanvas.editor.panels.fields.relations import Jump
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import isolated, line, words
from journeycanvas.messages import shown
from journeycanvas.model import Comment, language_direction, text_direction

ANSWER_INDENT = 14  # pixels


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
        self._say(setting, column, comment, 0)
        for one in answers:
            self._say(setting, column, one, ANSWER_INDENT)
        row = QHBoxLayout()
        row.setSpacing(2)
        done = say("Open again") if comment.done else say("Done")
        for text, pressed in (
            (say("Answer"), self._answered),
            (done, self._settled),
            (say("Delete"), self._deleted),
        ):
            button = QToolButton()
            button.setText(text)
            button.setProperty("look", "quiet")
            button.setMinimumHeight(LEAST_TARGET)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(f"{text}: {shown(comment.text)}")
            button.clicked.connect(pressed)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(line())

    def _say(self, setting: PanelSetting, column: QVBoxLayout, comment: Comment, indent: int) -> None:
        text = words(comment.text, wrapped=True)
        way = text_direction(comment.text, "auto", language_direction(setting.language))
        rtl = way == "rtl"
        text.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        date = setting.numerals.date(comment.time, short=True) if comment.time else ""
        author = shown(comment.author)
        parts = [isolated(author) if author else "", date, setting.say("done") if comment.done else ""]
        about = words(" · ".join(part for part in parts if part), "soft")
        for label in (text, about):
            row = QHBoxLayout()
            row.setContentsMargins(0, 0, 0, 0)
            row.addSpacing(indent)  # unlike a margin, it stands at the start from the right too
            row.addWidget(label, 1)
            column.addLayout(row)
        about.setVisible(bool(about.text()))
        addresses = Addresses(setting)
        addresses.setContentsMargins(indent, 0, 0, 0)
        column.addWidget(addresses)
        addresses.show_records([comment], titled=False)

    def _answered(self) -> None:
        self.answer.emit(self._comment.id)

    def _settled(self) -> None:
        self.settle.emit(self._comment.id, not self._comment.done)

    def _deleted(self) -> None:
        self.delete.emit(self._comment.id)
