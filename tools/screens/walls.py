"""Capture from the wall: by codes, cell by cell, photographs beside and under the map."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QApplication

from journeycanvas.edit.pictures import add_photo
from journeycanvas.editor.panels.capture.panel import CapturePanel
from journeycanvas.editor.tools.pictures import picture_from_image
from tools.screens.stand import Stand


def capture(stand: Stand) -> None:
    """The panel with nothing in it, with lines, and cell by cell."""
    window = stand.window()
    window.run("panel.capture")
    stand.keep("wall-empty", window)
    panel = window.side.findChild(CapturePanel)
    if not isinstance(panel, CapturePanel):
        raise LookupError("no panel")
    panel.by_code.field.put("\n".join(stand.text.lines))
    stand.keep("wall-lines", window)
    panel.way.chosen.emit("cells")
    panel.way.show_value("cells")
    panel.by_cell.line.setText(stand.text.mixed)
    stand.keep("wall-cells", window)


def photographs(stand: Stand) -> None:
    """No photograph, one beside the map, and one that is fitted under it."""
    window = stand.window()
    window.run("view.photos")
    stand.keep("wall-photos-none", window)
    id, picture = picture_from_image(_wall())
    window.document.session.apply(add_photo(window.document.journey, id, picture))
    QApplication.processEvents()
    stand.keep("wall-photos-one", window)
    window.run("view.photos")
    window.run("view.under")
    stand.keep("wall-photos-under", window)


def _wall() -> QImage:
    """Return a photograph of a canvas with notes on it, seen from the side."""
    image = QImage(1600, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#B9B2A6"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor("#F7F5F0"))
    painter.drawPolygon(QPolygonF([QPointF(140, 90), QPointF(1480, 150), QPointF(1440, 900), QPointF(120, 860)]))
    for number in range(24):
        painter.setBrush(QColor(("#FFE56B", "#9AD0F5", "#F7A6A0")[number % 3]))
        painter.drawRect(200 + number % 8 * 150, 220 + number // 8 * 200, 90, 90)
    painter.end()
    return image
