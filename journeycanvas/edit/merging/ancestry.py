"""Choose the map that two copies both descend from, among the versions that were kept of one of them.

A file does not say what it came of, and a copy that comes back by e-mail was saved on a computer whose versions nobody
here has. So what the copy holds has to tell which version its author knew. The versions are taken in the order in
which they were kept; a copy knows the next one if of the records in which that differs from the one before

- at least one stands in the copy as in the next, and
- none stands in the copy as in the one before.

At the first that it does not know, or of which nothing can be told, the search ends: a base that is too old leaves more
to decide, one that is too new would take back in silence what the copy's author never saw. For the same reason, where
only the first version is known, records of it that are not in the copy do not count as deleted there: the copy may be
older than they are. If half of them are missing, there is no base. Without a base nothing goes that one copy has.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, NamedTuple

from journeycanvas.edit.change import is_same
from journeycanvas.edit.comparing import differences
from journeycanvas.model import Journey
from journeycanvas.model.lists import LISTS_AND_PICTURES

PASSING = frozenset(("changed", "created"))
"""Facts of a map that each save may change by itself."""


class Known(NamedTuple):
    """A base: which of the versions it is, and the map as far as it is known to the copy."""

    number: int
    journey: Journey


def known_to(copy: Journey, versions: Iterable[Journey]) -> Known | None:
    """Return the newest of the versions, oldest first, that a copy was made of as far as can be told; None if none.

    No version behind the first one that the copy does not know is looked at.
    """
    found: Known | None = None
    is_sure = False
    for number, version in enumerate(versions):
        if version.map.id != copy.map.id:
            continue
        if found is not None:
            knows = _knows(copy, found.journey, version)
            if knows is False:
                break
            is_sure = is_sure or knows is True
        found = Known(number, version)
    if found is None or is_sure:
        return found
    journey, missing = _known_part(found.journey, copy)
    all_known = sum(len(getattr(found.journey, kind)) for kind in LISTS_AND_PICTURES)
    return None if 2 * missing >= all_known else Known(found.number, journey)


def _known_part(version: Journey, copy: Journey) -> tuple[Journey, int]:
    """Return a version without the records that a copy does not have, and how many these are."""
    missing = 0
    lists: dict[str, Any] = {}
    for kind in LISTS_AND_PICTURES:
        there, here = getattr(version, kind), getattr(copy, kind)
        lists[kind] = {id: record for id, record in there.items() if id in here}
        missing += len(there) - len(lists[kind])
    return (replace(version, **lists) if missing else version), missing


def _knows(copy: Journey, before: Journey, version: Journey) -> bool | None:
    """Tell whether a copy has something of what a version changed, and nothing as it was before; None where the version
    changed nothing."""
    changed = [one.id for one in differences(before, version) if one.kind != "map" or set(one.fields) - PASSING]
    if not changed:
        return None
    stands = [(copy.record(id), before.record(id), version.record(id)) for id in changed if id != copy.map.id]
    if any(is_same(now, was) for now, was, _ in stands):
        return False
    return any(is_same(now, new) for now, _, new in stands)
