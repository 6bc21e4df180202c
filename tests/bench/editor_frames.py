"""Measure what a window takes for each thing that a person does on a map, and print the figures as JSON.

python -m tests.bench.editor_frames MAP.journey
"""

import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time, sleep

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.frame.furnishing import Furniture
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.editor.panels.inspector import Inspector
from tests.bench.editor_window import (
    CTRL,
    a_program,
    a_window,
    key,
    memory_mb,
    middle_of,
    mouse,
    say,
    settle,
    taken,
    wheel,
)

Times = dict[str, list[float]]
ZOOMS = (1.0, 0.5, 0.25)
PAN = 40  # pixels a frame
PANS, FRAMES, KEYS, LINES = 40, 12, 24, 1_000
WAIT_S, SILENT_S = 0.1, 0.005  # to see whether a thread works, and the CPU time of one that does not
TEXT = "waits for an answer سلام"


def opened(path: Path, folder: Path) -> tuple[MapWindow, Times]:
    """Open a map; return its window and what that took to the first paint of the map, and until all is ready."""
    window = a_window(a_program(folder))
    painted: list[float] = []
    show_map = Furniture.show_map

    def shown(furniture: Furniture) -> None:
        show_map(furniture)
        painted.append((process_time() - start) * 1000)

    setattr(Furniture, "show_map", shown)  # noqa: B010
    start = process_time()
    window.open_path(path)
    settle()
    return window, {"open, to first paint": painted, "open, until all is ready": [(process_time() - start) * 1000]}


def looked_at(window: MapWindow) -> Iterator[tuple[str, list[float]]]:
    """Yield what it takes to look around."""
    view = window.view
    for zoom in ZOOMS:
        middle(window, zoom)
        ways = [QPoint(-PAN, 0)] * PANS + [QPoint(0, -PAN)] * PANS + [QPoint(PAN, PAN)] * PANS
        yield f"pan at {zoom:.0%}", [taken(partial(wheel, window, way)) for way in ways]
        yield f"drawn ahead, then, at {zoom:.0%}", [rested(window)]
        yield f"full repaint at {zoom:.0%}", [taken(view.viewport().update) for _ in range(FRAMES)]
    middle(window, 1.0)
    steps = [QPoint(0, turn) for turn in [-60] * FRAMES + [60] * FRAMES]
    yield "zoom step", [taken(partial(wheel, window, step, CTRL)) for step in steps]
    rested(window)
    yield "fit all", [taken(partial(_fit_from, window)) for _ in range(5)]


def changed(window: MapWindow) -> Iterator[tuple[str, list[float]]]:
    """Yield what it takes to change the map."""
    view = window.view
    middle(window, 1.0)
    card = card_in_sight(window)
    at = middle_of(window, card)
    mouse(window, QEvent.Type.MouseButtonPress, at)
    mouse(window, QEvent.Type.MouseMove, at + QPointF(20, 20))
    settle()
    moves = [at + QPointF(20 + 6 * n, 20 + 3 * n) for n in range(FRAMES * 2)]
    yield "drag, a frame", [taken(partial(mouse, window, QEvent.Type.MouseMove, place)) for place in moves]
    yield "drop of a card", [taken(partial(mouse, window, QEvent.Type.MouseButtonRelease, moves[-1]))]
    settle()
    yield from tracks_dragged(window)
    typing, details = list[float](), list[float]()
    ends: dict[Qt.Key, list[float]] = {Qt.Key.Key_Escape: [], Qt.Key.Key_Return: []}
    for end, took in ends.items():
        for _ in range(5):
            middle(window, 1.0)
            window.selection.choose([card_in_sight(window)])
            key(view, Qt.Key.Key_F2)
            settle()
            typing += [taken(partial(key, view, Qt.Key.Key_unknown, text=letter)) for letter in TEXT[:KEYS]]
            took.append(taken(partial(key, view, end)))
            after = taken(partial(_filled, window))
            if end == Qt.Key.Key_Return:
                details.append(after)
    yield "key in a text", typing
    yield "text taken back", ends[Qt.Key.Key_Escape]
    yield "commit of a text", ends[Qt.Key.Key_Return]
    yield "its details shown, then", details
    yield "undo of a text", [taken(partial(window.run, "edit.undo")) for _ in range(5)]
    QApplication.clipboard().setText("\n".join(f"Line {n} of many, سطر {n}" for n in range(LINES)))
    yield f"paste of {LINES:,} lines", [taken(partial(window.run, "edit.paste"))]
    settle()
    yield "undo of that", [taken(partial(window.run, "edit.undo"))]
    settle()
    yield "relayout of everything", [taken(window.projection.restyle) for _ in range(3)]


