"""Draw a map with Qt alone, as a program would that is built on QPdfWriter: the figures that ours stand beside.

    python tests/bench/qt_reference.py MAP.journey DRAWING OUT.pdf
    python tests/bench/qt_reference.py MAP.journey DRAWING OUT.png DPI

Where things stand comes from a drawing that was made before (see drawing.py). So Qt is spared the layout of cells and
does only what is compared: it breaks, shapes and places every text with its own QTextLayout, in the same bundled
fonts and the same widths, paints everything with QPainter, and QPdfWriter or QImage writes the file. The map's JSON
is read as well, since a program would have to.
"""

import json
import marshal
import sys
from functools import lru_cache
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QImage,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
    QTextLayout,
    QTextOption,
)

UNIT = 20  # in a point, as in the drawing
SLACK = UNIT  # boxes made to measure fit our glyphs to a hair; Qt rounds its own
FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FAMILIES = ("Vazirmatn", "Heebo", "Noto Emoji", "Inter")
ALIGNMENTS = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
    "centre": Qt.AlignmentFlag.AlignHCenter,
}
DIRECTIONS = (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)


@lru_cache
def font(size: int, bold: bool) -> QFont:
    made = QFont(list(FAMILIES))
    made.setPixelSize(size)
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache
def option(alignment: str, rtl: bool) -> QTextOption:
    made = QTextOption(ALIGNMENTS[alignment])
    made.setTextDirection(DIRECTIONS[rtl])
    made.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return made


@lru_cache
def brush(colour: str | None) -> QBrush:
    return QBrush(Qt.BrushStyle.NoBrush) if colour is None else QBrush(QColor(colour))


@lru_cache
def pen(stroke: tuple[Any, ...] | None) -> QPen:
    if stroke is None:
        return QPen(Qt.PenStyle.NoPen)
    colour, width, dash, is_round = stroke
    made = QPen(QColor(colour), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap if is_round else Qt.PenCapStyle.FlatCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin if is_round else Qt.PenJoinStyle.MiterJoin)
    if dash:
        made.setDashPattern(dash)
    return made


@lru_cache(4096)
def outline(path: tuple[tuple[str, tuple[float, ...]], ...]) -> QPainterPath:
    made = QPainterPath()
    made.setFillRule(Qt.FillRule.WindingFill)
    for letter, numbers in path:
        match letter:
            case "M":
                made.moveTo(*numbers)
            case "L":
                made.lineTo(*numbers)
            case "C":
                made.cubicTo(*numbers)
            case _:
                made.closeSubpath()
    return made


def draw_words(
    painter: QPainter,
    text: str,
    size: int,
    bold: bool,
    rtl: bool,
    alignment: str,
    x: float,
    y: float,
    width: float,
    baseline: float,
    line_height: float,
    colour: str,
) -> None:
    laid_out = QTextLayout(text.replace("\n", "\u2028"), font(size, bold))
    laid_out.setTextOption(option(alignment, rtl))
    laid_out.beginLayout()
    while (line := laid_out.createLine()).isValid():
        line.setLineWidth(width + SLACK)
        line.setPosition(QPointF(0, baseline - line.ascent()))
        baseline += line_height
    laid_out.endLayout()
    painter.setPen(QColor(colour))
    laid_out.draw(painter, QPointF(x, y))


def draw(painter: QPainter, mark: tuple[Any, ...]) -> None:
    match mark:
        case ("words", *rest):
            draw_words(painter, *rest)
        case ("box", x, y, width, height, radius, fill, stroke):
            painter.setPen(pen(stroke))
            painter.setBrush(brush(fill))
            if radius:
                painter.drawRoundedRect(QRectF(x, y, width, height), radius, radius)
            else:
                painter.drawRect(QRectF(x, y, width, height))
        case ("rule", x1, y1, x2, y2, stroke):
            painter.setPen(pen(stroke))
            painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))
        case ("shape", path, fill, stroke):
            painter.setPen(pen(stroke))
            painter.setBrush(brush(fill))
            painter.drawPath(outline(path))


def draw_all(painter: QPainter, drawing: dict[str, Any], unit: float) -> None:
    """Draw on a device that has so many units in a point."""
    width, height = drawing["width"] * unit, drawing["height"] * unit
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(QRectF(0, 0, width, height), QColor(drawing["ground"]))
    painter.translate(drawing["left"] * unit, drawing["top"] * unit)
    painter.scale(drawing["scale"] * unit / UNIT, drawing["scale"] * unit / UNIT)
    for x, y, marks in drawing["blocks"]:
        painter.translate(x, y)
        for mark in marks:
            draw(painter, mark)
        painter.translate(-x, -y)


def write_pdf(drawing: dict[str, Any], out: str, title: str) -> None:
    writer = QPdfWriter(out)
    writer.setResolution(72 * UNIT)
    writer.setTitle(title)
    size = QSizeF(drawing["width"], drawing["height"])
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    draw_all(painter, drawing, UNIT)
    painter.end()


def write_png(drawing: dict[str, Any], out: str, dpi: float) -> None:
    unit = dpi / 72
    image = QImage(round(drawing["width"] * unit), round(drawing["height"] * unit), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    draw_all(painter, drawing, unit)
    painter.end()
    assert image.save(out), out


def main(source: str, positions: str, out: str, dpi: str = "72") -> None:
    app = QGuiApplication(["reference", "-platform", "offscreen"])
    for file in FONTS.glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(file))
    title = json.loads(Path(source).read_bytes())["map"]["title"]
    drawing = marshal.loads(Path(positions).read_bytes())
    if out.endswith(".pdf"):
        write_pdf(drawing, out, title)
    else:
        write_png(drawing, out, float(dpi))
    app.shutdown()


if __name__ == "__main__":
    main(*sys.argv[1:])
