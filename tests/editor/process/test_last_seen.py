"""A picture of how opening a map looks stands in the first window, if it is surely of this."""

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from journeycanvas.edit.cards import set_text
from journeycanvas.editor.canvas.overview import Overview
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.inspector import Inspector
from journeycanvas.editor.process import last_seen
from journeycanvas.editor.process.last_seen import Pictures, picture_of
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.process.settings import MOST_RECENT
from journeycanvas.files import save_map
from tests.builders import a_card, a_journey, a_stage

Open = Callable[[Path], MapWindow]


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let disks have the time that a busy machine takes to ask them."""
    monkeypatch.setattr(last_seen, "ANSWER_S", 60.0)


@pytest.fixture
def pictures(program: Program, tmp_path: Path) -> Pictures:
    """Return where the program keeps pictures of its maps, in the test's folder."""
    program.pictures = Pictures(tmp_path / "seen")
    return program.pictures


@pytest.fixture
def opened(program: Program, qapp: QApplication, pictures: Pictures) -> Open:
    """Return what opens a map as the program does."""

    def opened(path: Path) -> MapWindow:
        window = program.new_window()
        window.resize(1200, 780)
        window.show()
        window.open_path(path)
        for _ in range(4):
            qapp.processEvents()
        return window

    return opened


def a_file(folder: Path, language: str = "en") -> Path:
    """Return a file of a map that is higher than its window."""
    path = folder / "a.journey"
    stages = [a_stage(f"s{n}") for n in range(4)]
    cards = [a_card(f"c{n}", text=f"Waits {n}", stage=f"s{n % 4}") for n in range(40)]
    save_map(a_journey(*cards, stages=stages, language=language, title="Joining"), path)
    return path


def seen(program: Program, path: Path, **settings: object) -> QImage | None:
    """Return the picture that the next start would show, with other settings."""
    assert program.pictures is not None
    picture = picture_of(program.pictures, path, replace(program.settings, **settings), 1.0)  # type: ignore[arg-type]
    return picture.toImage() if picture is not None else None


def shown(window: MapWindow) -> QImage:
    """Return a window as it is when its overview has gone again."""
    for overview in window.findChildren(Overview):
        overview.want(False)
    return window.grab().toImage()


def is_same(one: QImage | None, other: QImage) -> bool:
    kind = QImage.Format.Format_RGB32
    return one is not None and one.convertToFormat(kind) == other.convertToFormat(kind)


@pytest.mark.parametrize(
    ("language", "appearance"),
    [("en", "light"), ("fa", "light"), ("he", "dark"), ("en", "dark"), ("fa", "contrast"), ("en", "system")],
)
def test_the_picture_is_just_what_opening_the_map_shows(
    program: Program, opened: Open, tmp_path: Path, language: str, appearance: str
) -> None:
    program.use_language(language)
    program.use_appearance(appearance)
    path = a_file(tmp_path, language)

    opened(path).close()

    assert is_same(seen(program, path), shown(opened(path)))


@pytest.mark.parametrize(("language", "panel"), [("en", "comments"), ("fa", "comments"), ("en", "details")])
def test_what_was_done_and_looked_at_meanwhile_is_not_in_the_picture(
    program: Program, opened: Open, qapp: QApplication, tmp_path: Path, language: str, panel: str
) -> None:
    program.use_language(language)
    path = a_file(tmp_path, language)
    window = opened(path)
    window.document.session.apply(set_text(window.document.journey, "c1", "Calls"))
    window.save()
    window.run("tool.hand")
    window.selection.choose(["c2"])
    for inspector in window.side.open(panel).findChildren(Inspector):
        inspector.refresh()
        inspector.verticalScrollBar().setValue(80)
    window.view.set_zoom(2.0)
    window.notices.say(lambda _: "Something was said.")
    for _ in range(4):
        qapp.processEvents()

    window.close()

    assert is_same(seen(program, path), shown(opened(path)))


def test_a_dock_that_is_closed_is_closed_in_the_picture(program: Program, opened: Open, tmp_path: Path) -> None:
    path = a_file(tmp_path)
    window = opened(path)
    window.side.toggle()

    window.close()

    assert is_same(seen(program, path), shown(opened(path)))


@pytest.mark.parametrize(
    "other",
    [
        {"language": "fa"},
        {"appearance": "dark"},
        {"side_width": 400},
        {"side_open": False},
        {"overview": False},
    ],
)
def test_a_window_that_would_look_otherwise_shows_no_picture(
    program: Program, opened: Open, tmp_path: Path, other: dict[str, object]
) -> None:
    path = a_file(tmp_path)

    opened(path).close()

    assert seen(program, path) is not None
    assert seen(program, path, **other) is None


def test_other_letters_another_screen_or_release_show_no_picture(
    program: Program, opened: Open, tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path)
    opened(path).close()
    assert program.pictures is not None

    assert picture_of(program.pictures, path, program.settings, 2.0) is None
    usual, larger = qapp.font(), qapp.font()
    larger.setPointSizeF(usual.pointSizeF() + 3)
    qapp.setFont(larger)
    assert seen(program, path) is None
    qapp.setFont(usual)
    monkeypatch.setattr(last_seen, "__version__", "9.9")
    assert seen(program, path) is None


