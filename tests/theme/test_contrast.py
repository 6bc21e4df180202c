"""Every word of every theme can be read on what it stands on, and every line be seen."""

from collections.abc import Iterator

import pytest

from journeycanvas.theme import Theme
from journeycanvas.theme.contrast import from_oklch, luminance, oklch, ratio, written
from tests.theme.themes import HUES, NAMES, a_theme

AA, AAA, LINES = 4.5, 7.0, 3.0
"""WCAG 2.2: 1.4.3 for text, 1.4.6 for text at its best, 1.4.11 for what is drawn."""


def words_and_grounds(theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Yield what it is, the colour of the words and the colour they stand on."""
    everyday = {"ink": theme.ink, "soft": theme.soft}
    feelings = {"good": theme.good, "bad": theme.bad, "neutral": theme.neutral}
    curves = {f"curve {index}": curve for index, curve in enumerate(theme.curves)}
    band = {"paper": theme.paper, "good tint": theme.good_tint, "bad tint": theme.bad_tint}
    for ground, colour in band.items():
        for words, own in (everyday | feelings | curves | {"faint": theme.faint}).items():
            yield f"{words} on {ground}", own, colour
    for words, own in ({"accent": theme.accent} | dict(theme.links)).items():
        yield f"{words} on paper", own, theme.paper
    yield "words on a head", theme.on_head, theme.head
    for index, (ground, words, name) in enumerate(theme.phases):
        yield f"words on phase {index}", words, ground
        yield f"name of phase {index}", name, theme.paper
    for hue, roles in theme.hues.items():
        yield f"words on {hue}", roles.text, roles.fill
        yield f"soft on {hue}", theme.soft, roles.fill
        yield f"signs on {hue}", roles.deep, roles.fill
        yield f"signs of {hue} on paper", roles.deep, theme.paper
        yield f"words on deep {hue}", roles.on_deep, roles.deep


@pytest.mark.parametrize("name", NAMES)
def test_every_word_can_be_read_on_its_ground(name: str) -> None:
    theme = a_theme(name)
    least = AAA if name == "contrast" else AA

    found = {what: ratio(words, ground) for what, words, ground in words_and_grounds(theme)}

    assert {what: contrast for what, contrast in found.items() if contrast < least} == {}
    assert theme.least_contrast >= least


@pytest.mark.parametrize("name", NAMES)
def test_names_of_personas_on_the_blue_of_actions_have_contrast_to_spare_for_thin_strokes(name: str) -> None:
    blue = a_theme(name).hue("blue")

    assert ratio(blue.deep, blue.fill) >= 4.8


@pytest.mark.parametrize("name", NAMES)
def test_lit_dots_stand_out_from_unlit_ones(name: str) -> None:
    theme = a_theme(name)

    assert min(ratio(roles.deep, theme.ghost) for roles in theme.hues.values()) >= 2.0
    assert ratio(theme.accent, theme.ghost) >= 2.0
    assert min(ratio(theme.ghost, ground) for ground in (theme.paper, *(hue.fill for hue in theme.hues.values()))) > 1.2


@pytest.mark.parametrize("name", ["ink", "contrast"])
def test_the_outline_of_a_card_is_seen_inside_and_outside(name: str) -> None:
    theme = a_theme(name)

    assert theme.card_outline is not None
    assert theme.card_outline_width > 0.0
    assert min(ratio(theme.card_outline, ground) for ground in (theme.paper, theme.hue("yellow").fill)) >= LINES


@pytest.mark.parametrize("name", ["paper", "dark"])
def test_a_card_without_an_outline_is_seen_on_the_paper(name: str) -> None:
    theme = a_theme(name)

    assert theme.card_outline is None
    assert min(ratio(roles.fill, theme.paper) for roles in theme.hues.values()) > 1.1


def test_ink_is_black_and_white_and_grey() -> None:
    theme = a_theme("ink")
    single = (theme.paper, theme.ink, theme.soft, theme.faint, theme.ghost, theme.line, theme.rule, theme.middle)
    of_cards = (part for hue in (*HUES, "#B0306A") for part in theme.hue(hue))
    of_stages = (part for phase in theme.phases for part in phase)

    for colour in (*single, *of_cards, *of_stages, *theme.curves, *theme.links.values()):
        assert colour[1:3] == colour[3:5] == colour[5:7]


def test_black_on_white_is_twenty_one_to_one() -> None:
    assert ratio("#000000", "#FFFFFF") == ratio("#FFFFFF", "#000000") == pytest.approx(21.0)


def test_the_luminance_of_a_primary_is_its_share_of_white() -> None:
    assert [luminance(colour) for colour in ("#FF0000", "#00FF00", "#0000FF")] == pytest.approx(
        [0.2126, 0.7152, 0.0722]
    )


def test_more_chroma_than_a_screen_can_show_becomes_what_it_can_show() -> None:
    lightness, _, hue = oklch("#C03030")

    shown = from_oklch(lightness, 0.9, hue)

    assert oklch(shown)[0] == pytest.approx(lightness, abs=0.01)
    assert oklch(shown)[2] == pytest.approx(hue, abs=0.03)
    assert written((2.0, -1.0, 0.0)) == "#FF0000"
