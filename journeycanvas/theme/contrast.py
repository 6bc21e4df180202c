"""Measure colours and move them: luminance, contrast, lightness. Colours are "#RRGGBB" outside, floats inside.

Luminance and contrast follow WCAG 2.2; lightness and chroma are those of OKLCH (Ottosson 2020), where equal steps
look equal and a hue keeps its name from pastel to deep.
"""

import math
import re
from typing import TypeAlias

Triple: TypeAlias = tuple[float, float, float]

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}\Z")


def is_colour(text: str) -> bool:
    """Return whether the text is written as "#RRGGBB"."""
    return COLOUR.match(text) is not None


def linear(colour: str) -> Triple:
    """Return red, green and blue as amounts of light, 0 to 1 (IEC 61966-2-1)."""
    return _to_light(int(colour[1:3], 16)), _to_light(int(colour[3:5], 16)), _to_light(int(colour[5:7], 16))


def written(light: Triple) -> str:
    """Return amounts of light as "#RRGGBB", cut to what a screen can show."""
    return "#" + "".join(f"{_to_byte(part):02X}" for part in light)


def luminance(colour: str) -> float:
    """Return how bright a colour is, 0 for black to 1 for white (WCAG 2.2, relative luminance)."""
    red, green, blue = linear(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: str, other: str) -> float:
    """Return the contrast of two colours, 1 to 21, whichever stands on the other (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def oklch(colour: str) -> Triple:
    """Return lightness (0 to 1), chroma (0 grey, about 0.3 at most) and hue (radians)."""
    red, green, blue = linear(colour)
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return lightness, math.hypot(a, b), math.atan2(b, a)


def from_oklch(lightness: float, chroma: float, hue: float) -> str:
    """Return the colour of this lightness and hue, with as much of the chroma as a screen can show."""
    least, most = 0.0, chroma
    light = _light(lightness, chroma, hue)
    if _is_shown(light):
        return written(light)
    for _ in range(16):  # halving 16 times ends far below one step of a byte
        between = (least + most) / 2
        if _is_shown(_light(lightness, between, hue)):
            least = between
        else:
            most = between
    return written(_light(lightness, least, hue))


def _light(lightness: float, chroma: float, hue: float) -> Triple:
    a, b = chroma * math.cos(hue), chroma * math.sin(hue)
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def _is_shown(light: Triple) -> bool:
    return all(-0.0005 <= part <= 1.0005 for part in light)


def _to_light(byte: int) -> float:
    part = byte / 255
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def _to_byte(light: float) -> int:
    part = min(1.0, max(0.0, light))
    return round(255 * (12.92 * part if part <= 0.0031308 else 1.055 * math.pow(part, 1 / 2.4) - 0.055))
