"""Work out, once for a sheet, what the faces of its cards need to know of the rest of the map."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias
from zlib import crc32

from journeycanvas.edit.owners import HUES
from journeycanvas.layout.approaches import approaches
from journeycanvas.layout.around import Around, Tag, card_colour, neighbour_metric, persona_colours, persona_name
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Card, Journey, Lane, Metric, Touchpoint, lane_view

_Owners: TypeAlias = Mapping[str | None, dict[str, str]]  # the names in each cell of a lane, and colours given them
_Hues: TypeAlias = Mapping[str | None, list[str]]


class Surroundings:
    """The map as seen from its cards; cells are the starts and widths of the cards in each column."""

    def __init__(self, journey: Journey, setting: Setting, grid: Grid, shelf: Shelf) -> None:
        self.journey = journey
        self.shelf = shelf
        self.setting = setting
        self.stages = [column.stage for column in grid.columns]
        self.column = {stage.id: index for index, stage in enumerate(self.stages)}
        self.cells = [grid.inner(index) for index in range(len(grid.columns))]
        colours = persona_colours(journey, setting.theme)
        self.personas = {
            persona.id: Tag(persona_name(persona), colours[persona.id]) for persona in journey.personas.values()
        }
        self.approaches = approaches(journey)
        shelf.stand_on(setting, grid, journey)
        views = shelf.kept("views", (journey.lanes,), lambda: _by_view(journey.lanes.values()))
        chips, curves = views.get("chips", ()), views.get("curve", ())
        owned = {lane: self._owners_of(lane) for lane in chips}
        self._owner_hues, by_lane = shelf.kept("hues", (*owned.values(),), lambda: _hues(owned))
        self._arounds: dict[Around, Around] = shelf.forms.kept("arounds", (), dict)
        self._beside: dict[str, object] = {**dict.fromkeys(curves, self.approaches), **by_lane}

    def beside(self, lane: Lane) -> object:
        """Return what the row of a lane depends on beyond what all rows do and what is in its own cells."""
        return self._beside.get(lane.id)

    def around(self, card: Card, lane: Lane, view: str) -> Around:
        """Return what the face of a card in that lane shows beyond the card; view is how its ground is drawn."""
        colour = card_colour(card, lane)
        if view == "chips" and not card.color:
            colour = self._owner_hues.get(card.owner or card.text, colour)
        channel = self.journey.channels.get(card.channel or "") if isinstance(card, Touchpoint) else None
        several = len(self.personas) > 1 and card.personas
        picture = self.journey.pictures.get(card.picture) if card.picture else None
        fall = self._fall(card) if isinstance(card, Metric) else ""
        if channel is None and picture is None and not several and not fall:
            found = Around(colour, view)
        else:
            found = Around(
                colour=colour,
                view=view,
                channel=channel.title if channel else "",
                channel_icon=(channel.icon or "") if channel else "",
                personas=tuple(self.personas[one] for one in card.personas if one in self.personas) if several else (),
                picture_ratio=picture.height / picture.width if picture and picture.width else 0.0,
                fall=fall,
            )
        return self._arounds.setdefault(found, found)  # most cards have what thousands of others have

    def _fall(self, card: Metric) -> str:
        """Return by how much a metric fell since the stage before, as printed; empty when it did not."""
        index = self.column.get(card.stage or "")
        if card.value is None or index is None or card.measure in ("custom", "duration", "ces"):
            return ""
        before = neighbour_metric(self.journey, card, self.stages, index)
        if before is None or before.value is None or card.value >= before.value:
            return ""
        if card.measure == "count":
            return self.setting.numerals.percent(card.value / before.value - 1) if before.value > 0 else ""
        return self.setting.numerals.number(card.value - before.value)

    def _owners_of(self, lane: str) -> _Owners:
        """Return who owns what is in the cells of a lane."""
        cells = self.journey.cells_of(lane)
        return self.shelf.kept(f"owners {lane}", (cells,), lambda: _owners_in(cells))


def _by_view(lanes: Iterable[Lane]) -> Mapping[str, list[str]]:
    """Return the ids of lanes by how their cells are drawn."""
    found: dict[str, list[str]] = {}
    for lane in lanes:
        found.setdefault(lane_view(lane), []).append(lane.id)
    return found


def _owners_in(cells: Mapping[str | None, Sequence[Card]]) -> _Owners:
    """Return who owns anything in each cell, each with the least of the colours that were given to their bars."""
    owners: dict[str | None, dict[str, str]] = {}
    for stage, cell in cells.items():
        its = owners[stage] = {}
        for card in cell:
            name, given = card.owner or card.text, card.color or ""
            its[name] = min(filter(None, (its.get(name), given)), default="")
    return owners


def _hues(lanes: Mapping[str, _Owners]) -> tuple[dict[str, str], dict[str, _Hues]]:
    """Return the hue of everybody who owns anything in these lanes, and those in each cell of each lane.

    It follows from the names and not from where they stand, so that it stays when stages, lanes and bars are moved.
    """
    given: dict[str, str] = {}
    for names in (names for its in lanes.values() for names in its.values()):
        for name, colour in names.items():
            given[name] = min(filter(None, (given.get(name), colour)), default="")
    hues = {name: colour for name, colour in given.items() if colour}
    taken = Counter(hues.values())
    for number, name in sorted((crc32(name.encode()), name) for name in given.keys() - hues.keys()):
        start = number % len(HUES)
        hues[name] = min((*HUES[start:], *HUES[:start]), key=taken.__getitem__)
        taken[hues[name]] += 1
    of_name = hues.__getitem__
    return hues, {
        lane: {stage: list(map(of_name, names)) for stage, names in its.items()} for lane, its in lanes.items()
    }
