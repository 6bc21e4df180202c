"""G3: every call of the system fails in turn, once or from then on, while maps are saved and kept."""

import os
import shutil
from collections.abc import Callable, Mapping
from functools import partial
from itertools import count
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from journeycanvas.errors import CannotWrite, ChangedOutside, HalfWritten, JourneyError, NotConfirmed
from journeycanvas.files import dump, save_map
from journeycanvas.files.digests import digest_of
from journeycanvas.files.recovery.reading import read_folder
from journeycanvas.files.system import system_fault
from journeycanvas.files.versions import Versions
from journeycanvas.i18n import catalogue
from journeycanvas.messages import LONGEST_LINE, error_sentence
from tests.faults import ERRORS, SHORT, Failing, failing
from tests.torture.crowd import in_a_crowd
from tests.torture.journals import NOON, a_journal, life, mark_of_work
from tests.torture.maps import map_of, with_state
from tests.torture.promise import Control, Promise, Row, Scale, some

TARGET = "old or new file whole, never “saved” when it is not, 1 sentence, nothing left beside"
PIECE = 4_096
OLD = dump(with_state(map_of(120), 1))
NEW_MAP = with_state(map_of(120), 2)
NEW = dump(NEW_MAP)


class Place(NamedTuple):
    """Where one attempt is made: the map, with a second name or without, and a folder for kept copies."""

    path: Path
    keep_in: Path

    @property
    def beside(self) -> list[str]:
        return sorted(entry.name for entry in self.path.parent.iterdir() if entry.suffix == ".tmp")


class Trial(NamedTuple):
    """A deed under one error, once or lasting."""

    deed: str
    error: str
    lasting: bool


class Found(NamedTuple):
    """How many calls were made to fail, and what was wrong afterwards."""

    points: int
    wrong: tuple[str, ...]


def run(scale: Scale, folder: Path) -> Row:
    errors = (*ERRORS, SHORT)[:: scale.of(4, 1, 1)]
    deeds = [deed for deed in DEEDS if deed != CONTROL]
    trials = [Trial(deed, error, lasting) for deed in deeds for error in errors for lasting in (False, True)]
    controls = [Trial(CONTROL, "ENOSPC", True), Trial(CONTROL, "EIO", False)]
    outcomes = in_a_crowd(partial(_suffer, folder=folder), [*trials, *controls])
    found = [o.value if isinstance(o.value, Found) else Found(0, (str(o.value),)) for o in outcomes]
    ours, bad = found[: len(trials)], found[len(trials) :]
    wrong = [case for one in ours for case in one.wrong]
    caught = sum(len(one.wrong) for one in bad)
    return Row(
        f"{sum(one.points for one in ours):,} points × ways of failing in {', '.join(deeds)}: {len(wrong)} wrong",
        TARGET,
        not wrong,
        some(wrong),
        (Control("truncating writer", caught > 0, f"{caught} wrong"),),
    )


PROMISE = Promise("G3", "failing-calls", "every call fails in turn", run)


def _suffer(trial: Trial, folder: Path) -> Found:
    home = folder / f"{os.getpid()}-{trial.deed}".replace(" ", "-")
    wrong, points = [], 0
    for number in count(1):
        failure = Failing(number, trial.error, trial.lasting)
        shutil.rmtree(home, ignore_errors=True)
        place = Place(home / "maps" / "map.journey", home / "kept")
        place.path.parent.mkdir(parents=True)
        place.path.write_bytes(OLD)
        points += 1
        fault = DEEDS[trial.deed](place, failure)
        if fault:
            how = "from then on" if trial.lasting else "once"
            wrong.append(f"{trial.deed}, {trial.error} {how} at call {failure.n}: {fault}")
        if not failure.hit:
            break
    return Found(points, tuple(wrong))


def _save(place: Place, failure: Failing) -> str:
    expected = digest_of(place.path)
    return _saved(place, failure, lambda: save_map(NEW_MAP, place.path, expected))


