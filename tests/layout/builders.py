"""Make maps with people, channels, phases and pictures, and lay them out as a program would."""

from dataclasses import replace
from functools import cache
from typing import Any

from journeycanvas.layout.cells import face_block
from journeycanvas.layout.marks import Block, Sheet
from journeycanvas.layout.setting import Setting, setting_for
from journeycanvas.layout.sheet import lay_out
from journeycanvas.layout.shelf import Shelf
from journeycanvas.layout.surroundings import Surroundings
from journeycanvas.layout.tracks import grid_of
from journeycanvas.model import Card, Channel, Journey, Phase, Picture, Record
from journeycanvas.model.shown import shown_stages
from journeycanvas.places import resources_folder
from journeycanvas.text import Typesetter
from journeycanvas.theme.icons import IconPath, Icons, read_icons
from tests import builders


@cache
def typesetter() -> Typesetter:
    """Return one typesetter for all tests: its fonts and words take time to read."""
    return a_typesetter()


def a_typesetter() -> Typesetter:
    """Return a typesetter that has set nothing yet."""
    return Typesetter(resources_folder() / "fonts")


@cache
def icons() -> Icons:
    return read_icons(resources_folder() / "icons")


@cache
def round_icons() -> Icons:
    """Return icons that are all the same ring, which looks the same in a mirror."""
    return Icons(resources_folder() / "icons" / "none")


class NotedIcons(Icons):
    """Icons that remember which of them were drawn, in their order."""

    def __init__(self) -> None:
        super().__init__(resources_folder() / "icons")
        self.drawn: list[str] = []

    def paths(self, name: str, *, mirrored: bool = False) -> tuple[IconPath, ...]:
        if not mirrored:
            self.drawn.append(name)
        return super().paths(name, mirrored=mirrored)


def a_map(*records: Record, pictures: dict[str, Picture] | None = None, **fields: Any) -> Journey:
    """Return tests.builders.a_journey(…), with the channels, phases and pictures that are given too."""
    return replace(
        builders.a_journey(*records, **fields),
        channels={it.id: it for it in records if isinstance(it, Channel)},
        phases={it.id: it for it in records if isinstance(it, Phase)},
        pictures=pictures or {},
    )


def a_channel(id: str = "ch1", **fields: Any) -> Channel:
    return Channel.model_validate({"id": id, **fields})


def a_phase(id: str = "ph1", **fields: Any) -> Phase:
    return Phase.model_validate({"id": id, **fields})


def a_picture(width: int = 4, height: int = 3) -> Picture:
    """Return what layout knows of a picture: its size."""
    return Picture(type="image/png", width=width, height=height)


def a_setting(journey: Journey, theme: str = "paper", **changes: Any) -> Setting:
    """Return what journey is laid out with; changes are fields of the Setting that the test chooses."""
    return replace(setting_for(journey, theme, resources_folder(), typesetter(), icons(), version="1.0"), **changes)


def a_sheet(journey: Journey, theme: str = "paper", **changes: Any) -> Sheet:
    """Return journey, laid out."""
    return lay_out(journey, a_setting(journey, theme, **changes))


def faces(journey: Journey, width: float = 146.0, **changes: Any) -> dict[str, Block]:
    """Return every card of journey that stands in a lane, as its lane's view draws it in that width."""
    around = Surroundings(journey, a_setting(journey, **changes), grid_of(shown_stages(journey)), Shelf())
    return {
        card.id: face_block(around.setting, around, card, lane, lane.view or "cards", width)
        for card in journey.cards.values()
        for lane in [journey.lanes[card.lane or ""]]
    }


def a_face(
    card: Card, *others: Record, view: str = "cards", width: float = 146.0, theme: str = "paper", **fields: Any
) -> Block:
    """Return a card as a lane of that view draws it, with the others on the same map; fields are those of a_map."""
    lane = builders.a_lane("l0", view=view)
    return faces(a_map(card, *others, **{"lanes": [lane], **fields}), width, theme=theme)[card.id]


def icons_on(card: Card, *others: Record, **fields: Any) -> list[str]:
    """Return the names of the icons on a card's face, in their order."""
    noted = NotedIcons()
    for face in faces(a_map(card, *others, lanes=[builders.a_lane("l0")], **fields), icons=noted).values():
        assert face.marks  # which draws it
    return noted.drawn
