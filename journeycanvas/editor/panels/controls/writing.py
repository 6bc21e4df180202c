"""Write words: one line, or several; each runs the way its own letters do."""

from collections.abc import Callable, Iterable
from math import ceil

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QCompleter, QFrame, QLineEdit, QSizePolicy, QVBoxLayout

from journeycanvas.editor.lines import Line
from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control
from journeycanvas.editor.panels.controls.hinted import Hinted
from journeycanvas.editor.pieces import run_along
from journeycanvas.model import language_direction, text_direction
from journeycanvas.model.values import MAX_TEXT, MAX_TITLE

LONG = 2_000  # letters: Qt needs 5 ms to lay out as many, and 50 ms for the longest text
REST_MS = 250
MOST_LINES = 12  # before a text scrolls
DELETING = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_HISTORY_KEYS = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


class LineControl(Control):
    """One line of words. Where values differ, the keys that delete take all of them away."""

    says_mixed = True

    def __init__(self, language: str, mixed: str, *, hint: str = "") -> None:
        super().__init__()
        self._language, self._mixed, self._hint = language, mixed, hint
        self.line = WordLine()
        self.line.setMaxLength(MAX_TITLE)
        self.line.setPlaceholderText(hint)
        self.line.textEdited.connect(self._edited)
        self.line.emptied.connect(self._emptied)
        self._is_mixed = False
        self._model: QStringListModel | None = None
        self._words: Callable[[], Iterable[str]] | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)
        self.setFocusProxy(self.line)

    def show_value(self, value: object) -> None:
        self._is_mixed = False
        self.line.setPlaceholderText(self._hint)
        words = value if isinstance(value, str) else ""
        if words != self.line.text():
            place = self.line.cursorPosition()
            self.line.setText(words)
            self.line.setCursorPosition(min(place, len(words)) if self.line.hasFocus() else 0)
        self._turn(words)

    def show_mixed(self) -> None:
        self._is_mixed = True
        self.line.setPlaceholderText(self._mixed)
        self.line.clear()
        self._turn("")

    def complete_from(self, words: Callable[[], Iterable[str]]) -> None:
        """Offer these words while somebody types."""
        self._words = words
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(self._edited)
        self.line.setCompleter(completer)
        self.line.entered.connect(self._gather)

    def _gather(self) -> None:
        """Ask for the words when the line is gone into: to know them can take a look at the whole map."""
        if self._model is not None and self._words is not None:
            self._model.setStringList(list(self._words()))

    def _edited(self, words: str) -> None:
        self._turn(words)
        self.typed.emit(words)

    def _emptied(self) -> None:
        if self._is_mixed:
            self.typed.emit("")

    def _turn(self, words: str) -> None:
        turn(self.line, words, self._language)


