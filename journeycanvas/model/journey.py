"""The map as one value: frozen records by id. It knows no file and no picture of itself."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeAlias

from journeycanvas.model.attached import Comment, Link, Picture
from journeycanvas.model.cards import Card
from journeycanvas.model.direction import language_direction
from journeycanvas.model.facts import MapFacts
from journeycanvas.model.grid import Lane, Phase, Stage
from journeycanvas.model.lists import list_of
from journeycanvas.model.people import Channel, Persona
from journeycanvas.model.record import BESIDE, Beside, Part
from journeycanvas.model.replacing import by_order, pictures_replaced, records_replaced
from journeycanvas.model.values import TextDirection

CellPlace: TypeAlias = tuple[str, str | None]
"""The lane of a cell, and its stage: None in a lane that spans the map, and on a map without stages."""

NO_CELLS: Mapping[str | None, tuple[Card, ...]] = MappingProxyType({})


@dataclass(frozen=True)
class Journey:
    """A whole map. Every mapping is id -> record, in the order of (order, id); pictures stand as in the file.

    A changed map is a new value (`replaced`); no mapping is ever changed in place, because what is derived from it
    (`cell`) is kept on the value.
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

    def ids(self) -> set[str]:
        """Return the ids of the map itself and of everything on it. No two of a file are the same."""
        columns = (self.personas, self.channels, self.phases, self.stages, self.lanes)
        return {self.map.id}.union(*columns, self.cards, self.links, self.comments, self.pictures)

    def cell(self, lane: str, stage: str | None) -> tuple[Card, ...]:
        """Return the cards of a cell, by the ids of its lane and stage, in their order.

        A lane that spans the map has one cell, whose stage is None, and so has every lane of a map without stages.
        """
        return self.cells_of(lane).get(stage, ())

    def cells_of(self, lane: str) -> Mapping[str | None, tuple[Card, ...]]:
        """Return the cards of a lane by the stage of their cell; the same mapping until one of them changes."""
        return self._cells.get(lane, NO_CELLS)

    def record(self, id: str) -> Part | None:
        """Return what has this id: a record, a picture or the facts of the map; None when nothing has it.

        What stands beside the lists has BESIDE.
        """
        card = self.cards.get(id)
        if card is not None:
            return card
        name = self._list_with(id)
        if name is None:
            return self.map if id == self.map.id else Beside(members=dict(self.extra)) if id == BESIDE else None
        found: Part = getattr(self, name)[id]
        return found

    def replaced(self, records: Mapping[str, Part | None]) -> "Journey":
        """Return the map with these records, by id, put in or exchanged, and those that are None taken out.

        What is not touched is shared with this map, the index of its cells included: at 10,000 cards, one card costs
        a fifth of a millisecond. Raises KeyError for a record to be taken out that is not there.
        """
        changes: dict[str, dict[str, Any]] = {}
        for id, record in records.items():
            name = self._list_with(id) if record is None else list_of(record)
            if name is None:
                raise KeyError(id)
            changes.setdefault(name, {})[id] = record
        facts = changes.pop("map", {self.map.id: self.map})
        pictures = changes.pop("pictures", None)
        beside = changes.pop("beside", None)
        new = replace(
            self,
            map=facts[self.map.id],
            pictures=self.pictures if pictures is None else pictures_replaced(self.pictures, pictures),
            extra=self.extra if beside is None else beside[BESIDE].members,
            **{name: records_replaced(getattr(self, name), changed) for name, changed in changes.items()},
        )
        if "_cells" in self.__dict__:
            new.__dict__["_cells"] = self._cells_of(new, changes.get("cards", {}))
        return new

    def _list_with(self, id: str) -> str | None:
        for name in _LARGEST_FIRST:
            if id in getattr(self, name):
                return name
        return None

    @cached_property
    def _cells(self) -> dict[str, dict[str | None, tuple[Card, ...]]]:
        across = self._across
        cells: dict[str, dict[str | None, list[Card]]] = {}
        for card in self.cards.values():
            lane = card.lane
            if lane is not None:
                cells.setdefault(lane, {}).setdefault(None if lane in across else card.stage, []).append(card)
        return {lane: {stage: tuple(held) for stage, held in cell.items()} for lane, cell in cells.items()}

    @property
    def _across(self) -> frozenset[str | None]:
        """The lanes that have one cell."""
        return frozenset(lane.id for lane in self.lanes.values() if lane.spans_map or not self.stages)

    def _cells_of(
        self, new: "Journey", changed: Mapping[str, Card | None]
    ) -> dict[str, dict[str | None, tuple[Card, ...]]]:
        """Return the index of a map that differs from this one in some cards, and maybe in its lanes and stages."""
        cells, was, now = self._cells, self._across, new._across
        if not changed and was == now:
            return cells
        cells = dict(cells)
        touched = [(lane, stage) for lane in was ^ now for stage in cells.get(lane or "", ())]
        touched += [_place(self.cards[id], was) for id in changed if id in self.cards]
        loose: dict[CellPlace, list[Card]] = {}
        arriving = [card for card in changed.values() if card is not None and card.lane is not None]
        touched += [_place(card, now) for card in arriving]
        for lane in {lane for lane, _ in touched if lane is not None}:
            cells[lane] = dict(cells.get(lane, {}))
        staying = (
            card for lane, stage in touched for card in cells[lane or ""].pop(stage, ()) if card.id not in changed
        )
        for card in (*staying, *arriving):
            loose.setdefault(_place(card, now), []).append(card)
        for (lane, stage), held in loose.items():
            cells[lane][stage] = tuple(sorted(held, key=by_order))
        return cells


_LARGEST_FIRST = ("cards", "links", "comments", "stages", "lanes", "phases", "personas", "channels", "pictures")
"""The lists, in the order in which an id is most likely found."""


def _place(card: Card, across: Collection[str | None]) -> CellPlace:
    return card.lane or "", None if card.lane in across else card.stage
