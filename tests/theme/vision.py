"""See a colour as people do who lack one kind of cone, and measure how far two colours are apart.

Vision is simulated as in Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color Vision
Deficiency" (IEEE TVCG 15(6), 2009): the matrices of severity 1.0, on linear RGB. Distance is CIEDE2000 (Sharma, Wu,
Dalal, 2005); about 1 is the least that is seen side by side, 5 is plain.
"""

import math
from collections.abc import Mapping, Sequence
from itertools import combinations, product

from journeycanvas.theme.contrast import Triple, linear

Matrix = tuple[Triple, Triple, Triple]
VISIONS: Mapping[str, Matrix] = {
    "all cones": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def seen(colour: str, vision: Matrix) -> Triple:
    """Return CIELAB (D65) of a colour as this vision sees it."""
    light = linear(colour)
    red, green, blue = (
        min(1.0, max(0.0, math.fsum(share * part for share, part in zip(row, light, strict=True)))) for row in vision
    )
    x = _bent((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / 0.95047)
    y = _bent(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue)
    z = _bent((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _bent(part: float) -> float:
    return math.cbrt(part) if part > 216 / 24389 else 841 / 108 * part + 4 / 29


def distance(one: Triple, other: Triple) -> float:
    """Return CIEDE2000 of two CIELAB colours."""
    chroma_7 = ((math.hypot(*one[1:]) + math.hypot(*other[1:])) / 2) ** 7
    stretch = 1.5 - 0.5 * math.sqrt(chroma_7 / (chroma_7 + 25**7))
    chroma_1, chroma_2 = math.hypot(one[1] * stretch, one[2]), math.hypot(other[1] * stretch, other[2])
    hue_1 = math.atan2(one[2], one[1] * stretch) % math.tau
    hue_2 = math.atan2(other[2], other[1] * stretch) % math.tau
    turn = 0.0 if chroma_1 * chroma_2 == 0 else (hue_2 - hue_1 + math.pi) % math.tau - math.pi
    hue = hue_1 + hue_2 if chroma_1 * chroma_2 == 0 else hue_1 + turn / 2
    lightness, chroma = (one[0] + other[0]) / 2, (chroma_1 + chroma_2) / 2
    weight = (
        1
        - 0.17 * math.cos(hue - math.radians(30))
        + 0.24 * math.cos(2 * hue)
        + 0.32 * math.cos(3 * hue + math.radians(6))
        - 0.20 * math.cos(4 * hue - math.radians(63))
    )
    by_lightness = (other[0] - one[0]) / (1 + 0.015 * (lightness - 50) ** 2 / math.sqrt(20 + (lightness - 50) ** 2))
    by_chroma = (chroma_2 - chroma_1) / (1 + 0.045 * chroma)
    by_hue = 2 * math.sqrt(chroma_1 * chroma_2) * math.sin(turn / 2) / (1 + 0.015 * chroma * weight)
    twist = math.radians(60) * math.exp(-(((math.degrees(hue) % 360 - 275) / 25) ** 2))
    cross = -2 * math.sqrt(chroma**7 / (chroma**7 + 25**7)) * math.sin(twist)
    return math.sqrt(by_lightness**2 + by_chroma**2 + by_hue**2 + cross * by_chroma * by_hue)


def nearest(colours: Mapping[str, str] | Sequence[str]) -> tuple[float, str]:
    """Return the least distance of any two of the colours in any vision, and which two in which vision."""
    named = colours if isinstance(colours, Mapping) else dict(zip(map(str, range(len(colours))), colours, strict=True))
    return min(
        (distance(seen(named[one], matrix), seen(named[other], matrix)), f"{one} and {other}, {vision}")
        for (vision, matrix), (one, other) in product(VISIONS.items(), combinations(named, 2))
    )
