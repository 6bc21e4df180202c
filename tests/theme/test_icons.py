"""The icons are one set: all there, drawn alike, inside their square, and turned round only where that is right."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from journeycanvas.theme.icons import (
    CHANNEL_ICONS,
    MAP_ICONS,
    MIRRORED,
    SIZE,
    STROKE,
    WINDOW_ICONS,
    IconPath,
    Icons,
    is_mirrored,
    read_icons,
)

FOLDER = Path(__file__).parents[2] / "resources" / "icons"
NAMES = sorted(file.stem for file in FOLDER.glob("*.svg"))
AIR = 1.0  # what stays free at each side of the square, so that icons may stand close
FLAT = ("minus", "more")  # a line and a row of dots
MOST_PIECES = 14  # more is mud at 9 points

CIRCLE = "M4 12 C4 7.58 7.58 4 12 4 C16.42 4 20 7.58 20 12 C20 16.42 16.42 20 12 20 C7.58 20 4 16.42 4 12 Z"


def an_icon(folder: Path, name: str, outline: str = CIRCLE, attributes: str = "") -> None:
    (folder / f"{name}.svg").write_text(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{outline}" {attributes}/></svg>',
        encoding="utf-8",
    )


def _curve(p: tuple[float, ...], q: tuple[float, ...]) -> Iterator[tuple[float, float]]:
    """Yield points along a cubic curve from p to the end of q, close enough to see where it bulges."""
    for step in range(1, 17):
        t, u = step / 16, 1 - step / 16
        a, b, c, d = u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t
        yield a * p[0] + b * q[0] + c * q[2] + d * q[4], a * p[1] + b * q[1] + c * q[3] + d * q[5]


def _ink(paths: tuple[IconPath, ...]) -> Iterator[tuple[float, float, float, float]]:
    """Yield the box (left, top, right, bottom) of the ink around each point of the outlines."""
    for path in paths:
        around = 0.0 if path.filled else STROKE / 2
        pen: tuple[float, ...] = ()
        for letter, numbers in path.segments:
            points = _curve(pen, numbers) if letter == "C" else iter([numbers] if numbers else [])
            for x, y in points:
                yield x - around, y - around, x + around, y + around
            pen = numbers[-2:] or pen


def test_the_documented_names_are_the_files_there_are() -> None:
    assert sorted(CHANNEL_ICONS + MAP_ICONS + WINDOW_ICONS) == NAMES
    assert read_icons(FOLDER).names == tuple(NAMES)


def test_what_is_mirrored_is_an_icon() -> None:
    assert set(NAMES) >= MIRRORED
    assert read_icons(FOLDER).mirrors == MIRRORED


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_keeps_the_air_around_it(name: str) -> None:
    boxes = list(_ink(read_icons(FOLDER).paths(name)))

    assert min(min(left, top) for left, top, _, _ in boxes) >= AIR
    assert max(max(right, bottom) for _, _, right, bottom in boxes) <= SIZE - AIR


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_fills_its_square(name: str) -> None:
    boxes = list(_ink(read_icons(FOLDER).paths(name)))
    width = max(right for _, _, right, _ in boxes) - min(left for left, _, _, _ in boxes)
    height = max(bottom for _, _, _, bottom in boxes) - min(top for _, top, _, _ in boxes)

    assert max(width, height) > 17
    assert min(width, height) > (0 if name in FLAT else 12)


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_has_few_pieces(name: str) -> None:
    paths = read_icons(FOLDER).paths(name)

    assert 1 <= sum(letter == "M" for path in paths for letter, _ in path.segments) <= MOST_PIECES


@pytest.mark.parametrize("name", NAMES)
def test_every_piece_begins_with_a_move(name: str) -> None:
    for path in read_icons(FOLDER).paths(name):
        letters = [letter for letter, _ in path.segments]

        assert letters[0] == "M"
        assert all(after == "M" for letter, after in pairwise(letters) if letter == "Z")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_holds_nothing_but_paths_in_the_current_colour(name: str) -> None:
    text = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")

    assert text.startswith('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" ')
    assert f'stroke="currentColor" stroke-width="{STROKE}" stroke-linecap="round" stroke-linejoin="round">' in text
    assert text.count("<") == 2 + text.count("<path ")
    assert text.count("<path ") <= 2  # one outline of lines, one of dots: two marks on the sheet at most


def test_only_dots_and_the_star_are_filled() -> None:
    icons = read_icons(FOLDER)

    assert [name for name in NAMES if all(path.filled for path in icons.paths(name))] == ["star"]


def test_a_name_nobody_drew_gives_a_ring() -> None:
    [ring] = read_icons(FOLDER).paths("hologram")

    assert not ring.filled
    assert [letter for letter, _ in ring.segments] == ["M", "C", "C", "C", "C", "Z"]


@pytest.mark.parametrize("name", ["../secret", "/secret", "secret.svg", "", "."])
def test_a_name_never_leads_out_of_the_folder(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "icons"
    folder.mkdir()
    an_icon(tmp_path, "secret", "M1 1 L2 2")

    assert Icons(folder).paths(name) == read_icons(FOLDER).paths("hologram")


def test_an_icon_is_read_when_asked_for_and_only_once(tmp_path: Path) -> None:
    an_icon(tmp_path, "sun")
    (tmp_path / "broken.svg").write_text("not read", encoding="utf-8")
    icons = read_icons(tmp_path)

    first = icons.paths("sun")
    (tmp_path / "sun.svg").unlink()

    assert icons.paths("sun") is first


def test_a_mirrored_icon_is_the_same_from_the_other_side(tmp_path: Path) -> None:
    an_icon(tmp_path, "arrow", "M4 12 L20 10 C1 2 3 4 5 6 Z", 'fill="currentColor"')

    [arrow] = read_icons(tmp_path).paths("arrow", mirrored=True)

    assert arrow.filled
    assert arrow.segments == (("M", (20, 12)), ("L", (4, 10)), ("C", (23, 2, 21, 4, 19, 6)), ("Z", ()))


def test_an_outline_that_the_reader_does_not_know_is_refused(tmp_path: Path) -> None:
    an_icon(tmp_path, "curly", "M4 12 Q1 2 3 4")
    an_icon(tmp_path, "short", "M4 12 L5")

    for name in ("curly", "short"):
        with pytest.raises(ValueError, match=r"M, L, C or Z|1 numbers"):
            read_icons(tmp_path).paths(name)


def test_a_van_drives_the_way_the_journey_goes() -> None:
    assert is_mirrored("delivery", "rtl", "fa")
    assert is_mirrored("delivery", "rtl", "he")
    assert not is_mirrored("delivery", "ltr", "en")


@pytest.mark.parametrize("name", ["clock", "check", "video", "search", "history", "present", "select"])
def test_what_is_the_same_everywhere_is_never_turned_round(name: str) -> None:
    assert not is_mirrored(name, "rtl", "ar")


def test_the_question_mark_follows_the_script_and_not_the_direction() -> None:
    assert is_mirrored("question", "rtl", "fa")
    assert is_mirrored("question", "rtl", "ar-EG")
    assert not is_mirrored("question", "rtl", "he")
    assert not is_mirrored("question", "ltr", "fa")
