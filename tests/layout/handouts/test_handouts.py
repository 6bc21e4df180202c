"""The sheets that go with a map to a workshop: everything on its page, every word there, exact sizes."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.files import open_map
from journeycanvas.layout.handouts.cards import cut_of
from journeycanvas.layout.handouts.kinds import HANDOUTS, Handout
from journeycanvas.layout.handouts.printing import Handouts, handouts, paper_for
from journeycanvas.layout.leaves import Leaf
from journeycanvas.layout.marks import Heading, Photo, Rule, Shape, Words
from journeycanvas.layout.paper import FIT, MM, PAPERS
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_lane, a_link, a_persona, a_stage
from tests.layout.builders import a_map, a_picture, a_setting
from tests.layout.journeys import LONG, journeys, texts
from tests.layout.seen import Area, block_area, seen, written

SAMPLES = sorted((Path(__file__).parents[3] / "templates" / "samples").glob("*.journey"))
TEMPLATES = sorted((Path(__file__).parents[3] / "templates").glob("*.journey"))
LANGUAGES = ("en", "fa", "he", "ar")
few = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
papers = st.sampled_from(["a5", "a4", "letter", "a3"])


def sheets(journey: Journey, *kinds: Handout, paper: str = "a4", theme: str = "paper") -> Handouts:
    return handouts(journey, a_setting(journey, theme), kinds or HANDOUTS, PAPERS[paper])


def said_on(leaf: Leaf) -> list[str]:
    return [written(one.mark) for view in leaf.views for one in seen(view.sheet) if isinstance(one.mark, Words)]


def said(found: Handouts) -> list[str]:
    return [text for leaf in found.leaves for text in said_on(leaf)]


def above_the_feet(found: Handouts) -> list[str]:
    """Return what is written on the pages besides their feet."""
    out = []
    for leaf in found.leaves:
        words = [one for view in leaf.views for one in seen(view.sheet) if isinstance(one.mark, Words)]
        foot = max(one.area.top for one in words)
        out += [written(one.mark) for one in words if isinstance(one.mark, Words) and one.area.top < foot]
    return out


def plain(*parts: str) -> str:
    """Return texts as one, without what ends or fills lines: a text is set line by line."""
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]", "", "".join(parts))


def headings(found: Handouts) -> Iterator[Heading]:
    for leaf in found.leaves:
        for view in leaf.views:
            yield from view.sheet.headings


def outside(found: Handouts) -> list[object]:
    """Return the marks that reach over the edge of their page, and blocks of text that reach over their card."""
    return [
        one
        for leaf in found.leaves
        for view in leaf.views
        for whole in [Area(0.0, 0.0, view.sheet.width, view.sheet.height)]
        for one in seen(view.sheet)
        if not whole.holds(one.area, 0.1) or (not block_area(one.placed).holds(one.area, 0.1) and one.placed.record)
    ]


@few
@given(journeys(), papers, st.sampled_from(["paper", "ink"]))
def test_everything_stands_on_its_page(journey: Journey, paper: str, theme: str) -> None:
    found = sheets(journey, paper=paper, theme=theme)

    assert outside(found) == []
    sides = sorted((PAPERS[paper].width_mm, PAPERS[paper].height_mm))
    assert all([leaf.width / MM, leaf.height / MM] == pytest.approx(sides) for leaf in found.leaves)


@few
@given(st.lists(st.tuples(texts, texts, st.lists(texts, max_size=4)), max_size=4), st.sampled_from(LANGUAGES), papers)
def test_every_word_of_a_persona_is_there_in_its_order(
    people: list[tuple[str, str, list[str]]], language: str, paper: str
) -> None:
    journey = a_map(
        *(
            a_persona(f"p{n}", name=name[:400], quote=quote, goals=goals, pains=goals[:1])
            for n, (name, quote, goals) in enumerate(people)
        ),
        language=language,
    )

    whole = plain(*above_the_feet(sheets(journey, "personas", paper=paper)))

    start = 0
    for name, quote, goals in people:
        for text in (name[:400], quote, *goals, *goals[:1]):
            found = whole.find(plain(text), start)
            assert found >= 0, text
            start = found


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


def test_a_map_without_personas_gives_a_blank_sheet() -> None:
    found = sheets(a_journey(), "personas")

    assert found.counts == (("personas", 1),)
    assert {"Name", "Goals", "How they feel on the way"} <= set(said(found))


def test_a_persona_has_a_page_with_portrait_and_its_own_curve() -> None:
    people = [
        a_persona("p1", name="Amara", portrait="pic", order="a0"),
        a_persona("p2", name="Walter", order="a1"),
    ]
    feelings = [
        a_card("f1", "feeling", level=4, persona="p1", text="It works at night"),
        a_card("f2", "feeling", level=-4, persona="p2", text="An empty shelf", stage="s1"),
        a_card("w", "pain", severity=5, text="Paper forms", personas=["p2"]),
    ]
    lanes = [a_lane("l0", role="emotions")]
    journey = a_map(*people, *feelings, lanes=lanes, stages=2, pictures={"pic": a_picture()})

    amara, walter = sheets(journey, "personas").leaves

    assert any(isinstance(one.mark, Photo) for view in amara.views for one in seen(view.sheet))
    assert "It works at night" in said_on(amara)
    assert not {"An empty shelf", "Paper forms"} & set(said_on(amara))
    assert {"An empty shelf", "Paper forms"} <= set(said_on(walter))
    faces = [one for view in walter.views for one in view.sheet.placed if one.record in ("f1", "f2")]
    assert [one.record for one in faces] == ["f2"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
@pytest.mark.parametrize("theme", ["paper", "ink"])
def test_a_persona_of_a_sample_has_one_page_and_the_legend_too(sample: Path, theme: str) -> None:
    journey = open_map(sample).journey

    found = sheets(journey, theme=theme)

    assert found.counts == (("personas", 2), ("opportunities", 2), ("facilitator", 2), ("legend", 1))
    assert outside(found) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.stem)
def test_every_template_has_all_sheets(template: Path) -> None:
    found = sheets(open_map(template).journey)

    assert [kind for kind, _ in found.counts] == list(HANDOUTS)
    assert outside(found) == []


def test_many_stages_go_on_in_a_second_band() -> None:
    stages = [a_stage(f"s{n}", title=f"Stage {n}", order=f"a{n:02}") for n in range(15)]
    journey = a_map(a_persona("p1", name="Amara"), stages=stages, lanes=[a_lane("l0", role="emotions")])

    texts_said = said(sheets(journey, "personas"))

    assert [f"Stage {n}" for n in range(15)] == [text for text in texts_said if text.startswith("Stage ")]


def test_the_plan_names_the_lanes_their_questions_and_their_letters() -> None:
    lanes = [
        a_lane("l0", title="Actions", prompt="What do they do?", role="actions", order="a0"),
        a_lane("l1", title="Pain points", prompt="What hurts?", department="Service", order="a1"),
    ]
    journey = a_journey(a_card("c1", owner="Sales"), lanes=lanes, stages=3, title="Loans")

    whole = said(sheets(journey, "facilitator"))

    assert {"Loans", "A", "B", "Actions", "What do they do?", "What hurts?", "Total"} <= set(whole)
    assert "Service, Sales" in " ".join(whole)
    assert [text for text in whole[whole.index("Welcome") :] if text in ("A", "Actions", "B", "Pain points")] == [
        "A",
        "Actions",
        "B",
        "Pain points",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_columns_of_an_agenda_are_named_on_every_page_that_it_goes_on_to(language: str) -> None:
    lanes = [a_lane(f"l{n:02}", title=f"lane {n}") for n in range(30)]
    journey = a_journey(lanes=lanes, language=language)
    minutes = a_setting(journey).words.say("Minutes")

    pages = [said_on(leaf) for leaf in sheets(journey, "facilitator").leaves]

    with_lanes = [page for page in pages if any(text.startswith("lane ") for text in page)]
    assert len(with_lanes) > 1
    assert all(page.count(minutes) == 1 for page in with_lanes)


def test_the_purpose_names_first_and_last_stage_where_they_have_names() -> None:
    named = a_journey(stages=[a_stage("s0", title="Join", order="a0"), a_stage("s1", title="Read", order="a1")])

    assert "from “Join” to “Read”" in " ".join(said(sheets(named, "facilitator")))
    assert "“" not in " ".join(said(sheets(a_journey(), "facilitator")))


def test_the_legend_explains_what_the_map_uses_and_nothing_else() -> None:
    cards = [
        a_card("c1", "pain", severity=3, evidence="assumed"),
        a_card("c2", "feeling", level=2, lane="l1"),
        a_card("c3", lane="l2", owner="Sales"),
    ]
    lanes = [
        a_lane("l0", role="pains", title="Pain points", line="visibility", order="a0"),
        a_lane("l1", role="emotions", title="Feelings", order="a1"),
        a_lane("l2", role="ownership", title="Ownership", order="a2"),
    ]
    journey = a_journey(*cards, lanes=lanes, stages=[a_stage("s0", title="Join")])

    texts_said = set(said(sheets(journey, "legend")))

    assert {
        "How much it hurts",
        "Assumed",
        "Very good",
        "Line of visibility",
        "Sales",
        "Join",
        "Ownership",
    } <= texts_said
    assert not {"Observed", "Moment of truth", "Links between cards", "Channels"} & texts_said


def test_the_legend_is_larger_than_the_map() -> None:
    [leaf] = sheets(a_journey(title="Loans"), "legend").leaves

    assert leaf.views[0].scale > 2.0


def test_a_long_legend_goes_on_on_a_second_page() -> None:
    stages = [a_stage(f"s{n}", title=f"Stage {n}", order=f"a{n:03}") for n in range(150)]
    found = sheets(a_journey(stages=stages), "legend", paper="a5")

    assert found.counts[0][1] > 1
    assert [text for text in said(found) if text.startswith("Stage ")] == [f"Stage {n}" for n in range(150)]
    assert outside(found) == []


def test_kinds_come_in_their_order_with_labels_and_headings() -> None:
    people = [a_persona("p1", name="Amara", order="a0"), a_persona("p2", name="Walter", order="a1")]
    found = sheets(a_map(*people), "legend", "personas")

    assert [leaf.label for leaf in found.leaves] == ["Persona sheets 1", "Persona sheets 2", "Legend"]
    assert [(one.title, one.level) for one in headings(found)] == [
        ("Persona sheets", 0),
        ("Amara", 1),
        ("Walter", 1),
        ("Legend", 0),
    ]


@pytest.mark.parametrize("kind", HANDOUTS)
def test_sheets_run_the_way_of_the_map(kind: Handout) -> None:
    def middle(language: str) -> float:
        """Return the mean place of what is drawn besides words, as a share of the page."""
        journey = a_map(a_card("o", "opportunity", text="12"), language=language, direction="auto")
        leaf = sheets(journey, kind).leaves[0]
        sheet = leaf.views[0].sheet
        places = [one.area.left + one.area.right for one in seen(sheet) if not isinstance(one.mark, Words | Shape)]
        return sum(places) / len(places) / 2 / sheet.width

    assert middle("en") != pytest.approx(0.5, abs=0.004)
    assert (middle("en") < 0.5) == (middle("fa") > 0.5)


def test_paper_is_that_of_an_office_unless_another_is_wanted() -> None:
    assert paper_for(None, PAPERS["a0"]) == PAPERS["a4"]
    assert paper_for(FIT, PAPERS["tabloid"]) == PAPERS["letter"]
    assert paper_for(PAPERS["a3"], PAPERS["a0"]) == PAPERS["a3"]


@pytest.mark.parametrize(
    ("language", "names", "list_of_them"),
    [
        ("en", ["Amara", "Walter", "Zoë"], "Amara, Walter and Zoë"),
        ("fa", ["مریم", "بهرام"], "مریم و بهرام"),
        ("he", ["נועה", "שמעון"], "נועה ושמעון"),
        ("he", ["Amara", "נועה", "Walter"], "Amara, נועה ו־Walter"),
        ("he", ["נועה", "3 חברים"], "נועה ו־3 חברים"),
        ("ar", ["ليلى"], "ليلى"),
        ("ar", ["Walter", "ليلى"], "Walter وليلى"),
        ("ar", ["ليلى", "Walter"], "ليلى و Walter"),
    ],
)
def test_the_people_of_a_plan_are_named_as_in_a_sentence(language: str, names: list[str], list_of_them: str) -> None:
    people = [a_persona(f"p{n}", name=name, order=f"a{n}") for n, name in enumerate(names)]

    assert list_of_them in " ".join(said(sheets(a_journey(*people, language=language), "facilitator")))


def test_notes_of_a_colour_are_counted_after_its_name() -> None:
    assert "Grey: 10" in said(sheets(a_journey(lanes=[a_lane("l0")]), "facilitator"))


@pytest.mark.parametrize("source", [*SAMPLES, *TEMPLATES], ids=lambda path: path.stem)
def test_the_last_page_of_a_plan_has_lines_to_write_on_down_to_its_foot(source: Path) -> None:
    last = sheets(open_map(source).journey, "facilitator").leaves[-1]
    [view] = last.views
    rules = [one.area.bottom * view.scale for one in seen(view.sheet) if isinstance(one.mark, Rule)]

    assert sorted(rules)[-2] > 0.8 * last.height  # the last is that of the foot
