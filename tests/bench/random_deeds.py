"""Draw what to do next in a window, by dice that fall the same way for the same seed, and do it."""

import random
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.frame.window import MapWindow
from tests.bench.editor_window import CTRL, NONE, key, mouse, wheel
from tests.bench.maps import SENTENCES

KEY = Qt.Key
WALKS = (KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Tab, KEY.Key_Return, KEY.Key_Home, KEY.Key_End)
ACTIONS = (
    *("edit.copy", "edit.cut", "edit.duplicate", "edit.delete", "edit.redo", "edit.select_all"),
    *("view.zoom_in", "view.zoom_out", "view.zoom_normal", "view.fit", "view.overview", "view.side"),
    *("insert.card", "insert.pain", "insert.touchpoint", "insert.feeling", "insert.metric", "insert.opportunity"),
    *("insert.stage", "insert.lane", "insert.phase", "arrange.up", "arrange.down", "arrange.left", "arrange.right"),
    *("stage.wider", "stage.narrower", "stage.before", "lane.collapse", "lane.below", "arrange.show_hidden"),
    *("panel.details", "panel.people", "panel.map", "panel.history", "panel.comments"),
    *("tool.select", "tool.card", "tool.link", "tool.hand", "tool.select"),
)
LANGUAGES, LOOKS = ("en", "fa", "he", "ar"), ("light", "dark", "contrast")
MOST_CARDS = 1.2  # times those of the beginning; beyond that everything is undone
MOST_PASTED = 12  # lines


class RandomDeeds:
    """Deeds in one window: draw() says the next one, do() does it."""

    def __init__(self, window: MapWindow, seed: int) -> None:
        self._window, self._dice = window, random.Random(seed)
        self._words = [word for sentence in SENTENCES.values() for word in sentence.split()]
        self._most = MOST_CARDS * len(window.document.journey.cards)
        self._deeds: list[tuple[Callable[[], None], int]] = [
            (self._walk, 20),
            (self._write, 14),
            (self._act, 22),
            (self._undo, 14),
            (self._paste, 4),
            (self._click, 12),
            (self._drag, 12),
            (self._pan, 12),
            (self._zoom, 8),
            (self._speak, 1),
            (self._dress, 1),
            (self._choose_many, 3),
        ]
        self._next: Callable[[], None] = self._walk

    def draw(self) -> str:
        """Draw what is done next; return its name."""
        deeds, weights = zip(*self._deeds, strict=True)
        [self._next] = self._dice.choices(deeds, weights)
        return self._next.__name__.strip("_")

    def do(self) -> None:
        self._next()

    def come_to_rest(self) -> None:
        """Leave what is under way, and take back what made the map much larger."""
        for _ in range(2):
            key(self._window.view, KEY.Key_Escape)
        self._window.run("tool.select")
        session = self._window.document.session
        while not self._least < len(self._window.document.journey.cards) < self._most and session.undo_name:
            self._window.run("edit.undo")

    @property
    def _least(self) -> float:
        return self._most / MOST_CARDS * 0.5

    def _walk(self) -> None:
        for _ in range(self._dice.randint(1, 6)):
            held = self._dice.choice((NONE, NONE, NONE, CTRL, Qt.KeyboardModifier.ShiftModifier))
            self._window.view.setFocus()  # Tab may have left it, and Enter would press what it came to
            key(self._window.view, self._dice.choice(WALKS), held)

    def _write(self) -> None:
        view = self._window.view
        view.setFocus()
        key(view, self._dice.choice((KEY.Key_F2, KEY.Key_Return, KEY.Key_unknown)))
        for letter in self._text(4):
            key(view, KEY.Key_unknown, text=letter)
        if self._dice.random() < 0.3:
            key(view, KEY.Key_Backspace, CTRL)
        key(view, self._dice.choice((KEY.Key_Escape, KEY.Key_Return, KEY.Key_Tab)))

    def _act(self) -> None:
        self._window.run(self._dice.choice(ACTIONS))

    def _undo(self) -> None:
        for _ in range(self._dice.randint(1, 5)):
            self._window.run(self._dice.choice(("edit.undo", "edit.undo", "edit.redo")))

    def _paste(self) -> None:
        if self._dice.random() < 0.6:
            lines = (self._text(6) for _ in range(self._dice.randint(1, MOST_PASTED)))
            QApplication.clipboard().setText(self._dice.choice("\n\t").join(lines))
        self._window.run("edit.paste")

    def _click(self) -> None:
        at, held = self._somewhere(), self._dice.choice((NONE, NONE, CTRL))
        mouse(self._window, QEvent.Type.MouseButtonPress, at, held=held)
        mouse(self._window, QEvent.Type.MouseButtonRelease, at, held=held)
        if self._dice.random() < 0.2:
            mouse(self._window, QEvent.Type.MouseButtonDblClick, at)
            mouse(self._window, QEvent.Type.MouseButtonRelease, at)

    def _drag(self) -> None:
        start, end = self._somewhere(), self._somewhere()
        button = self._dice.choice((Qt.MouseButton.LeftButton,) * 4 + (Qt.MouseButton.MiddleButton,))
        mouse(self._window, QEvent.Type.MouseButtonPress, start, button)
        for step in range(1, 7):
            mouse(self._window, QEvent.Type.MouseMove, start + (end - start) * step / 6, button)
            QApplication.processEvents()
        if self._dice.random() < 0.15:
            key(self._window.view, KEY.Key_Escape)
        mouse(self._window, QEvent.Type.MouseButtonRelease, end, button)

    def _pan(self) -> None:
        for _ in range(self._dice.randint(1, 8)):
            wheel(self._window, QPoint(self._dice.randint(-240, 240), self._dice.randint(-240, 240)))
            QApplication.processEvents()

    def _zoom(self) -> None:
        for _ in range(self._dice.randint(1, 4)):
            wheel(self._window, QPoint(0, self._dice.choice((-240, -120, 120, 240))), CTRL)
            QApplication.processEvents()

    def _speak(self) -> None:
        self._window.program.use_language(self._dice.choice(LANGUAGES))

    def _dress(self) -> None:
        self._window.program.use_appearance(self._dice.choice(LOOKS))

    def _choose_many(self) -> None:
        cards = list(self._window.document.journey.cards)
        if cards:
            self._window.selection.choose(self._dice.sample(cards, min(len(cards), self._dice.randint(1, 60))))

    def _somewhere(self) -> QPointF:
        viewport = self._window.view.viewport()
        return QPointF(self._dice.randint(2, viewport.width() - 3), self._dice.randint(2, viewport.height() - 3))

    def _text(self, most: int) -> str:
        return " ".join(self._dice.choices(self._words, k=self._dice.randint(1, most)))
