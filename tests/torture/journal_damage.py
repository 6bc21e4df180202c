"""G6: a damaged journal: cut at every byte, each file spoilt or gone. The best whole state opens; nothing crashes."""

import os
import random
import shutil
from functools import partial
from pathlib import Path
from typing import NamedTuple

from journeycanvas.errors import CannotRead
from journeycanvas.files.recovery import recoverable
from journeycanvas.files.recovery.reading import read_folder
from tests.torture.crowd import in_a_crowd
from tests.torture.journals import NOON, Moment, a_journal, life, mark_of_work
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "opens the best whole state, 0 crashes"
GENERATION_BYTES = 4_000  # small, so that there are several generations


class Damage(NamedTuple):
    """One file of the journal: cut at a byte, or with some bytes changed by dice, or gone."""

    file: str
    cut: int | None = None
    seed: int | None = None


def run(scale: Scale, folder: Path) -> Row:
    journal, moments, best = _keep(folder, scale.of(20, 40, 60))
    damages = []
    for file in sorted(journal.iterdir()):
        size = file.stat().st_size
        damages += [Damage(file.name, cut) for cut in range(0, size, scale.of(max(1, size // 12), 17, 1))]
        damages += [Damage(file.name, seed=seed) for seed in range(scale.of(4, 30, 600))]
        damages.append(Damage(file.name))
    marks = {moment.mark: number for number, moment in enumerate(moments)}
    work = partial(_suffer, journal=journal, marks=marks, best=best)
    found = [str(outcome.value) for outcome in in_a_crowd(work, damages)]
    wrong = [f"{damage}: {fault}" for damage, fault in zip(damages, found, strict=True) if fault]
    return Row(
        f"{len(damages):,} damages to {len(list(journal.iterdir()))} files, {len(moments)} states: {len(wrong)} wrong",
        TARGET,
        not wrong,
        some(wrong),
        (_one_file(folder, moments[-1]),),
    )


PROMISE = Promise("G6", "journal-damage", "the journal cut at every byte and spoilt", run)


def _keep(folder: Path, length: int) -> tuple[Path, list[Moment], dict[str, dict[int, int]]]:
    """Keep a life in a journal; return its folder, its states, and which state was there at which size of a file."""
    from journeycanvas.files.recovery import journal as module

    module.GENERATION_BYTES = GENERATION_BYTES
    moments = life(length)
    journal = a_journal(folder / "journal")
    sizes: dict[str, dict[int, int]] = {}
    for number, moment in enumerate(moments):
        journal.keep(moment.work)
        for file in journal.folder.glob("steps-*"):
            sizes.setdefault(file.name, {})[file.stat().st_size] = number
    _leave(journal.folder)
    return journal.folder, moments, sizes


def _leave(folder: Path) -> None:
    """Let the journal look as if its program had been killed."""
    from journeycanvas.files.processes import process_table
    from journeycanvas.files.recovery.folder import head_of, put_head

    put_head(folder, head_of(folder) | {"process": [process_table(), 2**30, "long ago"]})


def _suffer(damage: Damage, journal: Path, marks: dict[bytes, int], best: dict[str, dict[int, int]]) -> str:
    home = journal.parent / f"damaged-{os.getpid()}"
    shutil.rmtree(home, ignore_errors=True)
    shutil.copytree(journal, home / "j")
    _spoil(home / "j" / damage.file, damage)
    try:
        recoverable(home, NOON)
        recovered = read_folder(home / "j")
    except CannotRead:
        return "nothing opens"
    except Exception as error:
        return f"raises {type(error).__name__}"
    state = marks.get(mark_of_work(recovered.work))
    if state is None:
        return "opens what was never there"
    if damage.cut is not None and damage.file in best:
        least = max((number for size, number in best[damage.file].items() if size <= damage.cut), default=-1)
        if state < least:
            return f"opens state {state}, {least} was there"
    return ""


def _spoil(file: Path, damage: Damage) -> None:
    if damage.cut is not None:
        os.truncate(file, damage.cut)
    elif damage.seed is None:
        file.unlink()
    else:
        dice = random.Random(damage.seed)
        content = bytearray(file.read_bytes())
        for _ in range(dice.choice((1, 1, 4))):
            at = dice.randrange(len(content)) if content else 0
            content[at : at + dice.randint(1, 8)] = dice.choice((b"", b"\0\0\0\0", dice.randbytes(3)))
        file.write_bytes(content)


def _one_file(folder: Path, moment: Moment) -> Control:
    """Return how a journal does that is one file without checksums, as autosaves are."""
    from journeycanvas.errors import JourneyError
    from journeycanvas.files import dump, load

    content = dump(moment.work.journey)
    lost = 0
    for cut in range(0, len(content), 7):
        try:
            load(content[:cut], "autosave")
        except JourneyError:
            lost += 1
    return Control("one autosave file", lost > 0, f"{lost} of {len(range(0, len(content), 7))} cuts lose everything")
