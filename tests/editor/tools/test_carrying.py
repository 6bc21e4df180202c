"""Tests of what goes to the clipboard and comes from it, and of what is dropped."""

from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QImageWriter
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.clipboard import FRAGMENT_TYPE
from journeycanvas.edit.stages import hide_stages
from journeycanvas.editor.tools.carrying import copy_chosen, paste
from journeycanvas.editor.tools.pictures import LONGEST_PHOTO, LONGEST_SIDE, picture_from_bytes, picture_from_image
from journeycanvas.files.pictures import NotAPicture, picture_bytes
from tests.builders import PNG, a_card, a_lane, a_link, a_persona
from tests.editor.tools.conftest import MakeDesk
from tests.editor.tools.desks import Desk
from tests.files.pictures import a_jpeg_head, a_png_head


def test_cards_are_copied_as_text_as_a_table_and_whole(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One", stage="s0"), a_card("c2", text="Two", stage="s1"))
    it.hand.choose_records(["c1", "c2"])

    copy_chosen(it.hand)

    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "One\nTwo"
    assert bytes(mime.data("text/tab-separated-values").data()) == b"One\tTwo"
    assert b"<td>One</td><td>Two</td>" in bytes(mime.data("text/html").data())
    assert mime.hasFormat(FRAGMENT_TYPE)


@pytest.mark.parametrize(("language", "direction"), [("en", "ltr"), ("fa", "rtl"), ("he", "rtl")])
def test_a_table_begins_at_the_side_where_the_map_does(desk: MakeDesk, language: str, direction: str) -> None:
    it = desk(a_card("c1", text="یک", stage="s0"), a_card("c2", text="دو", stage="s1"), language=language)
    it.hand.choose_records(["c1", "c2"])

    copy_chosen(it.hand)

    html = bytes(QGuiApplication.clipboard().mimeData().data("text/html").data()).decode()
    assert f'<table dir="{direction}">' in html


def test_what_was_cut_is_pasted_with_its_links(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One", order="a1"), a_card("c2", text="Two", order="a2"), a_link("c1", "c2"))
    it.hand.choose_records(["c1", "c2"])
    copy_chosen(it.hand, cut=True)
    it.choose(lane="l1", stage="s1")

    paste(it.hand)

    assert it.texts("l1", "s1") == ["One", "Two"]
    assert len(it.journey.links) == 1
    assert len(it.session.steps) == 2


def test_lines_of_text_become_cards_after_the_selected_one(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One", order="a1"), a_card("c2", text="Four", order="a2"))
    it.choose("c1")
    QGuiApplication.clipboard().setText("• Two\n• Three\n")

    paste(it.hand)

    assert it.texts("l0", "s0") == ["One", "Two", "Three", "Four"]


@pytest.mark.parametrize("language", ["en", "he"])
def test_lines_pasted_on_a_head_stand_below_it_and_never_among_the_personas(desk: MakeDesk, language: str) -> None:
    lanes = [
        a_lane("p", order="a", role="persona", span="map", title="Persona"),
        a_lane("l0", order="b", role="actions", title="Actions"),
        a_lane("l1", order="c", role="pains", title="Pains"),
    ]
    it = desk(a_persona("p1", name="Maryam"), lanes=lanes, language=language)
    for head, cell in (("s1", ("l0", "s1")), ("l1", ("l1", "s0")), ("", ("l0", "s0"))):
        QGuiApplication.clipboard().setText("One\nTwo")
        it.hand.choose_records([head] if head else [])

        paste(it.hand)

        assert it.texts(*cell) == ["One", "Two"]
        it.session.undo()


def test_a_table_becomes_cells(desk: MakeDesk) -> None:
    it = desk()
    it.choose(lane="l0", stage="s1")
    QGuiApplication.clipboard().setText("a\tb\nc\td")

    paste(it.hand)

    assert [it.texts("l0", "s1"), it.texts("l0", "s2"), it.texts("l1", "s1"), it.texts("l1", "s2")] == [
        ["a"],
        ["b"],
        ["c"],
        ["d"],
    ]


def test_of_rich_text_alone_only_the_words_are_pasted(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    mime = QMimeData()
    mime.setData("text/html", b'<img src="file:///etc/passwd"><b>bold</b>')
    QGuiApplication.clipboard().setMimeData(mime)

    paste(it.hand)

    [card] = it.journey.cards.values()
    assert (card.text, card.picture) == ("bold", None)


@pytest.mark.parametrize("language", ["en", "fa", "he"])
def test_a_table_that_is_there_as_html_alone_becomes_cells(desk: MakeDesk, language: str) -> None:
    it = desk(language=language)
    it.choose(lane="l0", stage="s1")
    mime = QMimeData()
    mime.setHtml("<table><tr><td>یک<br>دو</td><td>שלוש</td></tr><tr><td></td><td>four</td></tr></table>")
    QGuiApplication.clipboard().setMimeData(mime)

    paste(it.hand)

    assert [it.texts("l0", "s1"), it.texts("l0", "s2"), it.texts("l1", "s2")] == [["یک", "دو"], ["שלוש"], ["four"]]


def test_a_text_that_is_written_takes_the_words_of_html_too(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One "))
    mime = QMimeData()
    mime.setHtml("<p>and <i>two</i></p>")
    QGuiApplication.clipboard().setMimeData(mime)
    it.hand.write("c1")

    paste(it.hand)
    it.hand.stop_writing()

    assert it.texts("l0", "s0") == ["One and two"]


def test_a_picture_beside_html_without_words_is_pasted_as_a_picture(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    mime = QMimeData()
    mime.setHtml('<img src="https://example.org/a.png" alt="A">')
    mime.setImageData(_image(20, 10))
    QGuiApplication.clipboard().setMimeData(mime)

    paste(it.hand)

    assert len(it.journey.pictures) == 1


def test_a_picture_becomes_a_card_scaled_down(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    QGuiApplication.clipboard().setImage(_image(2400, 1200))

    paste(it.hand)

    [picture] = it.journey.pictures.values()
    assert (picture.width, picture.height) == (LONGEST_SIDE, LONGEST_SIDE // 2)
    assert len(it.journey.cell("l0", "s0")) == 1


def test_lines_pasted_while_a_hidden_card_is_selected_go_where_the_keyboard_is(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One", stage="s0"), a_card("c2", text="Two", stage="s1"))
    it.selection.choose(["c1"], ("l0", "s1"))
    it.session.apply(hide_stages(it.session.base, ["s0"]))
    QGuiApplication.clipboard().setText("Three")

    paste(it.hand)

    assert it.texts("l0", "s1") == ["Two", "Three"]
    assert it.texts("l0", "s0") == ["One"]


def test_a_picture_pasted_on_a_card_is_shown_on_it(desk: MakeDesk) -> None:
    it = desk(a_card("c1", text="One"))
    it.choose("c1")
    QGuiApplication.clipboard().setImage(_image(20, 10))

    paste(it.hand)

    assert it.journey.cards["c1"].picture in it.journey.pictures
    assert len(it.journey.cards) == 1


def test_a_picture_that_another_program_wrote_as_a_file_is_taken_as_that(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    mime = QMimeData()
    mime.setImageData(_image(4, 4))
    mime.setData("image/png", PNG)
    QGuiApplication.clipboard().setMimeData(mime)

    paste(it.hand)

    [picture] = it.journey.pictures.values()
    assert picture_bytes(picture) == PNG


def test_what_only_calls_itself_a_picture_is_left_for_the_image_beside_it(desk: MakeDesk) -> None:
    it = desk()
    it.choose()
    mime = QMimeData()
    mime.setData("image/png", b"<svg/>")
    mime.setImageData(_image(4, 4))
    QGuiApplication.clipboard().setMimeData(mime)

    paste(it.hand)

    [picture] = it.journey.pictures.values()
    assert (picture.width, picture.height) == (4, 4)


def test_a_picture_file_is_dropped_into_a_cell(desk: MakeDesk, tmp_path: Path) -> None:
    it = desk()
    _image(30, 20).save(str(tmp_path / "photo.png"))

    _drop_file(it, tmp_path / "photo.png", it.in_cell("l1", "s1"))

    [card] = it.journey.cell("l1", "s1")
    assert card.picture in it.journey.pictures


def test_a_file_that_is_no_picture_is_refused(desk: MakeDesk, tmp_path: Path) -> None:
    it = desk()
    (tmp_path / "photo.png").write_bytes(b"not a picture")

    _drop_file(it, tmp_path / "photo.png", it.in_cell("l1", "s1"))

    assert it.journey.cards == {}
    assert len(it.refused) == 1


def test_a_small_picture_is_kept_as_it_is() -> None:
    content = _bytes(_image(40, 30), b"png")

    _, picture = picture_from_bytes(content)

    assert picture_bytes(picture) == content


def test_a_photograph_of_a_phone_comes_in_although_a_map_could_not_hold_it_whole() -> None:
    photo = QImage(8_000, 6_000, QImage.Format.Format_Grayscale8)
    photo.fill(200)

    _, picture = picture_from_bytes(_bytes(photo, b"jpeg"), LONGEST_PHOTO)

    assert (picture.width, picture.height) == (LONGEST_PHOTO, LONGEST_PHOTO * 3 // 4)


def test_only_what_can_be_decoded_small_may_have_so_many_pixels() -> None:
    for content in (a_png_head(8_000, 6_000), a_jpeg_head(20_000, 10_000)):
        with pytest.raises(NotAPicture):
            picture_from_bytes(content)


def test_a_picture_that_is_see_through_stays_so() -> None:
    image = QImage(300, 200, QImage.Format.Format_ARGB32)
    image.fill(QColor(255, 0, 0, 120))

    assert picture_from_image(image)[1].type == "image/png"


def _image(width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#3366AA"))
    return image


def _bytes(image: QImage, kind: bytes) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind)).write(image)
    return bytes(buffer.data().data())


def _drop_file(it: Desk, path: Path, at: QPointF) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    place = it.view.viewportTransform().map(at)
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    viewport = it.view.viewport()
    QApplication.sendEvent(viewport, QDragEnterEvent(place.toPoint(), copy, mime, left, none))
    QApplication.sendEvent(viewport, QDropEvent(place, copy, mime, left, none))


def test_a_map_without_lanes_has_no_room_for_what_is_pasted(desk: MakeDesk) -> None:
    it = desk(stages=[], lanes=[])

    QGuiApplication.clipboard().setText("One")
    paste(it.hand)
    QGuiApplication.clipboard().setImage(_image(4, 4))
    paste(it.hand)

    assert not it.journey.cards
