"""Time how long viewers take to show pages of a PDF: MuPDF, and poppler as a process of its own."""

import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from statistics import median

PAGES_SHOWN = 8
SCREEN_DPI = 96


def some_of(pages: int, first: int = 0) -> Sequence[int]:
    """Return the numbers of about PAGES_SHOWN pages of a file, evenly spread from the first on."""
    return range(first, pages, max(1, (pages - first) // PAGES_SHOWN)) if pages > first else range(pages)


def mupdf_s(pdf: Path, numbers: Sequence[int]) -> float | None:
    """Return the median of the seconds in which MuPDF shows the pages; None when it is not there."""
    return _median(_mupdf(pdf), numbers) if find_spec("pymupdf") else None


def poppler_s(pdf: Path, numbers: Sequence[int]) -> float | None:
    """Return the same of poppler, its start and the opening of the file included."""
    return _median(_poppler(pdf), numbers) if shutil.which("pdftoppm") else None


def milliseconds(seconds: float | None) -> str:
    return "–" if seconds is None else f"{1e3 * seconds:,.0f}"


def _mupdf(pdf: Path) -> Callable[[int], object]:
    document = import_module("pymupdf").open(pdf)
    return lambda number: document[number].get_pixmap(dpi=SCREEN_DPI)


def _poppler(pdf: Path) -> Callable[[int], object]:
    command = ["pdftoppm", "-r", str(SCREEN_DPI), "-singlefile"]
    return lambda number: subprocess.run(
        [*command, "-f", str(number + 1), str(pdf)], check=True, stdout=subprocess.DEVNULL
    )


def _median(show: Callable[[int], object], numbers: Sequence[int]) -> float:
    taken = []
    for number in numbers:
        start = time.perf_counter()
        show(number)
        taken.append(time.perf_counter() - start)
    return median(taken)
