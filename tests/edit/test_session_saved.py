"""The session knows what is saved, and goes on with a history."""

import pytest

from journeycanvas.edit import EditSession
from journeycanvas.edit.cards import set_text
from tests.builders import a_card, a_journey
from tests.edit.builders import Clock, a_session, new_ids


def test_a_map_is_changed_until_it_is_saved_or_taken_back() -> None:
    session = a_session(a_journey(a_card("c1")))
    assert not session.is_changed

    session.apply(set_text(session.journey, "c1", "a"))
    assert session.is_changed
    session.undo()
    assert not session.is_changed
    session.redo()
    session.mark_saved()
    assert not session.is_changed
    session.undo()
    assert session.is_changed


def test_what_is_edited_while_the_map_is_written_is_not_saved() -> None:
    session = a_session(a_journey(a_card("c1")))
    session.apply(set_text(session.journey, "c1", "written"))
    moment = session.moment

    session.apply(set_text(session.journey, "c1", "edited meanwhile"))
    session.mark_saved(moment)

    assert session.is_changed
    session.undo()
    assert not session.is_changed


def test_a_map_that_is_in_no_file_any_more_is_changed_wherever_its_history_goes() -> None:
    session = a_session(a_journey(a_card("c1")))
    session.apply(set_text(session.journey, "c1", "a"))

    session.mark_lost()
    session.undo()

    assert session.is_changed


def test_typing_on_while_the_map_is_written_leaves_nothing_saved_to_go_back_to() -> None:
    session = a_session(a_journey(a_card("c1")))
    session.apply(set_text(session.journey, "c1", "a"), merge_key="text c1")
    moment = session.moment

    session.apply(set_text(session.journey, "c1", "ab"), merge_key="text c1")
    session.mark_saved(moment)

    assert (session.is_changed, session.saved) == (True, None)


def test_a_saved_state_that_can_no_longer_be_reached_counts_as_changed() -> None:
    session = a_session(a_journey(a_card("c1")))
    session.apply(set_text(session.journey, "c1", "saved"))
    session.mark_saved()
    session.undo()

    session.apply(set_text(session.journey, "c1", "other"))

    assert session.is_changed
    session.undo()
    assert session.is_changed


def test_a_session_goes_on_with_the_history_of_another() -> None:
    session = a_session(a_journey(a_card("c1", text="one")))
    for text in ("two", "three", "four"):
        session.apply(set_text(session.base, "c1", text))
    session.undo()
    session.mark_saved()

    again = EditSession(
        session.base, new_ids(), Clock(), steps=session.steps, position=session.position, saved=session.saved
    )

    assert not again.is_changed
    again.redo()
    assert again.journey.cards["c1"].text == "four"
    again.jump_to(0)
    assert again.journey.cards["c1"].text == "one"


@pytest.mark.parametrize(("position", "saved"), [(1, 0), (-1, 0), (0, 1), (0, -1)])
def test_a_history_without_such_a_position_is_refused(position: int, saved: int) -> None:
    with pytest.raises(IndexError):
        EditSession(a_journey(), new_ids(), Clock(), position=position, saved=saved)
