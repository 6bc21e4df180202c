"""Choose a colour: those of the theme as round patches, none, or one of one's own."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QColorDialog, QSizePolicy

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control, one_stop, unit_of
from journeycanvas.editor.panels.controls.rows import RowsLayout
from journeycanvas.editor.panels.controls.tones import tones_of
from journeycanvas.editor.pieces import tip
from journeycanvas.theme import Theme
from journeycanvas.theme.names import COLOURS

PATCH = 20.0  # pixels across, at the usual text size

Say = Callable[[str], str]


class Swatches(Control):
    """The hues of a theme by name, the usual colour (None) first, one's own at the end."""

    def __init__(self, theme: Theme, say: Say) -> None:
        super().__init__()
        self._usual, self._anew = say("The usual colour"), say("A colour of your own…")
        self._say = say
        self._group = QButtonGroup(self)
        rows = RowsLayout(0, even=True)
        names: list[str | None] = [None, *theme.hues]
        self._patches: Mapping[str | None, _Patch] = {name: _Patch(*self._look(theme, name)) for name in names}
        self._own = _Patch("", "", self._anew)
        for index, patch in enumerate((*self._patches.values(), self._own)):
            self._group.addButton(patch, index)
            rows.addWidget(patch)
        self._names = names
        self._lit: _Patch | None = None
        self.setLayout(rows)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._stand_at(self._patches[None])
        self._group.idClicked.connect(self._clicked)

    def show_value(self, value: object) -> None:
        name = value if isinstance(value, str) else None
        patch = self._patches.get(name)
        self._own.fill = self._own.ring = "" if patch or name is None else name
        self._light(patch or self._own)

    def show_mixed(self) -> None:
        self._own.fill = self._own.ring = ""
        self._light(None)

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)
        for patch in self._group.buttons():
            patch.setAccessibleName(f"{name}: {patch.toolTip()}")

    def _look(self, theme: Theme, name: str | None) -> tuple[str, str, str]:
        if name is None:
            return "", "", self._usual
        hue = theme.hues[name]
        return hue.fill, hue.deep, self._say(COLOURS.get(name, name))

    def _light(self, lit: "_Patch | None") -> None:
        self._lit = lit
        self._group.setExclusive(False)
        for patch in self._group.buttons():
            patch.setChecked(patch is lit)
            patch.update()
        self._group.setExclusive(True)
        self._stand_at(lit or self._patches[None])

    def _stand_at(self, patch: "_Patch") -> None:
        """Let Tab, and who goes to this control, come to that colour."""
        one_stop(self._group.buttons(), patch)
        self.setFocusProxy(patch)

    def _clicked(self, index: int) -> None:
        if index < len(self._names):
            self.chosen.emit(self._names[index])
            return
        before = QColor(self._own.fill or "#888888")
        colour = QColorDialog.getColor(before, self, self._anew)
        if colour.isValid():
            self.chosen.emit(colour.name().upper())
        else:
            self._light(self._lit)  # Qt has lit what was clicked


class _Patch(QAbstractButton):
    """One colour. Without one it is a ring with a stroke through it, or, for one's own, with a plus."""

    def __init__(self, fill: str, ring: str, words: str) -> None:
        super().__init__()
        self.fill, self.ring = fill, ring
        self._is_own = words.endswith("…")
        self.setToolTip(tip(words))
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(LEAST_TARGET, LEAST_TARGET) * unit_of(self)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        tones = tones_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.width() / 2, self.height() / 2)
        painter.scale(unit_of(self), unit_of(self))
        radius = PATCH / 2 - 0.75
        painter.setPen(QPen(QColor(self.ring) if self.ring else tones.quiet, 1.0))
        painter.setBrush(QColor(self.fill) if self.fill else tones.field)
        painter.drawEllipse(QPointF(), radius, radius)
        if not self.fill:
            painter.setPen(QPen(tones.quiet, 1.5))
            if self._is_own:
                painter.drawLine(QPointF(-4, 0), QPointF(4, 0))
                painter.drawLine(QPointF(0, -4), QPointF(0, 4))
            else:
                painter.drawLine(QPointF(-5, 5), QPointF(5, -5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if self.isChecked():
            painter.setPen(QPen(tones.accent, 2.0))
            painter.drawEllipse(QPointF(), 12.5, 12.5)
        painter.resetTransform()
        if self.hasFocus():
            painter.setPen(QPen(tones.accent, 1.5, Qt.PenStyle.DotLine if self.isChecked() else Qt.PenStyle.SolidLine))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 5, 5)
        painter.end()
