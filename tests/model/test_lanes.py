"""How the cells of a lane are drawn."""

from journeycanvas.model import VIEWS, lane_view
from journeycanvas.model.grid import VIEW_OF_ROLE
from tests.builders import a_lane


def test_every_view_of_a_role_is_one_that_can_be_drawn() -> None:
    assert set(VIEW_OF_ROLE.values()) <= VIEWS


def test_the_view_follows_the_role() -> None:
    assert lane_view(a_lane(role="emotions")) == "curve"
    assert lane_view(a_lane(role="metrics")) == "chart"
    assert lane_view(a_lane(role="actions")) == "cards"


def test_a_lane_may_say_its_view_itself() -> None:
    assert lane_view(a_lane(role="emotions", view="cards")) == "cards"


def test_a_role_or_view_that_a_newer_program_made_is_drawn_all_the_same() -> None:
    assert lane_view(a_lane(role="smells")) == "cards"
    assert lane_view(a_lane(role="metrics", view="hologram")) == "chart"
