"""Which way a link takes between two cards, and where it stands at them."""

from itertools import pairwise

from journeycanvas.layout.links.line import Line
from journeycanvas.layout.links.route import Straight
from tests.layout.links.grids import Cell, a_ground, a_pile, drawn, pieces

ROW = [Cell(0, 1, 40.0), Cell(1, 1, 40.0), Cell(2, 1, 40.0)]


def bends(line: Line) -> int:
    return len(pieces(line)) - 1


def test_cards_side_by_side_are_joined_by_one_level_line() -> None:
    places = a_ground([ROW])

    line = drawn(places, ("c0", "c1"))["k0"]

    start, end = line.points
    assert start[0] == places.cards["c0"].x1
    assert end[0] == places.cards["c1"].x0
    assert start[1] == end[1]


def test_cards_of_two_lanes_in_one_stage_are_joined_by_one_upright_line() -> None:
    places = a_ground([ROW, ROW])

    line = drawn(places, ("c3", "c0"))["k0"]

    start, end = line.points
    assert start[1] == places.cards["c3"].y0
    assert end[1] == places.cards["c0"].y1
    assert start[0] == end[0]


def test_a_card_in_between_is_gone_around() -> None:
    places = a_ground([ROW])

    line = drawn(places, ("c0", "c2"))["k0"]

    assert not isinstance(line.way, Straight)
    assert bends(line) in (2, 4)


def test_there_and_back_are_two_lines_that_keep_apart() -> None:
    lines = drawn(a_ground([ROW]), ("c0", "c1"), ("c1", "c0"))

    there, back = lines["k0"].points, lines["k1"].points
    assert abs(there[0][1] - back[0][1]) >= 6.0


def test_cards_of_one_cell_are_joined_around_their_side() -> None:
    places = a_ground([[Cell(1, 1, 40.0), Cell(1, 1, 40.0)]])

    line = drawn(places, ("c0", "c1"))["k0"]

    assert line.points[0][0] == line.points[-1][0] == places.cards["c0"].x1
    assert all(x >= places.cards["c0"].x1 for x, _ in line.points)


def test_a_card_linked_to_itself_has_a_loop_at_its_side() -> None:
    places = a_ground([ROW])

    line = drawn(places, ("c1", "c1"))["k0"]

    assert line.points[0] != line.points[-1]
    assert line.points[0][0] == line.points[-1][0]
    assert bends(line) == 2


def test_a_loop_over_three_cards_is_drawn_whole() -> None:
    lines = drawn(a_ground([ROW]), ("c0", "c1"), ("c1", "c2"), ("c2", "c0"))

    assert sorted(lines) == ["k0", "k1", "k2"]


def test_many_links_at_one_side_leave_it_one_beside_the_other() -> None:
    places = a_ground([[Cell(0, 1, 90.0)], ROW, ROW], stages=3)

    lines = drawn(places, *(("c0", f"c{n}") for n in range(2, 7)))

    ends = sorted(line.points[0] for line in lines.values())
    assert all(b[0] - a[0] >= 2.0 or abs(b[1] - a[1]) >= 2.0 for a, b in pairwise(ends))


def test_a_link_to_a_later_stage_leaves_at_the_end_and_arrives_at_the_start() -> None:
    places = a_ground([[Cell(0, 1, 90.0), Cell(0, 1, 40.0), Cell(1, 1, 40.0)]])

    line = drawn(places, ("c1", "c2"))["k0"]

    assert line.points[0][0] == places.cards["c1"].x1
    assert line.points[-1][0] == places.cards["c2"].x0


def test_a_card_shut_in_by_others_is_reached_between_them() -> None:
    places = a_pile(3, 3)

    line = drawn(places, ("c4", "c0"))["k0"]

    assert line.points[0] != line.points[-1]


def test_words_make_a_link_go_where_they_have_room() -> None:
    places = a_ground([ROW])

    bare, labelled = drawn(places, ("c0", "c1"))["k0"], drawn(places, ("c0", "c1"), label="once a week")["k0"]

    assert bends(bare) == 0
    assert bends(labelled) > 0


def test_nested_links_do_not_cross() -> None:
    """From stage to stage over one card and over two: the longer one goes outside."""
    places = a_ground([[Cell(n, 1, 40.0) for n in range(4)]], stages=4)

    lines = drawn(places, ("c0", "c2"), ("c0", "c3"))

    near, far = lines["k0"], lines["k1"]
    crossings = [
        (a, c)
        for a, b in pieces(near)
        for c, d in pieces(far)
        if a[0] == b[0] and c[1] == d[1]
        if min(c[0], d[0]) < a[0] < max(c[0], d[0]) and min(a[1], b[1]) < c[1] < max(a[1], b[1])
    ]
    assert crossings == []
