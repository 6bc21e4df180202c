"""Keep the objects of a PDF file and write them out: the one module that knows reportlab.

reportlab numbers the objects, spells them and writes the table of places; nothing of its canvas, fonts or text is
used. Plain Python values stand for PDF values: a dict for a dictionary, a list for an array, str for a text string,
Name for a name, Ref for a reference, bytes for what is spelt already.
"""

import hashlib
import zlib
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

from reportlab.pdfbase import pdfdoc

VERSION = (1, 7)  # soft masks need 1.4, UserUnit 1.6

COMPRESSION = 5
"""Level 6 makes a large map a tenth smaller for twice the time, level 9 another 3 % for five times."""


class Name(str):
    """A PDF name, without its slash."""

    __slots__ = ()


Ref: TypeAlias = pdfdoc.PDFObjectReference
Value: TypeAlias = "Name | str | bytes | bool | int | float | Ref | Sequence[Value] | Mapping[str, Value]"


class PdfObjects:
    """The objects of one file, to be added in any order and written once."""

    def __init__(self) -> None:
        self._document = pdfdoc.PDFDocument(compression=0, invariant=1, pdfVersion=VERSION)
        self._fingerprint = hashlib.sha256()

    def add(self, value: Mapping[str, Value]) -> Ref:
        """Keep a dictionary and return what refers to it."""
        return self._document.Reference(_spelt(value))

    def add_stream(self, content: bytes, entries: Mapping[str, Value] | None = None) -> Ref:
        """Keep a stream and return what refers to it; it is compressed unless its entries name a Filter."""
        entries = dict(entries or {})
        if "Filter" not in entries:
            return self.add_pieces([content], entries)
        self._fingerprint.update(content)
        return self._stream(content, entries)

    def add_pieces(self, pieces: Iterable[bytes], entries: Mapping[str, Value] | None = None) -> Ref:
        """Keep a stream that comes in pieces; only its compressed form is held."""
        packer = zlib.compressobj(COMPRESSION)
        packed = []
        for piece in pieces:
            self._fingerprint.update(piece)
            packed.append(packer.compress(piece))
        packed.append(packer.flush())
        return self._stream(b"".join(packed), {**(entries or {}), "Filter": Name("FlateDecode")})

    def promise(self) -> tuple[Ref, "Promise"]:
        """Return a reference to a dictionary that is filled later: for parents that name their children."""
        dictionary = pdfdoc.PDFDictionary({})
        return self._document.Reference(dictionary), Promise(dictionary)

    def file(self, catalog: Mapping[str, Value], information: Mapping[str, Value]) -> bytes:
        """Return the bytes of the file. Its ID comes from what is in it, so that the same map gives the same bytes."""
        document = self._document
        document.Catalog, document.info = _spelt(catalog), _spelt(information)
        self._fingerprint.update(document.info.format(document))
        digest = self._fingerprint.hexdigest()[:32].encode("ascii")
        document._ID = b"[<%b><%b>]" % (digest, digest)
        written: bytes = document.format()
        return written

    def _stream(self, content: bytes, entries: Mapping[str, Value]) -> Ref:
        return self._document.Reference(pdfdoc.PDFStream(_spelt(entries), content))


class Promise:
    """A dictionary that is referred to before it is known."""

    def __init__(self, dictionary: Any) -> None:
        self._dictionary = dictionary

    def keep(self, value: Mapping[str, Value]) -> None:
        """Fill the dictionary."""
        for key, entry in value.items():
            self._dictionary[key] = _spelt(entry)


def _spelt(value: Value) -> Any:
    """Return reportlab's object for a value."""
    if isinstance(value, Name):
        return pdfdoc.PDFName(value)
    if isinstance(value, str):
        return pdfdoc.PDFString(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return pdfdoc.PDFDictionary({key: _spelt(entry) for key, entry in value.items()})
    if isinstance(value, list | tuple):
        return pdfdoc.PDFArrayCompact([_spelt(entry) for entry in value])
    return value
