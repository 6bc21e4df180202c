"""G17: a disk that hangs altogether while a map is saved to it: a frozen file system, from the real window."""

import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeycanvas.files import dump, open_map
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.maps import map_of, with_state
from tests.torture.promise import Control, Promise, Row, Scale, not_measured, some
from tests.torture.save_time import STILL_MS, _change_something
from tests.torture.small_disks import Disk, why_not

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

TARGET = "window still for ≤ 100 ms; it says so, saves elsewhere when asked, and ends the save when the disk is back"
WAYS = ("waits", "elsewhere")
BEAT_MS = 5
FROZEN_S = 7.0  # longer than it takes until the window says that the disk does not answer
LONGEST_S = 40.0


class Seen(NamedTuple):
    """What a window did while the disk of its map hung, and what was in the files afterwards."""

    still_ms: float = 0.0
    wrong: tuple[str, ...] = ()


def run(scale: Scale, folder: Path) -> Row:
    if why := why_not("ext4"):
        return not_measured(TARGET, f"Skipped: {why}.")
    if scale is Scale.GLIMPSE:
        return not_measured(TARGET, "Left out of the glimpse: it takes half a minute.")
    ways = [way for way in WAYS for _ in range(scale.of(0, 1, 5))]
    # One after the other, each in a process of its own: Qt starts once in a process.
    outcomes = [in_a_crowd(partial(_hang, folder=folder), task, longest_s=120)[0] for task in _tasks(ways)]
    blocked = in_a_crowd(partial(_hang, folder=folder), [(len(ways), "blocks")], longest_s=120)[0].value
    seen = [one.value if isinstance(one.value, Seen) else Seen(0.0, (_words(one.value),)) for one in outcomes]
    wrong = [f"{way}: {words}" for way, one in zip(ways, seen, strict=True) for words in one.wrong]
    still = max(one.still_ms for one in seen)
    if still > STILL_MS:
        wrong.append(f"the window stands still for {still:.0f} ms")
    caught_ms = blocked.still_ms if isinstance(blocked, Seen) else 0.0
    return Row(
        f"{len(ways)} saves to a frozen disk: window still for {still:.0f} ms, {len(wrong)} wrong",
        TARGET,
        not wrong,
        some(wrong),
        (Control("a save in the window's thread", caught_ms > STILL_MS, f"{caught_ms / 1000:.1f} s"),),
    )


PROMISE = Promise("G17", "hanging", "saving to a disk that hangs", run)


def _tasks(ways: list[str]) -> list[list[tuple[int, str]]]:
    return [[task] for task in enumerate(ways)]


def _words(death: object) -> str:
    return str(death) if isinstance(death, Death) else "no answer"


def _hang(task: tuple[int, str], folder: Path) -> Seen:
    from tests.torture.windows import run_window

    number, way = task
    home = folder / f"window-{number}"
    home.mkdir()
    disk = Disk("ext4", home)
    path, elsewhere = disk.place / "map.journey", home / "elsewhere.journey"
    old, new = dump(with_state(map_of(40), 1)), []
    path.write_bytes(old)
    disk.flush()
    beats: list[float] = []
    wrong: list[str] = []

    def play(window: "MapWindow") -> None:
        from PySide6.QtCore import QTimer

        def later(seconds: float, deed: Callable[[], object]) -> None:
            QTimer.singleShot(round(seconds * 1000), window, deed)

        def begin() -> None:
            _change_something(window)
            new.append(window.document.journey)
            disk.freeze(LONGEST_S)
            del beats[:]
            heart.start()
            window.save() if way != "blocks" else _save_here(window, path)

        def look() -> None:
            if way != "blocks" and not (window.keeping.saver.is_saving and window.notices.texts):
                wrong.append("it is not said that the disk hangs")
            if way == "elsewhere":
                _go_elsewhere(window, elsewhere)

        def come_back() -> None:
            if way == "elsewhere" and (window.document.is_changed or window.document.path != elsewhere):
                wrong.append("it is not saved elsewhere while the disk hangs")
            if way != "blocks":
                disk.thaw()
            later(2.0, end)

        def end() -> None:
            heart.stop()
            if way == "waits" and (window.document.is_changed or window.keeping.saver.is_saving):
                wrong.append("the save does not end when the disk is back")
            window.document.session.mark_saved()
            window.close()

        heart = QTimer(window)
        heart.setInterval(BEAT_MS)
        heart.timeout.connect(lambda: beats.append(time.monotonic()))
        later(1.0, begin)
        later(1.0 + FROZEN_S - 1.5, look)
        later(1.0 + FROZEN_S, come_back)

    run_window(path, home, play)
    if way != "blocks":
        saved = elsewhere if way == "elsewhere" else path
        if open_map(saved).journey != new[0]:
            wrong.append("what was saved is another map")
        if path.read_bytes() not in (old, dump(new[0])):
            wrong.append("the file on the disk that hung is neither the old nor the new one")
    return Seen(max(((late - early) * 1000 for early, late in pairwise(beats)), default=0.0), tuple(wrong))


def _go_elsewhere(window: "MapWindow", path: Path) -> None:
    """Take the way that the window offers."""
    from PySide6.QtWidgets import QFileDialog, QPushButton

    QFileDialog.getSaveFileName = staticmethod(lambda *_: (str(path), ""))  # type: ignore[assignment,method-assign]
    ways = window.notices.findChildren(QPushButton)
    if ways:
        ways[-1].click()


def _save_here(window: "MapWindow", path: Path) -> None:
    """Save as a program does that knows no threads; the disk comes back after two seconds."""
    import os
    from fcntl import ioctl

    from journeycanvas.files import ANYTHING, save_map
    from tests.torture.small_disks import THAW

    file = os.open(path.parent, os.O_RDONLY)
    if os.fork() == 0:
        time.sleep(2.0)
        ioctl(file, THAW, 0)
        os._exit(0)
    os.close(file)
    from PySide6.QtCore import QTimer

    QTimer.singleShot(50, window, lambda: save_map(window.document.journey, path, ANYTHING))
