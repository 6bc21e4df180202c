"""Give a colour its four roles on a card, and derive them from any "#RRGGBB" so that everything stays readable."""

from typing import NamedTuple

from journeycanvas.theme.contrast import from_oklch, luminance, oklch, ratio

STEP = 0.01  # of lightness; smaller than the eye tells apart


class Hue(NamedTuple):
    """One colour in its roles: a card's ground and the words on it, signs in the deep tone and the words on that."""

    fill: str
    deep: str
    on_deep: str
    text: str


class Tones(NamedTuple):
    """Where a theme keeps its grounds and signs: the limits of lightness and chroma (OKLCH) for a colour of one's own.

    On light paper a ground is at least as light as fill_lightness and a sign at most as light as deep_lightness;
    on dark paper it is the other way round.
    """

    fill_lightness: float
    fill_chroma: float
    deep_lightness: float
    deep_chroma: float


def derive(colour: str, paper: str, ink: str, tones: Tones, least: float) -> Hue:
    """Return the roles of "#RRGGBB" on this paper: itself wherever it can be read, else the nearest that can.

    Ink on the ground, and signs on the ground and on paper, reach the contrast `least`.
    """
    lightness, chroma, angle = oklch(colour)
    light = luminance(paper) > luminance(ink)
    nearer = max if light else min
    farther, down = (min, -STEP) if light else (max, STEP)

    level = nearer(lightness, tones.fill_lightness)
    fill = from_oklch(level, min(chroma, tones.fill_chroma), angle)
    while ratio(ink, fill) < least and 0.0 < level < 1.0:
        level -= down
        fill = from_oklch(level, min(chroma, tones.fill_chroma), angle)

    level = farther(lightness, tones.deep_lightness)
    deep = from_oklch(level, min(chroma, tones.deep_chroma), angle)
    while min(ratio(deep, fill), ratio(deep, paper)) < least and 0.0 < level < 1.0:
        level += down
        deep = from_oklch(level, min(chroma, tones.deep_chroma), angle)
    return Hue(fill, deep, paper, ink)


def ground_for(words: str, colour: str, least: float) -> str:
    """Return the colour itself where these words can be read on it, else the nearest of its hue where they can."""
    lightness, chroma, angle = oklch(colour)
    down = -STEP if luminance(words) > 0.5 else STEP
    while ratio(words, colour) < least and 0.0 < lightness < 1.0:
        lightness += down
        colour = from_oklch(lightness, chroma, angle)
    return colour
