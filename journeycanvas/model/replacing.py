"""Exchange a few records of a mapping that is kept in the order of (order, id), without sorting it again."""

from bisect import bisect_left
from collections.abc import Mapping
from operator import attrgetter
from typing import TypeVar

from journeycanvas.model.attached import Picture
from journeycanvas.model.exchanged import FEW, LARGE, Exchanged
from journeycanvas.model.record import Record

by_order = attrgetter("order", "id")
"""The key by which the records of a list, and the cards of a cell, are sorted."""

_R = TypeVar("_R", bound=Record)


def records_replaced(old: Mapping[str, _R], changes: Mapping[str, _R | None]) -> Mapping[str, _R]:
    """Return a mapping with records put in or exchanged, and those that are None now taken out.

    A few of many are not put into their places before somebody goes through all of them.
    """
    base, before = old.parts if isinstance(old, Exchanged) else (old, {})
    merged = {id: record for id, record in {**before, **changes}.items() if record is not None or id in base}
    if len(base) < LARGE or len(merged) > FEW:
        return _put_together(base, merged)
    return Exchanged(base, merged, _put_together)


def _put_together(old: Mapping[str, _R], changes: Mapping[str, _R | None]) -> dict[str, _R]:
    new = dict(old)
    arriving: list[_R] = []
    for id, record in changes.items():
        before = old.get(id)
        if record is None:
            del new[id]
        elif before is not None and before.order == record.order:
            new[id] = record
        else:
            new.pop(id, None)
            arriving.append(record)
    if not arriving:
        return new
    if len(arriving) > FEW:  # to find each of many its place takes longer than to sort what is in order already
        return {record.id: record for record in sorted((*new.values(), *arriving), key=by_order)}
    arriving.sort(key=by_order)
    ids, records = list(new), list(new.values())
    at = bisect_left(records, by_order(arriving[0]), key=by_order)
    if at < len(ids) // 2:  # making most of it anew costs more than making all of it
        new, at = {}, 0
    else:
        for id in ids[at:]:
            del new[id]
    for record in arriving:
        upto = bisect_left(records, by_order(record), at, key=by_order)
        new.update(zip(ids[at:upto], records[at:upto], strict=True))
        new[record.id] = record
        at = upto
    new.update(zip(ids[at:], records[at:], strict=True))
    return new


def pictures_replaced(old: Mapping[str, Picture], changes: Mapping[str, Picture | None]) -> dict[str, Picture]:
    """Return the pictures with some put in or exchanged, and those that are None now taken out.

    They stay in the order of their ids, so that a picture taken out and put back gives the same bytes, except where
    the file had them in another order: that one is kept, because an unchanged map gives its bytes too.
    """
    new = {**old, **{id: picture for id, picture in changes.items() if picture is not None}}
    kept = {id: picture for id, picture in new.items() if changes.get(id, picture) is not None}
    return dict(sorted(kept.items())) if list(old) == sorted(old) else kept
