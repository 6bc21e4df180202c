"""Show what a card is linked with, and go there: above all which pain is answered by which opportunity."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeycanvas.editor.layouts import take_all_out
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import ended, tip, words
from journeycanvas.i18n import msgid
from journeycanvas.messages import shown
from journeycanvas.model import Card, Link

LONGEST = 120  # characters of a card's words
OUTWARD = {
    "answers": msgid("Answers"),
    "cause": msgid("Causes"),
    "flow": msgid("Leads to"),
    "return": msgid("Leads back to"),
}
INWARD = {
    "answers": msgid("Answered by"),
    "cause": msgid("Caused by"),
    "flow": msgid("Comes from"),
    "return": msgid("Comes back from"),
}


class Relations(QWidget):
    """The links of one card by what they mean; nothing while several cards are selected."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        self._shown: object = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show the links of the card, if there is one."""
        groups = self._groups(cards[0]) if len(cards) == 1 else {}
        found = {title: [(link, id, self._words(id)) for link, id in links] for title, links in groups.items()}
        if found == self._shown:
            return
        self._shown = found
        take_all_out(self._column)
        for title, links in found.items():
            self._column.addWidget(words(self._setting.say(title), "soft"))
            for link, id, text in links:
                jump = Jump(self._setting, id, text, link.label)
                jump.wanted.connect(self._setting.reveal)
                self._column.addWidget(jump)
        self.setVisible(bool(found))

    def _groups(self, card: Card) -> dict[str, list[tuple[Link, str]]]:
        found: dict[str, list[tuple[Link, str]]] = {}
        for link in self._setting.journey.links.values():
            if link.from_ == card.id:
                found.setdefault(OUTWARD.get(link.style, OUTWARD["flow"]), []).append((link, link.to))
            elif link.to == card.id:
                found.setdefault(INWARD.get(link.style, INWARD["flow"]), []).append((link, link.from_))
        return found

    def _words(self, id: str) -> str:
        card = self._setting.journey.cards.get(id)
        return shown(card.text, LONGEST) if card and card.text.strip() else self._setting.say("Card without text")


class Jump(QWidget):
    """The words of a record, as a link to where it stands."""

    wanted = Signal(str)

    def __init__(self, setting: PanelSetting, id: str, text: str, about: str = "") -> None:
        super().__init__()
        self._id = id
        button = LinkButton(setting, "jump", text)
        button.setToolTip(tip(text))
        button.setAccessibleName(setting.say("Go to “{words}”", words=text))
        button.clicked.connect(self._clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        if about:
            row.addWidget(words(shown(about), "soft"))
        row.addStretch(1)
        self.setFocusProxy(button)

    def _clicked(self) -> None:
        self.wanted.emit(self._id)


class LinkButton(QToolButton):
    """A button that looks like a link. With too little room it ends with an … after a whole word, or begins with one
    where the end of its words is what counts."""

    def __init__(self, setting: PanelSetting, icon: str, text: str, *, end_counts: bool = False) -> None:
        super().__init__()
        self._end_counts = end_counts
        self.setText(text)
        self.setIcon(setting.icon(icon, colour=setting.look.colours.accent))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setProperty("look", "quiet")
        self.setStyleSheet(f"QToolButton {{ color: {setting.look.colours.accent}; padding: 0; }}")
        self.setMinimumHeight(LEAST_TARGET)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)

    @property
    def shown_text(self) -> str:
        """As much of its words as there is room for."""
        beside = self.sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        text, metrics, room = self.text(), self.fontMetrics(), self.width() - beside
        if self._end_counts and metrics.horizontalAdvance(text) > room:
            return metrics.elidedText(text, Qt.TextElideMode.ElideLeft, room)
        return ended(text, metrics, room)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = self.shown_text  # Qt itself would leave letters out in the middle
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
