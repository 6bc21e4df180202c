"""G1: kill -9 at random moments of saving. The file opens, has at least what was said to be saved, nothing stays."""

import os
import random
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

from tests.torture.crowd import Death, in_a_crowd, share
from tests.torture.maps import sample, state_on_disk
from tests.torture.promise import Control, Promise, Row, Scale
from tests.torture.saver import BytesSaver, MapSaver, Saver, start_again
from tests.torture.victim import start_victim

TARGET = "0 unreadable, 0 acknowledged states lost, 0 stray files after the next start"
LATEST_S = 0.02  # a save of the sample takes 4 ms
SIZE = 300_000
OURS = "save_map"
STATES = 1_000_000  # no victim saves so many before it is killed


class Kills(NamedTuple):
    """So many kills of one way of saving, in a folder of their own."""

    way: str
    times: int
    folder: Path
    seed: int


class Toll(NamedTuple):
    """What the kills did: files that no longer open, saved states that are gone, files beside the map."""

    unreadable: int
    lost: int
    strays: int
    acknowledged: int


def run(scale: Scale, folder: Path) -> Row:
    kills = scale.of(30, 200, 10_000)
    ours = _suffer(OURS, kills // 2, folder), _suffer("write_whole", kills - kills // 2, folder)
    bad = _suffer("truncating", scale.of(30, 100, 1_000), folder)
    unreadable, lost, strays = (sum(toll[n] for toll in ours) for n in range(3))
    acknowledged = sum(toll.acknowledged for toll in ours)
    return Row(
        f"{kills:,} kills: {unreadable} unreadable, {lost} lost of {acknowledged:,} acknowledged, {strays} strays left",
        TARGET,
        unreadable == lost == strays == 0 and acknowledged > 0,
        controls=(Control("truncating writer", bad.unreadable > 0, f"{bad.unreadable} unreadable"),),
    )


PROMISE = Promise("G1", "kills", "kill -9 during save", run)


def _suffer(way: str, count: int, folder: Path) -> Toll:
    crowd = os.cpu_count() or 1
    tasks = []
    for part, kills in enumerate(share(count, crowd)):
        own = folder / f"{way}-{part}"
        own.mkdir()
        tasks.append(Kills(way, kills, own, part))
    outcomes = in_a_crowd(_kill, tasks, longest_s=3600)
    tolls = [outcome.value for outcome in outcomes]
    if died := [toll for toll in tolls if isinstance(toll, Death)]:
        raise RuntimeError(f"the killer itself {died[0]}")
    return Toll(*(sum(column) for column in zip(*tolls, strict=True)))


def _kill(kills: Kills) -> Toll:
    path = kills.folder / "نقشه.journey"
    save: Saver = MapSaver(sample(), path) if kills.way == OURS else BytesSaver(kills.way, path, SIZE)
    dice = random.Random(kills.seed)
    found: Counter[str] = Counter()
    save.begin(0)
    for number in range(1, kills.times + 1):
        victim = start_victim(save, number * STATES)
        if dice.random() < 0.5:  # else the first save is met, too
            victim.wait()
        time.sleep(dice.uniform(0, LATEST_S))
        told = victim.kill()
        state = state_on_disk(path)
        if told is not None:
            found["acknowledged"] += told % STATES + 1
        if isinstance(state, str):
            found["unreadable"] += 1
            save.begin(0)
        elif told is not None and state < told:
            found["lost"] += 1
    start_again(kills.folder)
    strays = sum(entry != path for entry in kills.folder.iterdir())
    return Toll(found["unreadable"], found["lost"], strays, found["acknowledged"])
