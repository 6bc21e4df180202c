"""Work out, once for a sheet, what the faces of its cards need to know of the rest of the map."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, cycle
from typing import TypeAlias

from journeycanvas.layout.approaches import approaches
from journeycanvas.layout.around import Around, Tag, card_colour, neighbour_metric, persona_colours, persona_name
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Card, Journey, Lane, Metric, Touchpoint, lane_view

_Owners: TypeAlias = Mapping[str | None, dict[str, None]]  # the names in each cell of a lane, in their order
_Hues: TypeAlias = Mapping[str | None, list[str]]
OWNER_HUES = ("purple", "blue", "teal", "orange", "green", "red", "grey", "yellow")


class Surroundings:
    """The map as seen from its cards."""

    def __init__(self, journey: Journey, setting: Setting, grid: Grid, shelf: Shelf) -> None:
        self.journey = journey
        self.shelf = shelf
        self.setting = setting
        self.stages = [column.stage for column in grid.columns]
        self.column = {stage.id: index for index, stage in enumerate(self.stages)}
        colours = persona_colours(journey, setting.theme)
        self.personas = {
            persona.id: Tag(persona_name(persona), colours[persona.id]) for persona in journey.personas.values()
        }
        self.approaches = approaches(journey)
        shelf.stand_on(setting, grid, journey)
        views = shelf.kept("views", (journey.lanes,), lambda: _by_view(journey.lanes.values()))
        chips, curves = views.get("chips", ()), views.get("curve", ())
        owned = {lane: self._owners_of(lane) for lane in chips}
        made_from = (shelf.frame, *owned.values())
        self._owner_hues, by_lane = shelf.kept("hues", made_from, lambda: _hues(journey.stages, owned))
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
    return {stage: dict.fromkeys([card.owner or card.text for card in cell]) for stage, cell in cells.items()}


def _hues(stages: Iterable[str], lanes: Mapping[str, _Owners]) -> tuple[dict[str, str], dict[str, _Hues]]:
    """Return the hue of everybody who owns anything in these lanes, and those in each cell of each lane."""
    none: dict[str, None] = {}
    shown = dict.fromkeys((*stages, None))
    cells = [its.get(stage, none) for stage in shown for its in lanes.values()]
    order = dict.fromkeys(chain.from_iterable(cells))
    hues = dict(zip(order, cycle(OWNER_HUES), strict=False))
    of_name = hues.__getitem__
    return hues, {
        lane: {stage: list(map(of_name, names)) if stage in shown else [] for stage, names in its.items()}
        for lane, its in lanes.items()
    }
