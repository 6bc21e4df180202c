"""Two copies of a map, side by side."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edit import applied
from journeycanvas.edit.cards import add_card, delete_cards, set_text
from journeycanvas.edit.comparing import Difference, differences
from journeycanvas.edit.map_facts import set_map_facts
from journeycanvas.edit.moving import move_cards
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey
from tests.edit.builders import after, new_ids
from tests.edit.laws import an_edit, any_maps, law


def test_equal_maps_have_no_differences() -> None:
    assert differences(a_journey(a_card(text="سلام")), a_journey(a_card(text="سلام"))) == ()


def test_a_card_that_is_new_gone_or_says_something_else_is_named_by_its_words() -> None:
    old = a_journey(a_card("c1", text="می‌پرسد"), a_card("c2", text="שואל", order="a1"))
    new = after(
        old,
        lambda journey: set_text(journey, "c1", "می‌خرد"),
        lambda journey: delete_cards(journey, ["c2"]),
        lambda journey: add_card(journey, new_ids(), "l0", "s1", text="new"),
    )

    found = {(it.how, it.words, it.fields) for it in differences(old, new)}

    assert found == {("changed", "می‌خرد", ("text",)), ("removed", "שואל", ()), ("added", "new", ())}


def test_a_card_in_another_cell_was_moved_and_not_changed() -> None:
    old = a_journey(a_card("c1", text="asks"))
    new = after(old, lambda journey: move_cards(journey, ["c1"], "l1", "s1"))

    [found] = differences(old, new)

    assert (found.how, found.words) == ("moved", "asks")


def test_the_title_of_the_map_is_one_difference_of_the_map() -> None:
    old = a_journey(title="Before")
    new = after(old, lambda journey: set_map_facts(journey, title="After"))

    assert differences(old, new) == (Difference("map", "map", "changed", "After", ("title",)),)


def test_what_only_a_newer_release_knows_counts_too() -> None:
    [found] = differences(a_journey(extra={"mood": 1}), a_journey(extra={"mood": 2}))

    assert found.fields == ("extra",)


@law
@given(st.data(), any_maps)
def test_the_differences_are_the_records_that_an_edit_touched_and_the_way_back_mirrors_them(
    data: st.DataObject, old: Journey
) -> None:
    change = an_edit(data, old, new_ids())
    new = applied(old, change)

    there, back = differences(old, new), differences(new, old)

    turned = {"added": "removed", "removed": "added"}
    assert {it.id for it in there} == {id for id in change.touched if change.before[id] != change.after[id]}
    assert {(it.id, it.how) for it in back} == {(it.id, turned.get(it.how, it.how)) for it in there}
