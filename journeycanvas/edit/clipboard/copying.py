"""Say a part of a map in three ways: as lines of text, as a table, and as the records themselves."""

from collections.abc import Collection, Sequence, Set
from typing import NamedTuple, TypeVar

from journeycanvas.edit.clipboard.fragment import Fragment
from journeycanvas.edit.clipboard.tables import write_table
from journeycanvas.edit.grid import reading_order, stage_of
from journeycanvas.edit.removal import picture_names
from journeycanvas.model import Card, CellPlace, Feeling, Journey, Lane, Metric, Record, Stage, Touchpoint

_R = TypeVar("_R", bound=Record)


class Copied(NamedTuple):
    """What is copied: text for any program, a tab-separated table for spreadsheets, records for maps."""

    text: str
    table: str
    fragment: Fragment


def copy_records(journey: Journey, ids: Collection[str]) -> Copied:
    """Return cards, and lanes and stages with everything in them, as they go to the clipboard."""
    ids = frozenset(ids)
    whole = frozenset(id for id in ids if id in journey.lanes or id in journey.stages)
    cards = [
        card
        for card in reading_order(journey, journey.cards.values())
        if card.id in ids or (whole and (card.lane in whole or stage_of(journey, card) in whole))
    ]
    lanes = _lanes(journey, cards, whole)
    stages = _stages(journey, cards, whole)
    return Copied(
        text=_text(journey, cards, lanes, stages, whole),
        table=_table(journey, cards, lanes, stages, with_heads=bool(whole)),
        fragment=_fragment(journey, cards, lanes, stages, whole),
    )


def card_words(journey: Journey, card: Card) -> str:
    """Return what a card says in plain text: its words, the figure of a metric, or else the channel of a touchpoint."""
    match card:
        case Metric() if card.value is not None:
            return " ".join(one for one in (card.text, f"{card.value:g}", card.unit) if one)
        case Touchpoint(text="", channel=str(channel)) if channel in journey.channels:
            return journey.channels[channel].title
        case _:
            return card.text


def _lanes(journey: Journey, cards: Sequence[Card], whole: Collection[str]) -> list[Lane]:
    """Return the lanes from the first to the last that something was copied of; all when a stage was."""
    lanes = list(journey.lanes.values())
    if any(id in journey.stages for id in whole):
        return lanes
    used = {card.lane for card in cards} | {id for id in whole if id in journey.lanes}
    return _between(lanes, [index for index, lane in enumerate(lanes) if lane.id in used])


def _stages(journey: Journey, cards: Sequence[Card], whole: Collection[str]) -> list[Stage]:
    stages = list(journey.stages.values())
    if any(id in journey.lanes for id in whole):
        return stages
    used = {stage_of(journey, card) for card in cards} | {id for id in whole if id in journey.stages}
    return _between(stages, [index for index, stage in enumerate(stages) if stage.id in used])


def _between(records: list[_R], places: list[int]) -> list[_R]:
    return records[places[0] : places[-1] + 1] if places else []


def _text(
    journey: Journey, cards: Sequence[Card], lanes: Sequence[Lane], stages: Sequence[Stage], whole: Set[str]
) -> str:
    """Return the words of cards line by line; those of a whole lane or stage under its title."""
    sections = [(lane.title, [card for card in cards if card.lane == lane.id]) for lane in lanes if lane.id in whole]
    rest = [card for card in cards if card.lane not in whole]
    for stage in stages:
        if stage.id in whole:
            sections.append((stage.title, [card for card in rest if stage_of(journey, card) == stage.id]))
    sections.append(("", [card for card in rest if not whole or stage_of(journey, card) not in whole]))
    lines = ([title, *(card_words(journey, card) for card in inside)] for title, inside in sections)
    return "\n\n".join(text for section in lines if (text := "\n".join(line for line in section if line)))


def _table(
    journey: Journey, cards: Sequence[Card], lanes: Sequence[Lane], stages: Sequence[Stage], *, with_heads: bool
) -> str:
    """Return the words of cards as a table like the grid; a lane that spans the map has all in its first cell."""
    cells: dict[CellPlace, list[str]] = {}
    for card in cards:
        cells.setdefault((card.lane or "", stage_of(journey, card)), []).append(card_words(journey, card))
    columns: list[str | None] = [stage.id for stage in stages]
    rows = []
    for lane in lanes:
        words = [list(cells.get((lane.id, stage), ())) for stage in columns or [None]]
        if columns:
            words[0] += cells.get((lane.id, None), ())
        row = ["\n".join(line for line in cell if line) for cell in words]
        rows.append([lane.title, *row] if with_heads else row)
    if with_heads:
        rows.insert(0, ["", *(stage.title for stage in stages)])
    return write_table(rows)


def _fragment(
    journey: Journey, cards: Sequence[Card], lanes: Sequence[Lane], stages: Sequence[Stage], whole: frozenset[str]
) -> Fragment:
    ids = {card.id for card in cards}
    people = {one for card in cards for one in (*card.personas, card.persona if isinstance(card, Feeling) else None)}
    ways = {card.channel for card in cards if isinstance(card, Touchpoint)}
    personas = [persona for persona in journey.personas.values() if persona.id in people]
    shown = [name for part in (*cards, *personas) for name in picture_names(part)]
    return Fragment(
        lanes=tuple(lanes),
        stages=tuple(stages),
        whole=whole,
        personas=tuple(personas),
        channels=tuple(channel for channel in journey.channels.values() if channel.id in ways),
        cards=tuple(cards),
        links=tuple(link for link in journey.links.values() if link.from_ in ids and link.to in ids),
        pictures={name: journey.pictures[name] for name in shown if name in journey.pictures},
    )
