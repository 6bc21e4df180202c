"""What is typed: the title, the first six stages and 60 cards of a sample, row by row."""

import json
from pathlib import Path
from typing import NamedTuple

SAMPLE = Path(__file__).parents[2] / "templates" / "samples" / "insurance-fa.journey"
STAGES = ("s1", "s2", "s3", "s4", "s5", "s6")
LANES = {
    "scenario": ("l2", 2),
    "actions": ("l4", 16),
    "touchpoints": ("l5", 12),
    "emotions": ("l7", 6),
    "pains": ("l8", 8),
    "opportunities": ("l9", 6),
    "ownership": ("l14", 4),
}
"""The lanes that are filled, beside the goals of the stages: where the sample has them, and how many cards."""


class Wanted(NamedTuple):
    """A card that is wanted; level is for feelings."""

    role: str
    stage: int | None
    text: str
    level: int = 0
    span: int = 1


class Walked(NamedTuple):
    """The map that is wanted."""

    title: str
    stages: tuple[str, ...]
    new_lanes: dict[str, str]
    cards: tuple[Wanted, ...]

    def row(self, role: str) -> list[list[Wanted]]:
        """Return the cards of a lane, stage by stage."""
        return [[card for card in self.cards if (card.role, card.stage) == (role, n)] for n in range(len(self.stages))]


def walked_map() -> Walked:
    """Return the map that is made."""
    kept = json.loads(SAMPLE.read_text(encoding="utf-8"))
    stages = [one for one in kept["stages"] if one["id"] in STAGES]
    cards = [Wanted("goals", number, stage["goal"]) for number, stage in enumerate(stages)]
    for role, (lane, most) in LANES.items():
        found = [card for card in kept["cards"] if card["lane"] == lane and card.get("stage") in (None, *STAGES)]
        if role == "emotions":
            found = [card for card in found if card["persona"] == "p1" and card.get("state") is None]
        found = found if role != "pains" else _one_a_stage_more(found)
        cards += [_wanted(role, card) for card in found[:most]]
    return Walked(
        kept["map"]["title"],
        tuple(stage["title"] for stage in stages),
        {"touchpoints": "نقاط تماس", "pains": "نقاط درد"},
        tuple(cards),
    )


def _one_a_stage_more(found: list[dict[str, object]]) -> list[dict[str, object]]:
    """Return cards so that no stage goes without."""
    firsts = {card["stage"]: card for card in reversed(found)}
    seconds = [card for card in found if card not in firsts.values()][:2]
    return [card for card in found if card in firsts.values() or card in seconds]


def _wanted(role: str, card: dict[str, object]) -> Wanted:
    stage, level = card.get("stage"), card.get("level", 0)
    assert isinstance(level, (int, float))
    span = card.get("span", 1)
    assert isinstance(span, int)
    number = STAGES.index(str(stage)) if stage is not None else None
    return Wanted(role, number, str(card["text"]), round(level), span if role == "ownership" and stage != "s6" else 1)
