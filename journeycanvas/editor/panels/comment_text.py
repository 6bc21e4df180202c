"""What a comment says, by whom and when, and how it is written anew where it stands."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeycanvas.edit.comments import edit_comment
from journeycanvas.editor.lines import STILL_HERE
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.controls.writing import TextControl
from journeycanvas.editor.panels.fields.addresses import Addresses
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import isolated, tip, words
from journeycanvas.messages import shown
from journeycanvas.model import Comment, language_direction, text_direction

ANSWER_INDENT = 14  # pixels


class CommentText(QWidget):
    """The words of one comment. A button, a double click or F2 lets a person edit them; Esc takes that back.

    What is written is under way on the map, so that saving and closing find it, and is one step in the end.
    """

    ended = Signal()
    delete = Signal(str)

    def __init__(
        self, setting: PanelSetting, comment: Comment, *, is_answer: bool = False, is_answered: bool = False
    ) -> None:
        super().__init__()
        self._setting = setting
        self._field: TextControl | None = None
        self.text = words(wrapped=True)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.installEventFilter(self)
        self._about = words("", "soft", wrapped=True)
        self.edit = quiet_button(setting.say("Edit"))
        self.edit.setToolTip(setting.say("Edit this comment (F2)"))
        self.edit.clicked.connect(self.begin)
        gone = setting.say("Delete with its answers") if is_answered else setting.say("Delete")
        self._buttons = [self.edit, _sign_button(setting, "trash", gone)]
        self._buttons[-1].clicked.connect(self._deleted)
        self._addresses = Addresses(setting)
        foot = QHBoxLayout()
        foot.setSpacing(2)
        foot.addWidget(self._about, 1)
        for button in self._buttons:
            foot.addWidget(button)
        self._column = QVBoxLayout()
        self._column.setSpacing(2)
        self._column.addWidget(self.text)
        self._column.addLayout(foot)
        self._column.addWidget(self._addresses)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addSpacing(ANSWER_INDENT if is_answer else 0)  # unlike a margin, it stands at the start from the right too
        row.addLayout(self._column, 1)
        self.show_comment(comment)

    @property
    def is_written(self) -> bool:
        """Tell whether somebody is writing in it."""
        return self._field is not None

    def show_comment(self, comment: Comment) -> None:
        """Show what a comment says now."""
        self._comment, setting = comment, self._setting
        self.text.setText(comment.text)
        rtl = text_direction(comment.text, "auto", language_direction(setting.language)) == "rtl"
        self.text.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
        date = setting.numerals.date(comment.time, short=True) if comment.time else ""
        author = shown(comment.author)
        parts = [isolated(author) if author else "", date, setting.say("done") if comment.done else ""]
        self._about.setText(" · ".join(part for part in parts if part))
        for button in self._buttons:
            button.setAccessibleName(f"{button.text()}: {shown(comment.text)}")
        self._addresses.show_records([comment], titled=False)

    def begin(self) -> None:
        """Put a field with the words in it in their place."""
        if self._field is not None or not self._setting.may_edit():
            return
        self._field = field = TextControl(self._setting.journey.map.language, self._setting.mixed, is_draft=True)
        field.name_for_readers(self._setting.say("Edit comment"))
        field.show_value(self._comment.text)
        field.text.setToolTip(self._setting.say("Keep it with Ctrl+Enter, leave it as it was with Esc"))
        field.typed.connect(self._typed)
        field.text.submitted.connect(self._finish)
        field.text.installEventFilter(self)
        self._column.insertWidget(0, field)
        self.text.hide()
        field.text.moveCursor(QTextCursor.MoveOperation.End)
        field.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.MouseButtonDblClick and watched is self.text:
            self.begin()
            return True
        is_left = isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in STILL_HERE
        if is_left and watched is not self.text:
            self._finish()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_F2 and self._field is None:
            self.begin()
        elif event.key() == Qt.Key.Key_Escape and self._field is not None:
            self._take_back()
        else:
            super().keyPressEvent(event)

    def _deleted(self) -> None:
        self.delete.emit(self._comment.id)

    def _typed(self, text: object) -> None:
        self._show_on_map(str(text))

    def _show_on_map(self, text: str) -> bool:
        """Let the map have this text as what is under way. Return whether it could take it."""
        id = self._comment.id
        if id not in self._setting.document.session.base.comments:
            return True
        return self._setting.preview(lambda journey: edit_comment(journey, id, text))

    def _finish(self) -> None:
        """Make one step of what was written; a comment that would say nothing stays as it was."""
        if self._field is None:
            return
        text = self._field.text.toPlainText().strip()
        if not text:
            self._take_back()
        elif self._show_on_map(text):
            self._setting.document.session.commit()
            self._end()

    def _take_back(self) -> None:
        self._setting.document.session.cancel()
        self._end()

    def _end(self) -> None:
        """Show the words again in the place of the field."""
        field, self._field = self._field, None
        if field is None:
            return
        had_focus = field.text.hasFocus()
        self.text.show()
        if had_focus:
            self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        field.hide()
        field.deleteLater()
        self.ended.emit()


def _sign_button(setting: PanelSetting, icon: str, text: str) -> QToolButton:
    """Return a button whose words are only heard: who wrote and when has the room beside it."""
    button = quiet_button(text)
    button.setProperty("look", "bare")
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    button.setIcon(setting.icon(icon))
    button.setIconSize(QSize(setting.look.icon_size, setting.look.icon_size))
    button.setToolTip(tip(text))
    return button


def quiet_button(text: str) -> QToolButton:
    """Return a button of words that Tab comes to."""
    button = QToolButton()
    button.setText(text)
    button.setProperty("look", "quiet")
    button.setStyleSheet("QToolButton { padding: 0; min-width: 26px; }")
    button.setMinimumHeight(LEAST_TARGET)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
