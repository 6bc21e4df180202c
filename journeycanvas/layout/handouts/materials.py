"""Count what a group needs at the wall, by the stages and lanes of its map."""

from collections import Counter
from typing import Final, NamedTuple

from journeycanvas.layout.note_colours import note_colour
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.workshop.choosing import canvas_for
from journeycanvas.layout.workshop.notes import Note, Slots
from journeycanvas.model import Journey, Lane, lane_view
from journeycanvas.model.shown import shown_stages

A_CELL: Final = 2  # notes that a group writes for a cell, as a rule
ACROSS: Final = 6  # for a lane that spans the map
PACK: Final = 10  # counts are rounded up to so many
GROUP: Final = 3  # people
VOTES: Final = 5  # dots a person
USUAL_NOTE: Final = Note(76, 76)


class Notes(NamedTuple):
    """Sticky notes of a colour for one group, and the lanes that they are for."""

    colour: str
    number: int
    lanes: tuple[str, ...]


def notes_of(journey: Journey) -> list[Notes]:
    """Return how many notes of which colour a group needs, lane by lane; personas have sheets, feelings are drawn."""
    stages = len(shown_stages(journey))
    counts: Counter[str] = Counter()
    titles: dict[str, list[str]] = {}
    for lane in journey.lanes.values():
        if lane.hidden or lane_view(lane) == "curve" or lane.role == "persona":
            continue
        colour = note_colour(lane)
        counts[colour] += _needed(lane, stages)
        titles.setdefault(colour, []).append(lane.title)
    return [Notes(colour, -(-count // PACK) * PACK, tuple(titles[colour])) for colour, count in counts.items()]


def _needed(lane: Lane, stages: int) -> int:
    if lane.spans_map or not stages:
        return ACROSS
    return stages if lane_view(lane) in ("chips", "chart") else A_CELL * stages


def materials(journey: Journey, setting: Setting) -> list[str]:
    """Return what there must be in the room besides notes, one thing a text."""
    words, say, numerals = setting.words, setting.words.say, setting.numerals
    people = max(1, len(journey.personas))
    return [
        _canvas(journey, setting),
        words.say_many(
            "{n} persona sheet for each group", "{n} persona sheets for each group", people, n=numerals.number(people)
        ),
        say("Opportunity cards to cut out, the blank ones too"),
        say("A thick black pen for everybody, a green and a red one for each group"),
        say("{n} sticky dots for everybody, to vote with", n=numerals.number(VOTES)),
        say("Tape, scissors, a clock that all can see, a telephone that takes pictures"),
    ]


def _canvas(journey: Journey, setting: Setting) -> str:
    """Return which canvas to print: the smallest on which square notes fit, or the largest with those that do."""
    canvas = canvas_for(journey, setting, Slots(USUAL_NOTE), None)
    sides = "" if canvas.note is None else "\u00a0×\u00a0".join(setting.numerals.number(side) for side in canvas.note)
    if not sides:
        return setting.words.say("This map as a canvas on {paper} for each group", paper=canvas.paper.name)
    return setting.words.say(
        "This map as a canvas on {paper} for each group, with notes of {note} mm", paper=canvas.paper.name, note=sides
    )
