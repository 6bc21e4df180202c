"""Keep a picture of how opening a map will look, when its window closes: the next start shows it until the map is.

The window is hidden first, and then put into the state in which a map is opened. Nobody sees that, and nobody works
with it any more.
"""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QEvent, QIODevice, Qt
from PySide6.QtWidgets import QAbstractScrollArea

from journeycanvas.editor.canvas.overview import Overview
from journeycanvas.editor.process.last_seen import Appearance, Pictures, facts_of, state_of
from journeycanvas.editor.process.settings import Settings
from journeycanvas.errors import CannotWrite

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

MOST_CARDS = 2_000
QUICK = 80  # of Qt's quality for PNG, at which little time is taken for a smaller file


def keep_last_sight(window: "MapWindow") -> None:
    """Keep the picture of the map of a window that closes, if opening it would show nothing but the map."""
    program = window.program
    pictures, path, digest = program.pictures, window.document.path, window.document.digest
    if pictures is None or path is None or digest is None or not _is_plain(window):
        return
    appearance = Appearance(program.language, program.look.name, program.look.unit)
    window.hide()
    window.selection.choose(())
    window.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    window.show()  # to nobody: only what is shown is laid out, and filled with what is selected then
    as_opened(window)
    ratio, png = window.devicePixelRatioF(), _png_of(window)
    keep = partial(_keep, pictures, path, digest, program.settings, appearance, ratio, png)
    program.workplace.do_aside("last sight", keep)


def as_opened(window: "MapWindow") -> None:
    """Put a window that nobody works in any more into the state in which its map was opened."""
    window.run("tool.select")
    window.document.saved_at = None
    window.notices.hide()
    window.status.warn("")
    window.side.begin_again()
    window.title_it()
    for step in ("edit.undo", "edit.redo"):
        window.actions_of.action(step).setEnabled(False)
    window.view.setFocus()
    for overview in window.findChildren(Overview):
        overview.want(False)  # it comes when one looks elsewhere, and goes again
    for _ in range(2):  # a scroll bar that comes takes of the width
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        window.view.fit_width()
        for area in window.findChildren(QAbstractScrollArea):
            QCoreApplication.sendPostedEvents(area, QEvent.Type.MetaCall.value)  # by which Qt shows its scroll bars


def _is_plain(window: "MapWindow") -> bool:
    """Tell whether a map is in its file as it is here, and the window is to be seen as it will be."""
    document = window.document
    is_in_its_file = not document.is_changed and not document.needs_place and not document.set_aside
    is_seen = window.isVisible() and not window.isMinimized() and not window.isFullScreen()
    return is_in_its_file and is_seen and len(document.journey.cards) <= MOST_CARDS


def _png_of(window: "MapWindow") -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    window.grab().save(buffer, "PNG", QUICK)
    return bytes(content.data())


def _keep(
    pictures: Pictures,
    path: Path,
    digest: str,
    settings: Settings,
    appearance: Appearance,
    ratio: float,
    png: bytes,
) -> None:
    """Keep a picture, unless the file holds something else by now. In any thread; whatever fails is no harm."""
    from journeycanvas.files.digests import digest_of

    try:
        state = state_of(path)
        if digest_of(path) == digest and state_of(path) == state:
            pictures.keep(path, facts_of(path, state, settings, appearance), ratio, png)
            pictures.tidy(settings.recent)
    except (OSError, CannotWrite):
        return
