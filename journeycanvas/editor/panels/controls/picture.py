"""Show a picture of the map small, choose another from a file, or take it off."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.files.pictures import NotAPicture, picture_bytes, picture_format, picture_of
from journeycanvas.model import Picture

THUMB = QSize(96, 72)  # pixels
LONGEST_SIDE = 1600  # pixels that a picture keeps on its way in: sharp on A3, and the map can still be mailed
JPEG_QUALITY = 85


class PictureControl(Control):
    """A small picture with its two buttons; `picked` brings (id, Picture), `chosen` None when it is taken off."""

    picked = Signal(str, object)

    def __init__(self, setting: PanelSetting, choose: str) -> None:
        super().__init__()
        self._setting = setting
        self._shown: str | None = None
        self.thumb = QLabel()
        self.thumb.setFixedSize(THUMB)
        self.thumb.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(choose)
        self.button.setMinimumHeight(LEAST_TARGET)
        self.button.clicked.connect(self._choose)
        self.off = QPushButton(setting.say("Take off"))
        self.off.setProperty("look", "quiet")
        self.off.setMinimumHeight(LEAST_TARGET)
        self.off.clicked.connect(self._take_off)
        buttons = QVBoxLayout()
        buttons.setSpacing(4)
        buttons.addWidget(self.button)
        buttons.addWidget(self.off)
        buttons.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.thumb)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.setFocusProxy(self.button)
        self.thumb.hide()
        self.off.hide()

    def show_value(self, value: object) -> None:
        id = value if isinstance(value, str) else None
        if id != self._shown:
            self._shown = id
            picture = self._setting.journey.pictures.get(id or "")
            image = _decoded(picture) if picture else QImage()
            if not image.isNull():
                ratio = self.devicePixelRatioF()
                small = image.scaled(
                    THUMB * ratio,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                pixmap = QPixmap.fromImage(small)
                pixmap.setDevicePixelRatio(ratio)
                self.thumb.setPixmap(pixmap)
            else:
                self.thumb.clear()
        self.thumb.setVisible(id is not None)
        self.off.setVisible(id is not None)

    def show_mixed(self) -> None:
        self._shown = None
        self.thumb.hide()
        self.off.setVisible(True)

    def name_for_readers(self, name: str) -> None:
        self.setAccessibleName(name)
        self.button.setAccessibleName(f"{name}: {self.button.text()}")
        self.off.setAccessibleName(f"{name}: {self.off.text()}")

    def take_in(self, content: bytes) -> None:
        """Show the picture that these bytes hold, scaled down; what is none is said."""
        try:
            id, picture = picture_from(content)
        except NotAPicture:
            self._setting.tell(self._setting.say("That is no PNG or JPEG that a map can show. Nothing was changed."))
            return
        self.picked.emit(id, picture)

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.button.text(), "", self._setting.say("Pictures") + " (*.png *.jpg *.jpeg)"
        )
        if not name:
            return
        try:
            content = Path(name).read_bytes()
        except OSError:
            self._setting.tell(self._setting.say("That file cannot be read. Nothing was changed."))
            return
        self.take_in(content)

    def _take_off(self) -> None:
        self.chosen.emit(None)


def picture_from(content: bytes) -> tuple[str, Picture]:
    """Return id and record of a picture as a map keeps it: no longer than LONGEST_SIDE. Raises NotAPicture."""
    found = picture_format(content)
    if max(found.width, found.height) <= LONGEST_SIDE:
        return picture_of(content)
    image = QImage()
    if not image.loadFromData(content, found.type.removeprefix("image/").upper()):
        raise NotAPicture("it cannot be decoded")
    image = image.scaled(
        QSize(LONGEST_SIDE, LONGEST_SIDE),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if found.type == "image/png":
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    else:
        image.save(buffer, "JPEG", JPEG_QUALITY)  # type: ignore[call-overload]
    return picture_of(bytes(kept.data()))


def _decoded(picture: Picture) -> QImage:
    try:
        content = picture_bytes(picture)
        name = picture_format(content).type.removeprefix("image/").upper()
    except NotAPicture:
        return QImage()
    image = QImage()
    image.loadFromData(content, name)
    return image
