"""The opportunities as cards to cut out: equal ones, with every word, and blank ones for the rest of a sheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.layout.handouts.cards import cut_of
from journeycanvas.layout.marks import Rule
from journeycanvas.layout.paper import MM
from tests.builders import a_card, a_journey, a_lane, a_link, a_persona, a_stage
from tests.layout.builders import a_map
from tests.layout.handouts.sheets import LANGUAGES, few, outside, papers, plain, said, sheets
from tests.layout.journeys import LONG, texts
from tests.layout.seen import seen


@few
@given(st.lists(st.tuples(texts, texts), max_size=20), st.sampled_from(LANGUAGES), papers)
def test_every_word_of_an_opportunity_is_there_with_what_it_answers(
    ideas: list[tuple[str, str]], language: str, paper: str
) -> None:
    lanes = [a_lane("l0", order="a0"), a_lane("l1", role="opportunities", order="a1")]
    pains = [a_card(f"p{n}", "pain", text=pain) for n, (_, pain) in enumerate(ideas)]
    cards = [
        a_card(f"o{n}", "opportunity", lane="l1", text=idea, order=f"a{n:03}") for n, (idea, _) in enumerate(ideas)
    ]
    links = [a_link(f"o{n}", f"p{n}", f"k{n}", style="answers") for n in range(len(ideas))]
    journey = a_journey(*cards, *pains, *links, lanes=lanes, language=language)

    found = sheets(journey, "opportunities", paper=paper)

    assert outside(found) == []
    whole, start = plain(*said(found)), 0
    for line in (line for pair in ideas for text in pair for line in text.split("\n")):  # a card may end at any line
        at = whole.find(plain(line)[:20], start)
        assert at >= 0, line
        start = at


@pytest.mark.parametrize("text", LONG)
def test_an_idea_that_is_too_long_for_a_card_goes_on_on_the_next(text: str) -> None:
    card = a_card("o", "opportunity", text=f"{text} " * 12)

    found = sheets(a_journey(card, stages=1), "opportunities")

    assert plain(*said(found)).count(plain(text)) >= 1
    assert "1 of" in " ".join(said(found))
    letters = plain(text)[-6:]
    assert plain(*said(found)).count(letters) >= 12 - 4  # a page's end may stand in one of them


@pytest.mark.parametrize(
    ("paper", "count", "width_mm", "height_mm"),
    [("a4", 8, 105.0, 74.25), ("letter", 8, 107.95, 69.85), ("a5", 3, 148.0, 70.0), ("a3", 18, 99.0, 70.0)],
)
def test_cards_part_the_paper_into_equal_ones(paper: str, count: int, width_mm: float, height_mm: float) -> None:
    [leaf] = sheets(a_journey(), "opportunities", paper=paper).leaves
    cut = cut_of(leaf.width, leaf.height)

    assert cut.number == count
    assert (cut.width / MM, cut.height / MM) == pytest.approx((width_mm, height_mm), abs=1e-6)
    cuts = [one.mark for view in leaf.views for one in seen(view.sheet) if isinstance(one.mark, Rule)]
    across = {round(rule.x1 / MM, 6) for rule in cuts if rule.x1 == rule.x2}
    down = {round(rule.y1 / MM, 6) for rule in cuts if rule.y1 == rule.y2 and abs(rule.x2 - rule.x1) == leaf.width}
    assert across == {round(n * width_mm, 6) for n in range(1, cut.columns)}
    assert down == {round(n * height_mm, 6) for n in range(1, cut.rows)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_card_stands_where_the_language_begins(language: str) -> None:
    journey = a_journey(a_card("o", "opportunity", text="Idea"), language=language)
    [leaf] = sheets(journey, "opportunities").leaves

    [placed] = [one for view in leaf.views for one in view.sheet.placed if one.record == "o"]

    assert placed.x == pytest.approx(0.0 if language == "en" else leaf.width / 2)
    assert placed.y == 0.0


def test_what_is_left_of_a_sheet_of_cards_is_blank_cards() -> None:
    nobody = sheets(a_journey(), "opportunities")
    one = sheets(a_journey(a_card("o", "opportunity", text="Text the members")), "opportunities")

    assert said(nobody).count("Idea") == 8
    assert said(one).count("Idea") == 7
    assert len(one.leaves) == 1


def test_a_card_says_what_is_known_and_leaves_lines_for_the_rest() -> None:
    known = {"customer_value": 80, "effort": 2, "owner": "Sales", "due": "2027-01-20", "status": "chosen"}
    journey = a_journey(a_card("o", "opportunity", text="One form", **known), stages=[a_stage("s0", title="Join")])

    texts_said = said(sheets(journey, "opportunities"))

    assert {"Join · chosen", "One form", "Sales", "20 January 2027", "A1"} <= set(texts_said)


def test_plain_notes_in_a_lane_of_opportunities_are_cards_too() -> None:
    journey = a_journey(a_card("n", text="From the wall"), lanes=[a_lane("l0", role="opportunities")])

    assert "From the wall" in said(sheets(journey, "opportunities"))


def test_opportunities_of_hidden_lanes_and_stages_are_left_out() -> None:
    cards = [a_card("c1", "opportunity", text="Seen"), a_card("c2", "opportunity", stage="s1", text="Unseen")]
    journey = a_journey(*cards, stages=[a_stage("s0"), a_stage("s1", hidden=True)])

    texts_said = said(sheets(journey, "opportunities"))

    assert "Seen" in texts_said
    assert "Unseen" not in texts_said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_begins_in_a_hidden_stage_is_said_of_the_first_that_is_seen(language: str) -> None:
    stages = [a_stage("s0", title="Before", hidden=True), a_stage("s1", title="Join"), a_stage("s2", title="Use")]
    cards = [
        a_card("o", "opportunity", text="One form", span=2),
        a_card("f", "feeling", text="At last", level=4, span=2),
        a_card("w", "pain", text="Paper forms", severity=5, span=3),
        a_card("gone", "pain", text="Unseen", severity=5),
    ]
    journey = a_map(*cards, a_persona("p1"), stages=stages, language=language)

    ideas, people = (said(sheets(journey, kind)) for kind in ("opportunities", "personas"))

    assert "One form" in ideas
    assert {"At last", "Paper forms"} <= set(people)
    assert people.count("Join") == 3
    assert not {"Before", "Unseen"} & {*ideas, *people}
