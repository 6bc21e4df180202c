"""Lay opportunities out as cards to cut out: the paper is parted into equal ones near A7, the last of them blank."""

from collections.abc import Sequence
from typing import NamedTuple

from journeycanvas.layout.handouts.card_face import Face, blank_face, draw_face_of, faces_of
from journeycanvas.layout.handouts.kinds import handout_word
from journeycanvas.layout.handouts.opportunities import ideas_of
from journeycanvas.layout.handouts.page import Ground, heading, label_of, leaf_with
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.leaves import Leaf
from journeycanvas.layout.marks import Stroke
from journeycanvas.layout.paper import MM
from journeycanvas.layout.setting import Setting
from journeycanvas.model import Journey

WIDTH_MM, HEIGHT_MM = 105.0, 74.25  # A7 lying: an A4 gives eight
DASH = (2.0, 3.0)


class Cut(NamedTuple):
    """How many cards a page gives, and their sides in points."""

    columns: int
    rows: int
    width: float
    height: float

    @property
    def number(self) -> int:
        return self.columns * self.rows


def cut_of(width: float, height: float) -> Cut:
    """Return how a page with these sides in points is cut: into equal cards, whole, with nothing left over."""
    columns, rows = max(1, round(width / MM / WIDTH_MM)), max(1, round(height / MM / HEIGHT_MM))
    return Cut(columns, rows, width / columns, height / rows)


def card_leaves(journey: Journey, setting: Setting, width: float, height: float) -> list[Leaf]:
    """Return the sheets of cards, in the order of the stages, the way the map runs; one of blank cards at least."""
    cut = cut_of(width, height)
    ground = Ground(width, height, 0.0, 1.0)
    faces = [face for idea in ideas_of(journey) for face in faces_of(setting, idea, cut.width, cut.height)]
    called = handout_word(setting.words, "opportunities")
    count = max(1, -(-len(faces) // cut.number))
    faces += [blank_face(setting, cut.width, cut.height)] * (count * cut.number - len(faces))
    leaves = []
    for number in range(count):
        pen = Pen(setting, width, height)
        _draw_cards(pen, cut, faces[number * cut.number : (number + 1) * cut.number])
        headings = (heading(ground, called, 0),) if number == 0 else ()
        leaves.append(leaf_with(pen, ground, label_of(setting, called, number + 1, count), headings))
    return leaves


def _draw_cards(pen: Pen, cut: Cut, faces: Sequence[Face]) -> None:
    """Draw the cards of a page row by row, and where to cut."""
    stroke = Stroke(pen.setting.theme.faint, 0.4, DASH)
    for column in range(1, cut.columns):
        pen.sketch.rule(column * cut.width, 0.0, column * cut.width, pen.height, stroke)
    for row in range(1, cut.rows):
        pen.sketch.rule(0.0, row * cut.height, pen.width, row * cut.height, stroke)
    for n, face in enumerate(faces):
        row, column = divmod(n, cut.columns)
        block = draw_face_of(pen.setting, face, cut.width, cut.height)
        pen.put(block, column * cut.width, row * cut.height, face.record)
