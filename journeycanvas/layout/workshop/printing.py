"""Say how a lane prints its cards on a canvas, in which print, and how wide they are for no word to be broken."""

from collections.abc import Callable, Mapping

from journeycanvas.layout.blocks.body import SIGN
from journeycanvas.layout.cells import face_block
from journeycanvas.layout.enlarging import enlarged
from journeycanvas.layout.marks import Block
from journeycanvas.layout.measures import CARD, CARD_SIDE, FIGURE, SMALL, UNIT, Face
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shown import shown_cells
from journeycanvas.layout.sketch import Sketch
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.workshop.aside import LEAST_BESIDE, Bare
from journeycanvas.layout.workshop.cells import Code
from journeycanvas.layout.workshop.filling import Way
from journeycanvas.layout.workshop.notes import Note
from journeycanvas.layout.workshop.sizes import PAD
from journeycanvas.model import Card, Journey, Lane, Metric, lane_view
from journeycanvas.model.shown import panel_lanes, shown_lanes

MOST_BESIDE = 0.6  # of a note's width: what needs more stands above the slots


def way_of(setting: Setting, around: Surroundings, lane: Lane, code: Code, factor: float = 1.0) -> Way:
    """Return how cards of a lane are drawn, with and without a ground, factor times as large as usual."""
    pen, widths = Sketch(setting, 0.0), dict[str, float]()

    def draw_as(view: str) -> Callable[[Card, float], Block]:
        return lambda card, width: enlarged(face_block(setting, around, card, lane, view, width / factor), factor)

    def least_width(card: Card) -> float:
        if card.id not in widths:
            widths[card.id] = factor * _least_width(pen, setting, card)
        return widths[card.id]

    return Way(draw_as(lane_view(lane)), Bare(draw_as("text"), least_width), code)


def widths_beside(journey: Journey, setting: Setting, note: Note) -> Mapping[str, float]:
    """Return how wide stages have to be, by their ids, for a note and beside it what is printed in their cells."""
    pen, panels = Sketch(setting, 0.0), panel_lanes(journey)
    wanted: dict[str, float] = {}
    for lane in shown_lanes(journey):
        if lane in panels or lane.spans_map or lane_view(lane) == "curve":
            continue
        for stage, cards in shown_cells(journey, lane).items():
            least = [_least_width(pen, setting, card) for card in cards]
            narrow = [width for width in least if width <= MOST_BESIDE * note.width]
            if stage is not None and narrow:
                wide = note.width + 3 * PAD + max(LEAST_BESIDE, *narrow)
                wanted[stage] = max(wanted.get(stage, 0.0), wide)
    return wanted


def _least_width(pen: Sketch, setting: Setting, card: Card) -> float:
    """Return how wide a bare card has to be: as its longest word, or its figure."""
    evidence = CARD_SIDE if card.evidence != "none" else 0.0
    text = CARD.size * 1.25 + UNIT if card.icon else 0.0
    wide = [_longest(pen, card.text, CARD, text), _longest(pen, card.owner or "", SMALL, SIGN + 3.0)]
    if isinstance(card, Metric) and card.value is not None:
        wide.append(pen.measure(setting.numerals.number(card.value), FIGURE, "ltr"))
    return evidence + max(wide) + 1.0


def _longest(pen: Sketch, text: str, face: Face, lead: float) -> float:
    return max((lead + pen.measure(word, face) for word in text.split()), default=0.0)
