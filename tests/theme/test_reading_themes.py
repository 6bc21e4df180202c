"""A theme is one file; what is wrong with it is said with its place."""

from pathlib import Path

import pytest

from journeycanvas.theme import BrokenTheme, UnknownTheme, read_theme, theme_names
from tests.theme.themes import FOLDER, NAMES, a_theme


def a_file(folder: Path, *changes: tuple[str, str]) -> Path:
    """Write the theme `mine` into folder: paper, with the changes made to its text."""
    text = (FOLDER / "paper.json").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / "mine.json").write_text(text, encoding="utf-8")
    return folder


def test_the_themes_are_named_by_their_files() -> None:
    assert theme_names(FOLDER) == tuple(sorted(NAMES))


def test_only_dark_is_for_the_screen_alone() -> None:
    assert {name for name in NAMES if a_theme(name).screen_only} == {"dark"}


def test_only_ink_shows_pictures_in_greys() -> None:
    assert {name for name in NAMES if a_theme(name).grey_pictures} == {"ink"}


@pytest.mark.parametrize("name", NAMES)
def test_a_theme_has_enough_phases_curves_and_every_style_of_link(name: str) -> None:
    theme = a_theme(name)

    assert theme.name == name
    assert len(theme.phases) >= 5
    assert len(theme.curves) >= 5
    assert set(theme.links) == {"flow", "return", "cause", "answers"}


@pytest.mark.parametrize("name", ["sepia", "", "../themes/paper", "PAPER"])
def test_a_theme_that_is_not_there_is_refused_with_the_names_there_are(name: str) -> None:
    with pytest.raises(UnknownTheme) as refused:
        read_theme(name, FOLDER)

    assert refused.value.name == name
    assert refused.value.names == tuple(sorted(NAMES))


def test_a_new_theme_is_one_file(tmp_path: Path) -> None:
    folder = a_file(tmp_path, ('"paper": "#FFFFFF"', '"paper": "#fffbf2"'))

    assert read_theme("mine", folder).paper == "#FFFBF2"


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (('"ink": "#1D2733"', '"ink": "black"'), "ink"),
        (('"soft"', '"smooth"'), "soft"),
        (('"least_contrast": 4.5', '"least_contrast": true'), "least_contrast"),
        (('"cause"', '"course"'), "links.cause"),
        (('"curves": ["', '"curves": ["navy", "'), "curves[0]"),
        (('"curves": [', '"curves": [],\n"bends": ['), "curves"),
        (('"words": "#FFFFFF"', '"words": "white"'), "phases[0].words"),
        (('"hues": {\n', '"hues": {\n"mauve": 1,\n'), "hues.mauve"),
        (('"grey"', '"gray"'), "hues.grey"),
        (('"fill_chroma"', '"chroma"'), "tones.fill_chroma"),
        (('"tones"', '"tunes"'), "tones"),
        (('"teal": {"fill": "#', '"teal": {"fill": "'), "hues.teal.fill"),
    ],
)
def test_a_broken_theme_says_where(tmp_path: Path, change: tuple[str, str], place: str) -> None:
    with pytest.raises(BrokenTheme) as refused:
        read_theme("mine", a_file(tmp_path, change))

    assert refused.value.path == tmp_path / "mine.json"
    assert refused.value.place == place


def test_a_file_that_is_not_json_says_the_line(tmp_path: Path) -> None:
    with pytest.raises(BrokenTheme) as refused:
        read_theme("mine", a_file(tmp_path, ('"links": {', '"links": [')))

    assert "line" in refused.value.place
