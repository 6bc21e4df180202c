"""Let a widget take pictures in: dropped on it, pasted into it, or chosen from files. What is none is said."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QWidget

from journeycanvas.editor.panels.setting import PanelSetting
from journeycanvas.editor.pieces import kinds_of_files
from journeycanvas.editor.tools.pictures import LONGEST_SIDE, SUFFIXES, carries_picture, pictures_in
from journeycanvas.files.pictures import NotAPicture
from journeycanvas.model import Picture


class TakingIn(QObject):
    """What stands before a widget's own events.

    take gets each picture with its id and tells whether more are wanted; longest is what the longer side of one may
    have, in pixels.
    """

    def __init__(
        self,
        widget: QWidget,
        setting: PanelSetting,
        take: Callable[[str, Picture], bool],
        longest: int = LONGEST_SIDE,
    ) -> None:
        super().__init__(widget)
        self._widget, self._setting, self._take, self._longest = widget, setting, take, longest
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    def take_in(self, carried: QMimeData) -> bool:
        """Take the pictures that are carried, or say that one is none; tell whether there was anything."""
        found = False
        try:
            for id, picture in pictures_in(carried, self._longest):
                found = True
                if not self._take(id, picture):
                    break
        except NotAPicture:
            self._setting.tell(self._setting.say("That is no PNG or JPEG that a map can show. Nothing was changed."))
            return True
        return found

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
