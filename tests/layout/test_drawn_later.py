"""What is known of a card before it is drawn is what its drawing shows."""

from dataclasses import replace

import pytest

from journeycanvas.files import open_map
from journeycanvas.layout.hits import Places
from journeycanvas.layout.marks import Box, Meaning
from journeycanvas.layout.plan import Plan
from journeycanvas.layout.sheet import plan
from journeycanvas.layout.shelf import Shelf
from journeycanvas.places import templates_folder
from tests.layout.builders import a_setting

SAMPLES = ("insurance-fa", "clinic-he", "library-en")
LARGE = 30.0


def a_plan(name: str) -> Plan:
    journey = open_map(templates_folder() / "samples" / f"{name}.journey").journey
    return plan(journey, a_setting(journey), Shelf())


@pytest.mark.parametrize("name", SAMPLES)
def test_a_card_is_as_high_as_it_was_taken_to_be_and_stands_for_its_record(name: str) -> None:
    blocks = [placed.block for strip in a_plan(name).strips for placed in strip.placed]
    later = [(block, block.gist.record) for block in blocks if block.gist is not None and block.gist.record]

    assert later
    for block, record in later:
        meant = [mark for mark in block.marks if isinstance(mark, Meaning)]
        assert [mark[:5] for mark in meant] == [(0.0, 0.0, block.width, block.height, record)]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_ground_that_is_known_of_a_card_is_the_one_it_is_drawn_on(name: str) -> None:
    blocks = [placed.block for strip in a_plan(name).strips for placed in strip.placed]
    for block in blocks:
        for area in block.gist.areas if block.gist is not None else ():
            if isinstance(area, Box) and area.width >= LARGE:
                drawn = [mark[:5] for mark in block.marks if isinstance(mark, Box)]
                assert area[:5] in drawn


@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_drawn_to_know_where_the_cards_stand(name: str) -> None:
    laid_out = a_plan(name)
    places = Places(laid_out)
    blocks = [placed.block for strip in laid_out.strips for placed in strip.placed]

    cards = [block for block in blocks if block.gist is not None and block.gist.record]

    assert all(places.area(block.gist.record) for block in cards if block.gist is not None)
    assert all(block.drawn is None for block in cards)


@pytest.mark.parametrize("name", SAMPLES)
def test_each_thought_beside_a_curve_is_drawn_by_itself(name: str) -> None:
    journey = open_map(templates_folder() / "samples" / f"{name}.journey").journey
    unlinked = replace(journey, links={})  # links look for a way between all words
    strips = plan(unlinked, a_setting(unlinked), Shelf()).strips
    blocks = [placed.block for strip in strips for placed in strip.placed]
    thoughts = [block for block in blocks if block.gist is not None and not block.gist.record]

    (words,) = thoughts[0].marks

    assert words[:2] == (0.0, 0.0)
    assert len(thoughts) > 2
    assert all(block.drawn is None for block in thoughts[1:])


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_laid_out_first_of_a_map_without_links_stays_where_it_is(name: str) -> None:
    journey = open_map(templates_folder() / "samples" / f"{name}.journey").journey
    unlinked = replace(journey, links={})
    setting, shelf = a_setting(unlinked), Shelf()

    first = plan(unlinked, setting, shelf, 0.3)
    whole = plan(unlinked, setting, shelf)

    assert not first.is_whole
    assert whole.is_whole
    assert first.strips == whole.strips[: len(first.strips)]
    assert first.strips[-1].y + first.strips[-1].height > 0.3 * first.width


@pytest.mark.parametrize("name", SAMPLES)
def test_a_map_with_links_is_laid_out_whole(name: str) -> None:
    journey = open_map(templates_folder() / "samples" / f"{name}.journey").journey

    assert journey.links
    assert plan(journey, a_setting(journey), Shelf(), 0.1).is_whole
