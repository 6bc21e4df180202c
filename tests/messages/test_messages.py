"""What went wrong is said in one line of every language, whatever the file holds."""

from itertools import product
from typing import get_args

import pytest

from journeycanvas.errors import (
    CannotRead,
    CannotWrite,
    Damaged,
    Fault,
    FaultCode,
    FileError,
    HalfWritten,
    JourneyError,
    NoSuchLanguage,
    NoSuchTemplate,
    NotAJourney,
    Place,
    ReceivedCode,
    Refused,
    Repair,
    RepairCode,
    TooNew,
)
from journeycanvas.i18n import catalogue, languages
from journeycanvas.messages import (
    LONGEST_LINE,
    REASONS,
    RECEIVED,
    REPAIRS,
    cut,
    error_sentence,
    locked_sentence,
    received_sentence,
    repair_sentence,
    shown,
    shown_name,
)

NASTY = "a\x1b[2J\n\r\t\u202e\u2066\u200b\ud800{x}\u2028" + "long " * 400
FACTS: dict[str, str | int | float] = {
    "key": NASTY,
    "id": NASTY,
    "kept": NASTY,
    "limit": 2**28,
    "count": 9,
    "wanted": "number",
    "name": NASTY,
}
KINDS = (NotAJourney, Damaged, CannotRead, CannotWrite)
PLACE = Place(7, 12, ("cards", NASTY, "tags", 3))

every_language = pytest.mark.parametrize("language", languages())


def is_one_line(text: str) -> bool:
    return 0 < len(text) <= LONGEST_LINE and all(letter.isprintable() or letter in "\u200c\u200d" for letter in text)


def test_every_fault_and_repair_has_its_sentence() -> None:
    assert set(REASONS) == set(get_args(FaultCode))
    assert set(REPAIRS) == set(get_args(RepairCode))
    assert set(RECEIVED) == set(get_args(ReceivedCode))


@every_language
@pytest.mark.parametrize(("kind", "code"), list(product(KINDS, REASONS)))
def test_a_fault_is_one_line_whatever_the_file_holds(kind: type[FileError], code: FaultCode, language: str) -> None:
    error = kind(NASTY + "/Map.journey", Fault(code, FACTS), PLACE)
    line = error_sentence(error, catalogue(language))

    assert is_one_line(line), line
    assert "Map.journey" in line
    assert catalogue(language).say("{n}", n=7) in line
    assert "tags" in line


@every_language
@pytest.mark.parametrize(
    "error",
    [
        TooNew(NASTY, 7, 1),
        NoSuchTemplate(NASTY, ("canvas", "grid")),
        NoSuchLanguage(NASTY, ("en", "fa")),
        JourneyError(NASTY),
    ],
    ids=lambda error: type(error).__name__,
)
def test_other_errors_are_one_line_too(error: JourneyError, language: str) -> None:
    assert is_one_line(error_sentence(error, catalogue(language)))


@every_language
@pytest.mark.parametrize("code", REPAIRS)
def test_a_repair_is_one_line_whatever_the_file_holds(code: RepairCode, language: str) -> None:
    assert is_one_line(repair_sentence(Repair(code, "cards", "c1", NASTY, "lane", NASTY, NASTY), catalogue(language)))


def test_a_damaged_file_is_said_with_file_place_and_reason() -> None:
    error = Damaged("Map.journey", Fault("too-big", {"limit": 5}), Place(214, 88, ("cards", "c12", "severity")))

    assert error_sentence(error, catalogue("en")) == (
        "“Map.journey”, line 214, column 88 (cards › c12 › severity) cannot be opened: "
        "the number may be at most 5. Nothing was changed."
    )


def test_a_file_that_was_written_but_not_confirmed_is_not_said_to_be_unchanged() -> None:
    line = error_sentence(CannotWrite("Map.journey", Fault("not-synced")), catalogue("en"))

    assert line == "“Map.journey”: it was written, but the disk does not confirm it."


def test_a_file_that_was_written_in_part_is_said_with_the_copy_of_what_it_held() -> None:
    error = HalfWritten("Map.journey", Fault("half-written", {"kept": "/data/kept/Map.journey.kept"}))

    assert error_sentence(error, catalogue("en")) == (
        "“Map.journey”: the disk broke off while it was written. "
        "What it held before is kept as “/data/kept/Map.journey.kept”."
    )


@every_language
@pytest.mark.parametrize("code", RECEIVED)
def test_why_a_map_should_get_another_place_is_one_line(code: ReceivedCode, language: str) -> None:
    assert is_one_line(received_sentence(code, catalogue(language)))


@every_language
@pytest.mark.parametrize("is_here", [False, True])
@pytest.mark.parametrize("is_stale", [False, True])
@pytest.mark.parametrize("host", ["", NASTY])
def test_who_has_a_map_open_is_one_line(host: str, is_stale: bool, is_here: bool, language: str) -> None:
    assert is_one_line(locked_sentence(host, "12:00", catalogue(language), is_here=is_here, is_stale=is_stale))


def test_a_limit_of_bytes_is_said_in_megabytes() -> None:
    error = CannotRead("Map.journey", Fault("too-large", {"limit": 256 * 2**20}))

    assert "268 MB" in error_sentence(error, catalogue("en"))


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (Fault("too-long", {"limit": 500}), "it may have at most 500 characters."),
        (Fault("wrong-type", {"wanted": "list"}), "a list belongs here."),
        (Fault("too-large", {"limit": 64 * 2**20}), "it is larger than 67 MB."),
    ],
)
def test_a_value_that_is_refused_is_said_by_its_reason(fault: Fault, reason: str) -> None:
    assert error_sentence(Refused(fault, "text"), catalogue("en")) == f"Nothing was changed: {reason}"


@every_language
@pytest.mark.parametrize("code", REASONS)
def test_a_refusal_is_one_line_whatever_it_is_about(code: FaultCode, language: str) -> None:
    assert is_one_line(error_sentence(Refused(Fault(code, FACTS), NASTY), catalogue(language)))


def test_the_joiners_of_persian_words_are_kept() -> None:
    assert shown("می‌کند") == "می‌کند"
    assert shown_name("نقشه‌ها.journey") == "نقشه‌ها.journey"


def test_a_text_is_shown_as_one_line() -> None:
    assert shown("  one\n two\x00\x1b[31m\tthree ") == "one two[31m three"


@pytest.mark.parametrize(
    ("text", "longest", "kept"),
    [
        ("She asks a colleague", 20, "She asks a colleague"),
        ("She asks a colleague", 19, "She asks a…"),
        ("She asks a colleague", 12, "She asks a…"),
        ("She asks a colleague", 11, "She asks a…"),
        ("از همکارش می‌پرسد که چرا", 18, "از همکارش می‌پرسد…"),
        ("שואלת את הקולגה", 12, "שואלת את…"),
        ("a " + "very" * 10, 20, "a " + ("very" * 5)[:17] + "…"),
        ("Closed in May. Since then she waits", 17, "Closed in May…"),
        ("مریم به فرزند دوم فکر می‌کند، اما", 31, "مریم به فرزند دوم فکر می‌کند…"),
        ("She asks: “Where is it?”", 15, "She asks…"),
    ],
)
def test_what_is_too_long_ends_after_a_whole_word_where_that_leaves_enough(text: str, longest: int, kept: str) -> None:
    assert cut(text, longest) == kept
