"""A colour of one's own gets roles that can be read, in every theme, whatever colour it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.theme.contrast import from_oklch, oklch, ratio
from tests.theme.themes import HUES, NAMES, a_theme

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")
themes = {name: a_theme(name) for name in NAMES}


@given(colour=colours, name=st.sampled_from(NAMES))
def test_words_and_signs_on_a_colour_of_ones_own_can_be_read(colour: str, name: str) -> None:
    theme = themes[name]

    hue = theme.hue(colour)

    pairs = ((hue.text, hue.fill), (hue.deep, hue.fill), (hue.deep, theme.paper), (hue.on_deep, hue.deep))
    assert min(ratio(words, ground) for words, ground in pairs) >= theme.least_contrast


@given(colour=colours, name=st.sampled_from(NAMES))
def test_a_phase_of_ones_own_colour_can_be_read(colour: str, name: str) -> None:
    theme = themes[name]

    ground, words, line = theme.phase(0, colour)

    assert min(ratio(words, ground), ratio(line, theme.paper)) >= theme.least_contrast


@given(colours)
def test_lightness_chroma_and_hue_give_the_colour_back(colour: str) -> None:
    assert from_oklch(*oklch(colour)) == colour


@pytest.mark.parametrize("colour", ["#FFE8D0", "#EAF4FF"])
def test_a_pale_colour_is_the_ground_itself(colour: str) -> None:
    assert a_theme("paper").hue(colour).fill == colour


@pytest.mark.parametrize("colour", ["#7A1F5C", "#22456B"])
def test_a_deep_colour_is_the_sign_itself(colour: str) -> None:
    assert a_theme("paper").hue(colour).deep == colour


def test_small_letters_are_the_same_colour() -> None:
    theme = a_theme("paper")

    assert theme.hue("#b0306a") == theme.hue("#B0306A")


@pytest.mark.parametrize("name", NAMES)
def test_every_theme_knows_the_colours_of_the_format(name: str) -> None:
    assert tuple(a_theme(name).hues) == HUES


@pytest.mark.parametrize("unknown", [None, "", "mauve", "#12", "#GGGGGG", "#1234567", "red\n"])
def test_an_unknown_colour_is_the_other_one(unknown: str | None) -> None:
    theme = a_theme("paper")

    assert theme.hue(unknown, otherwise="blue") is theme.hues["blue"]
    assert theme.hue(unknown) is theme.hue(unknown, otherwise="mauve") is theme.hues["grey"]


def test_phases_take_their_colours_in_turn_and_begin_again() -> None:
    theme = a_theme("paper")

    assert len(theme.phases) >= 5
    assert theme.phase(len(theme.phases) + 1) == theme.phase(1) == theme.phases[1]
    assert theme.phase(0, "mauve") == theme.phases[0]


def test_a_phase_of_a_named_colour_wears_its_deep_tone() -> None:
    theme = a_theme("paper")
    teal = theme.hues["teal"]

    assert theme.phase(3, "teal") == (teal.deep, theme.on_head, teal.deep)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("colour", [*HUES, "#22456B", "#FFEE00"])
def test_all_stage_heads_of_a_theme_carry_the_same_words(name: str, colour: str) -> None:
    theme = a_theme(name)

    ground, words, _ = theme.phase(0, colour)

    assert words == theme.on_head
    assert ratio(ground, theme.paper) > 1.5
