"""Draw random maps: every kind of card and view, texts that break programs, and fields that name nothing."""

from typing import Any

from hypothesis import strategies as st

from journeycanvas.model import (
    CARD_KINDS,
    VIEWS,
    Card,
    Channel,
    Journey,
    Lane,
    Persona,
    Phase,
    Record,
    Stage,
)
from tests.builders import a_link
from tests.corpora.naughty import naughty_strings
from tests.layout.builders import a_map, a_picture

PLAIN = (
    *("Yes", "Asks a friend what she did", "Compares three offers and cannot tell which of them is the cheapest"),
    *("بله", "از دوستش می‌پرسد", "۱۸٬۴۰۰٬۰۰۰ تومان حق‌بیمهٔ سالانه را اینترنتی می‌پردازد", "3 بار به CRM زنگ زد (+31)"),
    *("שלום", "מחפש מרפאה קרובה לבית", "التحقق من الطلب", "one\n\ntwo\nthree", "see https://example.com/help now"),
)
LONG = ("Donaudampfschifffahrtsgesellschaftskapitän", "قسطنطنیه‌ای‌ها" * 4, "x" * 120, "word " * 60, "واژه " * 60)
ROLES = ("actions", "emotions", "touchpoints", "metrics", "ownership", "storyboard", "goals", "persona", "of 2031", "")
COLOURS = st.sampled_from([None, None, "yellow", "blue", "grey", "#123456", "#fedcba"])
PICTURES = {"wide": a_picture(40, 3), "high": a_picture(3, 40), "plain": a_picture(), "empty": a_picture(0, 0)}

texts = st.one_of(
    st.just(""),
    st.sampled_from(PLAIN),
    st.sampled_from(PLAIN),
    st.sampled_from(LONG),
    st.sampled_from(naughty_strings()),
)
short = st.one_of(st.just(""), st.just(""), st.sampled_from(PLAIN), st.sampled_from(naughty_strings()))
directions = st.sampled_from(["auto", "auto", "auto", "ltr", "rtl"])
numbers = st.one_of(st.none(), st.integers(-100, 100), st.floats(-1e6, 1e6), st.floats(-1e100, 1e100))


def own_fields(kind: str, personas: list[str], channels: list[str]) -> dict[str, st.SearchStrategy[Any]]:
    """Return how the fields that only a kind has are drawn."""
    dates = st.sampled_from(["", "2026-03-21", "soon"])
    statuses = st.sampled_from(["idea", "chosen", "doing", "done", "dropped"])
    weights = st.one_of(st.none(), st.integers(0, 100))
    fields: dict[str, dict[str, st.SearchStrategy[Any]]] = {
        "touchpoint": {
            "channel": st.sampled_from([None, "gone", *channels]),
            "critical": st.integers(0, 3),
            "why": short,
            "when": short,
            "duration": st.sampled_from([None, 0, 5, 1e9]),
            "people": st.sampled_from([None, 0, 12, 1_000_000]),
        },
        "pain": {"severity": st.integers(0, 5)},
        "opportunity": {
            "customer_value": weights,
            "business_value": weights,
            "effort": st.sampled_from([None, 0, 2.5, 5]),
            "status": statuses,
            "due": dates,
        },
        "feeling": {
            "level": st.floats(-5, 5),
            "persona": st.sampled_from([None, "gone", *personas]),
            "state": st.sampled_from(["current", "current", "future"]),
            "at": st.one_of(st.just(0.5), st.sampled_from([0.0, 1.0]), st.floats(0, 1)),
        },
        "metric": {
            "measure": st.sampled_from(["nps", "csat", "ces", "duration", "conversion", "count", "custom"]),
            "value": numbers,
            "target": numbers,
            "unit": short,
        },
        "task": {"status": statuses, "due": dates},
    }
    return fields.get(kind, {})


