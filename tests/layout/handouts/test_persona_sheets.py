"""A sheet for each persona: portrait, words, and the curve of its own."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.files import open_map
from journeycanvas.layout.marks import Photo
from tests.builders import a_card, a_journey, a_lane, a_persona, a_stage
from tests.layout.builders import a_map, a_picture
from tests.layout.handouts.sheets import (
    LANGUAGES,
    SAMPLES,
    above_the_feet,
    few,
    outside,
    papers,
    plain,
    said,
    said_on,
    sheets,
)
from tests.layout.journeys import texts
from tests.layout.seen import seen


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


def test_many_stages_go_on_in_a_second_band() -> None:
    stages = [a_stage(f"s{n}", title=f"Stage {n}", order=f"a{n:02}") for n in range(15)]
    journey = a_map(a_persona("p1", name="Amara"), stages=stages, lanes=[a_lane("l0", role="emotions")])

    texts_said = said(sheets(journey, "personas"))

    assert [f"Stage {n}" for n in range(15)] == [text for text in texts_said if text.startswith("Stage ")]
