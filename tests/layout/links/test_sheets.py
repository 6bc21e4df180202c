"""Links on laid-out maps: what is drawn, what it says, and what it leaves alone."""

import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.layout.links.strokes import LOOKS, look_of
from journeycanvas.layout.marks import Block, Box, Meaning, Rule, Shape, Sheet, Words
from journeycanvas.model import Journey
from tests.builders import a_card, a_lane, a_link, a_stage
from tests.layout.builders import a_map, a_sheet
from tests.layout.journeys import PLAIN, journeys
from tests.layout.seen import Area, mark_area, seen

TEXTS = (
    "Asks a friend",
    "Compares three offers and cannot tell which is the cheapest",
    "Calls",
    "Waits",
    "Signs",
    "Pays",
)
LINKS = (
    a_link("c0", "c1", "k0"),
    a_link("c4", "c1", "k1", style="return", label="asks again"),
    a_link("c2", "c5", "k2", style="cause", label="because nobody says what comes next"),
    a_link("c3", "c3", "k3", style="answers"),
    a_link("c5", "c0", "k4", style="return", label="next year"),
)


def a_linked_map(*links: object, **fields: object) -> Journey:
    """Return a map of three stages and two lanes with six cards and these links."""
    cards = [
        a_card(f"c{n}", text=text, order=f"a{n}", lane=f"l{n % 2}", stage=f"s{n // 2}") for n, text in enumerate(TEXTS)
    ]
    return a_map(*cards, *links, **{"stages": 3, "lanes": 2, **fields})  # type: ignore[arg-type]


def links_of(sheet: Sheet) -> Block | None:
    """Return the block of all links."""
    blocks = [placed.block for placed in sheet.placed]
    return next((one for one in blocks if any(isinstance(m, Meaning) and m.record == "k0" for m in one.marks)), None)


def test_a_map_without_links_has_no_block_for_them() -> None:
    assert links_of(a_sheet(a_linked_map())) is None


def test_every_link_says_which_it_is_and_what() -> None:
    block = links_of(a_sheet(a_linked_map(*LINKS)))

    assert block is not None
    said = {mark.record: mark.text for mark in block.marks if isinstance(mark, Meaning)}
    assert set(said) == {link.id for link in LINKS}
    assert "Asks a friend" in said["k0"]
    assert "asks again" in said["k1"]


def test_a_link_to_a_hidden_card_is_left_out() -> None:
    stages = [a_stage("s0", order="a0"), a_stage("s1", order="a1"), a_stage("s2", order="a2", hidden=True)]

    block = links_of(a_sheet(a_linked_map(*LINKS, stages=stages)))

    assert block is not None
    assert {mark.record for mark in block.marks if isinstance(mark, Meaning)} == {"k0", "k3"}


def test_a_right_to_left_map_has_the_same_links_in_a_mirror() -> None:
    one, other = (links_of(a_sheet(a_linked_map(*LINKS, direction=way))) for way in ("ltr", "rtl"))

    assert one is not None
    assert other is not None
    assert one.width == other.width
    for mark, turned in zip(one.marks, other.marks, strict=True):
        if isinstance(mark, Shape):
            assert isinstance(turned, Shape)
            points = [(verb, tuple(_turned(one.width, numbers))) for verb, numbers in turned.path]
            assert [verb for verb, _ in points] == [verb for verb, _ in mark.path]
            for (_, mine), (_, its) in zip(mark.path, points, strict=True):
                assert mine == pytest.approx(its)
        elif isinstance(mark, Box):
            assert isinstance(turned, Box)
            assert (mark.x, mark.y, mark.width) == pytest.approx((one.width - turned.x - turned.width, *turned[1:3]))


def _turned(width: float, numbers: tuple[float, ...]) -> list[float]:
    return [width - value if n % 2 == 0 else value for n, value in enumerate(numbers)]


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_label_stands_on_no_card_and_on_no_other_words(direction: str) -> None:
    sheet = a_sheet(a_linked_map(*LINKS, direction=direction))

    labels = [
        one for one in seen(sheet) if isinstance(one.mark, Words) and one.mark.source and one.mark.source[1] == "label"
    ]
    others = [one for one in seen(sheet) if isinstance(one.mark, Words) and one not in labels]
    cards = [placed for placed in sheet.placed if placed.record.startswith("c")]

    assert len(labels) == 3
    for label in labels:
        area = label.area
        assert not [one for one in others if area.meets(one.area)]
        assert not [
            card
            for card in cards
            if area.meets(mark_area(Box(0, 0, card.block.width, card.block.height), card.x, card.y))
        ]
        assert not [one for one in labels if one is not label and area.meets(one.area)]