def tracks_dragged(window: MapWindow) -> Iterator[tuple[str, list[float]]]:
    """Yield what a frame takes while a stage is dragged, and while a lane is, both by their heads in the corner."""
    view = window.view
    for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
        bar.setValue(bar.minimum())
    settle()
    rested(window)
    lanes = [strip.lane for strip in view.places.lane_strips()]
    for name, tracks, step in (("stage", list(view.places.columns), QPointF(5, 0)), ("lane", lanes, QPointF(0, 5))):
        seen = [one for one in tracks if view.viewport().rect().contains(middle_of(window, one).toPoint())]
        at = middle_of(window, seen[len(seen) // 2])
        mouse(window, QEvent.Type.MouseButtonPress, at)
        mouse(window, QEvent.Type.MouseMove, at + step * 4)
        settle()
        moves = [at + step * (4 + n) for n in range(FRAMES * 2)]
        frames = [taken(partial(mouse, window, QEvent.Type.MouseMove, place)) for place in moves]
        key(view, Qt.Key.Key_Escape)
        mouse(window, QEvent.Type.MouseButtonRelease, at)
        settle()
        yield f"drag of a {name}, a frame", frames


def middle(window: MapWindow, zoom: float) -> None:
    """Look at the middle of the map at a zoom."""
    window.view.set_zoom(zoom)
    window.view.centerOn(window.view.plan.width / 2, window.view.plan.height / 2)
    settle()
    rested(window)


def _filled(window: MapWindow) -> None:
    """Let the panel show what is selected now, for which it would wait a moment."""
    settle()
    for inspector in window.findChildren(Inspector):
        if inspector.isVisible():
            assert inspector.form is not None
    settle()


def rested(window: MapWindow) -> float:
    """Let the map rest until all is drawn that is drawn while nobody does anything; return what that took."""
    start = process_time()
    while not window.view.ahead.is_done:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return (process_time() - start) * 1000


def left_alone() -> None:
    """Wait until the threads beside the window have done what the opening left them: they keep a version of the map."""
    took = 1.0
    while took > SILENT_S:
        start = process_time()
        sleep(WAIT_S)
        settle()
        took = process_time() - start


def card_in_sight(window: MapWindow) -> str:
    """Return the card with a text on it that is nearest to the middle of the viewport."""
    view, cards = window.view, window.document.journey.cards
    rect, middle_x, middle_y = view.viewport().rect(), view.viewport().width() / 2, view.viewport().height() / 2
    grid = [QPoint(x, y) for x in range(60, rect.width(), 30) for y in range(60, rect.height(), 20)]
    for at in sorted(grid, key=lambda point: abs(point.x() - middle_x) + abs(point.y() - middle_y)):
        place = view.mapToScene(at)
        record = view.places.hit(place.x(), place.y()).record
        if record in cards and cards[record].kind != "feeling" and view.places.words(record, "text"):
            return record
    raise LookupError("no card in sight")


def _fit_from(window: MapWindow) -> None:
    window.view.set_zoom(1.0)
    QCoreApplication.sendPostedEvents()
    window.view.fit()


def main(path: Path, folder: Path) -> None:
    window, times = opened(path, folder)
    figures: dict[str, list[float]] = {**times, "memory": [memory_mb()]}
    left_alone()
    for name, frames in (*looked_at(window), *changed(window)):
        figures[name] = frames
    figures["memory at the end"] = [memory_mb()]
    say(figures)


if __name__ == "__main__":
    with TemporaryDirectory() as made:
        main(Path(sys.argv[1]), Path(made))
