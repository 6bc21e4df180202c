"""Write sheets as PDF and read them back, for tests."""

import shutil
import subprocess
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from journeycanvas.layout.leaves import leaf_of
from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import FIT, Page, fit_page
from journeycanvas.render.facts import Facts
from journeycanvas.render.pdf import write_pdf
from journeycanvas.render.photos import Pictures

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")

NO_FACTS = Facts()

DIRECTION_MARKS = dict.fromkeys([0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def no_pictures(_: str) -> bytes | None:
    return None


def written_pdf(
    sheet: Sheet, page: Page | None = None, pictures: Pictures = no_pictures, facts: Facts = NO_FACTS
) -> bytes:
    out = BytesIO()
    write_pdf((leaf_of(sheet, page or fit_page(sheet, FIT)),), pictures, out, facts)
    return out.getvalue()


def read_pdf(content: bytes) -> Any:
    """Return a reader, as Any: pypdf knows what an entry is only when it is there."""
    return PdfReader(BytesIO(content), strict=True)


def objects(reader: Any) -> Iterator[Any]:
    """Yield every object of a file."""
    for number in range(1, reader.trailer["/Size"]):
        yield reader.get_object(IndirectObject(number, 0, reader))


def dictionaries(value: Any) -> Iterator[Any]:
    """Yield a dictionary and those inside it, without following references."""
    if isinstance(value, DictionaryObject):
        yield value
        for key in value:
            yield from dictionaries(value.raw_get(key))
    elif isinstance(value, ArrayObject):
        for entry in value:
            yield from dictionaries(entry)


def of_type(reader: Any, key: str, name: str) -> list[Any]:
    """Return the objects that have a name under a key."""
    return [one for one in objects(reader) if isinstance(one, DictionaryObject) and one.get(key) == name]


def poppler_text(content: bytes) -> str:
    """Return the text that pdftotext finds, without marks of direction."""
    run = subprocess.run(["pdftotext", "-layout", "-", "-"], input=content, capture_output=True, check=True)
    return run.stdout.decode().translate(DIRECTION_MARKS)


def words_found(texts: tuple[str, ...], found: str) -> tuple[int, int]:
    """Return how many words of some texts stand in the text found, and how many there are; punctuation aside."""
    found = unicodedata.normalize("NFC", found)
    words = [word for text in texts for part in text.split() if (word := _bare(part))]
    return sum(word in found for word in words), len(words)


def _bare(word: str) -> str:
    """Return a word without the punctuation around it."""
    word = unicodedata.normalize("NFC", word)
    while word and unicodedata.category(word[0])[0] in "PS":
        word = word[1:]
    while word and unicodedata.category(word[-1])[0] in "PS":
        word = word[:-1]
    return word
