"""The worked samples: what the program itself would write, and maps that a strategist would show."""

import re
import unicodedata
from collections import Counter, defaultdict
from itertools import pairwise

import pytest

from journeycanvas.files import dump, load
from journeycanvas.files.pictures import picture_bytes, picture_format, picture_of
from journeycanvas.model import Feeling, Metric, Opportunity, Pain, Touchpoint, lane_view
from journeycanvas.places import resources_folder
from tests.samples.maps import FILES, NAMES, cards, covered, linked, sample, texts

ICONS = {file.stem for file in (resources_folder() / "icons").glob("*.svg")}
SCRIPTS = {"fa": "ARABIC", "he": "HEBREW", "en": "LATIN"}
LINES = ["interaction", "visibility", "internal"]
LARGEST_PICTURE = 15_000  # bytes
LOW = -3  # a feeling that one would do something about
LARGE_FALL = 0.1  # of those who reached the stage before

every_sample = pytest.mark.parametrize("name", NAMES)


def test_there_is_a_persian_and_a_hebrew_map_and_an_english_blueprint() -> None:
    kinds = {sample(name).map.language: sample(name).map.kind for name in NAMES}

    assert kinds == {"fa": "current", "he": "current", "en": "blueprint"}


@every_sample
def test_a_sample_stands_in_its_file_as_the_program_writes_it(name: str) -> None:
    opened = load(FILES[name].read_bytes(), name)

    assert opened.repairs == ()
    assert dump(opened.journey) == FILES[name].read_bytes()


@every_sample
def test_a_sample_is_as_large_as_a_real_map(name: str) -> None:
    assert 60 <= len(sample(name).cards) <= 150
    assert 6 <= len(sample(name).stages) <= 7


@every_sample
def test_a_sample_says_what_it_is(name: str) -> None:
    facts = sample(name).map

    assert all((facts.title, facts.subtitle, facts.scope, facts.basis, facts.author, facts.organisation, facts.paper))
    assert facts.created < facts.changed


@every_sample
def test_most_letters_of_a_sample_are_those_of_its_language(name: str) -> None:
    letters = [letter for text in texts(name) for letter in text if letter.isalpha()]
    scripts = Counter(unicodedata.name(letter).split()[0] for letter in letters)

    assert scripts[SCRIPTS[sample(name).map.language]] > 0.9 * scripts.total()


@every_sample
def test_two_personas_have_portraits_and_words_of_their_own(name: str) -> None:
    journey = sample(name)

    assert len(journey.personas) == 2
    for persona in journey.personas.values():
        assert persona.portrait in journey.pictures
        assert all((persona.quote, persona.facts, persona.goals, persona.pains, persona.channels, persona.devices))


@every_sample
def test_pictures_are_small_png_files_known_by_their_own_bytes(name: str) -> None:
    journey = sample(name)
    portraits = {persona.portrait for persona in journey.personas.values()}
    drawings = {card.picture for card in journey.cards.values() if card.picture}

    assert set(journey.pictures) == portraits | drawings
    for id, picture in journey.pictures.items():
        content = picture_bytes(picture)
        assert picture_format(content).type == "image/png"
        assert picture_of(content) == (id, picture)
        assert len(content) <= LARGEST_PICTURE


def test_one_sample_tells_its_story_in_drawings() -> None:
    pictures = {name: [card for card in sample(name).cards.values() if card.picture] for name in NAMES}

    [storyboard] = [found for found in pictures.values() if found]
    assert len(storyboard) >= 2
    assert all(card.text for card in storyboard)


@every_sample
def test_every_touchpoint_has_a_channel_with_an_icon_and_some_are_moments_of_truth(name: str) -> None:
    journey, touchpoints = sample(name), cards(name, Touchpoint)

    assert all(touchpoint.channel in journey.channels for touchpoint in touchpoints)
    assert all(channel.icon in ICONS for channel in journey.channels.values())
    assert all(card.icon in ICONS for card in journey.cards.values() if card.icon)
    assert sum(touchpoint.critical == 3 for touchpoint in touchpoints) >= 2
    assert sum(bool(touchpoint.why and touchpoint.duration) for touchpoint in touchpoints) >= 4


@every_sample
def test_each_persona_has_a_curve_with_highs_and_lows_and_one_sees_the_future(name: str) -> None:
    journey, levels = sample(name), defaultdict(list)
    for feeling in cards(name, Feeling):
        levels[feeling.persona, feeling.state].append(feeling.level)

    assert {persona for persona, state in levels if state == "current"} == set(journey.personas)
    assert [state for _, state in levels].count("future") == 1
    assert all(len(curve) == len(journey.stages) for curve in levels.values())
    assert all(min(curve) <= LOW and max(curve) > 0 for (_, state), curve in levels.items() if state == "current")


