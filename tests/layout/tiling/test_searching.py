"""How the rows of a poster are chosen together with the cuts inside them."""

from collections.abc import Callable
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as some

from journeycanvas.layout.tiling.searching import MOST_ROWS, Heights, Price, best_rows

HEIGHTS = Heights(length=400.0, most=80.0, last=90.0, least=35.0)
PLACES = [10.0 * n for n in range(1, 40)]


def rows_of(price: Callable[[float, float], Price], heights: Heights = HEIGHTS) -> tuple[float, ...] | None:
    return best_rows(heights, PLACES, lambda place: 0.0, price, 1.0)


def cheapest_way(paid: dict[tuple[float, float], float]) -> float:
    """Return what the best rows take, by trying all of them from the last one up."""
    best = {400.0: 0.0}
    for top in sorted({0.0, *PLACES}, reverse=True):
        ways = [
            paid[top, end] + best[end]
            for end in best
            if HEIGHTS.least <= end - top <= (HEIGHTS.last if end == 400.0 else HEIGHTS.most)
        ]
        if ways:
            best[top] = min(ways)
    return best[0.0]


@given(some.randoms(use_true_random=False))
def test_no_other_rows_take_less(dice) -> None:  # type: ignore[no-untyped-def]
    edges = [0.0, *PLACES, 400.0]
    paid = {(top, end): float(dice.randint(1, 9)) for top in edges for end in edges if end > top}
    rows = rows_of(lambda top, end: (paid[top, end], 0.0))

    assert rows is not None
    assert (rows[0], rows[-1]) == (0.0, 400.0)
    assert sum(paid[row] for row in pairwise(rows)) == cheapest_way(paid)


def test_rows_end_where_what_stands_below_is_cut_elsewhere() -> None:
    """A row that has text of both halves of the page goes through a line, wherever it is cut inside."""
    rows = rows_of(lambda top, end: (1.0 + 6.0 * (top < 230.0 < end), 0.0))

    assert rows is not None
    assert 230.0 in rows
    assert len(rows) == 6


def test_of_rows_that_take_as_many_sheets_those_are_best_that_cut_best() -> None:
    wanted = (0.0, 70.0, 150.0, 230.0, 310.0, 400.0)

    assert rows_of(lambda top, end: (1.0, sum(edge not in wanted for edge in (top, end)))) == wanted


def test_a_search_that_takes_too_long_is_given_up() -> None:
    heights = HEIGHTS._replace(length=400.0 * MOST_ROWS)
    places = [10.0 * n for n in range(1, 40 * MOST_ROWS)]

    assert best_rows(heights, places, lambda place: 0.0, lambda top, end: (1.0, 0.0), 0.0) is None
