"""The plan of who leads the workshop: lanes with their questions, purpose, agenda, people, and room to write."""

from pathlib import Path

import pytest

from journeycanvas.files import open_map
from journeycanvas.layout.marks import Rule
from tests.builders import a_card, a_journey, a_lane, a_persona, a_stage
from tests.layout.builders import a_setting
from tests.layout.handouts.sheets import LANGUAGES, SAMPLES, TEMPLATES, said, said_on, sheets
from tests.layout.seen import seen


def test_the_plan_names_the_lanes_their_questions_and_their_letters() -> None:
    lanes = [
        a_lane("l0", title="Actions", prompt="What do they do?", role="actions", order="a0"),
        a_lane("l1", title="Pain points", prompt="What hurts?", department="Service", order="a1"),
    ]
    journey = a_journey(a_card("c1", owner="Sales"), lanes=lanes, stages=3, title="Loans")

    whole = said(sheets(journey, "facilitator"))

    assert {"Loans", "A", "B", "Actions", "What do they do?", "What hurts?", "Total"} <= set(whole)
    assert "Service, Sales" in " ".join(whole)
    assert [text for text in whole[whole.index("Welcome") :] if text in ("A", "Actions", "B", "Pain points")] == [
        "A",
        "Actions",
        "B",
        "Pain points",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_of_an_agenda_are_named_on_every_page_that_it_goes_on_to(language: str) -> None:
    lanes = [a_lane(f"l{n:02}", title=f"lane {n}") for n in range(30)]
    journey = a_journey(lanes=lanes, language=language)
    minutes = a_setting(journey).words.say("Minutes")

    pages = [said_on(leaf) for leaf in sheets(journey, "facilitator").leaves]

    with_lanes = [page for page in pages if any(text.startswith("lane ") for text in page)]
    assert len(with_lanes) > 1
    assert all(page.count(minutes) == 1 for page in with_lanes)


def test_the_purpose_names_first_and_last_stage_where_they_have_names() -> None:
    named = a_journey(stages=[a_stage("s0", title="Join", order="a0"), a_stage("s1", title="Read", order="a1")])

    assert "from “Join” to “Read”" in " ".join(said(sheets(named, "facilitator")))
    assert "“" not in " ".join(said(sheets(a_journey(), "facilitator")))


@pytest.mark.parametrize(
    ("language", "names", "list_of_them"),
    [
        ("en", ["Amara", "Walter", "Zoë"], "Amara, Walter and Zoë"),
        ("fa", ["مریم", "بهرام"], "مریم و بهرام"),
        ("he", ["נועה", "שמעון"], "נועה ושמעון"),
        ("he", ["Amara", "נועה", "Walter"], "Amara, נועה ו־Walter"),
        ("he", ["נועה", "3 חברים"], "נועה ו־3 חברים"),
        ("ar", ["ليلى"], "ليلى"),
        ("ar", ["Walter", "ليلى"], "Walter وليلى"),
        ("ar", ["ليلى", "Walter"], "ليلى و Walter"),
    ],
)
def test_the_people_of_a_plan_are_named_as_in_a_sentence(language: str, names: list[str], list_of_them: str) -> None:
    people = [a_persona(f"p{n}", name=name, order=f"a{n}") for n, name in enumerate(names)]

    assert list_of_them in " ".join(said(sheets(a_journey(*people, language=language), "facilitator")))


def test_notes_of_a_colour_are_counted_after_its_name() -> None:
    assert "Grey: 10" in said(sheets(a_journey(lanes=[a_lane("l0")]), "facilitator"))


@pytest.mark.parametrize("source", [*SAMPLES, *TEMPLATES], ids=lambda path: path.stem)
def test_the_last_page_of_a_plan_has_lines_to_write_on_down_to_its_foot(source: Path) -> None:
    last = sheets(open_map(source).journey, "facilitator").leaves[-1]
    [view] = last.views
    rules = [one.area.bottom * view.scale for one in seen(view.sheet) if isinstance(one.mark, Rule)]

    assert sorted(rules)[-2] > 0.8 * last.height  # the last is that of the foot
