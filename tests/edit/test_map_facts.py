"""What is said about the map as a whole."""

import pytest

from journeycanvas.edit import applied
from journeycanvas.edit.map_facts import set_language, set_map_facts, set_paper
from journeycanvas.errors import Refused
from tests.builders import a_journey
from tests.edit.builders import after


def test_direction_and_digits_follow_the_language_again() -> None:
    journey = a_journey(language="en", direction="ltr", digits="latin")

    changed = after(journey, lambda it: set_language(it, "fa"))

    assert (changed.direction, changed.map.digits) == ("rtl", "auto")


def test_facts_are_set_under_the_id_of_the_map() -> None:
    journey = a_journey(title="Old")

    change = set_map_facts(journey, title="ثبت‌نام", kind="blueprint", basis="mixed", theme="dark")

    assert change.touched == {"map"}
    assert change.name == ("Rename map", "ثبت‌نام")
    facts = applied(journey, change).map
    assert (facts.title, facts.kind, facts.basis, facts.theme) == ("ثبت‌نام", "blueprint", "mixed", "dark")


def test_paper_is_changed_in_part() -> None:
    journey = a_journey(paper={"size": "A2", "margin": 10})

    changed = after(journey, lambda it: set_paper(it, size="A0"))

    assert changed.map.paper is not None
    assert (changed.map.paper.size, changed.map.paper.margin) == ("A0", 10)
    new = after(a_journey(), lambda it: set_paper(it, orientation="landscape")).map.paper
    assert new is not None
    assert new.orientation == "landscape"


def test_what_no_map_can_be_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        set_map_facts(a_journey(), direction="up")

    assert refused.value.field == "direction"
