"""Whatever names another record is known as such, or its name would be left behind when that one goes."""

from journeycanvas.model import CARD_KINDS, MapFacts, Part
from journeycanvas.model.lists import LISTS, LISTS_AND_PICTURES
from journeycanvas.model.naming import NAMES, NAMING

ENDS = {"from_", "to", "on"}
"""Fields that cannot be empty, so that nothing in their type tells them from words."""


def names_others(kind: type[Part], field: str) -> bool:
    """Tell whether the type of a field is Reference or References."""
    return kind.model_fields[field].annotation in (str | None, tuple[str, ...])


def test_the_fields_that_name_records_are_those_that_are_known() -> None:
    kinds: list[type[Part]] = [MapFacts, *LISTS.values(), *CARD_KINDS.values()]

    found = {field for kind in kinds for field in kind.model_fields if names_others(kind, field)}

    assert found | ENDS == set(NAMING)


def test_they_name_what_stands_in_a_list_of_the_map() -> None:
    assert set(NAMES.values()) <= set(LISTS_AND_PICTURES)
