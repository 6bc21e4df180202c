"""The pages of a print in a dialog: one of them large, all of them as stamps, and what goes from one to the next."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journeycanvas.editor.dialogs.draft import Draft
from journeycanvas.editor.dialogs.drawing import Drawing
from journeycanvas.editor.dialogs.preview import Preview
from journeycanvas.editor.dialogs.strip import Strip
from journeycanvas.editor.panels.controls.control import unit_of
from journeycanvas.editor.panels.controls.segments import Segments
from journeycanvas.editor.panels.controls.tones import tones_of
from journeycanvas.editor.pieces import line, words

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

AIR = 18
PATIENCE_MS = 250  # until it is said that something is being made


class Pages(QWidget):
    """Shows a draft, and keeps the page that is looked at from one draft to the next where it can."""

    def __init__(self, window: "MapWindow", drawing: Drawing) -> None:
        super().__init__()
        self._window = window
        say, look = window.say, window.program.look
        self._draft: Draft | None = None
        self.preview, self.strip = Preview(drawing), Strip(drawing, look.unit)
        self.preview.setAccessibleName(say("The page as it comes out"))
        self.strip.setAccessibleName(say("All pages"))
        self.preview.wait(say("Laying out the page…"))
        for part in (self.preview, self.strip):
            part.dress(look.colours.ground, look.colours.edge)
        self.strip.hide()
        self.size_choice = Segments([(False, say("Whole page")), (True, say("Real size"))])
        self.size_choice.name_for_readers(say("Preview"))
        self.size_choice.show_value(False)
        self.size_choice.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self._place = words(cut=True)
        self.back, self.on = _Turn(say("Previous page"), -1), _Turn(say("Next page"), 1)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._furnish(look.unit)
        self._patience.timeout.connect(self._say_waiting)
        self.size_choice.chosen.connect(self.preview.show_real_size)
        for source in (self.preview, self.strip):
            source.face_wanted.connect(self.show_face)
        self.preview.turned.connect(self.turn)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))

    def _furnish(self, unit: float) -> None:
        above = QHBoxLayout()
        above.setContentsMargins(round(AIR * unit), round(10 * unit), round(AIR * unit), round(4 * unit))
        above.setSpacing(round(6 * unit))
        above.addWidget(self.size_choice)
        above.addStretch(1)
        for part in (self._place, self.back, self.on):
            above.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(above)
        column.addWidget(self.preview, 1)
        self._line = line()
        column.addWidget(self._line)
        column.addWidget(self.strip)

    @property
    def place(self) -> str:
        """What is said about the page that is shown."""
        return self._place.text()

    def show_draft(self, draft: Draft) -> None:
        """Show another draft, at the same page if it still has one like it."""
        before, self._draft = self._draft, draft
        is_alike = before is not None and len(before.faces) == len(draft.faces)
        face = self.preview.face if is_alike else 0
        self._patience.stop()
        has_many = len(draft.faces) > 1
        for part in (self.strip, self._line, self.back, self.on):
            part.setVisible(has_many)
        self.strip.show_draft(draft, self._names(draft), face)
        self.show_face(face)

    def go_on_from(self, before: "Pages") -> None:
        """Show the page that was looked at where these stand now, as large as it was there."""
        self.size_choice.show_value(before.preview.is_real_size)
        self.preview.show_real_size(before.preview.is_real_size)
        self.show_face(before.preview.face)

    def show_face(self, face: int) -> None:
        """Show one of the pages."""
        draft = self._draft
        if draft is None or not 0 <= face < len(draft.faces):
            return
        self.preview.show_face(draft, face)
        self.strip.show_face(face)
        self.back.setEnabled(face > 0)
        self.on.setEnabled(face < len(draft.faces) - 1)
        self._say_place(draft, face)

    def turn(self, pages: int) -> None:
        """Go on by so many pages, or back."""
        self.show_face(self.preview.face + pages)

    def wait(self) -> None:
        """Say that the pages are being made, if it takes long enough to be noticed."""
        self._patience.start()

    def _say_waiting(self) -> None:
        self._place.setText(self._window.say("Laying out the page…"))

    def _say_place(self, draft: Draft, face: int) -> None:
        say, numerals = self._window.say, self._window.program.numerals
        if len(draft.faces) == 1:
            self._place.setText("")
        elif draft.faces[face] is draft.poster:
            self._place.setText(say("The poster with its cuts"))
        else:
            poster = 0 if draft.poster is None else 1
            name = draft.leaves[face - poster].label
            text = say(
                "Page {n} of {count}", n=numerals.number(face + 1 - poster), count=numerals.number(len(draft.leaves))
            )
            self._place.setText(f"{name} · {text}" if name else text)

    def _names(self, draft: Draft) -> tuple[str, ...]:
        say, numerals = self._window.say, self._window.program.numerals
        if draft.poster is None:
            return tuple(numerals.number(n) for n in range(1, len(draft.leaves) + 1))
        return (say("Poster"), say("Guide"), *(leaf.label for leaf in draft.leaves[1:]))


class _Turn(QPushButton):
    """Goes to the next page or the one before: an arrow that points the way of the window."""

    def __init__(self, name: str, step: int) -> None:
        super().__init__()
        self._step = step
        self.setAccessibleName(name)
        self.setProperty("look", "bare")
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        tones = tones_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = unit_of(self)
        pen = QPen(tones.words if self.isEnabled() else tones.line, 1.75 * unit)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        tip = self._step * (-1 if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else 1) * 3.0 * unit
        x, y = self.width() / 2, self.height() / 2
        rise = 5.0 * unit
        painter.drawPolyline([QPointF(x - tip, y - rise), QPointF(x + tip, y), QPointF(x - tip, y + rise)])
        painter.end()
