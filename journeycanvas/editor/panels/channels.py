"""List the channels of a map, with the fields of the chosen one."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtGui import QIcon

from journeycanvas.edit.channels import add_channel, delete_channels, move_channels, set_channel_fields
from journeycanvas.editor.panels.fields.making import Maker
from journeycanvas.editor.panels.form import Form
from journeycanvas.editor.panels.roster_page import Kind, RosterPage
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.model import Channel, Journey, Record, Touchpoint
from journeycanvas.theme.icons import CHANNEL_ICONS, MAP_ICONS


def channels_page(setting: PanelSetting) -> RosterPage:
    """Return the page of the channels of a map."""
    say, make, form = setting.say, Maker(setting, set_channel_fields), Form(setting)
    form.add(make.line("title", say("Title")))
    form.add(make.icon((*CHANNEL_ICONS, *MAP_ICONS), none=say("No icon")))
    form.add(make.colour())

    def entry(channel: Record) -> tuple[str, QIcon]:
        assert isinstance(channel, Channel)
        return channel.title, setting.icon(channel.icon or "pin")

    def fates(journey: Journey) -> Mapping[str, str]:
        counts = Counter(card.channel for card in journey.cards.values() if isinstance(card, Touchpoint))
        return {
            channel: setting.words.say_many(
                "{n} touchpoint uses this channel. If you delete it, the touchpoint stays and has no channel.",
                "{n} touchpoints use this channel. If you delete it, they stay and have no channel.",
                count,
                n=setting.numerals.number(count),
            )
            for channel, count in counts.items()
            if channel is not None
        }

    kind = Kind(
        title=say("Channels"),
        nothing=say("A channel is a way to meet: web site, telephone, branch. This map has none yet."),
        new=say("New channel"),
        records=lambda journey: journey.channels,
        entry=entry,
        fates=fates,
        add=lambda journey, new_id, name: add_channel(journey, new_id, title=name),
        delete=delete_channels,
        move=move_channels,
    )
    return RosterPage(setting, kind, form)
