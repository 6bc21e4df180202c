"""The session: steps, what is under way, undo and redo."""

import pytest

from journeycanvas.edit import Event, StaleChange
from journeycanvas.edit.cards import add_card, set_text
from journeycanvas.edit.change import StepName
from journeycanvas.edit.moving import move_cards
from tests.builders import a_card, a_journey
from tests.edit.builders import Clock, a_session, cell


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
