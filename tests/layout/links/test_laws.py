"""What holds for links on every grid of cards, drawn at random."""

from itertools import combinations

from hypothesis import HealthCheck, given, settings

from journeycanvas.layout.links.drawing import Drawn
from journeycanvas.layout.links.labels import LabelPlacer
from journeycanvas.layout.links.places import Places
from journeycanvas.layout.links.spreading import LEAST
from journeycanvas.layout.links.wanted import Wanted
from tests.layout.links.grids import covers, linked, pieces, stands_on_edge

many = settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
Linked = tuple[Places, list[Wanted]]


@many
@given(linked())
def test_no_link_crosses_a_card(drawn: Linked) -> None:
    places, links = drawn

    for line in Drawn(places, links, {}).lines:
        for a, b in pieces(line):
            assert not [card for card, rect in places.cards.items() if covers(rect, a, b)]


@many
@given(linked())
def test_every_link_is_drawn_from_the_edge_of_its_card_to_that_of_the_other(drawn: Linked) -> None:
    places, links = drawn

    lines = Drawn(places, links, {}).lines

    assert {line.wanted.link.id for line in lines} == {wanted.link.id for wanted in links}
    for line in lines:
        assert stands_on_edge(line.wanted.start, line.points[0])
        assert stands_on_edge(line.wanted.end, line.points[-1])


@many
@given(linked())
def test_every_piece_is_level_or_upright_and_the_last_one_points_into_its_card(drawn: Linked) -> None:
    places, links = drawn

    for line in Drawn(places, links, {}).lines:
        assert all(a[0] == b[0] or a[1] == b[1] for a, b in pieces(line))
        (x0, y0), (x1, y1) = pieces(line)[-1]
        middle = (line.wanted.end.x0 + line.wanted.end.x1) / 2, (line.wanted.end.y0 + line.wanted.end.y1) / 2
        assert (x1 - x0) * (middle[0] - x1) + (y1 - y0) * (middle[1] - y1) > 0


@many
@given(linked())
def test_links_side_by_side_keep_apart_where_their_gutter_is_wide_enough(drawn: Linked) -> None:
    places, links = drawn
    found = Drawn(places, links, {})

    for corridor, need in found.needs.items():
        runs = [(line, run) for line in found.lines for run in line.runs() if run.corridor is corridor]
        for (one, p), (other, q) in combinations(runs, 2):
            if p.start < q.end and q.start < p.end and need <= corridor.high - corridor.low:
                assert abs(one.tracks[p.nth] - other.tracks[q.nth]) >= LEAST


@many
@given(linked())
def test_no_link_leaves_its_gutter(drawn: Linked) -> None:
    places, links = drawn

    for line in Drawn(places, links, {}).lines:
        for run in line.runs():
            assert run.corridor.low < line.tracks[run.nth] < run.corridor.high


@many
@given(linked())
def test_the_same_links_take_the_same_ways_again(drawn: Linked) -> None:
    places, links = drawn

    first, second = Drawn(places, links, {}), Drawn(places, links, {})

    assert [line.points for line in first.lines] == [line.points for line in second.lines]


@many
@given(linked())
def test_known_ways_are_kept(drawn: Linked) -> None:
    places, links = drawn
    first = Drawn(places, links, {})
    ways = {line.wanted.link.id: line.way.way for line in first.lines}

    again = Drawn(places, links, ways)

    assert {line.wanted.link.id: line.way.way for line in again.lines} == ways


@many
@given(linked())
def test_every_label_has_a_place_near_its_link(drawn: Linked) -> None:
    places, links = drawn
    found = Drawn(places, links, {})
    placer = LabelPlacer(found.lines)

    labelled = {label.line.wanted.link.id for label in found.labels}
    assert labelled == {wanted.link.id for wanted in links if wanted.label}
    for label in found.labels:
        rect = placer.place(label)
        assert rect.x0 >= 0
        assert rect.x1 <= places.grid.width
