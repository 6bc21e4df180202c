"""The lane of feelings: a face where each feeling stands, a line for each persona, thoughts that touch neither."""

from itertools import combinations, pairwise
from typing import Any, NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journeycanvas.layout.curves import Trace
from journeycanvas.layout.marks import Box, Rule, Segment, Shape, Sheet, Stroke, Words
from journeycanvas.layout.measures import LANE_COLUMN, MARGIN
from journeycanvas.layout.tracks import grid_of
from journeycanvas.model import Card, Journey, Persona, Record
from tests.builders import a_card, a_lane, a_persona
from tests.layout.builders import a_map, a_setting, a_sheet
from tests.layout.journeys import LONG, PLAIN
from tests.layout.seen import Area, block_area, blocks_of, line_areas, marks, seen, texts_in, texts_on, written

FACE = 18.0
EMOTIONS = a_lane("l0", role="emotions")
LINE_WIDTHS = (2.2, 3.6, 1.8)  # a line, and the outer and the inner stroke of a hollow one


class Line(NamedTuple):
    """A curve as it stands on the sheet."""

    path: tuple[Segment, ...]
    stroke: Stroke


def a_feeling(id: str = "c1", level: float = 0, **fields: Any) -> Card:
    return a_card(id, "feeling", level=level, **fields)


def a_band(*records: Record, **fields: Any) -> Journey:
    return a_map(*records, **{"lanes": [EMOTIONS], **fields})


def face_areas(sheet: Sheet, journey: Journey) -> dict[str, Area]:
    """Return where the faces stand, by the feeling they show."""
    return {
        placed.record: block_area(placed)
        for placed in sheet.placed
        if placed.record in journey.cards and placed.block.width == placed.block.height == FACE
    }


def lines(sheet: Sheet) -> list[Line]:
    """Return the curves of a sheet without its legend, in painting order."""
    out = []
    for one in seen(sheet):
        match one.mark:
            case Shape(path, None, Stroke(width=width) as stroke) if round(width, 6) in LINE_WIDTHS and len(path) > 2:
                x, y = one.placed.x, one.placed.y
                moved = tuple(
                    (verb, tuple(value + (y if n % 2 else x) for n, value in enumerate(numbers)))
                    for verb, numbers in path
                )
                out.append(Line(moved, stroke))
    return out


def heights(*levels: float) -> list[float]:
    """Return the middles of the faces of feelings of these levels, in neighbouring stages."""
    cards = [a_feeling(f"c{n}", level, stage=f"s{n}") for n, level in enumerate(levels)]
    journey = a_band(*cards, stages=len(cards))
    return [(area.top + area.bottom) / 2 for area in face_areas(a_sheet(journey), journey).values()]


def test_the_better_a_feeling_the_higher_its_face() -> None:
    assert heights(5, 3.5, 1, 0, -1, -5) == sorted(heights(5, 3.5, 1, 0, -1, -5))


def test_good_and_bad_feelings_stand_as_far_from_the_middle() -> None:
    best, neither, worst = heights(5, 0, -5)

    assert neither - best == pytest.approx(worst - neither)


def test_a_dashed_line_marks_the_middle_and_two_tints_good_and_bad() -> None:
    journey = a_band(a_feeling(level=0))
    sheet, theme = a_sheet(journey), a_setting(journey).theme
    [good], [bad] = (
        [one.area for one in seen(sheet) if isinstance(one.mark, Box) and one.mark.fill == tint]
        for tint in (theme.good_tint, theme.bad_tint)
    )
    [middle] = [
        one.area for one in seen(sheet) if isinstance(one.mark, Rule) and one.mark.stroke.colour == theme.middle
    ]
    face = face_areas(sheet, journey)["c1"]

    assert good.bottom == bad.top == middle.top == (face.top + face.bottom) / 2


@pytest.mark.parametrize("language", ["fa", "he", "en"])
def test_the_line_of_the_middle_leaves_room_for_words_that_stand_on_it(language: str) -> None:
    sara, omid = a_persona("p1", name="Sara"), a_persona("p2", name="Omid")
    cards = a_feeling("c1", 3, persona="p1"), a_feeling("c2", -0.6, persona="p2")
    found = list(seen(a_sheet(a_band(sara, omid, *cards, language=language))))
    middle = [it.area for it in found if isinstance(it.mark, Rule) and it.mark.stroke.dash == (2.0, 4.0)]
    [name] = [
        it.area for it in found if isinstance(it.mark, Words) and written(it.mark) == "Omid" and on(it.area, middle)
    ]

    assert not any(name.meets(line) for line in middle)


def on(area: Area, middle: list[Area]) -> bool:
    return area.top < middle[0].top < area.bottom


def test_hairlines_part_the_stages_of_a_band_and_close_it() -> None:
    journey = a_band(a_feeling(), stages=5)
    sheet, tint = a_sheet(journey), a_setting(journey).theme.good_tint
    [band] = [one.placed for one in seen(sheet) if isinstance(one.mark, Box) and one.mark.fill == tint]
    upright = {round(rule.x1, 3) for rule in marks(band.block, Rule) if rule.x1 == rule.x2}

    assert upright == {LANE_COLUMN + 162.0 * n for n in range(6)}


