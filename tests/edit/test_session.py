"""Apply, show what is under way, take back, do again, and who is told."""

from itertools import pairwise

import pytest

from journeycanvas.edit import EditSession, Event, StaleChange
from journeycanvas.edit.cards import add_card, set_text
from journeycanvas.edit.change import StepName, change_of
from journeycanvas.edit.moving import move_cards
from tests.builders import a_card, a_journey
from tests.edit.builders import Clock, a_session, cell, new_ids


def test_a_change_is_applied_and_taken_back_and_done_again() -> None:
    session = a_session(a_journey(a_card("c1", text="one")))

    session.apply(set_text(session.journey, "c1", "two"))
    session.undo()
    assert session.journey.cards["c1"].text == "one"

    session.redo()
    assert session.journey.cards["c1"].text == "two"


def test_there_is_no_limit_to_undo() -> None:
    session = a_session(a_journey(a_card("c1", text="start")))
    for number in range(500):
        session.apply(set_text(session.journey, "c1", str(number)))

    while session.undo():
        pass

    assert session.journey.cards["c1"].text == "start"
    assert len(session.steps) == 500


def test_nothing_is_nothing_and_no_step() -> None:
    session = a_session(a_journey(a_card("c1", text="one")))

    assert not session.apply(set_text(session.journey, "c1", "one"))
    assert session.undo() is None
    assert session.redo() is None
    assert (session.steps, session.undo_name, session.redo_name) == ((), None, None)


def test_steps_have_names_and_times() -> None:
    clock = Clock()
    session = a_session(a_journey(), clock)

    session.apply(add_card(session.journey, session.new_id, "l0", "s0", text="New"))

    [step] = session.steps
    assert step.name == StepName("Add card", "New")
    assert step.time == clock.now
    assert session.undo_name == step.name
    session.undo()
    assert session.redo_name == step.name


def test_a_new_step_takes_the_place_of_those_taken_back() -> None:
    session = a_session(a_journey(a_card("c1")))
    for text in ("a", "b", "c"):
        session.apply(set_text(session.journey, "c1", text))
    session.undo()
    session.undo()

    session.apply(set_text(session.journey, "c1", "other"))

    assert (len(session.steps), session.position) == (2, 2)
    assert session.redo() is None


def test_the_history_is_walked_in_one_go() -> None:
    session = a_session(a_journey(a_card("c1", text="0")))
    for text in "1234":
        session.apply(set_text(session.journey, "c1", text))
    told: list[Event] = []
    session.listen(told.append)

    session.jump_to(1)

    assert session.journey.cards["c1"].text == "1"
    assert len(told) == 1
    with pytest.raises(IndexError):
        session.jump_to(5)


# What is under way


def test_a_drag_is_one_step_however_often_it_was_shown() -> None:
    session = a_session(a_journey(a_card("c1"), stages=4))

    for stage in ("s1", "s2", "s3"):
        session.preview(move_cards(session.base, ["c1"], "l0", stage))
        assert cell(session.journey, "l0", stage) == ["c1"]
    session.commit()

    assert len(session.steps) == 1
    session.undo()
    assert cell(session.journey) == ["c1"]


def test_a_preview_takes_the_place_of_the_one_before() -> None:
    session = a_session(a_journey(a_card("c1"), a_card("c2", order="a1")))

    session.preview(move_cards(session.base, ["c1"], "l1", "s0"))
    session.preview(move_cards(session.base, ["c2"], "l1", "s0"))

    assert cell(session.journey) == ["c1"]
    assert cell(session.journey, "l1") == ["c2"]


def test_what_is_under_way_is_dropped() -> None:
    start = a_journey(a_card("c1"))
    session = a_session(start)
    session.preview(set_text(session.base, "c1", "half a w"))

    assert session.cancel()

    assert session.journey is start
    assert not session.is_previewing
    assert not session.cancel()
    assert session.steps == ()


def test_undo_takes_back_what_is_under_way_before_any_step() -> None:
    session = a_session(a_journey(a_card("c1", text="one")))
    session.apply(set_text(session.journey, "c1", "two"))
    session.preview(set_text(session.base, "c1", "three"))

    session.undo()

    assert session.journey.cards["c1"].text == "two"
    assert session.position == 1


