"""G2: power cuts, by stopping a mounted ext4 or xfs while maps are saved on it. What was said to be saved is there."""

import random
import subprocess
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from tests.torture.crowd import Death, in_a_crowd
from tests.torture.maps import map_of, state_on_disk
from tests.torture.promise import Control, Promise, Row, Scale, not_measured
from tests.torture.saver import BytesSaver, MapSaver, Saver
from tests.torture.small_disks import Disk, why_not
from tests.torture.victim import start_victim

TARGET = "0 lost, 0 damaged"
KINDS = ("ext4", "xfs")
CUT_S = (0.005, 0.05)
SIZE = 60_000
CARDS = 120
OURS = "save_map"
STATES = 1_000_000
CONTROLS = ("no folder sync", "QSaveFile", "truncating")


class Cuts(NamedTuple):
    """So many power cuts on a new disk of a kind, under one way of saving."""

    kind: str
    way: str
    times: int
    folder: Path


def run(scale: Scale, folder: Path) -> Row:
    if why := next(filter(None, map(why_not, KINDS)), ""):
        return not_measured(TARGET, f"Skipped: {why}.")
    count = scale.of(3, 100, 1_000)
    bad = scale.of(0, 60, 200)
    tasks = [Cuts(kind, OURS, count, folder) for kind in KINDS]
    tasks += [Cuts(kind, way, bad, folder) for way in CONTROLS for kind in KINDS if bad]
    found = {}
    for task, outcome in zip(tasks, in_a_crowd(_cut, tasks, longest_s=3600), strict=True):
        if isinstance(outcome.value, Death):
            return not_measured(TARGET, f"Skipped: the disk {task.kind} {outcome.value}.")
        if isinstance(outcome.value, str):
            return not_measured(TARGET, f"Skipped: {outcome.value}.")
        found[task.way, task.kind] = outcome.value
    ours = {kind: found[OURS, kind] for kind in KINDS}
    said = (f"{kind} {count:,} cuts: {tally['lost']} lost, {_damaged(tally)} damaged" for kind, tally in ours.items())
    acknowledged = sum(tally["acknowledged"] for tally in ours.values())
    return Row(
        f"{'; '.join(said)} ({acknowledged:,} saves acknowledged)",
        TARGET,
        all(tally["lost"] == _damaged(tally) == 0 and tally["acknowledged"] for tally in ours.values()),
        controls=tuple(_control(way, [found[way, kind] for kind in KINDS]) for way in CONTROLS if bad),
    )


PROMISE = Promise("G2", "power-cuts", "power cut while saving", run)


def _control(way: str, tallies: list[Counter[str]]) -> Control:
    lost, damaged = sum(tally["lost"] for tally in tallies), sum(map(_damaged, tallies))
    return Control(way, lost + damaged > 0, f"{lost} lost, {damaged} damaged")


def _damaged(tally: Counter[str]) -> int:
    return sum(tally.values()) - tally["whole"] - tally["lost"] - tally["acknowledged"]


def _cut(cuts: Cuts) -> Counter[str] | str:
    """Return how many maps were whole, lost (an older one is back) or damaged, and how many saves were acknowledged."""
    try:
        disk = Disk(cuts.kind, cuts.folder / cuts.way.replace(" ", "-"))
    except (OSError, subprocess.CalledProcessError) as error:
        return f"no disk of {cuts.kind} can be mounted here ({type(error).__name__})"
    path = disk.place / "map.journey"
    dice = random.Random(cuts.way)
    tally: Counter[str] = Counter()
    known = 0
    save: Saver = MapSaver(map_of(CARDS), path) if cuts.way == OURS else BytesSaver(cuts.way, path, SIZE)
    save.begin(0)
    disk.flush()
    for number in range(1, cuts.times + 1):
        victim = start_victim(save, number * STATES)
        time.sleep(dice.uniform(*CUT_S))
        told = victim.told()  # before the cut, or it would not be a promise
        disk.cut_power(log_flushed=dice.random() < 0.5)
        victim.kill()
        disk.unmount()
        disk.mount()
        if told is not None:
            known = told
            tally["acknowledged"] += told % STATES + 1
        state = state_on_disk(path)
        if isinstance(state, str):
            tally[f"damaged: {state}"] += 1
        else:
            tally["lost" if state < known else "whole"] += 1
            known = state
        if isinstance(state, str):
            known = 0
            save.begin(0)
            disk.flush()
    disk.unmount()
    return tally
