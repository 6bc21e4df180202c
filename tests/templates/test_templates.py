"""What every blank canvas offers: questions instead of cards, and the seven parts in their order."""

import pytest

from journeycanvas.files import dump, load
from journeycanvas.places import resources_folder
from tests.templates.blanks import FILES, LONGEST_QUESTION, lanes, stage_titles, template

JOURNEYS = ["blueprint", "canvas", "complaint", "contacts", "crm", "day", "lifecycle-current", "lifecycle-future"]
SEVEN_PARTS = ["persona", "scenario", "goals", "actions", "emotions", "opportunities", "ownership"]
ROLES = {
    *SEVEN_PARTS,
    *("thoughts", "touchpoints", "pains", "metrics", "challenges", "technology", "plan", "storyboard"),
    *("evidence", "frontstage", "backstage", "support", "notes"),
}
FIVE_STAGES = ["Awareness", "Consideration", "Purchase", "Retention", "Advocacy"]
SIX_STAGES = [
    "Reach prospects",
    "Convert leads",
    "Build the relationship and loyalty",
    "Encourage upsell and cross-sell",
    "Keep customers",
    "Analyse results",
]
MOST_WORDS = 3  # in the title of a lane, so that it stays on one line or two
every_template = pytest.mark.parametrize("name", FILES)
every_journey = pytest.mark.parametrize("name", JOURNEYS)


def test_there_is_a_canvas_for_every_kind_of_work() -> None:
    assert set(FILES) == {*JOURNEYS, "persona", "opportunities", "grid"}


@every_template
def test_a_template_stands_in_its_file_as_the_program_writes_it(name: str) -> None:
    opened = load(FILES[name].read_bytes(), name)

    assert opened.repairs == ()
    assert dump(opened.journey) == FILES[name].read_bytes()


@every_template
def test_a_template_says_last_what_it_is_for(name: str) -> None:
    journey = template(name)

    assert journey.map.title
    assert journey.map.language == "en"
    assert list(journey.extra) == ["template"]
    assert list(journey.extra["template"]) == ["description"]
    assert journey.extra["template"]["description"].endswith(".")


@every_template
def test_a_template_is_blank(name: str) -> None:
    journey = template(name)

    filled = (journey.personas, journey.cards, journey.links, journey.comments, journey.pictures)
    assert not any(filled)
    assert not any(stage.goal or stage.note for stage in journey.stages.values())


@every_template
def test_every_lane_has_a_short_title_and_asks_a_question(name: str) -> None:
    for lane in lanes(name):
        assert 0 < len(lane.title.split()) <= MOST_WORDS, lane.id
        assert "?" in lane.prompt, lane.id
        assert len(lane.prompt) <= LONGEST_QUESTION, lane.prompt
        assert lane.role in ROLES, lane.id


@every_template
def test_persona_and_scenario_are_told_once_for_the_whole_map(name: str) -> None:
    assert [lane.role for lane in lanes(name)][:2] == ["persona", "scenario"]
    assert [lane.span for lane in lanes(name)][:2] == ["map", "map"]


@every_journey
def test_a_journey_offers_the_seven_parts_in_their_order(name: str) -> None:
    assert [lane.role for lane in lanes(name) if lane.role in SEVEN_PARTS] == SEVEN_PARTS


def test_the_canvas_is_the_seven_parts_and_nothing_else() -> None:
    assert [lane.role for lane in lanes("canvas")] == SEVEN_PARTS


@every_journey
def test_a_stage_needs_a_goal_an_action_and_an_owner(name: str) -> None:
    assert {lane.role for lane in lanes(name) if lane.required} == {"goals", "actions", "ownership"}


@pytest.mark.parametrize("name", ["canvas", "lifecycle-current", "lifecycle-future", "contacts"])
def test_a_life_cycle_runs_through_five_stages(name: str) -> None:
    assert stage_titles(name) == FIVE_STAGES


@pytest.mark.parametrize("name", ["lifecycle-current", "lifecycle-future", "contacts"])
def test_a_life_cycle_has_a_time_before_during_and_after_the_purchase(name: str) -> None:
    journey = template(name)
    stages = [journey.phases[stage.phase].title for stage in journey.stages.values() if stage.phase]

    assert stages == ["Before purchase"] * 2 + ["During purchase"] + ["After purchase"] * 2


def test_a_crm_process_runs_through_six_stages() -> None:
    assert stage_titles("crm") == SIX_STAGES
    assert {"technology", "metrics", "challenges", "plan"} <= {lane.role for lane in lanes("crm")}


@pytest.mark.parametrize(
    ("name", "kind"), [("lifecycle-current", "current"), ("lifecycle-future", "future"), ("day", "day")]
)
def test_a_journey_says_of_which_kind_it_is(name: str, kind: str) -> None:
    assert template(name).map.kind == kind


def test_a_blueprint_draws_its_three_lines_between_the_customer_and_what_supports_the_service() -> None:
    drawn = [(lane.role, lane.line) for lane in lanes("blueprint")]
    start = drawn.index(("evidence", "none"))

    assert template("blueprint").map.kind == "blueprint"
    assert drawn[start : start + 5] == [
        ("evidence", "none"),
        ("actions", "interaction"),
        ("frontstage", "visibility"),
        ("backstage", "internal"),
        ("support", "none"),
    ]


def test_a_contact_map_crosses_four_departments() -> None:
    crossed = [lane.department for lane in lanes("contacts") if lane.role == "touchpoints"]

    assert crossed == ["Marketing", "Sales", "Service", "Technical support"]


def test_a_contact_map_asks_for_channel_reason_time_path_duration_and_people() -> None:
    asked = " ".join(lane.prompt for lane in lanes("contacts"))

    for words in ("which channel", "Why do", "When do", "go through", "How long", "How many people"):
        assert words in asked


def test_channels_have_icons_of_the_built_in_set() -> None:
    icons = {channel.icon for name in FILES for channel in template(name).channels.values()}

    assert {icon for icon in icons if not (resources_folder() / "icons" / f"{icon}.svg").is_file()} == set()
