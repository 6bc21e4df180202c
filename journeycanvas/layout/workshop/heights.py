"""Share the height of a canvas among its lanes."""

from collections.abc import Mapping, Sequence

from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.sizes import PAD


def stack(note: Note | None, count: int) -> float:
    """Return how high so many notes are one below another, with the air around them."""
    return count * note.height + (count + 1) * PAD if note else 0.0


def with_asked(
    lanes: Sequence[str], least: list[float], asked: Sequence[Mapping[str, float]], room: float
) -> tuple[list[float], bool]:
    """Return the least heights of lanes with what is asked for them, as far as there is room, and whether there is.

    It is asked by their ids; the first of it is granted before the next.
    """
    wanted = least
    for heights in asked:
        wanted = [max(one, heights.get(lane, 0.0)) for lane, one in zip(lanes, least, strict=True)]
        least = _granted(least, wanted, room)
    return least, least == wanted


def _granted(least: list[float], wanted: list[float], room: float) -> list[float]:
    """Return the heights with what as many lanes as possible want more than the least."""
    heights, left = list(least), room - sum(least)
    for n in sorted(range(len(least)), key=lambda n: wanted[n] - least[n]):
        more = wanted[n] - least[n]
        if more > left:
            break
        heights[n], left = wanted[n], left - more
    return heights


def even_heights(least: list[float], are_drawn: list[bool], room: float, note: Note | None) -> list[float]:
    """Return the heights of lanes in which as many notes stand one below another as all of them have room for."""
    heights, count = least, 2
    while note is not None and not all(are_drawn):
        high = stack(note, count)
        higher = [one if drawn else max(one, high) for one, drawn in zip(least, are_drawn, strict=True)]
        if sum(higher) > room:
            break
        heights, count = higher, count + 1
    return heights
