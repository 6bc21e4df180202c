"""What a change says of itself, and how two become one."""

from journeycanvas.edit import StepName, applied, squashed
from journeycanvas.edit.cards import add_card, set_text
from journeycanvas.edit.change import change_of
from tests.builders import a_card, a_journey
from tests.edit.builders import after, new_ids

NAME = StepName("Test")


def test_a_change_to_what_is_there_already_is_empty() -> None:
    journey = a_journey(a_card("c1", text="same"))

    change = set_text(journey, "c1", "same")

    assert change.is_empty
    assert applied(journey, change) is journey


def test_a_change_knows_what_it_touches_and_what_it_makes() -> None:
    journey = a_journey(a_card("c1"))

    change = change_of(journey, NAME, {"c1": a_card("c1", text="x"), "c2": a_card("c2")})

    assert change.touched == {"c1", "c2"}
    assert change.made == ("c2",)


def test_taken_back_a_new_record_is_gone() -> None:
    journey = a_journey()
    change = add_card(journey, new_ids(), "l0", "s0", text="x")

    assert applied(applied(journey, change), change.inverted()) == journey


def test_two_changes_of_one_record_become_one_with_the_oldest_before() -> None:
    journey = a_journey(a_card("c1", text="one"))
    first = set_text(journey, "c1", "two")
    second = set_text(applied(journey, first), "c1", "three")

    both = squashed(first, second)

    assert both.before == {"c1": journey.cards["c1"]}
    assert applied(journey, both).cards["c1"].text == "three"


def test_a_change_and_its_opposite_are_nothing() -> None:
    journey = a_journey(a_card("c1", text="one"))
    change = set_text(journey, "c1", "two")

    assert squashed(change, change.inverted()).is_empty


def test_a_change_fits_the_map_it_was_made_for_and_no_other() -> None:
    journey = a_journey(a_card("c1", text="one"))
    change = set_text(journey, "c1", "two")

    assert change.fits(journey)
    assert not change.fits(after(journey, lambda it: set_text(it, "c1", "other")))


def test_a_step_about_one_card_says_its_words_on_one_short_line() -> None:
    journey = a_journey(a_card("c1"))

    change = set_text(journey, "c1", "first line\nsecond " + "long " * 40)

    assert change.name.text == "Edit text"
    assert change.name.about == ""  # it had no words yet
    renamed = set_text(after(journey, lambda it: set_text(it, "c1", "a\nb" + "c" * 90)), "c1", "")
    assert renamed.name.about == "a b" + "c" * 56 + "…"
