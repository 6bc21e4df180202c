"""Stage heads point the way the journey goes, and phases stand over their stages."""

import pytest

from journeycanvas.layout.marks import Rule, Shape, Words
from journeycanvas.layout.measures import MARGIN
from journeycanvas.model import Journey
from tests.builders import a_stage
from tests.layout.builders import a_map, a_phase, a_setting, a_sheet
from tests.layout.seen import Area, Seen, seen, texts_on, written


def arrows(journey: Journey) -> list[Seen]:
    """Return the heads of the stages in the order of the journey."""
    return [one for one in seen(a_sheet(journey)) if isinstance(one.mark, Shape) and one.mark.fill]


def tips(journey: Journey) -> list[float]:
    """Return the x at half height that each head reaches farthest along the way, counted from its middle."""
    out = []
    for one in arrows(journey):
        assert isinstance(one.mark, Shape)
        middle = (one.area.left + one.area.right) / 2
        half = (one.area.top + one.area.bottom) / 2 - one.placed.y
        points = [numbers[0] + one.placed.x for _, numbers in one.mark.path if numbers and numbers[1] == half]
        out.append(max((x - middle for x in points), key=abs))
    return out


@pytest.mark.parametrize(("language", "way"), [("en", 1), ("fa", -1), ("he", -1)])
def test_heads_point_the_way_the_map_runs(language: str, way: int) -> None:
    assert all(tip * way > 0 for tip in tips(a_map(stages=3, language=language)))


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_last_head_ends_with_the_grid(language: str) -> None:
    journey = a_map(stages=4, language=language)
    last, sheet = arrows(journey)[-1].area, a_sheet(journey)

    assert (last.right if language == "en" else sheet.width - last.left) == pytest.approx(sheet.width - MARGIN)


def test_heads_say_the_title_and_the_goal_of_their_stage() -> None:
    sheet = a_sheet(a_map(stages=[a_stage("s0", title="Compare", goal="To know what it costs")]))

    assert [text for text in texts_on(sheet) if text in ("Compare", "To know what it costs")] == [
        "Compare",
        "To know what it costs",
    ]


def test_all_heads_are_as_high_as_the_longest_goal_needs() -> None:
    stages = [a_stage("s0", title="Ask"), a_stage("s1", title="Compare", goal="word " * 40)]
    heights = {round(one.area.bottom - one.area.top, 3) for one in arrows(a_map(stages=stages))}

    assert len(heights) == 1
    assert heights.pop() > 80.0


def test_a_hidden_stage_has_no_head_and_no_room() -> None:
    shown, hidden = a_stage("s0", title="Ask"), a_stage("s1", title="Wait", hidden=True)

    assert a_sheet(a_map(stages=[shown, hidden])).width == a_sheet(a_map(stages=[shown])).width
    assert "Wait" not in texts_on(a_sheet(a_map(stages=[shown, hidden])))


def test_a_stage_is_as_wide_as_its_factor_says() -> None:
    stages = [a_stage("s0", width=1), a_stage("s1", width=2), a_stage("s2", width=0.5), a_stage("s3", width=4)]
    heads = [heading.width for heading in a_sheet(a_map(stages=stages)).headings if heading.level][:4]

    assert heads == [162.0, 324.0, 81.0, 648.0]


def phase_lines(journey: Journey) -> dict[str, Area]:
    """Return the lines over the stages by the name written on them."""
    marks = list(seen(a_sheet(journey)))
    named = {written(one.mark): one for one in marks if isinstance(one.mark, Words)}
    lines = [one for one in marks if isinstance(one.mark, Rule) and one.mark.stroke.width == 1.6]
    return {
        title: line.area
        for title in (phase.title for phase in journey.phases.values())
        for line in lines
        if line.area.left - 0.01 <= named[title].area.left and named[title].area.right <= line.area.right + 0.01
        if 0.0 <= line.area.top - named[title].area.bottom < 5.0
    }


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_phase_stands_over_all_of_its_stages(language: str) -> None:
    stages = [a_stage(f"s{n}", phase=phase) for n, phase in enumerate(["ph1", "ph1", "ph2", None])]
    journey = a_map(a_phase("ph1", title="Before"), a_phase("ph2", title="After"), stages=stages, language=language)
    heads = [one.area for one in arrows(journey)]
    lines = phase_lines(journey)

    def over(line: Area) -> list[int]:
        """Return the numbers of the heads whose middle a line stands over."""
        return [n for n, head in enumerate(heads) if line.left < (head.left + head.right) / 2 < line.right]

    assert {title: over(line) for title, line in lines.items()} == {"Before": [0, 1], "After": [2]}


def test_a_map_without_phases_has_no_room_for_them() -> None:
    with_phase = a_map(a_phase("ph1", title="Before"), stages=[a_stage("s0", phase="ph1")])
    without = a_map(a_phase("ph1", title="Before"), stages=[a_stage("s0", phase="gone")])

    assert "Before" not in texts_on(a_sheet(without))
    assert a_sheet(with_phase).height > a_sheet(without).height


def test_the_heads_of_a_phase_share_its_colour_unless_a_stage_has_its_own() -> None:
    stages = [a_stage("s0", phase="ph1"), a_stage("s1", phase="ph1"), a_stage("s2", phase="ph1", color="red")]
    journey = a_map(a_phase("ph1", title="Before", color="teal"), stages=stages)
    first, second, own = (one.mark.fill for one in arrows(journey) if isinstance(one.mark, Shape))

    theme = a_setting(journey).theme
    assert first == second == theme.phase(0, "teal")[0]
    assert own == theme.hue("red").deep


def test_a_head_leads_from_the_outline_to_its_stage() -> None:
    sheet = a_sheet(a_map(stages=[a_stage("s0", title="Ask"), a_stage("s1", title="Compare")], language="fa"))
    _, ask, compare, *_ = sheet.headings

    assert (ask.title, compare.title) == ("Ask", "Compare")
    assert ask.x == pytest.approx(compare.x + compare.width)
