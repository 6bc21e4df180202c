"""Personas, channels and owners."""

import pytest

from journeycanvas.edit.channels import add_channel, delete_channels, move_channels, set_channel_fields
from journeycanvas.edit.owners import owners, rename_owner
from journeycanvas.edit.personas import add_persona, delete_personas, move_personas, set_persona_fields
from journeycanvas.errors import Refused
from journeycanvas.model import Feeling, Picture, Touchpoint
from tests.builders import a_card, a_journey, a_lane, a_persona
from tests.edit.builders import after, new_ids


def test_personas_are_added_described_and_ordered() -> None:
    new_id = new_ids()

    changed = after(
        a_journey(),
        lambda it: add_persona(it, new_id, name="مریم"),
        lambda it: add_persona(it, new_id, "n1", name="Dan"),
        lambda it: set_persona_fields(it, ["n1"], facts=["یک دختر دارد", "شب‌ها کار می‌کند"], age="34"),
    )

    assert [persona.name for persona in changed.personas.values()] == ["Dan", "مریم"]
    assert changed.personas["n1"].facts == ("یک دختر دارد", "شب‌ها کار می‌کند")
    assert list(after(changed, lambda it: move_personas(it, ["n2"])).personas) == ["n1", "n2"]


def test_a_deleted_persona_is_named_nowhere_and_leaves_no_portrait() -> None:
    journey = a_journey(
        a_persona("p1", portrait="pic"),
        a_persona("p2"),
        a_card("c0", personas=["p2", "p1"]),
        a_card("c1", kind="feeling", persona="p1", level=2),
    ).replaced({"pic": Picture()})

    changed = after(journey, lambda it: delete_personas(it, ["p1"]))

    assert changed.cards["c0"].personas == ("p2",)
    assert isinstance(feeling := changed.cards["c1"], Feeling)
    assert (feeling.persona, feeling.level) == (None, 2)
    assert changed.pictures == {}


def test_channels_are_added_changed_and_ordered() -> None:
    new_id = new_ids()

    changed = after(
        a_journey(),
        lambda it: add_channel(it, new_id, title="Phone", icon="phone"),
        lambda it: add_channel(it, new_id, title="Web"),
        lambda it: set_channel_fields(it, ["n2"], title="Site", color="blue"),
        lambda it: move_channels(it, ["n2"], "n1"),
    )

    assert [channel.title for channel in changed.channels.values()] == ["Site", "Phone"]


def test_touchpoints_stay_without_a_channel_that_is_deleted() -> None:
    journey = after(a_journey(a_card("c0", kind="touchpoint", channel="n1")), lambda it: add_channel(it, new_ids()))

    changed = after(journey, lambda it: delete_channels(it, ["n1"]))

    assert isinstance(touchpoint := changed.cards["c0"], Touchpoint)
    assert touchpoint.channel is None


def test_owners_are_those_on_cards_and_the_cards_of_a_lane_of_ownership() -> None:
    journey = a_journey(
        a_card("c0", owner="فروش", text="x"),
        a_card("c1", lane="l1", text="صدور"),
        a_card("c2", lane="l1", stage="s1", text="نمی‌دانیم", owner="فروش"),
        a_card("c3", text="nobody", owner=" "),
        lanes=[a_lane("l0", order="a0"), a_lane("l1", order="a1", role="ownership")],
    )

    assert owners(journey) == {"فروش": 2, "صدور": 1}


def test_an_owner_is_renamed_everywhere() -> None:
    journey = a_journey(
        a_card("c0", owner="Sales", text="Sales"),
        a_card("c1", lane="l1", text="Sales"),
        a_card("c2", owner="Service"),
        lanes=[a_lane("l0", order="a0"), a_lane("l1", order="a1", role="ownership")],
    )

    changed = after(journey, lambda it: rename_owner(it, "Sales", "Service"))

    assert owners(changed) == {"Service": 3}
    assert changed.cards["c0"].text == "Sales"
    with pytest.raises(Refused):
        rename_owner(journey, "Sales", "x" * 501)
