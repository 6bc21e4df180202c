"""Two small maps, one Persian and one English, with the place of every mark: a change of layout shows what it moves.

`UPDATE_GOLDEN=1 pytest tests/layout/test_golden.py` writes the places anew; look at the difference before you commit.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeycanvas.layout.marks import Sheet, Words
from journeycanvas.model import Journey
from tests.builders import a_card, a_lane, a_link, a_persona, a_stage
from tests.layout.builders import a_channel, a_map, a_phase, a_sheet
from tests.layout.seen import Seen, block_area, seen, written

FOLDER = Path(__file__).parent / "golden"
WORDS = {
    "fa": {
        "title": "ثبت‌نام در بیمهٔ تکمیلی",
        "name": "مریم",
        "phase": "پیش از خرید",
        "stages": ("آگاهی", "بررسی"),
        "lanes": ("پرسونا", "اقدامات", "نقاط تماس", "احساسات", "نقاط درد", "شاخص‌ها", "مالکیت"),
        "action": "از همکارش می‌پرسد «کدام بیمه تکمیلی بهتر است؟» و 3 پیشنهاد می‌گیرد",
        "channel": "تلفن 1430",
        "thought": "بالاخره یکی جواب داد",
        "pain": "۲۵ دقیقه پشت خط ماند",
        "owner": "فروش",
        "unit": "نفر",
    },
    "en": {
        "title": "From first visit to regular reader",
        "name": "Amara",
        "phase": "Getting in",
        "stages": ("Discover", "Join"),
        "lanes": ("Persona", "Actions", "Touchpoints", "Emotions", "Pain points", "Metrics", "Ownership"),
        "action": "Asks a neighbour which branch still has the large-print shelf",
        "channel": "Telephone",
        "thought": "Somebody answered at last",
        "pain": "Waited 25 minutes in the queue",
        "owner": "Branches",
        "unit": "people",
    },
}


def a_small_map(language: str) -> Journey:
    """Return a map with a card of every kind that has a face of its own."""
    words = WORDS[language]
    roles = ("persona", "actions", "touchpoints", "emotions", "pains", "metrics", "ownership")
    lanes = [
        a_lane(f"l{n}", order=f"a{n}", role=role, title=words["lanes"][n], span="map" if n == 0 else "stage")
        for n, role in enumerate(roles)
    ]
    return a_map(
        a_persona(name=words["name"], age="34"),
        a_channel(title=words["channel"], icon="phone"),
        a_phase(title=words["phase"]),
        a_card("c1", lane="l1", text=words["action"], span=2),
        a_card("c2", "touchpoint", lane="l2", channel="ch1", critical=3, duration=25, stage="s1"),
        a_card("c3", "feeling", lane="l3", level=3, text=words["thought"]),
        a_card("c4", "feeling", lane="l3", level=-4, stage="s1"),
        a_card("c5", "pain", lane="l4", text=words["pain"], severity=4, stage="s1", evidence="observed"),
        a_card("c6", "opportunity", lane="l4", customer_value=80, business_value=30, effort=2, status="chosen"),
        a_card("c7", "metric", lane="l5", measure="count", value=48200, target=50000, unit=words["unit"]),
        a_card("c8", "metric", lane="l5", measure="count", value=9120, unit=words["unit"], stage="s1"),
        a_card("c9", lane="l6", owner=words["owner"], span=2),
        a_link("c6", "c5", style="answers"),
        stages=[a_stage(f"s{n}", order=f"a{n}", title=words["stages"][n], phase="ph1") for n in range(2)],
        lanes=lanes,
        language=language,
        title=words["title"],
        created="2026-03-21",
    )


def described(sheet: Sheet) -> Iterator[str]:
    """Yield a line for every block and every mark: what it is and where its sides are, in tenths of a point."""
    yield f"sheet {sheet.width:.1f} {sheet.height:.1f} {sheet.direction}"
    last = None
    for one in seen(sheet):
        if one.placed is not last:
            last = one.placed
            yield f"block {_sides(block_area(last))} {last.record}".rstrip()
        yield f"  {_described(one)}"


def _described(one: Seen) -> str:
    kind = type(one.mark).__name__.lower()
    return f"{kind} {_sides(one.area)}" + (f" {written(one.mark)}" if isinstance(one.mark, Words) else "")


def _sides(sides: tuple[float, ...]) -> str:
    return " ".join(f"{side + 0.0:.1f}" for side in sides)


@pytest.mark.parametrize("language", sorted(WORDS))
def test_everything_stands_where_it_stood(language: str) -> None:
    file = FOLDER / f"{language}.txt"
    found = list(described(a_sheet(a_small_map(language))))
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text("\n".join(found) + "\n", "utf-8")

    assert found == file.read_text("utf-8").splitlines()
