"""Naming the cells of a map in short."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.model.codes import LETTERS, cell_codes, lane_codes, stage_codes
from tests.builders import a_journey, a_lane, a_stage


def test_the_fourth_stage_of_the_third_lane_is_c4() -> None:
    assert cell_codes(a_journey(stages=5, lanes=4))["C4"] == ("l2", "s3")


def test_letters_that_look_like_digits_are_left_out() -> None:
    assert not {"I", "O"} & set(LETTERS)


def test_a_lane_that_spans_the_map_is_one_cell_by_its_letter_alone() -> None:
    journey = a_journey(lanes=[a_lane("l0", span="map", order="a0"), a_lane("l1", order="a1")], stages=1)

    assert cell_codes(journey) == {"A": ("l0", None), "B1": ("l1", "s0")}


def test_what_is_hidden_has_no_code() -> None:
    stages = [a_stage("s0", order="a0", hidden=True), a_stage("s1", order="a1")]
    lanes = [a_lane("l0", order="a0", hidden=True), a_lane("l1", order="a1")]

    assert cell_codes(a_journey(stages=stages, lanes=lanes)) == {"A1": ("l1", "s1")}


def test_the_codes_are_the_same_in_every_language() -> None:
    assert stage_codes(a_journey(stages=2, language="fa")) == {"s0": "1", "s1": "2"}
    assert lane_codes(a_journey(lanes=2, language="he")) == {"l0": "A", "l1": "B"}


@given(st.integers(0, 700), st.integers(0, 12))
def test_no_two_cells_share_a_code(lanes: int, stages: int) -> None:
    rows = [a_lane(f"l{n}", order=f"{n:05}") for n in range(lanes)]

    assert len(cell_codes(a_journey(lanes=rows, stages=stages))) == lanes * max(stages, 1)