class TextControl(Control):
    """Some lines of words; it grows with them. A draft is not on the map before it is sent.

    Where values differ, the keys that delete take all of them away.
    """

    says_mixed = True

    def __init__(self, language: str, mixed: str, *, lines: int = 2, hint: str = "", is_draft: bool = False) -> None:
        super().__init__()
        self._language, self._mixed, self._hint = language, mixed, hint
        self.text = WordText(lines, is_draft=is_draft)
        self.text.setPlaceholderText(hint)
        self.text.textChanged.connect(self._edited)
        self.text.emptied.connect(self._emptied)
        self._is_mixed = False
        self._is_showing = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(REST_MS)
        self._late.timeout.connect(self._catch_up)
        self._awaited: str | None = None
        self.text.entered.connect(self._catch_up)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)
        self.setFocusProxy(self.text)
        self._turn("")  # the caret of an empty field stands where its words are going to begin

    def show_value(self, value: object) -> None:
        self._is_mixed = False
        self.text.setPlaceholderText(self._hint)
        self._put(value if isinstance(value, str) else "")

    def show_mixed(self) -> None:
        self._is_mixed = True
        self.text.setPlaceholderText(self._mixed)
        self._put("")

    def _put(self, words: str) -> None:
        """Show words: long ones that are being written elsewhere only when that rests, as Qt lays them out anew."""
        if len(words) > LONG and not self.text.hasFocus():
            self._awaited = words
            self.text.setAcceptDrops(False)
            self._late.start()
            return
        self._put_now(words)

    def _catch_up(self) -> None:
        if self._awaited is not None:
            self._put_now(self._awaited)

    def _put_now(self, words: str) -> None:
        self._late.stop()
        self._awaited = None
        self.text.setAcceptDrops(True)
        if words != self.text.toPlainText():
            cursor = self.text.textCursor()
            place = cursor.position()
            self._is_showing = True
            self.text.setPlainText(words)
            self._is_showing = False
            cursor = self.text.textCursor()
            cursor.setPosition(min(place, len(self.text.toPlainText())) if self.text.hasFocus() else 0)
            self.text.setTextCursor(cursor)
        self._turn(words)

    def _edited(self) -> None:
        if self._is_showing:
            return
        words = self.text.toPlainText()[:MAX_TEXT]
        self._turn(words)
        self.typed.emit(words)

    def _emptied(self) -> None:
        if self._is_mixed:
            self.typed.emit("")

    def _turn(self, words: str) -> None:
        direction = text_direction(words, "auto", language_direction(self._language))
        wanted = Qt.LayoutDirection.RightToLeft if direction == "rtl" else Qt.LayoutDirection.LeftToRight
        if self.text.document().defaultTextOption().textDirection() != wanted:
            self._is_showing = True
            run_along(self.text, rtl=direction == "rtl")
            self._is_showing = False


class WordLine(Line):
    """A line that leaves undo to the map, which remembers every keystroke with a name."""

    entered = Signal()
    emptied = Signal()  # a key that deletes, where there is nothing

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.entered.emit()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_history(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() in DELETING and not self.text():
            self.emptied.emit()
        if _is_history(event):
            event.ignore()
        else:
            super().keyPressEvent(event)


class WordText(Hinted):
    """A text that leaves undo to the map and Tab to the order of the fields, and is as high as its lines.

    A draft, of which the map knows nothing yet, takes back its letters itself.
    """

    submitted = Signal()  # Ctrl+Enter
    entered = Signal()
    emptied = Signal()  # a key that deletes, where there is nothing

    def __init__(self, lines: int, *, is_draft: bool = False) -> None:
        super().__init__()
        self._least, self._is_draft = lines, is_draft
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(is_draft)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def hold(self, lines: int) -> None:
        """Have room for at least so many lines from now on."""
        self._least = lines
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self.entered.emit()
        super().focusInEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and self._is_of_map(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in DELETING and self.document().isEmpty():
            self.emptied.emit()
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submitted.emit()
        elif self._is_of_map(event):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()  # the lines break elsewhere, of which the document does not always tell

    def _is_of_map(self, event: QEvent) -> bool:
        return not self._is_draft and _is_history(event)

    def _fit(self, _: object = None) -> None:
        """Take the height of the lines there are; beyond twelve, scroll."""
        document = self.document()
        shown = round(document.size().height())  # a plain text counts its height in lines
        is_long = shown > MOST_LINES
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if is_long else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(policy)
        line, margin = self.fontMetrics().lineSpacing(), round(document.documentMargin())
        high = float(line * (MOST_LINES if is_long else self._least))
        if not is_long:  # letters of another script can be higher than those of the window
            high = max(high, self._blocks_height() - margin)  # the first has that of the document in it
        edges = self.contentsMargins()  # the width of the frame is that at the sides
        around = 2 * margin + edges.top() + edges.bottom() + 2
        self.setFixedHeight(max(LEAST_TARGET, ceil(high) + around))

    def _blocks_height(self) -> float:
        high, block = 0.0, self.document().firstBlock()
        while block.isValid():
            high += self.blockBoundingRect(block).height()
            block = block.next()
        return high


def turn(line: QLineEdit, words: str, language: str) -> None:
    """Let a line run the way its words do; without letters, the way of a language."""
    rtl = text_direction(words, "auto", language_direction(language)) == "rtl"
    wanted = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    if line.layoutDirection() != wanted:
        line.setLayoutDirection(wanted)


def _is_history(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and any(event.matches(key) for key in _HISTORY_KEYS)
