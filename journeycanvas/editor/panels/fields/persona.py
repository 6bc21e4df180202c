"""The fields of a persona."""

from collections.abc import Sequence

from journeycanvas.edit.change import Change
from journeycanvas.edit.personas import set_persona_fields
from journeycanvas.edit.pictures import show_picture, take_picture_off
from journeycanvas.editor.panels.controls.picture import PictureControl
from journeycanvas.editor.panels.fields.making import Maker, each
from journeycanvas.editor.panels.form import Field, Form
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.model import Journey, Picture


class PersonaForm(Form):
    """Who somebody is, in facts and in their own words."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_persona_fields)
        self.add(make.line("name", say("Name")))
        self.add(make.line("role", say("Role"), say("Customer, user, decision-maker …")))
        self.add(_Portrait(setting, say("Picture of the persona"), PictureControl(setting, say("Choose a picture…"))))
        self.add_beside(make.line("age", say("Age")), make.line("gender", say("Gender")))
        self.add_beside(make.line("job", say("Job")), make.line("education", say("Education")))
        self.add(make.line("location", say("Place")))
        self.add(make.text("quote", say("In their own words")))
        self.add(make.list("goals", say("Goals")))
        self.add(make.list("pains", say("Pain points and obstacles")))
        self.add(make.list("channels", say("Channels they follow")))
        self.add(make.list("devices", say("Devices")))
        self.add(make.list("facts", say("Other facts")))
        self.add(make.colour())


class _Portrait(Field):
    """The portrait of a persona."""

    def __init__(self, setting: PanelSetting, label: str, control: PictureControl) -> None:
        super().__init__(setting, label, control, lambda persona: persona.portrait, _without_portrait)
        control.picked.connect(self._picked)

    def _picked(self, id: str, picture: Picture) -> None:
        ids = self._ids
        self.edit(lambda journey: each(lambda map, one: show_picture(map, one, id, picture), journey, ids))


def _without_portrait(journey: Journey, ids: Sequence[str], _: object) -> Change:
    return each(take_picture_off, journey, ids)
