"""G6: kill -9 while the journal is written, one entry after the other. What it took is there, and it always opens."""

import os
import random
import time
from collections import Counter
from functools import partial
from pathlib import Path

from journeycanvas.errors import CannotRead, JourneyError
from journeycanvas.files import dump, open_map
from journeycanvas.files.recovery import Journal, Work
from journeycanvas.files.recovery.reading import read_folder
from tests.files.recovery.builders import done
from tests.torture.crowd import Death, in_a_crowd, share
from tests.torture.journals import NOON, first_work
from tests.torture.promise import Control, Promise, Row, Scale
from tests.torture.victim import start_victim
from tests.torture.writers import truncating

TARGET = "0 unreadable, 0 entries lost that it had taken"
LATEST_S = 0.03


def run(scale: Scale, folder: Path) -> Row:
    number = scale.of(20, 200, 4_000)
    parts = list(enumerate(share(number, os.cpu_count() or 1)))
    tally: Counter[str] = Counter()
    for outcome in in_a_crowd(partial(_kill, folder=folder), parts, longest_s=1800):
        if isinstance(outcome.value, Death):
            raise RuntimeError(f"the killer itself {outcome.value}")
        tally += outcome.value
    bad = _kill_autosave(folder, scale.of(20, 60, 400))
    return Row(
        f"{number:,} kills: {tally['unreadable']} unreadable, {tally['lost']} lost of {tally['taken']:,} entries",
        TARGET,
        tally["unreadable"] == tally["lost"] == 0 and tally["taken"] > 0,
        controls=(Control("an autosave that truncates", bad > 0, f"{bad} unreadable"),),
    )


PROMISE = Promise("G6", "journal-kills", "kill -9 while the journal is written", run)


def _kill(part: tuple[int, int], folder: Path) -> Counter[str]:
    number, kills = part
    dice = random.Random(number)
    tally: Counter[str] = Counter()
    for kill in range(kills):
        home = folder / f"{number}-{kill}"
        journal = Journal(home, "torture", lambda: NOON)
        works = [first_work()]

        def keep(state: int, journal: Journal = journal, works: list[Work] = works) -> None:
            works[0] = done(works[0], c1=str(state))
            journal.keep(works[0])

        victim = start_victim(keep, 1)
        if dice.random() < 0.5:  # else the first save is met, too
            victim.wait()
        time.sleep(dice.uniform(0, LATEST_S))
        told = victim.kill()
        if told is None:
            continue
        tally["taken"] += told
        try:
            found = int(read_folder(home).work.journey.cards["c1"].text)
        except (CannotRead, ValueError):
            tally["unreadable"] += 1
        else:
            tally["lost"] += found < told
    return tally


def _kill_autosave(folder: Path, kills: int) -> int:
    """Return how often an autosave that empties its file first could not be read after a kill."""
    path = folder / "autosave.journey"
    content = dump(first_work().journey)
    dice = random.Random(0)
    unreadable = 0
    for _ in range(kills):
        victim = start_victim(lambda state: truncating(path, content), 1)
        time.sleep(dice.uniform(0, LATEST_S))
        victim.kill()
        try:
            open_map(path)
        except JourneyError:
            unreadable += 1
    return unreadable
