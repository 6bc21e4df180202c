"""Work in a window at random for some minutes, as nobody would, and see that nothing goes wrong.

python -m tests.bench.soak [--minutes N] [--cards N] [--seed N]   (make soak: 10 minutes, 2,000 cards)

Keys, mouse, wheel, clipboard, undo, panels, tools, languages and looks, each by the event or action that a person
would use. Checked: no exception and no word of complaint from Qt or Python, memory that stays, and a map that saves
and opens equal. The end is told by the exit code.

Memory is compared in the same state, after a third of the time and at the end: everything undone, English, light,
every card seen, and what the C library keeps of freed memory given back. Between these, what a panel, a selection and
a thousand steps of history hold at the moment is no growth. Nor is what the largest deed leaves behind, which is done
before: each card once more.
"""

import argparse
import ctypes
import gc
import sys
import time
import traceback
import warnings
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from journeycanvas.editor.canvas.board import FAR
from journeycanvas.editor.frame.window import MapWindow
from journeycanvas.files import open_map
from tests.bench.editor_window import a_program, a_window, memory_mb, settle
from tests.bench.maps import large_map
from tests.bench.random_deeds import RandomDeeds

WARM_UP = 0.3  # of the time; until then caches fill
MOST_GROWTH_MB = 12.0  # between the warm-up and the end
QUIET = ("This plugin does not support", "propagateSizeHints")  # what the platform without a screen says


class Complaints:
    """What went wrong, and after which deed."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.deed = ""

    def hear_qt(self, kind: QtMsgType, context: object, text: str) -> None:
        if kind != QtMsgType.QtDebugMsg and not any(quiet in text for quiet in QUIET):
            self.said.append(f"{self.deed}: Qt said: {text}")

    def hear_python(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self.said.append(f"{self.deed}:\n{''.join(traceback.format_exception(kind, error, trace))}")

    def hear_warning(self, text: Warning | str, *_: object, **__: object) -> None:
        self.said.append(f"{self.deed}: Python warned: {text}")


def soak(folder: Path, minutes: float, cards: int, seed: int) -> list[str]:
    """Work for so many minutes on a map; return what went wrong."""
    heard = Complaints()
    qInstallMessageHandler(heard.hear_qt)
    sys.excepthook = heard.hear_python
    setattr(warnings, "showwarning", heard.hear_warning)  # noqa: B010
    file = folder / "soak.journey"
    file.write_bytes(large_map(cards))
    window = a_window(a_program(folder))
    window.open_path(file)
    settle()
    do_the_largest(window)
    deeds = RandomDeeds(window, seed)
    started, at_home, most = time.monotonic(), list[float](), 0.0
    for number in count(1):
        gone = (time.monotonic() - started) / 60
        if gone > minutes or len(heard.said) > 5:
            break
        heard.deed = f"deed {number}, {deeds.draw()}"
        try:
            deeds.do()
            settle()
        except Exception:
            heard.said.append(f"{heard.deed}:\n{traceback.format_exc()}")
        if number % 50 == 0:
            deeds.come_to_rest()
            settle()
            gc.collect()
            most = max(most, memory_mb())
        if gone > minutes * WARM_UP and not at_home:
            deeds.come_to_rest()
            at_home.append(memory_as_at_first(window))
    deeds.come_to_rest()
    print(f"{number:,} deeds, {len(window.document.journey.cards):,} cards, memory at most {most:.0f} MB")
    map_saves_and_opens_equal(window, file, heard)
    at_home.append(memory_as_at_first(window))
    heard.said += grown(at_home)
    window.document.session.mark_saved()
    window.close()
    return heard.said


def map_saves_and_opens_equal(window: MapWindow, file: Path, heard: Complaints) -> None:
    window.document.received = None  # it lies among temporary files, which a person would be asked about
    window.save()
    window.program.workplace.finish()
    if open_map(file).journey.cards != window.document.journey.cards:
        heard.said.append("the map that was saved is not the map that is shown")


def memory_as_at_first(window: MapWindow) -> float:
    """Undo everything, show the window as it was at first, and return how many MB it takes."""
    while window.document.session.position:
        window.run("edit.undo")
    window.program.use_language("en")
    for look in ("dark", "light"):  # each forgets what was drawn for the other
        window.program.use_appearance(look)
    window.selection.choose(())
    settle()
    look_at_all(window)
    gc.collect()
    with suppress(AttributeError, OSError):  # another C library
        ctypes.CDLL(None).malloc_trim(0)
    return memory_mb()


def do_the_largest(window: MapWindow) -> None:
    """See every card of twice as many, and take them back: memory that was once in use is not all given back."""
    for action in ("edit.select_all", "edit.duplicate"):
        window.run(action)
    settle()
    look_at_all(window)
    window.run("edit.undo")
    settle()
    look_at_all(window)


def look_at_all(window: MapWindow) -> None:
    """See every card from near, as bars and as areas of colour: what is kept of those that are seen is not growth."""
    window.run("view.zoom_normal")
    across, down = window.view.horizontalScrollBar(), window.view.verticalScrollBar()
    while window.view.transform().m11() > FAR / 2:
        for y in range(down.minimum(), down.maximum() + down.pageStep(), down.pageStep()):
            down.setValue(y)
            for x in range(across.minimum(), across.maximum() + across.pageStep(), across.pageStep()):
                across.setValue(x)
                settle()
        window.run("view.zoom_out")
    window.run("view.zoom_normal")


def grown(at_home: list[float]) -> list[str]:
    """Return a complaint when memory grew after the warm-up."""
    first, last = at_home[0], at_home[-1]
    print(f"memory in the same state {first:.0f} MB after the warm-up, {last:.0f} MB at the end")
    return [f"memory grew by {last - first:.0f} MB"] if last - first > MOST_GROWTH_MB else []


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--cards", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with TemporaryDirectory() as made:
        said = soak(Path(made), asked.minutes, asked.cards, asked.seed)
    for complaint in said:
        print(complaint)
    print("nothing went wrong" if not said else f"{len(said)} complaints")
    QApplication.quit()
    return int(bool(said))


if __name__ == "__main__":
    sys.exit(main())
