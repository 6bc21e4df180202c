"""The field of a picture: on cards, of personas, of the map."""

from collections.abc import Sequence
from functools import partial

from journeycanvas.edit.change import Change
from journeycanvas.edit.pictures import show_picture
from journeycanvas.editor.panels.controls.picture import PictureControl
from journeycanvas.editor.panels.controls.taking_in import Take
from journeycanvas.editor.panels.fields.making import each
from journeycanvas.editor.panels.form import Field, Read, Write
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.tools.pictures import Pictures
from journeycanvas.errors import Fault, Refused
from journeycanvas.model import Journey


class PictureField(Field):
    """Shows the picture of records and puts another on them: on those that it showed when that was asked for."""

    def __init__(self, setting: PanelSetting, label: str, control: PictureControl, read: Read, write: Write) -> None:
        super().__init__(setting, label, control, read, write)
        control.aim = self._aim

    def _aim(self) -> Take:
        return partial(_show_on, self._setting, self._ids)


def _show_on(setting: PanelSetting, ids: Sequence[str], pictures: Pictures) -> None:
    def make(journey: Journey) -> Change:
        there = [id for id in ids if journey.record(id) is not None]
        if not there:
            raise Refused(Fault("place-gone"))
        return each(lambda map, id: show_picture(map, id, *pictures[0]), journey, there)

    setting.edit(make)
