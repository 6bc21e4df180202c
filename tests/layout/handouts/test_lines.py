"""Lines are shared out over pages: none is lost, none is cut, what stays together does where it can."""

from hypothesis import given
from hypothesis import strategies as some

from journeycanvas.layout.handouts.lines import Column, Line, abreast, air, beside, height_of, pages, single_lines
from journeycanvas.layout.handouts.page import draw_lines
from journeycanvas.layout.handouts.pen import Pen
from journeycanvas.layout.measures import CARD
from tests.layout.builders import a_map, a_setting
from tests.layout.seen import texts_on

ROOM = 100.0


def nothing(pen: Pen, y: float) -> None:
    """Draw nothing."""


draws = some.sampled_from([(), (nothing,)])
heights = some.integers(4, 240).map(lambda quarters: quarters / 4)
heads = some.lists(heights, max_size=2).map(lambda high: tuple(Line(one, (nothing,)) for one in high))
lines = some.builds(Line, heights, draws, some.booleans(), some.none(), heads)


@given(some.lists(lines, max_size=20))
def test_no_line_is_lost_and_their_order_stays(asked: list[Line]) -> None:
    again = {id(head) for line in asked for head in line.heads}
    found = [line for page in pages(asked, ROOM) for line in page if line.draws and id(line) not in again]

    assert found == [line for line in asked if line.draws]


@given(some.lists(lines, max_size=20))
def test_no_page_is_higher_than_its_room_or_begins_with_air(asked: list[Line]) -> None:
    found = pages(asked, ROOM)

    assert all(height_of(page) <= ROOM + 0.1 for page in found)
    assert all(page[0].draws for page in found if page)
    assert all(found[1:])


@given(some.lists(lines, max_size=12), some.lists(lines, min_size=1, max_size=3))
def test_what_stays_together_and_fits_on_a_page_stands_on_one(before: list[Line], kept: list[Line]) -> None:
    chain = [line._replace(draws=(nothing,), stays=n + 1 < len(kept)) for n, line in enumerate(kept)]
    scaled = [line._replace(height=line.height * min(1.0, 90.0 / height_of(chain))) for line in chain]

    found = pages([*before, air(1.0), *scaled], ROOM)

    on = [n for n, page in enumerate(found) for line in page if any(line is one for one in scaled)]
    assert len(set(on)) == 1


def test_heads_stand_again_over_rows_that_go_on_on_the_next_page() -> None:
    head = Line(10.0, (nothing,), stays=True)
    rows = [Line(30.0 + n / 100, (nothing,), heads=(head,)) for n in range(4)]

    assert pages([head, *rows], ROOM) == [[head, *rows[:2]], [head, *rows[2:]]]


def test_heads_that_leave_no_room_for_their_row_are_not_repeated() -> None:
    rows = [Line(95.0 + n, (nothing,), heads=(Line(10.0, (nothing,)),)) for n in range(2)]

    assert pages(rows, ROOM) == [[rows[0]], [rows[1]]]


def test_a_text_comes_back_line_by_line() -> None:
    setting = a_setting(a_map())
    column = Column(setting, 10.0, 80.0)
    text = "Compares three offers and cannot tell which of them is the cheapest"
    pen = Pen(setting, 100.0, 400.0)

    draw_lines(pen, column.text(text, CARD, "#000000"), 0.0)

    said = texts_on(pen.sheet(()))
    assert len(said) > 2
    assert "".join(said) == text


def test_a_line_of_a_text_stands_where_it_stood() -> None:
    setting = a_setting(a_map())
    block = setting.typesetter.set("one two three four five", size=10.0, width=40.0)

    singles = single_lines(block)

    assert sum(one.height for one in singles) == block.height
    high = block.line_height
    assert [n * high + one.lines[0].baseline for n, one in enumerate(singles)] == [
        line.baseline for line in block.lines
    ]


def test_columns_are_read_one_after_the_other() -> None:
    setting = a_setting(a_map())
    first, second = Column(setting, 0.0, 200.0).split(2, 10.0)
    left = [*first.text("a", CARD, "#000000"), *first.text("b", CARD, "#000000")]
    right = [*second.text("c", CARD, "#000000"), *second.text("d", CARD, "#000000")]
    for row in (beside(left, right), abreast(1000.0, left, right), abreast(1.0, left, right)):
        pen = Pen(setting, 200.0, 100.0)

        draw_lines(pen, row, 0.0)

        assert texts_on(pen.sheet(())) == ["a", "b", "c", "d"]


def test_columns_that_are_too_high_for_a_page_go_on_on_the_next() -> None:
    setting = a_setting(a_map())
    column = Column(setting, 0.0, 200.0)
    long = [line for n in range(30) for line in column.text(f"line {n}", CARD, "#000000")]

    found = pages(abreast(ROOM, long, long[:2]), ROOM)

    assert len(found) == 5


def test_no_word_stands_alone_in_the_second_line_of_a_paragraph() -> None:
    setting = a_setting(a_map())
    column, pen = Column(setting, 0.0, 150.0), Pen(setting, 150.0, 400.0)

    assert len(column.text(" ".join(["station"] * 4), CARD, "#000000")) == 1

    draw_lines(pen, column.text(" ".join(["station"] * 5), CARD, "#000000"), 0.0)

    assert [len(line.split()) for line in texts_on(pen.sheet(()))] == [3, 2]
