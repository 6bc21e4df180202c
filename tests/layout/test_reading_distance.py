"""From how far a text can be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.editor.dialogs.reading import reading_distance_m


@pytest.mark.parametrize(("points", "metres"), [(20, 2), (34, 3.5), (50, 5.5), (66, 7.5), (100, 11)])
def test_the_print_shops_table_holds(points: float, metres: float) -> None:
    assert reading_distance_m(points) == pytest.approx(metres)


@given(st.floats(0, 400), st.floats(0, 400))
def test_larger_text_is_read_from_farther(one: float, other: float) -> None:
    small, large = sorted((one, other))

    assert reading_distance_m(small) <= reading_distance_m(large)
