"""The photographs of the wall, beside the map: add, look at, turn over, remove. They stay with the map."""

from functools import partial

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from journeycanvas.edit.pictures import add_photo, take_photo_off
from journeycanvas.editor.panels.capture.photo_view import PhotoView
from journeycanvas.editor.panels.controls.picture import decoded
from journeycanvas.editor.panels.controls.taking_in import Take, TakingIn
from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import line, tip, words
from journeycanvas.editor.tools.pictures import LONGEST_PHOTO, Pictures
from journeycanvas.model import Journey

AIR = 16  # pixels around what is said while there is no photograph


class Photos(QWidget):
    """The photographs of one map, one of them in sight."""

    leave = Signal()
    under_wanted = Signal(str, int)  # which one, and by how many quarters it is turned

    def __init__(self, setting: PanelSetting) -> None:
        super().__init__()
        self._setting = setting
        self._photos: tuple[str, ...] = ()
        self._shown = ""
        say = setting.say
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._taking = TakingIn(self, setting, self._aim, LONGEST_PHOTO)
        self.view = PhotoView()
        self.view.setAccessibleName(say("Photograph"))
        self.view.setAcceptDrops(False)
        self.view.viewport().setAcceptDrops(False)
        empty = words(say("Drop or paste photographs of the wall here, or add them with the camera."), "soft")
        empty.setWordWrap(True)
        empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        empty.setContentsMargins(AIR, AIR, AIR, AIR)
        self._stack = QStackedWidget()
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        self._number = words("", "soft")
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 4, 8, 4)
        bar.setSpacing(2)
        self._of_one: list[QToolButton] = []
        self._add = self._button(bar, "camera", say("Add photographs…"), self._choose)
        for icon, name, pressed in (
            ("up", say("Photograph before"), self._go_back),
            ("down", say("Next photograph"), self._go_on),
            ("plus", say("Nearer"), self.view.nearer),
            ("minus", say("Further away"), self.view.further),
            ("fit", say("Whole photograph"), self.view.fit),
            ("loop", say("Turn by a quarter"), self.view.turn),
            ("under", say("Lay under the map"), self._lay),
            ("trash", say("Remove this photograph"), self._remove),
        ):
            self._of_one.append(self._button(bar, icon, name, pressed))
        bar.addStretch(1)
        bar.addWidget(self._number)
        self._button(bar, "close", say("Close the photographs"), self.leave.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(line())
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self._add)
        setting.document.changed.connect(self._changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the photographs that the map has now."""
        journey = self._setting.journey
        self._photos = tuple(one for one in journey.map.photos if one in journey.pictures)
        if self._shown not in self._photos:
            self._show(self._photos[-1] if self._photos else "")
        self._say()

    def take_in(self, carried: QMimeData) -> None:
        """Keep what is carried with the map, and show the last of it."""
        self._taking.take_in(carried)

    def _button(self, bar: QHBoxLayout, icon: str, name: str, pressed: object) -> QToolButton:
        setting, button = self._setting, QToolButton()
        button.setProperty("look", "bare")
        button.setIcon(setting.icon(icon))
        button.setIconSize(QSize(setting.look.icon_size, setting.look.icon_size))
        button.setToolTip(tip(name))
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(pressed)
        bar.addWidget(button)
        return button

    def _show(self, id: str) -> None:
        self._shown = id
        picture = self._setting.journey.pictures.get(id)
        self._stack.setCurrentIndex(1 if picture else 0)
        if picture is not None:
            self.view.show_image(decoded(picture))

    def _say(self) -> None:
        number, count = self._setting.numerals.number, len(self._photos)
        at = self._photos.index(self._shown) + 1 if self._shown in self._photos else 0
        text = self._setting.say("{number} of {count}", number=number(at), count=number(count)) if count > 1 else ""
        self._number.setText(text)
        for button in self._of_one:
            button.setVisible(count > 0)
        for button in self._of_one[:2]:
            button.setVisible(count > 1)

    def _step(self, by: int) -> None:
        if self._photos:
            at = self._photos.index(self._shown) if self._shown in self._photos else 0
            self._show(self._photos[(at + by) % len(self._photos)])
            self._say()

    def _go_on(self) -> None:
        self._step(1)

    def _go_back(self) -> None:
        self._step(-1)

    def _lay(self) -> None:
        self.under_wanted.emit(self._shown, self.view.quarters)

    def _remove(self) -> None:
        shown = self._shown
        self._setting.edit(lambda journey: take_photo_off(journey, shown))

    def _choose(self) -> None:
        self._taking.choose(self._setting.say("Add photographs"), several=True)

    def _aim(self) -> Take:
        return self._take

    def _take(self, pictures: Pictures) -> None:
        for id, picture in pictures:
            if not self._setting.edit(partial(add_photo, picture_id=id, picture=picture)):
                return
            if isValid(self):
                self._show(id)
                self._say()

    def _changed(self, ids: frozenset[str], old: Journey, new: Journey) -> None:
        if (old.map.photos, old.pictures) != (new.map.photos, new.pictures):
            self.refresh()
