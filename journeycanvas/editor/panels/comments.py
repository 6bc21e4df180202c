"""Ask, answer and settle: the comments on what is selected, or all of them, each with the way to where it belongs."""

from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journeycanvas.edit.comments import (
    add_comment,
    answer_comment,
    comments_on,
    delete_comments,
    settle_comments,
)
from journeycanvas.edit.records import words_of
from journeycanvas.editor.layouts import scrolled, take_all_out
from journeycanvas.editor.panels.composing import Composer
from journeycanvas.editor.panels.controls.choice import Tick
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.writing import TextControl
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.panels.thread import Thread
from journeycanvas.editor.pieces import line, words
from journeycanvas.messages import shown
from journeycanvas.model import Comment, Journey

MARGIN = 14  # pixels
LONGEST = 60  # characters of what a comment is on

_Talk: TypeAlias = tuple[Comment, tuple[Comment, ...], str]  # with the answers, and what it is on


class CommentsPanel(QWidget):
    """The comments, and below them the place to write one on what is selected, or an answer."""

    counted = Signal(int)

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say = setting.say
        self._answering = ""
        self._shown: list[_Talk] | None = None
        self._threads: list[Thread] = []
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.which = Segments([("here", say("On the selection")), ("all", say("All"))])
        self.which.name_for_readers(say("Show"))
        self.which.show_value("all")
        self._where = "all"
        self.which.chosen.connect(self._turn)
        self.with_done = Tick(say("Show what is done"))
        self.with_done.chosen.connect(self._again)
        threads = QWidget()
        self._column = QVBoxLayout(threads)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._composer = Composer(setting)
        self._composer.sent.connect(self.send)
        self._composer.answer_left.connect(self._stop_answering)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        column.addWidget(self.which)
        column.addWidget(self.with_done)
        said = scrolled(threads)
        said.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from comment to comment, and brings each into sight
        column.addWidget(said, 1)
        column.addWidget(line())
        column.addWidget(self._composer)
        self.setFocusProxy(self.which)
        setting.selection.changed.connect(self._selected)
        setting.document.changed.connect(self._changed)
        self.refresh()

    @property
    def text(self) -> TextControl:
        """What is being written."""
        return self._composer.text

    def refresh(self) -> None:
        """Show the comments as they are now."""
        journey = self._setting.journey
        self.counted.emit(open_comments(journey))
        self._say_about()
        with_done = self.with_done.box.isChecked()
        self.with_done.setVisible(with_done or any(one.done for one in journey.comments.values()))
        threads = [
            (comment, tuple(comments_on(journey, comment.id)), self._words(comment.on))
            for comment in journey.comments.values()
            if comment.on not in journey.comments and (with_done or not comment.done)
        ]
        if self._where == "here":
            here = set(self._setting.selection.records) or {journey.map.id}
            threads = [thread for thread in threads if thread[0].on in here]
        if threads == self._shown or any(text.is_written for thread in self._threads for text in thread.texts):
            return
        before, self._shown = self._shown, threads
        if before is not None and [_but_its_words(one) for one in before] == [_but_its_words(one) for one in threads]:
            for thread, (comment, answers, _) in zip(self._threads, threads, strict=True):
                thread.show_comments(comment, answers)
            return  # buttons stay, as one of them may be on its way down
        take_all_out(self._column)
        self._threads = [self._thread(comment, answers, about) for comment, answers, about in threads]
        for thread in self._threads:
            self._column.addWidget(thread)
        if not threads:
            self._column.addWidget(words(self._setting.say("There is nothing to answer here."), "soft", wrapped=True))
        self._column.addStretch(1)

    def go_on_from(self, before: "CommentsPanel") -> None:
        """Take over what was being written in the panel that stood here before, and what it showed."""
        self._answering, self._where = before._answering, before._where
        self.which.show_value(self._where)
        self.with_done.box.setChecked(before.with_done.box.isChecked())
        self.text.show_value(before.text.text.toPlainText())
        self.refresh()

    def write(self) -> None:
        """Be ready to write a comment on what is selected."""
        self._stop_answering()
        self._composer.begin()

    def send(self) -> None:
        """Add what is written, as a comment or as an answer."""
        text = self._composer.words
        if not text:
            self._composer.begin()
            return
        setting = self._setting
        new_id = setting.document.session.new_id
        time = setting.clock().replace(microsecond=0).isoformat()
        said = {"author": setting.author, "time": time}
        if self._answering in setting.journey.comments:
            comment = self._answering
            done = setting.edit(lambda journey: answer_comment(journey, new_id, comment, text, **said))
        else:
            on = setting.selection.current or setting.journey.map.id
            done = setting.edit(lambda journey: add_comment(journey, new_id, on, text, **said))
        if done:
            self.text.show_value("")
            self._stop_answering()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.refresh()

    def _thread(self, comment: Comment, answers: Sequence[Comment], about: str) -> Thread:
        thread = Thread(self._setting, comment, answers, about)
        thread.answer.connect(self._answer)
        thread.settle.connect(self._settle)
        thread.delete.connect(self._delete)
        thread.jump.connect(self._setting.reveal)
        for text in thread.texts:
            text.ended.connect(self.refresh)
        return thread

    def _answer(self, id: str) -> None:
        self._answering = id
        self._say_about()
        self._composer.begin()

    def _stop_answering(self) -> None:
        self._answering = ""
        self._say_about()

    def _settle(self, id: str, done: bool) -> None:
        self._setting.edit(lambda journey: settle_comments(journey, [id], done=done))

    def _delete(self, id: str) -> None:
        self._setting.edit(lambda journey: delete_comments(journey, [id]))

    def _say_about(self) -> None:
        setting, say = self._setting, self._setting.say
        answered = setting.journey.comments.get(self._answering)
        if answered is not None:
            text = say("Answer to “{words}”", words=shown(answered.text))
        else:
            on = setting.selection.current or setting.journey.map.id
            called = self._called(on)
            text = say("On “{words}”", words=called) if called else say("On {words}", words=self._words(on))
        self._composer.show_about(text, is_answer=answered is not None)

    def _words(self, id: str) -> str:
        if id == self._setting.journey.map.id:
            return self._setting.say("the whole map")
        return self._called(id) or self._setting.say("something")

    def _called(self, id: str) -> str:
        """Return what a record is called, in its own words; a map of which one speaks as a whole, nothing."""
        record = self._setting.journey.record(id) if id != self._setting.journey.map.id else None
        return shown(words_of(record), LONGEST) if record is not None else ""

    def _turn(self, which: object) -> None:
        self._where = str(which)
        self.refresh()

    def _again(self, _: object) -> None:
        self.refresh()

    def _selected(self) -> None:
        if self.isVisible():
            self.refresh()

    def _changed(self, ids: frozenset[str], old: Journey, new: Journey) -> None:
        if old.comments is not new.comments:
            self.counted.emit(open_comments(new))
        if self.isVisible():
            self.refresh()


def open_comments(journey: Journey) -> int:
    """Return how many comments wait for an answer."""
    return sum(not one.done and one.on not in journey.comments for one in journey.comments.values())


def _but_its_words(talk: _Talk) -> _Talk:
    comment, answers, about = talk
    bare, *others = (one.model_copy(update={"text": ""}) for one in (comment, *answers))
    return bare, tuple(others), about
