"""Browse a map as it was before: when, a picture, in what it differs from now; take one back as a new map."""

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from journeycanvas.editor.dialogs.differences import Differences
from journeycanvas.editor.dialogs.frame import Frame
from journeycanvas.editor.dialogs.map_picture import MapPicture
from journeycanvas.editor.filing.document import version_document
from journeycanvas.editor.keeping.worker import while_there
from journeycanvas.editor.moments import moment_words
from journeycanvas.editor.pieces import tip
from journeycanvas.editor.start.previews import Previews
from journeycanvas.i18n import saying
from journeycanvas.messages import shown_name
from journeycanvas.wording.differences import Comparison

if TYPE_CHECKING:
    from pathlib import Path

    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.files.opening import Opened
    from journeycanvas.files.versions import Version

WIDTH, HEIGHT = 860, 720  # pixels at the usual text size
LIST_WIDTH = 270
PICTURE = 1.5  # of a picture on the start page, at least; larger text leaves it as it is, there is no more room
ALL = 1000  # times as much of the room as what says that nothing differs
KB = 1024
_AnyIndex = QModelIndex | QPersistentModelIndex


class Read(NamedTuple):
    """A version that was read, and what leads from it to the map as it is now."""

    opened: "Opened"
    comparison: Comparison


class VersionsDialog(Frame):
    """The versions of the map of one window, the newest first. Nothing here is written over."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window, width=WIDTH, height=HEIGHT)
        self._path: Path | None = window.document.path or window.document.origin
        self._previews = Previews(window.program)
        self._listed: tuple[Version, ...] | None = None
        self._read: Read | None = None
        self._worker = window.program.workplace.new_worker("versions")
        self.finished.connect(self._worker.end)
        self.furnish()
        self._begin()

    def furnish(self) -> None:
        super().furnish()
        window, unit = self.window_of_map, self.unit
        say = window.say
        self.setWindowTitle(say("Versions of this map"))
        self.say(say("Versions of this map"))
        self.model = VersionRows(window)
        self.list = QListView()
        self.list.setModel(self.model)
        self.list.setUniformItemSizes(True)
        self.list.setFixedWidth(round(LIST_WIDTH * unit))
        self.list.setAccessibleName(say("Versions of this map"))
        self.list.selectionModel().currentChanged.connect(lambda index, _: self._look_at(index.row()))
        share = PICTURE * min(1.0, unit, self.height() / HEIGHT)
        self.picture = MapPicture(window.program, self._previews, share)
        self.picture.setAccessibleName(say("Picture of the version"))
        self.differences = Differences(window, say("Then"), say("Now"))
        right = self._right = QVBoxLayout()
        right.setSpacing(round(10 * unit))
        right.addWidget(self.picture)
        right.addWidget(self.differences, 1)
        self._body = QWidget()
        sides = QHBoxLayout(self._body)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setSpacing(round(16 * unit))
        sides.addWidget(self.list)
        sides.addLayout(right, 1)
        self.put(self._body, 1)
        self._close = self.close_button()
        self.open_version = self.button(say("Open as a new map"), self._open, is_usual=True)
        self.open_version.setEnabled(False)
        if self._listed is not None:
            self._list(self._listed)

    def make_anew(self) -> None:
        row = self.list.currentIndex().row()
        super().make_anew()
        if row > 0:
            self.list.setCurrentIndex(self.model.index(row))

    @property
    def about(self) -> str:
        """What stands under the heading."""
        return self._about.text()

    def _begin(self) -> None:
        window = self.window_of_map
        workplace, id, path = window.program.workplace, window.document.journey.map.id, self._path
        self.differences.say(window.say("Reading…"))
        if path is None:
            self._list(())
            return
        self._worker.do(lambda: workplace.versions.listed(id, path), while_there(self, self._list))

    def _list(self, outcome: object) -> None:
        window = self.window_of_map
        versions = self._listed = outcome if isinstance(outcome, tuple) else ()
        self.model.show_versions(versions)
        self._body.setVisible(bool(versions))
        self.open_version.setVisible(bool(versions))
        heading = window.say("Versions of this map")
        if not versions:
            self._close.setDefault(True)
            self.say(
                heading,
                window.say("There are no versions yet. Each save keeps one, and so does opening the map to edit it."),
            )
            self.stand_as_high_as_needed()
            return
        self.say(
            heading,
            window.say(
                "The last ten saves are kept, and for 30 days one a day. They lie among your data, not beside the map."
            ),
        )
        self.list.setCurrentIndex(self.model.index(0))
        self.begin_at(self.list)

    def _look_at(self, row: int) -> None:
        version = self.model.version(row)
        window = self.window_of_map
        program, journey = window.program, window.document.journey
        self._read = None
        self.open_version.setEnabled(False)
        self.picture.show_nothing()
        self.differences.say(window.say("Reading…"))
        if version is None:
            return
        words, numerals, versions = program.words, program.numerals, program.workplace.versions

        def read() -> Read:
            opened = versions.read(version)
            return Read(opened, Comparison(opened.journey, journey, words, numerals))

        self._worker.do(read, while_there(self, partial(self._show, row)))

    def _show(self, row: int, outcome: object) -> None:
        if row != self.list.currentIndex().row():
            return
        is_alone = isinstance(outcome, Read) and not outcome.comparison.differences
        self.picture.fill(is_alone=is_alone)
        self._right.setStretchFactor(self.picture, ALL if is_alone else 0)
        if not isinstance(outcome, Read):
            self.differences.show_outcome(outcome)
            return
        self._read = outcome
        self.open_version.setEnabled(True)
        self.differences.show_comparison(outcome.comparison)
        version = self.model.version(row)
        if version is not None:
            self.picture.show_map(version.digest, outcome.opened.journey)

    def _open(self) -> None:
        if self._read is None or self._path is None:
            return
        window, path = self.window_of_map, self._path
        free = window.program.free_window(window)
        free.show_document(version_document(self._read.opened, path))
        free.notices.say(
            saying(
                "This is an earlier version of “{name}”. The file is as it was; Save asks for a place.",
                name=shown_name(path.name),
            )
        )
        self.accept()


class VersionRows(QAbstractListModel):
    """The versions of a map: when, what for, how large."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self._versions: tuple[Version, ...] = ()

    def show_versions(self, versions: "tuple[Version, ...]") -> None:
        """Take these."""
        self.beginResetModel()
        self._versions = versions
        self.endResetModel()

    def version(self, row: int) -> "Version | None":
        """Return the version in a row."""
        return self._versions[row] if 0 <= row < len(self._versions) else None

    def rowCount(self, parent: _AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802
        return 0 if parent.isValid() else len(self._versions)

    def data(self, index: _AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        version = self.version(index.row())
        if version is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(version)
            case Qt.ItemDataRole.ToolTipRole:
                return tip(self._words(version))
            case _:
                return None

    def _words(self, version: "Version") -> str:
        program, say = self._window.program, self._window.say
        time = moment_words(version.time, program.workplace.clock(), program.numerals)
        kind = say("As opened") if version.kind == "opened" else say("Saved")
        size = say("{n} kB", n=program.numerals.number(-(-version.whole_size // KB)))
        return f"{time} · {kind} · {size}"
