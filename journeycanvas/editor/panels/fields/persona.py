"""The fields of a persona."""

from collections.abc import Sequence

from journeycanvas.edit.change import Change
from journeycanvas.edit.personas import set_persona_fields
from journeycanvas.edit.pictures import take_picture_off
from journeycanvas.editor.panels.controls.picture import PictureControl
from journeycanvas.editor.panels.fields.making import Maker, each
from journeycanvas.editor.panels.fields.picture import PictureField
from journeycanvas.editor.panels.form import Form, attribute
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.model import Journey


class PersonaForm(Form):
    """Who somebody is, in facts and in their own words."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__(setting)
        say, make = setting.say, Maker(setting, set_persona_fields)
        self.add(make.line("name", say("Name")))
        self.add(make.line("role", say("Role"), say("Customer, user, decision-maker …")))
        portrait = PictureControl(setting, say("Choose a picture…"))
        label = say("Picture of the persona")
        self.add(PictureField(setting, label, portrait, attribute("portrait"), _without_portrait))
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


def _without_portrait(journey: Journey, ids: Sequence[str], _: object) -> Change:
    return each(take_picture_off, journey, ids)
