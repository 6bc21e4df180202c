"""What was set aside of a broken file is placed in the words of the program, and not in those of the file."""

from typing import Any

import pytest

from journeycanvas.errors import Fault, Place, SetAside
from journeycanvas.files import load
from journeycanvas.i18n import catalogue
from journeycanvas.wording.set_aside import set_aside_sentence
from tests.builders import FILE, ONE_CELL, a_file

PLACED = {"lane": "l0", "stage": "s0"}


def said(language: str, **parts: Any) -> list[str]:
    """Return the sentences about a file."""
    opened = load(a_file(**{**ONE_CELL, **parts}), FILE)
    return [set_aside_sentence(one, FILE, catalogue(language)) for one in opened.set_aside]


@pytest.mark.parametrize(
    ("language", "place"),
    [
        ("en", "(Cards › Severity)"),
        ("fa", "(کارت‌ها › شدت)"),
        ("he", "(כרטיסים › חומרה)"),
        ("ar", " › الشدة)"),
    ],
)
def test_a_value_stands_in_its_list_and_its_field(language: str, place: str) -> None:
    card = {"id": "c12", **PLACED, "kind": "pain", "text": "Waits", "severity": 9}

    [line] = said(language, cards=[card])

    assert "Waits" in line
    assert place in line
    assert "c12" not in line


def test_a_row_without_words_is_counted() -> None:
    [line] = said("en", cards=[{"id": "c1", **PLACED}, 5])

    assert "(Cards › 2)" in line


@pytest.mark.parametrize(("language", "place"), [("en", "(Stages › 2 › Title)"), ("fa", "(مرحله‌ها › ۲ › عنوان)")])
def test_a_record_whose_words_cannot_be_read_is_counted_and_not_called_by_its_id(language: str, place: str) -> None:
    [line] = said(language, stages=[{"id": "s0", "title": "Before"}, {"id": "s1", "title": {"x": 1}}])

    assert place in line
    assert "s1" not in line


def test_a_value_inside_a_list_of_the_map_is_counted_from_one() -> None:
    line, *_ = said("en", map={"id": "m", "title": "Plan", "under": [{"photo": "a", "corners": [[0, 0], [9, 0]]}]})

    assert "(Whole map › Photographs under the map › 1)" in line


def test_the_end_of_a_link_has_its_own_word() -> None:
    line = set_aside_sentence(
        SetAside("value", Fault("wrong-type"), Place(steps=("links", "k1", "from")), "links", "k1"),
        FILE,
        catalogue("en"),
    )

    assert f"“{FILE}” (Links › k1 › From)" in line
