"""A whole sheet: what is read in which order, in which direction and digits, and which text of the map each word is."""

import json
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings

from journeycanvas.files import load
from journeycanvas.layout.marks import Words
from journeycanvas.model import Journey
from tests.builders import a_card, a_lane, a_stage
from tests.layout.builders import a_map, a_sheet
from tests.layout.expected import without_line_ends
from tests.layout.journeys import journeys
from tests.layout.seen import blocks_of, looks, seen, texts_on, written
from tests.samples.maps import FILES, NAMES, sample


def test_the_outline_is_the_map_then_what_stands_above_it_then_stages_then_lanes() -> None:
    lanes = [
        a_lane("l0", order="a", title="Persona", role="persona", span="map"),
        a_lane("l1", order="b", title="Actions"),
        a_lane("l2", order="c", title="Secret", hidden=True),
        a_lane("l3", order="d", title="Notes", span="map"),
    ]
    stages = [a_stage("s0", order="a", title="Ask"), a_stage("s1", order="b", title="Buy")]
    outline = [(one.level, one.title) for one in a_sheet(a_map(title="Loans", stages=stages, lanes=lanes)).headings]

    assert outline == [
        *((0, "Loans"), (1, "Persona"), (1, "Ask"), (1, "Buy")),
        *((1, "Actions"), (1, "Notes")),
    ]


def test_cards_are_painted_lane_by_lane_and_stage_by_stage() -> None:
    cards = [
        a_card("c4", lane="l1", stage="s0"),
        a_card("c2", stage="s0"),
        a_card("c3", stage="s1"),
        a_card("c1", stage="s0", order="Zz"),
    ]
    journey = a_map(*sorted(cards, key=lambda card: (card.order, card.id)))
    painted = [placed.record for placed in a_sheet(journey).placed if placed.record in journey.cards]

    assert painted == ["c2", "c1", "c3", "c4"]


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("fa", "rtl"), ("he", "rtl"), ("ar", "rtl")])
def test_a_map_runs_the_way_its_language_is_written(language: str, direction: str) -> None:
    sheet = a_sheet(a_map(a_card("c1"), a_card("c2", stage="s1"), language=language))
    [first], [second] = blocks_of(sheet, "c1"), blocks_of(sheet, "c2")

    assert (sheet.direction, sheet.language) == (direction, language)
    assert (first.x < second.x) == (direction == "ltr")


@pytest.mark.parametrize(
    ("language", "digits", "number"),
    [("fa", "auto", "۱٬۲۰۰"), ("fa", "latin", "1,200"), ("ar", "native", "١٬٢٠٠"), ("he", "auto", "1,200")],
)
def test_numbers_that_the_program_writes_have_the_digits_of_the_map(language: str, digits: str, number: str) -> None:
    journey = a_map(a_card(kind="touchpoint", people=1200, text="12 نفر"), language=language, digits=digits)

    assert number in texts_on(a_sheet(journey))
    assert "12 نفر" in texts_on(a_sheet(journey))


@pytest.mark.parametrize("theme", ["paper", "ink", "contrast", "dark"])
def test_a_theme_changes_colours_and_no_places(theme: str) -> None:
    journey = sample("library-en")
    ours, papers = a_sheet(journey, theme), a_sheet(journey)

    assert [look.places for look in looks(ours)] == [look.places for look in looks(papers)]


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_records_in_a_file_does_not_matter(name: str) -> None:
    raw = json.loads(FILES[name].read_bytes())
    for records in raw.values():
        if isinstance(records, list):
            Random(5).shuffle(records)
    shuffled = load(json.dumps(raw).encode(), name).journey

    assert looks(a_sheet(shuffled)) == looks(a_sheet(sample(name)))


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(journeys())
def test_words_that_name_their_source_start_with_its_text(journey: Journey) -> None:
    for one in seen(a_sheet(journey)):
        if isinstance(one.mark, Words) and one.mark.source is not None:
            record, field = one.mark.source
            found = journey.record(record)

            assert found is not None
            assert written(one.mark).startswith(without_line_ends(getattr(found, field)))
