"""Write steps and their records into the journal, and read them back as strictly as those of a file."""

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from journeycanvas.files.reading import Unreadable, read_part
from journeycanvas.files.recovery.work import KeptFile, KeptStep
from journeycanvas.files.sealing import Broken, time_of
from journeycanvas.model import BESIDE, Beside, Part, Picture
from journeycanvas.model.lists import list_of

Records: TypeAlias = Mapping[str, Part | None]
KeepPicture: TypeAlias = Callable[[Picture], str]
FindPicture: TypeAlias = Callable[[str], Picture]

MOST_STEPS = 1_000_000  # of a history: those that are not kept are counted only
MOST_WORDS = 500  # characters of a step's name; steps of ours have a tenth of that


def raw_step(step: KeptStep, keep: KeepPicture) -> dict[str, Any]:
    """Return a step as the journal has it; its pictures are kept on their own."""
    return {
        "name": [step.text, step.about],
        "time": step.time.isoformat(),
        "before": raw_records(step.before, keep),
        "after": raw_records(step.after, keep),
        **({} if step.merge_key is None else {"merge": step.merge_key}),
    }


def raw_records(records: Records, keep: KeepPicture) -> list[list[Any]]:
    """Return records by id as the journal has them: id, list and record; only the id where there is none."""
    return [[id] if record is None else [id, *_raw(record, keep)] for id, record in records.items()]


def step_of(raw: Any, find: FindPicture) -> KeptStep:
    """Return a step that was written. Raises Broken."""
    match raw:
        case {"name": [str(text), str(about)], "time": str(time), "before": before, "after": after}:
            merge = raw.get("merge")
            before, after = records_of(before, find), records_of(after, find)
            if before.keys() == after.keys() and after and (merge is None or isinstance(merge, str)):
                return KeptStep(text[:MOST_WORDS], about[:MOST_WORDS], time_of(time), before, after, merge)
    raise Broken("step")


def records_of(raw: Any, find: FindPicture) -> dict[str, Part | None]:
    """Return the records that were written, by id. Raises Broken."""
    if not isinstance(raw, list):
        raise Broken("records")
    return dict(_record_of(one, find) for one in raw)


def file_of(raw: Any) -> KeptFile | None:
    """Return the file of a map that was written. Raises Broken."""
    match raw:
        case None:
            return None
        case [str(path), str(digest)] if "\0" not in path:
            return KeptFile(path, digest)
    raise Broken("file")


def may_become(map_id: str, id: str, now: Part | None, then: Part | None) -> bool:
    """Tell whether what has an id may be exchanged for something else, put in, or taken out, where one is None.

    A record stays in its list. The facts of the map are always there, and stand under the map's own id alone; so does
    what stands beside the lists.
    """
    lists = {list_of(one) for one in (now, then) if one is not None}
    if id in (map_id, BESIDE):
        return then is not None and lists == {"beside" if id == BESIDE else "map"}
    return len(lists) < 2 and lists.isdisjoint(("map", "beside"))


def _raw(record: Part, keep: KeepPicture) -> tuple[str, object]:
    return list_of(record), keep(record) if isinstance(record, Picture) else record


def _record_of(raw: Any, find: FindPicture) -> tuple[str, Part | None]:
    match raw:
        case [str(id)]:
            return id, None
        case [str(id), "pictures", str(name)]:
            return id, find(name)
        case [str(id), "beside", {**written}] if id == BESIDE and isinstance(
            members := written.get("members", {}), dict
        ):
            return id, Beside(members=members)
        case [str(id), str(name), {"id": kept}] if kept == id:
            try:
                return id, read_part(name, raw[2])
            except Unreadable as error:
                raise Broken(error.fault.code) from None
    raise Broken("record")
