"""Print a draft on the system's printers: the same leaves as in the preview, fitted to the paper that the printer has.

Leaves are painted in a thread of their own, one after the other, so that the window never waits for a printer.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import NamedTuple

from PySide6.QtCore import QMarginsF, QObject, QRectF, QSizeF, Signal
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from journeycanvas.editor.dialogs.draft import Draft
from journeycanvas.i18n import saying
from journeycanvas.layout.leaves import Leaf, Print, leaf_of
from journeycanvas.layout.paper import FIT, Paper, fit_page
from journeycanvas.render.painting import LeafPainter, Paintbox

TOLERANCE = 3.0  # points by which papers differ that are called the same


class Printed(NamedTuple):
    """What was printed, and where: empty for a file."""

    printer: str


class Printing(QObject):
    """One print. It says how far it is, and exactly one of its other signals comes, once."""

    progressed = Signal(int, int)  # how many pages of how many
    ended = Signal(object)  # Printed
    refused = Signal(object)  # Saying, which says why
    cancelled = Signal(int)  # no files
    _over = Signal(bool)  # whether the printer took the pages

    def __init__(self, printer: QPrinter, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._printer, self._draft = printer, draft
        self._is_cancelled = Event()
        self._thread = ThreadPoolExecutor(1, "printing")
        self._over.connect(self._tell)

    def begin(self) -> None:
        """Start to print; the window goes on meanwhile."""
        self._thread.submit(self._print)
        self._thread.shutdown(wait=False)

    def cancel(self) -> None:
        """Stop after the page that is being painted."""
        self._is_cancelled.set()

    def _print(self) -> None:
        try:
            is_taken = print_on(self._printer, self._draft, self._hear)
        except Exception:
            is_taken = False
        self._over.emit(is_taken)

    def _tell(self, is_taken: bool) -> None:
        self._thread.shutdown()  # it lets go of its work; nothing of Qt's may be taken away there
        if self._is_cancelled.is_set():
            self.cancelled.emit(0)
        elif is_taken:
            self.ended.emit(Printed(self._printer.printerName()))
        else:
            self.refused.emit(saying("The printer did not take the page. Nothing was printed."))

    def _hear(self, done: int, of: int) -> bool:
        self.progressed.emit(done, of)
        return not self._is_cancelled.is_set()


def set_up(printer: QPrinter, draft: Draft) -> None:
    """Ask the printer for the paper of the leaves; for a page as large as the map its own paper is left."""
    printer.setDocName(draft.title)
    printer.setFullPage(True)
    leaf = draft.leaves[0]
    if draft.tiling is not None or draft.findings.paper != FIT:
        upright = sorted((leaf.width, leaf.height))
        size = QPageSize(QSizeF(*upright), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyOrientationMatch)
        printer.setPageSize(size)
    _turn(printer, leaf)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def printed_leaves(printer: QPrinter, draft: Draft) -> Print:
    """Return the leaves as they come out of the printer: a map alone is fitted to the paper that it really has.

    Tiles, and canvases at real size, keep their size.
    """
    if draft.tiling is not None or draft.choices.what != "map":
        return draft.leaves
    layout = QPageLayout(printer.pageLayout())
    layout.setUnits(QPageLayout.Unit.Millimeter)
    paper, own = layout.fullRect(), layout.minimumMargins()
    margin_mm = max(draft.choices.margin_mm, own.left(), own.right(), own.top(), own.bottom())
    sheet = draft.drawn.sheet
    return (leaf_of(sheet, fit_page(sheet, Paper("", paper.width(), paper.height(), True), "auto", margin_mm)),)


def fits_printer(printer: QPrinter, draft: Draft) -> bool:
    """Tell whether every leaf that keeps its size has room on the paper that the printer has."""
    paper = printer.pageLayout().fullRect(QPageLayout.Unit.Point)
    sides = sorted((paper.width(), paper.height()))
    return all(
        side <= room + TOLERANCE
        for leaf in printed_leaves(printer, draft)
        for side, room in zip(sorted((leaf.width, leaf.height)), sides, strict=True)
    )


def print_on(printer: QPrinter, draft: Draft, goes_on: Callable[[int, int], bool]) -> bool:
    """Print the leaves; tell whether the printer took them. goes_on hears how far it is and says whether to go on."""
    leaves, paintbox = printed_leaves(printer, draft), Paintbox(draft.drawn.pictures)
    printer.setFullPage(True)
    painter = QPainter()
    for n, leaf in enumerate(leaves):
        _turn(printer, leaf)
        if not (printer.newPage() if n else painter.begin(printer)):
            return False
        painter.save()
        area: QRectF = printer.paperRect(QPrinter.Unit.Point)
        pixels = printer.paperRect(QPrinter.Unit.DevicePixel).width() / area.width()
        painter.scale(pixels, pixels)
        painter.translate((area.width() - leaf.width) / 2, (area.height() - leaf.height) / 2)
        page = QRectF(0, 0, leaf.width, leaf.height)
        painter.fillRect(page, QColor(leaf.ground))
        LeafPainter(leaf, paintbox).paint(painter, page)
        painter.restore()
        if not goes_on(n + 1, len(leaves)):
            printer.abort()
            break
    return painter.end()


def _turn(printer: QPrinter, leaf: Leaf) -> None:
    """Let the paper lie as the leaf does."""
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if leaf.width > leaf.height else orientation.Portrait)
