"""What a process touched on the system besides what it needs: files outside, other programs, sockets."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from tests.torture.children import ROOT
from tests.torture.tracing import Call

SYSTEM = (
    "/usr/",
    "/lib",
    "/bin/",
    "/etc/",
    "/proc/",
    "/sys/",
    "/dev/",
    "/run/systemd/",
    "/var/cache/fontconfig",
    "/var/lib/dbus",
)
"""Where libraries, system fonts, time zones and the kernel's own files are."""

NETWORK = ("connect", "sendto")
NAME_SERVICE = "/nscd/socket"  # where the C library of Linux asks on the same computer who the user is
OPENING = ("open", "openat", "creat")
CHANGING = (
    "unlink",
    "unlinkat",
    "rename",
    "renameat",
    "renameat2",
    "mkdir",
    "mkdirat",
    "symlink",
    "symlinkat",
    "link",
    "linkat",
)
CREATES = ("O_WRONLY", "O_RDWR", "O_CREAT")


def reached(calls: Iterable[Call], allowed: Iterable[Path], bait: Path) -> list[str]:
    """Return what was reached that must not be: anything named like the bait, even in vain, and all that is outside.

    `allowed` are the folders in which the process may read and write: its data, the map, and where it exports to.
    """
    known = [str(folder) for folder in allowed]
    program = [str(ROOT), sys.prefix, sys.base_prefix, str(Path(sys.executable).resolve().parents[1])]
    wrong = []
    started = 0
    for call in calls:
        paths = call.paths
        if call.name in NETWORK and NAME_SERVICE not in call.arguments:
            wrong.append(f"{call.name} {call.arguments[:80]}")
        elif call.name in ("execve", "execveat"):
            started += call.returned == 0
            if started > 1:
                wrong.append(f"starts {paths[:1]}")
        elif any(bait.name in path for path in paths):
            wrong.append(f"{call.name} {bait.name}")
        elif call.name in OPENING and call.returned >= 0:
            writes = any(flag in call.arguments for flag in CREATES)
            for path in paths[:1]:
                place = os.path.realpath(path)
                mine = any(place == folder or place.startswith(f"{folder}/") for folder in known)
                needed = place.startswith((*program, *SYSTEM)) and (not writes or place.startswith("/dev/"))
                if not (mine or needed or not path.startswith("/")):
                    wrong.append(f"{'writes' if writes else 'opens'} {place}")
        elif call.name in CHANGING and call.returned >= 0:
            wrong += [
                f"{call.name} {path}" for path in paths if path.startswith("/") and not path.startswith(tuple(known))
            ]
    return list(dict.fromkeys(wrong))
