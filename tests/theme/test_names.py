"""Every colour that a map can name has a word, in every language."""

import pytest

from journeycanvas.files.schema import schema
from journeycanvas.i18n import catalogue, languages
from journeycanvas.theme.names import COLOURS


def test_the_colours_with_a_name_are_those_that_a_map_can_have() -> None:
    allowed = schema()["$defs"]["Channel"]["properties"]["color"]["anyOf"][0]["pattern"]

    assert {*allowed.strip("^()$").split("|")} - {"#[0-9A-Fa-f]{6}"} == set(COLOURS)


@pytest.mark.parametrize("language", languages())
def test_no_two_colours_are_called_the_same(language: str) -> None:
    assert len({catalogue(language).say(name) for name in COLOURS.values()}) == len(COLOURS)
