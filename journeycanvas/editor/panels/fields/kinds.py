"""The fields that only one kind of card has. A new kind is one function and one row of KIND_FORMS."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtGui import QIcon

from journeycanvas.edit.cards import set_card_fields
from journeycanvas.edit.change import Change
from journeycanvas.edit.feelings import move_feeling
from journeycanvas.editor.panels.controls.choice import Choice
from journeycanvas.editor.panels.fields.making import Maker, each
from journeycanvas.editor.panels.form import Form
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.messages import shown
from journeycanvas.model import Feeling, Journey, Part
from journeycanvas.wording.choices import MEASURES, STATES, STATUSES

MOST_MINUTES, MOST_PEOPLE = 1e9, 1_000_000


class TouchpointForm(Form):
    """Where they meet, and how much it matters."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_card_fields)
        self._channel = Choice(setting.mixed)
        self.add(make.field("channel", say("Channel"), self._channel))
        self.add(make.dots("critical", say("Criticality (three: a moment of truth)"), 3))
        self.add(make.line("why", say("Why do they meet us?")))
        self.add(make.line("when", say("When")))
        self.add_beside(
            make.number("duration", say("Duration (minutes)"), least=0, most=MOST_MINUTES),
            make.number("people", say("People talked to"), least=0, most=MOST_PEOPLE, whole=True),
        )

    def show_records(self, records: Sequence[Part], ids: tuple[str, ...]) -> None:
        channels = self.setting.journey.channels.values()
        none: tuple[object, str, QIcon | None] = (None, self.setting.say("None"), None)
        self._channel.offer(
            [none, *((one.id, shown(one.title), self.setting.icon(one.icon or "pin")) for one in channels)]
        )
        super().show_records(records, ids)


class PainForm(Form):
    """How much it hurts."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        self.add(
            Maker(setting, set_card_fields).dots(
                "severity", setting.say("Severity"), 5, colour=setting.look.colours.bad
            )
        )


class OpportunityForm(Form):
    """What it is worth, what it takes, and how far it is."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_card_fields)
        self.add(make.slider("customer_value", say("Value to the customer"), 0, 100))
        self.add(make.slider("business_value", say("Value to the business"), 0, 100))
        self.add(make.dots("effort", say("Effort"), 5, unset=None))
        self.add(make.segments("status", say("Status"), STATUSES))
        self.add(make.date("due", say("Due")))


class FeelingForm(Form):
    """How high on the curve, whose, where in the stage, and of which state."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_card_fields)
        self.add(make.slider("level", say("How good or bad"), -5, 5, 0.5, write=_levelled))
        self._persona = Choice(setting.mixed)
        self._persona_field = make.field("persona", say("Persona"), self._persona)
        self.add(self._persona_field)
        self.add(make.segments("state", say("State"), STATES))
        self.add(make.slider("at", say("Place in the stage"), 0, 1, 0.05, write=_placed))

    def show_records(self, records: Sequence[Part], ids: tuple[str, ...]) -> None:
        personas = self.setting.journey.personas.values()
        self._persona.offer(
            [(None, self.setting.say("None"), None), *((one.id, shown(one.name), None) for one in personas)]
        )
        self._persona_field.setVisible(bool(personas))
        super().show_records(records, ids)


class MetricForm(Form):
    """What is measured, what it is, and what it should be."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_card_fields)
        self.add(make.choice("measure", say("Measure"), [(value, say(text)) for value, text in MEASURES.items()]))
        self.add_beside(make.number("value", say("Value")), make.number("target", say("Target")))
        self.add_beside(make.line("unit", say("Unit")), make.date("date", say("Date")))


class TaskForm(Form):
    """How far it is, and when it is due."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_card_fields)
        self.add(make.segments("status", say("Status"), STATUSES))
        self.add(make.date("due", say("Due")))


KIND_FORMS: Mapping[str, Callable[[PanelSetting], Form]] = MappingProxyType(
    {
        "touchpoint": TouchpointForm,
        "pain": PainForm,
        "opportunity": OpportunityForm,
        "feeling": FeelingForm,
        "metric": MetricForm,
        "task": TaskForm,
    }
)


def _levelled(journey: Journey, ids: Sequence[str], value: float | None) -> Change:
    return each(lambda map, id: move_feeling(map, id, level=value or 0.0), journey, _feelings(journey, ids))


def _placed(journey: Journey, ids: Sequence[str], value: float | None) -> Change:
    return each(
        lambda map, id: move_feeling(map, id, at=0.5 if value is None else value), journey, _feelings(journey, ids)
    )


def _feelings(journey: Journey, ids: Sequence[str]) -> list[str]:
    return [id for id in ids if isinstance(journey.cards[id], Feeling)]
