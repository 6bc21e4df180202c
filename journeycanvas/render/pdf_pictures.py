"""Put pictures into a PDF, each once: JPEG as it came, PNG as it came where PDF can read it, the rest as pixels."""

import zlib
from collections.abc import Mapping
from io import BytesIO
from typing import TYPE_CHECKING

from journeycanvas.render.pdf_ink import Image
from journeycanvas.render.pdf_objects import Name, PdfObjects, Ref, Value
from journeycanvas.render.photos import MOST_PIXELS, ORIENTATION, Pictures, format_of, in_eight_bits, without_metadata

if TYPE_CHECKING:
    from PIL.Image import Image as Pixels

# How the unit square is turned for each value of that tag (EXIF 2.32, 4.6.4).
_TURNS = {
    2: (-1, 0, 0, 1, 1, 0),
    3: (-1, 0, 0, -1, 1, 1),
    4: (1, 0, 0, -1, 0, 1),
    5: (0, -1, -1, 0, 1, 1),
    6: (0, -1, 1, 0, 0, 1),
    7: (0, 1, 1, 0, 0, 0),
    8: (0, 1, -1, 0, 1, 0),
}
_UPRIGHT = (1, 0, 0, 1, 0, 0)
_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}
_CHANNELS = {0: 1, 2: 3, 3: 1}  # of the PNG colour types that PDF reads: grey, colour, palette


class PdfPictures:
    """The pictures of one file, written when they are first asked for."""

    def __init__(self, objects: PdfObjects, pictures: Pictures) -> None:
        self._objects = objects
        self._pictures = pictures
        self._images: dict[str, Image | None] = {}
        self._written: dict[str, Ref] = {}

    def image(self, picture: str) -> Image | None:
        """Return a picture by its id; None when it is not there or cannot be read."""
        if picture not in self._images:
            self._images[picture] = self._image(self._pictures(picture))
        return self._images[picture]

    def resources(self) -> Mapping[str, Ref]:
        """Return the pictures by resource name."""
        return self._written

    def _image(self, content: bytes | None) -> Image | None:
        kind = format_of(content or b"")
        if content is None or kind is None:
            return None
        import PIL.Image

        try:
            with PIL.Image.open(BytesIO(content), formats=(kind,)) as pixels:
                if pixels.width * pixels.height > MOST_PIXELS:
                    return None
                name, turn = f"I{len(self._written)}", _UPRIGHT
                if kind == "JPEG":
                    turn = _TURNS.get(pixels.getexif().get(ORIENTATION, 1), _UPRIGHT)
                width, height = pixels.size if turn[0] else pixels.size[::-1]
                self._written[name] = self._jpeg(content, pixels) if kind == "JPEG" else self._png(content, pixels)
                return Image(name, width, height, turn)
        except (OSError, ValueError, SyntaxError, EOFError, zlib.error, PIL.Image.DecompressionBombError):
            return None  # a picture that is damaged leaves its place empty

    def _jpeg(self, content: bytes, pixels: "Pixels") -> Ref:
        size, mode = pixels.size, pixels.mode
        if mode not in _SPACES:
            return self._decoded(pixels.convert("RGB"))
        pixels.draft(mode, (64, 64))
        pixels.load()  # reads it through at an eighth of its size: a picture cut short is noticed here
        entries: dict[str, Value] = {"Filter": Name("DCTDecode")}
        return self._add(without_metadata(content), size, Name(_SPACES[mode]), entries)

    def _png(self, content: bytes, pixels: "Pixels") -> Ref:
        chunks = _chunks(content)
        depth, colour_type, interlaced = content[24], content[25], content[28]
        channels = _CHANNELS.get(colour_type)
        if channels is None or depth > 8 or interlaced or b"tRNS" in chunks:
            return self._decoded(pixels)
        width, height = pixels.size
        _check_length(chunks[b"IDAT"], height * (1 + (width * channels * depth + 7) // 8))
        space: Value = Name("DeviceGray" if channels == 1 else "DeviceRGB")
        if colour_type == 3:
            palette = chunks[b"PLTE"]
            space = [Name("Indexed"), Name("DeviceRGB"), len(palette) // 3 - 1, b"<%b>" % palette.hex().encode()]
        predictor = {"Predictor": 15, "Colors": channels, "BitsPerComponent": depth, "Columns": width}
        entries: dict[str, Value] = {"Filter": Name("FlateDecode"), "DecodeParms": predictor}
        return self._add(chunks[b"IDAT"], pixels.size, space, entries, depth)

    def _decoded(self, pixels: "Pixels") -> Ref:
        """Write a picture as pixels, what shines through it apart."""
        pixels = in_eight_bits(pixels)
        entries: dict[str, Value] = {}
        if "A" in pixels.mode or "transparency" in pixels.info:
            pixels = pixels.convert("RGBA")
            opacity = pixels.getchannel("A")
            if opacity.getextrema() != (255, 255):
                entries["SMask"] = self._add(opacity.tobytes(), pixels.size, Name("DeviceGray"), {})
        pixels = pixels.convert("L" if pixels.mode in ("1", "L") else "RGB")
        return self._add(pixels.tobytes(), pixels.size, Name(_SPACES[pixels.mode]), entries)

    def _add(
        self, content: bytes, size: tuple[int, int], space: Value, entries: Mapping[str, Value], depth: int = 8
    ) -> Ref:
        return self._objects.add_stream(
            content,
            {
                "Type": Name("XObject"),
                "Subtype": Name("Image"),
                "Width": size[0],
                "Height": size[1],
                "ColorSpace": space,
                "BitsPerComponent": depth,
                "Interpolate": True,
                **entries,
            },
        )


def _chunks(png: bytes) -> dict[bytes, bytes]:
    """Return the bodies of the chunks by name, those of one name joined; raises ValueError for one cut short."""
    chunks: dict[bytes, list[bytes]] = {}
    place = 8
    while place < len(png):
        end = place + 8 + int.from_bytes(png[place : place + 4], "big")
        name, check = png[place + 4 : place + 8], png[end : end + 4]
        if zlib.crc32(png[place + 4 : end]) != int.from_bytes(check, "big") or len(check) < 4:
            raise ValueError(name)
        chunks.setdefault(name, []).append(png[place + 8 : end])
        place = end + 4
        if name == b"IEND":
            break
    return {name: b"".join(bodies) for name, bodies in chunks.items()}


def _check_length(compressed: bytes, expected: int) -> None:
    """Raise ValueError unless so many bytes come out, a little at a time: nobody's memory is filled by it."""
    inflater, length = zlib.decompressobj(), 0
    while length <= expected and not inflater.eof:
        part = inflater.decompress(inflater.unconsumed_tail or compressed, 1 << 16)
        compressed = b""
        if not part and not inflater.unconsumed_tail:
            break
        length += len(part)
    if length != expected:
        raise ValueError(length)
