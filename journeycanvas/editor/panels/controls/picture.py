"""Show a picture of the map small; choose another from a file, drop or paste one, or take it off."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from journeycanvas.editor.panels.controls.control import LEAST_TARGET, Control, unit_of
from journeycanvas.editor.panels.controls.taking_in import Take, TakingIn
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.files.pictures import NotAPicture, picture_bytes, picture_format
from journeycanvas.model import Picture

THUMB = QSize(96, 72)  # pixels, at the usual text size


class PictureControl(Control):
    """A small picture with its two buttons; `aim` tells who takes another, `chosen` None that it is off."""

    aim: Callable[[], Take]

    def __init__(self, setting: PanelSetting, choose: str) -> None:
        super().__init__()
        self._setting = setting
        self._shown: str | None = None
        self.thumb = QLabel()
        self.button = QPushButton(choose)
        self.button.setMinimumHeight(LEAST_TARGET)
        self.button.clicked.connect(self._choose)
        self.off = QPushButton(setting.say("Take off"))
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
        layout.addWidget(self.thumb, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(buttons)
        layout.addStretch(1)
        self.setFocusProxy(self.button)
        self._taking = TakingIn(self, setting, self._aim, most=1)
        self.thumb.hide()
        self.off.hide()

    def show_value(self, value: object) -> None:
        id = value if isinstance(value, str) else None
        if id != self._shown:
            self._shown = id
            picture = self._setting.journey.pictures.get(id or "")
            image = decoded(picture) if picture else QImage()
            if not image.isNull():
                ratio = self.devicePixelRatioF()
                small = image.scaled(
                    THUMB * unit_of(self) * ratio,
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
                pixmap = QPixmap.fromImage(small)
                pixmap.setDevicePixelRatio(ratio)
                self.thumb.setPixmap(pixmap)
                self.thumb.setFixedSize(pixmap.deviceIndependentSize().toSize())  # it begins where the fields do
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

    def take_in(self, carried: QMimeData) -> bool:
        """Show the first picture that is carried, or say that it is none; tell whether there was anything."""
        return self._taking.take_in(carried)

    def _choose(self) -> None:
        self._taking.choose(self._setting.say("Choose a picture"))

    def _aim(self) -> Take:
        return self.aim()

    def _take_off(self) -> None:
        self.chosen.emit(None)


def decoded(picture: Picture) -> QImage:
    """Return the pixels of a picture of the map; a null image when it is none that can be shown."""
    try:
        content = picture_bytes(picture)
        name = picture_format(content).type.removeprefix("image/").upper()
    except NotAPicture:
        return QImage()
    image = QImage()
    image.loadFromData(content, name)
    return image
