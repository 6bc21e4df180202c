"""Choose which versions of a map stay: what was opened last, the last saves, and one a day for a month."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from journeycanvas.files.versions.version import Version

SAVES_KEPT = 10
DAYS_KEPT = timedelta(days=30)


def thinned(versions: Sequence[Version], now: datetime) -> tuple[Version, ...]:
    """Return the versions of a map that stay, in the order in which they were kept.

    Order counts, not time, except for the age of the old ones: a clock that goes back makes nothing older, and a
    version from a time that is still to come is of a day like others.
    """
    ordered = sorted(versions, key=lambda version: version.number)
    opened = [version for version in ordered if version.kind == "opened"][-1:]
    saves = [version for version in ordered if version.kind == "saved"][-SAVES_KEPT:]
    last_of_days = {version.time.date(): version for version in ordered if now - version.time <= DAYS_KEPT}
    staying = {version.number for version in (*opened, *saves, *last_of_days.values())}
    return tuple(version for version in ordered if version.number in staying)


def fitting(versions: Sequence[Version], room: int) -> frozenset[Version]:
    """Return as many versions of all maps as there is room for, in bytes: the oldest go first, the newest of a map
    only when all others are gone."""
    newest = {version.folder: version for version in sorted(versions, key=lambda version: version.number)}
    ordered = sorted(versions, key=lambda it: (it is newest[it.folder], it.time, it.number), reverse=True)
    staying: list[Version] = []
    counted: set[tuple[object, str]] = set()
    for version in ordered:
        for name, size in ((version.digest, version.size), *version.pictures):
            room -= 0 if (version.folder, name) in counted else size
            counted.add((version.folder, name))
        if room < 0:
            break
        staying.append(version)
    return frozenset(staying)
