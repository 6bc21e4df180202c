"""Tests of where something dropped lands on a laid-out map."""

import pytest

from journeycanvas.layout.landing import landing_at
from tests.layout.places import CARDS, area_in, places_of

LANGUAGES = pytest.mark.parametrize("language", ["en", "he"])


@LANGUAGES
def test_what_is_dropped_lands_before_the_card_whose_middle_it_is_above(language: str) -> None:
    places = places_of(*CARDS, language=language)
    first, second = area_in(places, "c1"), area_in(places, "c2")
    x = first.x + first.width / 2

    assert [
        landing.place
        for y in (first.y + 1, first.bottom - 1, second.bottom - 1)
        if (landing := landing_at(places, x, y)) is not None
    ] == [0, 1, 2]


def test_a_place_off_the_map_lands_in_the_nearest_cell() -> None:
    places = places_of(*CARDS)

    landing = landing_at(places, places.plan.width + 500, places.plan.height + 500)

    assert landing is not None
    assert landing.cell == ("l1", "s2")
