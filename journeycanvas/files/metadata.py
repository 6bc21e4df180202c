"""Take out of a picture's file what was noted about it: place, time, camera, comments. Its pixels stay as they are.

A photograph of a wall says by GPS where the company sits; a map that is mailed round should not.
"""

from struct import unpack_from

from journeycanvas.files.pictures import JPEG, PNG, jpeg_segments

NOTES = frozenset((*range(0xE1, 0xF0), 0xFE)) - {0xE2, 0xEE}
"""The JPEG segments that hold notes: APP1 to APP15 and comments, but for colour profiles (APP2) and Adobe's colours."""

PNG_NOTES = frozenset((b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME"))
_START_OF_SCAN = 0xDA


def without_metadata(content: bytes) -> bytes:
    """Return the bytes of a PNG or JPEG file without notes; as they are when there are none, or it is broken."""
    if content.startswith(JPEG):
        return _bare_jpeg(content)
    return _bare_png(content) if content.startswith(PNG) else content


def _bare_jpeg(content: bytes) -> bytes:
    kept, at = [], 0
    for marker, start in jpeg_segments(content):
        if marker == _START_OF_SCAN:
            break
        end = start + max(2, unpack_from(">H", content, start)[0])
        if marker in NOTES:
            kept.append(content[at : start - 2])
            at = end
    return b"".join([*kept, content[at:]])


def _bare_png(content: bytes) -> bytes:
    kept, at, start = [], 0, len(PNG)
    while start + 12 <= len(content):
        length, kind = unpack_from(">I4s", content, start)
        end = start + 12 + length
        if kind in PNG_NOTES:
            kept.append(content[at:start])
            at = min(end, len(content))
        start = end
    return b"".join([*kept, content[at:]])
