"""The map as one value: frozen records by id. It knows no file and no picture of itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from journeycanvas.model.attached import Comment, Link, Picture
from journeycanvas.model.cards import Card
from journeycanvas.model.direction import language_direction
from journeycanvas.model.facts import MapFacts
from journeycanvas.model.grid import Lane, Phase, Stage
from journeycanvas.model.people import Channel, Persona
from journeycanvas.model.values import TextDirection


@dataclass(frozen=True)
class Journey:
    """A whole map. Every mapping is id -> record, in the order of (order, id); pictures stand as in the file.

    A changed map is a new value (`dataclasses.replace`); no mapping is ever changed in place, because what is
    derived from it (`cell`) is kept on the value.
    """

    map: MapFacts
    personas: Mapping[str, Persona] = field(default_factory=dict)
    channels: Mapping[str, Channel] = field(default_factory=dict)
    phases: Mapping[str, Phase] = field(default_factory=dict)
    stages: Mapping[str, Stage] = field(default_factory=dict)
    lanes: Mapping[str, Lane] = field(default_factory=dict)
    cards: Mapping[str, Card] = field(default_factory=dict)
    links: Mapping[str, Link] = field(default_factory=dict)
    comments: Mapping[str, Comment] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def direction(self) -> TextDirection:
        """The way the whole map runs."""
        chosen = self.map.direction
        return language_direction(self.map.language) if chosen == "auto" else chosen

    def cell(self, lane: str, stage: str | None) -> tuple[Card, ...]:
        """Return the cards of a cell, by the ids of its lane and stage, in their order.

        A lane that spans the map has one cell, whose stage is None, and so has every lane of a map without stages.
        """
        return self._cells.get((lane, stage), ())

    @cached_property
    def _cells(self) -> dict[tuple[str, str | None], tuple[Card, ...]]:
        across = {lane.id for lane in self.lanes.values() if lane.span == "map" or not self.stages}
        cells: dict[tuple[str, str | None], list[Card]] = {}
        for card in self.cards.values():
            if card.lane is not None:
                stage = None if card.lane in across else card.stage
                cells.setdefault((card.lane, stage), []).append(card)
        return {place: tuple(cards) for place, cards in cells.items()}
