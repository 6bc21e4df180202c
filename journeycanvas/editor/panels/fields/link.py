"""The fields of links: what they mean, what is written at them, which way they go."""

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from journeycanvas.edit.links import flip_links, set_link_fields
from journeycanvas.editor.panels.controls.control import LEAST_TARGET
from journeycanvas.editor.panels.fields.making import Maker
from journeycanvas.editor.panels.fields.relations import Jump
from journeycanvas.editor.panels.form import BELOW_LABEL, Form
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import words
from journeycanvas.messages import shown
from journeycanvas.model import Link, Part
from journeycanvas.wording.choices import LINK_STYLES


class LinkForm(Form):
    """All fields of links."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_link_fields)
        self.add(make.segments("style", say("Meaning"), LINK_STYLES))
        self.add(make.line("label", say("Label")))
        self._ends = QWidget()
        column = QVBoxLayout(self._ends)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BELOW_LABEL)
        self._jumps: list[Jump] = []
        self.add_widget(self._ends)
        flip = QPushButton(say("Turn round"))
        flip.setMinimumHeight(LEAST_TARGET)
        flip.clicked.connect(self._flip)
        self.add_widget(flip)
        self._ids: tuple[str, ...] = ()
        self._from, self._to = words(say("From"), "soft"), words(say("To"), "soft")

    def show_records(self, records: Sequence[Part], ids: tuple[str, ...]) -> None:
        self._ids = ids
        super().show_records(records, ids)
        column = self._ends.layout()
        assert column is not None
        for label in (self._from, self._to):
            column.removeWidget(label)
            label.hide()
        for jump in self._jumps:
            column.removeWidget(jump)
            jump.hide()
            jump.deleteLater()
        self._jumps = []
        if len(records) == 1 and isinstance(link := records[0], Link):
            for label, id in ((self._from, link.from_), (self._to, link.to)):
                card = self.setting.journey.cards.get(id)
                text = shown(card.text, 60) if card and card.text.strip() else self.setting.say("Card without text")
                jump = Jump(self.setting, id, text)
                jump.wanted.connect(self.setting.reveal)
                column.addWidget(label)
                column.addWidget(jump)
                label.show()
                self._jumps.append(jump)
        self._ends.setVisible(bool(self._jumps))

    def let_go(self) -> None:
        super().let_go()
        self._ids = ()

    def _flip(self) -> None:
        ids = self._ids
        if ids:
            self.setting.edit(lambda journey: flip_links(journey, ids))
