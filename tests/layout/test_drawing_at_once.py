"""A map that is drawn at once is the map that is drawn card by card when it is seen."""

from dataclasses import replace

import pytest

from journeycanvas.layout.fitting import fit
from journeycanvas.layout.paper import FIT
from tests.builders import a_card
from tests.layout.builders import a_map, a_setting


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_map_drawn_at_once_has_the_same_marks(language: str) -> None:
    kinds = ("note", "touchpoint", "pain", "opportunity", "metric")
    journey = a_map(*(a_card(f"c{n}", kind, text="Two words " * n) for n, kind in enumerate(kinds)), language=language)
    setting = a_setting(journey)
    one, other = (
        fit(journey, replace(setting, draws_at_once=at_once), FIT).plan.sheet().placed for at_once in (True, False)
    )

    assert [(x, y, block.marks) for x, y, block, _ in one] == [(x, y, block.marks) for x, y, block, _ in other]
