"""What holds for every map, however odd: drawn at random, with texts that break programs."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.layout.marks import Box, Meaning, Photo, Sheet, WebLink, Words
from journeycanvas.model import Journey
from tests.layout.builders import a_sheet, a_typesetter, round_icons
from tests.layout.expected import card_places, expected_texts, is_on_curve, lane_areas, without_line_ends
from tests.layout.journeys import journeys, texts
from tests.layout.seen import Area, Seen, block_area, line_areas, look, looks, seen, written

many = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(journeys(linked=True))
def test_every_mark_stands_on_the_sheet(journey: Journey) -> None:
    sheet = a_sheet(journey)
    whole = Area(0.0, 0.0, sheet.width, sheet.height)

    assert [one for one in seen(sheet) if not whole.holds(one.area)] == []
    assert [placed for placed in sheet.placed if not whole.holds(block_area(placed))] == []


@many
@given(journeys())
def test_no_mark_is_turned_inside_out(journey: Journey) -> None:
    sized = [one.mark for one in seen(a_sheet(journey)) if isinstance(one.mark, Box | Meaning | Photo | WebLink)]

    assert [mark for mark in sized if mark.width < 0 or mark.height < 0] == []


@many
@given(journeys())
def test_words_stay_inside_their_block(journey: Journey) -> None:
    out = [
        (one.area, block_area(one.placed), written(one.mark))
        for one in seen(a_sheet(journey))
        if isinstance(one.mark, Words) and not block_area(one.placed).holds(one.area, slack=0.6)
    ]

    assert out == []


@many
@given(journeys(linked=True))
def test_no_words_cover_other_words(journey: Journey) -> None:
    words = [one for one in seen(a_sheet(journey)) if isinstance(one.mark, Words)]
    lines = sorted((area.top, number, area) for number, one in enumerate(words) for area in line_areas(one))
    covered = []
    for index, (_, number, area) in enumerate(lines):
        for top, other, below in lines[index + 1 :]:
            if top >= area.bottom:
                break
            if other != number and area.meets(below, slack=0.5):
                covered.append((_words(words[number]), _words(words[other])))

    assert covered == []


@many
@given(journeys())
def test_every_text_that_is_shown_is_there_whole(journey: Journey) -> None:
    sheet = a_sheet(journey)
    everything: dict[str, set[str]] = {}
    for one in seen(sheet):
        if isinstance(one.mark, Words):
            everything.setdefault(one.placed.record, set()).add(written(one.mark))
            everything.setdefault("", set()).add(written(one.mark))
    missing = [
        (record, text)
        for record, text in expected_texts(journey)
        if without_line_ends(text) not in everything.get(record, set())
    ]

    assert missing == []


@many
@given(journeys())
def test_cards_stand_in_their_cells_and_cover_no_other_card(journey: Journey) -> None:
    sheet = a_sheet(journey)
    places = card_places(journey, sheet)
    shown = [(placed.record, block_area(placed)) for placed in sheet.placed if placed.record in places]

    assert {record for record, _ in shown} == set(places)
    assert [(record, area) for record, area in shown if not places[record].holds(area)] == []
    apart = [(record, area) for record, area in shown if not is_on_curve(journey, journey.cards[record])]
    assert [(a[0], b[0]) for a, b in combinations(apart, 2) if a[1].meets(b[1])] == []


@many
@given(journeys(linked=True))
def test_a_right_to_left_map_is_the_mirror_image_of_a_left_to_right_one(journey: Journey) -> None:
    one_way, other_way = (
        a_sheet(replace(journey, map=journey.map.model_copy(update={"direction": way})), icons=round_icons())
        for way in ("ltr", "rtl")
    )

    assert (one_way.width, one_way.height) == (other_way.width, other_way.height)
    assert len(one_way.placed) == len(other_way.placed)
    for one, other in zip(seen(one_way), seen(other_way), strict=True):
        mirrored, there = look(one, mirrored_in=one_way.width), look(other)
        assert mirrored.what == there.what
        assert mirrored.places == pytest.approx(there.places, abs=1e-3)
    for heading, mirrored_heading in zip(one_way.headings, other_way.headings, strict=True):
        assert mirrored_heading == heading._replace(x=mirrored_heading.x)
        assert mirrored_heading.x == pytest.approx(one_way.width - heading.x - heading.width)


@many
@given(journeys(linked=True))
def test_the_same_map_gives_the_same_sheet(journey: Journey) -> None:
    first, second = a_sheet(journey), a_sheet(journey, typesetter=a_typesetter())

    assert looks(first) == looks(second)
    assert _letters(first) == _letters(second)
    assert first.headings == second.headings


@many
@given(journeys(least_cards=1), st.data())
def test_other_words_in_a_card_move_nothing_sideways_and_nothing_above(journey: Journey, data: st.DataObject) -> None:
    card = data.draw(st.sampled_from(list(journey.cards.values())))
    changed = card.model_copy(update={"text": data.draw(texts)})
    before, after = a_sheet(journey), a_sheet(replace(journey, cards={**journey.cards, card.id: changed}))
    lane = card.lane or ""
    top = lane_areas(journey, before)[lane].top if not journey.lanes[lane].hidden else before.height

    assert after.width == before.width
    assert _columns(after, journey, lane) == _columns(before, journey, lane)
    assert _over(after, top) == _over(before, top)


@many
@given(journeys())
def test_the_outline_goes_down_the_map_and_across_its_stages(journey: Journey) -> None:
    sheet = a_sheet(journey)
    [first, *rest] = sheet.headings

    assert (first.title, first.level) == (journey.map.title, 0)
    assert all(one.level == 1 for one in rest)
    assert [one.y for one in rest] == sorted(one.y for one in rest)
    shown = [one.title for one in journey.stages.values() if not one.hidden]
    assert sorted(one.title for one in rest) == sorted(
        [*shown, *(one.title for one in journey.lanes.values() if not one.hidden)]
    )


def _words(one: Seen) -> str:
    assert isinstance(one.mark, Words)
    return written(one.mark)


def _letters(sheet: Sheet) -> list[tuple[float, ...]]:
    """Return where every run of letters stands."""
    return [
        (one.placed.x + one.mark.x + run.x, one.placed.y + one.mark.y + line.baseline)
        for one in seen(sheet)
        if isinstance(one.mark, Words)
        for line in one.mark.block.lines
        for run in line.runs
    ]


def _columns(sheet: Sheet, journey: Journey, lane: str) -> dict[str, list[float]]:
    """Return where the cards of all other lanes start."""
    others = {card.id for card in journey.cards.values() if card.lane != lane}
    out: dict[str, list[float]] = {}
    for placed in sheet.placed:
        if placed.record in others:
            out.setdefault(placed.record, []).append(placed.x)
    return out


def _over(sheet: Sheet, y: float) -> list[tuple[str, float, float]]:
    """Return what ends above y."""
    return [(it.record, it.x, it.y) for it in sheet.placed if it.y + it.block.height < y]
