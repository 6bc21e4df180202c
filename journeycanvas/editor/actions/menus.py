"""Make a window's actions from the table: menus, their words and keys, what is enabled and what is checked."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from journeycanvas.editor.actions.conditions import conditions
from journeycanvas.editor.actions.deeds import deed
from journeycanvas.editor.actions.key_words import key_words
from journeycanvas.editor.actions.other_layouts import Unambiguous
from journeycanvas.editor.actions.table import MENUS, ROWS, Row, plain, row
from journeycanvas.editor.languages import LANGUAGES
from journeycanvas.messages import shown_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from journeycanvas.edit.change import StepName
    from journeycanvas.editor.frame.window import MapWindow

LEFT_TO_RIGHT = "\u200e"


class _Shown(NamedTuple):
    """The conditions that hold, what undo and redo would do, and whether there are recent maps."""

    holding: frozenset[str]
    steps: "tuple[StepName | None, StepName | None]"
    has_recent: bool


class Actions(QObject):
    """The actions of one window, by the ids of the table. The menu row stands at once; wake() fills it."""

    def __init__(self, window: "MapWindow") -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._unambiguous = Unambiguous(window)
        self._menus: dict[str, QMenu] = {}
        self._shown: _Shown | None = None  # what all of them depend on, as they show it now
        for menu in MENUS:
            if not menu.inside:
                made = QMenu(window)
                window.menuBar().addMenu(made)
                self._menus[menu.id] = made
        self._say_menus()

    @property
    def are_awake(self) -> bool:
        return bool(self._actions)

    def wake(self) -> None:
        """Make the actions and fill the menus; retranslate() gives them words and icons."""
        if self.are_awake:
            return
        for one in ROWS:
            self._actions[one.id] = self._made(one)
        for menu in MENUS:
            if menu.inside:
                self._menus[menu.id] = QMenu(self._window)
        for menu in MENUS:
            self._fill(menu.id)
            self._menus[menu.id].aboutToShow.connect(self.refresh)
        self._menus["recent"].aboutToShow.connect(self._fill_recent)

    def action(self, id: str) -> QAction:
        """Return the action of an id; wake() made it."""
        return self._actions[id]

    def run(self, id: str) -> bool:
        """Do what an action does if it is enabled; tell whether it was."""
        one = row(id)
        do = deed(one)
        if do is None or not set(one.needs) <= conditions(self._window):
            return False
        do(self._window)
        self.refresh()
        return True

    def is_enabled(self, id: str) -> bool:
        return id in self._actions and self._actions[id].isEnabled()

    def refresh(self) -> None:
        """Enable what can be done now, and check what holds. Nothing is asked of Qt when all of it is as it was."""
        if not self.are_awake:
            return
        window, holding = self._window, conditions(self._window)
        session = window.document.session if window.has_map else None
        steps = (session.undo_name, session.redo_name) if session is not None else (None, None)
        before, self._shown = self._shown, _Shown(holding, steps, bool(window.program.settings.recent))
        if self._shown == before:
            return
        new = holding ^ before.holding if before is not None else None
        if new is None or "rtl" in new:
            self._turn_keys("rtl" in holding)
        for one in ROWS:
            if new is None or one.check in new or not new.isdisjoint(one.needs):
                action = self._actions[one.id]
                action.setEnabled(set(one.needs) <= holding and deed(one) is not None)
                if one.check:
                    action.setChecked(one.check in holding)
        self._menus["recent"].setEnabled(self._shown.has_recent)
        if before is None or before.steps != steps:
            self._name_steps(steps)

    def adopt(self, canvas: QWidget) -> None:
        """Let the canvas answer to the keys that fields elsewhere keep for themselves."""
        for one in ROWS:
            if one.on_canvas:
                canvas.addAction(self._actions[one.id])

    def retranslate(self) -> None:
        """Say everything again in the window's language, and paint the icons of its look and direction."""
        self._say_menus()
        if not self.are_awake:
            return
        window = self._window
        for one in ROWS:
            action = self._actions[one.id]
            words = self._said(one)
            action.setText(self._in_menu(words, action))
            action.setIconText(window.say(one.short) if one.short else plain(words))
            action.setToolTip(_with_keys(window.say(one.short) if one.short else plain(words), action))
            action.setStatusTip("")
            if one.icon:
                action.setIcon(window.icon(one.icon))
        self._shown = None
        self.refresh()

    def _said(self, one: Row) -> str:
        """Return the words of an action; a language has its own name, so that who reads no other finds it."""
        own = LANGUAGES.get(one.id.removeprefix("language.")) if one.menu == "language" else None
        return own or self._window.say(one.words)

    def _in_menu(self, words: str, action: QAction) -> str:
        """Return words for a menu, with its keys where they end with a sign: Qt says Up for ↑, and Ctrl++ would go
        astray in a right-to-left one."""
        keys = key_words(action.shortcut())
        mark = LEFT_TO_RIGHT if self._window.program.is_rtl else ""
        return words if not keys or keys[-1].isalnum() else f"{words}\t{mark}{keys}{mark}"

    def _say_menus(self) -> None:
        for menu in MENUS:
            if menu.id in self._menus:
                self._menus[menu.id].setTitle(self._window.say(menu.words))

    def _made(self, one: Row) -> QAction:
        action = QAction(self._window)
        action.setObjectName(one.id)
        action.setCheckable(bool(one.check))
        action.setShortcuts([QKeySequence(keys) for keys in one.keys])
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut if one.on_canvas else Qt.ShortcutContext.WindowShortcut
        )
        action.triggered.connect(self._triggered)
        action.installEventFilter(self._unambiguous)
        if not one.on_canvas:
            self._window.addAction(action)
        return action

    def _triggered(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._shown = None  # Qt has checked what was clicked, whether it holds now or not
            self.run(sender.objectName())
            self.refresh()

    def _turn_keys(self, rtl: bool) -> None:
        """Let the keys that point along the map point where it goes on to."""
        for one in ROWS:
            if one.along:
                keys = [QKeySequence(keys) for keys in one.keys_on(rtl=rtl)]
                if self._actions[one.id].shortcuts() != keys:
                    self._actions[one.id].setShortcuts(keys)

    def _fill(self, id: str) -> None:
        menu = self._menus[id]
        inner = {one.after: one for one in MENUS if one.inside == id}
        for one in ROWS:
            if one.menu != id:
                continue
            if one.rule:
                menu.addSeparator()
            menu.addAction(self._actions[one.id])
            after = one.id
            while after in inner:
                within, after = inner[after], inner[after].id
                if within.rule:
                    menu.addSeparator()
                menu.addMenu(self._menus[after])

    def _fill_recent(self) -> None:
        menu = self._menus["recent"]
        menu.clear()
        for name in self._window.program.settings.recent:
            action = menu.addAction(shown_name(name).replace("&", "&&"))
            action.setObjectName(name)
            action.triggered.connect(self._open_recent)

    def _open_recent(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._window.open_recent(sender.objectName())

    def _name_steps(self, names: "Iterable[StepName | None]") -> None:
        """Say in the menu what undo and redo would do."""
        window = self._window
        for id, name in zip(("edit.undo", "edit.redo"), names, strict=True):
            action = self._actions[id]
            words = window.say(row(id).words)
            step = window.say(name.text) if name is not None else ""
            action.setText(f"{words}: {step}" if step else words)
            action.setToolTip(_with_keys(f"{plain(words)}: {step}" if step else plain(words), action))


def _with_keys(words: str, action: QAction) -> str:
    keys = key_words(action.shortcut())
    return f"{words} ({keys})" if keys else words
