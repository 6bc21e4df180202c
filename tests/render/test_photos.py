"""Knowing pictures by their bytes."""

from io import BytesIO

import pytest
from PIL import Image

from journeycanvas.render.photos import format_of, in_greys, size_of, without_metadata
from tests.render.pictures import CAMERA, a_jpeg, a_png


def test_a_picture_is_known_by_its_first_bytes() -> None:
    assert [format_of(content) for content in (a_png(), a_jpeg(), b"GIF89a", b"")] == ["PNG", "JPEG", None, None]


def test_a_photo_taken_upright_is_higher_than_wide() -> None:
    assert size_of(a_jpeg(size=(8, 4), orientation=1)) == (8, 4)
    assert size_of(a_jpeg(size=(8, 4), orientation=6)) == (4, 8)


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n\x1a\n", a_png()[:20]])
def test_what_is_no_picture_has_no_size(content: bytes) -> None:
    assert size_of(content) is None


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_jpeg_loses_its_metadata_and_no_pixel(mode: str) -> None:
    content = a_jpeg(mode=mode)
    bare = without_metadata(content)

    assert CAMERA.encode() in content
    assert CAMERA.encode() not in bare
    assert Image.open(BytesIO(bare)).tobytes() == Image.open(BytesIO(content)).tobytes()


@pytest.mark.parametrize("content", [b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\xff\xff", b"\xff\xd8\xff\xff\xff"])
def test_a_jpeg_that_breaks_off_is_no_trouble(content: bytes) -> None:
    assert without_metadata(content).startswith(b"\xff\xd8")


def test_a_picture_in_greys_has_no_colour_and_lies_as_it_was_meant() -> None:
    pictures = in_greys({"red": a_png(colour=(200, 30, 30)), "photo": a_jpeg(size=(8, 4), orientation=6)}.get)

    red, photo = (Image.open(BytesIO(pictures(name) or b"")) for name in ("red", "photo"))
    assert (red.mode, photo.mode) == ("L", "L")
    assert photo.size == (4, 8)


def test_what_shines_through_a_picture_still_does_in_greys() -> None:
    pictures = in_greys({"veil": a_png(mode="RGBA", colour=(200, 30, 30, 90))}.get)

    assert Image.open(BytesIO(pictures("veil") or b"")).getpixel((0, 0)) == (81, 90)


def test_sixteen_bits_of_grey_stay_as_light_as_they_are() -> None:
    pictures = in_greys({"scan": a_png(mode="I;16", colour=0x8000)}.get)

    assert Image.open(BytesIO(pictures("scan") or b"")).getpixel((0, 0)) == 0x80


def test_a_picture_that_cannot_be_read_stays_as_it_is_in_greys() -> None:
    assert in_greys({"broken": b"no picture"}.get)("broken") == b"no picture"
    assert in_greys(lambda _: None)("missing") is None
