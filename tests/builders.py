"""Make small maps, records and files for tests: only what a test is about has to be said."""

import json
from typing import Any

from journeycanvas.files import load
from journeycanvas.model import Card, Comment, Journey, Lane, Link, MapFacts, Persona, Record, Stage
from journeycanvas.model.cards import card_class

FILE = "Map.journey"
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
    "0000000a49444154789c636800000082008177cd72b60000000049454e44ae426082"
)
"""A whole picture of one grey pixel."""


def a_card(id: str = "c1", kind: str = "note", **fields: Any) -> Card:
    """Return a card of a kind, in the first cell of a_journey() unless lane or stage say otherwise."""
    placed = {"lane": "l0", "stage": "s0", **fields}
    return card_class(kind).model_validate({"id": id, "kind": kind, **placed})


def a_stage(id: str = "s0", **fields: Any) -> Stage:
    return Stage.model_validate({"id": id, **fields})


def a_lane(id: str = "l0", **fields: Any) -> Lane:
    return Lane.model_validate({"id": id, **fields})


def a_persona(id: str = "p1", **fields: Any) -> Persona:
    return Persona.model_validate({"id": id, **fields})


def a_link(start: str, end: str, id: str = "k1", **fields: Any) -> Link:
    return Link.model_validate({"id": id, "from": start, "to": end, **fields})


def a_comment(on: str, id: str = "m1", **fields: Any) -> Comment:
    return Comment.model_validate({"id": id, "on": on, **fields})


def a_journey(
    *records: Record,
    stages: int | list[Stage] = 2,
    lanes: int | list[Lane] = 2,
    language: str = "en",
    extra: dict[str, Any] | None = None,
    **facts: Any,
) -> Journey:
    """Return a map with stages s0, s1, … and lanes l0, l1, …, and the other records that are given."""
    columns = [a_stage(f"s{n}", order=f"a{n}") for n in range(stages)] if isinstance(stages, int) else stages
    rows = [a_lane(f"l{n}", order=f"a{n}") for n in range(lanes)] if isinstance(lanes, int) else lanes
    return Journey(
        map=MapFacts.model_validate({"id": "map", "language": language, **facts}),
        stages={stage.id: stage for stage in columns},
        lanes={lane.id: lane for lane in rows},
        personas={it.id: it for it in records if isinstance(it, Persona)},
        cards={it.id: it for it in records if isinstance(it, Card)},
        links={it.id: it for it in records if isinstance(it, Link)},
        comments={it.id: it for it in records if isinstance(it, Comment)},
        extra=extra or {},
    )


def a_file(**parts: Any) -> bytes:
    """Return the bytes of a map's file with the given top-level parts."""
    whole = {"format": "journeycanvas", "version": 1, "map": {"id": "map", "title": "Test"}, **parts}
    return json.dumps(whole, ensure_ascii=False).encode()


def opened(**parts: Any) -> Journey:
    """Return the map that a file with the given top-level parts opens as."""
    return load(a_file(**parts), FILE).journey


ONE_CELL: dict[str, Any] = {"stages": [{"id": "s0", "title": "First"}], "lanes": [{"id": "l0", "title": "Actions"}]}
"""The smallest grid in which a card can stand, for a_file and opened."""
