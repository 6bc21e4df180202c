"""The fields of cards: what they say, what they are, whose they are, and those of their kind."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from journeycanvas.edit.cards import change_kind, include, set_card_fields
from journeycanvas.edit.change import Change, StepName
from journeycanvas.edit.grid import covered, stages_from
from journeycanvas.edit.moving import stretch_card
from journeycanvas.edit.owners import owners
from journeycanvas.edit.pictures import take_picture_off
from journeycanvas.editor.panels.controls.chips import Chips, Names, Switch, held_by
from journeycanvas.editor.panels.controls.picture import PictureControl
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.writing import LineControl
from journeycanvas.editor.panels.fields.kinds import KIND_FORMS
from journeycanvas.editor.panels.fields.making import Maker, each
from journeycanvas.editor.panels.fields.picture import PictureField
from journeycanvas.editor.panels.fields.relations import Relations
from journeycanvas.editor.panels.form import Field, Form, attribute
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.i18n import msgid
from journeycanvas.model import Card, Journey, Part
from journeycanvas.theme.icons import CHANNEL_ICONS, MAP_ICONS
from journeycanvas.wording.choices import DIRECTIONS, EVIDENCE, KINDS


class CardForm(Form):
    """All fields of cards. The part that belongs to the kind is there while everything selected is of one kind."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say = setting.say
        make = Maker(setting, set_card_fields)
        kinds = Segments([(value, say(text)) for value, text in KINDS.items()])
        kind = Field(setting, "", kinds, attribute("kind"), change_kind)
        kind.control.name_for_readers(say("Kind of card"))
        self.add(kind)
        self.text = make.text("text", say("Text"))
        self.add(self.text)
        self._kind_column = Form(setting)
        self.add_widget(self._kind_column)
        self._kinds: dict[str, Form] = {}
        self.add(make.colour())
        owner = LineControl(setting.journey.map.language, setting.mixed)
        owner.complete_from(lambda: owners(setting.journey))
        self.add(make.field("owner", say("Owner"), owner))
        self.add(make.segments("evidence", say("Evidence"), EVIDENCE, nothing="none"))
        self.add(make.line("source", say("Source"), say("Interview, survey, figures …")))
        self._relations = Relations(setting)
        self.add_widget(self._relations)
        self.add(make.text("note", say("Notes")))
        self._personas = Names(setting)
        self._personas_field = _ListField(setting, say("Personas"), self._personas, "personas")
        self.add(self._personas_field)
        self.add(_ListField(setting, say("Tags"), Chips(setting, say("Add a tag")), "tags"))
        self.add(make.icon((*MAP_ICONS, *CHANNEL_ICONS), none=say("No icon")))
        picture = PictureControl(setting, say("Choose a picture…"))
        self._picture = PictureField(setting, say("Picture"), picture, attribute("picture"), _without_picture)
        self.add(self._picture)
        self._span = make.number("span", say("Stages covered"), least=1, most=10_000, whole=True, unset=1)
        self._span = Field(setting, self._span.label, self._span.control, attribute("span"), _stretched)
        self.add(self._span)
        self.add(make.segments("direction", say("Direction of text"), DIRECTIONS))

    def show_records(self, records: Sequence[Part], ids: tuple[str, ...]) -> None:
        cards = [record for record in records if isinstance(record, Card)]
        journey = self.setting.journey
        kinds = set(map(attrgetter("kind"), cards))
        self._show_kind(next(iter(kinds)) if len(kinds) == 1 else "", cards, ids)
        self._personas.offer([(one.id, one.name) for one in journey.personas.values()])
        self._personas_field.setVisible(bool(journey.personas))
        self._span.setVisible(len(journey.stages) > 1 and any(covered(journey, card) for card in cards))
        self._relations.show_cards(cards)
        super().show_records(records, ids)

    def let_go(self) -> None:
        super().let_go()
        for form in self._kinds.values():
            form.let_go()

    def _show_kind(self, kind: str, cards: Sequence[Card], ids: tuple[str, ...]) -> None:
        if kind in KIND_FORMS and kind not in self._kinds:
            self._kinds[kind] = KIND_FORMS[kind](self.setting)
            self._kind_column.add_widget(self._kinds[kind])
        for name, form in self._kinds.items():
            form.setVisible(name == kind)
        self._kind_column.setVisible(kind in self._kinds)
        if kind in self._kinds:
            self._kinds[kind].show_records(cards, ids)


class _ListField(Field):
    """Values of which a card has several: those that all cards have are told from those that only some have."""

    def __init__(self, setting: PanelSetting, label: str, control: Names | Chips, name: str) -> None:
        def write(journey: Journey, ids: Sequence[str], value: Switch) -> Change:
            return include(journey, ids, name, value.value, is_in=value.is_on)

        self._values: Callable[[Any], tuple[str, ...]] = attrgetter(name)
        super().__init__(setting, label, control, self._values, write)

    def show_records(self, records: Sequence[Part], ids: tuple[str, ...]) -> None:
        self._ids = ids
        self.control.show_value(held_by(list(map(self._values, records))))


def _without_picture(journey: Journey, ids: Sequence[str], _: object) -> Change:
    return each(take_picture_off, journey, [id for id in ids if journey.cards[id].picture] or ids)


def _stretched(journey: Journey, ids: Sequence[str], count: int) -> Change:
    """Let cards cover that many stages from the one they start in, as far as there are so many."""
    stages = list(journey.stages)

    def stretch(map: Journey, id: str) -> Change:
        card = map.cards[id]
        if not (over := covered(map, card)):
            return Change(StepName(msgid("Stretch card")), {}, {})
        start = stages.index(over[0])
        return stretch_card(map, id, over[0], stages[start + min(count, stages_from(map, over[0])) - 1])

    return each(stretch, journey, ids)
