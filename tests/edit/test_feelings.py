"""Points of the curve: put on it, dragged, brought into range."""

from journeycanvas.edit.feelings import add_feeling, move_feeling
from journeycanvas.files import dump
from journeycanvas.model import Feeling, Journey
from tests.builders import a_card, a_journey, a_lane, a_persona
from tests.edit.builders import after, cell, new_ids


def a_curve(*ats: float) -> Journey:
    feelings = [a_card(f"f{n}", kind="feeling", order=f"a{n}", at=at) for n, at in enumerate(ats)]
    return a_journey(*feelings, a_persona("p1"), lanes=[a_lane("l0", role="emotions")])


def felt(journey: Journey, id: str) -> tuple[float, float]:
    card = journey.cards[id]
    assert isinstance(card, Feeling)
    return card.level, card.at


def test_a_point_is_put_where_the_curve_was_clicked_in_the_order_of_time() -> None:
    journey = a_curve(0.2, 0.8)

    changed = after(
        journey, lambda it: add_feeling(it, new_ids(), "l0", "s0", level=1.234, at=0.507, persona="p1", state="future")
    )

    assert cell(changed) == ["f0", "n1", "f1"]
    assert felt(changed, "n1") == (1.2, 0.51)
    assert isinstance(card := changed.cards["n1"], Feeling)
    assert (card.persona, card.state) == ("p1", "future")


def test_a_point_is_dragged_up_and_along() -> None:
    changed = after(a_curve(0.2), lambda it: move_feeling(it, "f0", level=-3.04, at=0.9))

    assert felt(changed, "f0") == (-3.0, 0.9)


def test_a_point_cannot_be_dragged_off_the_band() -> None:
    changed = after(a_curve(0.2), lambda it: move_feeling(it, "f0", level=99, at=-1))

    assert felt(changed, "f0") == (5.0, 0.0)


def test_a_level_of_zero_has_no_sign_and_is_written() -> None:
    changed = after(
        a_curve(0.2), lambda it: move_feeling(it, "f0", level=2), lambda it: move_feeling(it, "f0", level=-0.01)
    )

    assert '"level": 0.0' in dump(changed).decode()


def test_a_point_is_dragged_into_another_stage() -> None:
    changed = after(a_curve(0.2, 0.4), lambda it: move_feeling(it, "f0", at=0.1, stage="s1"))

    assert (cell(changed), cell(changed, "l0", "s1")) == (["f1"], ["f0"])
    assert felt(changed, "f0") == (0.0, 0.1)
