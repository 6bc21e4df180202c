"""New maps are started from blank canvases, in another language and with ids of their own."""

import json
from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from journeycanvas.errors import NoSuchTemplate
from journeycanvas.files import dump, load
from journeycanvas.files.templates import Template, find_template, start_from, templates
from journeycanvas.i18n import catalogue, languages
from journeycanvas.model import Journey, Touchpoint
from journeycanvas.places import templates_folder
from tests.builders import FILE, a_file

TODAY = date(2026, 3, 21)
BLANK = a_file(
    map={"id": "t", "title": "Board", "language": "en", "subtitle": "Sub"},
    channels=[{"id": "ch", "title": "Phone"}],
    phases=[{"id": "ph", "title": "Before"}],
    stages=[{"id": "s", "title": "Awareness", "phase": "ph", "goal": "Find"}],
    lanes=[{"id": "l", "role": "touchpoints", "title": "Touchpoints", "prompt": "Where?"}],
    cards=[{"id": "c", "kind": "touchpoint", "lane": "l", "stage": "s", "channel": "ch", "text": "Call", "owner": "s"}],
    links=[{"id": "k", "from": "c", "to": "c"}],
    comments=[{"id": "m", "on": "t", "text": "as it is"}],
    template={"description": "What it is for"},
    other={"kept": True},
)


def numbers() -> Callable[[], str]:
    counter = count()
    return lambda: f"n{next(counter)}"


def started(path: Path, language: str = "fa", **options: Any) -> Journey:
    template = Template("board", "Board", "", (), path)
    return start_from(template, language, str.upper, numbers(), TODAY, **options)


@pytest.fixture
def blank(tmp_path: Path) -> Path:
    path = tmp_path / "board.journey"
    path.write_bytes(BLANK)
    return path


def test_a_template_is_known_by_its_file_and_says_what_it_is_for(blank: Path) -> None:
    [template] = templates(blank.parent)

    assert (template.name, template.title, template.description) == ("board", "Board", "What it is for")
    assert template.languages == languages()


def test_a_name_that_no_template_has_is_said_with_those_there_are(blank: Path) -> None:
    with pytest.raises(NoSuchTemplate) as caught:
        find_template(blank.parent, "bord")
    assert (caught.value.name, caught.value.known) == ("bord", ("board",))


def test_the_words_of_a_template_are_said_in_the_language_of_the_map(blank: Path) -> None:
    journey = started(blank)
    [stage], [lane], [card] = journey.stages.values(), journey.lanes.values(), journey.cards.values()

    assert (journey.map.title, journey.map.subtitle, journey.map.language) == ("BOARD", "SUB", "fa")
    assert (stage.title, stage.goal, lane.title, lane.prompt) == ("AWARENESS", "FIND", "TOUCHPOINTS", "WHERE?")
    assert (card.text, card.owner) == ("CALL", "s")
    assert [it.title for it in journey.channels.values()] == ["PHONE"]


def test_every_record_has_an_id_of_its_own_and_references_follow(blank: Path) -> None:
    journey = started(blank)
    [stage], [lane], [card] = journey.stages.values(), journey.lanes.values(), journey.cards.values()
    [link], [comment] = journey.links.values(), journey.comments.values()

    assert isinstance(card, Touchpoint)
    assert {stage.id, lane.id, card.id, link.id, comment.id, journey.map.id}.isdisjoint({"t", "s", "l", "c", "k", "m"})
    assert (card.lane, card.stage, card.channel) == (lane.id, stage.id, *journey.channels)
    assert (link.from_, link.to, comment.on) == (card.id, card.id, journey.map.id)
    assert stage.phase == next(iter(journey.phases))


def test_a_started_map_says_its_day_and_nothing_about_the_template(blank: Path) -> None:
    journey = started(blank)

    assert journey.map.created == "2026-03-21"
    assert journey.extra == {"other": {"kept": True}}


def test_a_map_may_be_given_its_title(blank: Path) -> None:
    assert started(blank, title="سفر من").map.title == "سفر من"
    assert started(blank, title="").map.title == ""


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("template", templates(templates_folder()), ids=lambda template: template.name)
def test_every_template_starts_a_whole_map_in_every_language(template: Template, language: str) -> None:
    words = catalogue(language)
    journey = start_from(template, language, lambda text: words.say_in("template", text), numbers(), TODAY)
    result = load(dump(journey), FILE)

    assert result.journey == journey
    assert result.repairs == ()
    assert journey.map.title == words.say_in("template", template.title)
    assert list(journey.stages) == [id for id, _ in sorted(journey.stages.items(), key=lambda it: (it[1].order, it[0]))]
    assert "template" not in json.loads(dump(journey))
