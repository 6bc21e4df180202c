"""Find a place among siblings: records of a list, or the cards of a cell.

Usually only what moves gets another order. Where there is no room between two siblings, because a file written by
hand gave both the same order or the orders have grown long, all siblings are numbered anew.
"""

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise
from typing import TypeVar

from journeycanvas.model import Record, orders_between
from journeycanvas.model.replacing import by_order

LONGEST_ORDER = 40  # characters; a few hundred cards put one after another between the same two make it longer

_R = TypeVar("_R", bound=Record)


def inserted(siblings: Sequence[_R], index: int, newcomers: Sequence[_R]) -> dict[str, _R]:
    """Return newcomers with orders that put them at `index` among siblings, and the siblings that had to give way."""
    if not newcomers:
        return {}
    before = siblings[index - 1].order if index > 0 else None
    after = siblings[index].order if index < len(siblings) else None
    orders = _between(before, after, len(newcomers))
    if orders is None:
        everyone = [*siblings[:index], *newcomers, *siblings[index:]]
        return _ordered(everyone, orders_between(None, None, len(everyone)))
    return _ordered(newcomers, orders)


def appended(records: Mapping[str, _R], newcomers: Sequence[_R]) -> dict[str, _R]:
    """Return newcomers with orders that put them behind all records of a list."""
    return inserted(list(records.values()), len(records), newcomers)


def beside(records: Mapping[str, _R], before: str | None, newcomers: Sequence[_R]) -> dict[str, _R]:
    """Return newcomers with orders that put them before the record of that id, or behind all if it is None."""
    return inserted(list(records.values()), _index(list(records), before), newcomers)


def moved(records: Mapping[str, _R], ids: Collection[str], before: str | None) -> dict[str, _R]:
    """Return what differs once the records of these ids stand, in the order they have, before another or at the end.

    A `before` that moves too stands for the next record that does not.
    """
    old = list(records)
    behind = old[_index(old, before) :]
    staying = [record for id, record in records.items() if id not in ids]
    target = next((id for id in behind if id not in ids), None)
    index = _index([record.id for record in staying], target)
    new = [*(record.id for record in staying[:index]), *(id for id in old if id in ids)]
    new += [record.id for record in staying[index:]]
    if new == old:
        return {}
    return inserted(staying, index, [records[id] for id in old if id in ids])


def in_order(records: Mapping[str, _R], changed: Mapping[str, _R]) -> list[str]:
    """Return the ids of a list as they stand after a change of some of its records."""
    return [record.id for record in sorted({**records, **changed}.values(), key=by_order)]


def _index(ids: Sequence[str], before: str | None) -> int:
    return len(ids) if before is None else ids.index(before)


def _between(before: str | None, after: str | None, count: int) -> list[str] | None:
    """Return orders between those of two neighbours, if there are good ones."""
    try:
        orders = orders_between(before, after, count)
    except ValueError:
        return None
    rising = [*([] if before is None else [before]), *orders, *([] if after is None else [after])]
    fits = all(one < other for one, other in pairwise(rising))
    return orders if fits and all(len(order) <= LONGEST_ORDER for order in orders) else None


def _ordered(records: Sequence[_R], orders: Sequence[str]) -> dict[str, _R]:
    return {
        record.id: record if record.order == order else record.model_copy(update={"order": order})
        for record, order in zip(records, orders, strict=True)
    }
