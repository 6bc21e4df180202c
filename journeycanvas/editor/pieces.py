"""Small widgets that many parts of the window are made of; all of their words are plain text."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextOption
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QStyledItemDelegate, QToolButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QAction, QPaintEvent
    from PySide6.QtWidgets import QAbstractItemView, QPlainTextEdit, QStyleOptionViewItem

    from journeycanvas.text import Numerals

from journeycanvas.editor.paragraphs import laid_out
from journeycanvas.i18n import SET_APART
from journeycanvas.messages import broken_off

LEAST_LETTERS = 8  # of a text that is cut
PART_OF_SCREEN = 0.94  # that a window takes at most
WORD_JOINER = "\u2060"  # is not seen and takes no room
RIGHT_TO_LEFT_MARK, LEFT_TO_RIGHT_MARK, ARABIC_LETTER_MARK = "\u200f", "\u200e", "\u061c"
ARABIC_PERCENT = "\u066a"


def line(*, upright: bool = False) -> QFrame:
    """Return a hairline between parts."""
    frame = QFrame()
    frame.setObjectName("line")
    if upright:
        frame.setFixedWidth(1)
    else:
        frame.setFixedHeight(1)
    return frame


def within_screen(size: QSize, part: QWidget) -> QSize:
    """Return a size for a window, cut down to what the screen has room for beside what stands at its edges."""
    return size.boundedTo(part.screen().availableSize() * PART_OF_SCREEN)


def tip(text: str) -> str:
    """Return a text as a tool tip shows it: Qt would read one with a tag in it as rich text, and load its pictures."""
    return text.replace("<", f"<{WORD_JOINER}")


def isolated(name: str) -> str:
    """Return a name as a piece of a line: it runs its own way, and does not take along what stands beside it.

    Without that, "Clinic 2 · ۱۴۰۴/۱۲/۲۹" runs from left to right as a whole, in a right-to-left line too.
    """
    return SET_APART.format(name)


def percent_words(numerals: "Numerals", fraction: float) -> str:
    """Return a fraction of one as percents, as the window writes them everywhere.

    The Arabic sign follows its figures as they are read, so it stands at their left. Alone, or after Latin letters,
    Persian figures would have it at their right (UAX #9, W2 and W5).
    """
    said = numerals.percent(fraction)
    return ARABIC_LETTER_MARK + said if ARABIC_PERCENT in said else said


def kinds_of_files(name: str, *suffixes: str) -> str:
    """Return the kinds of files that a dialog of Qt shows, whose stars stand before the dots in all languages."""
    return f"{name} {LEFT_TO_RIGHT_MARK}({' '.join(f'*{suffix}' for suffix in suffixes)})"


def line_of(text: str, *, rtl: bool) -> str:
    """Return a line for a widget of Qt that takes its direction from the first letter: this one runs as it is told."""
    return (RIGHT_TO_LEFT_MARK if rtl else LEFT_TO_RIGHT_MARK) + text


JOINER = "\u200d"
"""Qt puts it after an Arabic letter that it ends a text with, so that the letter keeps its form."""


def ended(text: str, metrics: QFontMetrics, room: float) -> str:
    """Return as many whole words of a text as there is room for, an … at their end; of a long first word, a part."""
    if metrics.horizontalAdvance(text) <= room:
        return text
    kept = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0, int(room))).rstrip("…")
    kept = kept.removesuffix(JOINER)
    if not text[len(kept) : len(kept) + 1].isspace() and " " in kept.strip():
        kept = kept[: kept.rindex(" ")]
    return broken_off(kept)


class Words(QLabel):
    """A label of plain words that run the way of the window, whatever letter they begin with.

    QLabel takes the direction from the first letter and lets the space at the end of a wrapped right-to-left line push
    the line out of its place; here a line is laid out by QTextLayout, which does neither.
    """

    def __init__(self, text: str = "", name: str = "", *, wrapped: bool = False, cut: bool = False) -> None:
        super().__init__(text)
        self._cut = cut
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrapped)
        if name:
            self.setObjectName(name)
        if cut:
            self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    @property
    def is_cut(self) -> bool:
        """Tell whether it ends with an … where there is too little room."""
        return self._cut

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        if not self._cut:
            return super().minimumSizeHint()
        metrics = QFontMetrics(self.font())
        least = min(metrics.horizontalAdvance(self.text()) + 2, metrics.averageCharWidth() * LEAST_LETTERS)
        return QSize(least, metrics.height())

    def paintEvent(self, event: "QPaintEvent") -> None:  # noqa: N802
        room, text = self.contentsRect(), self.text()
        if self._cut:
            text = ended(text, QFontMetrics(self.font()), room.width())
        option = QTextOption(self._side())
        option.setTextDirection(self.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WordWrap if self.wordWrap() else QTextOption.WrapMode.NoWrap)
        laid = laid_out(text, self.font(), option, room.width())
        at_top = bool(self.alignment() & Qt.AlignmentFlag.AlignTop)
        free = room.height() - laid.boundingRect().height()
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        laid.draw(painter, QPointF(room.left(), room.top() + (0.0 if at_top else max(0.0, free / 2))))

    def _side(self) -> Qt.AlignmentFlag:
        """Return where the lines stand: left and right are start and end to a widget, and sides to a laid-out text."""
        flag, alignment = Qt.AlignmentFlag, self.alignment()
        if alignment & flag.AlignHCenter:
            return flag.AlignHCenter
        is_rtl = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return flag.AlignRight if bool(alignment & flag.AlignRight) is not is_rtl else flag.AlignLeft


def words(text: str = "", name: str = "", *, wrapped: bool = False, cut: bool = False) -> Words:
    """Return a label; name is its role in the style sheet (soft, title, heading, subheading), cut ends it with an …"""
    return Words(text, name, wrapped=wrapped, cut=cut)


class OneLine(QStyledItemDelegate):
    """Shows each row of a list as one line that ends after a whole word where the list does.

    To Qt the longest row says how wide a list is; a list from the right is then scrolled, and its rows end nowhere.
    """

    AT_ENDS = 10  # pixels between both ends of a row and its words

    def sizeHint(  # noqa: N802
        self, option: "QStyleOptionViewItem", index: "QModelIndex | QPersistentModelIndex"
    ) -> QSize:
        return QSize(0, super().sizeHint(option, index).height())

    def initStyleOption(  # noqa: N802
        self, option: "QStyleOptionViewItem", index: "QModelIndex | QPersistentModelIndex"
    ) -> None:
        """End the words of a row; the list and the row are asked, for what is read of a style's option may be gone."""
        super().initStyleOption(option, index)
        rows, said = cast("QAbstractItemView", self.parent()), index.data(Qt.ItemDataRole.DisplayRole)
        if said and rows.viewport().width() > 0:
            font, picture = index.data(Qt.ItemDataRole.FontRole), index.data(Qt.ItemDataRole.DecorationRole)
            taken = 2 * self.AT_ENDS + (rows.iconSize().width() + self.AT_ENDS if picture is not None else 0)
            metrics = QFontMetrics(font) if isinstance(font, QFont) else rows.fontMetrics()
            option.text = ended(str(said), metrics, rows.viewport().width() - taken)


def run_along(field: "QPlainTextEdit", *, rtl: bool) -> None:
    """Let all lines in a field run one way, whatever letter they begin with.

    To a plain field of Qt left and right are sides, even in a window that runs from right to left.
    """
    option = field.document().defaultTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    option.setAlignment(Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
    field.document().setDefaultTextOption(option)


def announce(part: QWidget, said: str) -> None:
    """Let screen readers say at once what a part of the window says, wherever the keyboard is."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(part, said))


class ActionButton(QToolButton):
    """A button for an action of the table; it follows the action's words, icon, state and check mark."""

    def __init__(self, look: str, *, text: bool, icon: bool = True) -> None:
        super().__init__()
        style = Qt.ToolButtonStyle
        self.setToolButtonStyle(
            style.ToolButtonTextBesideIcon
            if text and icon
            else style.ToolButtonTextOnly
            if text
            else style.ToolButtonIconOnly
        )
        self.setProperty("look", look)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def follow(self, action: "QAction") -> None:
        """Be the button of an action from now on."""
        self.setDefaultAction(action)
        action.changed.connect(self._named)
        self._named()

    def set_look(self, look: str) -> None:
        """Look another way: a property of the style sheet is not seen until the style is put on again."""
        if self.property("look") != look:
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)

    def _named(self) -> None:
        action = self.defaultAction()
        if action is not None:
            self.setAccessibleName(action.iconText())
