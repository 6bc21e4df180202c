"""List the channels of a map, with the fields of the chosen one."""

from collections import Counter

from PySide6.QtWidgets import QWidget

from journeycanvas.edit.channels import add_channel, delete_channels, move_channels, set_channel_fields
from journeycanvas.editor.panels.fields.making import Maker
from journeycanvas.editor.panels.form import Form
from journeycanvas.editor.panels.roster import Entry, Roster
from journeycanvas.editor.panels.roster_page import LONGEST, choose_new, done, stack, write_first
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.messages import shown
from journeycanvas.model import Touchpoint
from journeycanvas.theme.icons import CHANNEL_ICONS, MAP_ICONS


class ChannelsPage(QWidget):
    """The channels of the map."""

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        say, make = setting.say, Maker(setting, set_channel_fields)
        self.roster = Roster(
            setting,
            say("Channels"),
            add=self._add,
            delete=self._delete,
            move=lambda id, before: done(setting.edit(lambda journey: move_channels(journey, [id], before))),
            nothing=say("A channel is a way to meet: web site, telephone, branch. This map has none yet."),
        )
        self.form = Form(setting)
        self.form.add(make.line("title", say("Title")))
        self.form.add(make.icon((*CHANNEL_ICONS, *MAP_ICONS), none=say("No icon")))
        self.form.add(make.colour())
        self.roster.chosen.connect(self._show)
        stack(self, self.roster, self.form)

    def refresh(self) -> None:
        journey, say_many = self._setting.journey, self._setting.words.say_many
        counts = Counter(card.channel for card in journey.cards.values() if isinstance(card, Touchpoint))
        entries = []
        for channel in journey.channels.values():
            count = counts[channel.id]
            fate = say_many(
                "{n} touchpoint uses this channel. If you delete it, the touchpoint stays and has no channel.",
                "{n} touchpoints use this channel. If you delete it, they stay and have no channel.",
                count,
                n=self._setting.numerals.number(count),
            )
            name = shown(channel.title, LONGEST) or self._setting.say("Without a name")
            entries.append(Entry(channel.id, name, self._setting.icon(channel.icon or "pin"), fate if count else ""))
        self.roster.show_entries(entries)

    def _show(self, id: str) -> None:
        channel = self._setting.journey.channels.get(id)
        self.form.setVisible(channel is not None)
        if channel is not None:
            self.form.show_records([channel], (id,))

    def _add(self) -> None:
        setting = self._setting
        new_id = setting.document.session.new_id
        before = set(setting.journey.channels)
        setting.edit(lambda journey: add_channel(journey, new_id, title=setting.say("New channel")))
        choose_new(self.roster, set(setting.journey.channels) - before)
        write_first(self.form)

    def _delete(self, id: str) -> None:
        self._setting.edit(lambda journey: delete_channels(journey, [id]))
