"""Numbers and dates are read as people write them."""

import pytest

from journeycanvas.editor.panels.figures import read_date, read_number


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("48", 48),
        ("48,000", 48_000),
        ("1,5", 1.5),
        ("1.5", 1.5),
        ("۴۸٬۰۰۰", 48_000),
        ("۲٫۵", 2.5),
        ("٣٫٥", 3.5),
        ("−8", -8),
        ("+31", 31),
        ("12 %", 12),
        ("", None),
        ("many", None),
        ("1.2.3", None),
        ("nan", None),
        ("inf", None),
    ],
)
def test_a_number_is_read_in_any_digits(typed: str, value: float | None) -> None:
    assert read_number(typed) == value


@pytest.mark.parametrize(
    ("typed", "language", "iso"),
    [
        ("2026-11-30", "en", "2026-11-30"),
        ("2026/11/30", "fa", "2026-11-30"),
        ("30.11.2026", "he", "2026-11-30"),
        ("11/30/2026", "en", "2026-11-30"),
        ("1405/9/9", "fa", "2026-11-30"),
        ("۱۴۰۵/۰۹/۰۹", "fa", "2026-11-30"),
        ("", "en", ""),
        ("1405/13/1", "fa", None),
        ("2026-02-30", "en", None),
        ("in spring", "en", None),
    ],
)
def test_a_date_is_read_in_the_calendar_it_is_written_in(typed: str, language: str, iso: str | None) -> None:
    assert read_date(typed, language) == iso
