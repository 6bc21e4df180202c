"""Typing becomes one step, as long as it goes on."""

from journeycanvas.edit.cards import set_text
from tests.builders import a_card, a_journey
from tests.edit.builders import Clock, a_session


def test_typing_in_one_card_is_one_step() -> None:
    session = a_session(a_journey(a_card("c1")))

    for text in ("س", "سل", "سلام"):
        session.apply(set_text(session.journey, "c1", text), merge_key="text c1")

    assert len(session.steps) == 1
    session.undo()
    assert session.journey.cards["c1"].text == ""


def test_typing_after_a_pause_is_another_step() -> None:
    clock = Clock()
    session = a_session(a_journey(a_card("c1")), clock)
    session.apply(set_text(session.journey, "c1", "one"), merge_key="text c1")

    clock.wait(10)
    session.apply(set_text(session.journey, "c1", "one two"), merge_key="text c1")

    assert len(session.steps) == 2


def test_typing_after_something_else_is_another_step() -> None:
    session = a_session(a_journey(a_card("c1"), a_card("c2")))
    session.apply(set_text(session.journey, "c1", "a"), merge_key="text c1")
    session.apply(set_text(session.journey, "c2", "b"), merge_key="text c2")
    session.apply(set_text(session.journey, "c1", "ac"), merge_key="text c1")

    assert len(session.steps) == 3


def test_what_was_saved_is_not_merged_into() -> None:
    session = a_session(a_journey(a_card("c1")))
    session.apply(set_text(session.journey, "c1", "a"), merge_key="text c1")
    session.mark_saved()

    session.apply(set_text(session.journey, "c1", "ab"), merge_key="text c1")

    assert session.is_changed
    session.undo()
    assert not session.is_changed


def test_what_is_typed_and_typed_back_is_no_step() -> None:
    session = a_session(a_journey(a_card("c1")))

    session.apply(set_text(session.journey, "c1", "a"), merge_key="text c1")
    session.apply(set_text(session.journey, "c1", ""), merge_key="text c1")

    assert (session.steps, session.is_changed) == ((), False)
