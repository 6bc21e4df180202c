"""Fitting a sheet to paper."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as some

from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import FIT, MM, ORIENTATIONS, PAPERS, Orientation, fit_page, paper_named, smallest_text
from tests.sheets import a_block, a_sheet, some_words

WIDE, HIGH = (1600.0, 800.0), (800.0, 1600.0)


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("A4", (210, 297)),
        ("a0", (841, 1189)),
        (" Letter ", (215.9, 279.4)),
        ("420x297mm", (420, 297)),
        ("420 × 297 mm", (420, 297)),
        ("420X297", (420, 297)),
        ("99.5x50mm", (99.5, 50)),
        ("٤٢٠x٢٩٧mm", (420, 297)),
        ("۹۹٫۵×۵۰", (99.5, 50)),
    ],
)
def test_a_paper_is_known_by_its_name_or_its_sides(said: str, sides: tuple[float, float]) -> None:
    paper = paper_named(said)

    assert paper is not None
    assert (paper.width_mm, paper.height_mm) == sides


@pytest.mark.parametrize("said", ["", "A9", "x", "0x0mm", "49x297mm", "420x99999mm", "1e3x200mm", "420x-297"])
def test_what_is_no_paper_has_none(said: str) -> None:
    assert paper_named(said) is None


def test_a_page_that_fits_is_as_large_as_the_map() -> None:
    assert fit_page(a_sheet(size=(700.0, 500.0)), FIT, margin_mm=10) == (700.0, 500.0, 1.0, 0.0, 0.0)


@pytest.mark.parametrize(("size", "is_landscape"), [(WIDE, True), (HIGH, False)])
def test_paper_lies_the_way_that_shows_the_map_larger(size: tuple[float, float], is_landscape: bool) -> None:
    assert fit_page(a_sheet(size=size), PAPERS["a3"]).is_landscape is is_landscape


@pytest.mark.parametrize(("orientation", "is_landscape"), [("landscape", True), ("portrait", False)])
def test_paper_lies_as_it_is_asked_to(orientation: Orientation, is_landscape: bool) -> None:
    pages = [fit_page(a_sheet(size=size), PAPERS["a3"], orientation) for size in (WIDE, HIGH)]

    assert [page.is_landscape for page in pages] == [is_landscape, is_landscape]


def test_sides_that_were_said_in_order_stay_in_order() -> None:
    paper = paper_named("420x297mm")

    assert paper is not None
    assert fit_page(a_sheet(size=HIGH), paper).is_landscape
    assert not fit_page(a_sheet(size=HIGH), paper, "portrait").is_landscape


def test_a_small_map_is_enlarged_to_fill_a_poster() -> None:
    assert fit_page(a_sheet(size=(500.0, 400.0)), PAPERS["a0"]).scale > 5


def test_a_margin_leaves_half_of_the_paper() -> None:
    page = fit_page(a_sheet(size=(100.0, 100.0)), PAPERS["a5"], margin_mm=500)

    assert page.scale * 100 == pytest.approx(148 * MM / 2)


@given(
    some.floats(10, 50_000),
    some.floats(10, 50_000),
    some.sampled_from([paper for paper in PAPERS.values() if paper != FIT]),
    some.sampled_from(ORIENTATIONS),
    some.floats(0, 36),  # an A5 sheet keeps half of its width for the map
)
def test_the_whole_map_stands_in_the_middle_inside_the_margins(
    width: float, height: float, paper: object, orientation: Orientation, margin_mm: float
) -> None:
    page = fit_page(a_sheet(size=(width, height)), paper, orientation, margin_mm)  # type: ignore[arg-type]
    left, top = page.x, page.y
    right, bottom = page.width - left - width * page.scale, page.height - top - height * page.scale

    assert math.isclose(left, right, abs_tol=0.01)
    assert math.isclose(top, bottom, abs_tol=0.01)
    assert min(left, top) == pytest.approx(margin_mm * MM, abs=0.01)


def test_the_smallest_text_is_found_and_a_sheet_without_text_has_none() -> None:
    sheet: Sheet = a_sheet(a_block(some_words("large", size=20)), a_block(some_words("small", size=8.5)))

    assert smallest_text(sheet) == 8.5
    assert smallest_text(a_sheet(a_block())) is None
