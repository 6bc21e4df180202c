"""Pictures are read by workers, and land where they were dropped or nowhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from journeycanvas.edit.lanes import delete_lanes
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.capture.photos import Photos
from journeycanvas.editor.panels.of_window import panel_setting
from journeycanvas.editor.process.program import Program
from journeycanvas.editor.tools.carrying import put
from journeycanvas.editor.tools.deeds import hand_of
from tests.builders import PNG
from tests.editor.conftest import OpenWindow, a_workplace
from tests.editor.filing.disks.conftest import choose, opened
from tests.editor.shares import Share
from tests.editor.workers import AtOnce, ByHand


def carried(path: Path) -> QMimeData:
    """Return what a drop of a picture carries that lies beside a map."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path.with_name("wall.png")))])
    return mime


def test_pictures_are_read_by_workers(
    open_window: OpenWindow, share: Share, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    share.is_aside = True
    path.with_name("wall.png").write_bytes(PNG)
    share.is_aside = False
    window = opened(open_window, path)
    choose(monkeypatch, path.with_name("wall.png"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path.with_name("wall.png")), ""))
    photos = Photos(panel_setting(window))

    put(hand_of(window), carried(path), ("l1", "s1"))
    window.selection.choose(["c1"])
    window.run("insert.picture")
    photos.take_in(carried(path))

    journey = window.document.journey
    [id] = journey.pictures
    assert [card.picture for card in journey.cards.values()] == [id, id]
    assert journey.map.photos == (id,)
    assert share.asked == []


@pytest.mark.parametrize(("language", "words"), [("en", "is being read"), ("fa", "تصویر"), ("he", "תמונה")])
def test_a_picture_lands_where_it_was_dropped_although_the_selection_moved(
    qtbot: QtBot,
    open_window: OpenWindow,
    program: Program,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    words: str,
) -> None:
    program.use_language(language)
    window, hanging = dropping_from_a_silent_disk(open_window, program, path, tmp_path, monkeypatch)
    qtbot.waitUntil(lambda: len(window.notices.texts) == 1)
    assert words in window.notices.texts[0]

    window.selection.choose(["c1"])
    hanging.go_on()

    [card] = window.document.journey.cell("l1", "s1")
    assert card.picture in window.document.journey.pictures
    assert (window.selection.current, window.notices.texts) == ("c1", ())


def test_a_picture_whose_lane_was_removed_meanwhile_is_refused(
    open_window: OpenWindow, program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, hanging = dropping_from_a_silent_disk(open_window, program, path, tmp_path, monkeypatch)

    hand_of(window).apply(delete_lanes(window.document.journey, ["l1"]))
    hanging.go_on()

    assert window.document.journey.pictures == {}
    [said] = window.notices.texts
    assert said.startswith("Nothing was changed")


def test_a_picture_from_a_silent_disk_is_given_up_by_escape(
    open_window: OpenWindow, program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, hanging = dropping_from_a_silent_disk(open_window, program, path, tmp_path, monkeypatch)

    QTest.keyClick(window.view, Qt.Key.Key_Escape)
    hanging.go_on()

    assert (window.document.journey.pictures, window.notices.texts) == ({}, ())


def dropping_from_a_silent_disk(
    open_window: OpenWindow, program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[MapWindow, ByHand]:
    """Drop a picture into a cell whose disk says nothing until the worker goes on."""
    path.with_name("wall.png").write_bytes(PNG)
    window = opened(open_window, path)
    hanging = ByHand("asking")
    monkeypatch.setattr(ByHand, "wait", lambda *_: False)
    program.workplace = a_workplace(tmp_path / "more", lambda name: hanging if name == "asking" else AtOnce(name))
    put(hand_of(window), carried(path), ("l1", "s1"))
    return window, hanging
