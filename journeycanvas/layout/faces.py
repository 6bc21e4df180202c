"""Keep the faces of cards with what they were drawn from, so that an edit draws one card and not all of them."""

from collections.abc import Container
from dataclasses import dataclass
from typing import NamedTuple

from journeycanvas.layout.around import Around
from journeycanvas.layout.marks import Block
from journeycanvas.model import Card, Lane

FEW_FACES = 500  # that are kept besides those that are shown, or a quarter of these; 12 kB each once they were seen


class Standing(NamedTuple):
    """What all faces of a lane are drawn from: the lane, and the marks of the shelf at that time."""

    lane: Lane
    form: object
    look: object
    shared: object


@dataclass(slots=True, eq=False)
class Face:
    """A card's block and all that it depends on."""

    card: Card
    around: Around
    standing: Standing
    block: Block


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

    def keep(self, view: str, width: float, face: Face) -> None:
        """Keep a face, in the place of the one that the card had in that view and width."""
        self._by_size.setdefault((width, view), {})[face.card.id] = face

    def are_too_many(self, cards: int) -> bool:
        """Tell whether there are many more than a map of so many cards shows."""
        return sum(map(len, self._by_size.values())) > max(self._most, with_some_more(cards))

    def shown(self, blocks: Container[int]) -> "Faces":
        """Return those that have one of these blocks, by their ids; the others are forgotten with this value."""
        kept = Faces()
        for size, faces in self._by_size.items():
            if its := {card: face for card, face in faces.items() if id(face.block) in blocks}:
                kept._by_size[size] = its
        kept._most = with_some_more(sum(map(len, kept._by_size.values())))
        return kept


def with_some_more(count: int) -> int:
    """Return how many faces are kept of a map that shows so many."""
    return count + max(FEW_FACES, count // 4)
