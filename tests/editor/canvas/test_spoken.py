"""Tests of what readers that cannot see the map are told."""

from journeycanvas.editor.canvas.spoken import spoken_cell, spoken_record
from journeycanvas.i18n import catalogue
from journeycanvas.model import Journey
from tests.builders import a_card, a_journey, a_lane, a_stage

SAY = catalogue("en").say


def test_a_card_says_where_it_stands_and_what_it_says() -> None:
    journey = _map(a_card("c1", order="a1"), a_card("c2", order="a2", text="Opens the door"))

    assert spoken_record(journey, "c2", SAY) == "card 2 of 2, actions, stage awareness: Opens the door"


def test_a_card_over_stages_says_how_many() -> None:
    journey = _map(a_card("c1", text="Waits", span=2))

    assert spoken_record(journey, "c1", SAY).endswith("Waits, over 2 stages")


def test_a_feeling_says_how_good_it_is() -> None:
    journey = _map(a_card("c1", "feeling", text="Lost", level=-3))

    assert spoken_record(journey, "c1", SAY).endswith("Lost, feeling -3 of 5")


def test_heads_say_which_of_how_many_they_are() -> None:
    journey = _map()

    assert spoken_record(journey, "s1", SAY) == "stage 2 of 2: purchase"
    assert spoken_record(journey, "l0", SAY) == "lane 1 of 1: actions"


def test_a_cell_says_whether_it_is_empty() -> None:
    journey = _map(a_card("c1", text="Waits"))

    assert spoken_cell(journey, ("l0", "s0"), SAY) == "end of the cell, cards: 1, actions, stage awareness"
    assert spoken_cell(journey, ("l0", "s1"), SAY) == "empty cell, actions, stage purchase"


def _map(*cards: object) -> Journey:
    stages = [a_stage("s0", order="a0", title="awareness"), a_stage("s1", order="a1", title="purchase")]
    return a_journey(*cards, stages=stages, lanes=[a_lane("l0", title="actions")])  # type: ignore[arg-type]
