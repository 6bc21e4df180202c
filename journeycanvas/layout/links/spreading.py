"""Spread the links in a corridor evenly over its width, and say how wide it would have to be."""

from collections.abc import Sequence
from typing import NamedTuple

APART = 5.0  # between two tracks, where there is room
LEAST = 2.5
MARGIN = 5.0  # from the outer tracks to the cards: room for a bend
HEAD_MARGIN = 8.0  # room for an arrowhead that comes from farther away
LABEL_MARGIN = 1.5
OFF = 3.0  # from a hairline: dashes and dots are lost on one
NEAR = 1.6
SLACK = 0.6


class Tracks(NamedTuple):
    """Tracks that lie side by side: the heights of the labels on them (0: none), and whether arrowheads stand between
    the outer ones and the cards, on the low side and on the high one. lean says to which side a free choice goes.
    """

    thick: Sequence[float]
    heads: tuple[bool, bool] = (False, False)
    lean: float = 0.0

    @property
    def margins(self) -> tuple[float, float]:
        """Return how far the outer tracks keep from the cards."""
        low, high = (
            HEAD_MARGIN if head else LABEL_MARGIN if thick else MARGIN
            for head, thick in zip(self.heads, (self.thick[0], self.thick[-1]), strict=True)
        )
        return low, high


def width_for(tracks: Tracks) -> float:
    """Return how wide a corridor should be for these tracks."""
    count = len(tracks.thick)
    hairline = OFF + SLACK if count % 2 and (count > 1 or tracks.thick[0]) else 0.0
    return sum(tracks.thick) + sum(tracks.margins) + APART * (count - 1) + hairline


def spread(tracks: Tracks, low: float, high: float, hairline: float | None) -> list[float]:
    """Return where the tracks run, from low to high."""
    thick, lean = tracks.thick, tracks.lean
    if sum(thick) > high - low:  # labels will cover each other, but no link leaves its corridor
        thick = [0.0] * len(thick)
    count, room = len(thick), high - low - sum(thick)
    first, last = tracks.margins
    gap = min(APART, (room - first - last) / (count - 1)) if count > 1 else 0.0
    if gap < LEAST and count > 1:  # too narrow: the margins give way first
        gap = min(LEAST, max(room, 0.0) / (count + 1))
        first = last = (room - gap * (count - 1)) / 2
    taken = sum(thick) + gap * (count - 1)
    least, most = low + first, high - last - taken
    start = (low + high - taken + first - last) / 2
    places = _tracks(thick, start, gap)
    if hairline is None or least >= most:
        return places
    shifts = sorted(
        {0.0, *(hairline + side * OFF - place for place in places for side in (-1.0, 1.0))},
        key=lambda shift: (abs(shift), shift * lean < 0),
    )
    return _tracks(thick, start + _best(shifts, start, (least, most), places, hairline, lean), gap)


def _best(
    shifts: Sequence[float],
    start: float,
    limits: tuple[float, float],
    places: Sequence[float],
    hairline: float,
    lean: float,
) -> float:
    """Return the smallest shift that brings no track on the hairline; to the side it leans to, where that is free."""
    allowed = [
        shift
        for shift in shifts
        if limits[0] - 0.01 <= start + shift <= limits[1] + 0.01
        and all(abs(place + shift - hairline) >= NEAR for place in places)
    ]
    leaning = [shift for shift in allowed if shift * lean >= 0 and shift]
    if lean and len(places) == 1 and leaning:
        return leaning[0]
    return allowed[0] if allowed else 0.0


def _tracks(thick: Sequence[float], start: float, gap: float) -> list[float]:
    places, at = [], start
    for one in thick:
        places.append(at + one / 2)
        at += one + gap
    return places