@every_sample
def test_every_opportunity_answers_a_pain_and_every_pain_is_answered(name: str) -> None:
    answers = linked(name, "answers")

    assert {opportunity for opportunity, _ in answers} == {card.id for card in cards(name, Opportunity)}
    assert {pain for _, pain in answers} == {card.id for card in cards(name, Pain)}


@every_sample
def test_every_opportunity_is_weighed_and_taken_on(name: str) -> None:
    for card in cards(name, Opportunity):
        assert None not in (card.customer_value, card.business_value, card.effort)
        assert card.owner
        assert card.due or card.status == "idea"


@every_sample
def test_every_pain_says_how_much_it_hurts(name: str) -> None:
    assert all(card.severity for card in cards(name, Pain))


@every_sample
def test_the_way_loops_and_links_join_cards_that_are_there(name: str) -> None:
    journey = sample(name)
    onward = defaultdict(set)
    for start, end in linked(name, "flow"):
        onward[start].add(end)

    def reached(start: str) -> set[str]:
        found, waiting = set[str](), [start]
        while waiting:
            new = onward[waiting.pop()] - found
            found |= new
            waiting += new
        return found

    assert all(link.from_ in journey.cards and link.to in journey.cards for link in journey.links.values())
    assert any(start in reached(end) for start, end in linked(name, "return"))
    assert linked(name, "cause")


@every_sample
def test_every_stage_has_a_goal_an_action_a_measure_and_an_owner(name: str) -> None:
    journey = sample(name)

    assert all(stage.goal and stage.phase in journey.phases for stage in journey.stages.values())
    assert covered(name, "actions") == set(journey.stages)
    assert covered(name, "metrics") == set(journey.stages)
    assert covered(name, "ownership") == set(journey.stages)
    assert any(card.span > 1 for card in journey.cards.values())


@every_sample
def test_every_measure_has_a_target_and_every_large_fall_a_challenge(name: str) -> None:
    counts = [card for card in cards(name, Metric) if card.measure == "count"]
    fell = {
        after.stage
        for before, after in pairwise(counts)
        if before.value is not None and after.value is not None and after.value < (1 - LARGE_FALL) * before.value
    }

    assert all(card.value is not None and card.target is not None and card.date for card in cards(name, Metric))
    assert fell
    assert fell <= covered(name, "challenges")


@every_sample
def test_what_is_seen_what_is_assumed_and_what_is_proposed_are_told_apart(name: str) -> None:
    found = sample(name).cards.values()
    evidence = Counter(card.evidence for card in found)

    assert all(evidence[kind] >= 3 for kind in ("assumed", "observed", "proposed"))
    assert all(card.evidence == "observed" for card in found if card.source)


@every_sample
def test_every_lane_asks_a_question_and_has_an_answer(name: str) -> None:
    journey = sample(name)
    filled = {card.lane for card in journey.cards.values()}

    assert all(lane.title and lane.prompt for lane in journey.lanes.values())
    assert all(lane.id in filled for lane in journey.lanes.values() if lane.role != "persona")
    assert {"curve", "chart", "chips"} <= {lane_view(lane) for lane in journey.lanes.values()}


@every_sample
def test_comments_are_about_something_on_the_map(name: str) -> None:
    journey = sample(name)

    assert journey.comments
    assert all(comment.on in journey.cards and comment.author for comment in journey.comments.values())


def test_the_blueprint_has_its_three_lines_in_their_order() -> None:
    [blueprint] = [name for name in NAMES if sample(name).map.kind == "blueprint"]
    lanes = sample(blueprint).lanes.values()

    assert [lane.line for lane in lanes if lane.line != "none"] == LINES
    assert [lane.role for lane in lanes if lane.line != "none"] == ["actions", "frontstage", "backstage"]


def test_persian_is_written_with_persian_letters_digits_and_marks() -> None:
    [persian] = [name for name in NAMES if sample(name).map.language == "fa"]

    for text in texts(persian):
        assert not re.search("[\u064a\u0643\u0660-\u0669,;?%]", text), text  # Arabic yeh, kaf, digits; Latin marks
        assert not re.search(r"(?<![A-Za-z0-9])[0-9]", text), text
        assert not re.search("\u200c(?![\u0621-\u06cc])|(?<![\u0621-\u06cc\u0654])\u200c", text), text


@every_sample
def test_texts_have_no_stray_spaces(name: str) -> None:
    for text in texts(name):
        assert text == text.strip()
        assert "  " not in text, text
        assert not re.search(r" [،؛؟!.,:;?]", text), text
