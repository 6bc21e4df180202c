"""A map that is started from a blank canvas: whole, in the language asked for, and running the right way."""

from collections.abc import Callable
from datetime import date
from random import Random

import pytest

from journeycanvas.files import dump, load
from journeycanvas.files.templates import find_template, start_from
from journeycanvas.i18n import catalogue
from journeycanvas.model import Journey, new_id
from journeycanvas.places import templates_folder
from tests.templates.blanks import FILES, template

every_template = pytest.mark.parametrize("name", FILES)
every_language = pytest.mark.parametrize("language", ["en", "fa", "he", "ar"])


@every_language
@every_template
def test_a_started_map_opens_as_it_was_saved(name: str, language: str) -> None:
    journey = started(name, language)

    opened = load(dump(journey), name)

    assert opened.repairs == ()
    assert opened.journey == journey


@every_language
@every_template
def test_a_started_map_runs_as_its_language_is_written(name: str, language: str) -> None:
    journey = started(name, language)

    assert journey.map.language == language
    assert journey.direction == ("ltr" if language == "en" else "rtl")


@every_language
@every_template
def test_a_started_map_asks_what_the_template_asks(name: str, language: str) -> None:
    say = saying(language)

    asked = [lane.prompt for lane in started(name, language).lanes.values()]

    assert asked == [say(lane.prompt) for lane in template(name).lanes.values()]


@every_template
def test_a_started_map_keeps_its_stages_in_their_phases(name: str) -> None:
    journey, blank = started(name, "en"), template(name)

    assert phases_of_stages(journey) == phases_of_stages(blank)


def started(name: str, language: str) -> Journey:
    """Return a map started from a template, under ids that are the same at every run."""
    random = Random(name)
    blank = find_template(templates_folder(), name)
    return start_from(blank, language, saying(language), lambda: new_id(random), date(2026, 11, 21))


def saying(language: str) -> Callable[[str], str]:
    """Return what says a text of a template in a language."""
    words = catalogue(language)
    return lambda text: words.say_in("template", text)


def phases_of_stages(journey: Journey) -> list[tuple[str, str]]:
    """Return each stage with its phase, by their titles."""
    return [
        (stage.title, journey.phases[stage.phase].title if stage.phase else "") for stage in journey.stages.values()
    ]
