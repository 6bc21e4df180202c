"""The lane of feelings: a face where each feeling stands, a line for each persona, thoughts that touch neither."""

import pytest

from journeycanvas.layout.marks import Box, Rule, Shape, Words
from journeycanvas.layout.measures import LANE_COLUMN, MARGIN
from journeycanvas.layout.tracks import grid_of
from tests.builders import a_card, a_lane, a_persona
from tests.layout.blocks.feelings import FACE, a_band, a_feeling, face_areas, lines
from tests.layout.builders import a_setting, a_sheet
from tests.layout.seen import Area, blocks_of, marks, seen, texts_in, texts_on, written


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