@pytest.mark.parametrize(("level", "bend"), [(4, 1), (1, 1), (0, 0), (-2, -1)])
def test_a_face_smiles_at_what_is_good_and_frowns_at_what_is_bad(level: float, bend: int) -> None:
    [face] = blocks_of(a_sheet(a_band(a_feeling(level=level))), "c1")
    [mouth] = marks(face.block, Shape)
    (_, (_, start)), (_, (_, through, *_)) = mouth.path

    assert (through > start) - (through < start) == bend


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_line_goes_through_its_faces_from_the_first_stage_to_the_end_of_the_last(language: str) -> None:
    journey = a_band(*(a_feeling(f"c{n}", n, stage=f"s{n}") for n in range(4)), stages=4, language=language)
    sheet = a_sheet(journey)
    [line] = lines(sheet)
    ends = [numbers[-2:] for _, numbers in line.path]

    areas = face_areas(sheet, journey).values()
    start, end = MARGIN + LANE_COLUMN, sheet.width - MARGIN
    assert [end[0] for end in (ends[0], ends[-1])] == pytest.approx(
        [start, end] if language == "en" else [sheet.width - start, sheet.width - end]
    )
    assert ends[1:-1] == [pytest.approx(((area.left + area.right) / 2, (area.top + area.bottom) / 2)) for area in areas]


def test_feelings_of_a_stage_stand_where_in_it_they_happened() -> None:
    cards = [a_feeling(f"c{n}", n, at=at) for n, at in enumerate((0.9, 0.1, 0.6))]
    journey = a_band(*cards, stages=3)
    areas = face_areas(a_sheet(journey), journey)

    assert sorted(areas, key=lambda card: areas[card].left) == ["c1", "c2", "c0"]


def test_feelings_that_nobody_placed_share_their_stage_evenly() -> None:
    journey = a_band(*(a_feeling(f"c{n}", n) for n in range(3)), stages=3)
    sheet = a_sheet(journey)
    column = grid_of(list(journey.stages.values())).columns[0]
    middles = [(area.left + area.right) / 2 - MARGIN - column.x for area in face_areas(sheet, journey).values()]

    assert middles == pytest.approx([column.width * share for share in (0.25, 0.5, 0.75)])


def test_every_persona_has_a_line_of_its_own_that_black_and_white_print_keeps() -> None:
    people = [a_persona(f"p{n}", name=f"Person {n}") for n in range(4)]
    cards = [a_feeling(f"c{n}{s}", n, persona=f"p{n}", stage=f"s{s}") for n in range(4) for s in range(2)]
    drawn = lines(a_sheet(a_band(*people, *cards)))

    assert len({line.stroke.dash for line in drawn}) == len({line.stroke.colour for line in drawn}) == 4


def test_the_future_is_a_hollow_line() -> None:
    now, later = a_feeling("c1", -3), a_feeling("c2", 3, state="future")
    journey = a_band(now, later)
    current, outer, inner = (line.stroke for line in lines(a_sheet(journey)))

    assert current.width == 2.2
    assert outer.width > inner.width
    assert inner.colour == a_setting(journey).theme.paper != outer.colour


def test_lines_are_named_where_there_are_several() -> None:
    sara, omid = a_persona("p1", name="Sara"), a_persona("p2", name="Omid")
    two = a_band(sara, omid, a_feeling("c1", 3, persona="p1"), a_feeling("c2", -3, persona="p2"))

    assert texts_on(a_sheet(a_band(sara, omid, a_feeling("c1", persona="p1")))).count("Sara") == 0
    assert {"Sara", "Omid"} <= {text for placed in a_sheet(two).placed[:-1] for text in texts_in(placed.block)}


def test_feelings_across_the_whole_map_are_cards() -> None:
    journey = a_band(a_feeling(stage=None, text="Hopeful"), lanes=[a_lane("l0", role="emotions", span="map")])
    [card] = blocks_of(a_sheet(journey), "c1")

    assert card.block.width > FACE


def test_other_cards_of_the_lane_stand_under_its_band() -> None:
    journey = a_band(a_feeling("c1", -5, text="Lost"), a_card("c2", text="Two called back"))
    sheet = a_sheet(journey)
    [note] = blocks_of(sheet, "c2")
    theme = a_setting(journey).theme
    [bad] = [one.area for one in seen(sheet) if isinstance(one.mark, Box) and one.mark.fill == theme.bad_tint]

    assert note.y >= bad.bottom


def test_a_feeling_with_an_owner_or_tags_says_so_on_a_card_under_its_face() -> None:
    journey = a_band(a_feeling("c1", 3, text="At last", owner="Sales", tags=["late"]))
    sheet = a_sheet(journey)
    [under] = [placed for placed in sheet.placed if "At last" in texts_in(placed.block)]

    assert texts_in(under.block) == ["At last", "Sales", "#late"]
    assert under.y > face_areas(sheet, journey)["c1"].bottom
    assert texts_on(sheet).count("At last") == 1


def test_the_ring_of_a_face_says_how_sure_a_feeling_is() -> None:
    cards = [
        a_feeling(f"c{n}", evidence=how, stage=f"s{n}") for n, how in enumerate(("observed", "assumed", "proposed"))
    ]
    sheet = a_sheet(a_band(*cards, stages=3))
    rings = [marks(placed.block, Box)[0].stroke for card in cards for placed in blocks_of(sheet, card.id)]

    assert len({ring.dash for ring in rings if ring}) == 3


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
