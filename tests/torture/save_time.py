"""G17: how long saving a map of 5 MB takes, and how long the window stands still meanwhile, on a slow share too."""

import os
import random
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any, NamedTuple

from journeycanvas.files import dump, load, save_map
from journeycanvas.files.pictures import picture_of
from journeycanvas.model import Journey
from tests.torture.bombs import png_of
from tests.torture.crowd import Death, in_a_crowd
from tests.torture.maps import map_of
from tests.torture.promise import Control, Promise, Row, Scale, some

if TYPE_CHECKING:
    from journeycanvas.editor.frame.window import MapWindow

TARGET = "5 MB: ≤ 300 ms of processor time; window still for ≤ 100 ms, on a share that takes 30 s for a save as well"
SAVE_MS, STILL_MS = 300.0, 100.0
SIZE = 5_000_000
BEAT_MS = 5
PATIENCE_S = 240.0


class Saved(NamedTuple):
    """How long the window stood still at the longest, how long the save took, and whether the map was saved."""

    still_ms: float
    taken_s: float
    is_saved: bool


def run(scale: Scale, folder: Path) -> Row:
    content = _large()
    rounds = scale.of(1, 3, 9)
    journey = load(content, "large").journey
    taken = [_cpu_ms(journey, folder / f"{number}.journey") for number in range(rounds)]
    slow_s = scale.of(0, 3, 10)
    waits = [0.0] * rounds + ([slow_s] if slow_s else [])
    work = partial(_save_in_window, folder=folder, content=content)
    # One after the other, each in a process of its own: Qt starts once in a process.
    outcomes = [in_a_crowd(work, [task], longest_s=400)[0] for task in enumerate(waits)]
    wrong = [str(outcome.value) for outcome in outcomes if isinstance(outcome.value, Death)]
    blocked = in_a_crowd(partial(_save_in_window, folder=folder, content=content, blocks=True), [(99, 0.0)])[0].value
    seen_ms = blocked.still_ms if isinstance(blocked, Saved) else 0.0
    controls = (Control("a save that waits 200 ms in the window's thread", seen_ms > STILL_MS, f"{seen_ms:.0f} ms"),)
    saved = [outcome.value for outcome in outcomes if isinstance(outcome.value, Saved)]
    wrong += ["a save never came to its end" for one in saved if not one.is_saved]
    quick, slow = saved[:rounds], saved[rounds:]
    still = median([one.still_ms for one in quick] or [0.0])
    on_share = max((one.still_ms for one in slow), default=0.0)
    if still > STILL_MS:
        wrong.append(f"the window stands still for {still:.0f} ms")
    if on_share > STILL_MS:
        wrong.append(f"on a slow share it stands still for {on_share / 1000:.1f} s")
    if (ms := median(taken)) > SAVE_MS:
        wrong.append("saving takes too long")
    share = f", {on_share:.0f} ms on a share that takes {slow_s} s for each sync" if slow else ""
    return Row(
        f"{len(content) / 1e6:.1f} MB: {ms:.0f} ms to save (median of {rounds}, processor); window still for "
        f"{still:.0f} ms{share}",
        TARGET,
        not wrong,
        some(wrong),
        controls,
    )


PROMISE = Promise("G17", "save-time", "saving a large map, and the window meanwhile", run)


def _cpu_ms(journey: Journey, path: Path) -> float:
    """Return the processor time of saving a map."""
    began = time.process_time()
    save_map(journey, path)
    return (time.process_time() - began) * 1000


def _large() -> bytes:
    """Return the file of a map with pictures, as large as large maps are."""
    journey = map_of(500)
    dice = random.Random(1)
    pictures: dict[str, Any] = {}
    size = 0
    while size < SIZE - len(dump(journey)):
        id, picture = picture_of(png_of(dice.randbytes(250 * 250)))
        pictures[id] = picture
        size += len(picture.data)
    cards = {
        id: card.model_copy(update={"picture": name})
        for (id, card), name in zip(journey.cards.items(), pictures, strict=False)
    }
    return dump(journey.replaced({**cards, **pictures}))


def _save_in_window(task: tuple[int, float], folder: Path, content: bytes, blocks: bool = False) -> Saved:
    """Save in a window while its heart beats; return the longest time between two beats."""
    from tests.torture.windows import run_window

    number, wait_s = task
    home = folder / f"window-{number}"
    home.mkdir()
    path = home / "map.journey"
    path.write_bytes(content)
    beats: list[float] = []
    ends: list[tuple[float, bool]] = []

    def play(window: "MapWindow") -> None:
        from PySide6.QtCore import QTimer

        heart = QTimer(window)
        heart.setInterval(BEAT_MS)

        def beat() -> None:
            beats.append(time.monotonic())
            done = len(ends) == 1 and not window.document.is_changed
            if done or (ends and beats[-1] - ends[0][0] > PATIENCE_S):
                ends.append((beats[-1], done))
                heart.stop()
                window.document.session.mark_saved()
                window.close()

        def begin() -> None:
            _change_something(window)
            _slow_down(wait_s)
            del beats[:]
            heart.timeout.connect(beat)
            heart.start()
            QTimer.singleShot(20 * BEAT_MS, save)

        def save() -> None:
            ends.append((time.monotonic(), False))
            if blocks:
                time.sleep(0.2)
            window.save()

        QTimer.singleShot(1000, begin)  # the map is painted first

    run_window(path, home, play)
    if len(ends) < 2:
        return Saved(0.0, 0.0, False)
    gaps = [(late - early) * 1000 for early, late in pairwise(beats)]
    return Saved(max(gaps), ends[1][0] - ends[0][0], ends[1][1])


def _change_something(window: "MapWindow") -> None:
    from journeycanvas.edit.change import StepName, change_of

    journey = window.document.journey
    id, card = next(iter(journey.cards.items()))
    window.document.session.apply(change_of(journey, StepName("Change"), {id: card.model_copy(update={"text": "x"})}))


def _slow_down(wait_s: float) -> None:
    """Let each sync take so long, as on a share at the other end of a bad line."""
    if not wait_s:
        return
    real = os.fsync

    def fsync(file: int) -> None:
        time.sleep(wait_s)
        real(file)

    os.fsync = fsync  # type: ignore[assignment]
