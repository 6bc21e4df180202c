"""Small widgets that many parts of the window are made of; all of their words are plain text."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QToolButton, QWidget


def line(*, upright: bool = False) -> QFrame:
    """Return a hairline between parts."""
    frame = QFrame()
    frame.setObjectName("line")
    if upright:
        frame.setFixedWidth(1)
    else:
        frame.setFixedHeight(1)
    return frame


def words(text: str = "", name: str = "", *, wrapped: bool = False) -> QLabel:
    """Return a label; name is its role in the style sheet: soft, title, heading, subheading."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrapped)
    if name:
        label.setObjectName(name)
    return label


class CutLabel(QWidget):
    """One line of words, cut with an ellipsis where it lacks room; the whole of it is its name and its tooltip."""

    def __init__(self, name: str = "") -> None:
        super().__init__()
        self._text = ""
        if name:
            self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        return self._text

    def set_text(self, text: str) -> None:
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height() + 4)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.font())
        return QSize(min(metrics.horizontalAdvance(self._text) + 2, metrics.averageCharWidth() * 8), metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        cut = QFontMetrics(self.font()).elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), cut)


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

    def follow(self, action: QAction) -> None:
        """Be the button of an action from now on."""
        self.setDefaultAction(action)
        action.changed.connect(self._named)
        self._named()

    def _named(self) -> None:
        action = self.defaultAction()
        if action is not None:
            self.setAccessibleName(action.iconText())
