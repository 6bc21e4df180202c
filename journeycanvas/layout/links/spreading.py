"""Spread the links in a corridor evenly over its width, and say how wide it would have to be."""

from collections.abc import Sequence

APART = 5.0  # between two tracks, where there is room
LEAST = 2.5
MARGIN = 5.0  # from the outer tracks to the cards: room for a bend or an arrowhead
LABEL_MARGIN = 1.5
OFF = 3.0  # from a hairline: dashes and dots are lost on one
NEAR = 1.6


def width_for(thick: Sequence[float]) -> float:
    """Return how wide a corridor should be for tracks with labels of these heights on them (0: none)."""
    margins = sum(LABEL_MARGIN if one else MARGIN for one in (thick[0], thick[-1])) if thick else 0.0
    hairline = OFF if len(thick) % 2 and (len(thick) > 1 or thick[0]) else 0.0
    return sum(thick) + margins + APART * max(len(thick) - 1, 0) + hairline


def spread(thick: Sequence[float], low: float, high: float, hairline: float | None, lean: float) -> list[float]:
    """Return where the tracks run, from low to high; lean says to which side a free choice goes."""
    count, room = len(thick), high - low - sum(thick)
    first, last = (LABEL_MARGIN if one else MARGIN for one in (thick[0], thick[-1]))
    gap = min(APART, (room - first - last) / (count - 1)) if count > 1 else 0.0
    if gap < LEAST and count > 1:  # too narrow: the margins give way first
        gap = min(LEAST, max(room, 0.0) / (count + 1))
        first = last = (room - gap * (count - 1)) / 2
    taken = sum(thick) + gap * (count - 1)
    least, most = low + first, high - last - taken
    start = (low + high - taken) / 2
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
