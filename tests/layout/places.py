"""Small maps, laid out, for tests of what stands where on them."""

from typing import Any

from journeycanvas.layout.areas import Area
from journeycanvas.layout.hits import Places
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.model import Journey, Record
from tests.builders import a_card, a_lane, a_stage
from tests.layout.builders import a_map, a_setting

CARDS = (
    a_card("c1", text="One", stage="s0", order="a1"),
    a_card("c2", text="Two", stage="s0", order="a2"),
    a_card("c3", text="Three", stage="s1", order="a3", span=2),
)


def small_map(*records: Record, **fields: Any) -> Journey:
    """Return a map of three stages and two lanes, or of the fields given."""
    stages = [a_stage(f"s{n}", order=f"a{n}", title=f"Stage {n}") for n in range(3)]
    lanes = [a_lane(f"l{n}", order=f"a{n}", title=f"Lane {n}") for n in range(2)]
    return a_map(*records, **{"stages": stages, "lanes": lanes, **fields})


def places_of(*records: Record, **fields: Any) -> Places:
    """Return where everything is on a small map."""
    journey = small_map(*records, **fields)
    return Places(plan(journey, a_setting(journey), Shelf()))


def area_in(places: Places, record: str) -> Area:
    """Return where a record stands that is shown."""
    found = places.area(record)
    assert found is not None
    return found
