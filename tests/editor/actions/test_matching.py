"""Finding by a few letters: how people type is not how things are spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.editor.actions.matching import best, folded, score

COMMANDS = ("Zoom in", "Zoom out", "Insert stage", "Print and export", "Personas, channels and owners", "Paste")


def found(query: str, things: tuple[str, ...] = COMMANDS) -> list[str]:
    return best(query, things, lambda thing: (thing,), 10)


def test_without_letters_everything_is_there_in_its_order() -> None:
    assert found("") == list(COMMANDS)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("zoom", "Zoom in"),
        ("zo ou", "Zoom out"),
        ("export", "Print and export"),
        ("pe", "Print and export"),
        ("EXP", "Print and export"),
        ("chan", "Personas, channels and owners"),
        ("ist", "Insert stage"),
    ],
)
def test_a_few_letters_find_the_nearest_first(query: str, first: str) -> None:
    assert first in found(query)[:2]


def test_letters_that_are_not_there_find_nothing() -> None:
    assert found("qqq") == []


def test_the_start_of_a_word_is_nearer_than_its_middle() -> None:
    assert found("out", ("Without", "Zoom out")) == ["Zoom out", "Without"]


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [
        *(("كارت", "کارت"), ("تازه ی", "تازه‌ی"), ("نقشه", "نقشهٔ سفر"), ("نقشۀ سفر", "نقشهٔ سفر")),
        *(("آيين", "آئین"), ("ويژگي", "ویژگی"), ("ﻛﺎﺭﺕ", "کارت"), ("أمر", "امر")),
        *(("שלומ", "שלום"), ("cafe", "Café")),
    ],
)
def test_keyboards_and_marks_make_no_difference(typed: str, spelt: str) -> None:
    assert found(typed, (spelt, "zzz")) == [spelt]


@given(st.text(max_size=30), st.text(max_size=60))
def test_anything_may_be_typed(query: str, text: str) -> None:
    score(folded(query), folded(text))


@given(st.text(min_size=1, max_size=30).filter(lambda text: folded(text) != ""))
def test_a_text_is_found_by_itself(text: str) -> None:
    assert found(text, (text,)) == [text]
