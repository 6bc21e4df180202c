"""Work out, once for a sheet, what the faces of its cards need to know of the rest of the map."""

from collections.abc import Mapping, Sequence
from itertools import cycle

from journeycanvas.layout.approaches import approaches
from journeycanvas.layout.around import Around, Tag, card_colour, neighbour_metric, persona_colours, persona_name
from journeycanvas.layout.setting import Setting
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.tracks import Grid
from journeycanvas.model import Card, Journey, Lane, Metric, Touchpoint, lane_view

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
        owners = self._owners()
        self._owner_hues = shelf.kept("hues", (owners,), lambda: dict(zip(owners, cycle(OWNER_HUES), strict=False)))
        shared = (journey.stages, journey.personas, journey.channels, journey.pictures)
        shelf.stand_on(setting, grid, *shared, bool(journey.cards))

    def beside(self, lane: Lane) -> object:
        """Return what the row of a lane depends on beyond what all rows do and what is in its own cells."""
        match lane_view(lane):
            case "chips":
                cells, hues = self.journey.cells_of(lane.id), self._owner_hues
                return self.shelf.kept(f"hues {lane.id}", (cells, hues), lambda: _hues_in(cells, hues))
            case "curve":
                return self.approaches
            case _:
                return None

    def around(self, card: Card, lane: Lane, view: str) -> Around:
        """Return what the face of a card in that lane shows beyond the card; view is how its ground is drawn."""
        colour = card_colour(card, lane)
        if view == "chips" and not card.color:
            colour = self._owner_hues.get(card.owner or card.text, colour)
        channel = self.journey.channels.get(card.channel or "") if isinstance(card, Touchpoint) else None
        several = len(self.personas) > 1 and card.personas
        picture = self.journey.pictures.get(card.picture) if card.picture else None
        return Around(
            colour=colour,
            view=view,
            channel=channel.title if channel else "",
            channel_icon=(channel.icon or "") if channel else "",
            personas=tuple(self.personas[one] for one in card.personas if one in self.personas) if several else (),
            picture_ratio=picture.height / picture.width if picture and picture.width else 0.0,
            fall=self._fall(card) if isinstance(card, Metric) else "",
        )

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

    def _owners(self) -> list[str]:
        """Return who owns anything in a lane of chips, in the order of the map."""
        journey = self.journey
        chips = tuple(lane.id for lane in journey.lanes.values() if lane_view(lane) == "chips")
        made_from = (journey.stages, chips, *(journey.cells_of(lane) for lane in chips))
        return self.shelf.kept("owners", made_from, lambda: _owners_in(journey, chips))


def _owners_in(journey: Journey, lanes: Sequence[str]) -> list[str]:
    cells = [journey.cell(lane, stage) for stage in (*journey.stages, None) for lane in lanes]
    return list(dict.fromkeys(card.owner or card.text for cell in cells for card in cell))


def _hues_in(cells: Mapping[str | None, Sequence[Card]], hues: Mapping[str, str]) -> list[str | None]:
    return [hues.get(card.owner or card.text) for cell in cells.values() for card in cell]