def test_a_map_that_was_changed_or_touched_or_is_gone_shows_no_picture(
    program: Program, opened: Open, tmp_path: Path
) -> None:
    path = a_file(tmp_path)
    opened(path).close()
    kept = path.stat()

    os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns + 1))
    assert seen(program, path) is None
    path.write_bytes(path.read_bytes() + b"\n")
    os.utime(path, ns=(kept.st_atime_ns, kept.st_mtime_ns))
    assert seen(program, path) is None
    path.unlink()
    assert seen(program, path) is None


def test_a_disk_that_does_not_answer_shows_no_picture(
    program: Program, opened: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = a_file(tmp_path)
    opened(path).close()
    monkeypatch.setattr(last_seen, "state_at_once", lambda _: None)

    assert seen(program, path) is None


@pytest.mark.parametrize("content", [b"", b"{}\n", b"\xff\n", b"[" * 99_999, b"no picture\n"])
def test_a_picture_that_cannot_be_read_is_none(program: Program, opened: Open, tmp_path: Path, content: bytes) -> None:
    path = a_file(tmp_path)
    opened(path).close()
    assert program.pictures is not None
    place = program.pictures.place(path)
    head = place.read_bytes().partition(b"\n")[0]

    for broken in (content, head + b"\n" + content):
        place.write_bytes(broken)
        assert seen(program, path) is None


def test_no_picture_is_kept_of_what_is_not_in_the_file(program: Program, opened: Open, tmp_path: Path) -> None:
    path = a_file(tmp_path)
    window = opened(path)
    other = a_journey(a_card("c1"), title="Of somebody else")
    path.unlink()
    save_map(other, path)

    window.close()

    assert seen(program, path) is None


def test_no_picture_is_kept_of_a_map_over_which_something_is_said_when_it_is_opened(
    program: Program, opened: Open, tmp_path: Path
) -> None:
    path = a_file(tmp_path)
    program.workplace.why_received = lambda _: "mail"

    opened(path).close()

    assert seen(program, path) is None


def test_the_pictures_of_maps_that_are_no_longer_among_the_recent_ones_go(
    program: Program, opened: Open, tmp_path: Path
) -> None:
    path = a_file(tmp_path)
    opened(path).close()
    pictures = program.pictures
    assert pictures is not None
    assert len(list(pictures.folder.iterdir())) == 1

    program.workplace.sweep((), pictures)

    assert list(pictures.folder.iterdir()) == []


def test_no_more_pictures_are_kept_than_there_are_recent_maps(tmp_path: Path) -> None:
    pictures = Pictures(tmp_path / "seen")
    maps = [str(tmp_path / f"{n}.journey") for n in range(3 * MOST_RECENT)]
    for name in maps:
        pictures.keep(Path(name), {}, 1.0, b"picture")

    pictures.tidy(maps)

    assert len(list(pictures.folder.iterdir())) == MOST_RECENT


@pytest.mark.skipif(os.name == "nt", reason="no permissions of that kind")
def test_nobody_else_may_look_at_the_pictures(program: Program, opened: Open, tmp_path: Path) -> None:
    opened(a_file(tmp_path)).close()
    assert program.pictures is not None

    assert program.pictures.folder.stat().st_mode & 0o777 == 0o700


def test_a_picture_stands_over_the_window_and_lets_the_map_be_seen(
    program: Program, opened: Open, tmp_path: Path, qapp: QApplication
) -> None:
    window = opened(a_file(tmp_path))
    before = window.grab()
    red = before.copy()
    red.fill("red")
    window.show_meanwhile(red)
    window.cover()
    assert window.grab().toImage() == red.toImage()
    assert window.childAt(QPoint(20, 200)) is not None  # what is under it gets the mouse
    assert is_over(window, QPoint(20, 200))

    window.let_see(window.view)

    now, view = window.grab().toImage(), window.view
    middle = view.mapTo(window, view.rect().center())
    assert now.pixel(middle) == before.toImage().pixel(middle)
    assert now.pixel(20, 200) == red.toImage().pixel(20, 200)
    window.uncover()
    assert window.grab().toImage() == before.toImage()


def is_over(window: QWidget, point: QPoint) -> bool:
    """Tell whether a child that lets the mouse through is not what is found at a point."""
    found = window.childAt(point)
    return found is not None and type(found).__name__ != "StandIn"


def test_a_picture_of_another_size_is_not_shown(program: Program, opened: Open, tmp_path: Path) -> None:
    window = opened(a_file(tmp_path))
    before = window.grab()
    window.show_meanwhile(before.copy(0, 0, 300, 200))

    window.cover()

    assert window.grab().toImage() == before.toImage()


def test_a_name_that_no_file_can_have_shows_no_picture(program: Program, opened: Open) -> None:
    assert seen(program, Path("a\0b.journey")) is None


def test_nothing_is_kept_where_nothing_can_be(program: Program, opened: Open, tmp_path: Path) -> None:
    assert program.pictures is not None
    program.pictures.folder.write_bytes(b"")

    assert opened(a_file(tmp_path)).close()
    assert seen(program, tmp_path / "a.journey") is None
