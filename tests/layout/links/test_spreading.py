"""How links that run side by side share the width of a gutter."""

from itertools import pairwise

import pytest

from journeycanvas.layout.links.spreading import LEAST, NEAR, Tracks, spread, width_for


@pytest.mark.parametrize("lean", [-1.0, 1.0])
def test_a_link_alone_keeps_off_the_hairline_on_the_side_it_leans_to(lean: float) -> None:
    [place] = spread(Tracks([0.0], lean=lean), 92.0, 108.0, 100.0)

    assert (place - 100.0) * lean >= NEAR


def test_two_links_stand_on_both_sides_of_the_hairline() -> None:
    first, second = spread(Tracks([0.0, 0.0]), 92.0, 108.0, 100.0)

    assert first < 100.0 < second


@pytest.mark.parametrize("count", range(1, 12))
def test_tracks_have_their_room_in_a_gutter_of_the_width_they_ask_for(count: int) -> None:
    tracks = Tracks([0.0] * count)

    places = spread(tracks, 0.0, width_for(tracks), None)

    assert all(b - a >= LEAST for a, b in pairwise(places))
    assert all(0.0 < place < width_for(tracks) for place in places)


@pytest.mark.parametrize("count", range(2, 40))
def test_tracks_stay_in_a_gutter_that_is_too_narrow(count: int) -> None:
    places = spread(Tracks([0.0, 12.0] * count), 0.0, 16.0, 8.0)

    assert all(0.0 < place < 16.0 for place in places)


def test_a_label_has_its_whole_height_to_itself() -> None:
    tracks = Tracks([0.0, 12.0, 0.0])

    before, label, after = spread(tracks, 0.0, width_for(tracks), None)

    assert label - before >= 6.0 + LEAST
    assert after - label >= 6.0 + LEAST
