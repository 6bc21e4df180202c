"""Any map, any edit of it, and what must hold of every map: for tests that say so whatever is drawn."""

import json
from collections import Counter
from functools import cache
from operator import attrgetter

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from journeycanvas.edit import Change, NewId
from journeycanvas.files import dump, load
from journeycanvas.files.mending import mend
from journeycanvas.model import Journey
from journeycanvas.model.lists import LISTS
from tests.builders import FILE, a_card, a_comment, a_journey, a_lane, a_link, a_persona, a_stage
from tests.edit.builders import a_session
from tests.edit.operations import OPERATIONS, Hand, possible
from tests.properties.journeys import files

law = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@cache
def a_whole_map() -> Journey:
    """Return a map with something of everything, as it comes out of a file."""
    journey = a_journey(
        a_card("c0", order="a0", text="one\ntwo", owner="Sales", personas=["p0"]),
        a_card("c1", order="a1", kind="pain", span=2, tags=["a"]),
        a_card("c2", order="a0", kind="feeling", stage="s1", persona="p0", level=-2, at=0.3),
        a_card("c3", order="a0", kind="touchpoint", stage="s2", text="می‌خواهم"),
        a_card("c4", order="a0", lane="l1", stage="s1", kind="opportunity", customer_value=50),
        a_card("c5", order="a1", lane="l1", stage="s1", span=3, kind="smell", loud=True),
        a_card("c6", order="a0", lane="l2", stage=None),
        a_card("c7", order="a1", lane="l2", stage="s1", text="+"),
        a_persona("p0", order="a0", name="Mina", facts=["some", "more"]),
        a_link("c0", "c1", order="a0"),
        a_comment("c0", order="a0"),
        stages=[a_stage(f"s{n}", order=f"a{n}") for n in range(4)],
        lanes=[
            a_lane("l0", order="a0"),
            a_lane("l1", order="a1", role="ownership"),
            a_lane("l2", order="a2", span="map"),
        ],
    )
    return load(dump(journey), FILE).journey


whole_maps = st.builds(a_whole_map)
any_maps = whole_maps | files().map(lambda raw: load(json.dumps(raw).encode(), FILE).journey)


def an_edit(data: st.DataObject, journey: Journey, new_id: NewId, name: str | None = None) -> Change:
    name = name or data.draw(st.sampled_from(possible(journey)), label="edit")
    return OPERATIONS[name].change(journey, Hand(data.draw, journey, new_id))


def assert_whole(journey: Journey) -> None:
    """Nothing points nowhere, ids differ, lists are sorted, the index is right, and the file is the same map."""
    assert mend(journey)[1] == ()
    ids = Counter([journey.map.id, *journey.pictures, *(id for name in LISTS for id in getattr(journey, name))])
    assert max(ids.values()) == 1
    for name in LISTS:
        records = list(getattr(journey, name).values())
        assert records == sorted(records, key=attrgetter("order", "id"))
    again = load(dump(journey), FILE)
    assert again.journey == journey
    places = [(lane, stage) for lane in journey.lanes for stage in (*journey.stages, None)]
    assert [journey.cell(*place) for place in places] == [again.journey.cell(*place) for place in places]


def assert_one_step(journey: Journey, change: Change, after: Journey) -> None:
    """Assert that a change leads from one map to another as one step, which is taken back to the byte."""
    session = a_session(journey)
    session.apply(change)
    assert session.journey == after
    session.undo()
    assert dump(session.journey) == dump(journey)
