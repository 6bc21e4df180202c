"""Give a card whose lane or stage is not there a cell in which it can be seen."""

from itertools import count
from types import MappingProxyType

from journeycanvas.errors import Repair
from journeycanvas.i18n import catalogue
from journeycanvas.model import Card, Journey, Lane, Stage, order_between
from journeycanvas.model.grid import KIND_OF_ROLE
from journeycanvas.model.shown import has_one_cell

HOME_ROLE = MappingProxyType({kind: role for role, kind in KIND_OF_ROLE.items()})
"""Where a card of a kind looks for a lane; failing that among the notes, then in the last lane."""


def is_placed(card: Card, journey: Journey) -> bool:
    """Tell whether a card stands in a cell of the map."""
    lane = journey.lanes.get(card.lane or "")
    if lane is None:
        return False
    return card.stage in journey.stages or (card.stage is None and has_one_cell(journey, lane.id))


def place(card: Card, lanes: list[Lane], stages: list[Stage], journey: Journey) -> tuple[Card, list[Repair]]:
    """Return a card moved to one of the lanes and the first of the stages that may be used, and what was done."""
    repairs = []
    lane = journey.lanes.get(card.lane or "")
    if lane is None:
        lane = _home(card, lanes)
        repairs.append(Repair("card-lane", "cards", card.id, card.text, "lane", card.lane or "", _name(lane)))
        card = card.model_copy(update={"lane": lane.id})
    if not is_placed(card, journey):
        stage = stages[0] if stages and not lane.spans_map else None
        now = _name(stage or lane)
        repairs.append(Repair("card-stage", "cards", card.id, card.text, "stage", card.stage or "", now))
        card = card.model_copy(update={"stage": stage.id if stage else None})
    return card, repairs


def new_lane(journey: Journey) -> Lane:
    """Return a lane for cards that would be seen nowhere. Its id follows from the file, so that each opening agrees."""
    taken = journey.ids()
    id = next(id for number in count() if (id := f"unplaced{number or ''}") not in taken)
    last = max((lane.order for lane in journey.lanes.values()), default="")
    try:
        order = order_between(last, None)
    except ValueError:  # the last order was written by hand and is no fractional index
        order = last[:-1] + "~"
    title = catalogue(journey.map.language).say("Cards without a place")
    return Lane(id=id, order=order, role="notes", title=title)


def _name(record: Lane | Stage) -> str:
    return record.title or record.id


def _home(card: Card, lanes: list[Lane]) -> Lane:
    for role in (HOME_ROLE.get(card.kind), "notes"):
        for lane in lanes:
            if lane.role == role:
                return lane
    return lanes[-1]
