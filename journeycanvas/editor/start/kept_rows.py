"""The maps on the start page that are not saved yet: each can be opened, or removed for good."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from journeycanvas.editor.keeping.telling_apart import told_apart
from journeycanvas.editor.pieces import ended, isolated, line_of, tip, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from journeycanvas.editor.frame.window import MapWindow
    from journeycanvas.files.recovery import Kept

MOST_SHOWN = 6


class KeptRows(QWidget):
    """The list with its heading; not there at all while nothing is kept."""

    def __init__(self, window: "MapWindow", width: int) -> None:
        super().__init__()
        self._window, self._width = window, width
        unit = window.program.look.unit
        self._heading = words(name="subheading")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(round(2 * unit))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, round(16 * unit))
        column.setSpacing(round(8 * unit))
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        window.program.left_behind.changed.connect(self.refresh)
        self.refresh()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """What opens the maps, the latest first."""
        return tuple(self.findChildren(QPushButton))

    def refresh(self) -> None:
        """List what is kept now, in the window's language."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.setParent(None)
                old.deleteLater()
        self._heading.setText(self._window.say("Not saved yet"))
        left_behind = self._window.program.left_behind
        shown = left_behind.kept[:MOST_SHOWN]
        ways = (left_behind.day_of, left_behind.time_of, left_behind.second_of)
        called = told_apart(shown, *(partial(self._called, way) for way in ways))
        for kept, (title, time) in zip(shown, called, strict=True):
            self._rows.addWidget(self._row(kept, title, time))
        self.setVisible(bool(shown))

    def _called(self, time: "Callable[[Kept], str]", kept: "Kept") -> tuple[str, str]:
        return self._window.program.left_behind.title_of(kept), time(kept)

    def _row(self, kept: "Kept", title: str, time: str) -> QWidget:
        window = self._window
        look, say = window.program.look, window.say
        button = QPushButton()
        button.setProperty("look", "row")
        button.setAutoDefault(True)  # Enter opens it
        room = self._width - round(64 * look.unit) - button.fontMetrics().horizontalAdvance(f" · {time}")
        cut = ended(title, button.fontMetrics(), room)
        said = line_of(f"{isolated(cut)} · {time}", rtl=window.program.is_rtl)
        button.setText(said.replace("&", "&&"))
        button.setAccessibleName(f"{title} · {time}")
        button.setToolTip(tip(line_of(f"{isolated(title)} · {time}", rtl=window.program.is_rtl)))
        button.clicked.connect(partial(self._open, kept))
        remove = QToolButton()
        remove.setProperty("look", "bare")
        remove.setIcon(window.icon("trash"))
        remove.setIconSize(QSize(look.icon_size, look.icon_size))
        remove.setAccessibleName(say("Remove “{words}”", words=title))
        remove.setToolTip(tip(say("Remove “{words}”", words=title)))
        remove.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        remove.clicked.connect(partial(self._remove, kept))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(round(4 * look.unit))
        line.addWidget(button, 1)
        line.addWidget(remove)
        return row

    def _open(self, kept: "Kept", _checked: bool = False) -> None:
        """Open what has no file; of what has one, show first in what it differs."""
        from journeycanvas.editor.dialogs.recovering import open_kept, show_left_behind

        if kept.file is None and (kept.may_open_by_itself or not kept.is_offered):
            open_kept(self._window, kept)
        else:
            show_left_behind(self._window, [kept.folder])

    def _remove(self, kept: "Kept", _checked: bool = False) -> None:
        from journeycanvas.editor.filing.asking import ask_about_removing

        left_behind = self._window.program.left_behind
        if ask_about_removing(self._window, left_behind.title_of(kept)):
            left_behind.remove(kept)
