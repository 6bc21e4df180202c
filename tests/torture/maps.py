"""The maps that are saved under torture: each says which state it is, so that one can tell what survived."""

from dataclasses import replace
from functools import cache
from pathlib import Path

from journeycanvas.errors import JourneyError
from journeycanvas.files import load, open_map
from journeycanvas.model import Journey
from journeycanvas.places import templates_folder
from tests.bench.maps import large_map
from tests.builders import a_file

SAMPLES = ("insurance-fa", "clinic-he", "library-en")


def sample_path(name: str = SAMPLES[0]) -> Path:
    """Return where the file of a worked sample lies."""
    return templates_folder() / "samples" / f"{name}.journey"


@cache
def sample(name: str = SAMPLES[0]) -> Journey:
    """Return a worked sample."""
    return open_map(sample_path(name)).journey


@cache
def map_of(cards: int) -> Journey:
    """Return a map with so many cards."""
    return load(large_map(cards), "large").journey


def with_state(journey: Journey, state: int) -> Journey:
    """Return a map that says which state of its life it is."""
    return replace(journey, map=journey.map.model_copy(update={"scope": str(state)}))


def state_of(journey: Journey) -> int:
    """Return which state of its life a map is; 0 when it never said."""
    return int(journey.map.scope or 0)


def state_on_disk(path: Path) -> int | str:
    """Return the state of the map in a file, or in a word what is wrong with the file."""
    try:
        return state_of(open_map(path).journey)
    except JourneyError as error:
        fault = getattr(error, "fault", None)
        return str(fault.code if fault else type(error).__name__)


def filler(state: int, size: int) -> bytes:
    """Return the bytes of a map of about so many bytes in some state, made at once and not proved."""
    return a_file(**{"map": {"id": "map", "scope": str(state)}, "x-filler": "x" * size})