def test_what_is_under_way_is_committed_before_the_next_step() -> None:
    session = a_session(a_journey(a_card("c1")))
    session.preview(set_text(session.base, "c1", "typed"))

    session.apply(add_card(session.journey, session.new_id, "l0", "s1"))

    assert [step.name.text for step in session.steps] == ["Edit text", "Add card"]
    assert session.journey.cards["c1"].text == "typed"


def test_a_preview_of_nothing_leaves_no_step() -> None:
    session = a_session(a_journey(a_card("c1")))
    session.preview(set_text(session.base, "c1", ""))

    assert session.is_previewing
    assert not session.commit()
    assert session.steps == ()


def test_a_change_made_for_another_map_is_refused() -> None:
    session = a_session(a_journey(a_card("c1", text="one")))
    stale = set_text(session.journey, "c1", "stale")
    session.apply(set_text(session.journey, "c1", "two"))

    with pytest.raises(StaleChange):
        session.apply(stale)
    with pytest.raises(StaleChange):
        session.preview(stale)
    assert session.journey.cards["c1"].text == "two"


# Typing


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


# Saved or not


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


# Who is told


def test_listeners_hear_what_differs_between_which_maps() -> None:
    session = a_session(a_journey(a_card("c1")))
    told: list[Event] = []
    session.listen(told.append)
    before = session.journey

    session.apply(set_text(session.journey, "c1", "x"))

    assert told == [Event(frozenset({"c1"}), before, session.journey)]


def test_a_preview_tells_also_of_what_it_puts_back() -> None:
    session = a_session(a_journey(a_card("c1"), a_card("c2")))
    told: list[Event] = []
    session.listen(told.append)

    session.preview(set_text(session.base, "c1", "x"))
    session.preview(set_text(session.base, "c2", "x"))
    session.cancel()

    assert [event.ids for event in told] == [{"c1"}, {"c1", "c2"}, {"c2"}]
    assert all(event.old is earlier.new for earlier, event in pairwise(told))


def test_saving_is_told_without_any_difference() -> None:
    session = a_session(a_journey())
    told: list[Event] = []
    session.listen(told.append)

    session.mark_saved()

    assert [event.ids for event in told] == [frozenset()]


def test_who_stops_listening_is_told_no_more() -> None:
    session = a_session(a_journey(a_card("c1")))
    told: list[Event] = []
    stop = session.listen(told.append)

    stop()
    stop()
    session.apply(set_text(session.journey, "c1", "x"))

    assert told == []


def test_a_listener_that_fails_keeps_nobody_else_from_hearing_and_is_not_lost() -> None:
    session = a_session(a_journey(a_card("c1")))
    told: list[Event] = []

    def fail(event: Event) -> None:
        raise RuntimeError("no ink")

    session.listen(fail)
    session.listen(told.append)

    with pytest.raises(ExceptionGroup) as caught:
        session.apply(set_text(session.journey, "c1", "x"))

    assert [str(error) for error in caught.value.exceptions] == ["no ink"]
    assert len(told) == 1
    assert session.journey.cards["c1"].text == "x"


def test_a_listener_may_edit_and_all_hear_it_in_the_right_order() -> None:
    session = a_session(a_journey(a_card("c1"), a_card("c2")))
    told: list[frozenset[str]] = []

    def follow(event: Event) -> None:
        if event.ids == {"c1"}:
            session.apply(set_text(session.journey, "c2", "followed"))

    session.listen(follow)
    session.listen(lambda event: told.append(event.ids))
    session.apply(set_text(session.journey, "c1", "x"))

    assert told == [{"c1"}, {"c2"}]


def test_empty_changes_of_any_name_leave_listeners_alone() -> None:
    session = a_session(a_journey())
    told: list[Event] = []
    session.listen(told.append)

    session.apply(change_of(session.journey, StepName("Nothing"), {}))

    assert told == []


# A history that comes back


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
