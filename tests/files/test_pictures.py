"""Pictures are known by their bytes, whatever is said about them."""

from hashlib import sha256

import pytest

from journeycanvas.files.pictures import NotAPicture, picture_bytes, picture_format, picture_of
from journeycanvas.model import Picture
from tests.builders import PNG
from tests.files.pictures import a_jpeg_head, a_png_head


def test_a_png_says_its_size() -> None:
    assert picture_format(a_png_head(640, 480)) == ("image/png", 640, 480)


@pytest.mark.parametrize("frame", [0xC0, 0xC1, 0xC2])
def test_a_jpeg_says_its_size_behind_its_notes(frame: int) -> None:
    assert picture_format(a_jpeg_head(640, 480, frame)) == ("image/jpeg", 640, 480)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"GIF89a\x01\x00\x01\x00",
        b"\x89PNG\r\n\x1a\n",
        b"%PDF-1.7",
        b"\xff\xd8\xff",
        b"\xff\xd8\xff\xe0\x00\x00",
        b"\xff\xd8\xff\xc4\x00\x04\x00\x00\xff\xd9",
    ],
)
def test_other_bytes_are_no_picture(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        picture_format(content)


@pytest.mark.parametrize(("width", "height"), [(0, 10), (10, 0), (40_001, 1_000), (2**31, 2**31)])
def test_a_picture_without_a_size_or_of_too_many_pixels_is_refused_before_it_is_decoded(
    width: int, height: int
) -> None:
    with pytest.raises(NotAPicture):
        picture_format(a_png_head(width, height))


def test_forty_megapixels_are_taken() -> None:
    assert picture_format(a_png_head(8_000, 5_000)).width == 8_000


def test_a_record_is_made_from_a_file_and_gives_it_back() -> None:
    id, picture = picture_of(PNG)

    assert id == sha256(PNG).hexdigest()[:32]
    assert (picture.type, picture.width, picture.height) == ("image/png", 1, 1)
    assert picture_bytes(picture) == PNG


@pytest.mark.parametrize("data", ["", "!!!", "iVBOR w0K", "PHN2Zz4=", "سلام"])
def test_data_that_is_no_picture_is_refused(data: str) -> None:
    with pytest.raises(NotAPicture):
        picture_bytes(Picture(type="image/png", width=1, height=1, data=data))
