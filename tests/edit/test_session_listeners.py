"""Who listens to a session hears what differs."""

from itertools import pairwise

import pytest

from journeycanvas.edit import Event
from journeycanvas.edit.cards import set_text
from journeycanvas.edit.change import StepName, change_of
from tests.builders import a_card, a_journey
from tests.edit.builders import a_session


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
