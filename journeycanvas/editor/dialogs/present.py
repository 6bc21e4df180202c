"""Show the map to others: over the whole screen, first all of it, then stage after stage; nothing else is there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QEvent, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import (
    QCloseEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QStyle, QWidget

from journeycanvas.editor.appearance.setting import paper_theme
from journeycanvas.editor.canvas.wheel import turned
from journeycanvas.editor.dialogs.slide_paint import SlidePaint, between
from journeycanvas.editor.dialogs.slides import Camera, Screen, Slide, slides_of
from journeycanvas.editor.pieces import announce
from journeycanvas.layout.plan import Plan
from journeycanvas.layout.setting import setting_for
from journeycanvas.layout.sheet import plan as lay_out
from journeycanvas.layout.shelf import Shelf
from journeycanvas.messages import shown
from journeycanvas.render.photos import pictures_of

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

GLIDE_MS = 320
POINTER_MS = 2_000  # without a move, until the pointer is hidden
SCROLLED = 90.0  # pixels by a key
DARK = "dark"
ONWARDS = (Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_N)
BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Backspace, Qt.Key.Key_P)


class Presentation(QWidget):
    """The map on the whole screen."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window, Qt.WindowType.Window)
        self._window = window
        self._journey = window.document.journey
        self._is_dark = window.program.look.colours.is_dark
        self._slides: list[Slide] = []
        self._at = 0
        self._fading: QPixmap | None = None
        self._old: Camera | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._paint = self._painting(window.view.plan)
        self._glide = QVariantAnimation(self)
        self._glide.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._glide.valueChanged.connect(self.update)
        self._glide.finished.connect(self.arrive)
        self._resting = QTimer(self)
        self._resting.setSingleShot(True)
        self._resting.setInterval(POINTER_MS)
        self._resting.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self._resting.start()
        window.program.language_changed.connect(self._arrange)
        self._arrange()

    # Where one is

    @property
    def slide(self) -> Slide:
        """What is shown."""
        return self._slides[self._at]

    @property
    def slides(self) -> tuple[Slide, ...]:
        return tuple(self._slides)

    @property
    def camera(self) -> Camera:
        """Where one looks just now, perhaps on the way."""
        if self._old is None:
            return self.slide.camera
        share = self._glide.currentValue()
        return between(self._old, self.slide.camera, share if isinstance(share, float) else 1.0)

    def go(self, at: int) -> None:
        """Show another slide; outside of them nothing happens."""
        if not 0 <= at < len(self._slides) or at == self._at:
            return
        before, camera = self.slide, self.camera
        fades = before.kind != "stage" or self._slides[at].kind != "stage"
        self._fading = self.grab() if fades else None
        self._old = None if fades else camera
        self._at = at
        self._tell()
        self._move()

    def go_on(self) -> None:
        self.go(self._at + 1)

    def go_back(self) -> None:
        self.go(self._at - 1)

    def look_down(self, pixels: float) -> None:
        """Look further down at a stage, or up again, as far as its lanes go."""
        slide = self.slide
        if slide.kind != "stage":
            return
        pages = [other.camera.y for other in self._slides if other.stage == slide.stage]
        y = min(max(slide.camera.y + pixels / slide.camera.scale, min(pages)), max(pages))
        self._slides[self._at] = slide._replace(camera=slide.camera._replace(y=y))
        self.update()

    def change_ground(self) -> None:
        """Show the map on dark ground, or on paper."""
        program = self._window.program
        self._is_dark = not self._is_dark
        theme = DARK if self._is_dark else paper_theme(self._window, self._journey)
        setting = setting_for(self._journey, theme, program.resources, program.typesetter)
        self._paint = self._painting(lay_out(self._journey, setting, Shelf()))
        self._arrange()

    # Keys and pointer

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, is_rtl = event.key(), self._paint.plan.direction == "rtl"
        ahead = Qt.Key.Key_Left if is_rtl else Qt.Key.Key_Right
        behind = Qt.Key.Key_Right if is_rtl else Qt.Key.Key_Left
        if key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            self.close()
        elif key in ONWARDS or key == ahead:
            self.go_on()
        elif key in BACK or key == behind:
            self.go_back()
        elif key == Qt.Key.Key_Home:
            self.go(0)
        elif key == Qt.Key.Key_End:
            self.go(len(self._slides) - 1)
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.look_down(SCROLLED if key == Qt.Key.Key_Down else -SCROLLED)
        elif key == Qt.Key.Key_D:
            self.change_ground()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if event.button() == Qt.MouseButton.LeftButton:
            self.go_on()
        elif event.button() == Qt.MouseButton.RightButton:
            self.go_back()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self.unsetCursor()
        self._resting.start()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self.look_down(-turned(event).y())

    # How it is shown

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        self._paint.paint(painter, self.slide, self.camera, Screen(self.width(), self.height()))
        if self._fading is not None:
            share = self._glide.currentValue()
            painter.setOpacity(1.0 - (share if isinstance(share, float) else 1.0))
            painter.drawPixmap(0, 0, self._fading)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._glide.stop()
        super().closeEvent(event)
        self._window.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _painting(self, plan: Plan) -> SlidePaint:
        return SlidePaint(plan, self._journey, pictures_of(self._journey))

    def _arrange(self) -> None:
        """Cut the map anew for this screen, and stay where one is."""
        self._slides = slides_of(self._paint.plan, self._window.map_title(), Screen(self.width(), self.height()))
        self._at = min(self._at, len(self._slides) - 1)
        self._fading = self._old = None
        self._tell()
        self.update()

    def _move(self) -> None:
        """Glide to the new slide, where the system has such things move at all."""
        moves = self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, self) > 0
        self._glide.stop()
        if not moves or not self.isVisible():
            self.arrive()
            return
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.setDuration(GLIDE_MS)
        self._glide.start()

    def arrive(self) -> None:
        """Be there at once."""
        self._fading = self._old = None
        self.update()

    def _tell(self) -> None:
        """Say to those who do not see it what is shown."""
        say, number = self._window.say, self._window.program.numerals.number
        slide, title = self.slide, shown(self.slide.title, 120)
        said = title
        if slide.kind == "stage":
            said = say(
                "Stage {n} of {total}: {title}",
                n=number(slide.stage + 1),
                total=number(len(self._paint.plan.grid.columns)),
                title=title,
            )
        self.setWindowTitle(said)
        self.setAccessibleName(said)
        announce(self, said)


def present(window: "MapWindow") -> Presentation:
    """Show the map of a window on the screen where the window is."""
    window.document.session.commit()
    shown = Presentation(window)
    screen = window.screen()
    if screen is not None:
        shown.setGeometry(screen.geometry())
    shown.showFullScreen()
    shown.activateWindow()
    shown.setFocus()
    return shown
