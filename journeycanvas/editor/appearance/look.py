"""How the window looks: which colours, which letters, icons painted in the colour of the text.

The appearance that a person chose, or that of the system, gives one look; it is put on the whole application.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QGuiApplication,
    QIcon,
    QPainter,
    QPainterPath,
    QPalette,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.appearance.colours import Colours, read_colours
from journeycanvas.editor.appearance.style_sheet import ICON, style_sheet

if TYPE_CHECKING:
    from journeycanvas.theme.icons import Icons

FONTS = ("Inter", "Vazirmatn", "Heebo")
ARABIC_SCRIPT = ("fa", "ar", "ur", "ckb", "ps", "sd", "ug")


class Look:
    """The colours and icons of one appearance; compared by identity."""

    def __init__(self, name: str, resources: Path, unit: float, outlines: "Callable[[], Icons] | None" = None) -> None:
        """outlines returns what icons are painted from, read already if another look was put on before."""
        self.name = name
        self.unit = unit
        self.colours: Colours = read_colours(name, resources / "looks")
        self.up, self.down = (resources / "looks" / f"{name}-{way}.svg" for way in ("up", "down"))
        self._outlines = outlines or partial(_icons_in, resources)
        self._icons: dict[tuple[str, bool, str], QIcon] = {}

    @property
    def icon_size(self) -> int:
        """The side of an icon in a button, in pixels."""
        return round(ICON * self.unit)

    def icon(self, name: str, *, mirrored: bool = False, colour: str = "") -> QIcon:
        """Return an icon of resources/icons in the colour of text; pale where its button is disabled."""
        key = (name, mirrored, colour)
        if key not in self._icons:
            self._icons[key] = self._drawn(name, mirrored, colour or self.colours.ink)
        return self._icons[key]

    def _drawn(self, name: str, mirrored: bool, colour: str) -> QIcon:
        paths = self._outlines().paths(name, mirrored=mirrored)
        icon = QIcon()
        ratios = sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()} or {1.0})
        for ratio in ratios:
            for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, self.colours.faint)):
                icon.addPixmap(_painted(paths, self.icon_size, ratio, ink), mode)
        return icon


def _icons_in(resources: Path) -> "Icons":
    # Imported here: the window can stand before the first icon is asked for.
    from journeycanvas.theme.icons import read_icons

    return read_icons(resources / "icons")


def add_fonts(folder: Path) -> None:
    """Make the bundled letters known to Qt, so that the window has the map's own."""
    for family in FONTS:
        for weight in ("Regular", "Bold"):
            QFontDatabase.addApplicationFont(str(folder / f"{family}-{weight}.ttf"))


def put_on(application: QApplication, look: Look) -> None:
    """Dress the whole application."""
    application.setPalette(_palette(look.colours))
    application.setStyleSheet(style_sheet(look.colours, look.unit, look.up, look.down))


def text_font(language: str, usual: QFont) -> QFont:
    """Return the letters of the window for a language, in the size that the system has."""
    font = QFont(usual)
    first = "Vazirmatn" if language in ARABIC_SCRIPT else "Heebo" if language == "he" else "Inter"
    font.setFamilies([first, *(family for family in FONTS if family != first)])
    return font


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for which, colour in (
        (role.Window, c.panel),
        (role.WindowText, c.ink),
        (role.Base, c.field),
        (role.AlternateBase, c.panel),
        (role.Text, c.ink),
        (role.Button, c.field),
        (role.ButtonText, c.ink),
        (role.BrightText, c.bad),
        (role.Highlight, c.accent),
        (role.HighlightedText, c.on_accent),
        (role.Link, c.accent),
        (role.PlaceholderText, c.soft),
        (role.ToolTipBase, c.panel),
        (role.ToolTipText, c.ink),
        (role.Mid, c.line),
        (role.Shadow, c.edge),
        (role.Dark, c.rim),
        (role.Midlight, c.chosen),
    ):
        palette.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(c.faint))
    return palette


def _painted(paths: object, size: int, ratio: float, colour: str) -> QPixmap:
    from journeycanvas.theme.icons import SIZE, STROKE, IconPath

    pixels = max(1, round(size * ratio))
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(pixels / SIZE, pixels / SIZE)
    pen = QPen(QColor(colour), STROKE)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    assert isinstance(paths, tuple)
    for icon_path in paths:
        assert isinstance(icon_path, IconPath)
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)
        for letter, numbers in icon_path.segments:
            points = [QPointF(*numbers[n : n + 2]) for n in range(0, len(numbers), 2)]
            if letter == "M":
                outline.moveTo(points[0])
            elif letter == "L":
                outline.lineTo(points[0])
            elif letter == "C":
                outline.cubicTo(*points)
            else:
                outline.closeSubpath()
        if icon_path.filled:
            painter.fillPath(outline, QColor(colour))
        else:
            painter.strokePath(outline, pen)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
