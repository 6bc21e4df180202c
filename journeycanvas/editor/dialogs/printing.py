"""Print a map on the system's printers: the same page as the preview, fitted to the paper that the printer has."""

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from journeycanvas.editor.dialogs.choices import Choices
from journeycanvas.editor.dialogs.drawing import paint_page
from journeycanvas.layout.marks import Sheet
from journeycanvas.layout.paper import Page, Paper, fit_page
from journeycanvas.render.exporting import Drawn
from journeycanvas.render.painting import Paintbox


def set_up(printer: QPrinter, choices: Choices, page: Page, title: str) -> None:
    """Ask the printer for the paper that was chosen; for a page as large as the map its own paper is left."""
    printer.setDocName(title)
    printer.setFullPage(True)
    if not choices.fits_map:
        upright = sorted((page.width, page.height))
        size = QPageSize(QSizeF(*upright), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyOrientationMatch)
        printer.setPageSize(size)
    orientation = QPageLayout.Orientation
    printer.setPageOrientation(orientation.Landscape if page.is_landscape else orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))


def printed_page(printer: QPrinter, sheet: Sheet, choices: Choices) -> Page:
    """Return the page as it comes out of the printer: its paper may be another, and it has margins of its own."""
    layout = QPageLayout(printer.pageLayout())
    layout.setUnits(QPageLayout.Unit.Millimeter)
    paper, own = layout.fullRect(), layout.minimumMargins()
    margin_mm = max(choices.margin_mm, own.left(), own.right(), own.top(), own.bottom())
    return fit_page(sheet, Paper("", paper.width(), paper.height(), True), "auto", margin_mm)


def print_on(printer: QPrinter, drawn: Drawn, choices: Choices) -> bool:
    """Print the map; tell whether the printer took it."""
    page = printed_page(printer, drawn.sheet, choices)
    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        return False
    area: QRectF = printer.paperRect(QPrinter.Unit.DevicePixel)
    painter.scale(area.width() / page.width, area.width() / page.width)
    painter.fillRect(QRectF(0, 0, page.width, page.height), QColor(drawn.sheet.paper))
    paint_page(painter, drawn, page, Paintbox(drawn.pictures))
    return painter.end()
