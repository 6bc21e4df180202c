"""Which cards stand in which cell."""

from tests.builders import a_card, a_journey, a_lane


def ids(cards: tuple[object, ...]) -> list[str]:
    return [getattr(card, "id", "") for card in cards]


def test_a_cell_holds_its_cards_in_the_order_of_the_map() -> None:
    journey = a_journey(a_card("c1"), a_card("c2", stage="s1"), a_card("c3"))

    assert ids(journey.cell("l0", "s0")) == ["c1", "c3"]
    assert ids(journey.cell("l0", "s1")) == ["c2"]


def test_a_cell_without_cards_is_empty() -> None:
    assert a_journey().cell("l0", "s0") == ()


def test_a_lane_that_spans_the_map_has_one_cell_whatever_stage_its_cards_name() -> None:
    journey = a_journey(a_card("c1", stage=None), a_card("c2", stage="s1"), lanes=[a_lane(span="map")])

    assert ids(journey.cell("l0", None)) == ["c1", "c2"]


def test_a_lane_of_a_map_without_stages_has_one_cell() -> None:
    journey = a_journey(a_card("c1", stage=None), stages=0)

    assert ids(journey.cell("l0", None)) == ["c1"]
