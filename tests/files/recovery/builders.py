"""Make the work on a map as an editor would hand it over, step by step, and leave journals behind."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from journeycanvas.files.processes import process_table
from journeycanvas.files.recovery import Journal, Kept, KeptFile, KeptStep, Work, recoverable
from journeycanvas.files.recovery.folder import head_of, put_head
from journeycanvas.model import Journey, Part
from tests.builders import a_card, a_journey

NOON = datetime(2026, 1, 5, 12, 0).astimezone()


def noon() -> datetime:
    return NOON


def a_work(journey: Journey | None = None, **fields: Any) -> Work:
    return Work(journey or a_journey(a_card("c1", text="one"), title="Map"), **fields)


def a_step(journey: Journey, after: Mapping[str, Part | None], text: str = "Change", second: int = 0) -> KeptStep:
    before = {id: journey.record(id) for id in after}
    return KeptStep(text, "", NOON + timedelta(seconds=second), before, after)


def done(work: Work, **cards: str | None) -> Work:
    """Return the work after a step that gives cards another text, or takes them out."""
    after: dict[str, Part | None] = {id: None if text is None else a_card(id, text=text) for id, text in cards.items()}
    step = a_step(work.journey, after, second=work.position)
    steps = (*work.steps[: work.position], step)
    saved = None if work.saved is not None and work.saved > work.position else work.saved
    return work._replace(journey=work.journey.replaced(after), steps=steps, position=len(steps), saved=saved)


def gone_back(work: Work) -> Work:
    step = work.steps[work.position - 1]
    return work._replace(journey=work.journey.replaced(step.before), position=work.position - 1)


def gone_on(work: Work) -> Work:
    step = work.steps[work.position]
    return work._replace(journey=work.journey.replaced(step.after), position=work.position + 1)


def saved(work: Work, path: Path | str = "Map.journey", digest: str = "0" * 64) -> Work:
    return work._replace(saved=work.position, file=KeptFile(str(path), digest))


def typing(work: Work, text: str) -> Work:
    return work._replace(under_way=a_step(work.journey, {"c1": a_card("c1", text=text)}, "Edit text", 50))


def a_journal(folder: Path, clock: Callable[[], datetime] = noon, **fields: Any) -> Journal:
    return Journal(folder / "j1", "1.0", clock, **fields)


def crash(journal: Journal) -> None:
    """Let it look as if the program that wrote a journal had been killed."""
    journal._give_up()
    put_head(journal.folder, head_of(journal.folder) | {"process": [process_table(), 2**30, "long ago"]})


def left_behind(folder: Path, now: datetime = NOON) -> Kept:
    """Return the only work that was left behind."""
    [kept] = recoverable(folder, now)
    return kept


def a_kept(folder: Path, **fields: Any) -> Kept:
    """Return what says where a journal is, for reading it."""
    kept = Kept(folder, "", NOON, NOON, None, "none", 1, False, None)
    return replace(kept, **fields)
