"""The legend as sheets of its own: larger than on the map, and all of what the map uses."""

from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.layout.handouts.sheets import outside, said, sheets


def test_the_legend_explains_what_the_map_uses_and_nothing_else() -> None:
    cards = [
        a_card("c1", "pain", severity=3, evidence="assumed"),
        a_card("c2", "feeling", level=2, lane="l1"),
        a_card("c3", lane="l2", owner="Sales"),
    ]
    lanes = [
        a_lane("l0", role="pains", title="Pain points", line="visibility", order="a0"),
        a_lane("l1", role="emotions", title="Feelings", order="a1"),
        a_lane("l2", role="ownership", title="Ownership", order="a2"),
    ]
    journey = a_journey(*cards, lanes=lanes, stages=[a_stage("s0", title="Join")])

    texts_said = set(said(sheets(journey, "legend")))

    assert {
        "How much it hurts",
        "Assumed",
        "Very good",
        "Line of visibility",
        "Sales",
        "Join",
        "Ownership",
    } <= texts_said
    assert not {"Observed", "Moment of truth", "Links between cards", "Channels"} & texts_said


def test_the_legend_is_larger_than_the_map() -> None:
    [leaf] = sheets(a_journey(title="Loans"), "legend").leaves

    assert leaf.views[0].scale > 2.0


def test_a_long_legend_goes_on_on_a_second_page() -> None:
    stages = [a_stage(f"s{n}", title=f"Stage {n}", order=f"a{n:03}") for n in range(150)]
    found = sheets(a_journey(stages=stages), "legend", paper="a5")

    assert found.counts[0][1] > 1
    assert [text for text in said(found) if text.startswith("Stage ")] == [f"Stage {n}" for n in range(150)]
    assert outside(found) == []
