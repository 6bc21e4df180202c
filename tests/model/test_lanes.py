"""How the cells of a lane are drawn."""

import pytest

from journeycanvas.model import VIEWS, lane_view
from tests.builders import a_lane

ROLES = (
    *("persona", "scenario", "goals", "actions", "thoughts", "emotions", "touchpoints", "pains", "opportunities"),
    *("ownership", "metrics", "challenges", "technology", "plan", "storyboard", "evidence"),
    *("frontstage", "backstage", "support", "notes"),
)


@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_a_view(role: str) -> None:
    assert lane_view(a_lane(role=role)) in VIEWS


def test_the_view_follows_the_role() -> None:
    assert lane_view(a_lane(role="emotions")) == "curve"
    assert lane_view(a_lane(role="metrics")) == "chart"
    assert lane_view(a_lane(role="actions")) == "cards"


def test_a_lane_may_say_its_view_itself() -> None:
    assert lane_view(a_lane(role="emotions", view="cards")) == "cards"


def test_a_role_or_view_that_a_newer_program_made_is_drawn_all_the_same() -> None:
    assert lane_view(a_lane(role="smells")) == "cards"
    assert lane_view(a_lane(role="metrics", view="hologram")) == "chart"
