"""Say from which side links come to the feelings on a curve, so that thoughts leave the way to their faces free."""

from collections.abc import Mapping
from typing import NamedTuple

from journeycanvas.model import Feeling, Journey


class Approach(NamedTuple):
    """Whether links come from lanes above, or below, or both."""

    from_above: bool = False
    from_below: bool = False


def approaches(journey: Journey) -> Mapping[str, Approach]:
    """Return how links reach each feeling that has links to other lanes."""
    lanes = {lane: n for n, lane in enumerate(journey.lanes)}
    found: dict[str, Approach] = {}
    for link in journey.links.values():
        for one, other in ((link.from_, link.to), (link.to, link.from_)):
            card, far = journey.cards.get(one), journey.cards.get(other)
            if isinstance(card, Feeling) and far is not None and card.lane in lanes and far.lane in lanes:
                step = lanes[far.lane] - lanes[card.lane]
                so_far = found.get(one, Approach())
                found[one] = Approach(so_far.from_above or step < 0, so_far.from_below or step > 0)
    return found
