"""Every theme keeps its colours apart for people with all cones and for people who lack one kind of them."""

import pytest

from journeycanvas.theme.contrast import Triple
from tests.theme.themes import COLOURED, a_theme
from tests.theme.vision import VISIONS, distance, nearest, seen

GROUNDS = {"paper": 5.0, "contrast": 5.8, "dark": 5.8}
"""The least distance of card grounds; these are pale and large, and each card has a sign in the deep tone too."""

SIGNS = {"paper": 8.0, "contrast": 7.0, "dark": 10.5}

CURVES = {"paper": 14.5, "contrast": 13.0, "dark": 13.0}


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (50.0, 0.0, -2.5), 4.3065),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_distance_is_that_of_the_published_pairs(one: Triple, other: Triple, published: float) -> None:
    assert distance(one, other) == pytest.approx(published, abs=0.00006)


def test_some_red_and_green_are_nearly_one_colour_without_the_middle_cones() -> None:
    red, green = "#C05A50", "#7E7D40"

    assert distance(seen(red, VISIONS["all cones"]), seen(green, VISIONS["all cones"])) > 30
    assert distance(seen(red, VISIONS["deuteranopia"]), seen(green, VISIONS["deuteranopia"])) < 10


@pytest.mark.parametrize("name", COLOURED)
def test_the_grounds_of_cards_are_told_apart(name: str) -> None:
    least, which = nearest({hue: roles.fill for hue, roles in a_theme(name).hues.items()})

    assert least >= GROUNDS[name], which


@pytest.mark.parametrize("name", COLOURED)
def test_signs_are_told_apart(name: str) -> None:
    least, which = nearest({hue: roles.deep for hue, roles in a_theme(name).hues.items()})

    assert least >= SIGNS[name], which


@pytest.mark.parametrize("name", COLOURED)
def test_good_bad_and_neutral_are_told_apart(name: str) -> None:
    theme = a_theme(name)

    assert nearest({"good": theme.good, "bad": theme.bad})[0] >= 10.0
    least, which = nearest({"good": theme.good, "bad": theme.bad, "neutral": theme.neutral})
    assert least >= 8.0, which


@pytest.mark.parametrize("name", COLOURED)
def test_the_two_tints_of_the_feeling_band_differ(name: str) -> None:
    theme = a_theme(name)

    assert nearest({"good": theme.good_tint, "bad": theme.bad_tint})[0] >= 2.5


@pytest.mark.parametrize("name", COLOURED)
def test_the_curves_of_personas_are_told_apart(name: str) -> None:
    least, which = nearest(a_theme(name).curves)

    assert least >= CURVES[name], which


@pytest.mark.parametrize("name", COLOURED)
def test_phases_are_told_apart(name: str) -> None:
    theme = a_theme(name)

    for part in (0, 2):
        least, which = nearest([phase[part] for phase in theme.phases])
        assert least >= 7.0, which


@pytest.mark.parametrize("name", COLOURED)
def test_links_of_different_meaning_are_told_apart(name: str) -> None:
    least, which = nearest(a_theme(name).links)

    assert least >= 10.0, which
