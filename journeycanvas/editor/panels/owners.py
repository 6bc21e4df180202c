"""List the owners of a map, rename them on every card, and take them off."""

from PySide6.QtWidgets import QWidget

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.edit.owners import owners, rename_owner
from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.roster import Entry, Roster
from journeycanvas.editor.panels.roster_page import LONGEST, stack
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import words
from journeycanvas.i18n import saying
from journeycanvas.messages import shown


class OwnersPage(QWidget):
    """The owners: names on cards, and in lanes of ownership. They live as long as a card names them."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say = setting.say
        self.roster = Roster(
            setting,
            say("Owners"),
            add=self._add,
            delete=self._delete,
            nothing=say("Nobody owns anything yet. Select cards and add an owner, or write one in the details."),
        )
        self._label = words(say("Name, on every card"), "soft")
        self.name = LineControl(setting.journey.map.language, setting.mixed)
        self.name.name_for_readers(say("Name, on every card"))
        self.name.line.editingFinished.connect(self._rename)
        self._label.setBuddy(self.name.line)
        self.roster.chosen.connect(self._show)
        stack(self, self.roster, self._label, self.name)

    def refresh(self) -> None:
        say_many = self._setting.words.say_many
        entries = []
        for name, count in owners(self._setting.journey).items():
            fate = say_many(
                "{n} card names this owner. If you delete it, the card stays and has no owner.",
                "{n} cards name this owner. If you delete it, they stay and have no owner.",
                count,
                n=self._setting.numerals.number(count),
            )
            entries.append(Entry(name, shown(name, LONGEST), self._setting.icon("owner"), fate))
        self.roster.show_entries(entries)
        cards = self._selected_cards()
        self.roster.add_button.setEnabled(bool(cards))
        self.roster.add_button.setToolTip(self._setting.say("Give the selected cards a new owner"))

    def _selected_cards(self) -> list[str]:
        return [id for id in self._setting.selection.records if id in self._setting.journey.cards]

    def _show(self, name: str) -> None:
        for part in (self._label, self.name):
            part.setVisible(bool(name))
        if not self.name.line.hasFocus() or not self.name.line.isModified():
            self.name.show_value(name)

    def _rename(self) -> None:
        old, new = self.roster.current, self.name.line.text().strip()
        self.name.line.setModified(False)
        if old and new and new != old:
            self._setting.edit(lambda journey: rename_owner(journey, old, new))
            self._choose(new)
        elif old:
            self.name.show_value(old)

    def _choose(self, name: str) -> None:
        self.refresh()
        found = list(owners(self._setting.journey))
        if name in found:
            self.roster.list.setCurrentRow(found.index(name))

    def _add(self) -> None:
        setting, cards = self._setting, self._selected_cards()
        taken = owners(setting.journey)
        name = base = setting.say("New owner")
        number = 2
        while name in taken:
            name, number = f"{base} {setting.numerals.number(number)}", number + 1
        setting.edit(lambda journey: set_card_fields(journey, cards, owner=name))
        self._choose(name)
        self.name.line.setFocus()
        self.name.line.selectAll()

    def _delete(self, name: str) -> None:
        cards = [card.id for card in self._setting.journey.cards.values() if card.owner == name]
        if cards:
            self._setting.edit(lambda journey: set_card_fields(journey, cards, owner=""))
        else:
            self._setting.tell(saying("This name is the text of a card in a lane of owners: delete the card."))
