"""Lines that say what to look at before a page goes out; one of them offers paper that is large enough."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journeycanvas.editor.layouts import take_all_out
from journeycanvas.editor.pieces import words
from journeycanvas.layout.paper import Paper
from journeycanvas.layout.workshop.sentences import paper_word

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow


class Warnings(QWidget):
    """The warnings of one page; nothing at all when there are none."""

    paper_wanted = Signal(object)  # Paper

    def __init__(self, window: "MapWindow", before: QWidget) -> None:
        """Make the lines; `before` is what the keyboard comes from when it goes to the paper that is offered."""
        super().__init__()
        self._window, self._before = window, before
        self._shown: tuple[tuple[str, ...], Paper | None] = ((), None)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, round(4 * window.program.look.unit), 0, 0)
        self._column.setSpacing(round(4 * window.program.look.unit))
        self.hide()

    @property
    def texts(self) -> tuple[str, ...]:
        """What is said."""
        return self._shown[0]

    @property
    def larger(self) -> Paper | None:
        """The paper that is offered."""
        return self._shown[1]

    def show_warnings(self, sentences: Sequence[str], larger: Paper | None) -> None:
        """Say these; `larger` is paper that would help against the first of them."""
        if (tuple(sentences), larger) == self._shown:
            return
        self._shown = tuple(sentences), larger
        take_all_out(self._column)
        for number, sentence in enumerate(sentences):
            self._column.addWidget(self._line(sentence, None if number else larger))
        for offer in self.findChildren(QPushButton):
            self.setTabOrder(self._before, offer)
        self.setVisible(bool(sentences))

    def _line(self, sentence: str, larger: Paper | None) -> QWidget:
        window, unit = self._window, self._window.program.look.unit
        one = QWidget()
        one.setObjectName("notice")
        one.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(one)
        row.setContentsMargins(round(10 * unit), round(5 * unit), round(10 * unit), round(5 * unit))
        row.setSpacing(round(8 * unit))
        look = window.program.look
        sign = QLabel()
        sign.setPixmap(window.icon("warning", look.colours.on_notice).pixmap(look.icon_size, look.icon_size))
        sign.setAccessibleName(window.say("Warning"))
        row.addWidget(sign)
        row.addWidget(words(sentence, wrapped=True), 1)
        if larger is not None:
            paper = paper_word(larger, window.program.words, window.program.numerals)
            button = QPushButton(window.say("Take {paper}", paper=paper))
            button.clicked.connect(lambda: self.paper_wanted.emit(larger))
            row.addWidget(button)
        return one
