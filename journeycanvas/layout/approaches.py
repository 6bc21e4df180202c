"""Say where links come and pass on a curve, so that the thoughts beside it leave them a way."""

from collections.abc import Mapping
from typing import NamedTuple

from journeycanvas.model import Feeling, Journey, lane_view


class Approach(NamedTuple):
    """Whether links come from lanes above, or below, or both."""

    from_above: bool = False
    from_below: bool = False


class Approaches(NamedTuple):
    """How links reach feelings, by their ids, and beside which stages they pass each lane of feelings, by its id."""

    faces: Mapping[str, Approach]
    passed: Mapping[str, frozenset[str]]


def approaches(journey: Journey) -> Approaches:
    """Return what links do to the lanes of feelings of a map."""
    lanes = {lane: n for n, lane in enumerate(journey.lanes)}
    curves = [(n, lane.id) for n, lane in enumerate(journey.lanes.values()) if lane_view(lane) == "curve"]
    faces: dict[str, Approach] = {}
    passed: dict[str, set[str]] = {}
    for link in journey.links.values() if curves else ():
        a, b = journey.cards.get(link.from_), journey.cards.get(link.to)
        if a is None or b is None or a.lane not in lanes or b.lane not in lanes:
            continue
        step = lanes[b.lane] - lanes[a.lane]
        for card, way in ((a, step), (b, -step)):
            if isinstance(card, Feeling):
                so_far = faces.get(card.id, Approach())
                faces[card.id] = Approach(so_far.from_above or way < 0, so_far.from_below or way > 0)
        low, high = sorted((lanes[a.lane], lanes[b.lane]))
        for n, lane in curves:
            if low < n < high:
                passed.setdefault(lane, set()).update(stage for stage in (a.stage, b.stage) if stage is not None)
    return Approaches(faces, {lane: frozenset(stages) for lane, stages in passed.items()})
