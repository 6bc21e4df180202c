"""Clear away what killed programs left: temporary files and locks beside recent maps, journals nobody needs."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from journeycanvas.files.locks import remove_ended_locks
from journeycanvas.files.recovery import tidy
from journeycanvas.files.strays import remove_strays


def sweep(maps: Iterable[str], recovery: Path, now: datetime) -> None:
    """Clear away what lies beside some maps and among the journals. Takes long where a disk hangs."""
    tidy(recovery, now)
    folders = tuple(dict.fromkeys(Path(name).parent for name in maps))
    remove_strays(folders, now.timestamp())
    remove_ended_locks(folders)
