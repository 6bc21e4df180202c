"""Draw random maps: every kind of card and view, texts that break programs, and fields that name nothing.

Each record gets a few of its fields, not all: maps stay quick to draw and easy to read when one of them breaks a law.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st

from journeycanvas.model import CARD_KINDS, VIEWS, Card, Channel, Journey, Lane, Persona, Phase, Stage
from tests.builders import a_link
from tests.corpora.naughty import naughty_strings
from tests.layout.builders import a_map, a_picture

Fields = Mapping[str, st.SearchStrategy[Any]]

PLAIN = (
    *("Yes", "Asks a friend what she did", "Compares three offers and cannot tell which of them is the cheapest"),
    *("بله", "از دوستش می‌پرسد", "۱۸٬۴۰۰٬۰۰۰ تومان حق‌بیمهٔ سالانه را اینترنتی می‌پردازد", "3 بار به CRM زنگ زد (+31)"),
    *("שלום", "מחפש מרפאה קרובה לבית", "التحقق من الطلب", "one\n\ntwo\nthree", "see https://example.com/help now"),
)
LONG = ("Donaudampfschifffahrtsgesellschaftskapitän", "قسطنطنیه‌ای‌ها" * 4, "x" * 120, "word " * 60, "واژه " * 60)
ROLES = ("actions", "emotions", "touchpoints", "metrics", "ownership", "storyboard", "goals", "persona", "of 2031", "")
PICTURES = {"wide": a_picture(40, 3), "high": a_picture(3, 40), "plain": a_picture(), "empty": a_picture(0, 0)}

titles = st.sampled_from(PLAIN) | st.sampled_from(naughty_strings())
texts = titles | st.sampled_from(LONG)
colours = st.sampled_from(["yellow", "blue", "grey", "#123456", "#fedcba"])
directions = st.sampled_from(["auto", "ltr", "rtl"])
numbers = st.integers(-100, 100) | st.floats(-1e6, 1e6) | st.floats(-1e100, 1e100)
weights = st.integers(0, 100)
progress = {
    "status": st.sampled_from(["idea", "chosen", "doing", "done", "dropped"]),
    "due": st.sampled_from(["2026-03-21", "soon"]),
}
PERSONAS = [f"p{n}" for n in range(7)]
CHANNELS = ["ch0", "ch1"]

FACTS: Fields = MappingProxyType(
    {
        **dict.fromkeys(("title", "subtitle", "scope", "author", "organisation"), titles),
        "direction": directions,
        "digits": st.sampled_from(["auto", "latin", "native"]),
        "created": st.sampled_from(["2026-03-21", "1405"]),
        "logo": st.sampled_from(["gone", *PICTURES]),
    }
)
STAGE: Fields = MappingProxyType(
    {
        **dict.fromkeys(("title", "goal"), titles),
        "phase": st.sampled_from(["gone", "ph0", "ph1"]),
        "color": colours,
        "width": st.sampled_from([0.5, 4]),
        "hidden": st.just(True),
    }
)
LANE: Fields = MappingProxyType(
    {
        **dict.fromkeys(("title", "prompt", "department"), titles),
        "role": st.sampled_from(ROLES),
        "view": st.sampled_from(["hologram", *sorted(VIEWS)]),
        "span": st.just("map"),
        "color": colours,
        "height": st.sampled_from([0, 3]),
        "line": st.sampled_from(["interaction", "visibility", "internal"]),
        "collapsed": st.just(True),
        "hidden": st.just(True),
    }
)
PERSONA: Fields = MappingProxyType(
    {
        **dict.fromkeys(("name", "role", "job", "age", "location", "quote"), titles),
        **dict.fromkeys(("goals", "facts"), st.lists(titles, min_size=1, max_size=2)),
        "portrait": st.sampled_from(["plain", "gone"]),
        "color": colours,
    }
)
CARD: Fields = MappingProxyType(
    {
        "text": texts,
        "span": st.sampled_from([2, 3, 10_000]),
        "color": colours,
        "icon": st.sampled_from(["star", "hologram"]),
        "picture": st.sampled_from(["gone", *PICTURES]),
        "tags": st.lists(titles, min_size=1, max_size=2),
        "personas": st.lists(st.sampled_from([*PERSONAS, "gone"]), min_size=1, max_size=3, unique=True),
        "owner": titles,
        "evidence": st.sampled_from(["assumed", "observed", "proposed"]),
        "direction": directions,
    }
)
OF_KIND: Mapping[str, Fields] = MappingProxyType(
    {
        "touchpoint": {
            "channel": st.sampled_from(["gone", *CHANNELS]),
            "critical": st.integers(1, 3),
            "why": texts,
            "when": titles,
            "duration": st.sampled_from([0, 5, 1e9]),
            "people": st.sampled_from([0, 12, 1_000_000]),
        },
        "pain": {"severity": st.integers(1, 5)},
        "opportunity": {
            **dict.fromkeys(("customer_value", "business_value"), weights),
            "effort": st.sampled_from([0, 2.5, 5]),
            **progress,
        },
        "feeling": {
            "level": st.floats(-5, 5),
            "persona": st.sampled_from(["gone", *PERSONAS]),
            "state": st.just("future"),
            "at": st.sampled_from([0.0, 0.5, 1.0]) | st.floats(0, 1),
        },
        "metric": {
            "measure": st.sampled_from(["nps", "csat", "ces", "duration", "conversion", "count"]),
            **dict.fromkeys(("value", "target"), numbers),
            "unit": titles,
        },
        "task": progress,
    }
)
"""The fields that only a kind has; they are drawn for every card of the kind half of the time."""


@cache
def some_of(names: tuple[str, ...], most: int) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(names), max_size=most, unique=True)


def drawn(draw: st.DrawFn, fields: Fields, most: int = 4) -> dict[str, Any]:
    """Draw some fields of a record."""
    return {name: draw(fields[name]) for name in draw(some_of(tuple(fields), most))}


@st.composite
def cards(draw: st.DrawFn, id: str, lanes: list[Lane], stages: list[Stage]) -> Card:
    """Draw a card that stands in a cell of the map, as every opened map has them."""
    lane = draw(st.sampled_from(lanes))
    kind = draw(st.sampled_from(["note", *CARD_KINDS, "hologram"]))
    place = {
        "lane": lane.id,
        "stage": draw(st.sampled_from(stages)).id if stages and lane.span == "stage" else None,
    }
    fields = {**drawn(draw, CARD), **drawn(draw, OF_KIND.get(kind, {"text": texts}))}
    return CARD_KINDS.get(kind, Card).model_validate({"id": id, "kind": kind, **place, **fields})


@st.composite
def journeys(draw: st.DrawFn, least_cards: int = 0, linked: bool = False) -> Journey:
    """Draw a map as it could stand in a file that was opened: every card in a cell, whatever else it says."""
    stages = [Stage.model_validate({"id": f"s{n}", **drawn(draw, STAGE)}) for n in range(draw(st.integers(0, 4)))]
    least_lanes = 1 if least_cards else 0
    lanes = [
        Lane.model_validate({"id": f"l{n}", **drawn(draw, LANE)}) for n in range(draw(st.integers(least_lanes, 5)))
    ]
    names = PERSONAS[: draw(st.sampled_from([0, 1, 2, 7]))]
    people = [Persona.model_validate({"id": id, **drawn(draw, PERSONA)}) for id in names]
    ways = [Channel(id=id, title=draw(titles), icon=icon) for id, icon in zip(CHANNELS, ("phone", None), strict=True)]
    phases = [Phase(id="ph0", title=draw(titles)), Phase(id="ph1", color="#884422")]
    count = draw(st.integers(least_cards, 12)) if lanes else 0
    placed = [draw(cards(f"c{n:02}", lanes, stages)) for n in range(count)]
    pairs = zip(placed, placed[2:], strict=False) if linked else ()
    links = [a_link(one.id, other.id, f"k{n}") for n, (one, other) in enumerate(pairs)]
    return a_map(
        *(*people, *ways, *phases, *placed, *links),
        stages=stages,
        lanes=lanes,
        language=draw(st.sampled_from(["en", "fa", "he", "ar"])),
        pictures=PICTURES,
        **drawn(draw, FACTS),
    )
