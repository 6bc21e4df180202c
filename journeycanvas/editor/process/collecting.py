"""Let garbage be collected in the window's own thread only, and when nobody works.

Python collects in whatever thread happens to make the next object. In a thread beside the window it would take windows
and items of the scene away there, which Qt does not survive.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from journeycanvas.editor.process.large_blocks import give_back_large_blocks

LOOK_MS, SOON_MS = 250, 50
"""Milliseconds between two looks, and while somebody works: a few objects often hold up no frame, many at once do."""
THRESHOLDS = (1_500, 120, 10)
"""New objects before the youngest are looked through, and how often that is before older ones are."""
MANY = 6_000  # new objects that one deed has made, such as laying out a large map: its own frame comes first
STILL = 500  # new objects between two looks, while nobody works
REST = 4  # looks without work; less may be the time between two keys
MOST_WAITS = 600  # looks; then everything is looked through although somebody works


class Collector(QObject):
    """Collects for the whole process from the event loop of the thread that it was made in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._before = self._still = self._waits = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Collect everything now, leave out what is there from now on because it will stay, and go on by the clock."""
        give_back_large_blocks()
        gc.collect()
        gc.freeze()
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Collect what is due. A look through more than a few of the youngest would be felt, and waits for a rest."""
        young, middle, old = gc.get_count()
        self._still = self._still + 1 if abs(young - self._before) < STILL else 0
        is_late = self._waits >= MOST_WAITS
        is_due = young >= MANY or middle >= THRESHOLDS[1] or old >= THRESHOLDS[2]
        if is_due and (self._still >= REST or is_late):
            self._waits = 0
            gc.collect(2 if is_late or old >= THRESHOLDS[2] else 1)
        else:
            self._waits += is_due
            if THRESHOLDS[0] <= young < MANY:
                gc.collect(0)
        self._before = gc.get_count()[0]
        self._timer.setInterval(LOOK_MS if self._still else SOON_MS)
