"""Add, name, order and delete channels."""

from collections.abc import Collection
from typing import Any

from journeycanvas.edit.change import Change, StepName, change_of, step_name
from journeycanvas.edit.places import beside, moved
from journeycanvas.edit.records import NewId, made, with_fields, words_of
from journeycanvas.edit.removal import removed
from journeycanvas.i18n import msgid
from journeycanvas.model import Channel, Journey


def add_channel(journey: Journey, new_id: NewId, before: str | None = None, **fields: Any) -> Change:
    """Add a channel before another, or behind the last. Raises Refused."""
    channel = made(Channel, id=new_id(), **fields)
    name = StepName(msgid("Add channel"), words_of(channel))
    return change_of(journey, name, beside(journey.channels, before, [channel]))


def set_channel_fields(journey: Journey, ids: Collection[str], **fields: Any) -> Change:
    """Give channels another title, icon or colour. Raises Refused."""
    channels = [journey.channels[id] for id in ids]
    after = {channel.id: with_fields(channel, **fields) for channel in channels}
    return change_of(journey, step_name(channels, msgid("Change channel"), msgid("Change channels")), after)


def move_channels(journey: Journey, ids: Collection[str], before: str | None = None) -> Change:
    """Move channels before another, or behind the last."""
    name = step_name([journey.channels[id] for id in ids], msgid("Move channel"), msgid("Move channels"))
    return change_of(journey, name, moved(journey.channels, ids, before))


def delete_channels(journey: Journey, ids: Collection[str]) -> Change:
    """Delete channels. The touchpoints that used them stay and have none."""
    name = step_name([journey.channels[id] for id in ids], msgid("Delete channel"), msgid("Delete channels"))
    return change_of(journey, name, removed(journey, ids))
