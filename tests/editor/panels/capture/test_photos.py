"""Photographs of the wall lie beside the map: upright, without the place where they were taken, and saved with it."""

from pathlib import Path
from struct import pack

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from journeycanvas.editor.panels.capture.photos import Photos
from journeycanvas.editor.tools.pictures import LONGEST_PHOTO
from journeycanvas.files import dump, load
from journeycanvas.files.pictures import picture_bytes
from tests.builders import FILE, a_journey
from tests.editor.panels.conftest import MakeSetting

TURNED_RIGHT = 6  # EXIF: the top of what was seen is at the right


def a_jpeg(width: int, height: int, orientation: int | None = None) -> bytes:
    """Return a photograph that is red at the left; with an orientation also a note of where it was taken."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    for x in range(width // 4):
        for y in range(height):
            image.setPixelColor(x, y, QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "JPEG", 95)  # type: ignore[call-overload]
    content = bytes(buffer.data().data())
    if orientation is None:
        return content
    tiff = b"II*\0" + pack("<IHHHIHH", 8, 1, 0x0112, 3, 1, orientation, 0) + pack("<I", 0) + b"GPS 32.6539"
    note = b"Exif\0\0" + tiff
    return content[:2] + b"\xff\xe1" + pack(">H", len(note) + 2) + note + content[2:]


def carried(*files: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return mime


def pressed(photos: Photos, name: str) -> None:
    next(one for one in photos.findChildren(QToolButton) if one.accessibleName() == name).click()


def test_a_photograph_is_kept_upright_and_without_its_notes(
    qtbot: QtBot, setting_of: MakeSetting, tmp_path: Path
) -> None:
    file = tmp_path / "wall.jpg"
    file.write_bytes(a_jpeg(80, 40, TURNED_RIGHT))
    setting = setting_of(a_journey(language="he"))
    photos = Photos(setting)
    qtbot.addWidget(photos)

    photos.take_in(carried(file))

    [id] = setting.journey.map.photos
    content = picture_bytes(setting.journey.pictures[id])
    image = QImage.fromData(QByteArray(content))
    assert (image.width(), image.height()) == (40, 80)
    assert image.pixelColor(20, 5).green() < 80 < image.pixelColor(20, 70).green()
    assert b"GPS" not in content
    assert b"Exif" not in content


def test_a_small_upright_photograph_loses_its_notes_too(qtbot: QtBot, setting_of: MakeSetting, tmp_path: Path) -> None:
    file = tmp_path / "wall.jpg"
    file.write_bytes(a_jpeg(80, 40, 1))
    setting = setting_of(a_journey())
    photos = Photos(setting)
    qtbot.addWidget(photos)

    photos.take_in(carried(file))

    [picture] = setting.journey.pictures.values()
    assert picture_bytes(picture) == a_jpeg(80, 40)


def test_a_large_photograph_is_made_smaller(qtbot: QtBot, setting_of: MakeSetting, tmp_path: Path) -> None:
    image = QImage(LONGEST_PHOTO + 400, 90, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    image.save(str(tmp_path / "wall.png"))
    setting = setting_of(a_journey())
    photos = Photos(setting)
    qtbot.addWidget(photos)

    photos.take_in(carried(tmp_path / "wall.png"))

    [picture] = setting.journey.pictures.values()
    assert picture.width == LONGEST_PHOTO


def test_several_are_kept_looked_at_removed_and_brought_back(
    qtbot: QtBot, setting_of: MakeSetting, tmp_path: Path
) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.jpg").write_bytes(a_jpeg(20 * number, 10))
    setting = setting_of(a_journey(language="fa"))
    photos = Photos(setting)
    qtbot.addWidget(photos)
    photos.take_in(carried(tmp_path / "1.jpg", tmp_path / "2.jpg"))
    kept = setting.journey
    assert len(kept.map.photos) == 2
    assert load(dump(kept), FILE).journey == kept

    pressed(photos, "Next photograph")
    pressed(photos, "Remove this photograph")
    assert setting.journey.map.photos == kept.map.photos[1:]
    assert list(setting.journey.pictures) == [kept.map.photos[1]]

    setting.document.session.undo()
    assert setting.journey == kept


def test_what_is_no_picture_changes_nothing_and_is_said(qtbot: QtBot, setting_of: MakeSetting, tmp_path: Path) -> None:
    (tmp_path / "wall.jpg").write_bytes(b"<svg/>")
    said: list[str] = []
    setting = setting_of(a_journey(), said=said)
    photos = Photos(setting)
    qtbot.addWidget(photos)

    photos.take_in(carried(tmp_path / "wall.jpg"))

    assert (setting.journey.pictures, len(said)) == ({}, 1)


@pytest.mark.parametrize("way", ["nearer", "further", "turn", "fit"])
def test_a_photograph_can_be_looked_at_from_near_and_turned(
    qtbot: QtBot, setting_of: MakeSetting, tmp_path: Path, way: str
) -> None:
    (tmp_path / "wall.jpg").write_bytes(a_jpeg(400, 100))
    photos = Photos(setting_of(a_journey()))
    qtbot.addWidget(photos)
    photos.resize(400, 400)
    photos.show()
    photos.take_in(carried(tmp_path / "wall.jpg"))
    before = photos.view.transform()

    getattr(photos.view, way)()

    assert (photos.view.transform() == before) is (way == "fit")
