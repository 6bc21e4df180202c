"""Look at the pictures of a map once when it is opened: which cannot be shown, and which are too much to hold.

A picture that is none stays in the file as it is and its place on the map stays empty. Pictures beyond what a map may
hold are set aside.
"""

from dataclasses import replace

from journeycanvas.errors import Fault, Place, Repair, SetAside
from journeycanvas.files.limits import MAX_ALL_PIXELS, MAX_PICTURE_BYTES, MAX_PICTURES
from journeycanvas.files.pictures import NotAPicture, picture_bytes, picture_format
from journeycanvas.files.writing import row
from journeycanvas.model import Journey, Picture

_MOST_DATA = (MAX_PICTURE_BYTES + 2) // 3 * 4  # characters of base64


def looked_through(journey: Journey) -> tuple[Journey, tuple[Repair, ...], tuple[SetAside, ...]]:
    """Return a map with the pictures that it may hold, those of them that cannot be shown, and the others."""
    kept: dict[str, Picture] = {}
    unreadable: list[Repair] = []
    aside: list[SetAside] = []
    pixels = 0
    for id, picture in journey.pictures.items():
        try:
            size = 0 if len(picture.data) > _MOST_DATA else _pixels(picture)
        except NotAPicture:
            size = 0
            unreadable.append(Repair("picture-unreadable", "pictures", id))
        fault = _too_much(picture, len(kept), pixels + size)
        if fault is None:
            kept[id] = picture
            pixels += size
        else:
            place = Place(steps=("pictures", id))
            aside.append(SetAside("record", fault, place, "pictures", words=id, value={id: row(picture)}))
    return (replace(journey, pictures=kept) if aside else journey), tuple(unreadable), tuple(aside)


def _pixels(picture: Picture) -> int:
    found = picture_format(picture_bytes(picture))
    return found.width * found.height


def _too_much(picture: Picture, count: int, pixels: int) -> Fault | None:
    if count >= MAX_PICTURES:
        return Fault("too-many-pictures", {"limit": MAX_PICTURES})
    if len(picture.data) > _MOST_DATA:
        return Fault("too-large", {"limit": MAX_PICTURE_BYTES})
    if pixels > MAX_ALL_PIXELS:
        return Fault("too-many-pixels")
    return None
