"""Let garbage be collected in the window's own thread only, and when nobody works.

Python collects in whatever thread happens to make the next object. In a thread beside the window it would take windows
and items of the scene away there, which Qt does not survive.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1_000
THRESHOLDS = (20_000, 10, 10)
"""New objects before the youngest are looked through, and how often that is before older ones are."""
STILL = 2_000  # new objects between two looks, while nobody works
MOST_WAITS = 60  # looks; then everything is looked through although somebody works


class Collector(QObject):
    """Collects for the whole process from the event loop of the thread that it was made in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._before, self._waits = 0, 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)

    def begin(self) -> None:
        """Collect everything now, leave out what is there from now on because it will stay, and go on by the clock."""
        gc.collect()
        gc.freeze()
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """Collect what is due. Looking through everything takes a moment, so it waits until nobody works."""
        young, middle, old = gc.get_count()
        is_still = abs(young - self._before) < STILL
        if old >= THRESHOLDS[2] and (is_still or self._waits >= MOST_WAITS):
            self._waits = 0
            gc.collect()
        elif middle >= THRESHOLDS[1]:
            gc.collect(1)
        elif young >= THRESHOLDS[0]:
            gc.collect(0)
        self._waits += old >= THRESHOLDS[2]
        self._before = gc.get_count()[0]
