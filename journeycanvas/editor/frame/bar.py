"""The bar: which map this is and whether it is saved, saving, steps, what is inserted, commands, present, export."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from journeycanvas.editor.actions.table import BAR_END, BAR_START, row
from journeycanvas.editor.pieces import ActionButton, words

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

GAP = 8
ALWAYS_BARE = ("file.save", "edit.undo", "edit.redo")
INSERTING = ("insert.card", "insert.stage", "insert.lane", "insert.link")
SEARCHING = (*INSERTING, "help.palette")
PRESENTING = (*SEARCHING, "view.present")
NAME = 0.25  # of the width of the bar, which the map's name has before the words of buttons


class Bar(QWidget):
    """The bar of one window."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__()
        self._window = window
        self.setObjectName("bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        unit = window.program.look.unit
        self._title, self._saved = words(name="title", cut=True), words(name="soft")
        self._buttons: dict[str, ActionButton] = {}
        self._looks: dict[str, str] = {}
        row_of_parts = self._row = QHBoxLayout(self)
        row_of_parts.addWidget(self._title, 60)  # the names first, then the room between
        row_of_parts.addWidget(self._saved, 20)
        row_of_parts.addSpacing(round(10 * unit))
        for id in BAR_START:
            if id:
                row_of_parts.addWidget(self._button(id, "square" if id in ALWAYS_BARE else "plain"))
            else:
                row_of_parts.addSpacing(round(4 * unit))
        row_of_parts.addStretch(1)
        row_of_parts.addWidget(self._button("help.palette", "field"))
        for id in BAR_END:
            row_of_parts.addWidget(self._button(id, "strong" if id == BAR_END[-1] else "plain"))
        self.take_size()

    def take_size(self) -> None:
        """Be as large as the letters of the window's look ask for."""
        look = self._window.program.look
        self._row.setContentsMargins(*(round(side * look.unit) for side in (14, 7, 14, 7)))
        self._row.setSpacing(round(GAP * look.unit))
        for button in self._buttons.values():
            button.setIconSize(QSize(look.icon_size, look.icon_size))

    def wake(self) -> None:
        """Connect the buttons with the actions."""
        for id, button in self._buttons.items():
            button.follow(self._window.actions_of.action(id))
        self.fit()

    def refresh(self) -> None:
        """Say again which map this is, and whether it is saved."""
        self._title.setText(self._window.map_title())
        if self._saved.text() != (said := self._window.saved_words()):
            self._saved.setText(said)
            self.fit()

    def retranslate(self) -> None:
        """Say what stands in the buttons before there are actions."""
        for id, button in self._buttons.items():
            if button.defaultAction() is None and row(id).short:
                button.setText(self._window.say(row(id).short))
        self.refresh()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        self.fit()

    def fit(self) -> None:
        """Leave words out where there is no room: first of what is inserted, then of the search, then of all buttons,
        then the end of the map's name and all of it, which is over the window too, and at last what inserts, which is
        in its menu. Whether it is saved and the words of the strong button always stand there. How much room there is,
        is known when the bar is shown."""
        if not self.isVisible():
            return
        layout = self.layout()
        assert layout is not None
        whole, cut = self._title.sizeHint().width(), self._title.minimumSizeHint().width()
        named = min(whole, round(NAME * self.width()))
        for bare, shown, gone in (
            ((), named, ()),
            (INSERTING, named, ()),
            (SEARCHING, named, ()),
            (PRESENTING, named, ()),
            (PRESENTING, cut, ()),
            (PRESENTING, 0, ()),
            (PRESENTING, cut, INSERTING),
            (PRESENTING, 0, INSERTING),
        ):
            self._title.setVisible(shown > 0)
            for id in INSERTING:
                self._buttons[id].setVisible(id not in gone)
            self._strip(bare)
            layout.invalidate()
            # Not its minimum, in which the style sheet's least widths stand instead of what the words need.
            if layout.sizeHint().width() - (whole - shown if shown else 0) <= self.width():
                break

    def _strip(self, bare: tuple[str, ...]) -> None:
        """Leave out the words of some buttons, and show those of the others that have any."""
        style = Qt.ToolButtonStyle
        for id, button in self._buttons.items():
            if id not in ALWAYS_BARE and id != BAR_END[-1]:
                button.setToolButtonStyle(style.ToolButtonIconOnly if id in bare else style.ToolButtonTextBesideIcon)
                button.set_look("square" if id in bare else self._looks[id])

    def _button(self, id: str, look: str) -> ActionButton:
        button = ActionButton(look, text=look != "square", icon=look != "strong")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._buttons[id], self._looks[id] = button, look
        return button
