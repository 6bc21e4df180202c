"""The curve of feelings goes through its points, the way the journey goes, and never beyond them."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.layout.curves import Point, Trace, monotone

STEPS = [n / 40 for n in range(41)]

coordinates = st.floats(-1e4, 1e4)


@st.composite
def points(draw: st.DrawFn, least: int = 2) -> list[Point]:
    """Draw points whose x grows, some of them hardly."""
    gaps = draw(st.lists(st.floats(0.01, 500.0), min_size=least, max_size=12))
    x, out = draw(coordinates), []
    for gap in gaps:
        x += gap
        out.append(Point(x, draw(coordinates)))
    return out


def along(start: float, one: float, other: float, end: float, t: float) -> float:
    s = 1 - t
    return s * s * s * start + 3 * s * s * t * one + 3 * s * t * t * other + t * t * t * end


@given(points(least=1))
def test_the_curve_passes_through_every_point_in_their_order(given: list[Point]) -> None:
    path = monotone(given)

    assert [numbers[-2:] for _, numbers in path] == [tuple(point) for point in given]
    assert [verb for verb, _ in path] == ["M"] + ["C"] * (len(given) - 1)


@given(points())
def test_the_curve_never_rises_above_or_falls_below_two_neighbouring_points(given: list[Point]) -> None:
    for (a, b), (_, numbers) in zip(pairwise(given), monotone(given)[1:], strict=True):
        low, high = min(a.y, b.y), max(a.y, b.y)
        slack = 1e-9 * (1 + abs(low) + abs(high))
        ys = [along(a.y, numbers[1], numbers[3], b.y, t) for t in STEPS]

        assert low - slack <= min(ys)
        assert max(ys) <= high + slack


@given(points())
def test_the_curve_never_turns_back(given: list[Point]) -> None:
    for (a, b), (_, numbers) in zip(pairwise(given), monotone(given)[1:], strict=True):
        xs = [along(a.x, numbers[0], numbers[2], b.x, t) for t in STEPS]

        assert all(one < other for one, other in pairwise(xs))


@given(points(least=3))
def test_the_curve_has_no_corners(given: list[Point]) -> None:
    path = monotone(given)
    for (_, before), (_, after) in pairwise(path[1:]):
        x, y = before[4:]
        arriving, leaving = (y - before[3]) / (x - before[2]), (after[1] - y) / (after[0] - x)

        assert abs(arriving - leaving) <= 1e-6 * (1 + abs(arriving))


def test_no_points_are_no_curve() -> None:
    assert monotone([]) == ()


@given(points(), st.floats(0.0, 1.0), st.integers(0, 10))
def test_a_trace_knows_what_lies_on_its_curve(given: list[Point], t: float, part: int) -> None:
    path = monotone(given)
    _, numbers = path[1 + part % (len(path) - 1)]
    start = given[part % (len(path) - 1)]
    x = along(start.x, numbers[0], numbers[2], numbers[4], t)
    y = along(start.y, numbers[1], numbers[3], numbers[5], t)

    high, low = Trace(path).between(x - 5.0, x + 5.0)
    assert high < y + 5.0
    assert low > y - 5.0


@given(points())
def test_a_trace_is_nowhere_above_or_below_all_its_points(given: list[Point]) -> None:
    high, low = Trace(monotone(given)).between(given[0].x - 2.5, given[-1].x + 2.5)

    assert high > min(point.y for point in given) - 2.5
    assert low < max(point.y for point in given) + 2.5
