"""Comments, answers, and what is settled."""

import pytest

from journeycanvas.edit import applied
from journeycanvas.edit.cards import delete_cards
from journeycanvas.edit.comments import (
    add_comment,
    answer_comment,
    comments_on,
    delete_comments,
    edit_comment,
    settle_comments,
)
from journeycanvas.model import Journey
from tests.builders import a_card, a_comment, a_journey
from tests.edit.builders import after, new_ids
from tests.edit.growth import a_thread, assert_grows_with_the_map, steps_of


def a_talk() -> Journey:
    new_id = new_ids()
    return after(
        a_journey(a_card("c0")),
        lambda it: add_comment(it, new_id, "c0", "چرا؟", author="نگار", time="2026-01-05T12:00"),
        lambda it: answer_comment(it, new_id, "n1", "چون"),
        lambda it: answer_comment(it, new_id, "n2", "نه"),
    )


def test_comments_stand_on_any_record_and_on_the_map() -> None:
    new_id = new_ids()
    journey = a_journey()

    for on in ("s0", "l0", "map"):
        journey = applied(journey, add_comment(journey, new_id, on, "?"))

    assert [comment.on for comment in journey.comments.values()] == ["s0", "l0", "map"]
    with pytest.raises(KeyError):
        add_comment(journey, new_id, "gone", "?")


def test_answers_belong_to_the_comment_that_began_the_talk() -> None:
    talk = a_talk()

    assert [comment.text for comment in comments_on(talk, "c0")] == ["چرا؟"]
    assert [comment.text for comment in comments_on(talk, "n1")] == ["چون", "نه"]


def test_a_comment_is_worded_anew_settled_and_reopened() -> None:
    changed = after(a_talk(), lambda it: edit_comment(it, "n1", "کی؟"), lambda it: settle_comments(it, ["n1"]))

    assert (changed.comments["n1"].text, changed.comments["n1"].done) == ("کی؟", True)
    change = settle_comments(changed, ["n1"], done=False)
    assert change.name == ("Reopen comment", "کی؟")


def test_with_a_comment_go_its_answers_whatever_their_order() -> None:
    assert after(a_talk(), lambda it: delete_comments(it, ["n1"])).comments == {}

    backwards = a_journey(a_comment("m2", id="m1"), a_comment("m3", id="m2"), a_comment("map", id="m3"))
    assert after(backwards, lambda it: delete_comments(it, ["m3"])).comments == {}


def test_deleting_what_a_long_thread_is_on_takes_a_step_a_comment() -> None:
    def steps(comments: int) -> int:
        journey = a_journey(a_card("c0"), *a_thread(comments))
        return steps_of(lambda: delete_cards(journey, ["c0"]))

    assert_grows_with_the_map(steps)
