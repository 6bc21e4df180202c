"""A map that is drawn at once is the map that is drawn card by card when it is seen."""

from dataclasses import replace

import pytest

from journeycanvas.layout.fitting import fit
from journeycanvas.layout.paper import FIT
from journeycanvas.layout.trial import Trial
from tests.builders import a_card, a_lane
from tests.layout.builders import a_map, a_setting, a_sheet


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_map_drawn_at_once_has_the_same_marks(language: str) -> None:
    kinds = ("note", "touchpoint", "pain", "opportunity", "metric")
    cards = [a_card(f"c{n}", kind, text="Two words " * n) for n, kind in enumerate(kinds)]
    chip = a_card("chip", lane="l1", owner="Sales")
    lanes = [a_lane("l0", order="a0"), a_lane("l1", order="a1", view="chips")]
    journey = a_map(*cards, chip, lanes=lanes, language=language)
    setting = a_setting(journey)
    one, other = (
        fit(journey, replace(setting, draws_at_once=at_once), FIT).plan.sheet().placed for at_once in (True, False)
    )

    assert [(x, y, block.marks) for x, y, block, _ in one] == [(x, y, block.marks) for x, y, block, _ in other]


@pytest.mark.parametrize("view", ["cards", "chips", "text"])
def test_no_face_is_measured_first_where_it_is_drawn_at_once(view: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def measured(*_: object, **__: object) -> float:
        raise AssertionError(view)

    monkeypatch.setattr(Trial, "words", measured)

    assert a_sheet(a_map(a_card("c0", text="Two words"), lanes=[a_lane("l0", view=view)]), draws_at_once=True).placed
