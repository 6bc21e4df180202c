"""Work in a window at random for some minutes, as nobody would, and see that nothing goes wrong.

python -m tests.bench.soak [--minutes N] [--cards N] [--seed N]   (make soak: 10 minutes, 2,000 cards)

Keys, mouse, wheel, clipboard, undo, panels, tools, languages and looks, each by the event or action that a person
would use. Checked: no exception and no word of complaint from Qt or Python, memory that stays, and a map that saves
and opens equal. The end is told by the exit code.
"""

import argparse
import gc
import sys
import time
import traceback
import warnings
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
    look_at_all(window)
    deeds = RandomDeeds(window, seed)
    started, measures = time.monotonic(), list[tuple[float, float]]()
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
            gc.collect()  # what is only garbage is not growth
            measures.append((gone, memory_mb()))
    print(
        f"{number:,} deeds, {len(window.document.session.steps):,} steps, {len(window.document.journey.cards):,} cards"
    )
    heard.said += grown(measures, minutes)
    deeds.come_to_rest()
    window.document.received = None  # it lies among temporary files, which a person would be asked about
    window.save()
    window.program.workplace.finish()
    if open_map(file).journey.cards != window.document.journey.cards:
        heard.said.append("the map that was saved is not the map that is shown")
    window.document.session.mark_saved()
    window.close()
    return heard.said


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


def grown(measures: list[tuple[float, float]], minutes: float) -> list[str]:
    """Return a complaint when memory grew after the warm-up."""
    warm = [memory for gone, memory in measures if gone > minutes * WARM_UP]
    if len(warm) < 6:
        return []
    third = len(warm) // 3
    first, last = sorted(warm[:third])[third // 2], sorted(warm[-third:])[third // 2]
    print(f"memory {first:.0f} MB after the warm-up, {last:.0f} MB at the end, at most {max(warm):.0f} MB")
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
