"""Say what the face of a card is drawn from, and keep faces with it, so that an edit draws one card and not all."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, Protocol

from journeycanvas.layout.around import Around
from journeycanvas.layout.marks import Box, Gist, Mark, Unseen
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.sketch import Sketch
from journeycanvas.model import Card, Lane
from journeycanvas.theme import Theme

FEW_FACES = 500  # that are kept besides those that are shown, or a quarter of these; 12 kB each once they were seen


class Draw(Protocol):
    """Draws a face as wide as the sketch, its words in the room if that is not all of it, and returns its height."""

    def __call__(self, sketch: Sketch, card: Card, around: Around, room: float | None = None) -> float: ...


class Look(NamedTuple):
    """A way to draw a card; ground gives the colour that stands for the face until its marks are seen."""

    draw: Draw
    ground: Callable[[Theme, Around], str | None]


class Standing(NamedTuple):
    """What all faces of a lane are drawn from: the lane, and the marks of the shelf at that time."""

    lane: Lane
    form: object
    look: object
    shared: object


@dataclass(slots=True, eq=False)
class Face(Unseen):
    """The block of a card, and all that it is drawn from; standing tells whether that is still so."""

    look: Look
    setting: Setting
    card: Card
    around: Around
    room: float | None
    standing: Standing | None

    @property
    def gist(self) -> Gist | None:
        return None if self.setting.draws_at_once else self

    @property
    def record(self) -> str:
        return self.card.id

    @property
    def areas(self) -> tuple[Mark, ...]:
        return _areas(self.width, self.height, self.look.ground(self.setting.theme, self.around))

    def draw(self) -> tuple[Mark, ...]:
        sketch = Sketch(self.setting, self.width)
        self.look.draw(sketch, self.card, self.around, self.room)
        return tuple(sketch.marks)


@lru_cache(2048)
def _areas(width: float, height: float, ground: str | None) -> tuple[Mark, ...]:
    """Return the ground of a face; most are as high, and of the colour, of hundreds of others."""
    return (Box(0.0, 0.0, width, height, ground),) if ground else ()


class Faces:
    """The faces of the cards of one map, in every width and view that they were drawn in."""

    def __init__(self) -> None:
        self._by_size: dict[tuple[float, str], dict[str, Face]] = {}
        self._most = with_some_more(0)

    def find(self, card: Card, view: str, width: float) -> Face | None:
        """Return the face of a card as it was drawn last; None when it was not, or when the card is another now."""
        faces = self._by_size.get((width, view))
        face = faces.get(card.id) if faces is not None else None
        return face if face is not None and face.card is card else None

    def keep(self, view: str, face: Face) -> None:
        """Keep a face, in the place of the one that the card had in that view and width."""
        size = face.width, view
        known = self._by_size.get(size)
        if known is None:
            known = self._by_size[size] = {}
        known[face.card.id] = face

    def are_too_many(self, cards: int) -> bool:
        """Tell whether there are many more than a map of so many cards shows."""
        return sum(map(len, self._by_size.values())) > max(self._most, with_some_more(cards))

    def shown(self, blocks: Container[int]) -> "Faces":
        """Return those that have one of these blocks, by their ids; the others are forgotten with this value."""
        kept = Faces()
        for size, faces in self._by_size.items():
            if its := {card: face for card, face in faces.items() if id(face) in blocks}:
                kept._by_size[size] = its
        kept._most = with_some_more(sum(map(len, kept._by_size.values())))
        return kept


def with_some_more(count: int) -> int:
    """Return how many faces are kept of a map that shows so many."""
    return count + max(FEW_FACES, count // 4)
