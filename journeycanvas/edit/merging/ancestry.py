"""Choose the map that two copies both descend from, among the versions that were kept of one of them.

A file does not say what it came of, and a copy that comes back by e-mail was saved on a computer whose versions nobody
here has. So what the copy holds has to tell which version its author knew. The versions are taken in the order in
which they were kept; a copy knows the next one if of the records in which that differs from the one before

- at least one stands in the copy as in the next, and
- none stands in the copy as in the one before.

At the first that it does not know, or of which nothing can be told, the search ends: a base that is too old leaves more
to decide, one that is too new would take back in silence what the copy's author never saw. For the same reason the
first version of all counts only if every record of it is still in the copy; a version that has the very bytes of the
copy is sure. Where nothing is known for certain there is no base, and nothing that is in one copy only goes.
"""

from collections.abc import Iterable

from journeycanvas.edit.change import is_same
from journeycanvas.edit.comparing import LISTS, differences
from journeycanvas.model import Journey

PASSING = frozenset(("changed", "created"))
"""Facts of a map that each save may change by itself."""


def known_to(copy: Journey, versions: Iterable[Journey]) -> Journey | None:
    """Return the newest of the versions, oldest first, that a copy was made of as far as can be told; None if none.

    No version behind the first one that the copy does not know is looked at.
    """
    found: Journey | None = None
    for version in versions:
        if version.map.id != copy.map.id:
            continue
        if found is None:
            if not _has_all(copy, version):
                return None
        elif not _knows(copy, found, version):
            return found
        found = version
    return found


def _has_all(copy: Journey, version: Journey) -> bool:
    """Tell whether every record of a version is in a copy, and there is one."""
    lists = [(getattr(version, kind), getattr(copy, kind)) for kind in LISTS]
    return any(there for there, _ in lists) and all(there.keys() <= here.keys() for there, here in lists)


def _knows(copy: Journey, before: Journey, version: Journey) -> bool:
    """Tell whether a copy has something of what a version changed, and nothing as it was before."""
    changed = [one.id for one in differences(before, version) if one.kind != "map" or set(one.fields) - PASSING]
    if not changed:
        return True
    stands = [(copy.record(id), before.record(id), version.record(id)) for id in changed if id != copy.map.id]
    if any(is_same(now, was) for now, was, _ in stands):
        return False
    return any(is_same(now, new) for now, _, new in stands)
