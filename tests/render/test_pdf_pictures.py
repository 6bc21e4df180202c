"""Pictures in a PDF."""

from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from journeycanvas.layout.marks import Photo
from tests.render.pictures import CAMERA, a_jpeg, a_png
from tests.render.reading import of_type, read_pdf, written_pdf
from tests.sheets import a_block, a_sheet


def with_picture(content: bytes, times: int = 1) -> Any:
    marks = [Photo(10 + 40 * n, 10, 30, 30, "p", round=True) for n in range(times)]
    return read_pdf(written_pdf(a_sheet(a_block(*marks)), pictures={"p": content}.get))


def images(reader: Any) -> list[Any]:
    return of_type(reader, "/Subtype", "/Image")


def test_a_picture_shown_often_is_written_once() -> None:
    assert len(images(with_picture(a_png(), times=3))) == 1


def test_a_jpeg_stays_as_it_is_but_for_what_the_camera_wrote() -> None:
    [image] = images(with_picture(a_jpeg()))

    assert image["/Filter"] == "/DCTDecode"
    assert CAMERA.encode() not in image._data
    assert Image.open(BytesIO(image._data)).size == (8, 4)


@pytest.mark.parametrize("mode", ["RGB", "L", "P"])
def test_a_plain_png_is_not_packed_again(mode: str) -> None:
    content = a_png(mode=mode, colour=3 if mode == "P" else 90 if mode == "L" else (1, 2, 3))
    [image] = images(with_picture(content))

    assert image._data in content
    assert image["/DecodeParms"]["/Predictor"] == 15


def test_what_shines_through_a_png_shines_through_the_pdf() -> None:
    image, mask = sorted(
        images(with_picture(a_png(mode="RGBA", colour=(9, 8, 7, 128)))), key=lambda one: "/SMask" not in one
    )

    assert image.get_data() == bytes((9, 8, 7)) * 8
    assert mask.get_data() == bytes([128]) * 8


def test_a_png_that_hides_nothing_has_no_mask() -> None:
    [image] = images(with_picture(a_png(mode="RGBA", colour=(9, 8, 7, 255))))

    assert "/SMask" not in image


def test_a_picture_with_sixteen_bits_of_grey_is_shown_in_eight() -> None:
    [image] = images(with_picture(a_png(size=(3, 3), mode="I;16", colour=0x8000)))

    assert image["/ColorSpace"] == "/DeviceGray"
    assert image.get_data() == bytes([0x80]) * 9


@pytest.mark.parametrize(
    "content",
    [b"", b"GIF89a", b"<svg/>", a_png()[:60], a_png()[:-20] + b"x" * 20, a_jpeg()[:200], b"\xff\xd8\xff\xe0"],
    ids=["empty", "gif", "svg", "cut short", "damaged", "jpeg cut short", "jpeg of nothing"],
)
def test_what_cannot_be_read_leaves_its_place_empty(content: bytes) -> None:
    assert images(with_picture(content)) == []
