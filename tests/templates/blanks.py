"""The blank canvases as they stand in their files, for the tests of what they offer and of their words."""

from collections.abc import Iterator

from journeycanvas.files import load
from journeycanvas.model import Journey, Lane
from journeycanvas.places import templates_folder

FILES = {file.stem: file for file in sorted(templates_folder().glob("*.journey"))}
LONGEST_QUESTION = 70  # characters: three lines of small print beside a lane


def template(name: str) -> Journey:
    """Return a template as it stands in its file."""
    return load(FILES[name].read_bytes(), name).journey


def lanes(name: str) -> list[Lane]:
    """Return the lanes of a template from top to bottom."""
    return list(template(name).lanes.values())


def stage_titles(name: str) -> list[str]:
    """Return the titles of a template's stages, first to last."""
    return [stage.title for stage in template(name).stages.values()]


def texts(name: str) -> Iterator[str]:
    """Yield every text for people in a template."""
    journey = template(name)
    yield journey.map.title
    yield journey.extra["template"]["description"]
    yield from (channel.title for channel in journey.channels.values())
    yield from (phase.title for phase in journey.phases.values())
    yield from (stage.title for stage in journey.stages.values())
    for lane in journey.lanes.values():
        yield from (text for text in (lane.title, lane.prompt, lane.department) if text)
