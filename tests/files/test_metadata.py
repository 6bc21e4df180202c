"""A picture that comes into a map leaves behind where and when it was taken."""

from struct import pack
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycanvas.files.metadata import without_metadata
from journeycanvas.files.pictures import picture_format
from tests.builders import PNG

HEAD = b"\xff\xd8\xff\xe0\x00\x04JF"
FRAME = b"\xff\xc0\x00\x0b\x08\x00\x02\x00\x03\x01\x01\x11\x00"
SCAN = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00ink\xff\xe1\xff\xd9"


def a_segment(marker: int, content: bytes) -> bytes:
    return bytes((0xFF, marker)) + pack(">H", len(content) + 2) + content


@pytest.mark.parametrize("marker", [0xE1, 0xED, 0xFE])
def test_a_jpeg_loses_its_notes_and_nothing_else(marker: int) -> None:
    note = a_segment(marker, b"Exif\0\0GPS 32.6")

    assert without_metadata(HEAD + note + FRAME + note + SCAN) == HEAD + FRAME + SCAN


def test_a_jpeg_keeps_its_colours() -> None:
    content = HEAD + a_segment(0xE2, b"ICC_PROFILE\0") + a_segment(0xEE, b"Adobe") + FRAME + SCAN

    assert without_metadata(content) == content


@pytest.mark.parametrize("kind", [b"eXIf", b"tEXt", b"iTXt"])
def test_a_png_loses_its_notes_and_nothing_else(kind: bytes) -> None:
    note = b"GPS 32.6"
    chunk = pack(">I", len(note)) + kind + note + pack(">I", crc32(kind + note))
    end = PNG.rindex(b"IEND") - 4

    assert without_metadata(PNG[:end] + chunk + PNG[end:]) == PNG
    assert picture_format(without_metadata(PNG[:33] + chunk + PNG[33:])).width == 1


@given(tail=st.binary(max_size=60))
def test_broken_files_do_no_harm(tail: bytes) -> None:
    assert len(without_metadata(HEAD + tail)) <= len(HEAD + tail)
    assert len(without_metadata(PNG[:8] + tail)) <= len(PNG[:8] + tail)