@st.composite
def cards(draw: st.DrawFn, id: str, lanes: list[Lane], stages: list[str], people: list[str], ways: list[str]) -> Card:
    """Draw a card that stands in a cell of the map, as every opened map has them."""
    lane = draw(st.sampled_from(lanes))
    kind = draw(st.sampled_from(["note", *CARD_KINDS, "hologram"]))
    fields = {
        "text": texts,
        "span": st.sampled_from([1, 1, 1, 2, 3, 10_000]),
        "color": COLOURS,
        "icon": st.sampled_from([None, None, "star", "hologram"]),
        "picture": st.sampled_from([None, None, None, "gone", *PICTURES]),
        "tags": st.lists(short.filter(bool), max_size=2),
        "personas": st.lists(st.sampled_from([*people, "gone"]), max_size=3, unique=True),
        "owner": short,
        "evidence": st.sampled_from(["none", "assumed", "observed", "proposed"]),
        "direction": directions,
        **own_fields(kind, people, ways),
    }
    stage = draw(st.sampled_from(stages)) if stages and lane.span == "stage" else None
    drawn = draw(st.fixed_dictionaries(fields))
    card = {"id": id, "kind": kind, "lane": lane.id, "stage": stage, **drawn}
    return CARD_KINDS.get(kind, Card).model_validate(card)


def stages() -> st.SearchStrategy[list[Stage]]:
    fields = {
        "title": short,
        "goal": short,
        "phase": st.sampled_from([None, "gone", "ph0", "ph1"]),
        "color": COLOURS,
        "width": st.sampled_from([1, 1, 0.5, 4]),
        "hidden": st.sampled_from([False, False, False, True]),
    }
    return st.lists(st.fixed_dictionaries(fields), max_size=4).map(
        lambda drawn: [Stage.model_validate({"id": f"s{n}", **one}) for n, one in enumerate(drawn)]
    )


def lanes() -> st.SearchStrategy[list[Lane]]:
    fields = {
        "title": short,
        "prompt": short,
        "role": st.sampled_from(ROLES),
        "view": st.sampled_from([None, None, "hologram", *sorted(VIEWS)]),
        "span": st.sampled_from(["stage", "stage", "stage", "map"]),
        "department": short,
        "color": COLOURS,
        "height": st.sampled_from([0, 1, 1, 3]),
        "line": st.sampled_from(["none", "none", "interaction", "visibility", "internal"]),
        "collapsed": st.sampled_from([False, False, False, True]),
        "hidden": st.sampled_from([False, False, False, True]),
    }
    return st.lists(st.fixed_dictionaries(fields), max_size=5).map(
        lambda drawn: [Lane.model_validate({"id": f"l{n}", **one}) for n, one in enumerate(drawn)]
    )


def personas() -> st.SearchStrategy[list[Persona]]:
    fields = {
        **dict.fromkeys(("name", "role", "job", "age", "location", "quote"), short),
        "goals": st.lists(short, max_size=2),
        "facts": st.lists(short, max_size=2),
        "portrait": st.sampled_from([None, "plain", "gone"]),
        "color": COLOURS,
    }
    return st.lists(st.fixed_dictionaries(fields), max_size=7).map(
        lambda drawn: [Persona.model_validate({"id": f"p{n}", **one}) for n, one in enumerate(drawn)]
    )


@st.composite
def journeys(draw: st.DrawFn, most_cards: int = 12, linked: bool = False) -> Journey:
    """Draw a map as it could stand in a file that was opened: every card in a cell, whatever else it says."""
    columns, rows, people = draw(stages()), draw(lanes()), draw(personas())
    ways = [
        Channel(id=f"ch{n}", title=draw(short), icon=draw(st.sampled_from([None, "phone", "hologram"])))
        for n in range(draw(st.integers(0, 2)))
    ]
    records: list[Record] = [*people, *ways, Phase(id="ph0", title=draw(short)), Phase(id="ph1", color="#884422")]
    drawn = []
    if rows:
        for number in range(draw(st.integers(0, most_cards))):
            ids = ([stage.id for stage in columns], [one.id for one in people], [one.id for one in ways])
            drawn.append(draw(cards(f"c{number}", rows, *ids)))
    pairs = zip(drawn, drawn[2:], strict=False) if linked else ()
    links = [a_link(one.id, other.id, f"k{n}") for n, (one, other) in enumerate(pairs)]
    return a_map(
        *records,
        *drawn,
        *links,
        stages=columns,
        lanes=rows,
        language=draw(st.sampled_from(["en", "fa", "he", "ar"])),
        direction=draw(directions),
        digits=draw(st.sampled_from(["auto", "latin", "native"])),
        pictures=PICTURES,
        title=draw(short),
        subtitle=draw(short),
        scope=draw(short),
        author=draw(short),
        organisation=draw(short),
        created=draw(st.sampled_from(["", "2026-03-21", "1405"])),
        logo=draw(st.sampled_from([None, "plain", "wide", "high", "empty"])),
    )