def _save_in_place(place: Place, failure: Failing) -> str:
    os.link(place.path, place.path.with_name("other name.journey"))
    expected = digest_of(place.path)
    return _saved(place, failure, lambda: save_map(NEW_MAP, place.path, expected, place.keep_in))


def _saved(place: Place, failure: Failing, save: Callable[[], object]) -> str:
    """Save under a failure and return what is wrong with what is there afterwards, or with what was said."""
    said: JourneyError | None = None
    with failing(failure):
        try:
            save()
        except JourneyError as error:
            said = error
        except Exception as error:
            return f"raises {type(error).__name__}"
    there = place.path.read_bytes()
    if said is None or isinstance(said, NotConfirmed):
        fault = "" if there == NEW else "said to be saved, and is not"
    elif isinstance(said, HalfWritten):
        fault = "" if Path(said.kept).read_bytes() == OLD else "half written, and the kept copy is another one"
    elif isinstance(said, ChangedOutside) and failure.error == "ENOENT":  # the disk said that there is no file
        fault = "" if there in (OLD, NEW) else "said to be gone, and the file is another one"
    else:
        fault = "" if there == OLD else "refused, and the file is another one"
    # What cannot be removed now goes with the next start.
    is_left = place.beside and failure.names[:1] != ["unlink"]
    return fault or _words(said) or ("leaves a file beside the map" if is_left else "")


def _truncate(place: Place, failure: Failing) -> str:
    """Save as a program does that empties the file first and says when it could not."""

    def save() -> None:
        try:
            file = os.open(place.path, os.O_WRONLY | os.O_TRUNC)
            for start in range(0, len(NEW), PIECE):
                os.write(file, NEW[start : start + PIECE])
            os.fsync(file)
            os.close(file)
        except OSError as error:
            raise CannotWrite(str(place.path), system_fault(error)) from error

    return _saved(place, failure, save)


def _keep(place: Place, failure: Failing) -> str:
    """Keep a step in the journal under a failure, and the next one without."""
    first, second, third = life(4)[:3]
    journal = a_journal(place.keep_in)
    journal.keep(first.work)
    said: JourneyError | None = None
    with failing(failure):
        try:
            journal.keep(second.work)
        except JourneyError as error:
            said = error
        except Exception as error:
            return f"raises {type(error).__name__}"
    found = mark_of_work(read_folder(place.keep_in).work)
    if found != second.mark and (said is None or found != first.mark):
        return "said to be kept, and is not" if said is None else "neither the old nor the new state is there"
    journal.keep(third.work)
    if mark_of_work(read_folder(place.keep_in).work) != third.mark:
        return "what is kept afterwards is not there"
    return _words(said)


def _version(place: Place, failure: Failing) -> str:
    """Keep a version under a failure; those of before stay, and what is listed can be read."""
    versions, facts = Versions(place.keep_in, lambda: NOON), NEW_MAP.map
    versions.keep(facts, place.path, OLD, "opened")
    said: JourneyError | None = None
    with failing(failure):
        try:
            versions.keep(facts, place.path, NEW, "saved")
        except JourneyError as error:
            said = error
        except Exception as error:
            return f"raises {type(error).__name__}"
    there = [versions.content(version) for version in versions.listed(facts.id, place.path)]
    if OLD not in there and failure.error != "ENOENT":  # the disk said that there is no list
        return "an older version is gone"
    return "said to be kept, and is not" if said is None and NEW not in there else _words(said)


def _words(said: JourneyError | None) -> str:
    if said is None:
        return ""
    sentence = error_sentence(said, catalogue("fa"))
    return (
        "" if sentence and "\n" not in sentence and len(sentence) <= LONGEST_LINE else "does not say it in one sentence"
    )


CONTROL = "truncating"
DEEDS: Mapping[str, Callable[[Place, Failing], str]] = MappingProxyType(
    {"saving": _save, "saving in place": _save_in_place, "keeping": _keep, "versions": _version, CONTROL: _truncate}
)
