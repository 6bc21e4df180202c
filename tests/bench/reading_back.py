"""Read PDFs with the tools that people read and search them with, and count the words that come back as typed.

    python -m tests.bench.reading_back MAP.journey PDF …

The words are those of the map's sheet, line by line. A word is found if the tool gives it letter for letter, marks
and joiners included, apart from punctuation around it; two neighbours are found if they follow each other as typed.
"""

import json
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable, Iterable
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

INVISIBLE = dict.fromkeys(
    map(ord, "\u00ad\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
)


class Found(NamedTuple):
    """How many words, and pairs of neighbours, came back, of how many."""

    words: int
    all_words: int
    pairs: int
    all_pairs: int


def with_pdftotext(pdf: Path) -> str:
    return subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True).stdout.decode("utf-8")


def with_pypdf(pdf: Path) -> str:
    pages = import_module("pypdf").PdfReader(pdf).pages
    return "\n".join(page.extract_text() for page in pages)


def with_mupdf(pdf: Path) -> str:
    with import_module("pymupdf").open(pdf) as document:
        return "\n".join(page.get_text() for page in document)


def with_pdfium(pdf: Path) -> str:
    document = import_module("pypdfium2").PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


READERS: dict[str, Callable[[Path], str]] = {
    "pdftotext": with_pdftotext,
    "pypdf": with_pypdf,
    "MuPDF": with_mupdf,
    "PDFium": with_pdfium,
}
MODULES = {"pypdf": "pypdf", "MuPDF": "pymupdf", "PDFium": "pypdfium2"}


def readers() -> list[str]:
    """Return the tools that are there."""
    there = {name for name, module in MODULES.items() if find_spec(module)}
    return [name for name in READERS if name in there or (name == "pdftotext" and shutil.which(name))]


def words_of(text: str) -> list[str]:
    """Return the words of a text without invisible characters and without punctuation around them."""
    plain = unicodedata.normalize("NFC", text).translate(INVISIBLE)
    return [word for word in map(_core, plain.split()) if word]


def score(lines: Iterable[str], text: str) -> Found:
    """Count what of the lines is found in the text that a tool gives."""
    typed = [words_of(line) for line in lines]
    words = {word for line in typed for word in line}
    pairs = {pair for line in typed for pair in pairwise(line)}
    back = words_of(text)
    return Found(len(words & set(back)), len(words), len(pairs & set(pairwise(back))), len(pairs))


def _core(word: str) -> str:
    kept = [n for n, character in enumerate(word) if unicodedata.category(character)[0] in "LMN"]
    return word[kept[0] : kept[-1] + 1] if kept else ""


def _main(source: Path, *pdfs: Path) -> None:
    from journeycanvas.layout.marks import Words
    from tests.bench.drawing import sheet_of

    marks = [mark for placed in sheet_of(source).placed for mark in placed.block.marks]
    lines = [line.text for mark in marks if isinstance(mark, Words) for line in mark.block.lines]
    print(json.dumps([{name: score(lines, READERS[name](pdf)) for name in readers()} for pdf in pdfs]))


if __name__ == "__main__":
    _main(*map(Path, sys.argv[1:]))
