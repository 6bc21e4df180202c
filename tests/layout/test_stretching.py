"""A photograph goes with the stages and lanes that grow above it."""

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.layout.hits import Places
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.stretching import Stretching, evened, standing_lanes, stretching
from tests.builders import a_card, a_journey
from tests.layout.builders import a_setting

RISING = st.lists(st.tuples(st.floats(1, 300), st.floats(1, 300)), min_size=1, max_size=12)


def test_what_is_between_two_borders_is_stretched_between_them() -> None:
    grown = stretching({"a": (0, 100), "b": (100, 200)}, {"a": (10, 210), "b": (210, 310)})

    assert [grown.new(at) for at in (-5, 0, 50, 100, 150, 200, 220)] == [5, 10, 110, 210, 260, 310, 330]
    assert grown.parts(0, 200) == [((0, 100), (10, 210)), ((100, 200), (210, 310))]


def test_what_is_gone_or_stands_in_another_order_folds_nothing_over() -> None:
    was = {"a": (0.0, 10.0), "b": (10.0, 20.0), "c": (20.0, 30.0), "d": (30.0, 40.0)}

    moved = stretching(was, {"a": (0, 10), "c": (30, 50), "b": (50, 60)})

    assert [moved.new(at) for at in range(0, 41, 5)] == sorted(moved.new(at) for at in range(0, 41, 5))
    assert stretching(was, {}).new(17) == 17


def test_a_map_that_moves_as_a_whole_is_one_part() -> None:
    lanes = {f"l{n}": (n * 50.0, n * 50.0 + 50) for n in range(9)}

    moved = stretching(lanes, {one: (start + 7, end + 7) for one, (start, end) in lanes.items()})

    assert moved.parts(0, 450) == [((0, 450), (7, 457))]


@given(RISING)
def test_there_and_back_is_the_same_place(steps: list[tuple[float, float]]) -> None:
    pairs, old, new = [], 0.0, 0.0
    for more_old, more_new in steps:
        old, new = old + more_old, new + more_new
        pairs.append((old, new))
    stretched = Stretching(pairs)

    for at in (-20.0, 0.0, old / 3, old / 2, old, old + 20):
        assert abs(stretched.old(stretched.new(at)) - at) < 1e-6


def test_lanes_that_grow_keep_the_photograph_below_them_in_step() -> None:
    before = a_journey(lanes=4, language="fa")
    after = before.replaced({f"c{n}": a_card(f"c{n}", lane="l1", order=f"a{n}", text="یادداشت") for n in range(8)})
    was, now = (standing_lanes(Places(plan(one, a_setting(one), Shelf()))) for one in (before, after))
    grown = stretching(was, now)

    assert now["l1"][1] - now["l1"][0] > was["l1"][1] - was["l1"][0] + 100
    for lane, span in was.items():
        assert tuple(round(grown.new(at), 6) for at in span) == tuple(round(at, 6) for at in now[lane])


def test_lanes_on_the_wall_are_equally_high() -> None:
    assert evened({"a": (10, 20), "b": (20, 70)}) == {"a": (10, 40), "b": (40, 70)}
    assert evened({}) == {}