def test_links_that_need_room_move_the_lanes_apart_and_nothing_else_does() -> None:
    bare, linked = a_sheet(a_linked_map()), a_sheet(a_linked_map(*LINKS))
    few = a_sheet(a_linked_map(LINKS[0]))

    assert linked.height > few.height
    assert _lanes(few) == _lanes(bare)


def _lanes(sheet: Sheet) -> list[tuple[float, float]]:
    return [(heading.y, heading.height) for heading in sheet.headings if heading.title.startswith("l")]


def test_every_kind_of_link_has_its_own_line_or_head() -> None:
    assert len({(look.dash, look.head) for look in LOOKS.values()}) == len(LOOKS) == 4


def test_a_kind_that_is_not_known_looks_like_a_flow() -> None:
    assert look_of("of 2031") == look_of("flow")


def test_the_legend_shows_the_kinds_in_use_and_no_others() -> None:
    def words(sheet: Sheet) -> set[str]:
        return {line.text for one in seen(sheet) if isinstance(one.mark, Words) for line in one.mark.block.lines}

    assert {"next step", "going back"} <= words(a_sheet(a_linked_map(*LINKS[:2])))
    assert "cause" not in words(a_sheet(a_linked_map(*LINKS[:2])))


def test_a_feeling_is_reached_from_the_lane_below_without_touching_a_thought() -> None:
    lanes = [a_lane("l0", order="a0", role="emotions"), a_lane("l1", order="a1", role="pains")]
    journey = replace(a_map(lanes=lanes, stages=3), cards={})
    cards = {
        "f": a_card("f", "feeling", lane="l0", stage="s1", level=-3, text="Not again, I have sent them twice"),
        "p": a_card("p", "pain", lane="l1", stage="s1", text="The papers are lost"),
    }
    link = a_link("p", "f", "k0", style="cause")
    sheet = a_sheet(replace(journey, cards=cards, links={"k0": link}))
    block = links_of(sheet)

    assert block is not None
    placed = next(one for one in sheet.placed if one.block is block)
    lines = [mark_area(mark, placed.x, placed.y) for mark in block.marks if isinstance(mark, Shape | Rule)]
    thoughts = [
        one.area for one in seen(sheet) if isinstance(one.mark, Words) and "again" in one.mark.block.lines[0].text
    ]
    assert thoughts
    assert not [one for one in thoughts for line in lines if one.meets(line)]


def test_the_routing_is_loaded_only_for_a_map_with_links() -> None:
    code = "import sys, journeycanvas.layout.sheet; print('journeycanvas.layout.links.routing' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys(linked=True), st.data())
def test_links_on_any_map_stay_on_the_sheet(journey: Journey, data: st.DataObject) -> None:
    ends = st.sampled_from(sorted(journey.cards) or ["gone"])
    labels = st.sampled_from(["", "again", *PLAIN])
    drawn = data.draw(st.lists(st.tuples(ends, ends, labels), max_size=6))
    more = {f"more{n}": a_link(a, b, f"more{n}", label=label) for n, (a, b, label) in enumerate(drawn)}
    sheet = a_sheet(replace(journey, links={**journey.links, **more}))
    whole = Area(0.0, 0.0, sheet.width, sheet.height)

    assert [one for one in seen(sheet) if not whole.holds(one.area)] == []


def test_a_link_from_a_panel_goes_round_the_heads_of_the_stages() -> None:
    lanes = [a_lane("l0", order="a0", role="goals", span="map"), a_lane("l1", order="a1")]
    goal = a_card("g", lane="l0", stage=None, text="A card and a first book without having to be awake at noon")
    first = a_card("c", lane="l1", stage="s1", text="Asks a friend")
    stages = [
        a_stage(f"s{n}", order=f"a{n}", title="A stage with a long name", goal="Get on with it") for n in range(3)
    ]
    sheet = a_sheet(a_map(goal, first, a_link("g", "c", "k0"), stages=stages, lanes=lanes))
    block = links_of(sheet)

    assert block is not None
    placed = next(one for one in sheet.placed if one.block is block)
    link = [mark_area(one, placed.x, placed.y) for one in block.marks if isinstance(one, Meaning)]
    words = [one.area for one in seen(sheet) if isinstance(one.mark, Words) and one.placed is not placed]
    heads = [one.area for one in seen(sheet) if isinstance(one.mark, Meaning) and one.mark.record.startswith("s")]
    assert heads
    assert not [area for area in words for line in link if area.meets(line)]
    assert not [area for area in heads for line in link if area.meets(line, slack=3.5)]
