"""What hangs on a wall is typed back: each line finds its cell, or is listed with the reason, and nothing is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.edit import applied
from journeycanvas.edit.capture import Blank, Heading, Planned, Unplaced, capture, left_over, read
from journeycanvas.edit.capture.colours import colour_named
from journeycanvas.i18n import catalogue
from journeycanvas.model import Feeling, Journey, Opportunity, Pain
from journeycanvas.theme.names import COLOURS as COLOUR_NAMES
from tests.builders import a_card, a_journey, a_lane, a_stage
from tests.edit.builders import a_session, new_ids, texts

COLOURS = {"act": "blue", "feel": "purple", "pain": "red", "idea": "green", "own": "blue"}


def a_wall(language: str = "en", stages: int = 6) -> Journey:
    """Return a map with the areas A, the lanes B actions to F, of which actions and owners are both blue."""
    titles = {
        "en": ("Persona", "Actions", "Emotions", "Pain points", "Opportunities", "Ownership"),
        "fa": ("پرسونا", "اعمال و اقدامات", "احساسات", "نقطهٔ درد", "فرصت‌ها", "مالکیت"),
        "he": ("פרסונה", "פעולות", "רגשות", "נקודת כאב", "הזדמנויות", "אחריות"),
    }[language]
    first = {"en": "Awareness", "fa": "آگاهی", "he": "מודעות"}[language]
    lanes = [
        a_lane("who", order="a0", role="persona", span="map", title=titles[0]),
        a_lane("act", order="a1", role="actions", title=titles[1]),
        a_lane("feel", order="a2", role="emotions", title=titles[2]),
        a_lane("pain", order="a3", role="pains", title=titles[3]),
        a_lane("idea", order="a4", role="opportunities", title=titles[4]),
        a_lane("own", order="a5", role="ownership", title=titles[5]),
    ]
    columns = [a_stage(f"s{n}", order=f"a{n}", title=first if n == 1 else "") for n in range(1, stages + 1)]
    return a_journey(lanes=lanes, stages=columns, language=language)


def placed(text: str, journey: Journey | None = None) -> list[tuple[str, str]]:
    """Return code and text of the cards that a text would make, and ("?", line) for what has no place."""
    found = []
    for line in read(journey or a_wall(), text, COLOURS):
        match line:
            case Planned():
                found.append((line.code, line.text))
            case Unplaced():
                found.append(("?", line.typed))
    return found


@pytest.mark.parametrize(
    ("line", "code", "text"),
    [
        ("B4 waits for a call", "B4", "waits for a call"),
        ("b4 waits", "B4", "waits"),
        ("B4: waits", "B4", "waits"),
        ("B 4: waits", "B4", "waits"),
        ("B4 - waits", "B4", "waits"),
        ("B4-waits", "B4", "waits"),
        ("B-4: waits", "B4", "waits"),
        ("(B4) waits", "B4", "waits"),
        ("[B4] waits", "B4", "waits"),
        ("B4) waits", "B4", "waits"),
        ("B4/ waits", "B4", "waits"),
        ("B4منتظر می‌ماند", "B4", "منتظر می‌ماند"),
        ("b۴) منتظر", "B4", "منتظر"),
        ("B4מחכה", "B4", "מחכה"),
        ("B4\twaits", "B4", "waits"),
        ("- B4 waits", "B4", "waits"),
        ("3. B4 waits", "B4", "waits"),
        ("۳- B4 waits", "B4", "waits"),
        ("B۴ منتظر می‌ماند", "B4", "منتظر می‌ماند"),
        ("B٤ ينتظر", "B4", "ينتظر"),
        ("Ｂ４ waits", "B4", "waits"),
        ("۴B منتظر", "B4", "منتظر"),
        ("4B: waits", "B4", "waits"),
        ("\u200fB4\u200e منتظر", "B4", "منتظر"),
        ("منتظر می‌ماند B4", "B4", "منتظر می‌ماند"),
        ("منتظر می‌ماند (B۴)", "B4", "منتظر می‌ماند"),
        ("מחכה לשיחה C2", "C2", "מחכה לשיחה"),
        ("waits for a call [B4]", "B4", "waits for a call"),
        ("B4 prints it on A4", "B4", "prints it on A4"),
        ("B4 D3 is a code too", "B4", "D3 is a code too"),
        ("A: a mother of two", "A", "a mother of two"),
        ("A1 a mother of two", "A", "a mother of two"),
        ("4 red the line is busy", "D4", "the line is busy"),
        ("red 4 the line is busy", "D4", "the line is busy"),
        ("red 4: the line is busy", "D4", "the line is busy"),
        ("۴ قرمز خط اشغال است", "D4", "خط اشغال است"),
        ("קרמז 4", "?", "קרמז 4"),
        ("אדום 4 הקו תפוס", "D4", "הקו תפוס"),
        ("أحمر ٤ الخط مشغول", "D4", "الخط مشغول"),
    ],
)
def test_a_line_finds_its_cell(line: str, code: str, text: str) -> None:
    assert placed(line) == [(code, text)]


@pytest.mark.parametrize(
    "line",
    [
        "A 2 minute wait",
        "A customer clicks",
        "3D printing",
        "A) the first of two",
        "B4th floor",
        "B4/B5 paper",
        "B4،منتظر",
        "12:30 the shop opens",
        "waits on paper B4",
        "B9 beyond the last stage",
        "H2 beyond the last lane",
        "C: no stage",
        "blue: two lanes are blue",
        "orange: no lane is orange",
        "4 people waited",
    ],
)
def test_what_only_looks_like_a_code_or_is_not_enough_is_listed_with_a_reason(line: str) -> None:
    [found] = read(a_wall(), line, COLOURS)

    assert isinstance(found, Unplaced)
    assert found.typed == line
    assert found.why.text.format(**found.why.facts).endswith(".")


def test_lines_go_below_the_code_that_stands_alone_until_the_next() -> None:
    assert placed("B1\n- reads\n• clicks\n\nD2:\n4 people wait\nB3 calls\nis put off") == [
        ("B1", "reads"),
        ("B1", "clicks"),
        ("D2", "4 people wait"),
        ("B3", "calls"),
        ("D2", "is put off"),
    ]


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("en", "Actions / Awareness"),
        ("en", "# awareness | Actions:"),
        ("en", "Actions › Awareness"),
        ("fa", "اعمال و اقدامات / آگاهي"),
        ("he", "מודעות / פעולות"),
    ],
)
def test_a_heading_of_titles_names_a_cell(language: str, heading: str) -> None:
    assert placed(f"{heading}\nreads", a_wall(language)) == [("B1", "reads")]


def test_a_lane_and_a_stage_can_be_named_one_below_the_other() -> None:
    assert placed("Actions:\n1: reads\n2: calls\nAwareness:\nclicks") == [
        ("B1", "reads"),
        ("B2", "calls"),
        ("B1", "clicks"),
    ]
    assert placed("4\nred: busy\ngreen: call back") == [("D4", "busy"), ("E4", "call back")]
    assert placed("red:\n1: busy\n2: closed") == [("D1", "busy"), ("D2", "closed")]


def test_a_title_that_two_lanes_have_is_not_enough() -> None:
    journey = a_journey(lanes=[a_lane("l0", title="Notes"), a_lane("l1", order="a1", title="notes")])

    assert placed("Notes:\nx", journey) == [("?", "Notes:"), ("?", "x")]


def test_a_colour_is_kept_where_the_lane_has_another() -> None:
    lines = read(a_wall(), "B1 red: stops\nB1 blue: goes\nD1 red: hurts\nB2\nyellow: odd", COLOURS)

    assert [line.colour for line in lines if isinstance(line, Planned)] == ["red", None, None, "yellow"]


@pytest.mark.parametrize(
    ("line", "level", "text"),
    [
        ("C2 +2 at last", 2.0, "at last"),
        ("C2: -3 not again", -3.0, "not again"),
        ("C2 −3", -3.0, ""),
        ("C2 ۲+ بالاخره", 2.0, "بالاخره"),
        ("C2 بالاخره +۲", 2.0, "بالاخره"),
        ("C2 ☹ not again", -2.0, "not again"),
        ("C2 ☺️ fine", 2.0, "fine"),
        ("C2 at last :)", 2.0, "at last"),
        ("C2 :( خسته شدم", -2.0, "خسته شدم"),
        ("C2:( tired", -2.0, "tired"),
        ("C2: :) rested", 2.0, "rested"),
        ("C2 :D", 4.0, ""),
        ("C2 at last 😀", 4.0, "at last"),
        ("C2 just so", None, "just so"),
        ("C2 -7 degrees", None, "-7 degrees"),
        ("B2 -3 degrees", None, "-3 degrees"),
    ],
)
def test_a_feeling_has_a_level(line: str, level: float | None, text: str) -> None:
    [found] = read(a_wall(), line, COLOURS)

    assert isinstance(found, Planned)
    assert (found.level, found.text) == (level, text)


def test_cards_are_of_the_kind_of_their_lane_and_one_step() -> None:
    journey = a_wall()
    session = a_session(journey)
    lines = read(journey, "C1 -3 busy\nC1 +2 helped\nD1 busy\nE1 call back\nB1 calls", COLOURS)

    session.apply(capture(journey, new_ids(), lines))

    one, two = session.journey.cell("feel", "s1")
    assert isinstance(one, Feeling)
    assert isinstance(two, Feeling)
    assert {one.level: one.text, two.level: two.text} == {-3.0: "busy", 2.0: "helped"}
    assert one.at < two.at
    assert isinstance(session.journey.cell("pain", "s1")[0], Pain)
    assert isinstance(session.journey.cell("idea", "s1")[0], Opportunity)
    assert [step.name for step in session.steps] == [("Capture cards", "5")]
    session.undo()
    assert session.journey == journey


def test_cards_come_behind_those_of_their_cell_in_the_order_of_the_lines() -> None:
    journey = a_wall().replaced({"c0": a_card("c0", lane="act", stage="s1", order="a0", text="first")})

    changed = applied(journey, capture(journey, new_ids(), read(journey, "B1 second\nB2 x\nB1 third", COLOURS)))

    assert texts(changed, "act", "s1") == ["first", "second", "third"]


def test_what_has_no_place_stays_under_its_heading() -> None:
    lines = read(a_wall(), "B1\nreads\nActions:\nwhere?\n2: calls\nX9 here\nD4\nbusy", COLOURS)

    assert left_over(lines) == "Actions:\nwhere?\nX9 here"


def test_hidden_stages_and_lanes_have_no_codes() -> None:
    journey = a_journey(
        stages=[a_stage("s0", hidden=True), a_stage("s1", order="a1")],
        lanes=[a_lane("l0", hidden=True), a_lane("l1", order="a1")],
    )

    assert read(journey, "A1 x", {})[0] == Planned("A1 x", ("l1", "s1"), "A1", "x")


WORDS = st.sampled_from(["B1", "b2", "D4:", "red", "4", "آبی", "منتظر", "מחכה", "+2", "☹", "- ", "Actions:", "/"])
LINES = st.lists(st.lists(WORDS, max_size=4).map(" ".join) | st.text(max_size=12), max_size=8).map("\n".join)


@given(text=LINES, language=st.sampled_from(["en", "fa", "he"]))
def test_every_line_is_placed_or_listed_and_undo_restores(text: str, language: str) -> None:
    journey = a_wall(language)
    lines = read(journey, text, COLOURS)

    change = capture(journey, new_ids(), lines)
    made = applied(journey, change)

    planned = [line for line in lines if isinstance(line, Planned)]
    assert sorted(card.text for card in made.cards.values()) == sorted(line.text for line in planned)
    assert all(line.text in line.typed for line in planned)
    assert all(line.typed.strip() for line in lines if not isinstance(line, Blank | Heading))
    rest = left_over(lines).split("\n")
    assert all(line.typed in rest for line in lines if isinstance(line, Unplaced))
    assert applied(made, change.inverted()) == journey


@given(text=st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=20), number=st.integers(1, 6))
def test_what_stands_behind_a_code_and_a_colon_is_the_text_of_the_card(text: str, number: int) -> None:
    journey = a_wall()
    bare = " ".join(text.split())
    [line] = read(journey, f"B{number}: x{bare}", COLOURS)

    assert isinstance(line, Planned)
    assert (line.code, line.text) == (f"B{number}", f"x{bare}")


def test_left_over_text_is_read_as_before() -> None:
    text = "Actions:\nwhere?\nB9 there"
    lines = read(a_wall(), text, COLOURS)

    assert read(a_wall(), left_over(lines), COLOURS) == lines


@pytest.mark.parametrize("language", ["en", "fa", "he", "ar"])
def test_the_names_of_colours_that_are_printed_on_the_wall_are_understood(language: str) -> None:
    say = catalogue(language).say

    assert {colour: colour_named(say(name)) for colour, name in COLOUR_NAMES.items()} == {
        colour: colour for colour in COLOUR_NAMES
    }
