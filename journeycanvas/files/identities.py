"""Give every row of a broken file an id of its own, and keep what names it pointing at it."""

import re
from collections.abc import Container, Iterator, Mapping
from itertools import count
from typing import Any, NamedTuple

from journeycanvas.errors import Fault
from journeycanvas.files.reading import Raw, Steps
from journeycanvas.files.scanning import Piece
from journeycanvas.model.lists import LISTS
from journeycanvas.model.naming import NAMING
from journeycanvas.model.values import ID_PATTERN

NEW_ID = "restored"  # and a number: each opening gives the same
_NAMING = frozenset("from" if field == "from_" else field for field in NAMING)


class Renamed(NamedTuple):
    """A row that has another id than its file says, and why; `row` is None where it only repeats another one."""

    piece: Piece
    fault: Fault
    row: Raw | None


def identified(rows: Mapping[str, list[Piece]], taken: set[str]) -> tuple[dict[str, list[Piece]], tuple[Renamed, ...]]:
    """Return the rows of each list under ids that differ from each other and from those taken, and what was renamed.

    Rows that are no objects are left out.
    """
    first: dict[str, Any] = dict.fromkeys(taken)
    faulty: list[tuple[Piece, Fault]] = []
    for piece in _objects(rows):
        fault = id_fault(piece.value, first)
        if fault is None:
            first[piece.value["id"]] = piece.value
        else:
            faulty.append((piece, fault))
    new_ids = (new for number in count(1) if (new := f"{NEW_ID}{number}") not in first)
    exchanged: dict[str, str] = {}
    renamed: dict[Steps, Renamed] = {}
    for piece, fault in faulty:
        old = piece.value.get("id")
        if fault.code == "duplicate-id" and first[old] == piece.value:
            renamed[piece.steps] = Renamed(piece, fault, None)
            continue
        new = _spelt(old, first) or next(new_ids)
        first[new] = piece.value
        if fault.code == "bad-id":
            exchanged.setdefault(old, new)
        renamed[piece.steps] = Renamed(piece, fault, {**piece.value, "id": new})
    lists: dict[str, list[Piece]] = {name: [] for name in LISTS}
    for piece in _objects(rows):
        it = renamed.get(piece.steps)
        row = it.row if it else piece.value
        if row is not None:
            lists[str(piece.steps[0])].append(piece._replace(value=_pointed(row, exchanged)))
    return lists, tuple(renamed.values())


def id_fault(row: Raw, seen: Container[str]) -> Fault | None:
    """Return what is wrong with the id of a row, seen being those that are taken; None if nothing is."""
    if "id" not in row:
        return Fault("missing-key", {"key": "id"})
    if not isinstance(row["id"], str):
        return Fault("wrong-type", {"wanted": "text"})
    if not re.fullmatch(ID_PATTERN, row["id"]):
        return Fault("bad-id")
    return Fault("duplicate-id", {"id": row["id"]}) if row["id"] in seen else None


def _objects(rows: Mapping[str, list[Piece]]) -> Iterator[Piece]:
    return (piece for name in LISTS for piece in rows.get(name, ()) if isinstance(piece.value, dict))


def _spelt(old: Any, taken: Container[str]) -> str:
    """Return a number that stands for an id as text, so that what names it by its number finds it; empty if not."""
    spelt = str(old) if type(old) is int else ""
    return spelt if re.fullmatch(ID_PATTERN, spelt) and spelt not in taken else ""


def _pointed(row: Raw, exchanged: Mapping[str, str]) -> Raw:
    """Return a row that names others by the ids that they have now."""
    if not exchanged:
        return row

    def now(value: Any) -> Any:
        if isinstance(value, list):
            return [now(one) for one in value]
        return exchanged.get(value, value) if isinstance(value, str) else value

    return {key: now(value) if key in _NAMING else value for key, value in row.items()}
