"""Persona, scenario and goals stand side by side above the stages, each with the people it is about."""

import pytest

from journeycanvas.layout.marks import Photo, Rule
from tests.builders import a_card, a_lane, a_persona, a_stage
from tests.layout.builders import a_map, a_picture, a_sheet
from tests.layout.seen import block_area, block_of, blocks_of, marks, texts_in, texts_on

SARA = a_persona(
    "p1",
    name="Sara",
    role="Newcomer",
    job="Nurse",
    location="Old town",
    age="27",
    gender="woman",
    education="BSc",
    quote="“If it works while I sleep”",
    goals=["a first book", "no queue"],
    pains=["small type"],
    channels=["app"],
    devices=["iPhone"],
    facts=["Moved here in May"],
    portrait="sara",
)
PERSONA = a_lane("l0", order="a", role="persona", title="Who", span="map")
SCENARIO = a_lane("l1", order="b", role="scenario", title="Scenario", prompt="What do they try?", span="map")
ACTIONS = a_lane("l2", order="c", role="actions", title="Actions")


def test_a_persona_shows_all_that_the_map_knows_of_it() -> None:
    block = block_of(a_sheet(a_map(SARA, lanes=[PERSONA], pictures={"sara": a_picture()})), "p1")

    assert texts_in(block) == [
        *("Sara", "Newcomer, Nurse, Old town", "“If it works while I sleep”"),
        *("Age", "27", "Gender", "woman", "Education", "BSc"),
        *("Goals", "a first book, no queue", "Obstacles", "small type", "Channels", "app", "Devices", "iPhone"),
        "Moved here in May",
    ]
    [portrait] = marks(block, Photo)
    assert (portrait.picture, portrait.round) == ("sara", True)


def test_a_persona_leaves_out_what_nobody_knows() -> None:
    assert texts_in(block_of(a_sheet(a_map(a_persona(name="Sara", age="27"), lanes=[PERSONA])), "p1")) == [
        *("Sara", "Age", "27")
    ]


def test_a_list_is_written_with_the_comma_of_its_language() -> None:
    sheet = a_sheet(a_map(a_persona(name="مریم", goals=["آرامش", "سرعت"]), lanes=[PERSONA], language="fa"))

    assert "آرامش، سرعت" in texts_in(block_of(sheet, "p1"))


def test_a_map_without_people_offers_a_persona_to_be_filled_by_hand() -> None:
    _, blank = blocks_of(a_sheet(a_map(lanes=[PERSONA])), "l0")

    assert texts_in(blank.block) == [*("Name", "Gender", "Age", "Job", "Education", "Channels", "Obstacles")]
    assert len(marks(blank.block, Rule)) == 7


@pytest.mark.parametrize("count", [1, 2, 3, 8])
def test_people_stand_beside_and_below_one_another_but_never_over(count: int) -> None:
    people = [a_persona(f"p{n}", name=f"Person {n}", quote="word " * 9 * n) for n in range(count)]
    sheet = a_sheet(a_map(*people, lanes=[PERSONA, SCENARIO, ACTIONS], stages=4))
    areas = [block_area(placed) for one in people for placed in blocks_of(sheet, one.id)]

    assert len(areas) == count
    assert not any(one.meets(other) for one in areas for other in areas if one is not other)


def test_lanes_across_the_map_that_come_first_stand_above_the_stages() -> None:
    card = a_card("c1", lane="l1", stage=None, text="They move to a new town")
    sheet = a_sheet(a_map(card, lanes=[PERSONA, SCENARIO, ACTIONS], stages=[a_stage(title="Compare")]))
    assert [one.title for one in sheet.headings] == ["", "Who", "Scenario", "Compare", "Actions"]

    assert block_area(blocks_of(sheet, "c1")[0]).bottom <= sheet.headings[3].y
    assert {"Scenario", "What do they try?", "They move to a new town"} <= set(texts_on(sheet))


@pytest.mark.parametrize("change", [{"collapsed": True}, {"line": "interaction"}])
def test_a_lane_across_the_map_that_is_no_panel_stands_below_the_stages(change: dict[str, object]) -> None:
    sheet = a_sheet(a_map(lanes=[SCENARIO.model_copy(update=change), ACTIONS], stages=1))
    titles = [one.title for one in sheet.headings]

    assert titles == ["", "", "Scenario", "Actions"]


def test_a_lane_across_the_map_keeps_its_place_after_a_lane_of_stages() -> None:
    last = a_lane("l3", order="d", title="Notes", span="map")

    assert [one.title for one in a_sheet(a_map(lanes=[ACTIONS, last], stages=0)).headings] == ["", "Actions", "Notes"]
