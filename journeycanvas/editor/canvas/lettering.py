"""Letters for the screen: the glyph runs of lines, in fonts and colours kept from one text to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor, QFont, QGlyphRun, QPainter, QPen, QRawFont

from journeycanvas.layout.marks import Mark
from journeycanvas.render.painting import Paintbox, Painting
from journeycanvas.text import Font, TextLine


class Lettering:
    """What texts are written with. It knows none of them, so that they go as soon as nobody shows them any more."""

    def __init__(self, paintbox: Paintbox) -> None:
        self._paintbox = paintbox
        self._faces: dict[Font, QRawFont] = {}
        self._fonts: dict[tuple[Font, float], QRawFont] = {}
        self._pens: dict[str, QPen] = {}

    def brush(self, colour: str) -> QBrush:
        return self._paintbox.brush(colour)

    def pen(self, colour: str) -> QPen:
        """Return the pen that glyph runs of a colour are drawn with."""
        pen = self._pens.get(colour)
        if pen is None:
            pen = self._pens[colour] = QPen(QColor(colour))
        return pen

    def exactly(self, mark: Mark, painter: QPainter, _scale: float) -> None:
        """Paint a mark as it is painted on paper."""
        Painting(painter, self._paintbox).paint((mark,), 0.0, 0.0)

    def runs(self, lines: Sequence[TextLine], size: float) -> list[QGlyphRun]:
        """Return the glyphs of some lines, a run for each font."""
        glyphs, places = dict[Font, list[int]](), dict[Font, list[QPointF]]()
        for line in lines:
            for word, start in line.runs:
                unit, x = size / word.font.upem, start
                glyphs.setdefault(word.font, []).extend(word.glyphs)
                at = places.setdefault(word.font, [])
                for advance, dx, dy in zip(word.advances, word.x_offsets, word.y_offsets, strict=True):
                    at.append(QPointF(x + dx * unit, line.baseline - dy * unit))
                    x += advance * unit
        runs = []
        for font, indexes in glyphs.items():
            run = QGlyphRun()
            run.setRawFont(self._font(font, size))
            run.setGlyphIndexes(indexes)
            run.setPositions(places[font])
            runs.append(run)
        return runs

    def _font(self, font: Font, size: float) -> QRawFont:
        raw = self._fonts.get((font, size))
        if raw is None:
            face = self._faces.get(font)
            if face is None:
                face = self._faces[font] = QRawFont(font.path, size, QFont.HintingPreference.PreferNoHinting)
            raw = self._fonts[font, size] = QRawFont(face)  # shares what was read of the file
            raw.setPixelSize(size)
        return raw
