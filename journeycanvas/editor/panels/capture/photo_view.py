"""Look at one photograph: nearer, further, turned, moved by hand."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView

from journeycanvas.editor.canvas.wheel import zoom_of

STEP = 1.25
MOST = 8.0
QUARTER = 90.0


class PhotoView(QGraphicsView):
    """A photograph, whole at first; it stays whole while the room for it changes until somebody comes nearer."""

    def __init__(self) -> None:
        super().__init__()
        self._scene = QGraphicsScene(self)
        self._photo = QGraphicsPixmapItem()
        self._photo.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._photo)
        self._is_whole = True
        self.quarters = 0
        self.setScene(self._scene)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setResizeAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # a photograph is not mirrored
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_image(self, image: QImage) -> None:
        """Show another photograph, whole and upright."""
        self._photo.setPixmap(QPixmap.fromImage(image))
        self._scene.setSceneRect(self._photo.boundingRect())
        self.resetTransform()
        self.quarters = 0
        self.fit()

    def fit(self) -> None:
        """Show the whole photograph."""
        self._is_whole = True
        self.fitInView(self._scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def nearer(self) -> None:
        self._zoom(STEP)

    def further(self) -> None:
        self._zoom(1 / STEP)

    def turn(self) -> None:
        """Turn the photograph by a quarter, as the hands of a clock go."""
        self.rotate(QUARTER)
        self.quarters = (self.quarters + 1) % 4
        if self._is_whole:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        self._zoom(zoom_of(event))
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Come nearer with +, go further with -, and see all with 0; the arrows move the photograph."""
        match event.text():
            case "+" | "=":
                self.nearer()
            case "-":
                self.further()
            case "0":
                self.fit()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if self._is_whole:
            self.fit()

    def _zoom(self, factor: float) -> None:
        now = abs(self.transform().determinant()) ** 0.5
        least = min(self.width() / max(1.0, self.sceneRect().width()), 1.0) / 4
        factor = min(max(now * factor, least), MOST) / now
        self._is_whole = False
        self.scale(factor, factor)
