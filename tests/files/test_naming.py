"""A title becomes the name of a file that every system can write, and that stays where it belongs."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.files.naming import DEVICES, LONGEST_NAME, NOT_IN_NAMES, SUFFIX, file_name, with_suffix
from tests.corpora.naughty import naughty_strings

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"


def holds_everywhere(name: str) -> bool:
    return (
        0 < len(name) <= LONGEST_NAME + len(f"_{SUFFIX}")
        and len(name.encode()) < 200
        and unicodedata.is_normalized("NFC", name)
        and not set(name) & NOT_IN_NAMES
        and all(letter.isprintable() or letter in "\u200c\u200d" for letter in name)
        and name[0] not in ". ~"
        and name.removesuffix(SUFFIX)[-1] not in ". "
        and name.split(".")[0].lower() not in DEVICES
    )


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Joining: a plan", "Joining a plan"),
        ("نقشهٔ ثبت‌نام", "نقشهٔ ثبت‌نام"),
        ("..hidden", "hidden"),
        ("a/b\\c\nd", "a b c d"),
        ("x" * 300, "x" * 80),
        ("نق" * 100, "نق" * 40),
        ("旅" * 100, "旅" * 60),
        ("e\u0301te\u0301", "\u00e9t\u00e9"),
        ("CON", "_CON"),
        ("com¹.txt", "_com¹.txt"),
        ("lpt1 . plan", "_lpt1 . plan"),
        ("Console", "Console"),
        ("trailing. . ", "trailing"),
        ("~$lock", "$lock"),
        ("map\u202egpj.exe", "map gpj.exe"),
        ("می\u200cرود\u200c", "می\u200cرود"),
        ("../../etc/passwd", "etc passwd"),
        ("C:\\Windows\\x", "C Windows x"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_can_write(title: str, name: str) -> None:
    assert file_name(title) == f"{name}{SUFFIX}"


@pytest.mark.parametrize("title", ["", "  ", "...", "???", "\u200c\u200d", OVERRIDES, "\ud800", "\0"])
def test_a_title_of_which_nothing_can_stand_in_a_name_gives_none(title: str) -> None:
    assert file_name(title) == ""


@pytest.mark.parametrize("device", sorted(DEVICES))
def test_no_device_is_woken(device: str) -> None:
    for title in (device, device.upper(), f"{device}.plan", f" {device} "):
        assert holds_everywhere(file_name(title)), file_name(title)


def test_naughty_titles_stay_in_their_folder(tmp_path: Path) -> None:
    for title in naughty_strings():
        name = file_name(title)
        if name:
            assert holds_everywhere(name), ascii(name)
            path = tmp_path / name
            assert path.parent == tmp_path
            path.touch()


@given(st.text(st.characters(), max_size=400), st.sampled_from(["", *OVERRIDES, "/", "\\", "CON."]))
def test_any_title_gives_a_name_or_none(title: str, before: str) -> None:
    name = file_name(before + title)

    assert name == "" or holds_everywhere(name)


def test_another_end_can_be_asked_for() -> None:
    assert file_name("Joining: a plan", ".pdf") == "Joining a plan.pdf"


@pytest.mark.parametrize(
    ("typed", "meant"), [("a", "a.journey"), ("a.b", "a.b.journey"), ("a.journey", "a.journey"), ("a.JSON", "a.JSON")]
)
def test_a_name_gets_the_end_that_maps_have(typed: str, meant: str) -> None:
    assert with_suffix(Path(typed)) == Path(meant)
