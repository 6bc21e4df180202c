"""Let a widget take pictures in: dropped on it, pasted into it, or chosen from files. What is none is said."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import kinds_of_files
from journeycanvas.editor.tools.pictures import (
    LONGEST_SIDE,
    MOST_FILES,
    SUFFIXES,
    Pictures,
    carries_picture,
    reading_of,
)
from journeycanvas.files.pictures import NotAPicture
from journeycanvas.i18n import saying

Take: TypeAlias = Callable[[Pictures], object]
"""Takes pictures that were read. The widget may be gone by then."""


class TakingIn(QObject):
    """What stands before a widget's own events.

    aim is asked, before the pictures are read, who takes them; longest is what the longer side of one may have, in
    pixels; most is how many are wanted at once.
    """

    def __init__(
        self,
        widget: QWidget,
        setting: PanelSetting,
        aim: Callable[[], Take],
        longest: int = LONGEST_SIDE,
        most: int = MOST_FILES,
    ) -> None:
        super().__init__(widget)
        self._widget, self._setting, self._aim = widget, setting, aim
        self._longest, self._most = longest, most
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def take_in(self, carried: QMimeData) -> bool:
        """Take the pictures that are carried, or say that one is none; tell whether there was anything."""
        reading = reading_of(carried, self._longest, self._most)
        if reading is not None:
            self._setting.pictures.read(reading, partial(_hand_on, self._setting, self._aim()))
        return reading is not None

    def choose(self, title: str, *, several: bool = False) -> None:
        """Ask for a file, or for several, and take its picture."""
        kinds = kinds_of_files(self._setting.say("Pictures"), *SUFFIXES)
        if several:
            names, _ = QFileDialog.getOpenFileNames(self._widget, title, "", kinds)
        else:
            name, _ = QFileDialog.getOpenFileName(self._widget, title, "", kinds)
            names = [name] if name else []
        if names:
            carried = QMimeData()
            carried.setUrls([QUrl.fromLocalFile(name) for name in names])
            self.take_in(carried)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        match event:
            case QDragEnterEvent() if carries_picture(event.mimeData()):
                event.acceptProposedAction()
                return True
            case QDropEvent() if event.type() == QEvent.Type.Drop:
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.take_in(event.mimeData())
                return True
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress and event.matches(QKeySequence.StandardKey.Paste):
                return self.take_in(QGuiApplication.clipboard().mimeData())
            case _:
                return False


def _hand_on(setting: PanelSetting, take: Take, read: Pictures | NotAPicture) -> None:
    if isinstance(read, NotAPicture):
        setting.tell(saying("That is no PNG or JPEG that a map can show. Nothing was changed."))
    else:
        take(read)
