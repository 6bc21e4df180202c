"""A metric shows its figure, its unit, its target, and what was lost since the stage before."""

from typing import Any

import pytest

from journeycanvas.layout.marks import Box, Rule, Words
from journeycanvas.places import resources_folder
from journeycanvas.theme import read_theme
from tests.builders import a_card, a_lane
from tests.layout.builders import a_face, a_map, faces
from tests.layout.seen import from_left_to_right, marks, texts_in, words_in

LARGEST = 1e100  # the largest figure that a map holds


def a_metric(**fields: Any) -> list[str]:
    """Return what is written on a metric of these fields."""
    return texts_in(a_face(a_card(kind="metric", **fields), view="chart"))


def test_a_metric_shows_its_name_its_figure_and_its_unit() -> None:
    assert a_metric(text="Visitors", value=48200, unit="people") == ["Visitors", "48,200", "people"]


def test_a_metric_without_a_name_is_called_by_its_measure() -> None:
    assert a_metric(measure="nps", value=31) == ["NPS", "+31"]


def test_a_metric_nobody_measured_shows_a_dash_and_no_bar() -> None:
    face = a_face(a_card(kind="metric", text="Visitors", target=10), view="chart")

    assert texts_in(face) == ["Visitors", "–"]
    assert marks(face, Box) == []


def bar(**fields: Any) -> tuple[float, float, str]:
    """Return how far the bar of a metric is filled, where its target stands, both of its whole, and its colour."""
    face = a_face(a_card(kind="metric", **fields), view="chart")
    whole, *filled = marks(face, Box)
    [tick] = marks(face, Rule)
    width, colour = (filled[0].width, filled[0].fill) if filled else (0.0, "")
    return round(width / whole.width, 2), round((tick.x1 - whole.x) / whole.width, 2), colour or ""


def test_a_bar_measures_the_value_against_the_target() -> None:
    assert bar(value=30, target=60)[:2] == (0.5, 0.99)  # the tick stays on the bar


def test_the_bar_of_a_net_promoter_score_goes_from_minus_to_plus_a_hundred() -> None:
    assert bar(measure="nps", value=0, target=50)[:2] == (0.5, 0.75)


@pytest.mark.parametrize(
    ("measure", "value", "is_met"),
    [("csat", 80, True), ("csat", 70, False), ("duration", 80, False), ("ces", 70, True)],
)
def test_a_bar_says_by_its_colour_whether_the_target_is_met(measure: str, value: int, is_met: bool) -> None:
    theme = read_theme("paper", resources_folder() / "themes")

    assert bar(measure=measure, value=value, target=75)[2] == (theme.good if is_met else theme.accent)


@pytest.mark.parametrize("value", [0, -1e9, LARGEST, -LARGEST, 5e-324])
@pytest.mark.parametrize("target", [0, -1e9, LARGEST, -LARGEST])
@pytest.mark.parametrize("measure", ["nps", "count"])
def test_no_value_is_too_large_or_too_small_for_a_bar(value: float, target: float, measure: str) -> None:
    filled, aim, _ = bar(measure=measure, value=value, target=target)

    assert 0 <= filled <= 1
    assert 0 <= aim <= 1


def falls(measure: str, *values: float | None) -> list[list[str]]:
    """Return what is written on the metrics of neighbouring stages."""
    cards = [a_card(f"c{n}", "metric", stage=f"s{n}", measure=measure, value=value) for n, value in enumerate(values)]
    journey = a_map(*cards, stages=len(values), lanes=[a_lane(view="chart")])
    return [texts_in(face) for face in faces(journey).values()]


def test_a_count_that_falls_says_by_how_many_percent() -> None:
    [_, second, third] = falls("count", 48000, 9120, 9200)

    assert second == ["count", "9,120", "−81%"]
    assert third == ["count", "9,200"]


def test_a_score_that_falls_says_by_how_much() -> None:
    [_, second] = falls("nps", 31, -8)

    assert second == ["NPS", "−8", "−39"]


def test_a_fall_is_counted_from_the_last_stage_that_was_measured() -> None:
    [_, _, third] = falls("count", 200, None, 100)

    assert "−50%" in third


@pytest.mark.parametrize("measure", ["duration", "ces", "custom"])
def test_less_of_what_is_better_when_less_is_no_fall(measure: str) -> None:
    assert falls(measure, 30, 10)[1][-1:] == ["10"]


@pytest.mark.parametrize("values", [(LARGEST, 1), (LARGEST, -LARGEST)])
@pytest.mark.parametrize("measure", ["count", "nps"])
def test_no_fall_is_too_deep_to_be_written(measure: str, values: tuple[float, float]) -> None:
    assert falls(measure, *values)


def test_a_fall_without_room_beside_the_figure_stands_on_a_line_of_its_own() -> None:
    cards = [
        a_card(f"c{n}", "metric", stage=f"s{n}", measure="csat", value=value, unit="points of a hundred")
        for n, value in enumerate((987654321.123, 1234567.891))
    ]
    face = faces(a_map(*cards, lanes=[a_lane(view="chart")]), width=65.0)["c1"]

    fall, figure = words_in(face, "−986,419,753.232"), words_in(face, "1,234,567.891")
    assert figure.y + figure.block.height <= fall.y
    assert all(line.width <= 65.0 for words in marks(face, Words) for line in words.block.lines)


@pytest.mark.parametrize("unit", ["people\nof all ages", "people who asked for something at the desk"])
def test_a_unit_that_needs_several_lines_stands_under_the_figure(unit: str) -> None:
    face = a_face(a_card(kind="metric", value=5, unit=unit, owner="Sales"), view="chart")
    figure, below, owner = (words_in(face, text) for text in ("5", unit.replace("\n", ""), "Sales"))

    assert figure.y + figure.block.height <= below.y
    assert below.y + below.block.height <= owner.y


@pytest.mark.parametrize("language", ["fa", "he", "ar", "en"])
def test_a_number_keeps_its_sign_at_its_left_in_every_language(language: str) -> None:
    card = a_card(kind="metric", measure="nps", value=31, target=-8)
    face = a_face(card, view="chart", language=language, digits="latin")

    _, figure, target = [from_left_to_right(words) for words in marks(face, Words)]
    assert figure == "+31"
    assert "−8" in target


@pytest.mark.parametrize(("digits", "figure"), [("auto", "+۳۱"), ("latin", "+31"), ("native", "+۳۱")])
def test_figures_are_written_in_the_digits_that_the_map_chose(digits: str, figure: str) -> None:
    card = a_card(kind="metric", measure="nps", value=31)

    assert figure in texts_in(a_face(card, language="fa", digits=digits))
