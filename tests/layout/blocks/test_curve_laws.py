"""Whatever is felt where: thoughts touch nothing, lines never turn back, faces stay in their stages."""

from itertools import combinations, pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.layout.curves import Trace
from journeycanvas.layout.marks import Segment, Words
from journeycanvas.model import Journey, Persona
from tests.builders import a_card, a_persona
from tests.layout.blocks.feelings import a_band, a_feeling, face_areas, lines
from tests.layout.builders import a_sheet
from tests.layout.journeys import LONG, PLAIN
from tests.layout.seen import Area, line_areas, seen, texts_on


@st.composite
def bands(draw: st.DrawFn) -> Journey:
    """Draw a lane of feelings: a few people, short thoughts and long ones, sometimes many feelings at one place."""
    people = [a_persona(f"p{n}", name=f"Person {n}") for n in range(draw(st.integers(0, 3)))]
    stages = draw(st.integers(1, 4))
    feelings = draw(
        st.lists(
            st.fixed_dictionaries(
                {
                    "level": st.sampled_from([-5, -2, -0.5, 0, 1, 3, 5]),
                    "at": st.sampled_from([0, 0.25, 0.5, 0.5, 0.5, 1]),
                    "stage": st.sampled_from([f"s{n}" for n in range(stages)]),
                    "persona": st.sampled_from([None, *(one.id for one in people)]),
                    "state": st.sampled_from(["current", "current", "future"]),
                    "text": st.sampled_from(["", *PLAIN, *LONG]),
                }
            ),
            max_size=draw(st.sampled_from([3, 9, 40])),
        )
    )
    cards = [a_card(f"c{n}", "feeling", **fields) for n, fields in enumerate(feelings)]
    return a_band(*people, *cards, stages=stages, language=draw(st.sampled_from(["en", "fa"])))


many = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(bands())
def test_a_thought_touches_no_line_no_face_and_no_other_words(journey: Journey) -> None:
    sheet = a_sheet(journey)
    thoughts = [one for one in seen(sheet) if isinstance(one.mark, Words)]
    areas = [(n, area) for n, one in enumerate(thoughts) for area in line_areas(one)]
    traces = [Trace(_rightwards(line.path)) for line in lines(sheet)]

    assert [area for _, area in areas for trace in traces if _touches(trace, area)] == []
    faces = face_areas(sheet, journey).values()
    assert [area for _, area in areas for face in faces if area.meets(face)] == []
    assert [(one, other) for (n, one), (m, other) in combinations(areas, 2) if n != m and one.meets(other)] == []


def _touches(trace: Trace, area: Area) -> bool:
    high, low = trace.between(area.left - 1.0, area.right + 1.0)
    return high < area.bottom + 1.0 and low > area.top - 1.0


def _rightwards(path: tuple[Segment, ...]) -> tuple[Segment, ...]:
    """Return a line from left to right, as a trace takes it."""
    points = [point for _, numbers in path for point in zip(numbers[::2], numbers[1::2], strict=True)]
    if points[0][0] > points[-1][0]:
        points.reverse()
    curves = (tuple(value for point in points[n : n + 3] for value in point) for n in range(1, len(points), 3))
    return (("M", points[0]), *(("C", numbers) for numbers in curves))


@many
@given(bands())
def test_every_thought_is_written_once_and_whole(journey: Journey) -> None:
    written_on = texts_on(a_sheet(journey))
    thoughts = [card.text.replace("\n", "") for card in journey.cards.values() if card.text]

    assert {text: written_on.count(text) for text in thoughts} == {text: thoughts.count(text) for text in thoughts}


@many
@given(bands())
def test_a_line_never_turns_back_however_many_feelings_crowd_a_stage(journey: Journey) -> None:
    sheet = a_sheet(journey)
    for line in lines(sheet):
        xs = [numbers[-2] if journey.direction == "ltr" else -numbers[-2] for _, numbers in line.path]

        assert all(one < other for one, other in pairwise(xs))


@pytest.mark.parametrize("at", [0, 0.5, 1])
@pytest.mark.parametrize("count", [13, 200])
def test_any_number_of_feelings_fits_into_the_last_stage(at: float, count: int) -> None:
    journey = a_band(*(a_feeling(f"c{n}", n % 3, at=at, stage="s1") for n in range(count)))

    assert len(faces_in_their_stages(journey)) == count


@many
@given(bands())
def test_every_face_stands_in_its_own_stage(journey: Journey) -> None:
    assert faces_in_their_stages(journey) == set(journey.cards)


def faces_in_their_stages(journey: Journey) -> set[str]:
    """Return the feelings whose faces stand within the edges of their stage."""
    sheet = a_sheet(journey)
    stages = {heading.x: heading.x + heading.width for heading in sheet.headings[1 : 1 + len(journey.stages)]}
    columns = dict(zip(journey.stages, stages.items(), strict=True))
    return {
        card
        for card, area in face_areas(sheet, journey).items()
        for left, right in [columns[journey.cards[card].stage or ""]]
        if left - 0.01 <= area.left and area.right <= right + 0.01
    }


def test_two_feelings_at_the_same_place_stand_beside_each_other() -> None:
    people: list[Persona] = [a_persona("p1"), a_persona("p2"), a_persona("p3")]
    cards = [a_feeling(f"c{n}", 2, persona=one.id) for n, one in enumerate(people)]
    journey = a_band(*people, *cards, stages=3)
    areas = face_areas(a_sheet(journey), journey).values()

    assert not any(one.meets(other) for one, other in combinations(areas, 2))
