"""Places between neighbours, and names for new records."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.model import new_id, order_between, orders_between


@given(st.lists(st.integers(0, 30), max_size=40))
def test_there_is_always_a_place_between_neighbours(places: list[int]) -> None:
    orders: list[str] = []
    for place in places:
        at = min(place, len(orders))
        before = orders[at - 1] if at else None
        after = orders[at] if at < len(orders) else None
        orders.insert(at, order_between(before, after))

    assert orders == sorted(set(orders))


def test_many_places_at_once_rise() -> None:
    orders = orders_between("a0", "a1", 20)

    assert ["a0", *orders, "a1"] == sorted({"a0", *orders, "a1"})
    assert orders_between(None, None, 0) == []


def test_a_record_without_an_order_counts_as_the_open_end() -> None:
    assert order_between("", "") == order_between(None, None)


@pytest.mark.parametrize(("before", "after"), [("a1", "a0"), ("a0", "a0"), ("?", None)])
def test_there_is_no_place_between_neighbours_that_are_not(before: str, after: str | None) -> None:
    with pytest.raises(ValueError, match="no order between"):
        order_between(before, after)


def test_new_ids_differ_and_follow_from_their_source() -> None:
    random = Random(1)
    ids = {new_id(random) for _ in range(1000)}

    assert len(ids) == 1000
    assert new_id(Random(1)) in ids
    assert all(id.isalnum() and len(id) == 12 for id in ids)
